import { Injectable } from '@nestjs/common';
import { Database, DomainError, Files, type NewFile, isUniqueViolation } from '@regulars/platform';
import type { SubmissionHandler, SubmissionOutcome } from '../submission.js';
import { SubmissionKinds } from '../submission-kinds.js';
import { type PendingSubmission, type Refusal, SubmissionRepository, rowOf } from './submission.repository.js';

export interface IntakeResult {
  outcome: SubmissionOutcome | undefined;
  /** It had been accepted before; nothing was done this time. */
  replayed: boolean;
}

type Outcomes = Map<string, SubmissionOutcome>;

interface Waiting {
  pending: PendingSubmission;
  /** The submission as a row, in JSON. */
  row: string;
  handler: SubmissionHandler | undefined;
  /** What the handler makes of it; where files come with it, it is made when they are stored. */
  draft: unknown;
  uploads: NewFile[];
  resolve: (result: IntakeResult) => void;
  reject: (error: unknown) => void;
}

/** Submissions one transaction takes along. */
const GROUP = 64;
/** Groups on the way to the database: the second is there when it has done the first. */
const MOST_UNDER_WAY = 2;
/** Fewer are not worth a transaction of their own while another is under way. */
const FEW = 8;
/** More than this waiting means the database can't keep up: better to say so than to let visitors wait. */
const MOST_WAITING = 2_000;

/**
 * Group commit for submissions. One that comes while nothing is under way has a transaction of its own; those that arrive during a
 * transaction share the next one, the way PostgreSQL shares a flush between commits. Each is still accepted whole or not at all: when a
 * shared transaction fails, those that failed it are answered and the others tried again, so that none suffers for another (docs/adr/0006).
 */
@Injectable()
export class IntakeQueue {
  private waiting: Waiting[] = [];
  private underWay = 0;
  private called = false;

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
    return new Promise((resolve, reject) => {
      const item = { pending, row: rowOf(pending), handler, draft, uploads, resolve, reject };
      if (uploads.length === 0) {
        this.waiting.push(item);
        this.call();
      } else void this.settle([item], this.storeWithUploads(item));
    });
  }

  /** Sends what waits, after those who came at the same moment have joined. */
  private call(): void {
    if (this.called) return;
    this.called = true;
    process.nextTick(() => {
      this.called = false;
      this.send();
    });
  }

  private send(): void {
    while (this.waiting.length > 0 && this.hasRoom()) {
      const group = this.nextGroup();
      const stored = this.store(group);
      this.underWay += 1;
      const next = () => {
        this.underWay -= 1;
        this.send();
      };
      // Before the group is answered: the database must not wait for that.
      stored.then(next, next);
      void this.settle(group, stored);
    }
  }

  private hasRoom(): boolean {
    return this.underWay === 0 || (this.underWay < MOST_UNDER_WAY && this.waiting.length >= FEW);
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

  private async settle(group: readonly Waiting[], stored: Promise<Outcomes>): Promise<void> {
    try {
      const outcomes = await stored;
      for (const { pending, resolve } of group)
        resolve({ outcome: outcomes.get(pending.submission.id), replayed: false });
    } catch (error) {
      const left = isUniqueViolation(error) ? await this.turnAway(group) : group;
      if (left.length < group.length) await this.again(left);
      else if (group.length > 1) for (const item of group) await this.again([item]);
      else group[0]?.reject(isUniqueViolation(error) ? refused('unexplained') : error);
    }
  }

  private async again(group: readonly Waiting[]): Promise<void> {
    const [first] = group;
    if (first) await this.settle(group, first.uploads.length === 0 ? this.store(group) : this.storeWithUploads(first));
  }

  private store(group: readonly Waiting[]): Promise<Outcomes> {
    return this.database.pipelined((tx) => {
      const stored = this.submissions.store(
        tx,
        group.map(({ row }) => row),
      );
      const accepted = outcomesOf(group, (handler, items) => {
        const drafts = items.map(({ draft }) => draft);
        return handler.accept(tx, drafts).outcomes;
      });
      return { done: Promise.all([stored, accepted]).then(([, outcomes]) => outcomes) };
    });
  }

  /** In a transaction of its own: storing files takes its time, and nobody else waits for that. */
  private storeWithUploads({ pending: { submission }, row, handler, uploads }: Waiting): Promise<Outcomes> {
    return this.database.transaction(async (tx) => {
      await this.submissions.store(tx, [row]);
      submission.files = [];
      for (const upload of uploads)
        submission.files.push(
          await this.files.store(tx, { ...upload, subject: { type: 'submission', id: submission.id } }),
        );
      return handler ? handler.accept(tx, [await handler.draft(submission, tx)]).outcomes : new Map();
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
        const recalled = await outcomesOf(known, (handler, items) =>
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
}

/** Asks each handler about what is its own. All are asked at once. */
async function outcomesOf(
  group: readonly Waiting[],
  ask: (handler: SubmissionHandler, items: readonly Waiting[]) => Promise<Outcomes>,
): Promise<Outcomes> {
  const asked = [...Map.groupBy(group, ({ handler }) => handler)].map(([handler, items]) =>
    handler ? ask(handler, items) : Promise.resolve<Outcomes>(new Map()),
  );
  const outcomes = await Promise.all(asked);
  return new Map(outcomes.flatMap((ofHandler) => [...ofHandler]));
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
