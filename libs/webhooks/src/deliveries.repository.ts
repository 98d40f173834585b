import { Injectable } from '@nestjs/common';
import { Database, type Page, type Tx, decodeIdCursor, encodeCursor, pageOf } from '@regulars/platform';
import type { Answer } from './webhook-client.js';

export type DeliveryStatus = 'pending' | 'delivered' | 'failed';

export interface DeliveryRow {
  id: string;
  event_id: string;
  endpoint_id: string;
  status: DeliveryStatus;
  attempts: number;
  next_at: Date | null;
  type: string;
  data: Record<string, unknown>;
  occurred_at: Date;
}

export interface AttemptRow {
  id: string;
  at: Date;
  status: number | null;
  duration_ms: number;
  error: string | null;
  response: string;
}

interface NewEvent {
  id: string;
  type: string;
  data: object;
  at: string;
}

const COLUMNS = 'd.id, d.event_id, d.endpoint_id, d.status, d.attempts, d.next_at, e.type, e.data, e.occurred_at';
const TABLES = 'webhooks.delivery d JOIN webhooks.event e ON e.id = d.event_id';

@Injectable()
export class DeliveriesRepository {
  constructor(private readonly database: Database) {}

  /** A job that runs twice finds what it made. @returns the ids of the deliveries that are new */
  async make(tx: Tx, event: NewEvent, endpointIds: readonly string[]): Promise<string[]> {
    await tx.query(
      'INSERT INTO webhooks.event (id, type, data, occurred_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
      [event.id, event.type, JSON.stringify(event.data), event.at],
    );
    const rows = await tx.query<{ id: string }>(
      `INSERT INTO webhooks.delivery (event_id, endpoint_id, next_at) SELECT $1, unnest($2::uuid[]), now()
       ON CONFLICT DO NOTHING RETURNING id`,
      [event.id, endpointIds],
    );
    return rows.map(({ id }) => id);
  }

  /** Index: delivery_pkey, event_pkey. */
  async find(id: string): Promise<DeliveryRow | null> {
    const [row] = await this.database.query<DeliveryRow>(`SELECT ${COLUMNS} FROM ${TABLES} WHERE d.id = $1`, [id]);
    return row ?? null;
  }

  /** Index: delivery_pkey. */
  async record(tx: Tx, deliveryId: string, status: DeliveryStatus, nextAt: Date | null, answer: Answer): Promise<void> {
    await tx.query(
      'INSERT INTO webhooks.attempt (delivery_id, status, duration_ms, error, response) VALUES ($1, $2, $3, $4, $5)',
      [deliveryId, answer.status, answer.durationMs, answer.error, answer.response],
    );
    await tx.query('UPDATE webhooks.delivery SET status = $2, attempts = attempts + 1, next_at = $3 WHERE id = $1', [
      deliveryId,
      status,
      nextAt,
    ]);
  }

  /** Index: delivery_pkey. @returns null when it is not there, or belongs to another endpoint */
  async reopen(tx: Tx, endpointId: string, id: string): Promise<string | null> {
    const [row] = await tx.query<{ id: string }>(
      `UPDATE webhooks.delivery SET status = 'pending', attempts = 0, next_at = now()
       WHERE id = $2 AND endpoint_id = $1 RETURNING id`,
      [endpointId, id],
    );
    return row?.id ?? null;
  }

  /** Index: delivery_status. Those of the events since then that were given up. */
  async reopenFailed(tx: Tx, endpointId: string, since: Date, limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `UPDATE webhooks.delivery SET status = 'pending', attempts = 0, next_at = now() WHERE id IN (
         SELECT d.id FROM ${TABLES} WHERE d.endpoint_id = $1 AND d.status = 'failed' AND e.occurred_at >= $2 ORDER BY d.id LIMIT $3
       ) RETURNING id`,
      [endpointId, since, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Newest first. Index: delivery_endpoint; delivery_status with a status. */
  async page(
    endpointId: string,
    limit: number,
    cursor: string | undefined,
    status: DeliveryStatus | undefined,
  ): Promise<Page<DeliveryRow>> {
    const rows = await this.database.query<DeliveryRow>(
      `SELECT ${COLUMNS} FROM ${TABLES}
       WHERE d.endpoint_id = $1 AND ($2::uuid IS NULL OR d.id < $2) AND ($3::text IS NULL OR d.status = $3)
       ORDER BY d.id DESC LIMIT $4`,
      [endpointId, cursor === undefined ? null : decodeIdCursor(cursor), status ?? null, limit + 1],
    );
    return pageOf(
      rows,
      limit,
      ({ id }) => encodeCursor([id]),
      (row) => row,
    );
  }

  /** Newest first, for many deliveries by one statement. Index: attempt_delivery. */
  attempts(deliveryIds: readonly string[]): Promise<(AttemptRow & { delivery_id: string })[]> {
    return this.database.query(
      `SELECT id, delivery_id, at, status, duration_ms, error, response FROM webhooks.attempt
       WHERE delivery_id = ANY($1::uuid[]) ORDER BY id DESC`,
      [deliveryIds],
    );
  }

  /** Index: event_age. Deliveries and attempts go with their events. */
  async forgetBefore(date: Date): Promise<void> {
    await this.database.query('DELETE FROM webhooks.event WHERE occurred_at < $1', [date]);
  }
}
