import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditSubjects } from '@regulars/staff';
import { EventDetails } from '@regulars/webhooks';
import { OrderReader } from './orders.reader.js';
import { OrdersRepository } from './orders.repository.js';

/** What webhooks tell of an order beside its id: enough to decide whether to read it, nothing personal. And what the audit log calls it. */
@Injectable()
export class OrderDetails implements OnModuleInit {
  constructor(
    private readonly details: EventDetails,
    private readonly orders: OrdersRepository,
    private readonly subjects: AuditSubjects,
    private readonly reader: OrderReader,
  ) {}

  onModuleInit(): void {
    this.subjects.register('order', async (ids) => {
      const orders = await this.reader.byIds(ids);
      return new Map(orders.map(({ id, number, currency }) => [id, { name: number, currency }]));
    });
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
