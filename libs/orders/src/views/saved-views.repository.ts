import { Injectable } from '@nestjs/common';
import { Database, type Executor, type Tx } from '@regulars/platform';
import type { SavedViewQuery } from '../dto/saved-view.dto.js';

export interface SavedView {
  id: string;
  owner_id: string;
  name: string;
  shared: boolean;
  query: SavedViewQuery;
  version: number;
}

const COLUMNS = 'id, owner_id, name, shared, query, version';

@Injectable()
export class SavedViewsRepository {
  constructor(private readonly database: Database) {}

  /**
   * As they arranged them, what is new to them by name. Indexes: saved_view_owner, saved_view_shared, view_arrangement_pkey. There are
   * dozens; the limit only bounds the absurd.
   */
  visibleTo(ownerId: string, executor: Executor = this.database): Promise<(SavedView & { home: boolean })[]> {
    return executor.query(
      `SELECT v.id, v.owner_id, v.name, v.shared, v.query, v.version, coalesce(v.id = a.home_id, false) AS home
       FROM orders.saved_view v LEFT JOIN orders.view_arrangement a ON a.staff_id = $1
       WHERE v.owner_id = $1 OR v.shared ORDER BY array_position(a.view_ids, v.id) NULLS LAST, lower(v.name), v.id LIMIT 1000`,
      [ownerId],
    );
  }

  /** Indexes: view_arrangement_pkey. */
  async isHome(tx: Tx, staffId: string, viewId: string): Promise<boolean> {
    const rows = await tx.query('SELECT FROM orders.view_arrangement WHERE staff_id = $1 AND home_id = $2', [
      staffId,
      viewId,
    ]);
    return rows.length > 0;
  }

  /** Index: view_arrangement_pkey. */
  async arrange(tx: Tx, staffId: string, viewIds: readonly string[], homeId: string | null): Promise<void> {
    await tx.query(
      `INSERT INTO orders.view_arrangement (staff_id, view_ids, home_id) VALUES ($1, $2, $3)
       ON CONFLICT (staff_id) DO UPDATE SET view_ids = excluded.view_ids, home_id = excluded.home_id`,
      [staffId, viewIds, homeId],
    );
  }

  /** Index: saved_view_owner. */
  async countOf(tx: Tx, ownerId: string): Promise<number> {
    const [row] = await tx.query<{ count: number }>('SELECT count(*) FROM orders.saved_view WHERE owner_id = $1', [
      ownerId,
    ]);
    return row?.count ?? 0;
  }

  /** Index: saved_view_pkey. */
  async lock(tx: Tx, id: string): Promise<SavedView | null> {
    const [row] = await tx.query<SavedView>(`SELECT ${COLUMNS} FROM orders.saved_view WHERE id = $1 FOR UPDATE`, [id]);
    return row ?? null;
  }

  async insert(tx: Tx, { owner_id, name, shared, query }: Omit<SavedView, 'id' | 'version'>): Promise<SavedView> {
    const [row] = await tx.query<SavedView>(
      `INSERT INTO orders.saved_view (owner_id, name, shared, query) VALUES ($1, $2, $3, $4) RETURNING ${COLUMNS}`,
      [owner_id, name, shared, JSON.stringify(query)],
    );
    if (!row) throw new Error('INSERT … RETURNING returned no row');
    return row;
  }

  /** Index: saved_view_pkey. */
  async update(tx: Tx, { id, name, shared, query }: SavedView): Promise<SavedView> {
    const [row] = await tx.query<SavedView>(
      `UPDATE orders.saved_view SET name = $2, shared = $3, query = $4, version = version + 1, updated_at = now()
       WHERE id = $1 RETURNING ${COLUMNS}`,
      [id, name, shared, JSON.stringify(query)],
    );
    if (!row) throw new Error('The locked view is gone');
    return row;
  }

  /** Index: saved_view_pkey. */
  async delete(tx: Tx, id: string): Promise<void> {
    await tx.query('DELETE FROM orders.saved_view WHERE id = $1', [id]);
  }
}
