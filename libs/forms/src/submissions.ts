import { Injectable } from '@nestjs/common';
import { type Executor, Files, type Tx } from '@regulars/platform';
import { type KeptSubmission, SubmissionRepository } from './intake/submission.repository.js';

/** What whoever handled a submission may do with it afterwards. */
@Injectable()
export class Submissions {
  constructor(
    private readonly submissions: SubmissionRepository,
    private readonly files: Files,
  ) {}

  /** Deletes for good what the visitor sent, with its files; what was made of it is its owner's to delete. */
  async erase(tx: Tx, id: string): Promise<void> {
    await this.files.remove(tx, { type: 'submission', id });
    await this.submissions.delete(tx, id);
  }

  /** As the visitor sent them, oldest first. */
  of(executor: Executor, ids: readonly string[]): Promise<KeptSubmission[]> {
    return this.submissions.byIds(executor, ids);
  }
}
