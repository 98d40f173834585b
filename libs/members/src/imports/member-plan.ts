import type { CustomField } from '@regulars/custom-fields';
import type { GoodPlan, RowPlan } from '@regulars/imports';
import type { Address, Channel, MemberRow, Messenger } from '../member-row.js';
import { BLANK, addressColumns, phoneColumns } from '../member-content.js';
import { CHANNELS } from '../member-row.js';
import { customCell } from './custom-cells.js';
import { MESSENGER_FIELDS } from './import-fields.js';
import type { MemberChanges } from '../members.repository.js';
import type { ReadMember } from './read-member.js';

/** A member as it stands, with the channels that they themselves withdrew last, and when. */
export type KnownMember = MemberRow & { withdrawn: Partial<Record<Channel, string>> | null };

export interface PlannedMember {
  /** Of a new member: all that is not empty. Of a known one: what changes. */
  columns: MemberChanges;
  before: KnownMember | undefined;
  consents: readonly { channel: Channel; given: boolean }[];
  consentAt: Date | undefined;
}

export interface PlanningRules {
  locale: 'en' | 'zh-CN' | 'zh-TW';
  duplicates: string;
  /** For everybody in the file. */
  tag: string;
  /** Colleagues by e-mail address and by name, in lower case. */
  owners: ReadonlyMap<string, string>;
  /** The company's own fields, by what a column of theirs is mapped to. */
  custom: ReadonlyMap<string, CustomField>;
}

const NOT_SHOWN = new Set([
  'email_key',
  'phone_keys',
  'city',
  'region',
  'country',
  'tokens',
  'source',
  'custom_fields',
]);
const SHOWN_AS: Readonly<Record<string, string>> = {
  birth_date: 'birthDate',
  job_position: 'position',
  income_band: 'incomeBand',
  more_phones: 'phone2',
  addresses: 'address',
  messengers: 'messengers',
  card_number: 'cardNumber',
  external_id: 'externalId',
  joined_at: 'joinedAt',
  owner_id: 'owner',
};

function labelOf({ columns, phones }: ReadMember): string {
  return (
    columns.name ?? columns.email ?? columns.external_id ?? columns.card_number ?? phones?.[0] ?? columns.company ?? ''
  );
}

/** What a row makes of a member who is there, or of nobody. */
export function planMember(
  row: number,
  read: ReadMember,
  before: KnownMember | undefined,
  rules: PlanningRules,
): RowPlan {
  const label = labelOf(read);
  if (read.problems.length > 0) return { row, label, result: 'bad', problems: read.problems };
  const owner = read.owner === undefined ? undefined : rules.owners.get(read.owner.toLowerCase());
  if (read.owner !== undefined && owner === undefined) {
    const message = `No active colleague is called “${read.owner.slice(0, 40)}”. Write a name or an e-mail address.`;
    return { row, label, result: 'bad', problems: [{ field: 'owner', code: 'unknown', message }] };
  }
  if (before && rules.duplicates === 'skip') {
    const message = `${before.number} is the same person. It was left as it is.`;
    return { row, label, result: 'duplicate', problems: [{ field: null, code: 'known', message }] };
  }
  const base = before ?? BLANKS[rules.locale];
  const said = columnsOf(read, base, owner, rules);
  const columns = before ? changesOf(said, base) : filledOf(said);
  // Not by a copy of all of it: there are a million rows.
  const nameless = IDENTIFYING.every((name) => (columns[name] === undefined ? base[name] : columns[name]) === null);
  if (nameless) {
    const message = 'There is nothing by which to know them. Give a name, an e-mail address, a phone or a card number.';
    return { row, label, result: 'bad', problems: [{ field: null, code: 'nobody', message }] };
  }
  const consents = consentsOf(read, before);
  const bits = consents.reduce((sum, { channel, given }) => withBit(sum, channel, given), base.consents);
  if (bits !== base.consents) columns.consents = bits;
  return new GoodRow(row, label, { columns, before, consents, consentAt: read.consentAt }, rules);
}

/** Only a preview looks at the changes. */
class GoodRow implements GoodPlan {
  readonly result: GoodPlan['result'];

  constructor(
    readonly row: number,
    readonly label: string,
    readonly act: PlannedMember,
    private readonly rules: PlanningRules,
  ) {
    this.result = !act.before ? 'created' : Object.keys(act.columns).length > 0 ? 'changed' : 'unchanged';
  }

  get subjectId(): string | null {
    return this.act.before?.id ?? null;
  }

  get changes() {
    return shown(this.act.columns, this.act.before, this.rules);
  }
}

const IDENTIFYING = ['name', 'company', 'email', 'phone', 'card_number', 'external_id'] as const;

type Base = Omit<
  MemberRow,
  'id' | 'number' | 'source' | 'joined_at' | 'left_at' | 'erased_at' | 'version' | 'created_at' | 'updated_at'
> & {
  joined_at?: Date | undefined;
};

/** Who is not there yet, by the language in which they will be written to. */
const BLANKS: Readonly<Record<PlanningRules['locale'], Base>> = {
  en: { ...BLANK, locale: 'en' },
  'zh-CN': { ...BLANK, locale: 'zh-CN' },
  'zh-TW': { ...BLANK, locale: 'zh-TW' },
};

function columnsOf(read: ReadMember, base: Base, owner: string | undefined, rules: PlanningRules): MemberChanges {
  const columns: MemberChanges = { ...read.columns };
  if (read.columns.email !== undefined) columns.email_key = read.emailKey;
  if (owner !== undefined) columns.owner_id = owner;
  if (read.joinedAt && !sameSecond(read.joinedAt, base.joined_at)) columns.joined_at = read.joinedAt;
  if (read.phones !== undefined || read.phone2 !== undefined || read.columns.locale !== undefined)
    Object.assign(columns, phonesOf(read, base, rules));
  if (Object.keys(read.address).length > 0) {
    const [main, ...others] = base.addresses;
    const merged = { ...(main ?? NO_ADDRESS), ...read.address };
    const empty = Object.values(merged).every((each) => each === null);
    Object.assign(columns, addressColumns(empty ? others : [merged, ...others]));
  }
  if (Object.keys(read.messengers).length > 0) columns.messengers = messengersOf(read, base.messengers);
  if (read.custom) columns.custom_fields = customOf(read.custom, base.custom_fields);
  const tags = rules.tag === '' ? read.tags : [...read.tags, rules.tag];
  if (tags.length > 0) columns.tags = [...new Set([...base.tags, ...tags])].slice(0, MOST_TAGS);
  return columns;
}

/** Files tell no more: an export that comes back changes nothing. */
function sameSecond(one: Date, other: Date | undefined): boolean {
  return other !== undefined && Math.floor(one.getTime() / 1000) === Math.floor(other.getTime() / 1000);
}

const MOST_TAGS = 50;
const NO_ADDRESS: Address = { label: null, street: null, city: null, region: null, postalCode: null, country: null };

/** The first number of the file becomes the main one; what stood there stays among the others. */
function phonesOf(read: ReadMember, base: Base, rules: PlanningRules): MemberChanges {
  const { phones, phone2, columns, phoneKeys } = read;
  const locale = columns.locale ?? base.locale;
  const isAsRead = phones?.length === 1 && phone2 === undefined && locale === (columns.locale ?? rules.locale);
  if (isAsRead && base.phone === null && base.more_phones.length === 0)
    return { phone: phones[0] ?? null, phone_keys: [...phoneKeys] };
  if (phones === null && phone2 === null) return phoneColumns(null, [], locale);
  const told = phones?.[0] ?? (phones === null ? null : base.phone);
  const others = [...(phones?.slice(1) ?? []), ...(phone2 == null ? [] : [phone2])];
  const kept = phones?.[0] !== undefined && base.phone !== null && base.phone !== told ? [base.phone] : [];
  const more = phone2 === null ? [] : base.more_phones;
  const known = new Set([told, ...more.map(({ number }) => number)]);
  const added = [...kept, ...others].filter((number) => !known.has(number) && known.add(number));
  return phoneColumns(told, [...more, ...added.map((number) => ({ label: null, number }))].slice(0, 10), locale);
}

/** What the file does not name stays. */
function customOf(
  told: Readonly<Record<string, unknown>>,
  before: MemberRow['custom_fields'],
): MemberRow['custom_fields'] {
  return Object.fromEntries(Object.entries({ ...before, ...told }).filter(([, value]) => value !== null));
}

function messengersOf({ messengers }: ReadMember, before: readonly Messenger[]): Messenger[] {
  const kept = before.filter(({ kind }) => messengers[kind] === undefined);
  const told = MESSENGER_FIELDS.flatMap((kind) => {
    const account = messengers[kind];
    return account == null ? [] : [{ kind, account }];
  });
  return [...kept, ...told].slice(0, 10);
}

/** Of a new member: what is empty is so by itself. */
function filledOf(columns: MemberChanges): MemberChanges {
  const filled: Record<string, unknown> = {};
  for (const name in columns) {
    const value = columns[name as keyof MemberChanges];
    if (value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)) filled[name] = value;
  }
  return filled;
}

/** Only what differs; jsonb keeps its keys in an order of its own, and dates are objects. */
function changesOf(columns: MemberChanges, base: Base): MemberChanges {
  const before = base as Record<string, unknown>;
  const differs = ([name, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? stable(value) !== stable(before[name]) : value !== before[name];
  return Object.fromEntries(Object.entries(columns).filter(differs));
}

function stable(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** A file can't take back what a member themself withdrew, unless they agreed again later; whoever left stays away. */
function consentsOf({ consents, consentAt }: ReadMember, before: KnownMember | undefined): PlannedMember['consents'] {
  if (Object.keys(consents).length === 0) return NO_CONSENTS;
  return CHANNELS.flatMap((channel) => {
    const given = consents[channel];
    const has = before !== undefined && (before.consents & (1 << CHANNELS.indexOf(channel))) !== 0;
    if (given === undefined || given === has) return [];
    const withdrawn = before?.withdrawn?.[channel];
    const later = withdrawn === undefined || (consentAt !== undefined && consentAt > new Date(withdrawn));
    return given && (!later || (before && before.left_at !== null)) ? [] : [{ channel, given }];
  });
}

const NO_CONSENTS: PlannedMember['consents'] = [];

function withBit(bits: number, channel: Channel, given: boolean): number {
  const bit = 1 << CHANNELS.indexOf(channel);
  return given ? bits | bit : bits & ~bit;
}

/** As a person reads them; each field of the company's own by itself. */
function shown(
  columns: MemberChanges,
  before: KnownMember | undefined,
  { custom, locale }: PlanningRules,
): Record<string, { from: unknown; to: unknown }> {
  const old = before as Record<string, unknown> | undefined;
  const changes = Object.entries(columns)
    .filter(([name]) => !NOT_SHOWN.has(name))
    .map(([name, to]) => [SHOWN_AS[name] ?? name, { from: spoken(name, old?.[name]), to: spoken(name, to) }] as const);
  if (!columns.custom_fields) return Object.fromEntries(changes);
  const [was, is] = [before?.custom_fields ?? {}, columns.custom_fields];
  const own = [...custom].map(([name, field]) => {
    const [from, to] = [was, is].map((values) => spokenOwn(field, values[field.key], locale));
    return [name, { from, to }] as const;
  });
  return Object.fromEntries([...changes, ...own.filter(([, { from, to }]) => from !== to)]);
}

function spokenOwn(field: CustomField, value: unknown, locale: PlanningRules['locale']): unknown {
  if (value === undefined) return null;
  const cell = customCell(field, value, locale);
  return typeof cell === 'string' ? cell : cell.decimal;
}

function spoken(column: string, value: unknown): unknown {
  if (value === undefined || value === null || value === '') return null;
  if (value instanceof Date) return value.toISOString();
  if (column === 'addresses') {
    const [main] = value as Address[];
    return main ? Object.values(main).filter((each) => each !== null).join(', ') : null; // prettier-ignore
  }
  if (column === 'messengers')
    return (value as Messenger[]).map(({ kind, account }) => `${kind} ${account}`).join(', ') || null;
  if (column === 'more_phones')
    return (value as MemberRow['more_phones']).map(({ number }) => number).join(', ') || null;
  if (column === 'consents')
    return CHANNELS.filter((_, at) => ((value as number) & (1 << at)) !== 0).join(', ') || null;
  return Array.isArray(value) ? value.join(', ') || null : value;
}
