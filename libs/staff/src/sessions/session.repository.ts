import { Injectable } from '@nestjs/common';
import { Database, type Executor, type Tx } from '@regulars/platform';
import type { StaffMember } from '../accounts/staff.reader.js';

/** A session ends this long after it was last used; using it moves the end at most once an hour. */
const LIFETIME = '14 days';
const MOVE_AFTER = '1 hour';

export interface LiveSession extends StaffMember {
  /** The end lies far enough in the past of its full length that it is worth a write. */
  stale: boolean;
}

@Injectable()
export class SessionRepository {
  constructor(private readonly database: Database) {}

  async create(tx: Tx, tokenHash: Buffer, accountId: string): Promise<void> {
    await tx.query(
      'INSERT INTO staff.session (token_hash, account_id, expires_at) VALUES ($1, $2, now() + $3::interval)',
      [tokenHash, accountId, LIFETIME],
    );
  }

  /** One statement, two primary keys. Runs on every request of a signed-in person and is planned once a connection. */
  async find(tokenHash: Buffer): Promise<LiveSession | null> {
    const [session] = await this.database.prepared<LiveSession>(
      'staff.session',
      `SELECT a.id, a.name, a.email, a.role, a.active, a.locale, a.version,
              s.expires_at < now() + $2::interval - $3::interval AS stale
       FROM staff.session s JOIN staff.account a ON a.id = s.account_id
       WHERE s.token_hash = $1 AND s.expires_at > now() AND a.active`,
      [tokenHash, LIFETIME, MOVE_AFTER],
    );
    return session ?? null;
  }

  /** Index: session_pkey. The condition lets one of several simultaneous requests write, not all. */
  async prolong(tokenHash: Buffer): Promise<void> {
    await this.database.query(
      `UPDATE staff.session SET expires_at = now() + $2::interval
       WHERE token_hash = $1 AND expires_at BETWEEN now() AND now() + $2::interval - $3::interval`,
      [tokenHash, LIFETIME, MOVE_AFTER],
    );
  }

  async end(tx: Tx, tokenHash: Buffer): Promise<void> {
    await tx.query('DELETE FROM staff.session WHERE token_hash = $1', [tokenHash]);
  }

  /** Index: session_account. @param except the session that may stay */
  async endAll(tx: Tx, accountId: string, except: Buffer | null = null): Promise<void> {
    await tx.query('DELETE FROM staff.session WHERE account_id = $1 AND ($2::bytea IS NULL OR token_hash <> $2)', [
      accountId,
      except,
    ]);
  }

  /** Index: session_expiry. */
  async forgetExpired(executor: Executor = this.database): Promise<void> {
    await executor.query('DELETE FROM staff.session WHERE expires_at < now()');
  }
}
