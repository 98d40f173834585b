import type { RowKeys } from '@regulars/imports';
import { cardKey, externalKey } from '../privacy/erased-contacts.js';
import type { ReadMember } from './read-member.js';
import type { KnownMember } from './member-plan.js';

/** By what a row names somebody. */
export interface Named {
  externalId: string | null;
  cardNumber: string | null;
  emailKey: string | null;
  phoneKeys: readonly string[];
}

export function namedIn({ columns, emailKey, phoneKeys }: ReadMember): Named {
  return { externalId: columns.external_id ?? null, cardNumber: columns.card_number ?? null, emailKey, phoneKeys };
}

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
  match({ externalId: external, cardNumber: card, emailKey, phoneKeys }: Named, contacts: boolean): Match {
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

/** All that rows name somebody by, the strongest of each first, as the erased are remembered. None of them is of two sorts. */
export function* keysIn(named: readonly Named[]): Generator<string> {
  for (const { externalId, cardNumber, emailKey, phoneKeys } of named) {
    if (externalId !== null) yield externalKey(externalId);
    if (cardNumber !== null) yield cardKey(cardNumber);
    if (emailKey !== null) yield emailKey;
    yield* phoneKeys;
  }
}

/** The row names somebody who was erased, and who is no member now. */
export function bringsBack(named: Named, gone: ReadonlySet<string>): boolean {
  return gone.size > 0 && [...keysIn([named])].some((key) => gone.has(key));
}

function differ(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one !== other;
}

function add(map: Map<string, KnownMember[]>, key: string, member: KnownMember): void {
  const there = map.get(key);
  if (there) there.push(member);
  else map.set(key, [member]);
}

/** The keys of a row for its file, by which `KnownMembers` tells people apart. External ids and card numbers are nobody else's. */
export function fileKeys({ externalId, cardNumber, emailKey, phoneKeys }: Named, contacts: boolean): RowKeys {
  return {
    sorts: [
      externalId === null ? NO_KEYS : [externalKey(externalId)],
      cardNumber === null ? NO_KEYS : [cardKey(cardNumber)],
      emailKey === null || !contacts ? NO_KEYS : [emailKey],
      contacts ? phoneKeys : NO_KEYS,
    ],
    unique: 2,
  };
}

const NO_KEYS: readonly string[] = [];
