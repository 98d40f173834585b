import { Injectable } from '@nestjs/common';
import { Database, Events, PublicEvent, type Tx } from '@regulars/platform';
import { type Actor, Audit, type AuditEntry, type StaffActor, changesBetween, hasChanges } from '@regulars/staff';
import type { TransitionDto } from './dto/order-acts.dto.js';
import type { OrderResponse } from './dto/order.response.js';
import { NOT_WAITING } from './clock/waiting.repository.js';
import { OrderAccess } from './order-access.js';
import { OrderAnnouncer } from './order-announcer.js';
import { askForMembers } from './members/ask-for-members.js';
import { moneyOf } from './order-changes.js';
import { type OrderStatus, mayFollow } from './order-status.js';
import type { OrderRow } from './order-row.js';
import { OrderReceived, OrderStatusChanged } from './orders.events.js';
import { conflict, illegalTransition, unacceptable } from './orders.errors.js';
import { type OrderChanges, OrdersRepository } from './orders.repository.js';
import { OrderJournal } from './order-journal.js';

/** What is done with an order: moved, binned, restored, handed over, cleared. */
@Injectable()
export class OrderActs {
  constructor(
    private readonly database: Database,
    private readonly orders: OrdersRepository,
    private readonly access: OrderAccess,
    private readonly journal: OrderJournal,
    private readonly audit: Audit,
    private readonly announcer: OrderAnnouncer,
    private readonly events: Events,
  ) {}

  /** @throws 409 naming the allowed statuses; 422 when won has no amount or lost no reason */
  transition(actor: StaffActor, id: string, dto: TransitionDto, within?: Tx): Promise<OrderResponse> {
    return this.database.transaction(async (tx) => {
      const before = await this.access.lock(tx, actor, id);
      const recycled = before.recycled_at !== null;
      if (!mayFollow(before.status, dto.to, recycled)) throw illegalTransition(before.status, dto.to, recycled);
      // Whoever moves it on has dealt with the customer, by whatever way; back in New it waits for what it waited for.
      const ended = dto.to === 'new' ? {} : NOT_WAITING;
      await this.move(tx, actor, before, dto.to, { ...closing(before, dto), ...ended }, dto.reason ?? null);
      return this.journal.answer(tx, id);
    }, within);
  }

  recycle(actor: StaffActor, id: string, reason: string | undefined, within?: Tx): Promise<OrderResponse> {
    return this.database.transaction(async (tx) => {
      const before = await this.access.lock(tx, actor, id);
      if (before.recycled_at !== null)
        throw conflict('orders/already-recycled', 'The order lies in the recycle bin already.');
      const after = await this.orders.update(tx, id, {
        recycled_at: new Date(),
        recycled_by: actor.id,
        recycle_reason: reason ?? null,
      });
      await this.orders.addHistory(tx, id, actor, { action: 'recycled', reason: reason ?? null });
      await this.tell(tx, actor, after, { action: 'orders.recycled', note: reason });
      await this.announcer.publish(tx, 'order.updated', id, { changed: ['recycled'] });
      return this.journal.answer(tx, id);
    }, within);
  }

  restore(actor: StaffActor, id: string): Promise<OrderResponse> {
    return this.database.transaction(async (tx) => {
      const before = await this.access.lock(tx, actor, id);
      if (before.recycled_at === null)
        throw conflict('orders/not-recycled', 'The order does not lie in the recycle bin.');
      await this.takeOut(tx, actor, before, null);
      return this.journal.answer(tx, id);
    });
  }

  /** Back to the box it came from; nothing of it was ever gone. */
  async takeOut(tx: Tx, actor: Actor, before: OrderRow, reason: string | null): Promise<OrderRow> {
    const after = await this.orders.update(tx, before.id, {
      recycled_at: null,
      recycled_by: null,
      recycle_reason: null,
    });
    await this.orders.addHistory(tx, before.id, actor, { action: 'restored', reason });
    await askForMembers(tx, [before.id]);
    await this.tell(tx, actor, after, { action: 'orders.restored', note: reason ?? undefined });
    await this.announcer.publish(tx, 'order.updated', before.id, { changed: ['recycled'] });
    return after;
  }

  /** Someone looked at it and vouches for it: now it is received like any other, and both mails go out. */
  clearSuspicion(actor: StaffActor, id: string): Promise<OrderResponse> {
    return this.database.transaction(async (tx) => {
      const before = await this.access.lock(tx, actor, id);
      if (!before.suspect) throw conflict('orders/not-suspect', 'The order is not suspect.');
      // Nobody could answer before: its clock begins now, in the job that follows.
      const after = await this.orders.update(tx, id, {
        suspect: false,
        vouched: true,
        ...(before.status === 'new' ? { waiting_since: new Date() } : {}),
      });
      await this.orders.addHistory(tx, id, actor, { action: 'suspicion-cleared' });
      await this.tell(tx, actor, after, { action: 'orders.suspicion-cleared' });
      await this.events.publish(tx, new OrderReceived(id), new PublicEvent('order.created', { id }));
      return this.journal.answer(tx, id);
    });
  }

  /** A status that changes within a larger act. */
  async move(
    tx: Tx,
    actor: Actor,
    before: OrderRow,
    to: OrderStatus,
    changes: OrderChanges,
    reason: string | null,
  ): Promise<void> {
    const after = await this.orders.update(tx, before.id, { ...changes, status: to });
    const worth = changesBetween(
      { wonAmount: moneyOf(before.won_amount, before.currency) },
      { wonAmount: moneyOf(after.won_amount, after.currency) },
    );
    await this.orders.addHistory(tx, before.id, actor, {
      action: 'status',
      from: before.status,
      to,
      reason,
      ...(hasChanges(worth) && { changes: worth }),
    });
    await this.tell(tx, actor, after, {
      action: 'orders.status-changed',
      changes: { status: { from: before.status, to }, ...worth },
      note: reason ?? undefined,
    });
    await this.events.publish(
      tx,
      new OrderStatusChanged(before.id, before.status, to),
      new PublicEvent('order.status_changed', { id: before.id, from: before.status, to }),
    );
  }

  private async tell(tx: Tx, actor: Actor, order: OrderRow, entry: Omit<AuditEntry, 'subject'>): Promise<void> {
    await this.audit.record(tx, actor, { ...entry, subject: { type: 'order', id: order.id } });
    this.announcer.announce(tx, 'order.updated', order);
  }
}

/** What the new status brings with it; leaving a close takes its particulars away. */
function closing(order: OrderRow, { to, amount, reason }: TransitionDto): OrderChanges {
  if (to === 'won') {
    if (!amount) throw unacceptable('orders/amount-required', '/amount', 'Say what the deal is worth.');
    if (amount.currency === order.currency) return { won_amount: amount.amount, lost_reason: null };
    if (order.item_count > 0 || order.value !== null) {
      throw unacceptable(
        'orders/mixed-currencies',
        '/amount/currency',
        `The order is in ${order.currency}. Give the amount in ${order.currency}.`,
      );
    }
    return { won_amount: amount.amount, currency: amount.currency, lost_reason: null };
  }
  if (to === 'lost') {
    if (!reason) throw unacceptable('orders/reason-required', '/reason', 'Say why the order was lost.');
    return { lost_reason: reason, won_amount: null };
  }
  return { won_amount: null, lost_reason: null };
}
