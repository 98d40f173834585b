import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Correspondence, MailReceived, ThreadReader } from '@regulars/messaging';
import { Database, Events, PublicEvent, type Tx } from '@regulars/platform';
import { OrderReceived } from '../orders.events.js';
import { OrdersRepository } from '../orders.repository.js';
import { OrderThread } from './order-thread.js';
import { OrdersFromMail } from './orders-from-mail.js';

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
      const order = await this.newOrders.make(tx, mail, event);
      const threadId = await this.thread.open(tx, order);
      const adopted = await this.correspondence.adopt(tx, { messageId: mail.id, threadId });
      if (!adopted) throw new Error('The mail found its place in the meantime');
      await this.thread.sync(tx, order, true);
      // A suspect one is announced when somebody vouches for it.
      if (order.suspect) return;
      await this.events.publish(
        tx,
        new OrderReceived(order.id),
        new PublicEvent('order.created', { id: order.id }),
        new PublicEvent('message.received', { id: mail.id, orderId: order.id }),
      );
    });
  }

  private async onThread(tx: Tx, event: MailReceived, orderId: string): Promise<void> {
    const order = await this.orders.lock(tx, orderId);
    if (!order) return;
    if (event.sender === 'staff') return this.thread.answered(tx, order, event.messageId);
    const fromCustomer = event.sender === 'outside' && event.kind === 'human';
    if (!fromCustomer) return this.thread.sync(tx, order, null);
    await this.thread.customerWrote(tx, order, event.messageId);
    await this.events.publish(tx, new PublicEvent('message.received', { id: event.messageId, orderId }));
  }
}
