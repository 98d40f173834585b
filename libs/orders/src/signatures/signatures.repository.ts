import { Injectable } from '@nestjs/common';
import { Database, type Executor, type Tx } from '@regulars/platform';
import type { Bodies } from '../answers/prepared-text.js';

export interface SignatureRow {
  /** Null: the company's. */
  staff_id: string | null;
  bodies: Bodies;
  version: number;
}

const COLUMNS = 'staff_id, bodies, version';

/** Every statement goes by the index signature_staff. */
@Injectable()
export class SignaturesRepository {
  constructor(private readonly database: Database) {}

  async of(staffId: string | null, executor: Executor = this.database): Promise<SignatureRow | null> {
    const [row] = await executor.query<SignatureRow>(
      `SELECT ${COLUMNS} FROM orders.signature WHERE staff_id IS NOT DISTINCT FROM $1`,
      [staffId],
    );
    return row ?? null;
  }

  /** Their own, else the company's. */
  async for(staffId: string, executor: Executor = this.database): Promise<SignatureRow | null> {
    const [row] = await executor.query<SignatureRow>(
      `SELECT ${COLUMNS} FROM orders.signature WHERE staff_id = $1 OR staff_id IS NULL ORDER BY staff_id NULLS LAST LIMIT 1`,
      [staffId],
    );
    return row ?? null;
  }

  async lock(tx: Tx, staffId: string | null): Promise<SignatureRow | null> {
    const [row] = await tx.query<SignatureRow>(
      `SELECT ${COLUMNS} FROM orders.signature WHERE staff_id IS NOT DISTINCT FROM $1 FOR UPDATE`,
      [staffId],
    );
    return row ?? null;
  }

  /** @returns null when one was begun elsewhere in the meantime */
  async begin(tx: Tx, staffId: string | null, bodies: Bodies): Promise<SignatureRow | null> {
    const [row] = await tx.query<SignatureRow>(
      `INSERT INTO orders.signature (staff_id, bodies) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING ${COLUMNS}`,
      [staffId, JSON.stringify(bodies)],
    );
    return row ?? null;
  }

  async save(tx: Tx, staffId: string | null, bodies: Bodies): Promise<SignatureRow> {
    const [row] = await tx.query<SignatureRow>(
      `UPDATE orders.signature SET bodies = $2, version = version + 1, updated_at = now()
       WHERE staff_id IS NOT DISTINCT FROM $1 RETURNING ${COLUMNS}`,
      [staffId, JSON.stringify(bodies)],
    );
    if (!row) throw new Error('The locked signature is gone');
    return row;
  }

  async remove(tx: Tx, staffId: string | null): Promise<void> {
    await tx.query('DELETE FROM orders.signature WHERE staff_id IS NOT DISTINCT FROM $1', [staffId]);
  }
}
