import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Events } from '@regulars/platform';
import { AssignmentByRule } from '../assignment/assignment-by-rule.js';
import { ResponseClock } from '../clock/response-clock.service.js';
import { OrderMatching } from '../members/order-matching.service.js';
import { OrderReceived } from '../orders.events.js';
import { OrderMailer } from './order-mailer.js';

/** What follows when an order came in: thanks to the customer, somebody in charge by the rules, by when they answer, whose it is, the content to them. */
@Injectable()
export class FirstMails implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly mailer: OrderMailer,
    private readonly assignment: AssignmentByRule,
    private readonly clock: ResponseClock,
    private readonly members: OrderMatching,
  ) {}

  onModuleInit(): void {
    this.events.subscribe(OrderReceived, 'orders.first-mails', ({ orderId }) => this.take(orderId));
  }

  /**
   * One job for all, since intake pays for each job. Who is in charge comes before the mail to them; what fails keeps the others from
   * nothing, and is tried again.
   */
  private async take(orderId: string): Promise<void> {
    const done = await Promise.allSettled([this.mailer.acknowledge(orderId), this.assignment.received(orderId)]);
    // Whose hours count is known now.
    const begun = await Promise.allSettled([this.clock.begin(orderId), this.members.match([orderId])]);
    await this.mailer.forward(orderId);
    for (const each of [...done, ...begun]) if (each.status === 'rejected') throw each.reason;
  }
}
