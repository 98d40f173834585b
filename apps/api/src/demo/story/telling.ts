import { formatMoney } from '@regulars/catalog';
import { mailText } from '@regulars/messaging';
import {
  type OrderItemRow,
  type OrderRow,
  acknowledgementOf,
  forwardOf,
  furtherMailOf,
  sumOfItems,
  tokensOf,
} from '@regulars/orders';
import { COMPANY, type SignedIn } from '../company.js';
import type { Dice } from '../dice.js';
import type { Customer } from '../people/customers.js';
import type { AuditRow, EventRow, MessageRow, Story, SubmissionRow, ThreadRow, World } from './story.js';

type Changes = Record<string, { from: unknown; to: unknown }>;

const RECENT_MS = 4 * 86_400_000;

/**
 * Moves an order through time and writes down what each act leaves in the tables, as the program does when people act. The
 * clock only goes forward; what would happen after today does not happen.
 */
export class Telling {
  clock: number;
  private readonly events: EventRow[] = [];
  private readonly audit: AuditRow[] = [];
  private readonly messages: MessageRow[] = [];
  private thread: ThreadRow | null = null;
  /** Message-IDs between the customer and us, oldest first. */
  private readonly references: string[] = [];

  constructor(
    readonly world: World,
    readonly customer: Customer,
    readonly order: OrderRow,
    private items: OrderItemRow[],
    private readonly dice: Dice,
    private readonly submission: SubmissionRow | null,
  ) {
    this.clock = order.created_at.getTime();
  }

  get isFuture(): boolean {
    return this.clock > this.world.now;
  }

  /** The order's number and amounts as letters name them. */
  money(amount: number): string {
    return formatMoney({ amount, currency: this.order.currency }, this.customer.locale);
  }

  finish(): Story {
    const { order, items, events, audit, submission, thread, messages } = this;
    order.version += events.length;
    return { order, items, tokens: tokensOf(order, items), events, audit, submission, thread, messages };
  }

  /** The two mails that the program sends by itself. */
  receive(informed: SignedIn, acknowledged: boolean): void {
    const { order, items, customer } = this;
    if (order.contact_email !== null && acknowledged) {
      const { subject, content } = acknowledgementOf(order, items, COMPANY.name);
      this.mailOut('acknowledgement', {
        subject,
        text: mailText(content),
        to: { name: customer.name, address: customer.email },
        sender: { name: COMPANY.name, address: this.world.sender.address },
        once_key: `acknowledgement:${order.id}`,
      });
    }
    const { subject, content } = forwardOf(order, items, informed.locale, this.url);
    this.forward(informed, subject, mailText(content), order.id);
  }

  reply(by: SignedIn, text: string): void {
    if (this.isFuture) return;
    const { order, customer } = this;
    if (order.status === 'new') this.move(by, 'processed', null);
    this.mailOut('reply', {
      subject: `Re: ${order.subject} [${order.number}]`,
      text,
      to: { name: customer.name, address: customer.email },
      sender: { name: `${by.name} (${COMPANY.name})`, address: this.world.sender.address },
      by,
    });
    order.unread = false;
    order.waiting_since = null;
    order.first_responded_at ??= new Date(this.clock);
    this.counted('last_reply_at');
    this.record(by, 'orders.replied', null, null);
  }

  /** @param informed who is told of it; null for the mail that made the order */
  incoming(text: string, subject: string, quoted: string | null, informed: SignedIn | null): void {
    if (this.isFuture) return;
    const { customer, order, dice } = this;
    const header = `${dice.hex(12)}@${customer.email.slice(customer.email.indexOf('@') + 1)}`;
    const mailbox = { name: customer.name, address: customer.email };
    const id = this.add({
      kind: 'mail',
      purpose: 'incoming',
      direction: 'in',
      status: 'received',
      author_name: customer.name,
      author_email: customer.email,
      sender: mailbox,
      recipients: [this.world.sender],
      ...{ subject, text, quoted, message_id_header: header, classification: 'human' },
      ...this.place(),
    });
    this.references.push(header);
    order.unread = true;
    // Of older thanks somebody said that they need no answer.
    if (this.clock > this.world.now - RECENT_MS) order.waiting_since ??= new Date(this.clock);
    this.counted('last_incoming_at');
    if (informed === null) return;
    const { subject: told, content } = furtherMailOf(order, text, informed.locale, this.url);
    this.forward(informed, told, mailText(content), id);
  }

  note(by: SignedIn, text: string): void {
    if (this.isFuture) return;
    this.add({
      ...{ kind: 'note', purpose: 'note', direction: null, status: null, text },
      ...{ author_name: by.name, author_email: by.email, author_staff_id: by.id },
    });
    this.touch();
    this.record(by, 'orders.note-added', null, null);
  }

  assign(by: SignedIn, to: SignedIn): void {
    if (this.isFuture || this.order.assignee_id === to.id) return;
    this.order.assignee_id = to.id;
    this.happened(by, { action: 'assigned', to: to.name });
    this.record(by, 'orders.assigned', { assigneeId: { from: null, to: to.id } }, null);
  }

  move(by: SignedIn, to: OrderRow['status'], reason: string | null): void {
    if (this.isFuture) return;
    const from = this.order.status;
    this.order.status = to;
    if (to !== 'new') this.order.waiting_since = null;
    if (to === 'lost') this.order.lost_reason = reason;
    this.happened(by, { action: 'status', from, to, reason });
    this.record(by, 'orders.status-changed', { status: { from, to } }, reason);
    this.clock += 1_000;
  }

  win(by: SignedIn, amount: number): void {
    if (this.isFuture) return;
    this.order.won_amount = amount;
    this.move(by, 'won', null);
  }

  recycle(by: SignedIn, reason: string): void {
    if (this.isFuture) return;
    this.order.recycled_at = new Date(this.clock);
    this.order.recycled_by = by.id;
    this.order.recycle_reason = reason;
    this.happened(by, { action: 'recycled', reason });
    this.record(by, 'orders.recycled', null, reason);
  }

  /** What the talk was about becomes items with prices. */
  list(by: SignedIn, items: OrderItemRow[]): void {
    if (this.isFuture) return;
    this.items = items;
    this.order.item_count = items.length;
    const value = valueOf(items);
    this.edit(by, { value: { from: null, to: value }, items: { from: 0, to: items.length } });
    this.order.value = value;
  }

  /** A colleague's guess. */
  estimate(by: SignedIn, value: number): void {
    if (this.isFuture) return;
    this.edit(by, { value: { from: null, to: value } });
    this.order.value = value;
    this.order.value_given = true;
  }

  tag(by: SignedIn, tags: string[]): void {
    if (this.isFuture) return;
    this.edit(by, { tags: { from: [], to: tags } });
    this.order.tags = tags;
  }

  /** Someone opened it, which leaves no other trace. */
  open(): void {
    if (!this.isFuture) this.order.unread = false;
  }

  private edit(by: SignedIn, changes: Changes): void {
    this.happened(by, { action: 'edited', changes });
    this.record(by, 'orders.edited', changes, null);
    this.clock += 1_000;
  }

  private get url(): string {
    return `${this.world.publicUrl}/orders/${this.order.id}`;
  }

  private forward(to: SignedIn, subject: string, text: string, about: string): void {
    this.mailOut('forward', {
      ...{ subject, text, to: { name: to.name, address: to.email }, sender: this.world.sender },
      once_key: `forward:${about}:${to.id}`,
    });
  }

  private mailOut(
    purpose: 'reply' | 'acknowledgement' | 'forward',
    mail: Pick<MessageRow, 'subject' | 'text' | 'sender'> & {
      to: MessageRow['recipients'][number];
      by?: SignedIn;
      once_key?: string;
    },
  ): void {
    const { to, by, once_key = null, ...written } = mail;
    const between = purpose !== 'forward';
    this.clock += this.dice.between(900, 2_500);
    const id = this.dice.uuid7(this.clock);
    const header = `${id}@${this.world.mailDomain}`;
    this.add({
      id,
      ...{ kind: 'mail', purpose, direction: 'out', status: 'sent', attempts: 1, ...written, once_key },
      ...{ author_name: by?.name ?? null, author_email: by?.email ?? null, author_staff_id: by?.id ?? null },
      recipients: [to],
      message_id_header: header,
      automatic: purpose !== 'reply',
      sent_at: this.clock + 800,
      ...(between ? this.place() : {}),
    });
    if (between) this.references.push(header);
  }

  /** Where a mail stands in the conversation (RFC 5322 §3.6.4). */
  private place(): Pick<MessageRow, 'in_reply_to' | 'reference_ids'> {
    return { in_reply_to: this.references.slice(-1), reference_ids: this.references.slice(-20) };
  }

  private add(message: Partial<MessageRow> & Pick<MessageRow, 'kind' | 'purpose' | 'direction' | 'status'>): string {
    this.thread ??= this.openThread();
    const id = message.id ?? this.dice.uuid7(this.clock);
    this.messages.push({
      ...{ attempts: 0, author_name: null, author_email: null, author_staff_id: null, sender: null, recipients: [] },
      ...{ subject: '', text: '', quoted: null, message_id_header: null, in_reply_to: [], reference_ids: [] },
      ...{ automatic: false, classification: null, once_key: null, sent_at: null, at: this.clock },
      ...message,
      ...{ id, thread_id: this.thread.id },
    });
    return id;
  }

  private openThread(): ThreadRow {
    const { order, customer, clock } = this;
    const known = order.contact_email !== null;
    return {
      id: this.dice.uuid7(clock),
      ...{ subject_id: order.id, number: order.number, title: order.subject, created_at: clock },
      customer: known ? { name: customer.name, address: customer.email } : null,
      participant: known ? customer.emailNormalised : null,
      ...{ message_count: 0, last_incoming_at: null, last_reply_at: null },
    };
  }

  private counted(column: 'last_incoming_at' | 'last_reply_at'): void {
    const { thread, order, clock } = this;
    if (thread === null) return;
    thread.message_count += 1;
    thread[column] = clock;
    order.message_count = thread.message_count;
    order.last_message_at = new Date(clock);
    this.touch();
  }

  private happened(
    by: SignedIn,
    entry: Pick<EventRow, 'action'> & Partial<Pick<EventRow, 'from' | 'to' | 'reason' | 'changes'>>,
  ): void {
    this.events.push({
      ...{ id: this.dice.uuid7(this.clock), order_id: this.order.id, at: this.clock },
      ...{ actor_id: by.id, actor_name: by.name, from: null, to: null, reason: null, changes: null },
      ...entry,
    });
    this.touch();
  }

  private record(by: SignedIn, action: AuditRow['action'], changes: Changes | null, note: string | null): void {
    const id = this.dice.uuid7(this.clock);
    this.audit.push({ id, actor_id: by.id, actor_name: by.name, action, subject_id: this.order.id, changes, note });
  }

  private touch(): void {
    this.order.updated_at = new Date(this.clock);
  }
}

export function valueOf(items: readonly OrderItemRow[]): number | null {
  return sumOfItems(items.map(({ quantity, unit_price }) => ({ quantity, unitPrice: unit_price })));
}
