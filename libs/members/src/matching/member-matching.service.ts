import { Injectable } from '@nestjs/common';
import { Events, LiveEvents, PublicEvent, type Tx, newId } from '@regulars/platform';
import { Audit, SYSTEM } from '@regulars/staff';
import { tokensOf } from '../member-content.js';
import type { MemberSource } from '../member-row.js';
import { type KeyedContact, type KnownMember, type MatchableContact, keyed, planMatches } from './contact-plan.js';
import { type FoundMember, MatchingRepository, type NewMember } from './matching.repository.js';

/** Beyond so many at once the audit log names them together, and screens read again whatever they show. */
const TOLD = 20;

/** Finds the member behind an address or a number, or makes one (MEM-1): by normalised e-mail first, then by phone. */
@Injectable()
export class MemberMatching {
  constructor(
    private readonly rows: MatchingRepository,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly live: LiveEvents,
  ) {}

  /**
   * Two at once never make two members for one address. What a member has is never overwritten; blanks are filled.
   * @param contacts any number of them, also of one person
   * @returns member by the contact's key; without those who have neither an address nor a number that could be dialled
   */
  async matchOrCreate(
    tx: Tx,
    contacts: readonly MatchableContact[],
    source: MemberSource,
  ): Promise<Map<string, string>> {
    const known = contacts.map(keyed).filter((contact) => contact !== null);
    if (known.length === 0) return new Map();
    const emails = [...new Set(known.flatMap(({ emailKey }) => emailKey ?? []))];
    const phones = [...new Set(known.flatMap(({ phoneKey }) => phoneKey ?? []))];
    await this.rows.lockKeys(tx, [...emails, ...phones]);
    const found = await this.rows.known(tx, emails, phones);
    const oldestFirst = known.toSorted((a, b) => a.at.getTime() - b.at.getTime());
    const plan = planMatches(oldestFirst, found, newId);
    await this.make(tx, plan.made, source);
    await this.fill(tx, plan.filled);
    return plan.memberOf;
  }

  private async make(
    tx: Tx,
    made: readonly { member: KnownMember; contact: KeyedContact }[],
    source: MemberSource,
  ): Promise<void> {
    if (made.length === 0) return;
    const numbers = await this.rows.insert(
      tx,
      source,
      made.map(({ member, contact }) => rowOf(member, contact)),
    );
    if (made.length <= TOLD)
      for (const { member } of made)
        await this.audit.record(tx, SYSTEM, { action: 'members.created', subject: { type: 'member', id: member.id }, note: source }); // prettier-ignore
    else
      await this.audit.record(tx, SYSTEM, {
        action: 'members.made-by-matching',
        subject: { type: 'member', id: null },
        note: `${made.length} (${numbers[0] ?? ''} – ${numbers.at(-1) ?? ''}), ${source}`,
      });
    await this.events.publish(tx, ...made.map(({ member }) => new PublicEvent('member.created', { id: member.id })));
    this.tell(tx, 'member.created', made.map(({ member }) => member.id)); // prettier-ignore
  }

  private async fill(tx: Tx, filled: readonly KnownMember[]): Promise<void> {
    if (filled.length === 0) return;
    const wanted = new Map(filled.map((member) => [member.id, member]));
    // As they are now: whoever edits one of them has gone first, or waits.
    const current = await this.rows.lock(tx, [...wanted.keys()]);
    const changed = await this.rows.fill(
      tx,
      current.map((member) => {
        const { name, company, email, emailKey, phone, phoneKeys } = withBlanksOf(member, wanted.get(member.id));
        const merged = { ...member, name, company, email, phone, phone_keys: phoneKeys };
        return { id: member.id, name, company, email, email_key: emailKey, phone, phone_keys: phoneKeys, tokens: tokensOf(merged) }; // prettier-ignore
      }),
    );
    if (changed.length <= TOLD)
      for (const id of changed)
        await this.audit.record(tx, SYSTEM, { action: 'members.completed', subject: { type: 'member', id } });
    await this.events.publish(tx, ...changed.map((id) => new PublicEvent('member.updated', { id, changed: ['contact'] }))); // prettier-ignore
    this.tell(tx, 'member.updated', changed);
  }

  private tell(tx: Tx, type: string, ids: readonly string[]): void {
    if (ids.length <= TOLD) for (const id of ids) this.live.announce(tx, { topic: 'members', type, id });
    else this.live.announce(tx, { topic: 'members', type: 'members.changed', id: newId() });
  }
}

function rowOf(member: KnownMember, { locale, at }: KeyedContact): NewMember {
  const { id, name, company, email, emailKey: email_key, phone, phoneKeys: phone_keys } = member;
  const rest = {
    more_phones: [],
    addresses: [],
    messengers: [],
    card_number: null,
    external_id: null,
    tags: [],
    custom_fields: {},
  };
  const tokens = tokensOf({ name, company, email, phone, phone_keys, ...rest });
  return { id, name, company, email, email_key, phone, phone_keys, locale, joined_at: at, tokens };
}

function withBlanksOf(member: FoundMember, wanted: KnownMember | undefined): KnownMember {
  if (!wanted) return member;
  return {
    id: member.id,
    name: member.name ?? wanted.name,
    company: member.company ?? wanted.company,
    ...(member.email === null ? { email: wanted.email, emailKey: wanted.emailKey } : { email: member.email, emailKey: member.emailKey }), // prettier-ignore
    ...(member.phone === null ? { phone: wanted.phone, phoneKeys: wanted.phoneKeys } : { phone: member.phone, phoneKeys: member.phoneKeys }), // prettier-ignore
  };
}
