import { Injectable } from '@nestjs/common';
import type { CustomField } from '@regulars/custom-fields';
import type { MappedRow } from '@regulars/imports';
import type { Executor, Tx } from '@regulars/platform';
import { CompanyReader } from '@regulars/staff';
import { cellText } from '@regulars/tables';
import { KnownMembers, bringsBack, keysIn, namedIn } from './known-members.js';
import { NewMembers } from './member-columns.js';
import { type PlannedMember, planMember } from './member-plan.js';
import { MemberImportsRepository, lookedFor } from './member-imports.repository.js';
import { MemberTies } from './member-ties.js';
import { ErasedContacts } from '../privacy/erased-contacts.js';
import { countryOf } from './cell-words.js';
import { instantsIn } from './instants.js';
import { type ReadMember, type ReadingRules, readMember } from './read-member.js';

/** What the line itself says is all that is known. */
const NAMELESS = { name: null, email: null, phone: null };
const FIELDS = ['externalId', 'name', 'phone', 'email', 'country', 'level', 'joinedAt'] as const;

/** A customer as a line of a register tells of them. */
export type RegisterPerson = ReadMember;

/** The member whom a customer of a register turned out to be. */
export interface RegisterMember {
  id: string;
  name: string | null;
  email: string | null;
  phone: string | null;
}

/** Members that other files than lists of members bring along: the shop's sales register (MEM-3). */
@Injectable()
export class RegisterMembers {
  constructor(
    private readonly members: MemberImportsRepository,
    private readonly company: CompanyReader,
    private readonly memberTies: MemberTies,
    private readonly erased: ErasedContacts,
  ) {}

  /** How days and numbers are read: as in a list of members. */
  async rules(policy: Readonly<Partial<Record<string, string>>>): Promise<ReadingRules> {
    const { timeZone } = await this.company.current();
    return {
      blanks: 'ignore',
      dayOrder: policy['dayOrder'] === 'mdy' ? 'mdy' : 'dmy',
      locale: this.localeOf(policy),
      decimalSign: '.',
      custom: new Map(),
      incomeBands: new Map(),
      instant: instantsIn(timeZone),
    };
  }

  /** In which the members are written to. */
  localeOf({ locale }: Readonly<Partial<Record<string, string>>>): ReadingRules['locale'] {
    return locale === 'zh-CN' || locale === 'zh-TW' ? locale : 'en';
  }

  usualLocale(executor: Executor): Promise<'en' | 'zh-CN' | 'zh-TW'> {
    return this.members.usualLocale(executor);
  }

  /** @returns null when nobody is named. Countries that nobody knows are left out: a register is about sales. */
  read(values: MappedRow['values'], rules: ReadingRules): RegisterPerson | null {
    const own: Partial<Record<string, MappedRow['values'][string]>> = {};
    for (const field of FIELDS) if (values[field] !== undefined) own[field] = values[field];
    if (countryOf(cellText(own['country'])) === undefined) delete own['country'];
    const read = readMember(own, rules);
    return keyOf(read) === null && read.problems.length === 0 ? null : read;
  }

  /** By their strongest key; who is not there yet is made. Null: they were erased, and the sale is nobody's. */
  async resolve(
    tx: Tx,
    people: readonly RegisterPerson[],
    locale: ReadingRules['locale'],
  ): Promise<Map<string, RegisterMember | null>> {
    const one = new Map<string, RegisterPerson>();
    for (const person of people) {
      const key = keyOf(person);
      if (key !== null && !one.has(key)) one.set(key, person);
    }
    const named = [...one.values()].map(namedIn);
    const known = new KnownMembers(await this.members.known(tx, lookedFor(named, true), false));
    const gone = await this.erased.among(tx, keysIn(named));
    const found = new Map<string, RegisterMember | null>();
    const made = new NewMembers();
    const places: number[] = [];
    for (const [key, person] of one) {
      const match = known.match(namedIn(person), true);
      if ('fault' in match) continue;
      const { member } = match;
      if (member) found.set(key, { id: member.id, name: member.name, email: member.email, phone: member.phone });
      else if (bringsBack(namedIn(person), gone)) found.set(key, null);
      else {
        const place = addTo(made, person, locale);
        places.push(place);
        found.set(key, { ...NAMELESS, id: made.idAt(place) });
      }
    }
    await this.members.insert(tx, made, places, 'register');
    return found;
  }

  /** Those that a register brought since, and nothing but that: nobody changed them, and nothing belongs to them any more. */
  async takeBack(tx: Tx, ids: readonly string[], since: Date): Promise<void> {
    const same = await this.members.unchangedSince(tx, ids.map((id) => ({ id, version: 1 }))); // prettier-ignore
    const mine = same.filter(({ source, created_at: at }) => source === 'register' && at >= since).map(({ id }) => id);
    const tied = await this.memberTies.tied(tx, mine);
    await this.members.delete(tx, mine.filter((id) => !tied.has(id))); // prettier-ignore
  }
}

/** Null: nobody could be known by it. */
export function keyOf(person: RegisterPerson): string | null {
  const [strongest = null] = keysIn([namedIn(person)]);
  return strongest;
}

function addTo(members: NewMembers, person: RegisterPerson, locale: ReadingRules['locale']): number {
  const rules = {
    locale,
    duplicates: 'update',
    tag: '',
    owners: new Map<string, string>(),
    custom: new Map<string, CustomField>(),
  };
  const plan = planMember(0, person, undefined, rules);
  if (plan.result !== 'created') throw new Error('A person with a key can be a member');
  const { columns } = plan.act as PlannedMember;
  return members.add({ locale, ...columns });
}
