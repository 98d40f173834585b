import { cardKey, externalKey } from '../privacy/erased-contacts.js';
import type { ReadMember } from './read-member.js';
import type { KnownMember } from './member-plan.js';

export type Match = { member: KnownMember | undefined } | { fault: 'card-taken' };

/** Who is meant by a row: by external id, else card number, else e-mail, else phone. Whoever has another of a stronger key is somebody else. */
export class KnownMembers {
  private readonly byExternal = new Map<string, KnownMember>();
  private readonly byCard = new Map<string, KnownMember>();
  private readonly byEmail = new Map<string, KnownMember[]>();
  private readonly byPhone = new Map<string, KnownMember[]>();

  /** @param found oldest first */
  constructor(found: readonly KnownMember[]) {
    for (const member of found) {
      if (member.external_id !== null) this.byExternal.set(member.external_id, member);
      if (member.card_number !== null) this.byCard.set(member.card_number, member);
      if (member.email_key !== null) add(this.byEmail, member.email_key, member);
      for (const key of member.phone_keys) add(this.byPhone, key, member);
    }
  }

  /** @param contacts whether an e-mail address and a phone say who it is */
  match({ columns, emailKey, phoneKeys }: ReadMember, contacts: boolean): Match {
    const [external, card] = [columns.external_id ?? null, columns.card_number ?? null];
    const holder = card === null ? undefined : this.byCard.get(card);
    const fits = (one: KnownMember) => !differ(one.external_id, external) && !differ(one.card_number, card);
    const found =
      (external === null ? undefined : this.byExternal.get(external)) ??
      (holder && fits(holder) ? holder : undefined) ??
      (contacts ? this.byContact(emailKey, phoneKeys, fits) : undefined);
    return holder && holder !== found ? { fault: 'card-taken' } : { member: found };
  }

  private byContact(email: string | null, phones: readonly string[], fits: (one: KnownMember) => boolean) {
    const byEmail = email === null ? undefined : this.byEmail.get(email)?.find(fits);
    return (
      byEmail ??
      phones.flatMap((key) => this.byPhone.get(key) ?? []).find((one) => fits(one) && !differ(one.email_key, email))
    );
  }
}

/** All that a row names somebody by, as the erased are remembered. */
export function namedBy({ columns, emailKey, phoneKeys }: ReadMember): string[] {
  return [
    ...(columns.external_id == null ? [] : [externalKey(columns.external_id)]),
    ...(columns.card_number == null ? [] : [cardKey(columns.card_number)]),
    ...(emailKey === null ? [] : [emailKey]),
    ...phoneKeys,
  ];
}

/** The row names somebody who was erased, and who is no member now. */
export function bringsBack(read: ReadMember, gone: ReadonlySet<string>): boolean {
  return gone.size > 0 && namedBy(read).some((key) => gone.has(key));
}

function differ(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one !== other;
}

function add(map: Map<string, KnownMember[]>, key: string, member: KnownMember): void {
  const there = map.get(key);
  if (there) there.push(member);
  else map.set(key, [member]);
}

/**
 * The keys of a row for its file: what it asks for, and what it leaves for later rows. A key that is a row's strongest is kept as such,
 * as only then a weaker key of another row means the same person. External ids and card numbers are nobody else's in any case.
 */
export function fileKeys(read: ReadMember, contacts: boolean): { asked: string[]; kept: string[] } {
  const unique = [
    ...(read.columns.external_id == null ? [] : [externalKey(read.columns.external_id)]),
    ...(read.columns.card_number == null ? [] : [cardKey(read.columns.card_number)]),
  ];
  const others = contacts
    ? [...(read.emailKey === null ? [] : [`e:${read.emailKey}`]), ...read.phoneKeys.map((key) => `p:${key}`)]
    : [];
  const [strongest, ...weaker] = [...unique, ...others];
  if (strongest === undefined) return { asked: [], kept: [] };
  const asked = [strongest, `=${strongest}`, ...weaker.map((key) => `=${key}`), ...unique.slice(1)];
  return { asked, kept: [`=${strongest}`, ...weaker] };
}
