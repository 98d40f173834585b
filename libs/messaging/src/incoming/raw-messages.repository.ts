import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@regulars/platform';

export interface RawMessage {
  id: string;
  content: Buffer;
  /** Null: nobody told it. */
  envelope_from: string | null;
  envelope_to: string[];
  junk: boolean;
  /** Bytes of the whole mail when only its beginning is kept; it stands in the mailbox of `account_name`. */
  whole_size: number | null;
  account_name: string | null;
}

export interface NewRawMessage {
  sha256: Buffer;
  content: Buffer;
  from: string | null;
  to: readonly string[];
  accountId: string | null;
  junk: boolean;
  wholeSize: number | null;
}

export type RawState = 'taken' | 'duplicate' | 'own';

@Injectable()
export class RawMessagesRepository {
  constructor(private readonly database: Database) {}

  /** Index: raw_message_sha256. @returns null when these very bytes are kept already */
  async insert(tx: Tx, raw: NewRawMessage): Promise<string | null> {
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO messaging.raw_message (sha256, content, envelope_from, envelope_to, account_id, junk, whole_size)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (sha256) DO NOTHING RETURNING id`,
      [raw.sha256, raw.content, raw.from, raw.to, raw.accountId, raw.junk, raw.wholeSize],
    );
    return row?.id ?? null;
  }

  /** Index: raw_message_pkey. Null when it was dealt with before. */
  async waiting(id: string): Promise<RawMessage | null> {
    const [row] = await this.database.query<RawMessage>(
      `SELECT r.id, content, envelope_from, envelope_to, junk, whole_size::float8 AS whole_size, a.name AS account_name
       FROM messaging.raw_message r LEFT JOIN messaging.mail_account a ON a.id = r.account_id
       WHERE r.id = $1 AND r.state = 'stored'`,
      [id],
    );
    return row ?? null;
  }

  /** Index: raw_message_pkey. Holds the row, so that of two runs of one job the second finds it done. */
  async claim(tx: Tx, id: string): Promise<boolean> {
    const rows = await tx.query("SELECT FROM messaging.raw_message WHERE id = $1 AND state = 'stored' FOR UPDATE", [
      id,
    ]);
    return rows.length > 0;
  }

  /** Indexes: raw_message_pkey, and message_raw for the check that nothing else refers to them. */
  async remove(tx: Tx, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await tx.query('DELETE FROM messaging.raw_message WHERE id = ANY($1::uuid[])', [ids]);
  }

  /** Index: raw_message_pkey. Of what is kept elsewhere already, or is ours, only the hash stays, by which it is known again. */
  async settle(tx: Tx, id: string, state: RawState): Promise<void> {
    const emptied = state === 'taken' ? '' : ", content = '', envelope_from = NULL, envelope_to = '{}'";
    await tx.query(`UPDATE messaging.raw_message SET state = $2${emptied} WHERE id = $1`, [id, state]);
  }
}
