import { env } from '@regulars/platform';

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

  constructor() {
    env.demand(
      this.notifyEmail === undefined || /^[^\s@]+@[^\s@]+$/.test(this.notifyEmail),
      'NOTIFY_EMAIL',
      'must be an e-mail address',
    );
  }
}
