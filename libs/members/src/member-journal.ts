import { Injectable } from '@nestjs/common';
import { Events, LiveEvents, PublicEvent, type Tx } from '@regulars/platform';
import { type Actor, Audit, type Changes, type Doer, StaffReader } from '@regulars/staff';
import type { MemberResponse } from './dto/member.response.js';
import type { ConsentEventRow } from './consent/consent-event.js';
import { channelsOf, toMember } from './member.mapper.js';
import type { MemberRow } from './member-row.js';

/** Columns whose name in the API is not theirs. */
const FIELD_OF: Readonly<Record<string, string>> = {
  birth_date: 'birthDate',
  job_position: 'position',
  income_band: 'incomeBand',
  more_phones: 'morePhones',
  owner_id: 'ownerId',
  card_number: 'cardNumber',
  external_id: 'externalId',
  custom_fields: 'customFields',
  joined_at: 'joinedAt',
  left_at: 'leftAt',
};
/** They follow from others. */
const DERIVED: ReadonlySet<string> = new Set(['email_key', 'phone_keys', 'city', 'region', 'country']);

/** Writes down what was done: audit, live update, webhooks; and makes the answer. */
@Injectable()
export class MemberJournal {
  constructor(
    private readonly audit: Audit,
    private readonly live: LiveEvents,
    private readonly events: Events,
    private readonly staff: StaffReader,
  ) {}

  async created(tx: Tx, actor: Actor, member: MemberRow): Promise<void> {
    await this.audit.record(tx, actor, { action: 'members.created', subject: { type: 'member', id: member.id } });
    this.announce(tx, 'member.created', member);
    await this.events.publish(tx, new PublicEvent('member.created', { id: member.id }));
  }

  /** @param changes by column */
  async edited(tx: Tx, actor: Actor, before: MemberRow, after: MemberRow, changes: Changes): Promise<void> {
    const told = Object.fromEntries(
      Object.entries(changes)
        .filter(([column]) => !DERIVED.has(column))
        .map(([column, change]) => [FIELD_OF[column] ?? column, change]),
    );
    const subject = { type: 'member', id: after.id };
    await this.audit.record(tx, actor, { action: 'members.edited', subject, changes: told });
    if (before.owner_id !== after.owner_id) this.announce(tx, 'member.updated', before);
    this.announce(tx, 'member.updated', after);
    await this.events.publish(tx, new PublicEvent('member.updated', { id: after.id, changed: Object.keys(told) }));
  }

  /** Consent that was given or taken back; where it changes nothing, the member's screens still show one more event. */
  async consented(tx: Tx, actor: Actor, before: MemberRow, after: MemberRow, event: ConsentEventRow): Promise<void> {
    const { channel, given, source } = event;
    const consents = { from: channelsOf(before.consents), to: channelsOf(after.consents) };
    await this.audit.record(tx, actor, {
      action: given ? 'members.consent-given' : 'members.consent-withdrawn',
      subject: { type: 'member', id: after.id },
      changes: before.consents === after.consents ? {} : { consents },
      note: `${channel} · ${source}`,
    });
    this.announce(tx, 'member.updated', after);
    if (before.consents !== after.consents)
      await this.events.publish(tx, new PublicEvent('member.updated', { id: after.id, changed: ['consents'] }));
  }

  /** What has an audit entry of its own: screens and programs hear of it. @param changes by column */
  async turned(tx: Tx, before: MemberRow, after: MemberRow, changes: Changes): Promise<void> {
    if (before.owner_id !== after.owner_id) this.announce(tx, 'member.updated', before);
    this.announce(tx, 'member.updated', after);
    const changed = Object.keys(changes).map((column) => FIELD_OF[column] ?? column);
    await this.events.publish(tx, new PublicEvent('member.updated', { id: after.id, changed }));
  }

  async merged(tx: Tx, actor: Actor, before: MemberRow, gone: MemberRow, after: MemberRow): Promise<void> {
    const subject = { type: 'member', id: after.id };
    await this.audit.record(tx, actor, { action: 'members.merged', subject, note: `${gone.number} → ${after.number}` });
    for (const member of [before, gone, after]) this.announce(tx, 'member.updated', member);
    await this.events.publish(tx, new PublicEvent('member.merged', { id: after.id, goneId: gone.id }));
  }

  async mergeUndone(tx: Tx, actor: Actor, before: MemberRow, after: MemberRow, restored: MemberRow): Promise<void> {
    const subject = { type: 'member', id: after.id };
    const note = `${after.number} · ${restored.number}`;
    await this.audit.record(tx, actor, { action: 'members.merge-undone', subject, note });
    for (const member of [before, after, restored]) this.announce(tx, 'member.updated', member);
    await this.events.publish(tx, new PublicEvent('member.updated', { id: after.id, changed: ['merge'] }));
    await this.events.publish(tx, new PublicEvent('member.created', { id: restored.id }));
  }

  /** @param by whoever wanted it; nothing of the member is told but the number */
  async erased(tx: Tx, by: Doer, member: Pick<MemberRow, 'id' | 'number' | 'owner_id'>): Promise<void> {
    const subject = { type: 'member', id: member.id };
    await this.audit.record(tx, by, { action: 'members.erased', subject, note: member.number });
    this.live.announce(tx, { topic: 'members', type: 'member.erased', id: member.id, ownerId: member.owner_id });
    await this.events.publish(tx, new PublicEvent('member.erased', { id: member.id }));
  }

  /** The member as the transaction leaves it. */
  async answer(tx: Tx, member: MemberRow): Promise<MemberResponse> {
    return toMember(member, await this.staff.names([member.owner_id], tx));
  }

  private announce(tx: Tx, type: string, { id, owner_id }: MemberRow): void {
    this.live.announce(tx, { topic: 'members', type, id, ownerId: owner_id });
  }
}
