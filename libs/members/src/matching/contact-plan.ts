import { e164, normalisedEmail, trimmed } from '@regulars/platform';
import type { Locale } from '@regulars/staff';

/** Somebody who wrote, as an order or a form knows them. */
export interface MatchableContact {
  /** Under which the answer is found: the order's id. */
  key: string;
  name: string | null;
  company: string | null;
  /** As typed. */
  email: string | null;
  phone: string | null;
  locale: Locale;
  /** When they were first heard of: a new member joined then. */
  at: Date;
}

/** A contact with what it is known by; at least one of the two. */
export interface KeyedContact extends MatchableContact {
  emailKey: string | null;
  phoneKey: string | null;
}

/** What decides who somebody is, and what could still be filled in. */
export interface KnownMember {
  id: string;
  name: string | null;
  company: string | null;
  email: string | null;
  emailKey: string | null;
  phone: string | null;
  phoneKeys: string[];
}

export interface Plan {
  /** Member by the contact's key. */
  memberOf: Map<string, string>;
  made: { member: KnownMember; contact: KeyedContact }[];
  /** Members of before with blanks that contacts fill. */
  filled: KnownMember[];
}

/** Something that mail can be sent to: half an address makes nobody known. */
const ADDRESS = /^[^\s@<>"(),:;\\[\]]+@[^\s@<>"(),:;\\[\]]+\.[^\s@<>"(),:;\\[\]]+$/;

/** Null: there is nothing to know them by. */
export function keyed(contact: MatchableContact): KeyedContact | null {
  const email = trimmed(contact.email, 254);
  const emailKey = email !== null && ADDRESS.test(email) ? normalisedEmail(email) : null;
  const phoneKey = e164(contact.phone, contact.locale);
  return emailKey === null && phoneKey === null ? null : { ...contact, emailKey, phoneKey };
}

/**
 * Who is who: by e-mail first, then by phone; else a new member, who is known to the contacts that follow.
 * @param contacts the oldest first
 * @param known those of the database who have any of the keys; of several the one to be taken comes first
 */
export function planMatches(
  contacts: readonly KeyedContact[],
  known: readonly KnownMember[],
  newId: () => string,
): Plan {
  const byEmail = new Map<string, KnownMember>();
  const byPhone = new Map<string, KnownMember>();
  const learn = (member: KnownMember) => {
    if (member.emailKey !== null && !byEmail.has(member.emailKey)) byEmail.set(member.emailKey, member);
    for (const key of member.phoneKeys) if (!byPhone.has(key)) byPhone.set(key, member);
  };
  for (const member of known) learn({ ...member });
  const plan: Plan = { memberOf: new Map(), made: [], filled: [] };
  const fresh = new Set<KnownMember>();
  const filled = new Set<KnownMember>();
  for (const contact of contacts) {
    const found = byEmail.get(contact.emailKey ?? '') ?? byPhone.get(contact.phoneKey ?? '');
    const member = found ?? blank(newId());
    const changed = fill(member, contact);
    if (!found) {
      fresh.add(member);
      plan.made.push({ member, contact });
    } else if (changed && !fresh.has(member)) filled.add(member);
    if (changed) learn(member);
    plan.memberOf.set(contact.key, member.id);
  }
  plan.filled = [...filled];
  return plan;
}

function blank(id: string): KnownMember {
  return { id, name: null, company: null, email: null, emailKey: null, phone: null, phoneKeys: [] };
}

/** What is there stays. @returns whether anything was blank */
function fill(member: KnownMember, contact: KeyedContact): boolean {
  const before = JSON.stringify(member);
  member.name ??= trimmed(contact.name, 200);
  member.company ??= trimmed(contact.company, 200);
  if (member.email === null && contact.emailKey !== null) {
    member.email = trimmed(contact.email, 254);
    member.emailKey = contact.emailKey;
  }
  if (member.phone === null && contact.phoneKey !== null) {
    member.phone = trimmed(contact.phone, 60);
    member.phoneKeys = [...new Set([contact.phoneKey, ...member.phoneKeys])];
  }
  return JSON.stringify(member) !== before;
}
