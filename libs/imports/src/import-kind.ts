import type { Executor, Tx } from '@regulars/platform';
import type { Cell } from '@regulars/tables';
import type { ImportPolicy, ImportRecord, OutcomeRecord, RowProblem } from './import-record.js';

export interface ImportField {
  key: string;
  /** Without it there is nothing to import. */
  required: boolean;
  /** Headings by which it goes, in any language; case, blanks and punctuation don't matter. */
  headings: readonly string[];
  /** What the company calls a field of its own, by language. */
  label?: Readonly<Record<string, string>>;
}

/** A row of the file, its cells by the fields that they were mapped to. */
export interface MappedRow {
  row: number;
  values: Readonly<Partial<Record<string, Cell>>>;
  /** What the kind's `prepare` made of it, which alone understands it. Rows wait by the thousand: keep little. */
  prepared?: unknown;
}

export type RowPlan = { row: number; label: string } & (
  | { result: 'bad' | 'duplicate'; problems: RowProblem[] }
  | {
      result: 'created' | 'changed' | 'unchanged';
      subjectId: string | null;
      changes: Readonly<Record<string, { from: unknown; to: unknown }>>;
      /** For `apply`, which alone understands it. */
      act: unknown;
    }
);

export type GoodPlan = Exclude<RowPlan, { result: 'bad' | 'duplicate' }>;

export interface Applied {
  row: number;
  subjectId: string;
  /** What stood there before; null when there was nothing. */
  before: unknown;
  /** What the record has now: when it has another later, somebody changed it since. */
  version: number;
}

/** By what a row names its record. */
export interface RowKeys {
  /** Strongest first, each sort at its place; at most four. Rows that share a key are about one record, unless both have a stronger sort. */
  sorts: readonly (readonly string[])[];
  /** So many of the first sorts are of one record in any case. */
  unique: number;
}

/** By what a new import's policy is guessed. */
export interface PolicyContext {
  sample: readonly MappedRow[];
  locale: string;
}

/** What can be imported. The module that owns the records registers it; everything about files and progress is done here. */
export interface ImportKind {
  readonly name: string;
  readonly fields: readonly ImportField[];
  /** Fields that the company added, behind those. */
  ownFields?(executor: Executor): Promise<readonly ImportField[]>;
  /** Rows that are written in one transaction, 500 unless said: more is faster, and makes others wait longer. */
  readonly stretch?: number;
  /** What becomes of a row never depends on records that rows of other keys make: the next stretch is written beside one. */
  readonly independent?: true;
  /** What becomes of a row about the record of an earlier one: `bad` unless said. */
  readonly repeated?: 'bad' | 'duplicate';
  /** @returns the policy that a new import begins with */
  defaults(executor: Executor, context: PolicyContext): Promise<ImportPolicy>;
  /** By what a row names its record: it is one too many when an earlier row of the file is about the same one. */
  keysOf(row: MappedRow, record: ImportRecord): RowKeys;
  /** What a row's record is called. */
  labelOf(row: MappedRow, record: ImportRecord): string;
  /** Rows of one record follow each other, and stay in one stretch. Null: the row stands alone. */
  groupOf?(values: MappedRow['values']): string | null;
  /** What of `plan` needs no database: done while the stretch before is written. Gives way to others now and then. */
  prepare?(record: ImportRecord, rows: readonly MappedRow[]): Promise<void>;
  /** @throws 422 naming what the policy still has to say */
  assertReady?(record: ImportRecord): void;
  /** What would become of rows; writes nothing. @param lock nobody else may change the records until the transaction ends */
  plan(executor: Executor, record: ImportRecord, rows: readonly MappedRow[], lock: boolean): Promise<RowPlan[]>;
  /** Writes what was planned, in the same transaction; of those that change something. */
  apply(tx: Tx, record: ImportRecord, plans: readonly GoodPlan[]): Promise<Applied[]>;
  /** Takes back what nobody changed since. @returns the rows that were taken back */
  undo(tx: Tx, record: ImportRecord, outcomes: readonly OutcomeRecord[]): Promise<ReadonlySet<number>>;
  /**
   * What indexes and statistics need while many rows come in; it runs beside the next stretches, one at a time.
   * @param rows written by this run so far
   */
  upkeep?(rows: number): Promise<void>;
  /** All rows are dealt with or taken back: put it on record. */
  ended(tx: Tx, record: ImportRecord): Promise<void>;
}
