import { Injectable } from '@nestjs/common';
import { Correspondence, type ThreadItem, ThreadReader } from '@regulars/messaging';
import { Database } from '@regulars/platform';
import type { StaffActor } from '@regulars/staff';
import type { ReplyDto } from '../dto/order-acts.dto.js';
import { OrderAccess } from '../order-access.js';
import type { OrderRow } from '../order-row.js';
import { conflict, messageNotFound, unacceptable } from '../orders.errors.js';
import { ReplyCircumstances } from './reply-circumstances.js';
import { WritingDesk } from './writing-desk.js';
import { hasAddress } from './order-mailer.js';
import { OrderThread } from './order-thread.js';

/** Talking with the customer inside the order (ORD-6). */
@Injectable()
export class OrderConversation {
  constructor(
    private readonly database: Database,
    private readonly access: OrderAccess,
    private readonly correspondence: Correspondence,
    private readonly reader: ThreadReader,
    private readonly thread: OrderThread,
    private readonly writing: WritingDesk,
    private readonly around: ReplyCircumstances,
  ) {}

  /**
   * @throws 409 while it lies in the bin, or when others wrote what the actor has not seen; 422 when there is no address to write to,
   * nothing written, or the time is not one to come
   */
  reply(actor: StaffActor, id: string, dto: ReplyDto): Promise<ThreadItem> {
    return this.database.transaction(async (tx) => {
      const order = await this.access.lock(tx, actor, id);
      mustBeOutOfTheBin(order);
      if (!hasAddress(order)) {
        throw unacceptable(
          'orders/no-email',
          '/contact/email',
          'The order has no e-mail address to write to. Add one first.',
        );
      }
      const { fileIds, ...written } = this.writing.content(dto);
      const threadId = await this.thread.open(tx, order);
      await this.around.assertNothingCame(tx, actor, threadId, dto);
      const { text, html } = await this.around.signed(tx, actor, order, dto, written);
      await this.writing.used(tx, actor, id, 'reply', fileIds);
      const item = await this.correspondence.queueMail(tx, {
        ...(await this.writing.reply(tx, actor, order, fileIds)),
        threadId,
        to: [{ name: order.contact_name, address: order.contact_email }],
        text,
        html,
        due: this.writing.due(dto.sendAt),
      });
      await this.thread.answeredBy(tx, order, actor);
      await this.around.accepted(tx, actor, order, dto);
      await this.writing.recorded(tx, actor, id, 'orders.replied');
      return item;
    });
  }

  /**
   * The same mail to the same addresses once more, after what was in its way is gone.
   * @throws 404 when it is no message of this order; 409 when it did not fail, or while the order lies in the bin
   */
  resend(actor: StaffActor, id: string, messageId: string): Promise<ThreadItem> {
    return this.database.transaction(async (tx) => {
      const order = await this.access.lock(tx, actor, id);
      const subject = await this.reader.subjectOf(messageId, tx);
      if (subject?.type !== 'order' || subject.id !== order.id) throw messageNotFound();
      mustBeOutOfTheBin(order);
      const item = await this.correspondence.retryMail(tx, messageId);
      this.thread.changed(tx, order, 'message.added');
      await this.writing.recorded(tx, actor, order.id, 'orders.mail-resent');
      return item;
    });
  }

  markRead(actor: StaffActor, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const order = await this.access.lock(tx, actor, id);
      if (await this.writing.markRead(tx, id)) this.thread.changed(tx, order, 'order.updated');
    });
  }
}

function mustBeOutOfTheBin({ recycled_at }: OrderRow): void {
  if (recycled_at !== null) throw conflict('orders/recycled', 'The order lies in the recycle bin. Restore it first.');
}
