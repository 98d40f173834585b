import { env } from '@regulars/platform';

const DAY_MS = 86_400_000;

export class OrdersConfig {
  readonly notifyEmail = env.optional(
    'NOTIFY_EMAIL',
    'Who is told of new orders that nobody is in charge of; absent: the owners.',
  );
  private readonly undoSeconds = env.integer(
    'REPLY_UNDO_SECONDS',
    10,
    { min: 0, max: 300 },
    'How long a reply waits before it is sent, to be taken back; 0: it goes at once.',
  );
  private readonly binDays = env.integer(
    'BIN_DAYS',
    30,
    { min: 1, max: 3650 },
    'After how many days what lies in the recycle bin is deleted for good.',
  );

  constructor() {
    env.demand(
      this.notifyEmail === undefined || /^[^\s@]+@[^\s@]+$/.test(this.notifyEmail),
      'NOTIFY_EMAIL',
      'must be an e-mail address',
    );
  }

  /** When a reply that is accepted now goes; null: at once. */
  undoUntil(): Date | null {
    return this.undoSeconds === 0 ? null : new Date(Date.now() + this.undoSeconds * 1000);
  }

  /** When what was recycled then is deleted for good. */
  purgedAfter(recycledAt: Date): Date {
    return new Date(recycledAt.getTime() + this.binDays * DAY_MS);
  }

  /** What was recycled before this may be deleted now. */
  get purgeable(): Date {
    return new Date(Date.now() - this.binDays * DAY_MS);
  }
}
