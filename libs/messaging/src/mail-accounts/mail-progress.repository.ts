import { Injectable } from '@nestjs/common';
import { Database, type Executor, type Tx } from '@regulars/platform';
import type { AccountError } from './mail-account.js';

export interface FolderProgress {
  uid_validity: number;
  last_uid: number;
  /** The mail at which the connection broke last time, and how often it did there in a row. */
  stuck_uid: number | null;
  stuck_times: number;
}

export interface LeftMail {
  path: string;
  uid: number;
  reason: 'too-large' | 'unreadable';
  size: number | null;
  sender: string | null;
  subject: string | null;
  noted_at: Date;
}

/** How far each mailbox was read, and how it goes. */
@Injectable()
export class MailProgressRepository {
  constructor(private readonly database: Database) {}

  /** Begins a folder, or begins it anew when the server counts its mails anew (RFC 9051 §2.3.1.1). Index: mail_folder_pkey. */
  async begin(accountId: string, path: string, uidValidity: number): Promise<FolderProgress & { anew: boolean }> {
    const [row] = await this.database.query<FolderProgress & { anew: boolean }>(
      `WITH outdated AS (
         DELETE FROM messaging.mail_folder WHERE account_id = $1 AND path = $2 AND uid_validity <> $3 RETURNING 1
       ) SELECT EXISTS (SELECT FROM outdated) AS anew`,
      [accountId, path, uidValidity],
    );
    const [folder] = await this.database.query<FolderProgress>(
      `INSERT INTO messaging.mail_folder AS f (account_id, path, uid_validity) VALUES ($1, $2, $3)
       ON CONFLICT (account_id, path) DO UPDATE SET path = f.path
       RETURNING uid_validity::float8 AS uid_validity, last_uid::float8 AS last_uid, stuck_uid::float8 AS stuck_uid, stuck_times`,
      [accountId, path, uidValidity],
    );
    if (!folder) throw new Error('The folder was not begun');
    return { ...folder, anew: row?.anew ?? false };
  }

  /**
   * Holds the folder for the transaction that takes its mails. False: the account was deleted or changed, or the folder counts anew, so
   * that what was just fetched is not to be taken on these terms.
   */
  async hold(tx: Tx, accountId: string, path: string, uidValidity: number): Promise<boolean> {
    const rows = await tx.query(
      'SELECT FROM messaging.mail_folder WHERE account_id = $1 AND path = $2 AND uid_validity = $3 FOR UPDATE',
      [accountId, path, uidValidity],
    );
    return rows.length > 0;
  }

  async stuck(accountId: string, path: string, uid: number): Promise<void> {
    await this.database.query(
      `UPDATE messaging.mail_folder SET stuck_uid = $3, stuck_times = CASE WHEN stuck_uid = $3 THEN stuck_times + 1 ELSE 1 END
       WHERE account_id = $1 AND path = $2`,
      [accountId, path, uid],
    );
  }

  async advance(tx: Tx, accountId: string, path: string, lastUid: number): Promise<void> {
    await tx.query(
      `UPDATE messaging.mail_folder SET last_uid = greatest(last_uid, $3), stuck_uid = NULL, stuck_times = 0
       WHERE account_id = $1 AND path = $2`,
      [accountId, path, lastUid],
    );
  }

  /** @param fresh of `seen` mails those that were not known */
  async countTaken(tx: Tx, accountId: string, fresh: number, seen: number): Promise<void> {
    await tx.query(
      `UPDATE messaging.mail_account SET taken = taken + $2, behind = greatest(behind - $3, 0), failures = 0,
         last_taken_at = CASE WHEN $2 > 0 THEN now() ELSE last_taken_at END
       WHERE id = $1`,
      [accountId, fresh, seen],
    );
  }

  // What remains to be done on the server. Index: mail_tidying_pkey.

  async addTidying(tx: Tx, accountId: string, path: string, uids: readonly number[]): Promise<void> {
    if (uids.length === 0) return;
    await tx.query(
      `INSERT INTO messaging.mail_tidying (account_id, path, uid) SELECT $1, $2, unnest($3::bigint[]) ON CONFLICT DO NOTHING`,
      [accountId, path, uids],
    );
  }

  async tidying(accountId: string, path: string, limit: number): Promise<number[]> {
    const rows = await this.database.query<{ uid: number }>(
      'SELECT uid::float8 AS uid FROM messaging.mail_tidying WHERE account_id = $1 AND path = $2 ORDER BY uid LIMIT $3',
      [accountId, path, limit],
    );
    return rows.map(({ uid }) => uid);
  }

  async tidied(accountId: string, path: string, uids: readonly number[]): Promise<void> {
    await this.database.query(
      'DELETE FROM messaging.mail_tidying WHERE account_id = $1 AND path = $2 AND uid = ANY($3::bigint[])',
      [accountId, path, uids],
    );
  }

  // What could not be taken, or not whole. Index: mail_left_pkey.

  async leave(
    tx: Tx,
    accountId: string,
    left: Omit<LeftMail, 'noted_at'> & { retryAfterMs: number | null },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO messaging.mail_left AS l (account_id, path, uid, reason, size, sender, subject, next_try_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, now() + $8 * interval '1 millisecond')
       ON CONFLICT (account_id, path, uid) DO UPDATE SET reason = excluded.reason, size = coalesce(excluded.size, l.size), next_try_at = excluded.next_try_at`,
      [accountId, left.path, left.uid, left.reason, left.size, left.sender, left.subject, left.retryAfterMs],
    );
  }

  /** Those due, with their next turn settled already: one that breaks the connection must not break the next one too. */
  async dueAgain(accountId: string, path: string, retryAfterMs: number): Promise<{ uid: number; tries: number }[]> {
    return this.database.query(
      `UPDATE messaging.mail_left SET tries = tries + 1, next_try_at = now() + $3 * interval '1 millisecond'
       WHERE account_id = $1 AND path = $2 AND next_try_at <= now() RETURNING uid::float8 AS uid, tries`,
      [accountId, path, retryAfterMs],
    );
  }

  async noLongerLeft(tx: Tx, accountId: string, path: string, uid: number): Promise<void> {
    await tx.query('DELETE FROM messaging.mail_left WHERE account_id = $1 AND path = $2 AND uid = $3', [
      accountId,
      path,
      uid,
    ]);
  }

  async left(accountId: string, limit: number): Promise<LeftMail[]> {
    return this.database.query<LeftMail>(
      `SELECT path, uid::float8 AS uid, reason, size::float8 AS size, sender, subject, noted_at FROM messaging.mail_left
       WHERE account_id = $1 ORDER BY noted_at DESC, uid DESC LIMIT $2`,
      [accountId, limit],
    );
  }

  /** How many each account has. */
  async leftCounts(executor: Executor = this.database): Promise<Map<string, number>> {
    const rows = await executor.query<{ account_id: string; n: number }>(
      'SELECT account_id, count(*)::integer AS n FROM messaging.mail_left GROUP BY account_id',
    );
    return new Map(rows.map(({ account_id, n }) => [account_id, n]));
  }

  // How it goes. Nothing here touches the version: it is no change of anyone's.

  async connecting(accountId: string): Promise<void> {
    await this.database.query(
      "UPDATE messaging.mail_account SET state = 'connecting', connected_since = NULL WHERE id = $1",
      [accountId],
    );
  }

  async connected(accountId: string): Promise<void> {
    await this.database.query(
      `UPDATE messaging.mail_account SET state = 'catching-up', connected_since = now(), next_try_at = NULL WHERE id = $1`,
      [accountId],
    );
  }

  async behind(accountId: string, count: number): Promise<void> {
    await this.database.query(
      `UPDATE messaging.mail_account SET state = 'catching-up', behind = $2,
         behind_since = CASE WHEN $2 = 0 THEN NULL ELSE coalesce(behind_since, now()) END
       WHERE id = $1`,
      [accountId, count],
    );
  }

  /** All is taken: what went wrong before is over. @param note what still is not as it should be, though mail is taken */
  async watching(accountId: string, note: AccountError | null): Promise<void> {
    await this.database.query(
      `UPDATE messaging.mail_account
       SET state = 'watching', behind = 0, behind_since = NULL, last_looked_at = now(), last_error = $2, failures = 0
       WHERE id = $1`,
      [accountId, note === null ? null : JSON.stringify(note)],
    );
  }

  /** Whether it still is the account that the error is about. */
  async trouble(accountId: string, version: number, error: AccountError, retryAt: Date): Promise<void> {
    await this.database.query(
      `UPDATE messaging.mail_account
       SET state = 'trouble', connected_since = NULL, last_error = $3, failures = failures + 1, next_try_at = $4
       WHERE id = $1 AND version = $2`,
      [accountId, version, JSON.stringify(error), retryAt],
    );
  }

  /** It is let go without an error: another worker may take it up. */
  async waiting(accountId: string): Promise<void> {
    await this.database.query(
      "UPDATE messaging.mail_account SET state = 'waiting', connected_since = NULL WHERE id = $1 AND state <> 'trouble'",
      [accountId],
    );
  }
}
