import { Injectable } from '@nestjs/common';
import type { Tx } from '@regulars/platform';

export interface LateOrder {
  id: string;
  number: string;
  assignee_id: string | null;
  notify_staff_id: string | null;
  contact_name: string | null;
  contact_email: string | null;
  subject: string;
  respond_by: Date;
}

const LATE = 'id, number, assignee_id, notify_staff_id, contact_name, contact_email, subject, respond_by';
/** Orders whose customers can wait: suspects, closed and recycled ones lie elsewhere. */
const WAITED_FOR = "box IN ('new', 'processed')";

/** Late orders that are told of, and whom. */
@Injectable()
export class EscalationRepository {
  /** Takes those that nobody was told of yet, with a line in the history of each. Index: order_to_escalate. */
  takeLate(tx: Tx, limit: number): Promise<LateOrder[]> {
    return tx.query<LateOrder>(
      `WITH late AS MATERIALIZED (
         SELECT id FROM orders."order" WHERE ${WAITED_FOR} AND respond_by <= now() AND escalated_at IS NULL
         ORDER BY respond_by LIMIT $1 FOR UPDATE SKIP LOCKED
       ), marked AS (
         UPDATE orders."order" AS o SET escalated_at = now() FROM late WHERE o.id = late.id RETURNING o.*
       ), noted AS (
         INSERT INTO orders.order_event (order_id, actor_name, action) SELECT id, 'Regulars', 'response-overdue' FROM marked
       )
       SELECT ${LATE} FROM marked ORDER BY respond_by, id`,
      [limit],
    );
  }

  async addNotices(tx: Tx, notices: readonly { staffId: string; orderId: string }[]): Promise<void> {
    await tx.query(
      `INSERT INTO orders.overdue_notice (staff_id, order_id)
       SELECT "staffId", "orderId" FROM json_to_recordset($1) AS x("staffId" uuid, "orderId" uuid) ON CONFLICT DO NOTHING`,
      [JSON.stringify(notices)],
    );
  }

  /**
   * What these colleagues are to be told, and that they were; whoever had a letter within the pause has to wait. What was answered meanwhile
   * is left out. Index: overdue_notice_pkey.
   * @param pause such as `15 minutes`
   */
  takeNotices(tx: Tx, staffIds: readonly string[], pause: string): Promise<(LateOrder & { staff_id: string })[]> {
    return tx.query(
      `WITH taken AS (
         DELETE FROM orders.overdue_notice n WHERE staff_id = ANY($1::uuid[])
           AND NOT EXISTS (SELECT FROM orders.overdue_letter l WHERE l.staff_id = n.staff_id AND l.sent_at > now() - $2::interval)
         RETURNING staff_id, order_id
       )
       SELECT t.staff_id, ${LATE} FROM taken t JOIN orders."order" o ON o.id = t.order_id
       WHERE ${WAITED_FOR} AND respond_by <= now() ORDER BY respond_by, id`,
      [staffIds, pause],
    );
  }

  async noteLetters(tx: Tx, staffIds: readonly string[]): Promise<void> {
    await tx.query(
      `INSERT INTO orders.overdue_letter (staff_id, sent_at) SELECT unnest($1::uuid[]), now()
       ON CONFLICT (staff_id) DO UPDATE SET sent_at = excluded.sent_at`,
      [staffIds],
    );
  }
}
