import { Injectable } from '@nestjs/common';
import { ThreadReader } from '@regulars/messaging';
import type { Tx } from '@regulars/platform';
import { type Actor, SYSTEM, StaffReader, actorFor } from '@regulars/staff';
import { startWaiting } from '../clock/waiting.repository.js';
import { OrderActs } from '../order-acts.service.js';
import { OrderAnnouncer } from '../order-announcer.js';
import type { OrderRow } from '../order-row.js';
import { OrdersRepository } from '../orders.repository.js';
import { OrderMailer } from './order-mailer.js';

/** What a conversation does to its order. */
@Injectable()
export class OrderThread {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly acts: OrderActs,
    private readonly announcer: OrderAnnouncer,
    private readonly mails: ThreadReader,
    private readonly mailer: OrderMailer,
    private readonly staff: StaffReader,
  ) {}

  open(tx: Tx, order: OrderRow): Promise<string> {
    return this.mailer.openThread(tx, order);
  }

  /** A customer's word must not lie unseen: a closed order stays closed but is unread, a recycled one comes back. */
  async customerWrote(tx: Tx, order: OrderRow, messageId: string): Promise<void> {
    if (order.recycled_at !== null) await this.acts.takeOut(tx, SYSTEM, order, 'The customer wrote again.');
    else await this.stillNew(tx, order);
    const mail = await this.mails.incoming(messageId, tx);
    if (mail && !order.suspect) await startWaiting(tx, order.id, new Date(mail.receivedAt));
    await this.sync(tx, order, true);
    if (mail && !order.suspect) await this.mailer.forwardFurther(tx, order, mail);
  }

  changed(tx: Tx, order: OrderRow, what: 'message.added' | 'order.updated'): void {
    this.announcer.announce(tx, what, order);
  }

  /** A colleague answered by mail. */
  async answered(tx: Tx, order: OrderRow, messageId: string): Promise<void> {
    const item = await this.mails.item(messageId, tx);
    const staffId = item?.author.staffId ?? null;
    const member = staffId === null ? null : await this.staff.find(staffId, tx);
    await this.answeredBy(tx, order, member ? actorFor(member) : SYSTEM);
  }

  /** Who is answered leaves New: that is what the box is for. */
  async answeredBy(tx: Tx, order: OrderRow, actor: Actor): Promise<void> {
    if (order.status === 'new' && order.recycled_at === null)
      await this.acts.move(tx, actor, order, 'processed', {}, null);
    await this.sync(tx, order, false);
  }

  /** The order goes back to New, if nothing but the reply that was taken back took it out. */
  async takenBack(tx: Tx, order: OrderRow, actor: Actor, acceptedAt: string): Promise<void> {
    const processed = order.status === 'processed' && order.recycled_at === null;
    if (processed && (await this.orders.leftNewAt(tx, order.id, acceptedAt)))
      await this.acts.move(tx, actor, order, 'new', {}, null);
    await this.sync(tx, order, null);
  }

  /** What is only scheduled has answered nobody: if nothing else took the order out of New, the further word finds it there. */
  private async stillNew(tx: Tx, order: OrderRow): Promise<void> {
    if (order.status !== 'processed') return;
    const threadId = await this.mails.threadIdOf('order', order.id, tx);
    const accepted = threadId === null ? [] : await this.mails.scheduledSince(tx, threadId);
    for (const at of accepted) {
      if (!(await this.orders.leftNewAt(tx, order.id, at))) continue;
      await this.acts.move(tx, SYSTEM, order, 'new', {}, 'The customer wrote again before the scheduled reply went.');
      return;
    }
  }

  /** @param unread null: as it is */
  async sync(tx: Tx, order: OrderRow, unread: boolean | null): Promise<void> {
    const threadId = await this.mails.threadIdOf('order', order.id, tx);
    const summary = threadId === null ? undefined : (await this.mails.summaries([threadId], tx)).get(threadId);
    await this.orders.summarise(tx, order.id, {
      messageCount: summary?.messageCount ?? 0,
      lastMessageAt: summary?.lastMessageAt ?? null,
      unread,
    });
    this.announcer.announce(tx, 'message.added', order);
  }
}
