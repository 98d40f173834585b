import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@regulars/platform';
import type { StaffActor } from '@regulars/staff';
import type { OrderResponse } from './dto/order.response.js';
import { OrderAccess } from './order-access.js';
import { OrderAnnouncer } from './order-announcer.js';
import { OrderAssignment } from './order-assignment.js';
import { OrderJournal } from './order-journal.js';
import { OrdersRepository } from './orders.repository.js';

/** Putting somebody in charge, or nobody (ORD-5). */
@Injectable()
export class OrderHandover {
  constructor(
    private readonly database: Database,
    private readonly orders: OrdersRepository,
    private readonly access: OrderAccess,
    private readonly assignment: OrderAssignment,
    private readonly journal: OrderJournal,
    private readonly announcer: OrderAnnouncer,
  ) {}

  assign(actor: StaffActor, id: string, staffId: string | null, within?: Tx): Promise<OrderResponse> {
    return this.database.transaction(async (tx) => {
      const before = await this.access.lock(tx, actor, id);
      const assignee_id = await this.assignment.allowed(tx, actor, before.assignee_id, staffId, '/staffId');
      if (assignee_id !== before.assignee_id) {
        const after = await this.orders.update(tx, id, { assignee_id });
        await this.journal.assigned(tx, actor, before, after);
        this.announcer.handedOver(tx, before, after);
      }
      return this.journal.answer(tx, id);
    }, within);
  }
}
