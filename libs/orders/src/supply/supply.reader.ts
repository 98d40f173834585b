import { Injectable } from '@nestjs/common';
import { Database, type Executor } from '@regulars/platform';
import {
  LINE_COLUMNS,
  REQUEST_COLUMNS,
  type SupplyEventRow,
  type SupplyLineRow,
  type SupplyRequestRow,
} from './supply-row.js';

@Injectable()
export class SupplyReader {
  constructor(private readonly database: Database) {}

  /** Newest first. Index: supply_request_order. */
  ofOrder(orderId: string): Promise<SupplyRequestRow[]> {
    return this.database.query<SupplyRequestRow>(
      `SELECT ${REQUEST_COLUMNS} FROM orders.supply_request WHERE order_id = $1 ORDER BY id DESC`,
      [orderId],
    );
  }

  /** Index: supply_request_pkey. */
  async find(id: string, executor: Executor = this.database): Promise<SupplyRequestRow | null> {
    const [row] = await executor.query<SupplyRequestRow>(
      `SELECT ${REQUEST_COLUMNS} FROM orders.supply_request WHERE id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** Index: supply_line_request_id_position_key. */
  lines(requestIds: readonly string[], executor: Executor = this.database): Promise<SupplyLineRow[]> {
    return executor.query<SupplyLineRow>(
      `SELECT ${LINE_COLUMNS} FROM orders.supply_line WHERE request_id = ANY($1::uuid[]) ORDER BY request_id, position`,
      [requestIds],
    );
  }

  /** Oldest first. Index: supply_event_request. */
  events(requestIds: readonly string[], executor: Executor = this.database): Promise<SupplyEventRow[]> {
    return executor.query<SupplyEventRow>(
      `SELECT id, request_id, at, kind, actor_id, actor_name, detail FROM orders.supply_event
       WHERE request_id = ANY($1::uuid[]) ORDER BY request_id, id`,
      [requestIds],
    );
  }

  /**
   * What the clock has to do now, those of recycled orders left out. Index: supply_request_waiting.
   * A reminder is due after the days without an answer, a warning on the last day, unless that is the first one too.
   */
  due(): Promise<{ id: string; deed: 'reminded' | 'expiring' | 'expired' }[]> {
    return this.database.query(
      `SELECT r.id, CASE
           WHEN r.expires_at <= now() THEN 'expired'
           WHEN r.warned_at IS NULL AND ${WARNING_DUE} THEN 'expiring'
           ELSE 'reminded' END AS deed
       FROM orders.supply_request r JOIN orders."order" o ON o.id = r.order_id
       WHERE r.status = 'open' AND r.expired_at IS NULL AND o.recycled_at IS NULL
         AND (r.expires_at <= now() OR (r.warned_at IS NULL AND ${WARNING_DUE}) OR (r.reminded_at IS NULL AND ${REMINDER_DUE}))
       ORDER BY r.expires_at LIMIT 500`,
    );
  }
}

const WARNING_DUE = `r.expires_at - interval '1 day' <= now() AND r.sent_at + interval '12 hours' <= now()`;
const REMINDER_DUE = `r.sent_at + r.remind_after_days * interval '1 day' <= now()`;
