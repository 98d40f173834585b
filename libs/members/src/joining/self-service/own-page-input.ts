import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { LOCALES, type Locale } from '@regulars/staff';
import { MemberContent } from '../../dto/member.dto.js';
import { CHANNELS, type Channel, type MemberRow } from '../../member-row.js';
import type { MemberSettings } from '../../settings/member-settings.js';
import { type Choice, FREQUENCIES } from '../choices/choices.repository.js';
import type { Fields } from '../pages/page-frame.js';

export const ADDRESS_FIELDS = ['street', 'city', 'region', 'postalCode', 'country'] as const;
export type InputFault = 'text' | 'date';

export interface OwnInput {
  /** What the company lets them change, by the names of the API. */
  content: Partial<MemberContent>;
  choice: Choice;
  channels: Channel[];
  faults: ReadonlyMap<string, InputFault>;
}

/** One value of a plain form; of several the first. */
export function fieldText(fields: Fields, name: string): string {
  const value = fields[name];
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? first : '';
}

export function fieldList(fields: Fields, name: string): string[] {
  const value = fields[name];
  return (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string');
}

/** What a member sent from their own page. Fields that the company keeps to itself are not read, whoever sends them. */
export function readOwnInput(fields: Fields, before: MemberRow, settings: MemberSettings): OwnInput {
  const line = (name: string) => fieldText(fields, name).trim() || null;
  const content: Partial<Record<string, unknown>> = {};
  for (const field of settings.ownFields)
    if (field === 'address') content['addresses'] = addressesOf(line, before);
    else content[field] = line(field);
  content['locale'] = LOCALES.find((locale) => locale === fields['locale']) ?? before.locale;
  const faults = faultsOf(content);
  const chosen = fieldList(fields, 'topics');
  return {
    content,
    choice: {
      topics: settings.topics.map(({ key }) => key).filter((key) => chosen.includes(key)),
      frequency: FREQUENCIES.find((each) => each === fields['frequency']) ?? 'all',
    },
    channels: CHANNELS.filter((channel) => fields[`consent_${channel}`] === 'yes'),
    faults,
  };
}

/** The main address is theirs to change; the others stay. */
function addressesOf(line: (name: string) => string | null, { addresses }: MemberRow): unknown[] {
  const [main, ...others] = addresses;
  const typed = Object.fromEntries(ADDRESS_FIELDS.map((name) => [name, line(name)]));
  const empty = Object.values(typed).every((part) => part === null);
  return empty ? others : [{ label: main?.label ?? null, ...typed }, ...others];
}

function faultsOf(content: object): Map<string, InputFault> {
  const faults = new Map<string, InputFault>();
  const name = (property: string): [string, InputFault] => [property, property === 'birthDate' ? 'date' : 'text'];
  for (const error of validateSync(plainToInstance(MemberContent, content))) {
    const [main] = error.children ?? [];
    if (error.property !== 'addresses') faults.set(...name(error.property));
    else for (const part of main?.children ?? []) faults.set(...name(part.property));
  }
  return faults;
}

/** The language that the page is shown in from now on. */
export function localeOf({ content }: Pick<OwnInput, 'content'>, otherwise: Locale): Locale {
  return content.locale ?? otherwise;
}
