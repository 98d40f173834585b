import { customTexts } from '@regulars/custom-fields';
import { e164, normalisedEmail, searchTokens, trimmed } from '@regulars/platform';
import type { AddressDto, MemberContent } from './dto/member.dto.js';
import type { Address, MemberRow } from './member-row.js';
import type { MemberChanges } from './members.repository.js';

export type MemberFields = Omit<
  MemberRow,
  'id' | 'number' | 'source' | 'joined_at' | 'left_at' | 'erased_at' | 'version' | 'created_at' | 'updated_at'
>;

/** What every new member has until somebody says more. */
export const BLANK: MemberFields = {
  name: null,
  company: null,
  gender: null,
  birth_date: null,
  education: null,
  occupation: null,
  job_position: null,
  income_band: null,
  email: null,
  email_key: null,
  phone: null,
  more_phones: [],
  phone_keys: [],
  addresses: [],
  city: null,
  region: null,
  country: null,
  messengers: [],
  preferences: [],
  tags: [],
  notes: '',
  owner_id: null,
  card_number: null,
  level: null,
  external_id: null,
  locale: 'en',
  consents: 0,
  custom_fields: {},
};

/** The columns that the input speaks of, with what follows from them; what it does not name stays. Custom fields are judged elsewhere. */
export function columnsOf(dto: MemberContent, before: Pick<MemberRow, 'phone' | 'more_phones' | 'locale'>) {
  const columns: MemberChanges = {};
  const set = <K extends keyof MemberChanges>(column: K, value: MemberChanges[K] | undefined) => {
    if (value !== undefined) columns[column] = value;
  };
  set('name', dto.name);
  set('company', dto.company);
  set('gender', dto.gender);
  set('birth_date', dto.birthDate);
  set('education', dto.education);
  set('occupation', dto.occupation);
  set('job_position', dto.position);
  set('income_band', dto.incomeBand);
  set(
    'messengers',
    dto.messengers?.map(({ kind, account }) => ({ kind, account })),
  );
  set('preferences', dto.preferences && cleanWords(dto.preferences));
  set('tags', dto.tags && cleanWords(dto.tags));
  set('notes', dto.notes === null ? '' : dto.notes);
  set('owner_id', dto.ownerId);
  set('card_number', dto.cardNumber);
  set('level', dto.level);
  set('external_id', dto.externalId);
  set('locale', dto.locale);
  set('joined_at', dto.joinedAt === undefined ? undefined : new Date(dto.joinedAt));
  if (dto.email !== undefined) Object.assign(columns, emailColumns(dto.email));
  if (dto.addresses) Object.assign(columns, addressColumns(dto.addresses.map(addressOf)));
  if (dto.phone !== undefined || dto.morePhones || dto.locale)
    Object.assign(columns, {
      ...phoneColumns(
        dto.phone === undefined ? before.phone : dto.phone,
        dto.morePhones?.map(({ label, number }) => ({ label: label ?? null, number })) ?? before.more_phones,
        dto.locale ?? before.locale,
      ),
    });
  return columns;
}

export function emailColumns(email: string | null): Pick<MemberRow, 'email' | 'email_key'> {
  return { email, email_key: email === null ? null : normalisedEmail(email) };
}

/** @param locale tells the country of numbers that name none */
export function phoneColumns(phone: string | null, more: MemberRow['more_phones'], locale: string) {
  const keys = [phone, ...more.map(({ number }) => number)].flatMap((number) => e164(number, locale) ?? []);
  return { phone, more_phones: more, phone_keys: [...new Set(keys)] };
}

export function addressColumns(addresses: Address[]) {
  const [main] = addresses;
  return { addresses, city: main?.city ?? null, region: main?.region ?? null, country: main?.country ?? null };
}

function addressOf({ label, street, city, region, postalCode, country }: AddressDto): Address {
  return {
    label: label ?? null,
    street: trimmed(street, 300),
    city: city ?? null,
    region: region ?? null,
    postalCode: postalCode ?? null,
    country: country ?? null,
  };
}

type Searchable = Pick<
  MemberRow,
  | 'name'
  | 'company'
  | 'email'
  | 'phone'
  | 'phone_keys'
  | 'more_phones'
  | 'addresses'
  | 'messengers'
  | 'card_number'
  | 'external_id'
  | 'tags'
  | 'custom_fields'
>;

/** The search column of a member as it will stand; what is absent is empty. */
export function tokensOf(member: Partial<Searchable>): string[] {
  const { name, company, email, phone, phone_keys: keys, custom_fields: custom } = member;
  const texts = [member.card_number, member.external_id];
  if (member.tags) texts.push(...member.tags);
  for (const { number } of member.more_phones ?? []) texts.push(number);
  for (const { account } of member.messengers ?? []) texts.push(account);
  for (const { street, city, region, postalCode } of member.addresses ?? [])
    texts.push(city, region, street, postalCode);
  const fields = custom === undefined ? undefined : customTexts(custom);
  return searchTokens({ name, company, email, phone, phoneNormalised: keys?.[0], texts, fields });
}

export function cleanWords(words: readonly string[]): string[] {
  return [...new Set(words.map((word) => word.trim()).filter((word) => word !== ''))];
}
