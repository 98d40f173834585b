import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@regulars/platform';

export interface MentionRow {
  id: string;
  order_id: string;
  number: string;
  contact: string | null;
  by_name: string;
  excerpt: string;
  created_at: Date;
  read_at: Date | null;
}

const SHOWN = 50;
/** What was told once, but belongs to a colleague by now, is not there any more (ORD-5). */
const VISIBLE = '($2 OR o.assignee_id IS NULL OR o.assignee_id = $1)';

@Injectable()
export class MentionsRepository {
  constructor(private readonly database: Database) {}

  async add(
    tx: Tx,
    mention: { orderId: string; messageId: string; byName: string; excerpt: string; staffIds: readonly string[] },
  ): Promise<{ id: string; staff_id: string }[]> {
    return tx.query(
      `INSERT INTO orders.mention (order_id, message_id, by_name, excerpt, staff_id) SELECT $1, $2, $3, $4, unnest($5::uuid[])
       RETURNING id, staff_id`,
      [mention.orderId, mention.messageId, mention.byName, mention.excerpt, mention.staffIds],
    );
  }

  /** Indexes: mention_staff, order_pkey. Newest first. */
  latest(staffId: string, readsAll: boolean): Promise<MentionRow[]> {
    return this.database.query<MentionRow>(
      `SELECT m.id, m.order_id, o.number, coalesce(o.contact_name, o.contact_company, o.contact_email) AS contact,
         m.by_name, m.excerpt, m.created_at, m.read_at
       FROM orders.mention m JOIN orders."order" o ON o.id = m.order_id
       WHERE m.staff_id = $1 AND ${VISIBLE} ORDER BY m.id DESC LIMIT ${SHOWN}`,
      [staffId, readsAll],
    );
  }

  /** Indexes: mention_unread, order_pkey. Capped: beyond it nobody counts. */
  async unread(staffId: string, readsAll: boolean): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*) FROM (
         SELECT FROM orders.mention m JOIN orders."order" o ON o.id = m.order_id
         WHERE m.staff_id = $1 AND m.read_at IS NULL AND ${VISIBLE} LIMIT 100) u`,
      [staffId, readsAll],
    );
    return row?.count ?? 0;
  }

  /** Index: mention_unread. @param orderId null: all of them */
  async markRead(tx: Tx, staffId: string, orderId: string | null): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE orders.mention SET read_at = now() WHERE staff_id = $1 AND read_at IS NULL AND ($2::uuid IS NULL OR order_id = $2)
       RETURNING id`,
      [staffId, orderId],
    );
    return rows.length > 0;
  }

  /** Index: mention_order. Who is named where in one order's notes. */
  ofOrder(orderId: string): Promise<{ message_id: string; staff_id: string }[]> {
    return this.database.query('SELECT message_id, staff_id FROM orders.mention WHERE order_id = $1 ORDER BY id', [
      orderId,
    ]);
  }
}
