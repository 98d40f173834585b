import { Injectable } from '@nestjs/common';
import type { Executor, Tx } from '../database/database.js';

export interface JobSpec {
  task: string;
  payload: object;
  runAt?: Date;
  /** A later job with the same key replaces this one while it has not begun. */
  key?: string;
  /** Jobs of one queue run one at a time. Keep the names few. */
  queue?: string;
  /** Default 25: about three days of growing pauses. */
  maxAttempts?: number;
  /** Smaller runs sooner; default 0. */
  priority?: number;
}

@Injectable()
export class Jobs {
  /** The job exists if and only if the transaction commits. */
  async enqueue(tx: Tx, ...jobs: readonly JobSpec[]): Promise<void> {
    await addJobs(tx, jobs);
  }
}

export async function addJobs(executor: Executor, jobs: readonly JobSpec[]): Promise<void> {
  if (jobs.length > 0)
    await executor.prepared('platform.add_jobs', 'SELECT platform.add_jobs($1)', [JSON.stringify(jobs)]);
}
