import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EventDetails } from '@regulars/webhooks';
import { OrdersRepository } from './orders.repository.js';

/** What webhooks tell of an order beside its id: enough to decide whether to read it, nothing personal. */
@Injectable()
export class OrderDetails implements OnModuleInit {
  constructor(
    private readonly details: EventDetails,
    private readonly orders: OrdersRepository,
  ) {}

  onModuleInit(): void {
    this.details.register('order', async (id) => {
      const order = await this.orders.find(id);
      if (!order) return null;
      const { number, status, source, value, currency } = order;
      return {
        number,
        status,
        source,
        value: value === null ? null : { amount: value, currency },
        assigneeId: order.assignee_id,
        respondBy: order.respond_by?.toISOString() ?? null,
        recycled: order.recycled_at !== null,
        createdAt: order.created_at.toISOString(),
        updatedAt: order.updated_at.toISOString(),
      };
    });
  }
}
