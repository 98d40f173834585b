import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ImportTraces } from '@regulars/imports';
import { MailTraces } from '@regulars/messaging';
import { COUNT_CAP, Database } from '@regulars/platform';
import { SYSTEM } from '@regulars/staff';
import { PersonalData } from '../privacy/personal-data.js';
import { type IdleMember, IdleMembersRepository } from './idle-members.repository.js';
import { type RetentionPreview, RetentionRules, type RetentionTerms } from './retention-rules.js';

/** Members that are looked at together. */
const LOOKED_AT = 2_000;
/** Erased in one go, each in a transaction of its own. */
const ERASED = 50;
const SAMPLE = 10;

type Walk = (before: Date, limit: number, after: IdleMember | null) => Promise<IdleMember[]>;

/** Members of whom nothing was heard for long, or who left; and what lies on the floors below, which know of no rules. */
@Injectable()
export class MemberRetention implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly rules: RetentionRules,
    private readonly data: PersonalData,
    private readonly members: IdleMembersRepository,
    private readonly mails: MailTraces,
    private readonly imports: ImportTraces,
  ) {}

  onModuleInit(): void {
    const ofMembers = (name: string, walk: Walk, since: (terms: RetentionTerms) => Date) => {
      this.rules.register({
        ...{ name, unit: 'months', usual: 36, least: 1, most: 240 },
        preview: (terms) => this.preview(walk, terms, since(terms)),
        run: (terms) => this.erase(walk, terms, since(terms)),
      });
    };
    ofMembers(
      'idle-members',
      (...asked) => this.members.idle(...asked),
      ({ before }) => before,
    );
    // Whoever left is not kept by what they still wrote.
    ofMembers(
      'left-members',
      (...asked) => this.members.left(...asked),
      () => new Date(),
    );
    this.rules.register({
      ...{ name: 'raw-mails', unit: 'months', usual: 12, least: 1, most: 240 },
      preview: ({ before }) => this.mails.rawBefore(before, COUNT_CAP + 1, SAMPLE),
      run: ({ before }) => this.mails.emptyRawBefore(before),
    });
    this.rules.register({
      ...{ name: 'imports', unit: 'days', usual: 30, least: 1, most: 3_650 },
      preview: ({ before }) => this.imports.before(before, COUNT_CAP + 1, SAMPLE),
      run: ({ before }) => this.imports.deleteBefore(before),
    });
  }

  private async preview(walk: Walk, terms: RetentionTerms, since: Date): Promise<RetentionPreview> {
    const found: IdleMember[] = [];
    let count = 0;
    for await (const some of this.batches(walk, terms, since)) {
      found.push(...some.slice(0, SAMPLE - found.length));
      count += some.length;
      if (count > COUNT_CAP) break;
    }
    return { count, sample: found.map(({ number, at }) => ({ label: number, at })) };
  }

  private async erase(walk: Walk, terms: RetentionTerms, since: Date): Promise<number> {
    for await (const some of this.batches(walk, terms, since)) {
      const now = some.slice(0, ERASED);
      for (const { id } of now) await this.database.transaction((tx) => this.data.eraseNow(tx, id, SYSTEM));
      return now.length;
    }
    return 0;
  }

  /** Without those whom a module still needs: who wrote or ordered since, and who bought within the time that a law tells. */
  private async *batches(
    walk: Walk,
    { before, legalSince }: RetentionTerms,
    since: Date,
  ): AsyncGenerator<IdleMember[]> {
    for (let after: IdleMember | null = null; ;) {
      const some: IdleMember[] = await walk(before, LOOKED_AT, after);
      const spared = new Set<string>();
      for (const holder of this.data.all()) {
        const needed = await holder.spares?.(this.database, some.map(({ id }) => id), { since, legalSince }); // prettier-ignore
        for (const id of needed ?? []) spared.add(id);
      }
      const rest = some.filter(({ id }) => !spared.has(id));
      if (rest.length > 0) yield rest;
      after = some.at(-1) ?? null;
      if (some.length < LOOKED_AT) return;
    }
  }
}
