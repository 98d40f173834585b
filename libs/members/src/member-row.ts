import type { Stage, ValueGroup } from './value/value-rules.js';

export const GENDERS = ['female', 'male', 'other'] as const;
export type Gender = (typeof GENDERS)[number];

export const EDUCATIONS = ['primary', 'secondary', 'vocational', 'bachelor', 'master', 'doctorate'] as const;
export type Education = (typeof EDUCATIONS)[number];

export const MESSENGERS = [
  'wechat',
  'qq',
  'whatsapp',
  'line',
  'telegram',
  'signal',
  'kakaotalk',
  'skype',
  'other',
] as const;
export type MessengerKind = (typeof MESSENGERS)[number];

/** Where members come from: an order, a form, a colleague, a program, a file of members, the shop's sales register. */
export const MEMBER_SOURCES = ['order', 'form', 'hand', 'api', 'import', 'register'] as const;
export type MemberSource = (typeof MEMBER_SOURCES)[number];

/** By what a member may be written to. The order is that of the bits in `consents`: add at the end. */
export const CHANNELS = ['email', 'phone', 'sms', 'post', 'messenger'] as const;
export type Channel = (typeof CHANNELS)[number];

export interface MorePhone {
  label: string | null;
  number: string;
}

export interface Address {
  label: string | null;
  street: string | null;
  city: string | null;
  region: string | null;
  postalCode: string | null;
  /** ISO 3166-1, two letters. */
  country: string | null;
}

export interface Messenger {
  kind: MessengerKind;
  account: string;
}

/** What a list shows of a member, as it is stored. */
export interface MemberSummaryRow {
  id: string;
  number: string;
  name: string | null;
  company: string | null;
  email: string | null;
  phone: string | null;
  city: string | null;
  country: string | null;
  level: string | null;
  tags: string[];
  owner_id: string | null;
  source: MemberSource;
  consents: number;
  joined_at: Date;
  left_at: Date | null;
  created_at: Date;
  updated_at: Date;
  /** In lists only; null: they left, or are grouped in a moment. */
  stage?: Stage | null;
  value_group?: ValueGroup | null;
}

export interface MemberRow extends MemberSummaryRow {
  gender: Gender | null;
  /** `1990-03-31` */
  birth_date: string | null;
  education: Education | null;
  occupation: string | null;
  job_position: string | null;
  income_band: number | null;
  email_key: string | null;
  more_phones: MorePhone[];
  phone_keys: string[];
  addresses: Address[];
  region: string | null;
  messengers: Messenger[];
  preferences: string[];
  notes: string;
  card_number: string | null;
  external_id: string | null;
  locale: 'en' | 'zh-CN' | 'zh-TW';
  custom_fields: Record<string, unknown>;
  erased_at: Date | null;
  version: number;
}

export const MEMBER_SUMMARY = `id, number, name, company, email, phone, city, country, level, tags, owner_id, source, consents, joined_at, left_at,
  created_at, updated_at`;

/** What lists show beside it. `id` is the member's: facts have none. Index: facts_pkey. */
export const MEMBER_LISTED = `${MEMBER_SUMMARY}, (SELECT f.stage FROM members.facts f WHERE f.member_id = id) AS stage,
  (SELECT f.value_group FROM members.facts f WHERE f.member_id = id) AS value_group`;

export const MEMBER_COLUMNS = `${MEMBER_SUMMARY}, gender, birth_date::text AS birth_date, education, occupation, job_position, income_band,
  email_key, more_phones, phone_keys, addresses, region, messengers, preferences, notes, card_number, external_id, locale, custom_fields,
  erased_at, version`;

/** The driver would send a JavaScript array as a PostgreSQL array. */
export const JSON_COLUMNS: ReadonlySet<string> = new Set(['more_phones', 'addresses', 'messengers', 'custom_fields']);
