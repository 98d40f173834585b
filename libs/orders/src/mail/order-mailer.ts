import { Injectable } from '@nestjs/common';
import { Correspondence, type IncomingMail, type OutgoingMail, renderMail } from '@regulars/messaging';
import { Database, HttpConfig, normalisedEmail, type Tx } from '@regulars/platform';
import { CompanyReader } from '@regulars/staff';
import type { OrderRow } from '../order-row.js';
import { OrdersRepository } from '../orders.repository.js';
import { acknowledgementOf, forwardOf, furtherMailOf } from './order-mails.js';
import { type Informed, PersonInCharge } from './person-in-charge.js';

/** What a form without JavaScript can't help: everything else makes a sender without proof of work go without a mail. */
const HARMLESS = new Set(['no-proof', 'no-time']);

/**
 * The two mails on every new order (ORD-7). Each is queued once, however often its job is tried; the order is locked meanwhile, so that nothing
 * is written of a customer who is being erased.
 */
@Injectable()
export class OrderMailer {
  constructor(
    private readonly database: Database,
    private readonly orders: OrdersRepository,
    private readonly correspondence: Correspondence,
    private readonly inCharge: PersonInCharge,
    private readonly company: CompanyReader,
    private readonly http: HttpConfig,
  ) {}

  async acknowledge(orderId: string): Promise<void> {
    const { name: company } = await this.company.current();
    await this.database.transaction(async (tx) => {
      const order = await this.orders.lock(tx, orderId);
      if (!order || !(await this.mayAcknowledge(tx, order)) || !hasAddress(order)) return;
      const { subject, content } = acknowledgementOf(order, await this.orders.items(orderId, tx), company);
      await this.correspondence.queueMail(tx, {
        threadId: await this.openThread(tx, order),
        purpose: 'acknowledgement',
        to: [{ name: order.contact_name, address: order.contact_email }],
        subject,
        ...renderMail(content),
        automatic: true,
        sparing: true,
        replyAs: 'customer',
        ...(company === '' ? {} : { fromName: company }),
        onceKey: `acknowledgement:${orderId}`,
      });
    });
  }

  async forward(orderId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const order = await this.orders.lock(tx, orderId);
      if (!order || order.suspect) return;
      const items = await this.orders.items(orderId, tx);
      const threadId = await this.openThread(tx, order);
      for (const { staff, address } of await this.inCharge.of(order, tx)) {
        const { subject, content } = forwardOf(order, items, staff.locale, this.url(order));
        await this.correspondence.queueMail(tx, {
          ...this.toColleague({ staff, address }, threadId),
          subject,
          ...renderMail(content),
          fileIds: order.files.map(({ id }) => id),
          onceKey: `forward:${orderId}:${staff.id}`,
        });
      }
    });
  }

  /** A customer's further mail, to whoever is in charge by now. */
  async forwardFurther(tx: Tx, order: OrderRow, mail: IncomingMail): Promise<void> {
    const threadId = await this.openThread(tx, order);
    for (const { staff, address } of await this.inCharge.of(order, tx)) {
      const { subject, content } = furtherMailOf(order, mail.text, staff.locale, this.url(order));
      await this.correspondence.queueMail(tx, {
        ...this.toColleague({ staff, address }, threadId),
        subject,
        ...renderMail(content),
        fileIds: mail.files.map(({ id }) => id),
        onceKey: `forward:${mail.id}:${staff.id}`,
      });
    }
  }

  openThread(tx: Tx, order: OrderRow): Promise<string> {
    const customer = hasAddress(order) ? { name: order.contact_name, address: order.contact_email } : null;
    return this.correspondence.openThread(tx, {
      subjectType: 'order',
      subjectId: order.id,
      number: order.number,
      customer,
    });
  }

  /** No backscatter: nobody is thanked for what someone else may have sent in their name. */
  private async mayAcknowledge(tx: Tx, order: OrderRow): Promise<boolean> {
    if (order.suspect) return false;
    if (order.vouched) return true;
    const { form_id, contact_email, suspicion } = order;
    if (form_id === null || contact_email === null) return false;
    if (suspicion?.reasons.some((reason) => !HARMLESS.has(reason))) return false;
    return this.orders.claimAcknowledgement(tx, normalisedEmail(contact_email), form_id, order.id);
  }

  private toColleague(
    { staff, address }: Informed,
    threadId: string,
  ): Pick<OutgoingMail, 'threadId' | 'purpose' | 'to' | 'automatic' | 'replyAs'> {
    return {
      threadId,
      purpose: 'forward',
      to: [{ name: staff.name, address }],
      automatic: true,
      replyAs: `staff:${staff.id}`,
    };
  }

  private url({ id }: OrderRow): string {
    return `${this.http.publicUrl}/orders/${id}`;
  }
}

/** Something that mail can be sent to; a wrong address is for a person to see, not for a job to fail over. */
export function hasAddress(order: OrderRow): order is OrderRow & { contact_email: string } {
  return order.contact_email !== null && /^[^\s@<>"(),:;\\[\]]+@[^\s@<>"(),:;\\[\]]+$/.test(order.contact_email);
}
