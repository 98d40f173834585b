import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@regulars/platform';
import type { Source } from '../order-row.js';
import type { OrderStatus } from '../order-status.js';
import type { ResponseTimes } from './response-times.js';

export interface ClockRow {
  id: string;
  assignee_id: string | null;
  waiting_since: Date;
}

/** What decides whether a new order's clock begins. */
export interface Beginning extends Omit<ClockRow, 'waiting_since'> {
  waiting_since: Date | null;
  status: OrderStatus;
  source: Source;
  suspect: boolean;
  created_at: Date;
  /** It has begun before, or the customer was answered before it could. */
  begun: boolean;
}

/** The clocks' own columns; no act makes a new version by them, since nobody edits them. */
@Injectable()
export class ResponseClockRepository {
  constructor(private readonly database: Database) {}

  /** Index: order_pkey. */
  async lockBeginning(tx: Tx, id: string): Promise<Beginning | null> {
    const [row] = await tx.query<Beginning>(
      `SELECT id, assignee_id, waiting_since, status, source, suspect, created_at,
         clock_desk IS NOT NULL OR first_responded_at IS NOT NULL AS begun
       FROM orders."order" WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return row ?? null;
  }

  /** Index: order_stale_clock, which is empty but for a moment. */
  lockStale(tx: Tx, limit: number): Promise<ClockRow[]> {
    return tx.query<ClockRow>(
      `SELECT id, assignee_id, waiting_since FROM orders."order"
       WHERE waiting_since IS NOT NULL AND clock_desk IS DISTINCT FROM desk ORDER BY id LIMIT $1 FOR UPDATE`,
      [limit],
    );
  }

  /** All that run, by their ids. Index: order_waiting, which holds no others. */
  lockRunning(tx: Tx, after: string | null, limit: number): Promise<ClockRow[]> {
    return tx.query<ClockRow>(
      `SELECT id, assignee_id, waiting_since FROM orders."order"
       WHERE waiting_since IS NOT NULL AND ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT $2 FOR UPDATE`,
      [after, limit],
    );
  }

  /** Whoever was told that it is late is told again only if it is late by the new time as well. Index: order_pkey. */
  async set(tx: Tx, rows: readonly { id: string; since: Date; times: ResponseTimes | null }[]): Promise<void> {
    await tx.query(
      `UPDATE orders."order" AS o SET waiting_since = x.since, respond_by = x."respondBy", respond_soon = x."respondSoon", clock_desk = o.desk,
         escalated_at = CASE WHEN x."respondBy" <= now() THEN o.escalated_at END
       FROM json_to_recordset($1) AS x(id uuid, since timestamptz, "respondBy" timestamptz, "respondSoon" timestamptz) WHERE o.id = x.id`,
      [JSON.stringify(rows.map(({ id, since, times }) => ({ id, since, ...times })))],
    );
  }

  async basis(): Promise<string | null> {
    const [row] = await this.database.query<{ basis: string }>('SELECT basis FROM orders.clock_basis');
    return row?.basis ?? null;
  }

  async rememberBasis(basis: string): Promise<void> {
    await this.database.query(
      'INSERT INTO orders.clock_basis (basis) VALUES ($1) ON CONFLICT (one) DO UPDATE SET basis = excluded.basis',
      [basis],
    );
  }
}
