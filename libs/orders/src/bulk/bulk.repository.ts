import { Injectable } from '@nestjs/common';
import type { Tx } from '@regulars/platform';
import type { Actor } from '@regulars/staff';
import type { HistoryAction } from '../dto/order-history.response.js';
import type { Owner } from '../list/order-filter.js';
import { ORDER_COLUMNS, type OrderItemRow, type OrderRow } from '../order-row.js';
import type { OrderChanges } from '../orders.repository.js';
import type { BulkTarget } from './bulk-plan.js';

export interface BulkHistory {
  orderId: string;
  from: string | null;
  to: string | null;
  changes: Record<string, { from: unknown; to: unknown }> | null;
}

/** Columns that are the same for all orders of an act. */
export type SharedChanges = Pick<
  OrderChanges,
  | 'status'
  | 'assignee_id'
  | 'waiting_since'
  | 'respond_by'
  | 'respond_soon'
  | 'escalated_at'
  | 'won_amount'
  | 'lost_reason'
  | 'recycled_at'
  | 'recycled_by'
  | 'recycle_reason'
>;

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Writes to many orders by one statement each. */
@Injectable()
export class BulkRepository {
  /**
   * Until the transaction ends nobody else changes them; in the order of their ids, so that two acts never wait for each other in a
   * circle. What is not there, or not theirs, is left out. Index: order_pkey.
   * @param owners undefined: everybody's
   */
  lock(tx: Tx, ids: readonly string[], owners: readonly Owner[] | undefined): Promise<BulkTarget[]> {
    return tx.query<BulkTarget>(
      `SELECT id, number, status, recycled_at IS NOT NULL AS recycled, assignee_id, tags, unread,
         waiting_since IS NOT NULL AS waiting FROM orders."order"
       WHERE id = ANY($1::uuid[]) AND ($2::uuid[] IS NULL OR desk = ANY($2)) ORDER BY id FOR UPDATE`,
      [ids, owners?.map((owner) => owner ?? NOBODY) ?? null],
    );
  }

  /** A new version of each. Index: order_pkey. */
  async update(tx: Tx, ids: readonly string[], changes: SharedChanges): Promise<void> {
    const entries = Object.entries(changes);
    const sets = entries.map(([name], index) => `${name} = $${index + 2}`);
    await tx.query(
      `UPDATE orders."order" SET ${[...sets, 'version = version + 1', 'updated_at = now()'].join(', ')} WHERE id = ANY($1::uuid[])`,
      [ids, ...entries.map(([, value]) => value)],
    );
  }

  /** No new version, since nobody edits it. Index: order_pkey. */
  async markRead(tx: Tx, ids: readonly string[]): Promise<void> {
    await tx.query('UPDATE orders."order" SET unread = false WHERE id = ANY($1::uuid[]) AND unread', [ids]);
  }

  /** Index: order_pkey. */
  rows(tx: Tx, ids: readonly string[]): Promise<OrderRow[]> {
    return tx.query<OrderRow>(`SELECT ${ORDER_COLUMNS} FROM orders."order" WHERE id = ANY($1::uuid[])`, [ids]);
  }

  /** Index: order_item_order_id_position_key. */
  items(tx: Tx, ids: readonly string[]): Promise<Pick<OrderItemRow, 'order_id' | 'name' | 'sku'>[]> {
    return tx.query(
      'SELECT order_id, name, sku FROM orders.order_item WHERE order_id = ANY($1::uuid[]) ORDER BY order_id, position',
      [ids],
    );
  }

  /** @param rows `tokens` with blanks between them, which no token holds. Index: order_pkey. */
  async retag(tx: Tx, rows: readonly { id: string; tags: string[]; tokens: string }[]): Promise<void> {
    await tx.query(
      `UPDATE orders."order" o SET tags = ARRAY(SELECT json_array_elements_text(x.tags)),
         search = array_to_tsvector(string_to_array(x.tokens, ' ') || orders.number_tokens(o.number)),
         version = o.version + 1, updated_at = now()
       FROM json_to_recordset($1) AS x(id uuid, tags json, tokens text) WHERE o.id = x.id`,
      [JSON.stringify(rows)],
    );
  }

  async addHistory(
    tx: Tx,
    actor: Actor,
    action: HistoryAction,
    reason: string | null,
    entries: readonly BulkHistory[],
  ): Promise<void> {
    await tx.query(
      `INSERT INTO orders.order_event (order_id, actor_id, actor_name, action, reason, "from", "to", changes)
       SELECT "orderId", $1, $2, $3, $4, "from", "to", changes
       FROM json_to_recordset($5) AS x("orderId" uuid, "from" text, "to" text, changes jsonb)`,
      [actor.id, actor.name, action, reason, JSON.stringify(entries)],
    );
  }
}
