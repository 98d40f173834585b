import { env } from '@regulars/platform';
import { passwordFaults } from './accounts/password-rules.js';

/** The first owner, for set-ups without a person at the console, how often programs may ask, and what amounts are in at first. */
export class StaffConfig {
  readonly adminEmail = env.optional('ADMIN_EMAIL', 'E-mail of the owner made at the first start.');
  readonly adminPassword = env.optional('ADMIN_PASSWORD', 'Password of that owner, at least 10 characters.');
  readonly keyLimit = env.integer(
    'API_KEY_LIMIT',
    1_200,
    { min: 1, max: 1_000_000 },
    'Requests a minute that one API key may send to one process.',
  );

  readonly currency = env.oneOf(
    'DEFAULT_CURRENCY',
    [...Intl.supportedValuesOf('currency')],
    'USD',
    'ISO 4217 currency of orders that name none, until Settings → Currencies says another.',
  );

  constructor() {
    const { adminEmail: email, adminPassword: password } = this;
    env.demand(
      (email === undefined) === (password === undefined),
      email === undefined ? 'ADMIN_EMAIL' : 'ADMIN_PASSWORD',
      'is missing: ADMIN_EMAIL and ADMIN_PASSWORD go together; without both a set-up link is printed',
    );
    env.demand(email === undefined || /^[^\s@]+@[^\s@]+$/.test(email), 'ADMIN_EMAIL', 'must be an e-mail address');
    const [fault] = password === undefined ? [] : passwordFaults(password, email ?? '');
    env.demand(fault === undefined, 'ADMIN_PASSWORD', `can't be used: ${fault?.message}`);
  }
}
