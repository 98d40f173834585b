import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@regulars/platform';
import type { Doer } from '@regulars/staff';
import { MemberJournal } from '../member-journal.js';
import { memberNotFound } from '../members.errors.js';
import { ErasedContacts, cardKey, externalKey } from './erased-contacts.js';
import { PersonRepository } from './person.repository.js';
import { type PersonArchive, archiveOf } from './person-archive.js';
import type {
  ExportOptions,
  Person,
  PersonalCounts,
  PersonalDataHolder,
  PersonalFile,
} from './personal-data-holder.js';

/** What the house knows of a person (MEM-12), asked of every module that keeps something. */
@Injectable()
export class PersonalData {
  private readonly holders = new Map<string, PersonalDataHolder>();

  constructor(
    private readonly database: Database,
    private readonly people: PersonRepository,
    private readonly erased: ErasedContacts,
    private readonly journal: MemberJournal,
  ) {}

  /** Call in `onModuleInit`. */
  register(holder: PersonalDataHolder): void {
    if (this.holders.has(holder.name)) throw new Error(`Personal data of ${holder.name} are registered twice`);
    this.holders.set(holder.name, holder);
  }

  all(): readonly PersonalDataHolder[] {
    return [...this.holders.values()];
  }

  /** Where everything of a member lies. */
  async personOf(tx: Tx, { id, number }: { id: string; number: string }): Promise<Person> {
    const own = await this.people.traces(tx, id);
    const [emails, phones] = [new Set(own.emails), new Set(own.phones)];
    const [words, names] = [new Set(own.words), new Set(own.names)];
    const records = new Map<string, string[]>();
    for (const holder of this.all()) {
      const found = await holder.traces?.(tx, id);
      for (const email of found?.emails ?? []) emails.add(email);
      for (const phone of found?.phones ?? []) phones.add(phone);
      for (const word of found?.words ?? []) words.add(word);
      for (const name of found?.names ?? []) names.add(name);
      for (const [type, ids] of Object.entries(found?.records ?? {}))
        records.set(type, [...(records.get(type) ?? []), ...ids]);
    }
    const shared = await this.people.shared(tx, own.memberIds, [...emails], [...phones]);
    const theirs = (keys: Iterable<string>) => [...keys].filter((key) => !shared.has(key));
    return {
      ...{ id, number, memberIds: own.memberIds, names: [...names], records },
      externals: [...own.externalIds.map(externalKey), ...own.cardNumbers.map(cardKey)],
      ...{ emails: theirs(emails), phones: theirs(phones), words: theirs(new Set([...words, ...emails, ...phones])) },
    };
  }

  /** What would go and what would stay, by module; those that have nothing are left out. */
  async counts(tx: Tx, person: Person): Promise<({ name: string } & PersonalCounts)[]> {
    const counted = [];
    for (const holder of this.all()) {
      const counts = await holder.count?.(tx, person);
      if (counts && [...Object.values(counts.goes), ...Object.values(counts.stays)].some((count) => count > 0))
        counted.push({ name: holder.name, ...counts });
    }
    return counted;
  }

  /**
   * Everything that tells who a member is goes for good, in the caller's transaction; what sums and counts are made of stays. Who was
   * erased before stays so. @param by also the person, or Regulars @throws 404
   */
  async eraseNow(tx: Tx, memberId: string, by: Doer): Promise<Record<string, PersonalCounts>> {
    const member = await this.people.lock(tx, memberId);
    if (!member) throw memberNotFound();
    if (member.erased_at !== null) return {};
    for (const holder of this.all()) await holder.lock?.(tx, memberId);
    const person = await this.personOf(tx, member);
    const counts = await this.counts(tx, person);
    for (const holder of this.all()) await holder.erase(tx, person);
    await this.erased.add(tx, [...person.emails, ...person.phones, ...person.externals]);
    await this.journal.erased(tx, by, member);
    return Object.fromEntries(counts.map(({ name, goes, stays }) => [name, { goes, stays }]));
  }

  /**
   * Everything that is known of a member as a ZIP archive: `person.json`, and beside it the files that it speaks of. What colleagues wrote
   * among themselves is left out unless asked for. @throws 404
   */
  async exportOf(memberId: string, options: ExportOptions = { notes: false }): Promise<PersonArchive> {
    return this.database.transaction(async (tx) => {
      const member = await this.people.lock(tx, memberId);
      if (member?.erased_at !== null) throw memberNotFound();
      const person = await this.personOf(tx, member);
      const parts: Record<string, unknown> = {};
      const files: PersonalFile[] = [];
      for (const holder of this.all()) {
        const found = await holder.export?.(tx, person, options);
        if (!found) continue;
        parts[holder.name] = found.data;
        files.push(...(found.files ?? []));
      }
      return archiveOf(member.number, parts, files);
    });
  }
}
