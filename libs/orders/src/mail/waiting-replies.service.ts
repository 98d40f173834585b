import { Injectable } from '@nestjs/common';
import { Correspondence, type ThreadItem, ThreadReader, htmlOfWritten } from '@regulars/messaging';
import { Database, type Tx } from '@regulars/platform';
import type { StaffActor } from '@regulars/staff';
import type { DraftResponse } from '../dto/draft.dto.js';
import { OrderAccess } from '../order-access.js';
import type { OrderRow } from '../order-row.js';
import { messageNotFound } from '../orders.errors.js';
import { Drafts } from './drafts.service.js';
import { OrderThread } from './order-thread.js';
import { withoutSignature } from './signed-text.js';
import { WritingDesk } from './writing-desk.js';

/** Replies that were accepted and have not gone yet (ORD-6): whoever may write to the order may take them back or hasten them. */
@Injectable()
export class WaitingReplies {
  constructor(
    private readonly database: Database,
    private readonly access: OrderAccess,
    private readonly correspondence: Correspondence,
    private readonly reader: ThreadReader,
    private readonly thread: OrderThread,
    private readonly drafts: Drafts,
    private readonly writing: WritingDesk,
  ) {}

  /**
   * Either it is taken back, and lies in one's draft, or it goes.
   * @throws 404 when it is no message of this order; 409 when it is on its way
   */
  cancel(actor: StaffActor, id: string, messageId: string): Promise<DraftResponse> {
    return this.database.transaction(async (tx) => {
      const order = await this.access.lock(tx, actor, id);
      await this.mustBelong(tx, order, messageId);
      const mail = await this.correspondence.takeBack(tx, messageId);
      await this.thread.takenBack(tx, order, actor, mail.acceptedAt);
      await this.writing.recorded(tx, actor, id, 'orders.reply-taken-back');
      const body = withoutSignature(mail.html ?? htmlOfWritten(mail.text));
      return this.drafts.giveBack(tx, actor, id, { body, fileIds: mail.fileIds });
    });
  }

  /** @throws 404 when it is no message of this order; 409 when it does not wait any more */
  sendNow(actor: StaffActor, id: string, messageId: string): Promise<ThreadItem> {
    return this.database.transaction(async (tx) => {
      const order = await this.access.lock(tx, actor, id);
      await this.mustBelong(tx, order, messageId);
      const item = await this.correspondence.sendNow(tx, messageId);
      await this.thread.sync(tx, order, null);
      await this.writing.recorded(tx, actor, id, 'orders.reply-hastened');
      return item;
    });
  }

  private async mustBelong(tx: Tx, order: OrderRow, messageId: string): Promise<void> {
    const subject = await this.reader.subjectOf(messageId, tx);
    if (subject?.type !== 'order' || subject.id !== order.id) throw messageNotFound();
  }
}
