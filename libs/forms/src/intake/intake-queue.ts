import { Injectable } from '@nestjs/common';
import { Database, DomainError, Files, type NewFile, type Tx } from '@regulars/platform';
import type { AcceptedSubmission, SubmissionOutcome } from '../submission.js';
import { SubmissionKinds } from '../submission-kinds.js';
import { type PendingSubmission, type SubmissionState, SubmissionRepository } from './submission.repository.js';

export interface IntakeResult {
  outcome: SubmissionOutcome | undefined;
  /** It had been accepted before; nothing was done this time. */
  replayed: boolean;
}

interface Waiting {
  pending: PendingSubmission;
  uploads: NewFile[];
  resolve: (result: IntakeResult) => void;
  reject: (error: unknown) => void;
}

/** Submissions one transaction takes along. */
const GROUP = 64;
/** More than this waiting means the database can't keep up: better to say so than to let visitors wait. */
const MOST_WAITING = 2_000;

/**
 * Group commit for submissions. One that comes while nothing is under way has a transaction of its own; those that arrive during a
 * transaction share the next one, the way PostgreSQL shares a flush between commits. Each is still accepted whole or not at all: when a
 * shared transaction fails, each of its submissions is tried again alone, so that none suffers for another (docs/adr/0006).
 */
@Injectable()
export class IntakeQueue {
  private waiting: Waiting[] = [];
  private underWay = false;

  constructor(
    private readonly database: Database,
    private readonly files: Files,
    private readonly submissions: SubmissionRepository,
    private readonly kinds: SubmissionKinds,
  ) {}

  /** Resolves once it is committed. @throws DomainError 409 for a replayed proof or an id used for something else */
  accept(pending: PendingSubmission, uploads: NewFile[]): Promise<IntakeResult> {
    if (this.waiting.length >= MOST_WAITING) {
      throw new DomainError(
        'forms/busy',
        503,
        'Too much is coming in at this moment. Please try again in a few seconds.',
        { headers: { 'retry-after': '5' } },
      );
    }
    return new Promise((resolve, reject) => {
      const item = { pending, uploads, resolve, reject };
      // Storing files takes its time; nobody else waits for that.
      if (uploads.length > 0) {
        void this.run([item]);
        return;
      }
      this.waiting.push(item);
      void this.drain();
    });
  }

  private async drain(): Promise<void> {
    if (this.underWay) return;
    this.underWay = true;
    try {
      while (this.waiting.length > 0) await this.run(this.nextGroup());
    } finally {
      this.underWay = false;
    }
  }

  /** One id or one proof twice in a group would have to be told apart inside one statement; the second waits instead. */
  private nextGroup(): Waiting[] {
    const group: Waiting[] = [];
    const later: Waiting[] = [];
    const seen = new Set<string>();
    for (const item of this.waiting) {
      const keys = [item.pending.submission.id, ...(item.pending.proof ? [item.pending.proof.nonce] : [])];
      if (group.length < GROUP && keys.every((key) => !seen.has(key))) {
        group.push(item);
        for (const key of keys) seen.add(key);
      } else later.push(item);
    }
    this.waiting = later;
    return group;
  }

  private async run(group: readonly Waiting[]): Promise<void> {
    try {
      const results = await this.commit(group);
      group.forEach((item, index) => {
        const result = results[index];
        if (result instanceof Error) item.reject(result);
        else if (result) item.resolve(result);
        else item.reject(new Error('The transaction gave no result for a submission'));
      });
    } catch (error) {
      if (group.length === 1) group[0]?.reject(error);
      else for (const item of group) await this.run([item]);
    }
  }

  private commit(group: readonly Waiting[]): Promise<(IntakeResult | Error)[]> {
    return this.database.transaction(async (tx) => {
      const states = await this.submissions.store(
        tx,
        group.map((item) => item.pending),
      );
      const fresh = group.filter((item) => states.get(item.pending.submission.id) === 'fresh');
      for (const item of fresh) item.pending.submission.files = await this.storeUploads(tx, item);
      const outcomes = await this.handle(
        tx,
        fresh.map((item) => item.pending.submission),
      );
      const known = group.filter((item) => states.get(item.pending.submission.id) === 'known');
      const recalled = await this.recall(
        tx,
        known.map((item) => item.pending.submission),
      );
      return group.map(({ pending: { submission } }) =>
        result(states.get(submission.id), outcomes.get(submission.id) ?? recalled.get(submission.id)),
      );
    });
  }

  private async storeUploads(tx: Tx, { pending, uploads }: Waiting): Promise<AcceptedSubmission['files']> {
    const stored: AcceptedSubmission['files'] = [];
    for (const upload of uploads)
      stored.push(
        await this.files.store(tx, { ...upload, subject: { type: 'submission', id: pending.submission.id } }),
      );
    return stored;
  }

  private async handle(tx: Tx, submissions: readonly AcceptedSubmission[]): Promise<Map<string, SubmissionOutcome>> {
    const outcomes = new Map<string, SubmissionOutcome>();
    for (const [kind, ofKind] of Map.groupBy(submissions, (submission) => submission.kind)) {
      for (const [id, outcome] of (await this.kinds.handlerOf(kind)?.accept(tx, ofKind)) ?? [])
        outcomes.set(id, outcome);
    }
    return outcomes;
  }

  private async recall(tx: Tx, submissions: readonly AcceptedSubmission[]): Promise<Map<string, SubmissionOutcome>> {
    const outcomes = new Map<string, SubmissionOutcome>();
    for (const [kind, ofKind] of Map.groupBy(submissions, (submission) => submission.kind)) {
      const ids = ofKind.map((submission) => submission.id);
      for (const [id, outcome] of (await this.kinds.handlerOf(kind)?.recall(tx, ids)) ?? []) outcomes.set(id, outcome);
    }
    return outcomes;
  }
}

function result(
  state: SubmissionState | undefined,
  outcome: SubmissionOutcome | undefined,
): IntakeResult | DomainError {
  switch (state) {
    case 'fresh':
      return { outcome, replayed: false };
    case 'known':
      return { outcome, replayed: true };
    case 'other-content':
      return new DomainError(
        'forms/submission-id-reused',
        409,
        'A submission with this id was received before, with other content. Send this one under a new submissionId.',
      );
    case 'replayed-proof':
      return new DomainError(
        'forms/proof-replayed',
        409,
        'This proof of work was used before. Fetch a new challenge and send the submission again.',
      );
    case 'raced':
    case undefined:
      return new DomainError(
        'forms/still-running',
        409,
        'The same submission is being stored at this moment. Send it again to see its result.',
        { headers: { 'retry-after': '1' } },
      );
  }
}
