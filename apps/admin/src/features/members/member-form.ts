import type { Member, MemberChange } from '../../api/types.js';

export interface PhoneLine {
  id: string;
  label: string;
  number: string;
}
export interface AddressLine {
  id: string;
  label: string;
  street: string;
  city: string;
  region: string;
  postalCode: string;
  country: string;
}
export interface MessengerLine {
  id: string;
  kind: Member['messengers'][number]['kind'];
  account: string;
}

/** A member as the form holds it: everything as typed. */
export interface MemberValues {
  name: string;
  company: string;
  email: string;
  phone: string;
  morePhones: PhoneLine[];
  addresses: AddressLine[];
  messengers: MessengerLine[];
  gender: string;
  birthDate: string;
  education: string;
  occupation: string;
  position: string;
  incomeBand: string;
  preferences: string;
  tags: string;
  notes: string;
  ownerId: string;
  cardNumber: string;
  level: string;
  externalId: string;
  locale: Member['locale'];
  /** A day in the person's own zone. */
  joinedAt: string;
  /** Values of the company's own fields, by key. */
  custom: Record<string, unknown>;
}
export type MemberField = Exclude<keyof MemberValues, 'custom'> | `custom.${string}`;
export type MemberErrors = Partial<Record<'email' | 'birthDate' | 'somebody' | 'joinedAt', true>>;

const LINES = ['name', 'company', 'email', 'phone'] as const;
const MORE_LINES = ['occupation', 'position', 'cardNumber', 'level', 'externalId'] as const;
const CHOICES = ['gender', 'birthDate', 'education', 'ownerId'] as const;
const LISTS = ['morePhones', 'addresses', 'messengers'] as const;
const WORDS = ['preferences', 'tags'] as const;

/** In the order in which a form shows them. */
export const MEMBER_FIELDS = [
  ...LINES,
  ...LISTS,
  ...CHOICES,
  ...MORE_LINES,
  'incomeBand',
  ...WORDS,
  'notes',
  'locale',
  'joinedAt',
] as const satisfies readonly MemberField[];

/** @param today the day on which a new member joins */
export function emptyMember(locale: Member['locale'], today: string): MemberValues {
  const none = [...LINES, ...CHOICES, ...MORE_LINES, ...WORDS, 'incomeBand', 'notes'].map((field) => [field, '']);
  return {
    ...(Object.fromEntries(none) as Omit<MemberValues, (typeof LISTS)[number] | 'locale' | 'joinedAt' | 'custom'>),
    morePhones: [],
    addresses: [],
    messengers: [],
    locale,
    joinedAt: today,
    custom: {},
  };
}

export function valuesOf(member: Member): MemberValues {
  const text = (value: string | number | null) => (value === null ? '' : String(value));
  return {
    name: text(member.name),
    company: text(member.company),
    email: text(member.email),
    phone: text(member.phone),
    morePhones: member.morePhones.map(({ label, number }) => ({ id: newId(), label: text(label), number })),
    addresses: member.addresses.map((address) => ({
      id: newId(),
      label: text(address.label),
      street: text(address.street),
      city: text(address.city),
      region: text(address.region),
      postalCode: text(address.postalCode),
      country: text(address.country),
    })),
    messengers: member.messengers.map((messenger) => ({ id: newId(), ...messenger })),
    gender: text(member.gender),
    birthDate: text(member.birthDate),
    education: text(member.education),
    occupation: text(member.occupation),
    position: text(member.position),
    incomeBand: text(member.incomeBand),
    preferences: member.preferences.join(', '),
    tags: member.tags.join(', '),
    notes: member.notes,
    ownerId: member.owner?.id ?? '',
    cardNumber: text(member.cardNumber),
    level: text(member.level),
    externalId: text(member.externalId),
    locale: member.locale,
    joinedAt: dayOf(new Date(member.joinedAt)),
    custom: member.customFields,
  };
}

export function errorsOf(values: MemberValues): MemberErrors {
  const { email, birthDate } = values;
  const known = [...LINES, 'cardNumber', 'externalId'] as const;
  return {
    ...(email.trim() !== '' && !/^\S+@\S+\.\S+$/.test(email.trim()) && { email: true }),
    ...(birthDate !== '' && !/^(?:19|20)\d\d-/.test(birthDate) && { birthDate: true }),
    ...(values.joinedAt === '' && { joinedAt: true }),
    ...(known.every((field) => values[field].trim() === '') && { somebody: true }),
  };
}

export function changedFields(base: MemberValues, now: MemberValues): MemberField[] {
  const own = new Set([...Object.keys(base.custom), ...Object.keys(now.custom)]);
  return [...MEMBER_FIELDS, ...[...own].sort().map((key) => `custom.${key}` as const)].filter(
    (field) => JSON.stringify(plain(base, field)) !== JSON.stringify(plain(now, field)),
  );
}

/** A field's value without what only the form needs; null where nothing is said. */
export function plain(values: MemberValues, field: MemberField): unknown {
  if (isCustom(field)) return customValue(values, field);
  switch (field) {
    case 'morePhones':
      return values.morePhones
        .map(({ id: _, ...line }) => line)
        .filter(({ number }) => number.trim() !== '')
        .map(cleared);
    case 'addresses':
      return values.addresses.map(({ id: _, ...line }) => cleared(line)).filter(says);
    case 'messengers':
      return values.messengers
        .map(({ kind, account }) => ({ kind, account: account.trim() }))
        .filter(({ account }) => account !== '');
    case 'preferences':
    case 'tags':
      return wordsOf(values[field]);
    case 'incomeBand':
      return values.incomeBand === '' ? null : Number(values.incomeBand);
    case 'notes':
      return values.notes;
    default:
      return values[field].trim() || null;
  }
}

/**
 * The named fields as the API takes them.
 * @param standing what the member has of the company's own fields: those that are not named stay
 */
export function bodyFor(
  values: MemberValues,
  fields: readonly MemberField[],
  standing: Record<string, unknown> = {},
): MemberChange {
  const given = fields.filter((field) => !isCustom(field) && field !== 'joinedAt');
  const custom = fields.filter(isCustom);
  return {
    ...(Object.fromEntries(given.map((field) => [field, plain(values, field)])) as MemberChange),
    ...(fields.includes('joinedAt') && { joinedAt: new Date(`${values.joinedAt}T12:00`).toISOString() }),
    ...(custom.length > 0 && { customFields: customFor(values, custom, standing) }),
  };
}

/** All of them, since the API takes them whole. */
function customFor(values: MemberValues, fields: readonly `custom.${string}`[], standing: Record<string, unknown>) {
  const all = { ...standing };
  for (const field of fields) all[field.slice('custom.'.length)] = customValue(values, field);
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
}

function isCustom(field: MemberField): field is `custom.${string}` {
  return field.startsWith('custom.');
}

/** Null where nothing is said: a field that was touched and left empty is no change. */
function customValue({ custom }: MemberValues, field: `custom.${string}`): unknown {
  const value = custom[field.slice('custom.'.length)];
  return value === '' || (Array.isArray(value) && value.length === 0) ? null : (value ?? null);
}

/** Texts without edges, null for empty ones. */
function cleared(line: Readonly<Record<string, string>>): Record<string, string | null> {
  return Object.fromEntries(Object.entries(line).map(([name, text]) => [name, text.trim() || null]));
}

function says({ label: _, ...line }: Record<string, string | null>): boolean {
  return Object.values(line).some((text) => text !== null);
}

function wordsOf(typed: string): string[] {
  return [...new Set(typed.split(/[,，、]/).map((word) => word.trim()))].filter((word) => word !== '');
}

export function newId(): string {
  return crypto.randomUUID();
}

/** `2026-03-31`, in the person's own zone. */
export function dayOf(at: Date): string {
  const two = (figure: number) => String(figure).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
