import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@regulars/platform';

const LIFETIME = '1 hour';

@Injectable()
export class PasswordResetRepository {
  constructor(private readonly database: Database) {}

  /** The link before, if there is one, is of no use any more. */
  async put(tx: Tx, accountId: string, tokenHash: Buffer): Promise<void> {
    await tx.query(
      `INSERT INTO staff.password_reset (account_id, token_hash, expires_at) VALUES ($1, $2, now() + $3::interval)
       ON CONFLICT (account_id) DO UPDATE SET token_hash = excluded.token_hash, expires_at = excluded.expires_at`,
      [accountId, tokenHash, LIFETIME],
    );
  }

  /** Index: password_reset_token. @returns the account's id */
  async find(tokenHash: Buffer): Promise<string | null> {
    const [row] = await this.database.query<{ id: string }>(
      'SELECT account_id AS id FROM staff.password_reset WHERE token_hash = $1 AND expires_at > now()',
      [tokenHash],
    );
    return row?.id ?? null;
  }

  /** Index: password_reset_token. Of several who use one link at once, one gets it. @returns the account's id */
  async take(tx: Tx, tokenHash: Buffer): Promise<string | null> {
    const [row] = await tx.query<{ id: string }>(
      'DELETE FROM staff.password_reset WHERE token_hash = $1 AND expires_at > now() RETURNING account_id AS id',
      [tokenHash],
    );
    return row?.id ?? null;
  }

  async forgetOld(): Promise<void> {
    await this.database.query('DELETE FROM staff.password_reset WHERE expires_at < now()');
  }
}
