export const SECURITIES = ['tls', 'starttls', 'none'] as const;
export type Security = (typeof SECURITIES)[number];

export const AFTER_TAKING = ['leave', 'seen', 'move'] as const;
export type AfterTaking = (typeof AFTER_TAKING)[number];

/**
 * - `waiting`: for a worker to take it up
 * - `catching-up`: connected, and taking what came meanwhile
 * - `watching`: everything is taken, and the server tells what comes
 * - `trouble`: see the last error; it is tried again at `next_try_at`
 */
export const ACCOUNT_STATES = ['waiting', 'connecting', 'catching-up', 'watching', 'trouble'] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

/** How to get at a mailbox, with the password in the clear: never stored, logged or answered like this. */
export interface MailServerAccess {
  host: string;
  port: number;
  security: Security;
  username: string;
  password: string;
  /** What the account trusts instead of the usual authorities: certificates in PEM. */
  certificate: string | null;
}

export interface AccountError {
  code: string;
  message: string;
  /** ISO 8601 */
  at: string;
}

export interface MailAccountRow {
  id: string;
  name: string;
  host: string;
  port: number;
  security: Security;
  username: string;
  /** Sealed. */
  password: string;
  /** PEM; null: the authorities that this machine knows. */
  certificate: string | null;
  folders: string[];
  junk_folder: string | null;
  after_taking: AfterTaking;
  move_to: string | null;
  /** `YYYY-MM-DD` */
  since: string;
  active: boolean;
  version: number;
  created_at: Date;
  updated_at: Date;
  state: AccountState;
  connected_since: Date | null;
  last_error: AccountError | null;
  failures: number;
  next_try_at: Date | null;
  last_looked_at: Date | null;
  last_taken_at: Date | null;
  taken: number;
  behind: number;
  behind_since: Date | null;
}

/** The purpose under which an account's password is sealed: it opens in no other row. */
export function passwordPurpose(accountId: string): string {
  return `messaging.mail_account.password:${accountId}`;
}
