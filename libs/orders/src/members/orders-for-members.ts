import { Injectable, type OnModuleInit } from '@nestjs/common';
import { formatMoney } from '@regulars/catalog';
import { type OwnOrder, OwnOrders } from '@regulars/members';
import { Database } from '@regulars/platform';
import type { OrderStatus } from '../order-status.js';

const MOST = 100;

const STATES = { new: 'received', processed: 'working', won: 'done', lost: 'closed' } as const satisfies Record<
  OrderStatus,
  OwnOrder['state']
>;

interface Row {
  number: string;
  at: Date;
  status: OrderStatus;
  currency: string;
  amount: number | null;
  items: OwnOrder['items'];
}

/**
 * What members see of their orders on their own page (MEM-2). Only orders that were written with the address that opened the page: a phone
 * number is typed by anybody, and whoever types another's must not see what the other bought.
 */
@Injectable()
export class OrdersForMembers implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly own: OwnOrders,
  ) {}

  onModuleInit(): void {
    this.own.register({
      of: async ({ id, emailKeys }, lang) =>
        (await this.rows(id, emailKeys)).map(({ number, at, status, currency, amount, items }) => ({
          number,
          at,
          state: STATES[status],
          items,
          total: amount === null ? null : formatMoney({ amount, currency }, lang),
        })),
      // Index: order_member.
      hasOthers: async (executor, { id, emailKeys }) => {
        const others = await executor.query(
          'SELECT FROM orders."order" WHERE member_id = $1 AND (contact_email_normalised = ANY($2)) IS NOT TRUE LIMIT 1',
          [id, emailKeys],
        );
        return others.length > 0;
      },
    });
  }

  /** Indexes: order_member, order_item_order_id_position_key. */
  private rows(memberId: string, emailKeys: readonly string[]): Promise<Row[]> {
    return this.database.query<Row>(
      `SELECT o.number, o.created_at AS at, o.status, o.currency, coalesce(o.won_amount, o.value) AS amount,
         coalesce((SELECT jsonb_agg(jsonb_build_object('name', i.name, 'quantity', i.quantity) ORDER BY i.position)
           FROM orders.order_item i WHERE i.order_id = o.id), '[]') AS items
       FROM orders."order" o
       WHERE o.member_id = $1 AND o.contact_email_normalised = ANY($2) AND o.recycled_at IS NULL AND NOT o.suspect
       ORDER BY o.created_at DESC, o.id DESC LIMIT ${MOST}`,
      [memberId, emailKeys],
    );
  }
}
