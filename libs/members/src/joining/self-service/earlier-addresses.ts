import { Injectable } from '@nestjs/common';
import { Database, type Executor, type Tx } from '@regulars/platform';

/** Addresses that were proved to be a member's before they changed them, as addresses are compared: what was written with them is theirs. */
@Injectable()
export class EarlierAddresses {
  constructor(private readonly database: Database) {}

  /** Index: earlier_address_pkey. */
  async of(memberIds: readonly string[], executor: Executor = this.database): Promise<string[]> {
    const rows = await executor.query<{ key: string }>(
      'SELECT DISTINCT email_key AS key FROM members.earlier_address WHERE member_id = ANY($1::uuid[])',
      [memberIds],
    );
    return rows.map(({ key }) => key);
  }

  /** @returns those that were not there yet */
  async add(tx: Tx, memberId: string, emailKeys: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ key: string }>(
      'INSERT INTO members.earlier_address (member_id, email_key) SELECT $1, unnest($2::text[]) ON CONFLICT DO NOTHING RETURNING email_key AS key',
      [memberId, emailKeys],
    );
    return rows.map(({ key }) => key);
  }

  /** Index: earlier_address_pkey. */
  async remove(tx: Tx, memberId: string, emailKeys: readonly string[]): Promise<void> {
    await tx.query('DELETE FROM members.earlier_address WHERE member_id = $1 AND email_key = ANY($2)', [
      memberId,
      emailKeys,
    ]);
  }
}
