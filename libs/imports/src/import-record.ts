import type { Delimiter, Encoding } from '@regulars/tables';

export const IMPORT_STATES = [
  'draft',
  'checking',
  'checked',
  'running',
  'done',
  'cancelled',
  'failed',
  'undoing',
  'undone',
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** How the file is read: guessed, unless a person knows better. */
export interface ImportReading {
  format: 'csv' | 'xlsx';
  encoding: Encoding | null;
  delimiter: Delimiter | null;
  sheets: readonly string[];
  sheet: string | null;
  headingRow: number;
  /** Of numbers that are written as text. */
  decimalSign: '.' | ',';
}

export interface ImportCounts {
  created: number;
  changed: number;
  unchanged: number;
  /** About a record that there is already, which the policy leaves alone. */
  duplicate: number;
  bad: number;
}

export const BLANKS = ['ignore', 'clear'] as const;

/** What every import has to decide; kinds add their own. */
export type ImportPolicy = Readonly<Record<string, string>> & { blanks: (typeof BLANKS)[number] };

export interface ImportRecord {
  id: string;
  kind: string;
  state: ImportState;
  fileName: string;
  fileSize: number;
  reading: ImportReading;
  headings: string[];
  /** Field → column, from 0. */
  mapping: Record<string, number>;
  /** The mapping is that of the last file with the same headings. */
  remembered: boolean;
  policy: ImportPolicy;
  /** What the trial run counted. */
  checked: ImportCounts | null;
  totalRows: number | null;
  /** The last row of the file that is dealt with. */
  rowDone: number;
  rowsDone: number;
  counts: ImportCounts;
  undone: number;
  kept: number;
  failure: { code: string; message: string } | null;
  createdById: string;
  createdByName: string;
  version: number;
  createdAt: Date;
  startedAt: Date | null;
  endedAt: Date | null;
}

export interface RowProblem {
  /** Null: the row as a whole. */
  field: string | null;
  code: string;
  /** Tells the person what to do. */
  message: string;
}

export interface OutcomeRecord {
  row: number;
  result: keyof ImportCounts;
  subjectId: string | null;
  label: string;
  before: unknown;
  version: number | null;
  cells: string[] | null;
  problems: RowProblem[] | null;
  undo: 'undone' | 'kept' | null;
}
