import { setImmediate as others } from 'node:timers/promises';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type Applied,
  type GoodPlan,
  type ImportField,
  type ImportKind,
  ImportKinds,
  type ImportPolicy,
  type ImportRecord,
  type MappedRow,
  type OutcomeRecord,
  type PolicyContext,
  type RowKeys,
  type RowPlan,
} from '@regulars/imports';
import { DomainError, type Executor, type Tx } from '@regulars/platform';
import type { MemberRow } from '../member-row.js';
import { tokensOf } from '../member-content.js';
import { guessDayOrder } from './cell-date.js';
import { customImportFields } from './custom-cells.js';
import { IMPORT_FIELDS } from './import-fields.js';
import { ImportJournal } from './import-journal.js';
import { ImportRules, type Rules, keyRules } from './import-rules.js';
import { KnownMembers, type Named, bringsBack, fileKeys, keysIn, namedIn } from './known-members.js';
import { NewMembers } from './member-columns.js';
import { type KnownMember, type PlannedMember, planMember } from './member-plan.js';
import { ErasedContacts } from '../privacy/erased-contacts.js';
import { MemberImportsRepository, lookedFor } from './member-imports.repository.js';
import { MemberTies } from './member-ties.js';
import { readMember } from './read-member.js';

export const MEMBERS = 'members';

/** What of a row needs no database. Who is known already is read once more: most are new. */
interface Prepared {
  named: Named;
  /** What becomes of it when nobody is known by it. */
  fresh: RowPlan;
}

/** Somebody new, among those of the same stretch. */
type Made = Pick<PlannedMember, 'consents' | 'consentAt'> & { among: NewMembers; place: number };

/** Only a preview says what of a new member is written. */
const UNSAID = {};
/** Rows that are read before others get their turn: about half a millisecond, as the database's answers wait for it too. */
const BREATH = 10;

/** Members by external id, card number, e-mail, then phone (MEM-3). */
@Injectable()
export class MemberImport implements ImportKind, OnModuleInit {
  readonly name = MEMBERS;
  readonly fields = IMPORT_FIELDS;
  readonly stretch = 1_000;
  readonly independent = true;
  readonly repeated = 'duplicate';

  constructor(
    private readonly members: MemberImportsRepository,
    private readonly kinds: ImportKinds,
    private readonly rules: ImportRules,
    private readonly ties: MemberTies,
    private readonly journal: ImportJournal,
    private readonly erased: ErasedContacts,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  /** The company's own fields. */
  async ownFields(executor: Executor): Promise<readonly ImportField[]> {
    return customImportFields(await this.rules.customFields(executor));
  }

  async defaults(executor: Executor, { sample, locale }: PolicyContext): Promise<ImportPolicy> {
    const dates = sample.flatMap(({ values }) => [values['birthDate'], values['joinedAt'], values['consentAt']]);
    return {
      blanks: 'ignore',
      duplicates: 'update',
      locale: await this.members.usualLocale(executor),
      dayOrder: guessDayOrder(dates, locale === 'en' ? 'mdy' : 'dmy'),
      tag: '',
      consentSource: '',
      consentWording: '',
    };
  }

  /** @throws 422 when it says that members agreed, and not to what */
  assertReady({ mapping, policy }: ImportRecord): void {
    const agreed = Object.keys(mapping).some((field) => field.startsWith('consent') && field !== 'consentAt');
    const missing = (['consentSource', 'consentWording'] as const).filter((name) => !policy[name]?.trim());
    if (agreed && missing.length > 0)
      throw new DomainError('members/consent-unproved', 422, 'Say where members agreed, and to which words.', {
        errors: missing.map((name) => ({ pointer: `/policy/${name}`, code: 'required', message: 'Fill this in.' })),
      });
  }

  /** Rows that an earlier try dealt with are not prepared, and nobody asks for their days. */
  keysOf({ values, prepared }: MappedRow, { policy }: ImportRecord): RowKeys {
    const named = (prepared as Prepared | undefined)?.named ?? namedIn(readMember(values, keyRules(policy)));
    return fileKeys(named, policy['duplicates'] !== 'add');
  }

  labelOf(row: MappedRow): string {
    return preparedOf(row).fresh.label;
  }

  async prepare(record: ImportRecord, rows: readonly MappedRow[]): Promise<void> {
    const rules = await this.rules.of(record);
    const made = new NewMembers();
    for (const [at, row] of rows.entries()) {
      if (at % BREATH === BREATH - 1) await others();
      const read = readMember(row.values, rules);
      const plan = planMember(row.row, read, undefined, rules);
      const fresh = keptOf(plan, record.state, made, rules.locale);
      row.prepared = { named: namedIn(read), fresh } satisfies Prepared;
    }
  }

  async plan(executor: Executor, record: ImportRecord, rows: readonly MappedRow[], lock: boolean): Promise<RowPlan[]> {
    const rules = await this.rules.of(record, executor);
    const contacts = rules.duplicates !== 'add';
    const good = rows.map(preparedOf).flatMap(({ named, fresh }) => (fresh.result === 'bad' ? [] : named));
    // A row that names nobody may still be about somebody: only what it can be looked up by decides.
    const [found, gone] = await Promise.all([
      this.members.known(executor, lookedFor(good, contacts), lock),
      this.erased.among(executor, keysIn(good)),
    ]);
    const known = new KnownMembers(found);
    return rows.map((mapped) => {
      const { row, values } = mapped;
      const { named, fresh } = preparedOf(mapped);
      if ((found.length === 0 && gone.size === 0) || fresh.result === 'bad') return fresh;
      const { label } = fresh;
      const match = known.match(named, contacts);
      if ('fault' in match) return refused(row, label, match.fault);
      if (!match.member) return bringsBack(named, gone) ? refused(row, '', 'erased') : fresh;
      if (madeBy(record, match.member)) return again(row, label, 'repeated', 'An earlier row of the file is about the same person. Keep one of them.'); // prettier-ignore
      if (!contacts) return again(row, label, 'known', `${match.member.number} has this external id or card number.`);
      return planMember(row, readMember(values, rules), match.member, rules);
    });
  }

  async apply(tx: Tx, record: ImportRecord, plans: readonly GoodPlan[]): Promise<Applied[]> {
    const acts = plans.map(({ row, act }) => ({ row, act: act as PlannedMember | Made }));
    const made = acts.flatMap(({ row, act }) => ('among' in act ? { row, ...act, id: act.among.idAt(act.place) } : []));
    const changed = acts.flatMap(({ row, act }) =>
      'before' in act && act.before ? { row, ...act, before: act.before, id: act.before.id } : [],
    );
    await Promise.all([
      ...[...Map.groupBy(made, ({ among }) => among)].map(
        ([among, its]) =>
        this.members.insert(tx, among, its.map(({ place }) => place), 'import'), // prettier-ignore
      ),
      this.members.update(tx, changed.map(({ id, before, columns }) => ({ id, columns, tokens: tokensOf({ ...before, ...columns }) }))), // prettier-ignore
      this.journal.consents(tx, record, [...made, ...changed]),
    ]);
    return [
      ...made.map(({ row, id }) => ({ row, subjectId: id, before: null, version: 1 })),
      ...changed.map(({ row, before, columns }) => ({
        row,
        subjectId: before.id,
        before: Object.fromEntries(Object.keys(columns).map((name) => [name, before[name as keyof MemberRow] ?? null])),
        version: before.version + 1,
      })),
    ];
  }

  async undo(tx: Tx, record: ImportRecord, outcomes: readonly OutcomeRecord[]): Promise<ReadonlySet<number>> {
    const asLeft = outcomes.map(({ subjectId, version }) => ({ id: subjectId ?? '', version: version ?? 0 }));
    const same = new Map((await this.members.unchangedSince(tx, asLeft)).map((member) => [member.id, member]));
    const mine = outcomes.filter(({ subjectId }) => subjectId !== null && same.has(subjectId));
    const made = mine.filter(({ before }) => before === null);
    const tied = await this.ties.tied(tx, made.map(({ subjectId }) => subjectId ?? '')); // prettier-ignore
    const gone = made.filter(({ subjectId }) => !tied.has(subjectId ?? ''));
    await this.members.delete(tx, gone.map(({ subjectId }) => subjectId ?? '')); // prettier-ignore
    const restored = mine.flatMap(({ subjectId, before }) => {
      const now = same.get(subjectId ?? '');
      const columns = before as Partial<MemberRow> | null;
      return now && columns ? [{ id: now.id, now, columns, tokens: tokensOf({ ...now, ...columns }) }] : [];
    });
    await this.members.update(tx, restored);
    await this.journal.consentsTakenBack(tx, record, restored);
    return new Set(
      mine.filter(({ before, subjectId }) => before !== null || !tied.has(subjectId ?? '')).map(({ row }) => row),
    );
  }

  upkeep(rows: number): Promise<void> {
    return this.members.upkeep(rows);
  }

  ended(tx: Tx, record: ImportRecord): Promise<void> {
    return this.journal.ended(tx, record);
  }
}

function preparedOf({ prepared }: MappedRow): Prepared {
  if (!prepared) throw new Error('Rows are prepared before they are planned');
  return prepared as Prepared;
}

/** What is written of somebody new, and no more: only a preview shows the changes, and a trial run nothing but the count. */
function keptOf(plan: RowPlan, state: ImportRecord['state'], among: NewMembers, locale: Rules['locale']): RowPlan {
  if (plan.result !== 'created' || (state !== 'running' && state !== 'checking')) return plan;
  const { row, label, result } = plan;
  if (state === 'checking') return { row, label, result, subjectId: null, changes: UNSAID, act: null };
  const { columns, consents, consentAt } = plan.act as PlannedMember;
  columns.locale ??= locale;
  const place = among.add(columns);
  const act: Made = { among, place, consents, consentAt };
  return { row, label, result, subjectId: null, changes: UNSAID, act };
}

/** Nobody else makes members by import in between but another import of the same people. */
function madeBy({ startedAt, state }: ImportRecord, member: KnownMember): boolean {
  return state === 'running' && startedAt !== null && member.source === 'import' && member.created_at >= startedAt;
}

function again(row: number, label: string, code: string, message: string): RowPlan {
  return { row, label, result: 'duplicate', problems: [{ field: null, code, message }] };
}

function refused(row: number, label: string, fault: 'card-taken' | 'erased'): RowPlan {
  const problem =
    fault === 'card-taken'
      ? { field: 'cardNumber', code: 'taken', message: 'Another member has this card number. Correct it.' }
      : { field: null, code: 'erased', message: 'This member was erased, and does not come back by a file.' };
  return { row, label, result: 'bad', problems: [problem] };
}
