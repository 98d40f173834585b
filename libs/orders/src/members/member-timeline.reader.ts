import { Injectable } from '@nestjs/common';
import { Database } from '@regulars/platform';
import type { Owner } from '../list/order-filter.js';
import { desksOf } from './member-orders.reader.js';

interface Asked {
  memberId: string;
  /** Undefined: everybody's. */
  owners: readonly Owner[] | undefined;
  before: { text: string; id: string } | null;
  limit: number;
}

export interface OrderTimelineRow {
  id: string;
  key: string;
  action: string;
  actor_id: string | null;
  actor_name: string;
  order_id: string;
  number: string;
  from: string | null;
  to: string | null;
  title: string | null;
  text: string | null;
  amount: number | null;
  currency: string;
}

/** More orders of one member than this, and the mails of the oldest are left to their pages. */
const MOST_ORDERS = 5_000;
const COLUMNS = 'id, action, actor_id, actor_name, order_id, number, "from", "to", title, text, amount, currency';

/** What happened with a member's orders, as far as somebody may see these; the bin is left out. */
@Injectable()
export class MemberTimelineReader {
  constructor(private readonly database: Database) {}

  /** Indexes: order_member; order_event_order for what was done with them. @param actions of the orders' history; `order-made` beside them */
  page({ memberId, owners, before, limit }: Asked, actions: readonly string[]): Promise<OrderTimelineRow[]> {
    return this.database.query<OrderTimelineRow>(
      `WITH seen AS (
         SELECT id, number, created_at, created_by_id, created_by_name, source, subject, excerpt, value, won_amount, currency
         FROM orders."order" WHERE member_id = $1 AND recycled_at IS NULL AND ($2::uuid[] IS NULL OR desk = ANY($2))
       ), entry AS (
         (SELECT id, created_at AS at, 'order-made' AS action, created_by_id AS actor_id, created_by_name AS actor_name, id AS order_id, number,
            source AS "from", NULL AS "to", nullif(subject, '') AS title, nullif(excerpt, '') AS text, value AS amount, currency
          FROM seen WHERE 'order-made' = ANY($5::text[]) AND ($3::timestamptz IS NULL OR (created_at, id) < ($3, $4::uuid))
          ORDER BY created_at DESC, id DESC LIMIT $6)
         UNION ALL
         (SELECT e.id, e.at, e.action, e.actor_id, e.actor_name, o.id, o.number, e."from", e."to", NULL, e.reason,
            CASE WHEN e.action = 'status' AND e."to" = 'won' THEN o.won_amount END, o.currency
          FROM seen o JOIN orders.order_event e ON e.order_id = o.id
          WHERE e.action = ANY($5) AND ($3::timestamptz IS NULL OR (e.at, e.id) < ($3, $4::uuid))
          ORDER BY e.at DESC, e.id DESC LIMIT $6)
       )
       SELECT ${COLUMNS}, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS key
       FROM entry ORDER BY at DESC, id DESC LIMIT $6`,
      [memberId, desksOf(owners), before?.text ?? null, before?.id ?? null, actions, limit],
    );
  }

  /** The last of them, by id. Index: order_member. */
  async numbers({ memberId, owners }: Pick<Asked, 'memberId' | 'owners'>): Promise<Map<string, string>> {
    const rows = await this.database.query<{ id: string; number: string }>(
      `SELECT id, number FROM orders."order"
       WHERE member_id = $1 AND recycled_at IS NULL AND ($2::uuid[] IS NULL OR desk = ANY($2))
       ORDER BY created_at DESC, id DESC LIMIT ${MOST_ORDERS}`,
      [memberId, desksOf(owners)],
    );
    return new Map(rows.map(({ id, number }) => [id, number]));
  }
}
