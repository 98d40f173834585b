import { setImmediate as others } from 'node:timers/promises';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { minorDigits } from '@regulars/catalog';
import {
  type Applied,
  type GoodPlan,
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
import { RegisterMembers, guessDayOrder } from '@regulars/members';
import { DomainError, type Executor, type Tx } from '@regulars/platform';
import { MainCurrency } from '@regulars/staff';
import { cellText } from '@regulars/tables';
import { RegisterDocuments } from './register-documents.js';
import { REGISTER_FIELDS } from './register-fields.js';
import { RegisterJournal } from './register-journal.js';
import { type RegisterLine, type RegisterRules, lineKey, readRegisterLine } from './register-row.js';
import { type KnownDocument, RegisterRepository } from './register.repository.js';

export const REGISTER = 'sales-register';
const BREATH = 40;

/** The shop's sales register: members and Won orders at once, one order for each document (MEM-3). */
@Injectable()
export class RegisterImport implements ImportKind, OnModuleInit {
  readonly name = REGISTER;
  readonly fields = REGISTER_FIELDS;
  readonly stretch = 1_000;

  constructor(
    private readonly register: RegisterRepository,
    private readonly documents: RegisterDocuments,
    private readonly members: RegisterMembers,
    private readonly currency: MainCurrency,
    private readonly kinds: ImportKinds,
    private readonly journal: RegisterJournal,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  async defaults(executor: Executor, { sample, locale }: PolicyContext): Promise<ImportPolicy> {
    const dates = sample.flatMap(({ values }) => [values['dealAt'], values['joinedAt']]);
    return {
      blanks: 'ignore',
      currency: this.currency.current,
      locale: await this.members.usualLocale(executor),
      dayOrder: guessDayOrder(dates, locale === 'en' ? 'mdy' : 'dmy'),
    };
  }

  /** @throws 422 */
  assertReady({ mapping }: ImportRecord): void {
    if ('unitPrice' in mapping || 'amount' in mapping) return;
    throw new DomainError('imports/not-mapped', 422, 'Say which column is the unit price or the amount.', {
      errors: [{ pointer: '/mapping/amount', code: 'required', message: 'Choose a column.' }],
    });
  }

  /** Lines that are alike are two sales. */
  keysOf(): RowKeys {
    return { sorts: [], unique: 0 };
  }

  labelOf({ values }: MappedRow): string {
    return cellText(values['document']);
  }

  groupOf(values: MappedRow['values']): string {
    return cellText(values['document']) || `${cellText(values['externalId'])}@${cellText(values['dealAt'])}`;
  }

  async prepare(record: ImportRecord, rows: readonly MappedRow[]): Promise<void> {
    const rules: RegisterRules = {
      ...(await this.members.rules(record.policy)),
      decimalSign: record.reading.decimalSign,
      currency: record.policy['currency'] ?? this.currency.current,
    };
    for (const [at, row] of rows.entries()) {
      if (at % BREATH === BREATH - 1) await others();
      row.prepared = readRegisterLine(row, rules, (values) => this.members.read(values, rules));
    }
  }

  async plan(executor: Executor, record: ImportRecord, rows: readonly MappedRow[], lock: boolean): Promise<RowPlan[]> {
    const read = rows.map((row) => ({ row: row.row, line: lineOf(row) }));
    const known = await this.register.known(executor, [...new Set(read.map(({ line }) => line.document))], lock);
    const documents = new Map(known.map((document) => [document.document, { ...document, left: countsOf(document) }]));
    return read.map(({ row, line }) => planLine(row, line, documents.get(line.document), record));
  }

  async apply(tx: Tx, record: ImportRecord, plans: readonly GoodPlan[]): Promise<Applied[]> {
    const lines = plans.map(({ row, act, subjectId }) => ({ row, line: act as RegisterLine, orderId: subjectId }));
    const products = await this.documents.products(
      tx,
      lines.map(({ line }) => line),
    );
    const currency = record.policy['currency'] ?? this.currency.current;
    const fresh = lines.filter(({ orderId }) => orderId === null);
    const people = fresh.flatMap(({ line }) => line.person ?? []);
    const locale = this.members.localeOf(record.policy);
    const members = await this.members.resolve(tx, people, locale);
    const made = this.documents.made(fresh, { currency, locale, members, products });
    const by = { importId: record.id, id: record.createdById, name: record.createdByName };
    await this.register.insert(tx, made.documents, made.lines, by);
    const late = lines.flatMap(({ line, orderId }) => (orderId === null ? [] : { line, orderId }));
    await this.register.append(tx, this.documents.appended(late, products), minorDigits(currency));
    return lines.map(({ row, line, orderId }) => ({
      row,
      subjectId: orderId ?? made.ids.get(line.document) ?? '',
      before: null,
      version: 1,
    }));
  }

  async undo(tx: Tx, record: ImportRecord, outcomes: readonly OutcomeRecord[]): Promise<ReadonlySet<number>> {
    const ids = [...new Set(outcomes.flatMap(({ subjectId }) => subjectId ?? []))];
    const untouched = await this.register.untouched(tx, ids);
    const gone = new Set(untouched.map(({ id }) => id));
    await this.register.delete(tx, [...gone]);
    const members = [...new Set(untouched.flatMap(({ member }) => member ?? []))];
    await this.members.takeBack(tx, members, record.startedAt ?? new Date());
    const there = new Set(await this.register.existing(tx, ids));
    // Lines of a document that stood further down went with the others of it.
    return new Set(outcomes.filter(({ subjectId }) => !there.has(subjectId ?? '')).map(({ row }) => row));
  }

  upkeep(rows: number): Promise<void> {
    return this.register.upkeep(rows);
  }

  ended(tx: Tx, record: ImportRecord): Promise<void> {
    return this.journal.ended(tx, record);
  }
}

function lineOf({ prepared }: MappedRow): RegisterLine {
  if (!prepared) throw new Error('Rows are prepared before they are planned');
  return prepared as RegisterLine;
}

type Counted = KnownDocument & { left: Map<string, number> };

function countsOf({ items }: KnownDocument): Map<string, number> {
  const left = new Map<string, number>();
  for (const item of items) {
    const key = lineKey(item);
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  return left;
}

/** A document that another import brought is there: its lines change nothing, and others don't belong to it. */
function planLine(row: number, line: RegisterLine, known: Counted | undefined, record: ImportRecord): RowPlan {
  const label = line.documentNumber;
  if (line.problems.length > 0) return { row, label, result: 'bad', problems: line.problems };
  const mine = known === undefined || known.import === record.id;
  const changes = {
    product: { from: null, to: line.sku === null ? line.product : `${line.sku} ${line.product}` },
    quantity: { from: null, to: line.quantity },
    amount: { from: null, to: `${trimmedAmount(line.amount)} ${record.policy['currency'] ?? ''}`.trim() },
    dealAt: { from: null, to: line.dealAt },
    externalId: { from: null, to: line.person?.columns.external_id ?? line.person?.columns.name ?? null },
  };
  if (mine) return { row, label, result: 'created', subjectId: known?.id ?? null, changes, act: line };
  const key = lineKey(line);
  const left = known.left.get(key) ?? 0;
  if (left > 0) {
    known.left.set(key, left - 1);
    return { row, label, result: 'unchanged', subjectId: known.id, changes: {}, act: line };
  }
  const sale = label === '' ? 'This sale' : `Document ${label}`;
  const message = `${sale} was imported before, without this line. Add it to the order by hand.`;
  return { row, label, result: 'bad', problems: [{ field: 'document', code: 'other-line', message }] };
}

function trimmedAmount(amount: bigint): string {
  const text = String(amount < 0n ? -amount : amount).padStart(7, '0');
  const fraction = text.slice(-6).replace(/0{1,4}$/, '');
  return `${amount < 0n ? '-' : ''}${text.slice(0, -6)}.${fraction}`;
}
