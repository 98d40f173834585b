import { Injectable } from '@nestjs/common';
import { Database, type Executor, type Tx } from '@regulars/platform';
import type { DraftKind } from '../dto/draft.dto.js';

export interface DraftRow {
  id: string;
  kind: DraftKind;
  body: string;
  file_ids: string[];
  version: number;
  saved_at: Date;
}

interface Place {
  orderId: string;
  staffId: string;
  kind: DraftKind;
}

const COLUMNS = 'id, kind, body, file_ids, version, saved_at';
const AT = 'order_id = $1 AND staff_id = $2 AND kind = $3';

/** Every statement goes by the index draft_place, but where one is named. */
@Injectable()
export class DraftsRepository {
  constructor(private readonly database: Database) {}

  of(orderId: string, staffId: string): Promise<DraftRow[]> {
    return this.database.query<DraftRow>(`SELECT ${COLUMNS} FROM orders.draft WHERE order_id = $1 AND staff_id = $2`, [
      orderId,
      staffId,
    ]);
  }

  async find({ orderId, staffId, kind }: Place, executor: Executor = this.database): Promise<DraftRow | null> {
    const [row] = await executor.query<DraftRow>(`SELECT ${COLUMNS} FROM orders.draft WHERE ${AT}`, [
      orderId,
      staffId,
      kind,
    ]);
    return row ?? null;
  }

  /** Locks it. */
  async lock(tx: Tx, { orderId, staffId, kind }: Place): Promise<DraftRow | null> {
    const [row] = await tx.query<DraftRow>(`SELECT ${COLUMNS} FROM orders.draft WHERE ${AT} FOR UPDATE`, [
      orderId,
      staffId,
      kind,
    ]);
    return row ?? null;
  }

  /** @returns null when one was begun elsewhere in the meantime */
  async begin(
    tx: Tx,
    { orderId, staffId, kind }: Place,
    draft: { body: string; fileIds: readonly string[] },
  ): Promise<DraftRow | null> {
    const [row] = await tx.query<DraftRow>(
      `INSERT INTO orders.draft (order_id, staff_id, kind, body, file_ids) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT DO NOTHING RETURNING ${COLUMNS}`,
      [orderId, staffId, kind, draft.body, draft.fileIds],
    );
    return row ?? null;
  }

  /** Index: draft_pkey. */
  async save(tx: Tx, id: string, draft: { body: string; fileIds: readonly string[] }): Promise<DraftRow> {
    const [row] = await tx.query<DraftRow>(
      `UPDATE orders.draft SET body = $2, file_ids = $3, version = nextval('orders.draft_version'), saved_at = now()
       WHERE id = $1 RETURNING ${COLUMNS}`,
      [id, draft.body, draft.fileIds],
    );
    if (!row) throw new Error('The locked draft is gone');
    return row;
  }

  /** Index: draft_pkey. */
  async remove(tx: Tx, id: string): Promise<void> {
    await tx.query('DELETE FROM orders.draft WHERE id = $1', [id]);
  }

  /** Index: draft_pkey. */
  async writerOf(id: string): Promise<string | null> {
    const [row] = await this.database.query<{ staff_id: string }>('SELECT staff_id FROM orders.draft WHERE id = $1', [
      id,
    ]);
    return row?.staff_id ?? null;
  }
}
