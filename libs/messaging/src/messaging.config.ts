import { env } from '@regulars/platform';
import { readMailbox, type Mailbox } from './mailbox.js';

export class MessagingConfig {
  readonly smtpUrl = env.url(
    'SMTP_URL',
    ['smtp:', 'smtps:'],
    'Where mail is handed over: smtp[s]://user:password@host:port.',
  );
  private readonly fromText = env.string(
    'MAIL_FROM',
    'Regulars <sales@regulars.localhost>',
    'Name and address under which the company writes.',
  );
  readonly from: Mailbox = readMailbox(this.fromText) ?? { name: '', address: 'sales@regulars.localhost' };
  /** ASCII, lower case. */
  readonly domain = env
    .string(
      'MAIL_DOMAIN',
      this.from.address.slice(this.from.address.lastIndexOf('@') + 1),
      'Domain whose mail reaches Regulars; answers come to reply+…@ there.',
    )
    .toLowerCase();
  /** False: the token of a conversation travels in References, and answers come to MAIL_FROM itself. */
  readonly plusAddresses = env.boolean(
    'MAIL_PLUS_ADDRESSES',
    true,
    'Whether reply+…@MAIL_DOMAIN reaches Regulars; no for mailboxes without plus-addresses such as QQ and 163.',
  );
  /** Connections to the outgoing server. */
  readonly connections = env.integer(
    'SMTP_CONNECTIONS',
    4,
    { min: 1, max: 50 },
    'Connections one process keeps to the outgoing mail server.',
  );
  private readonly inPort = env.integer(
    'SMTP_IN_PORT',
    0,
    { min: 0, max: 65_535 },
    'Port of the built-in SMTP receiver; 0: none.',
  );
  readonly inHost = env.string('SMTP_IN_HOST', '0.0.0.0', 'Address the built-in SMTP receiver listens on.');
  /** Bytes. */
  readonly inLimit = env.integer(
    'SMTP_IN_LIMIT',
    31_457_280,
    { min: 65_536, max: 209_715_200 },
    'Largest mail taken in, in bytes.',
  );
  readonly inClients = env.integer(
    'SMTP_IN_CLIENTS',
    40,
    { min: 1, max: 1_000 },
    'Connections the SMTP receiver holds at a time.',
  );
  readonly answersPerHour = env.integer(
    'MAIL_ANSWERS_PER_HOUR',
    3,
    { min: 1, max: 10_000 },
    'Automatic answers that one address gets within an hour at most.',
  );
  readonly answersPerDay = env.integer(
    'MAIL_ANSWERS_PER_DAY',
    10,
    { min: 1, max: 10_000 },
    'Automatic answers that one address gets within a day at most.',
  );
  /** Lower case. */
  readonly hostsAllowed = env
    .string(
      'MAIL_HOSTS_ALLOWED',
      '',
      'Hosts or addresses of mail accounts that may be reached though they are link-local or a metadata service; by commas.',
    )
    .toLowerCase()
    .split(',')
    .map((host) => host.trim())
    .filter((host) => host !== '');

  constructor() {
    env.demand(
      readMailbox(this.fromText) !== null,
      'MAIL_FROM',
      'must be an address, or a name with an address in angle brackets',
    );
    env.demand(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(this.domain), 'MAIL_DOMAIN', 'must be a domain name');
  }

  /** Undefined: no receiver. */
  get receiverPort(): number | undefined {
    return this.inPort === 0 ? undefined : this.inPort;
  }
}
