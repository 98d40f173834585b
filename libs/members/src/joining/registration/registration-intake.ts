import { Injectable, type OnModuleInit } from '@nestjs/common';
import { KnownCustomFields } from '@regulars/custom-fields';
import {
  type AcceptedSubmission,
  type SubmissionHandler,
  SubmissionKinds,
  type SubmissionOutcome,
  answeredValues,
} from '@regulars/forms';
import { Jobs, type Tx } from '@regulars/platform';
import { SEND_CONFIRMATION } from './confirmation-mails.js';
import { registrationOf } from './registration-draft.js';
import type { NewRegistration } from './registration-row.js';
import { RegistrationsRepository } from './registrations.repository.js';

/**
 * Registration forms make no member: they make a registration that waits until whoever reads the mail says so (double opt-in, MEM-2). What the
 * visitor is told is the same whether the address is known or not.
 */
@Injectable()
export class RegistrationIntake implements SubmissionHandler<NewRegistration>, OnModuleInit {
  constructor(
    private readonly kinds: SubmissionKinds,
    private readonly customFields: KnownCustomFields,
    private readonly registrations: RegistrationsRepository,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.kinds.register('registration', this);
  }

  async draft(submission: AcceptedSubmission, within?: Tx): Promise<NewRegistration> {
    const { custom } = submission;
    const fields = Object.keys(custom).length === 0 ? [] : await this.customFields.all('member', within);
    return registrationOf(submission, answeredValues(fields, custom));
  }

  accept(tx: Tx, drafts: readonly NewRegistration[]): { outcomes: Promise<Map<string, SubmissionOutcome>> } {
    const inserted = this.registrations.insert(tx, drafts);
    const queued = this.jobs.enqueue(
      tx,
      ...drafts
        .filter(({ suspect }) => !suspect)
        .map(({ id }) => ({ task: SEND_CONFIRMATION, payload: { registrationId: id } })),
    );
    const outcomes = Promise.all([inserted, queued]).then(
      () => new Map(drafts.map(({ id, submission_id }) => [submission_id, outcome(id)])),
    );
    return { outcomes };
  }

  async customKeys(within?: Tx): Promise<string[]> {
    return (await this.customFields.all('member', within)).filter(({ archived }) => !archived).map(({ key }) => key);
  }

  async recall(tx: Tx, submissionIds: readonly string[]): Promise<Map<string, SubmissionOutcome>> {
    const known = await this.registrations.bySubmissions(tx, submissionIds);
    return new Map(known.map(({ id, submission_id }) => [submission_id, outcome(id)]));
  }
}

function outcome(id: string): SubmissionOutcome {
  return { subjectType: 'registration', subjectId: id, number: null };
}
