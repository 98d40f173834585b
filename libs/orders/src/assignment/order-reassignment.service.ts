import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@regulars/platform';
import { Audit, type StaffActor, type StaffMember, StaffReader } from '@regulars/staff';
import { OrderAnnouncer } from '../order-announcer.js';
import type { Shelf } from '../order-status.js';
import { unacceptable } from '../orders.errors.js';
import { AssignmentByRule } from './assignment-by-rule.js';
import type { ReassignDto, ReassignmentResponse } from './dto/reassign.dto.js';
import { type Handover, ReassignedOrdersRepository } from './reassigned-orders.repository.js';

/** Screens are told of each order up to here; beyond it, of the last ones only: a screen reads its list again at any notice. */
const TOLD = 100;

/** Hands over all that one person has, as when they leave (ORD-5): in one act, by whole sets. */
@Injectable()
export class OrderReassignment {
  constructor(
    private readonly database: Database,
    private readonly orders: ReassignedOrdersRepository,
    private readonly byRule: AssignmentByRule,
    private readonly staff: StaffReader,
    private readonly audit: Audit,
    private readonly announcer: OrderAnnouncer,
  ) {}

  /** @throws 422 unless exactly one of toId and byRules is given, and both people are there */
  async reassign(actor: StaffActor, dto: ReassignDto): Promise<ReassignmentResponse> {
    const { fromId, byRules = false, boxes = ['new', 'processed'] } = dto;
    if ((dto.toId === undefined) !== byRules) {
      throw unacceptable('orders/one-recipient', '/toId', 'Give toId (null: free), or byRules: true; one of the two.');
    }
    const shelves: Shelf[] = boxes.includes('new') ? [...boxes, 'suspect'] : boxes;
    return this.database.transaction(async (tx) => {
      const from = await this.staff.find(fromId, tx);
      if (!from) throw unacceptable('orders/unknown-assignee', '/fromId', 'There is no such colleague.');
      const to = await this.recipient(tx, dto);
      const handovers = byRules
        ? await this.sharedOut(tx, actor, from, shelves)
        : await this.orders.moveAll(tx, actor, { from, to, shelves });
      const shares = sharesOf(handovers);
      await this.audit.record(tx, actor, {
        action: 'orders.reassigned',
        subject: { type: 'staff', id: fromId },
        changes: { assigneeId: { from: fromId, to: byRules ? shares.map(({ id }) => id) : (to?.id ?? null) } },
        note: `${handovers.length} (${boxes.join(', ')})`,
      });
      for (const { orderId, to: owner } of handovers.slice(-TOLD))
        this.announcer.handedOver(tx, { id: orderId, assignee_id: fromId }, { id: orderId, assignee_id: owner });
      const names = await this.staff.names(
        shares.map(({ id }) => id),
        tx,
      );
      return {
        count: handovers.length,
        to: shares.map(({ id, count }) => ({ id, name: names.get(id ?? '') ?? null, count })),
      };
    });
  }

  private async recipient(tx: Tx, { fromId, toId = null }: ReassignDto): Promise<StaffMember | null> {
    if (toId === null) return null;
    if (toId === fromId) throw unacceptable('orders/same-person', '/toId', 'They have these orders already.');
    const member = await this.staff.find(toId, tx);
    if (member?.active !== true) {
      throw unacceptable('orders/unknown-assignee', '/toId', 'There is no such active colleague. Choose another.');
    }
    return member;
  }

  private async sharedOut(
    tx: Tx,
    actor: StaffActor,
    from: StaffMember,
    shelves: readonly Shelf[],
  ): Promise<Handover[]> {
    const orders = await this.orders.lockOf(tx, from.id, shelves);
    const chosen = await this.byRule.choose(tx, orders, from.id);
    const byId = new Map(chosen.map(({ order, rule, staffId }) => [order.id, { to: staffId, rule: rule.name }]));
    const handovers = orders.map(({ id }) => ({ orderId: id, ...(byId.get(id) ?? { to: null, rule: null }) }));
    const names = await this.staff.names(
      handovers.map(({ to }) => to),
      tx,
    );
    await this.orders.moveEach(tx, actor, from.name, handovers, names);
    return handovers;
  }
}

function sharesOf(handovers: readonly Handover[]): { id: string | null; count: number }[] {
  const counts = new Map<string | null, number>();
  for (const { to } of handovers) counts.set(to, (counts.get(to) ?? 0) + 1);
  return [...counts].map(([id, count]) => ({ id, count }));
}
