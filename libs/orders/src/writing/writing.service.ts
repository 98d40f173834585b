import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, LiveEvents, Tasks, type Tx } from '@regulars/platform';
import { type StaffActor, StaffReader } from '@regulars/staff';
import { OrderAccess, visibleOwners } from '../order-access.js';
import type { OrderRow } from '../order-row.js';
import { WritingSigns } from './writing-signs.repository.js';
import type { WritingsResponse } from './writing.response.js';

/**
 * "Li is answering" (ORD-6): who writes gives a sign now and then, others are told when it begins and when it ends. In the database, as
 * they may look at it through another process.
 */
@Injectable()
export class Writing implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly signs: WritingSigns,
    private readonly access: OrderAccess,
    private readonly staff: StaffReader,
    private readonly live: LiveEvents,
    private readonly tasks: Tasks,
  ) {}

  onModuleInit(): void {
    this.tasks.define('orders.forget-writing', () => this.signs.forget());
    this.tasks.cron('23 * * * *', 'orders.forget-writing');
  }

  /** What others are writing to, among the orders that the actor may see. */
  async others(actor: StaffActor): Promise<WritingsResponse> {
    const signs = await this.signs.ofOthers(actor.id, visibleOwners(actor));
    const names = await this.staff.names(signs.map(({ staff_id }) => staff_id));
    return {
      data: signs.map(({ order_id, staff_id, until }) => ({
        orderId: order_id,
        staff: { id: staff_id, name: names.get(staff_id) ?? '' },
        until: until.toISOString(),
      })),
    };
  }

  /** @throws 404 */
  async sign(actor: StaffActor, orderId: string): Promise<void> {
    const order = await this.access.find(actor, orderId);
    await this.database.transaction(async (tx) => {
      if (await this.signs.give(tx, orderId, actor.id)) this.changed(tx, order);
    });
  }

  /** @throws 404 */
  async leave(actor: StaffActor, orderId: string): Promise<void> {
    const order = await this.access.find(actor, orderId);
    await this.database.transaction((tx) => this.over(tx, actor, order));
  }

  /** What was written is sent. */
  async over(tx: Tx, actor: StaffActor, order: OrderRow): Promise<void> {
    if (await this.signs.end(tx, order.id, actor.id)) this.changed(tx, order);
  }

  private changed(tx: Tx, { id, assignee_id }: OrderRow): void {
    this.live.announce(tx, { topic: 'writing', type: 'writing.changed', id, ownerId: assignee_id });
  }
}
