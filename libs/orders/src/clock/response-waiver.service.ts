import { Injectable } from '@nestjs/common';
import { Database } from '@regulars/platform';
import { Audit, type StaffActor } from '@regulars/staff';
import type { OrderResponse } from '../dto/order.response.js';
import { OrderAccess } from '../order-access.js';
import { OrderAnnouncer } from '../order-announcer.js';
import { OrderJournal } from '../order-journal.js';
import { conflict } from '../orders.errors.js';
import { OrdersRepository } from '../orders.repository.js';
import { stopWaiting } from './waiting.repository.js';

/** The customer's last word wants no answer, such as "Thank you": somebody says so, and the clock stops (ORD-12). */
@Injectable()
export class ResponseWaiver {
  constructor(
    private readonly database: Database,
    private readonly orders: OrdersRepository,
    private readonly access: OrderAccess,
    private readonly journal: OrderJournal,
    private readonly audit: Audit,
    private readonly announcer: OrderAnnouncer,
  ) {}

  /** @throws 404; 409 when nobody waits */
  waive(actor: StaffActor, id: string): Promise<OrderResponse> {
    return this.database.transaction(async (tx) => {
      const order = await this.access.lock(tx, actor, id);
      if (order.waiting_since === null)
        throw conflict('orders/nobody-waits', 'The customer does not wait for an answer.');
      await stopWaiting(tx, [id]);
      await this.orders.addHistory(tx, id, actor, { action: 'response-waived' });
      await this.audit.record(tx, actor, { action: 'orders.response-waived', subject: { type: 'order', id } });
      this.announcer.announce(tx, 'order.updated', order);
      return this.journal.answer(tx, id);
    });
  }
}
