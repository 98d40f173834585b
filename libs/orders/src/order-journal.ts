import { Injectable } from '@nestjs/common';
import type { Tx } from '@regulars/platform';
import { type Actor, Audit, type Changes, type Doer, type StaffActor, StaffReader, hasChanges } from '@regulars/staff';
import type { OrderResponse } from './dto/order.response.js';
import { OrderAnnouncer } from './order-announcer.js';
import type { OrderRow } from './order-row.js';
import { OrderRendering } from './order-rendering.js';
import { OrdersRepository } from './orders.repository.js';

/** Writes down what was done: history, audit, live update; and reads the answer. */
@Injectable()
export class OrderJournal {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly audit: Audit,
    private readonly announcer: OrderAnnouncer,
    private readonly staff: StaffReader,
    private readonly rendering: OrderRendering,
  ) {}

  async created(tx: Tx, actor: StaffActor, order: OrderRow): Promise<void> {
    await this.audit.record(tx, actor, { action: 'orders.created', subject: { type: 'order', id: order.id } });
    this.announcer.announce(tx, 'order.created', order);
    await this.announcer.publish(tx, 'order.created', order.id);
  }

  async edited(tx: Tx, actor: StaffActor, before: OrderRow, after: OrderRow, changes: Changes): Promise<void> {
    const { assignee, ...fields } = changes;
    if (assignee) await this.assigned(tx, actor, before, after);
    if (hasChanges(fields)) {
      await this.orders.addHistory(tx, after.id, actor, { action: 'edited', changes: fields });
      await this.audit.record(tx, actor, {
        action: 'orders.edited',
        subject: { type: 'order', id: after.id },
        changes: fields,
      });
      await this.announcer.publish(tx, 'order.updated', after.id, { changed: Object.keys(fields) });
    }
    this.announcer.handedOver(tx, before, after);
  }

  /** @param rule by which Regulars did it */
  async assigned(tx: Tx, actor: Actor, before: OrderRow, after: OrderRow, rule?: string): Promise<void> {
    const names = await this.staff.names([before.assignee_id, after.assignee_id], tx);
    const from = names.get(before.assignee_id ?? '') ?? null;
    const to = names.get(after.assignee_id ?? '') ?? null;
    await this.orders.addHistory(tx, after.id, actor, { action: 'assigned', from, to, rule: rule ?? null });
    const changes = { assigneeId: { from: before.assignee_id, to: after.assignee_id } };
    await this.audit.record(tx, actor, {
      action: 'orders.assigned',
      subject: { type: 'order', id: after.id },
      changes,
      note: rule,
    });
    await this.announcer.publish(tx, 'order.assigned', after.id, { from: before.assignee_id, to: after.assignee_id });
  }

  async purged(tx: Tx, actor: Doer, order: OrderRow): Promise<void> {
    const subject = { type: 'order', id: order.id };
    await this.audit.record(tx, actor, { action: 'orders.purged', subject, note: order.number });
    this.announcer.announce(tx, 'order.removed', order);
    await this.announcer.publish(tx, 'order.deleted', order.id, { number: order.number });
  }

  /** The order as the transaction leaves it. */
  async answer(tx: Tx, id: string): Promise<OrderResponse> {
    const order = await this.orders.find(id, tx);
    if (!order) throw new Error('The order is gone in mid-transaction');
    return this.rendering.of(order, tx);
  }
}
