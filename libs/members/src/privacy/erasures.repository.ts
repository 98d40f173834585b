import { Injectable } from '@nestjs/common';
import type { Tx } from '@regulars/platform';
import type { Doer } from '@regulars/staff';

export interface ErasureRow {
  id: string;
  member_id: string;
  number: string;
  requested_by_id: string | null;
  requested_by_name: string;
  requested_at: Date;
  done_at: Date | null;
}

const COLUMNS = 'id, member_id, number, requested_by_id, requested_by_name, requested_at, done_at';

@Injectable()
export class ErasuresRepository {
  /** Index: erasure_waiting. @returns the one that waits already, when there is one */
  async request(tx: Tx, member: { id: string; number: string }, by: Doer): Promise<{ row: ErasureRow; made: boolean }> {
    const [made] = await tx.query<ErasureRow>(
      `INSERT INTO members.erasure (member_id, number, requested_by_id, requested_by_name) VALUES ($1, $2, $3, $4)
       ON CONFLICT (member_id) WHERE done_at IS NULL DO NOTHING RETURNING ${COLUMNS}`,
      [member.id, member.number, by.id, by.name],
    );
    if (made) return { row: made, made: true };
    const row = await this.waiting(tx, member.id);
    if (!row) throw new Error('An erasure that stood in the way is not there');
    return { row, made: false };
  }

  /** Index: erasure_waiting. */
  async waiting(tx: Tx, memberId: string): Promise<ErasureRow | null> {
    const [row] = await tx.query<ErasureRow>(
      `SELECT ${COLUMNS} FROM members.erasure WHERE member_id = $1 AND done_at IS NULL`,
      [memberId],
    );
    return row ?? null;
  }

  /** Null: done before. Index: erasure_pkey. */
  async claim(tx: Tx, id: string): Promise<ErasureRow | null> {
    const [row] = await tx.query<ErasureRow>(
      `SELECT ${COLUMNS} FROM members.erasure WHERE id = $1 AND done_at IS NULL FOR UPDATE`,
      [id],
    );
    return row ?? null;
  }

  /** Index: erasure_pkey. */
  async done(tx: Tx, id: string, counts: object): Promise<void> {
    await tx.query('UPDATE members.erasure SET done_at = now(), counts = $2 WHERE id = $1', [
      id,
      JSON.stringify(counts),
    ]);
  }
}
