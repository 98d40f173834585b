import { Injectable } from '@nestjs/common';
import { Database, type Executor } from '@regulars/platform';
import type { OrderStatus } from './order-status.js';

/** An order as far as other modules may know it. */
export interface OrderBrief {
  id: string;
  number: string;
  status: OrderStatus;
  recycled: boolean;
  suspect: boolean;
  assigneeId: string | null;
  /** Normalised; null when there is none. */
  email: string | null;
  currency: string;
  createdAt: Date;
}

/** Questions about orders that other modules may ask. */
@Injectable()
export class OrderReader {
  constructor(private readonly database: Database) {}

  /** In no order; ids that don't exist are left out. Index: order_pkey. */
  byIds(ids: readonly string[], executor: Executor = this.database): Promise<OrderBrief[]> {
    return executor.query<OrderBrief>(
      `SELECT id, number, status, recycled_at IS NOT NULL AS recycled, suspect, assignee_id AS "assigneeId",
         contact_email_normalised AS email, currency, created_at AS "createdAt"
       FROM orders."order" WHERE id = ANY($1::uuid[])`,
      [ids],
    );
  }
}
