import { Injectable } from '@nestjs/common';
import { Database, type Executor, type Tx } from '@regulars/platform';
import type { Actor } from '@regulars/staff';
import type { HistoryAction } from './dto/order-history.response.js';
import { type NewItem, ORDER_COLUMNS, type OrderItemRow, type OrderRow } from './order-row.js';
import type { OrderEventRow } from './order.mapper.js';

/** Columns that an act may set. `tokens` stands for the search column, to which the number's own are added. */
export type OrderChanges = Partial<
  Omit<
    OrderRow,
    'id' | 'number' | 'version' | 'item_count' | 'created_at' | 'updated_at' | 'message_count' | 'last_message_at'
  >
> & { tokens?: string[] };

interface HistoryEntry {
  action: HistoryAction;
  from?: string | null;
  to?: string | null;
  reason?: string | null;
  /** Name of the assignment rule by which it was done. */
  rule?: string | null;
  changes?: Record<string, { from: unknown; to: unknown }>;
}

/** The driver would send a JavaScript array as a PostgreSQL array. */
const JSON_COLUMNS = new Set(['suspicion', 'custom_fields', 'utm', 'answers', 'files']);

@Injectable()
export class OrdersRepository {
  constructor(private readonly database: Database) {}

  /** Index: order_pkey. */
  async find(id: string, executor: Executor = this.database): Promise<OrderRow | null> {
    const [row] = await executor.query<OrderRow>(`SELECT ${ORDER_COLUMNS} FROM orders."order" WHERE id = $1`, [id]);
    return row ?? null;
  }

  /** Until the transaction ends nobody else changes it. Index: order_pkey. */
  async lock(tx: Tx, id: string): Promise<OrderRow | null> {
    const [row] = await tx.query<OrderRow>(`SELECT ${ORDER_COLUMNS} FROM orders."order" WHERE id = $1 FOR UPDATE`, [
      id,
    ]);
    return row ?? null;
  }

  async insert(tx: Tx, columns: OrderChanges & { tokens: string[] }): Promise<OrderRow> {
    const { tokens, ...rest } = columns;
    const entries = Object.entries(rest);
    const names = entries.map(([name]) => name);
    const places = entries.map((_, index) => `$${index + 2}`);
    const [row] = await tx.query<OrderRow>(
      `INSERT INTO orders."order" (number, search${names.map((name) => `, ${name}`).join('')})
       SELECT drawn.number, array_to_tsvector($1::text[] || orders.number_tokens(drawn.number))${places.map((place) => `, ${place}`).join('')}
       FROM (SELECT orders.next_number() AS number OFFSET 0) AS drawn RETURNING ${ORDER_COLUMNS}`,
      [tokens, ...entries.map(([name, value]) => stored(name, value))],
    );
    if (!row) throw new Error('INSERT … RETURNING returned no row');
    return row;
  }

  /** Everybody's. Index: draft_place. */
  async draftIds(tx: Tx, orderId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>('SELECT id FROM orders.draft WHERE order_id = $1', [orderId]);
    return rows.map(({ id }) => id);
  }

  /** Index: supply_request_order. */
  async supplyRequestIds(tx: Tx, orderId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>('SELECT id FROM orders.supply_request WHERE order_id = $1', [orderId]);
    return rows.map(({ id }) => id);
  }

  /** Every act makes a new version. Index: order_pkey. */
  async update(tx: Tx, id: string, changes: OrderChanges): Promise<OrderRow> {
    const { tokens, ...rest } = changes;
    const params: unknown[] = [id];
    const place = (value: unknown) => `$${params.push(value)}`;
    const sets = Object.entries(rest).map(([name, value]) => `${name} = ${place(stored(name, value))}`);
    if (tokens) sets.push(`search = array_to_tsvector(${place(tokens)}::text[] || orders.number_tokens(number))`);
    const [row] = await tx.query<OrderRow>(
      `UPDATE orders."order" SET ${[...sets, 'version = version + 1', 'updated_at = now()'].join(', ')} WHERE id = $1 RETURNING ${ORDER_COLUMNS}`,
      params,
    );
    if (!row) throw new Error('The locked order is gone');
    return row;
  }

  /** Index: order_pkey; its items and its history go with it. */
  async delete(tx: Tx, id: string): Promise<void> {
    await tx.query('DELETE FROM orders."order" WHERE id = $1', [id]);
  }

  /** Index: order_item_order_id_position_key. */
  items(orderId: string, executor: Executor = this.database): Promise<OrderItemRow[]> {
    return executor.query<OrderItemRow>(
      'SELECT id, order_id, position, product_id, sku, name, quantity, unit_price FROM orders.order_item WHERE order_id = $1 ORDER BY position',
      [orderId],
    );
  }

  async replaceItems(tx: Tx, orderId: string, items: readonly NewItem[]): Promise<void> {
    await tx.query('DELETE FROM orders.order_item WHERE order_id = $1', [orderId]);
    await tx.query(
      `INSERT INTO orders.order_item (order_id, position, product_id, sku, name, quantity, unit_price)
       SELECT $1, x.position, x."productId", x.sku, x.name, x.quantity, x."unitPrice" FROM json_to_recordset($2) AS x(
         position int, "productId" uuid, sku text, name text, quantity int, "unitPrice" bigint)`,
      [orderId, JSON.stringify(items.map((item, position) => ({ ...item, position })))],
    );
    await tx.query('UPDATE orders."order" SET item_count = $2 WHERE id = $1', [orderId, items.length]);
  }

  async addHistory(tx: Tx, orderId: string, actor: Actor, entry: HistoryEntry): Promise<void> {
    await tx.query(
      `INSERT INTO orders.order_event (order_id, actor_id, actor_name, action, "from", "to", reason, changes, rule)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        orderId,
        actor.id,
        actor.name,
        entry.action,
        entry.from ?? null,
        entry.to ?? null,
        entry.reason ?? null,
        entry.changes ? JSON.stringify(entry.changes) : null,
        entry.rule ?? null,
      ],
    );
  }

  /**
   * Whether the last change of status was from New to Processed, in the transaction that began then. Index: order_event_order.
   * @param at as PostgreSQL writes a timestamp, to the microsecond
   */
  async leftNewAt(tx: Tx, orderId: string, at: string): Promise<boolean> {
    const [last] = await tx.query<{ left: boolean }>(
      `SELECT at = $2::timestamptz AND "from" = 'new' AND "to" = 'processed' AS left FROM orders.order_event
       WHERE order_id = $1 AND action = 'status' ORDER BY id DESC LIMIT 1`,
      [orderId, at],
    );
    return last?.left ?? false;
  }

  /** Newest first; nobody reads further than a thousand. Index: order_event_order. */
  history(orderId: string): Promise<OrderEventRow[]> {
    return this.database.query<OrderEventRow>(
      `SELECT id, at, actor_id, actor_name, action, "from", "to", reason, changes, rule FROM orders.order_event
       WHERE order_id = $1 ORDER BY id DESC LIMIT 1000`,
      [orderId],
    );
  }

  /** Whether somebody was ever put in charge of it, or taken out. Index: order_event_order. */
  async wasAssigned(tx: Tx, orderId: string): Promise<boolean> {
    const rows = await tx.query("SELECT FROM orders.order_event WHERE order_id = $1 AND action = 'assigned' LIMIT 1", [
      orderId,
    ]);
    return rows.length > 0;
  }

  /** By order; those without products are left out. Index: order_item_order_id_position_key. */
  async productIds(orderIds: readonly string[], executor: Executor = this.database): Promise<Map<string, string[]>> {
    const rows = await executor.query<{ id: string; products: string[] }>(
      `SELECT order_id AS id, array_agg(product_id) AS products FROM orders.order_item
       WHERE order_id = ANY($1::uuid[]) AND product_id IS NOT NULL GROUP BY order_id`,
      [orderIds],
    );
    return new Map(rows.map(({ id, products }) => [id, products]));
  }

  /** What the thread tells of itself; no new version, since nobody edits it. Index: order_pkey. */
  async summarise(
    tx: Tx,
    orderId: string,
    thread: { messageCount: number; lastMessageAt: string | null; unread: boolean | null },
  ): Promise<void> {
    await tx.query(
      `UPDATE orders."order" SET message_count = $2, last_message_at = $3, unread = coalesce($4, unread), updated_at = now() WHERE id = $1`,
      [orderId, thread.messageCount, thread.lastMessageAt, thread.unread],
    );
  }

  /** Index: order_pkey. @returns whether it was unread */
  async markRead(tx: Tx, orderId: string): Promise<boolean> {
    const rows = await tx.query('UPDATE orders."order" SET unread = false WHERE id = $1 AND unread RETURNING 1', [
      orderId,
    ]);
    return rows.length > 0;
  }

  /** Index: order_submission. */
  async bySubmission(submissionId: string): Promise<OrderRow | null> {
    const [row] = await this.database.query<OrderRow>(
      `SELECT ${ORDER_COLUMNS} FROM orders."order" WHERE submission_id = $1`,
      [submissionId],
    );
    return row ?? null;
  }

  /**
   * Whether the address may be thanked today without a proof of work: once for a form, and again only for the same order (a job that
   * is tried twice). Index: acknowledged_address_pkey.
   */
  async claimAcknowledgement(tx: Tx, email: string, formId: string, orderId: string): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO orders.acknowledged_address AS a (email, form_id, day, order_id) VALUES ($1, $2, (now() AT TIME ZONE 'UTC')::date, $3)
       ON CONFLICT (email, form_id, day) DO UPDATE SET order_id = a.order_id WHERE a.order_id = excluded.order_id RETURNING 1`,
      [email, formId, orderId],
    );
    return rows.length > 0;
  }

  /** Index: order_recycled. The longest recycled first. */
  async recycledBefore(date: Date, limit: number, except: readonly string[]): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      'SELECT id FROM orders."order" WHERE recycled_at < $1 AND id <> ALL($3) ORDER BY recycled_at LIMIT $2',
      [date, limit, except],
    );
    return rows.map(({ id }) => id);
  }

  /** Index: acknowledged_address_day. */
  async forgetAcknowledgements(): Promise<void> {
    await this.database.query(
      "DELETE FROM orders.acknowledged_address WHERE day < (now() AT TIME ZONE 'UTC')::date - 2",
    );
  }
}

function stored(column: string, value: unknown): unknown {
  return JSON_COLUMNS.has(column) && value !== null ? JSON.stringify(value) : value;
}
