import { Injectable } from '@nestjs/common';
import { Database, DomainError, HttpConfig, LiveEvents, type Tx } from '@regulars/platform';
import { AccountMails, type StaffActor, type StaffMember, StaffReader, actorFor } from '@regulars/staff';
import { excerptOf } from '../excerpt.js';
import { OrderAccess, maySee, visibleOwners } from '../order-access.js';
import type { OrderRow } from '../order-row.js';
import type { MentionablesResponse, MentionsResponse } from './mention.response.js';
import { mentionLetter } from './mention-letters.js';
import { MentionsRepository } from './mentions.repository.js';

/** About an hour of tries: later than that the bell has told it. */
const MAIL_TRIES = 8;

/** Colleagues who are named in notes (ORD-6): told live and by mail. Whoever may not see an order is not drawn into it. */
@Injectable()
export class Mentions {
  constructor(
    private readonly database: Database,
    private readonly mentions: MentionsRepository,
    private readonly access: OrderAccess,
    private readonly staff: StaffReader,
    private readonly mails: AccountMails,
    private readonly live: LiveEvents,
    private readonly http: HttpConfig,
  ) {}

  async mine(actor: StaffActor): Promise<MentionsResponse> {
    const readsAll = visibleOwners(actor) === undefined;
    const rows = await this.mentions.latest(actor.id, readsAll);
    return {
      data: rows.map((row) => ({
        id: row.id,
        orderId: row.order_id,
        number: row.number,
        contact: row.contact,
        by: row.by_name,
        excerpt: row.excerpt,
        at: row.created_at.toISOString(),
        unread: row.read_at === null,
      })),
      unread: await this.mentions.unread(actor.id, readsAll),
    };
  }

  /** @throws 404 when the actor may not see the order */
  async mentionable(actor: StaffActor, orderId: string): Promise<MentionablesResponse> {
    const order = await this.access.find(actor, orderId);
    const colleagues = (await this.staff.active()).filter(({ id }) => id !== actor.id);
    return { data: colleagues.map((one) => ({ id: one.id, name: one.name, maySee: maySeeOrder(one, order) })) };
  }

  async readAll(actor: StaffActor): Promise<void> {
    await this.database.transaction(async (tx) => {
      if (await this.mentions.markRead(tx, actor.id, null)) this.tell(tx, actor.id, actor.id);
    });
  }

  /** @throws 404 when the actor may not see the order */
  async readOf(actor: StaffActor, orderId: string): Promise<void> {
    await this.access.find(actor, orderId);
    await this.database.transaction(async (tx) => {
      if (await this.mentions.markRead(tx, actor.id, orderId)) this.tell(tx, actor.id, actor.id);
    });
  }

  /** @throws 422 naming those who have left, or may not see the order */
  async called(
    tx: Tx,
    actor: StaffActor,
    order: OrderRow,
    note: { id: string; text: string },
    staffIds: readonly string[],
  ): Promise<void> {
    const wanted = [...new Set(staffIds)].filter((id) => id !== actor.id);
    if (wanted.length === 0) return;
    const members = await Promise.all(wanted.map((id) => this.staff.find(id, tx)));
    const called = members.filter((member) => member !== null);
    if (called.length < wanted.length) throw cantBeMentioned('a person who has no account');
    const refused = called.filter((member) => !member.active || !maySeeOrder(member, order));
    if (refused.length > 0) throw cantBeMentioned(refused.map(({ name }) => name).join(', '));
    const told = await this.mentions.add(tx, {
      orderId: order.id,
      messageId: note.id,
      byName: actor.name,
      excerpt: excerptOf(note.text),
      staffIds: wanted,
    });
    for (const { id, staff_id } of told) this.tell(tx, id, staff_id);
    const url = `${this.http.publicUrl}/orders/${order.id}`;
    for (const member of called)
      await this.mails.send(tx, mentionLetter(member, actor.name, order, note.text, url), MAIL_TRIES);
  }

  /** By message: who is named in it. */
  async inNotesOf(orderId: string): Promise<Map<string, { id: string; name: string }[]>> {
    const rows = await this.mentions.ofOrder(orderId);
    const names = await this.staff.names(rows.map(({ staff_id }) => staff_id));
    const byMessage = Map.groupBy(rows, ({ message_id }) => message_id);
    return new Map(
      [...byMessage].map(([messageId, ofIt]) => [
        messageId,
        ofIt.map(({ staff_id }) => ({ id: staff_id, name: names.get(staff_id) ?? '' })),
      ]),
    );
  }

  private tell(tx: Tx, id: string, staffId: string): void {
    this.live.announce(tx, { topic: 'mentions', type: 'mentions.changed', id, ownerId: staffId });
  }
}

function maySeeOrder(member: StaffMember, order: OrderRow): boolean {
  const colleague = actorFor(member);
  return colleague.can('orders:read') && maySee(colleague, order);
}

function cantBeMentioned(who: string): DomainError {
  const message = `This order is not there for ${who}. Assign it to them first, or leave them out of the note.`;
  return new DomainError('orders/cant-be-mentioned', 422, message, {
    errors: [{ pointer: '/mentions', code: 'cant-be-mentioned', message }],
  });
}
