import { Injectable } from '@nestjs/common';
import { Database, DomainError, Files, type NewFile, type Tx, isUniqueViolation } from '@regulars/platform';
import type { AcceptedSubmission, SubmissionHandler, SubmissionOutcome } from '../submission.js';
import { SubmissionKinds } from '../submission-kinds.js';
import { type PendingSubmission, type Refusal, SubmissionRepository, rowOf } from './submission.repository.js';

export interface IntakeResult {
  outcome: SubmissionOutcome | undefined;
  /** It had been accepted before; nothing was done this time. */
  replayed: boolean;
}

interface Waiting {
  pending: PendingSubmission;
  /** The submission as a row, in JSON. */
  row: string;
  handler: SubmissionHandler | undefined;
  /** What the handler makes of it. */
  draft: unknown;
  uploads: NewFile[];
  resolve: (result: IntakeResult) => void;
  reject: (error: unknown) => void;
}

/** Submissions one transaction takes along. */
const GROUP = 64;
/** Fewer are not worth a transaction of their own while another commits. */
const FEW = 12;
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
  async accept(pending: PendingSubmission, uploads: NewFile[]): Promise<IntakeResult> {
    if (this.waiting.length >= MOST_WAITING) {
      throw new DomainError(
        'forms/busy',
        503,
        'Too much is coming in at this moment. Please try again in a few seconds.',
        { headers: { 'retry-after': '5' } },
      );
    }
    const { submission } = pending;
    const handler = this.kinds.handlerOf(submission.kind);
    const draft = uploads.length === 0 ? await handler?.draft(submission) : undefined;
    const row = rowOf(pending);
    return new Promise((resolve, reject) => {
      const item = { pending, row, handler, draft, uploads, resolve, reject };
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
      while (this.waiting.length > 0) {
        const group = this.nextGroup();
        let settled = Promise.resolve();
        // The next group begins when this one's statements are done and its commit is on the way, unless it were a small one.
        await new Promise<void>((next) => {
          settled = this.run(group, next).finally(next);
        });
        if (this.waiting.length < FEW) await settled;
      }
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

  /** Settles every one of the group. @param committing is called when all that is left is the commit */
  private async run(group: readonly Waiting[], committing?: () => void): Promise<void> {
    try {
      const outcomes = await this.store(group, committing);
      for (const { pending, resolve } of group)
        resolve({ outcome: outcomes.get(pending.submission.id), replayed: false });
    } catch (error) {
      await this.recover(group, error);
    }
  }

  private async recover(group: readonly Waiting[], error: unknown): Promise<void> {
    const left = isUniqueViolation(error) ? await this.turnAway(group) : group;
    if (left.length < group.length) {
      if (left.length > 0) await this.run(left);
    } else if (group.length > 1) for (const item of group) await this.run([item]);
    else group[0]?.reject(isUniqueViolation(error) ? refused('unexplained') : error);
  }

  private store(group: readonly Waiting[], committing?: () => void): Promise<Map<string, SubmissionOutcome>> {
    return this.database.transaction(async (tx) => {
      const stored = this.submissions.store(
        tx,
        group.map(({ row }) => row),
      );
      for (const item of group) {
        if (item.uploads.length === 0) continue;
        await stored;
        item.pending.submission.files = await this.storeUploads(tx, item);
        item.draft = await item.handler?.draft(item.pending.submission);
      }
      // Handlers send their statements right behind; nobody waits for an answer that only says "done".
      const [, outcomes] = await Promise.all([
        stored,
        byHandler(group, (handler, items) =>
          handler.accept(
            tx,
            items.map(({ draft }) => draft),
          ),
        ),
      ]);
      committing?.();
      return outcomes;
    });
  }

  /** Answers those that were received before, or can't be. @returns the others */
  private async turnAway(group: readonly Waiting[]): Promise<readonly Waiting[]> {
    try {
      const { refusals, recalled } = await this.database.transaction(async (tx) => {
        const refusals = await this.submissions.refusals(
          tx,
          group.map(({ pending }) => pending),
        );
        const known = group.filter(({ pending }) => refusals.get(pending.submission.id) === 'known');
        const recalled = await byHandler(known, (handler, items) =>
          handler.recall(
            tx,
            items.map(({ pending }) => pending.submission.id),
          ),
        );
        return { refusals, recalled };
      });
      return group.filter(({ pending: { submission }, resolve, reject }) => {
        const refusal = refusals.get(submission.id);
        if (refusal === 'known') resolve({ outcome: recalled.get(submission.id), replayed: true });
        else if (refusal) reject(refused(refusal));
        return refusal === undefined;
      });
    } catch (error) {
      for (const { reject } of group) reject(error);
      return [];
    }
  }

  private async storeUploads(tx: Tx, { pending, uploads }: Waiting): Promise<AcceptedSubmission['files']> {
    const stored: AcceptedSubmission['files'] = [];
    for (const upload of uploads)
      stored.push(
        await this.files.store(tx, { ...upload, subject: { type: 'submission', id: pending.submission.id } }),
      );
    return stored;
  }
}

async function byHandler(
  group: readonly Waiting[],
  ask: (handler: SubmissionHandler, items: readonly Waiting[]) => Promise<Map<string, SubmissionOutcome>>,
): Promise<Map<string, SubmissionOutcome>> {
  const outcomes = await Promise.all(
    [...Map.groupBy(group, ({ handler }) => handler)].map(async ([handler, items]) =>
      handler ? [...(await ask(handler, items))] : [],
    ),
  );
  return new Map(outcomes.flat());
}

function refused(refusal: Exclude<Refusal, 'known'>): DomainError {
  switch (refusal) {
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
    case 'unexplained':
      return new DomainError(
        'forms/still-running',
        409,
        'The same submission is being stored at this moment. Send it again to see its result.',
        { headers: { 'retry-after': '1' } },
      );
  }
}
