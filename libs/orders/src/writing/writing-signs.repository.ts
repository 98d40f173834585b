import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@regulars/platform';
import type { Owner } from '../list/order-filter.js';

export interface WritingSignRow {
  order_id: string;
  staff_id: string;
  until: Date;
}

/** Long enough for a sign that is late, short enough for one that never comes. */
export const SIGN_SECONDS = 45;

@Injectable()
export class WritingSigns {
  constructor(private readonly database: Database) {}

  /** Index: writing_sign_pkey. @returns whether nobody knew it yet */
  async give(tx: Tx, orderId: string, staffId: string): Promise<boolean> {
    const [row] = await tx.query<{ known: boolean }>(
      `WITH before AS (
         SELECT at > now() - make_interval(secs => ${SIGN_SECONDS}) AS known FROM orders.writing_sign
         WHERE order_id = $1 AND staff_id = $2)
       INSERT INTO orders.writing_sign (order_id, staff_id) VALUES ($1, $2)
       ON CONFLICT (order_id, staff_id) DO UPDATE SET at = now()
       RETURNING coalesce((SELECT known FROM before), false) AS known`,
      [orderId, staffId],
    );
    return row?.known !== true;
  }

  /** Index: writing_sign_pkey. @returns whether there was one */
  async end(tx: Tx, orderId: string, staffId: string): Promise<boolean> {
    const rows = await tx.query(
      'DELETE FROM orders.writing_sign WHERE order_id = $1 AND staff_id = $2 RETURNING order_id',
      [orderId, staffId],
    );
    return rows.length > 0;
  }

  /** Indexes: writing_sign_at, order_pkey. There are as many as people who write. */
  ofOthers(staffId: string, owners: readonly Owner[] | undefined): Promise<WritingSignRow[]> {
    return this.database.query<WritingSignRow>(
      `SELECT w.order_id, w.staff_id, w.at + make_interval(secs => ${SIGN_SECONDS}) AS until
       FROM orders.writing_sign w JOIN orders."order" o ON o.id = w.order_id
       WHERE w.at > now() - make_interval(secs => ${SIGN_SECONDS}) AND w.staff_id <> $1
         AND ($2 OR o.assignee_id IS NULL OR o.assignee_id = $1)
       ORDER BY w.at LIMIT 200`,
      [staffId, owners === undefined],
    );
  }

  /** Index: writing_sign_at. */
  async forget(): Promise<void> {
    await this.database.query("DELETE FROM orders.writing_sign WHERE at < now() - interval '1 hour'");
  }
}
