import { Injectable } from '@nestjs/common';
import type { Author, OutgoingMail } from '@regulars/messaging';
import { writtenHtml } from '@regulars/mime';
import { Files, type Tx } from '@regulars/platform';
import { Audit, CompanyReader, type StaffActor } from '@regulars/staff';
import type { ReplyDto } from '../dto/order-acts.dto.js';
import type { OrderRow } from '../order-row.js';
import { OrdersConfig } from '../orders.config.js';
import { unacceptable } from '../orders.errors.js';
import { Drafts } from './drafts.service.js';
import { OrdersRepository } from '../orders.repository.js';

const FURTHEST_MS = 366 * 86_400_000;

/** What belongs to a colleague's words beside the words: subject, sender, attachments, and that it was done. */
@Injectable()
export class WritingDesk {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly files: Files,
    private readonly company: CompanyReader,
    private readonly audit: Audit,
    private readonly config: OrdersConfig,
    private readonly drafts: Drafts,
  ) {}

  /** @throws 422 when nothing is written, or twice */
  content({ text, html, fileIds = [] }: ReplyDto): { text: string; html: string | undefined; fileIds: string[] } {
    if (html === undefined && text !== undefined) return { text, html, fileIds };
    const written = text === undefined && html !== undefined ? writtenHtml(html) : null;
    if (written === null) {
      throw unacceptable('orders/nothing-written', '/html', 'Write something: either `html` or `text`, not both.');
    }
    return { text: written.text, html: written.html, fileIds: [...new Set([...fileIds, ...written.imageIds])] };
  }

  /** @throws 422 unless it is a time to come, within a year */
  due(sendAt: string | undefined): OutgoingMail['due'] {
    if (sendAt === undefined) {
      const at = this.config.undoUntil();
      return at === null ? undefined : { at, scheduled: false };
    }
    const at = new Date(sendAt);
    const ahead = at.getTime() - Date.now();
    if (!(ahead > 0 && ahead <= FURTHEST_MS)) {
      throw unacceptable('orders/send-at-invalid', '/sendAt', 'Choose a time to come, within a year.');
    }
    return { at, scheduled: true };
  }

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

  /** What was written is sent: the draft of it is over. */
  used(...draft: Parameters<Drafts['used']>): Promise<void> {
    return this.drafts.used(...draft);
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
