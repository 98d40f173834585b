import { Injectable } from '@nestjs/common';
import { Database, type Executor, type Tx } from '@regulars/platform';
import type { Caller } from '../access/caller.js';
import type { StaffMember } from '../accounts/staff.reader.js';

/** A session ends this long after it was last used; using it moves the end at most this often. */
const LIFETIME = '14 days';
const MOVE_AFTER = '10 minutes';

const MUST_SET_UP_CODES = `(c.second_factor_required AND NOT EXISTS (
    SELECT FROM staff.second_factor f WHERE f.account_id = a.id AND f.confirmed_at IS NOT NULL))`;

export interface LiveSession extends StaffMember {
  sessionId: string;
  /** The company asks everyone for codes, and this person has not set them up. */
  mustSetUpCodes: boolean;
  /** The end lies far enough in the past of its full length that it is worth a write. */
  stale: boolean;
}

/** What a session's person may, beside the role's name. */
export interface Standing {
  mustSetUpCodes: boolean;
  /** Null: a built-in role. */
  granted: readonly string[] | null;
}

export interface OwnSessionRow {
  id: string;
  createdAt: Date;
  /** To ten minutes. */
  seenAt: Date;
  address: string | null;
  userAgent: string | null;
}

@Injectable()
export class SessionRepository {
  constructor(private readonly database: Database) {}

  async create(tx: Tx, tokenHash: Buffer, accountId: string, { address, userAgent }: Caller): Promise<void> {
    await tx.query(
      `INSERT INTO staff.session (token_hash, account_id, expires_at, address, user_agent)
       VALUES ($1, $2, now() + $3::interval, $4, $5)`,
      [tokenHash, accountId, LIFETIME, address, userAgent],
    );
  }

  /** One statement, primary keys; the rights come with it, so that what a role includes is never older than the request. Runs on every request of a signed-in person and is planned once a connection. */
  async find(tokenHash: Buffer): Promise<LiveSession | null> {
    const [session] = await this.database.prepared<LiveSession>(
      'staff.session',
      `SELECT a.id, a.name, a.email, a.role, r.permissions AS granted, a.active, a.locale, a.version, s.id AS "sessionId",
              s.expires_at < now() + $2::interval - $3::interval AS stale, ${MUST_SET_UP_CODES} AS "mustSetUpCodes"
       FROM staff.session s JOIN staff.account a ON a.id = s.account_id LEFT JOIN staff.role r ON r.id = a.role
         CROSS JOIN staff.company c
       WHERE s.token_hash = $1 AND s.expires_at > now() AND a.active`,
      [tokenHash, LIFETIME, MOVE_AFTER],
    );
    return session ?? null;
  }

  /** What decides on what is open to the person. */
  async standing(accountId: string, executor: Executor = this.database): Promise<Standing> {
    const [row] = await executor.query<Standing>(
      `SELECT ${MUST_SET_UP_CODES} AS "mustSetUpCodes", r.permissions AS granted
       FROM staff.account a LEFT JOIN staff.role r ON r.id = a.role CROSS JOIN staff.company c WHERE a.id = $1`,
      [accountId],
    );
    return row ?? { mustSetUpCodes: false, granted: null };
  }

  /** Index: session_pkey. The condition lets one of several simultaneous requests write, not all. */
  async prolong(tokenHash: Buffer, { address, userAgent }: Caller): Promise<void> {
    await this.database.query(
      `UPDATE staff.session SET expires_at = now() + $2::interval, address = $4, user_agent = $5
       WHERE token_hash = $1 AND expires_at BETWEEN now() AND now() + $2::interval - $3::interval`,
      [tokenHash, LIFETIME, MOVE_AFTER, address, userAgent],
    );
  }

  /** Index: session_id. */
  async isOpen(id: string): Promise<boolean> {
    const rows = await this.database.query(
      `SELECT FROM staff.session s JOIN staff.account a ON a.id = s.account_id
       WHERE s.id = $1 AND s.expires_at > now() AND a.active`,
      [id],
    );
    return rows.length > 0;
  }

  /** Index: session_account. */
  async list(accountId: string): Promise<OwnSessionRow[]> {
    return this.database.query<OwnSessionRow>(
      `SELECT id, created_at AS "createdAt", expires_at - $2::interval AS "seenAt", address, user_agent AS "userAgent"
       FROM staff.session WHERE account_id = $1 AND expires_at > now() ORDER BY expires_at DESC, id DESC`,
      [accountId, LIFETIME],
    );
  }

  /** Index: session_account. @returns the ids of those that ended */
  async end(tx: Tx, accountId: string, id: string): Promise<string[]> {
    return idsOf(
      await tx.query('DELETE FROM staff.session WHERE account_id = $1 AND id = $2 RETURNING id', [accountId, id]),
    );
  }

  /** Index: session_account. @param except the session that may stay @returns the ids of those that ended */
  async endAll(tx: Tx, accountId: string, except: string | null): Promise<string[]> {
    return idsOf(
      await tx.query('DELETE FROM staff.session WHERE account_id = $1 AND id IS DISTINCT FROM $2 RETURNING id', [
        accountId,
        except,
      ]),
    );
  }

  /** Index: session_expiry. */
  async forgetExpired(executor: Executor = this.database): Promise<void> {
    await executor.query('DELETE FROM staff.session WHERE expires_at < now()');
  }
}

function idsOf(rows: Record<string, unknown>[]): string[] {
  return (rows as { id: string }[]).map(({ id }) => id);
}
