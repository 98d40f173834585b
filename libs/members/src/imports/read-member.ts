import { type CustomField, labelIn } from '@regulars/custom-fields';
import type { MappedRow, RowProblem } from '@regulars/imports';
import { e164, normalisedEmail } from '@regulars/platform';
import { type Cell, cellText } from '@regulars/tables';
import { isEmail } from 'class-validator';
import type { Address, Channel, MemberRow, MessengerKind } from '../member-row.js';
import { type DayOrder, dateOf } from './cell-date.js';
import { digitsOf } from './cell-digits.js';
import { countryOf, educationOf, genderOf, localeOf, plainWord, yesOrNo } from './cell-words.js';
import { customRemedy, customValueOf } from './custom-cells.js';
import { CONSENT_FIELDS, type MemberField } from './import-fields.js';

type PlainColumn =
  | 'name'
  | 'company'
  | 'gender'
  | 'birth_date'
  | 'education'
  | 'occupation'
  | 'job_position'
  | 'income_band'
  | 'email'
  | 'preferences'
  | 'notes'
  | 'card_number'
  | 'level'
  | 'external_id'
  | 'locale';

/** What a row says of a member. Absent: nothing; null: empty. */
export interface ReadMember {
  columns: Partial<Pick<MemberRow, PlainColumn>>;
  address: Partial<Omit<Address, 'label'>>;
  phones?: readonly string[] | null;
  phone2?: string | null;
  messengers: Partial<Record<MessengerKind, string | null>>;
  /** The company's own fields by key; undefined while the file says nothing of them. */
  custom?: Record<string, unknown>;
  tags: readonly string[];
  /** A colleague's e-mail address or name. */
  owner?: string;
  joinedAt?: Date;
  consents: Partial<Record<Channel, boolean>>;
  consentAt?: Date;
  problems: RowProblem[];
  /** By what they are looked for. */
  emailKey: string | null;
  phoneKeys: readonly string[];
}

export interface ReadingRules {
  blanks: string;
  dayOrder: DayOrder;
  locale: 'en' | 'zh-CN' | 'zh-TW';
  /** Of numbers that are written as text. */
  decimalSign: '.' | ',';
  /** The company's own fields, by what a column of theirs is mapped to. */
  custom: ReadonlyMap<string, CustomField>;
  /** By what they are called in any language, as a plain word. */
  incomeBands: ReadonlyMap<string, number>;
  /** Of times that name no zone. */
  instant: (day: string, time: string) => Date;
}

type Fault = (field: string, code: string, message: string) => null;

/** Empty, as programs write it. */
const NOTHING = /^(?:-+|—+|\/|n\/?a|#n\/a|null|none|nil|undefined|无|無|なし)$/iu;
const QUICK_EMAIL =
  /^[a-z0-9_+-]{1,30}(?:\.[a-z0-9_+-]{1,30})?@(?:[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?\.)+[a-z]{2,20}$/i;
const LISTED = /\s*[;；,，、|\n]\s*/u;
const MOST_WORDS = 50;

export function readMember(values: MappedRow['values'], rules: ReadingRules): ReadMember {
  const read: ReadMember = { columns: {}, address: {}, messengers: {}, tags: [], consents: {}, problems: [], emailKey: null, phoneKeys: [] }; // prettier-ignore
  const fault: Fault = (field, code, message) => {
    read.problems.push({ field, code, message });
    return null;
  };
  const told = { field: '', text: '', cell: null as Cell | undefined, rules, fault };
  for (const field in values) {
    const cell = values[field];
    const text = textOf(field, cell, fault);
    if (text === null) continue;
    told.field = field;
    told.text = text;
    told.cell = cell;
    const reading = READING[field as MemberField] as Reading | undefined;
    if (!reading) {
      readCustom(read, told);
      continue;
    }
    if (text === '') {
      if (rules.blanks === 'clear') CLEARING[field as MemberField]?.(read);
    } else reading(read, told as Told);
  }
  nameFromParts(read, values);
  keysFrom(read, rules);
  return read;
}

/** A field that is archived since, or gone, is not imported any more. */
function readCustom(
  read: ReadMember,
  { field, text, cell, rules, fault }: Omit<Told, 'field'> & { field: string },
): void {
  const known = rules.custom.get(field);
  if (!known) return;
  if (text === '') {
    if (rules.blanks === 'clear') read.custom = { ...read.custom, [known.key]: null };
    return;
  }
  const value = customValueOf(known, cell, rules);
  if (value === undefined)
    fault(field, 'unfitting', `“${short(text)}” does not fit ${labelIn(known.label, rules.locale, known.key)}. ${customRemedy(known, rules.locale)}`); // prettier-ignore
  else read.custom = { ...read.custom, [known.key]: value };
}

interface Told {
  field: MemberField;
  text: string;
  cell: Cell | undefined;
  rules: ReadingRules;
  fault: Fault;
}

const line = (column: PlainColumn, most: number) => (read: ReadMember, told: Told) => {
  const text = lineOf(told, most);
  if (text !== null) (read.columns as Record<string, string>)[column] = text;
};
const part = (key: keyof ReadMember['address'], most: number) => (read: ReadMember, told: Told) => {
  const text = lineOf(told, most);
  if (text !== null) read.address[key] = text;
};
const digits = (column: 'card_number' | 'external_id', most: number) => (read: ReadMember, told: Told) => {
  const text = numberOf(told);
  if (text === null) return;
  const clean = lineOf(told, most, text);
  if (clean !== null) read.columns[column] = clean;
};
const account = (kind: MessengerKind) => (read: ReadMember, told: Told) => {
  const text = numberOf(told);
  if (text === null) return;
  const clean = lineOf(told, 100, text);
  if (clean !== null) read.messengers[kind] = clean;
};
/** In UTC. Made anew each minute: a million rows ask for it. */
function today(): string {
  const minute = Math.floor(Date.now() / 60_000);
  if (minute !== known.minute) known = { minute, day: new Date().toISOString().slice(0, 10) };
  return known.day;
}
let known = { minute: 0, day: '' };
const agreement =
  (field: keyof typeof CONSENT_FIELDS) =>
  (read: ReadMember, { text, fault }: Told) => {
    const said = yesOrNo(text);
    if (said === undefined) fault(field, 'unclear', `“${short(text)}” is neither yes nor no. Write yes or no.`);
    else read.consents[CONSENT_FIELDS[field]] = said;
  };
const listed = (told: Told): string[] | null => {
  const words = [...new Set(told.text.split(LISTED).map((word) => word.replace(/\s+/gu, ' ')).filter((word) => word !== ''))]; // prettier-ignore
  if (words.length > MOST_WORDS || words.some((word) => word.length > 50))
    return told.fault(told.field, 'too-long', `At most ${MOST_WORDS} words of 50 characters fit here. Shorten it.`);
  return words;
};

type Reading = (read: ReadMember, told: Told) => void;

const READING: Readonly<Record<MemberField, Reading>> = {
  externalId: digits('external_id', 100),
  cardNumber: digits('card_number', 64),
  name: line('name', 200),
  lastName: () => undefined,
  firstName: () => undefined,
  company: line('company', 200),
  gender: (read, { text, fault }) => {
    const gender = genderOf(text);
    if (gender === undefined)
      fault('gender', 'unknown', `“${short(text)}” is unknown here. Write female, male or other.`);
    else if (gender !== null) read.columns.gender = gender;
  },
  birthDate: (read, told) => {
    const date = dayOf(told);
    if (!date) return;
    if (date.day < '1900-01-01' || date.day > today())
      told.fault('birthDate', 'no-such-day', `Nobody was born on ${date.day}. Correct it.`);
    else read.columns.birth_date = date.day;
  },
  education: (read, { text, fault }) => {
    const education = educationOf(text);
    if (education) read.columns.education = education;
    else fault('education', 'unknown', `“${short(text)}” is unknown here. Write primary, secondary, vocational, bachelor, master or doctorate.`); // prettier-ignore
  },
  occupation: line('occupation', 100),
  position: line('job_position', 100),
  incomeBand: (read, { text, rules, fault }) => {
    const band = rules.incomeBands.get(plainWord(text)) ?? (/^\d{1,2}(?:\.0+)?$/.test(text) ? Number(text) : 0);
    if (Number.isInteger(band) && band >= 1 && band <= 20) read.columns.income_band = band;
    else fault('incomeBand', 'not-a-number', `“${short(text)}” is no income band of yours. Write its name, or its number from 1 to 20.`); // prettier-ignore
  },
  email: (read, { text, fault }) => {
    const address = text.replace(/^mailto:/i, '');
    if (NOTHING.test(address)) return;
    if (address.length <= 254 && (QUICK_EMAIL.test(address) || isEmail(address, { allow_utf8_local_part: true })))
      read.columns.email = address;
    else fault('email', 'no-address', `“${short(text)}” is no e-mail address. Correct it.`);
  },
  phone: (read, told) => {
    const numbers = phonesOf(told);
    if (numbers && numbers.length > 0) read.phones = numbers;
  },
  phone2: (read, told) => {
    const [number] = phonesOf(told) ?? [];
    if (number !== undefined) read.phone2 = number;
  },
  street: (read, { field, text, fault }) => {
    if (text.length > 300) fault(field, 'too-long', 'At most 300 characters fit here. Shorten it.');
    else read.address.street = text;
  },
  city: part('city', 100),
  region: part('region', 100),
  postalCode: (read, told) => {
    const text = numberOf(told);
    const clean = text === null ? null : lineOf(told, 20, text);
    if (clean !== null) read.address.postalCode = clean;
  },
  country: (read, { text, fault }) => {
    const country = countryOf(text);
    if (country) read.address.country = country;
    else fault('country', 'unknown', `There is no country “${short(text)}”. Write its name or a code such as DE.`);
  },
  wechat: account('wechat'),
  qq: account('qq'),
  whatsapp: account('whatsapp'),
  line: account('line'),
  telegram: account('telegram'),
  preferences: (read, told) => {
    const words = listed(told);
    if (words) read.columns.preferences = words;
  },
  tags: (read, told) => {
    const words = listed(told);
    if (words) read.tags = words;
  },
  notes: (read, { field, text, fault }) => {
    if (text.length > 20_000) fault(field, 'too-long', 'At most 20,000 characters fit here. Shorten it.');
    else read.columns.notes = text;
  },
  owner: (read, { text }) => {
    read.owner = text;
  },
  level: line('level', 60),
  locale: (read, { text, fault }) => {
    const locale = localeOf(text);
    if (locale) read.columns.locale = locale;
    else fault('locale', 'unknown', `“${short(text)}” is no language of ours. Write en, zh-CN or zh-TW.`);
  },
  joinedAt: (read, told) => {
    const at = instantOf(told);
    if (at) read.joinedAt = at;
  },
  consentEmail: agreement('consentEmail'),
  consentPhone: agreement('consentPhone'),
  consentSms: agreement('consentSms'),
  consentPost: agreement('consentPost'),
  consentMessenger: agreement('consentMessenger'),
  consentAt: (read, told) => {
    const at = instantOf(told);
    if (at) read.consentAt = at;
  },
};

const clearing = (column: PlainColumn) => (read: ReadMember) => void Object.assign(read.columns, { [column]: null });
/** What an empty cell can clear. Tags and consent only grow by a file; a member keeps a language and a day of joining. */
const CLEARING: Partial<Record<MemberField, (read: ReadMember) => void>> = {
  cardNumber: clearing('card_number'),
  name: clearing('name'),
  company: clearing('company'),
  gender: clearing('gender'),
  birthDate: clearing('birth_date'),
  education: clearing('education'),
  occupation: clearing('occupation'),
  position: clearing('job_position'),
  incomeBand: clearing('income_band'),
  email: clearing('email'),
  level: clearing('level'),
  phone: (read) => void (read.phones = null),
  phone2: (read) => void (read.phone2 = null),
  street: (read) => void (read.address.street = null),
  city: (read) => void (read.address.city = null),
  region: (read) => void (read.address.region = null),
  postalCode: (read) => void (read.address.postalCode = null),
  country: (read) => void (read.address.country = null),
  wechat: (read) => void (read.messengers.wechat = null),
  qq: (read) => void (read.messengers.qq = null),
  whatsapp: (read) => void (read.messengers.whatsapp = null),
  line: (read) => void (read.messengers.line = null),
  telegram: (read) => void (read.messengers.telegram = null),
  preferences: (read) => void (read.columns.preferences = []),
  notes: (read) => void (read.columns.notes = ''),
};

/** Undefined: it can't be read, which is said already. PostgreSQL has no place for NUL and halves of characters. */
function textOf(field: string, cell: Cell | undefined, fault: Fault): string | null {
  if (cell !== null && typeof cell === 'object' && 'error' in cell)
    return fault(field, 'error', `The cell has the error ${cell.error}. Mend the formula.`);
  const text = cellText(cell);
  return text.includes('\u0000') || !text.isWellFormed() ? text.replaceAll('\u0000', '').toWellFormed().trim() : text;
}

function lineOf({ field, text: said, fault }: Told, most: number, text = said): string | null {
  const read = /\s{2}|[\t\r\n\v\f]/.test(text) ? text.replace(/\s+/gu, ' ') : text;
  if (read.length > most && [...read].length > most)
    return fault(field, 'too-long', `At most ${most} characters fit here. Shorten it.`);
  return CONTROL.test(read) ? fault(field, 'control', 'There are control characters in it. Remove them.') : read;
}

// eslint-disable-next-line no-control-regex -- these are what is looked for
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/;

function numberOf({ field, cell, text, fault }: Told): string | null {
  const read = digitsOf(cell);
  if ('lost' in read)
    return fault(field, 'digits-lost', `“${short(text)}” has lost digits in a spreadsheet. Format the column as text and enter it again.`); // prettier-ignore
  return read.text;
}

function phonesOf(told: Told): string[] | null {
  if (NOTHING.test(told.text)) return [];
  const said = numberOf(told);
  if (said === null) return null;
  const numbers = said
    .split(/\s*[;；,，、|\n]\s*|\s+\/\s+|(?<=\d{5})\/(?=[\d+(]{5})/u)
    .filter((number) => number !== '');
  const wrong = numbers.find((number) => number.length > 60 || !/\d.*\d.*\d/.test(number));
  if (wrong === undefined && numbers.length <= 10) return numbers;
  return told.fault(told.field, 'no-number', `“${short(wrong ?? told.text)}” is no phone number. Correct it.`);
}

function dayOf({ field, cell, text, rules, fault }: Told) {
  const date = dateOf(cell, rules.dayOrder);
  if (!('fault' in date)) return date;
  const said = short(text);
  if (date.fault === 'bare-number')
    return fault(field, 'bare-number', `“${said}” is a number. Format the column as a date.`);
  if (date.fault === 'no-such-day') return fault(field, 'no-such-day', `There is no day “${said}”. Correct it.`);
  return fault(field, 'no-date', `“${said}” is no date. Write it as 2026-11-28.`);
}

function instantOf(told: Told): Date | null {
  const date = dayOf(told);
  if (!date) return null;
  const { day, time, zone } = date;
  const at =
    zone === null ? told.rules.instant(day, time ?? '00:00:00') : new Date(`${day}T${time ?? '00:00:00'}${zone}`);
  if (Number.isNaN(at.getTime()) || at.getTime() > Date.now() + DAY_MS || day < '1900-01-01')
    return told.fault(
      told.field,
      'no-such-day',
      `“${short(told.text)}” lies in the future or too far back. Correct it.`,
    );
  return at;
}

const DAY_MS = 86_400_000;

/** Chinese, Japanese and Korean names are written with the family name first and no blank between. */
function nameFromParts(read: ReadMember, values: MappedRow['values']): void {
  if (read.columns.name != null) return;
  const [last, first] = [cellText(values['lastName']), cellText(values['firstName'])];
  if (last === '' && first === '') return;
  const eastern = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(last + first);
  const name = (eastern ? `${last}${first}` : `${first} ${last}`).replaceAll('\u0000', '').toWellFormed().trim();
  read.columns.name = name.replace(/\s+/gu, ' ').slice(0, 200);
}

function keysFrom(read: ReadMember, rules: ReadingRules): void {
  if (read.columns.email != null) read.emailKey = normalisedEmail(read.columns.email);
  const locale = read.columns.locale ?? rules.locale;
  const numbers = read.phone2 == null ? (read.phones ?? []) : [...(read.phones ?? []), read.phone2];
  if (numbers.length > 0) read.phoneKeys = [...new Set(numbers.flatMap((number) => e164(number, locale) ?? []))];
}

function short(text: string): string {
  return [...text].length > 40 ? `${[...text].slice(0, 40).join('')}…` : text;
}
