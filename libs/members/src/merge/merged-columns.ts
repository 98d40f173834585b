import { normalisedEmail } from '@regulars/platform';
import { addressColumns, phoneColumns } from '../member-content.js';
import { CHANNELS, type MemberRow } from '../member-row.js';
import type { MemberChanges } from '../members.repository.js';

/** Where one value has to be chosen, as the API calls the fields, and their columns. */
export const CHOSEN = {
  name: 'name',
  company: 'company',
  gender: 'gender',
  birthDate: 'birth_date',
  education: 'education',
  occupation: 'occupation',
  position: 'job_position',
  incomeBand: 'income_band',
  email: 'email',
  phone: 'phone',
  owner: 'owner_id',
  cardNumber: 'card_number',
  level: 'level',
  externalId: 'external_id',
  locale: 'locale',
} as const satisfies Record<string, keyof MemberRow>;
export type ChosenField = keyof typeof CHOSEN;
export const CHOSEN_FIELDS = Object.keys(CHOSEN) as ChosenField[];

/** The last word on a channel, by either. */
export interface LastWord {
  member_id: string;
  channel: (typeof CHANNELS)[number];
  given: boolean;
  at: Date;
}

/** The kept member as it will stand: what it lacks and what was chosen comes from the other, what can be both is both. */
export function mergedColumns(
  kept: MemberRow,
  other: MemberRow,
  take: ReadonlySet<ChosenField>,
  words: readonly LastWord[],
): MemberChanges {
  const columns: Record<string, unknown> = {};
  for (const field of CHOSEN_FIELDS) {
    const column = CHOSEN[field];
    columns[column] = take.has(field) ? other[column] : (kept[column] ?? other[column]);
  }
  const email = columns['email'] as string | null;
  const locale = columns['locale'] as MemberRow['locale'];
  const phone = columns['phone'] as string | null;
  const numbers = [
    ...[kept.phone, other.phone].flatMap((number) => (number === null ? [] : [{ label: null, number }])),
    ...kept.more_phones,
    ...other.more_phones,
  ].filter(({ number }) => comparable(number) !== comparable(phone ?? ''));
  return {
    ...columns,
    email_key: email === null ? null : normalisedEmail(email),
    ...phoneColumns(
      phone,
      distinct(numbers, ({ number }) => comparable(number)),
      locale,
    ),
    ...addressColumns(distinct([...kept.addresses, ...other.addresses], addressKey)),
    messengers: distinct(
      [...kept.messengers, ...other.messengers],
      ({ kind, account }) => `${kind} ${account.toLowerCase()}`,
    ),
    preferences: [...new Set([...kept.preferences, ...other.preferences])],
    tags: [...new Set([...kept.tags, ...other.tags])],
    notes: notesOf(kept.notes, other.notes),
    custom_fields: { ...other.custom_fields, ...kept.custom_fields },
    joined_at: kept.joined_at < other.joined_at ? kept.joined_at : other.joined_at,
    left_at: leftAt(kept, other),
    consents: consentsOf(kept, other, words),
  };
}

/** On each channel the newer word counts; where nobody's word is on record, both must have agreed. */
export function consentsOf(kept: MemberRow, other: MemberRow, words: readonly LastWord[]): number {
  return CHANNELS.reduce((bits, channel, index) => {
    const said = words.filter((word) => word.channel === channel).toSorted((a, b) => b.at.getTime() - a.at.getTime());
    const given = said[0]?.given ?? (kept.consents & other.consents & (1 << index)) !== 0;
    return given ? bits | (1 << index) : bits;
  }, 0);
}

/** Who left has left, unless they joined anew as the other one later. */
function leftAt(kept: MemberRow, other: MemberRow): Date | null {
  const stands = (one: MemberRow, twin: MemberRow) =>
    one.left_at !== null && !(twin.left_at === null && twin.joined_at > one.left_at) ? one.left_at : null;
  const [a, b] = [stands(kept, other), stands(other, kept)];
  return a !== null && b !== null ? (a > b ? a : b) : (a ?? b);
}

function notesOf(kept: string, other: string): string {
  if (other.trim() === '' || kept.includes(other.trim())) return kept;
  return kept.trim() === '' || other.includes(kept.trim()) ? other : `${kept.trimEnd()}\n\n${other}`;
}

function comparable(number: string): string {
  return number.replace(/[^\d+a-z]/gi, '');
}

function addressKey({ street, city, region, postalCode, country }: MemberRow['addresses'][number]): string {
  return [street, city, region, postalCode, country]
    .map((part) => (part ?? '').normalize('NFKC').trim().toLowerCase())
    .join('\n');
}

function distinct<T>(values: readonly T[], key: (value: T) => string): T[] {
  const seen = new Set<string>();
  return values.filter((value) => !seen.has(key(value)) && seen.add(key(value)));
}
