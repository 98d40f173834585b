import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, Events, type Tx } from '@regulars/platform';
import { Audit, StaffReader, SYSTEM } from '@regulars/staff';
import { OrderAnnouncer } from '../order-announcer.js';
import { OrdersImported } from '../orders.events.js';
import { AssignmentByRule } from './assignment-by-rule.js';
import { ReassignedOrdersRepository } from './reassigned-orders.repository.js';

/** While they are chosen for, nobody else is: few at a time let others between. */
const BATCH = 100;

/** Orders that came by the thousand ask the rules like others (ORD-5), but together, and after the import, which waits for nothing. */
@Injectable()
export class ImportedAssignment implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly byRule: AssignmentByRule,
    private readonly orders: ReassignedOrdersRepository,
    private readonly staff: StaffReader,
    private readonly announcer: OrderAnnouncer,
    private readonly audit: Audit,
  ) {}

  onModuleInit(): void {
    this.events.subscribe(OrdersImported, 'orders.assign-imported', ({ orderIds }) => this.assign(orderIds));
  }

  /** Tried twice it does nothing the second time. */
  async assign(orderIds: readonly string[]): Promise<void> {
    for (let at = 0; at < orderIds.length; at += BATCH)
      await this.database.transaction((tx) => this.assignSome(tx, orderIds.slice(at, at + BATCH)));
  }

  private async assignSome(tx: Tx, orderIds: readonly string[]): Promise<void> {
    const chosen = await this.byRule.choose(tx, await this.orders.lockFree(tx, orderIds));
    if (chosen.length === 0) return;
    const names = await this.staff.names(
      chosen.map(({ staffId }) => staffId),
      tx,
    );
    const handovers = chosen.map(({ order, rule, staffId }) => ({ orderId: order.id, to: staffId, rule: rule.name }));
    await this.orders.moveEach(tx, SYSTEM, null, handovers, names);
    await this.audit.record(tx, SYSTEM, {
      action: 'orders.assigned-imported',
      subject: { type: 'order-batch', id: null },
      changes: { assigneeId: { from: null, to: [...names.keys()] } },
      note: String(chosen.length),
    });
    for (const { order, staffId } of chosen)
      await this.announcer.publish(tx, 'order.assigned', order.id, { from: null, to: staffId });
    this.announcer.manyChanged(tx);
  }
}
