import { Injectable } from '@nestjs/common';
import { Database, type Executor, type Tx } from '@regulars/platform';

const CHALLENGE_LIFETIME = '5 minutes';

export interface SecondFactorRow {
  /** Sealed. */
  secret: string;
  confirmedAt: Date | null;
  lastStep: number;
}

@Injectable()
export class SecondFactorRepository {
  constructor(private readonly database: Database) {}

  /** Index: second_factor_pkey. */
  async find(accountId: string, executor: Executor = this.database): Promise<SecondFactorRow | null> {
    const [row] = await executor.query<SecondFactorRow>(`${SELECT} WHERE account_id = $1`, [accountId]);
    return row ?? null;
  }

  /** Codes of one person are looked at one after the other. */
  async lock(tx: Tx, accountId: string): Promise<SecondFactorRow | null> {
    const [row] = await tx.query<SecondFactorRow>(`${SELECT} WHERE account_id = $1 FOR UPDATE`, [accountId]);
    return row ?? null;
  }

  /** Begins anew where a beginning was left. @returns false when it is set up already */
  async begin(tx: Tx, accountId: string, secret: string): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO staff.second_factor (account_id, secret) VALUES ($1, $2)
       ON CONFLICT (account_id) DO UPDATE SET secret = excluded.secret, last_step = 0
       WHERE staff.second_factor.confirmed_at IS NULL RETURNING account_id`,
      [accountId, secret],
    );
    return rows.length > 0;
  }

  async confirm(tx: Tx, accountId: string): Promise<void> {
    await tx.query('UPDATE staff.second_factor SET confirmed_at = now() WHERE account_id = $1', [accountId]);
  }

  async use(tx: Tx, accountId: string, step: number): Promise<void> {
    await tx.query('UPDATE staff.second_factor SET last_step = $2 WHERE account_id = $1', [accountId, step]);
  }

  /** @returns false when there was none */
  async remove(tx: Tx, accountId: string): Promise<boolean> {
    const rows = await tx.query('DELETE FROM staff.second_factor WHERE account_id = $1 RETURNING account_id', [
      accountId,
    ]);
    return rows.length > 0;
  }

  /** In place of those that are left. */
  async putCodes(tx: Tx, accountId: string, hashes: readonly string[]): Promise<void> {
    await tx.query('DELETE FROM staff.recovery_code WHERE account_id = $1', [accountId]);
    await tx.query('INSERT INTO staff.recovery_code (account_id, code_hash) SELECT $1, unnest($2::text[])', [
      accountId,
      hashes,
    ]);
  }

  /** @returns whether it was one; it is none any more */
  async takeCode(tx: Tx, accountId: string, hash: string): Promise<boolean> {
    const rows = await tx.query(
      'DELETE FROM staff.recovery_code WHERE account_id = $1 AND code_hash = $2 RETURNING code_hash',
      [accountId, hash],
    );
    return rows.length > 0;
  }

  async codesLeft(accountId: string): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      'SELECT count(*)::integer AS count FROM staff.recovery_code WHERE account_id = $1',
      [accountId],
    );
    return row?.count ?? 0;
  }

  async putChallenge(tx: Tx, tokenHash: Buffer, accountId: string): Promise<void> {
    await tx.query(
      'INSERT INTO staff.sign_in_challenge (token_hash, account_id, expires_at) VALUES ($1, $2, now() + $3::interval)',
      [tokenHash, accountId, CHALLENGE_LIFETIME],
    );
  }

  /** Index: sign_in_challenge_pkey. @returns the account's id */
  async challenged(tokenHash: Buffer): Promise<string | null> {
    const [row] = await this.database.query<{ id: string }>(
      'SELECT account_id AS id FROM staff.sign_in_challenge WHERE token_hash = $1 AND expires_at > now()',
      [tokenHash],
    );
    return row?.id ?? null;
  }

  /** Index: sign_in_challenge_pkey. @returns false when another request was quicker */
  async endChallenge(tx: Tx, tokenHash: Buffer): Promise<boolean> {
    const rows = await tx.query('DELETE FROM staff.sign_in_challenge WHERE token_hash = $1 RETURNING account_id', [
      tokenHash,
    ]);
    return rows.length > 0;
  }

  async forgetOld(): Promise<void> {
    await this.database.query('DELETE FROM staff.sign_in_challenge WHERE expires_at < now()');
  }
}

/** Index: sign_in_challenge_account. Where all sessions end, so does what was about to become one. */
export async function endChallengesOf(tx: Tx, accountId: string): Promise<void> {
  await tx.query('DELETE FROM staff.sign_in_challenge WHERE account_id = $1', [accountId]);
}

const SELECT =
  'SELECT secret, confirmed_at AS "confirmedAt", last_step::integer AS "lastStep" FROM staff.second_factor';
