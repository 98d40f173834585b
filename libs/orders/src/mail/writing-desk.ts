import { Injectable } from '@nestjs/common';
import type { Author, OutgoingMail } from '@regulars/messaging';
import { Files, type Tx } from '@regulars/platform';
import { Audit, CompanyReader, type StaffActor } from '@regulars/staff';
import type { OrderRow } from '../order-row.js';
import { OrdersRepository } from '../orders.repository.js';

/** What belongs to a colleague's words beside the words: subject, sender, attachments, and that it was done. */
@Injectable()
export class WritingDesk {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly files: Files,
    private readonly company: CompanyReader,
    private readonly audit: Audit,
  ) {}

  /** @throws 422 when a file is not one of the actor's uploads */
  async reply(
    tx: Tx,
    actor: StaffActor,
    order: OrderRow,
    fileIds: readonly string[],
  ): Promise<Omit<OutgoingMail, 'threadId' | 'to' | 'text'>> {
    const files = await this.files.attach(tx, fileIds, { type: 'order', id: order.id }, actor.id);
    const { name: company } = await this.company.current(tx);
    return {
      purpose: 'reply',
      subject: `Re: ${order.subject} [${order.number}]`,
      fileIds: files.map(({ id }) => id),
      automatic: false,
      author: authorOf(actor),
      replyAs: 'customer',
      fromName: senderName(actor, company),
    };
  }

  async recorded(tx: Tx, actor: StaffActor, orderId: string, action: `orders.${string}`): Promise<void> {
    await this.audit.record(tx, actor, { action, subject: { type: 'order', id: orderId } });
  }

  /** @returns whether it was unread */
  markRead(tx: Tx, orderId: string): Promise<boolean> {
    return this.orders.markRead(tx, orderId);
  }
}

/** A program has neither an account nor an address. */
export function authorOf({ kind, id, name, email }: StaffActor): Author {
  return { staffId: kind === 'staff' ? id : null, name, email };
}

/** Customers hear of people and of the company, not of keys. */
function senderName({ kind, name }: StaffActor, company: string): string | undefined {
  if (kind === 'key') return company === '' ? undefined : company;
  return company === '' ? name : `${name} (${company})`;
}
