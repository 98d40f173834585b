import { Injectable } from '@nestjs/common';
import { Database } from '@regulars/platform';

/** How the last hundred deliveries of a webhook fared. */
export interface RecentDeliveries {
  endpointId: string;
  /** How many there are, at most 100. */
  count: number;
  /** Given up. */
  failed: number;
  /** Tried in vain, and to be tried again. */
  retrying: number;
  lastAt: Date | null;
  /** The answer to the last try; null: none came. */
  lastStatus: number | null;
}

const RECENT = 100;

@Injectable()
export class RecentDeliveriesReader {
  constructor(private readonly database: Database) {}

  /** For many webhooks by one statement. Indexes: delivery_endpoint, attempt_delivery. */
  async of(endpointIds: readonly string[]): Promise<ReadonlyMap<string, RecentDeliveries>> {
    const rows = await this.database.query<RecentDeliveries>(
      `SELECT e.id AS "endpointId", recent.*, last.at AS "lastAt", last.status AS "lastStatus"
       FROM unnest($1::uuid[]) AS e (id)
       CROSS JOIN LATERAL (
         SELECT count(*)::int AS count, count(*) FILTER (WHERE status = 'failed')::int AS failed,
           count(*) FILTER (WHERE status = 'pending' AND attempts > 0)::int AS retrying
         FROM (SELECT status, attempts FROM webhooks.delivery WHERE endpoint_id = e.id ORDER BY id DESC LIMIT ${RECENT}) d
       ) recent
       LEFT JOIN LATERAL (
         SELECT a.at, a.status FROM (
           SELECT id FROM webhooks.delivery WHERE endpoint_id = e.id ORDER BY id DESC LIMIT ${RECENT}
         ) d JOIN webhooks.attempt a ON a.delivery_id = d.id ORDER BY a.id DESC LIMIT 1
       ) last ON true`,
      [endpointIds],
    );
    return new Map(rows.map((row) => [row.endpointId, row]));
  }
}
