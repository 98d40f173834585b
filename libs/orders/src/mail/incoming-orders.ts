import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Correspondence, type IncomingMail, MailReceived, ThreadReader } from '@regulars/messaging';
import { Database, Events, type Tx } from '@regulars/platform';
import { CompanyReader } from '@regulars/staff';
import { contactFrom, tokensOf } from '../order-content.js';
import type { OrderLocale } from '../dto/order.response.js';
import { excerptOf } from '../excerpt.js';
import { OrderAnnouncer } from '../order-announcer.js';
import type { OrderRow } from '../order-row.js';
import { OrderReceived } from '../orders.events.js';
import { OrdersConfig } from '../orders.config.js';
import { OrdersRepository } from '../orders.repository.js';
import { OrderThread } from './order-thread.js';

const NOBODY = { name: null, email: null, phone: null, company: null };

/** Mail that came in: a new order, or a further word on one (ORD-8). Tried twice it does nothing the second time. */
@Injectable()
export class IncomingOrders implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly orders: OrdersRepository,
    private readonly correspondence: Correspondence,
    private readonly mails: ThreadReader,
    private readonly thread: OrderThread,
    private readonly newOrders: OrdersFromMail,
  ) {}

  onModuleInit(): void {
    this.events.subscribe(MailReceived, 'orders.take-mail', (event) => this.take(event));
  }

  take(event: MailReceived): Promise<void> {
    return this.database.transaction(async (tx) => {
      if (event.subject?.type === 'order') return this.onThread(tx, event, event.subject.id);
      // Machines make no orders (RFC 3834): their mail stays where it is, to be looked at.
      if (event.subject !== null || event.kind !== 'human' || event.sender !== 'outside') return;
      const mail = await this.mails.incoming(event.messageId, tx);
      if (mail?.threadId !== null) return;
      const order = await this.newOrders.make(tx, mail, event.mayAcknowledge);
      const threadId = await this.thread.open(tx, order);
      const adopted = await this.correspondence.adopt(tx, { messageId: mail.id, threadId });
      if (!adopted) throw new Error('The mail found its place in the meantime');
      await this.thread.sync(tx, order, true);
      await this.events.publish(tx, new OrderReceived(order.id));
    });
  }

  private async onThread(tx: Tx, event: MailReceived, orderId: string): Promise<void> {
    const order = await this.orders.lock(tx, orderId);
    if (!order) return;
    if (event.sender === 'staff') return this.thread.answered(tx, order, event.messageId);
    const fromCustomer = event.sender === 'outside' && event.kind === 'human';
    if (fromCustomer) await this.thread.customerWrote(tx, order, event.messageId);
    else await this.thread.sync(tx, order, null);
  }
}

/** Makes an order of a mail that belongs to nothing yet. */
@Injectable()
export class OrdersFromMail {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly announcer: OrderAnnouncer,
    private readonly company: CompanyReader,
    private readonly config: OrdersConfig,
  ) {}

  async make(tx: Tx, mail: IncomingMail, mayAcknowledge: boolean): Promise<OrderRow> {
    const { locale: home } = await this.company.current(tx);
    const locale = languageOf(`${mail.subject} ${mail.text}`, home);
    const columns = {
      source: 'email' as const,
      ...contactFrom({ name: mail.from.name, email: mail.from.email }, NOBODY, locale),
      subject: mail.subject.slice(0, 300).toWellFormed(),
      message: mail.text,
      excerpt: excerptOf(mail.text),
      locale,
      currency: this.config.currency,
      files: mail.files,
      vouched: mayAcknowledge,
      unread: true,
    };
    const order = await this.orders.insert(tx, {
      ...columns,
      tokens: tokensOf({ ...columns, tags: [], answers: [] }, []),
    });
    this.announcer.announce(tx, 'order.created', order);
    return order;
  }
}

/** Chinese in the company's own script, as far as the writing tells; kana means Japanese, which is answered in English. */
export function languageOf(text: string, home: OrderLocale): OrderLocale {
  if (!/\p{Script=Han}/u.test(text) || /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'en';
  return home === 'zh-TW' ? 'zh-TW' : 'zh-CN';
}
