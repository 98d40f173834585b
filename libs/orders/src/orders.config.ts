import { env } from '@regulars/platform';

const DAY_MS = 86_400_000;

export class OrdersConfig {
  readonly currency = env.oneOf(
    'DEFAULT_CURRENCY',
    [...Intl.supportedValuesOf('currency')],
    'USD',
    'ISO 4217 currency of orders that name none.',
  );
  readonly notifyEmail = env.optional(
    'NOTIFY_EMAIL',
    'Who is told of new orders that nobody is in charge of; absent: the owners.',
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

  /** When what was recycled then is deleted for good. */
  purgedAfter(recycledAt: Date): Date {
    return new Date(recycledAt.getTime() + this.binDays * DAY_MS);
  }

  /** What was recycled before this may be deleted now. */
  get purgeable(): Date {
    return new Date(Date.now() - this.binDays * DAY_MS);
  }
}
