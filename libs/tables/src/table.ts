import type { ByteSource } from './byte-source.js';
import type { TableRow } from './cell.js';
import { csvTable } from './csv/csv-table.js';
import type { Delimiter } from './csv/delimiter.js';
import type { Encoding } from './csv/encoding.js';
import { TableFault } from './table-fault.js';
import { xlsxTable } from './xlsx/xlsx-table.js';

/** What a person knows better than the guess. */
export interface ReadingOptions {
  encoding?: Encoding | undefined;
  delimiter?: Delimiter | undefined;
  sheet?: string | undefined;
  /** Whether a heading is one of those that the file may well have: helps to guess the encoding. */
  isKnown?: (heading: string) => boolean;
}

export interface Table {
  format: 'csv' | 'xlsx';
  /** Null for a workbook. */
  encoding: Encoding | null;
  delimiter: Delimiter | null;
  /** Names of a workbook's sheets that are tables and not hidden. */
  sheets: readonly string[];
  sheet: string | null;
  /**
   * From the first row on, without empty ones, as many at a time as were read together: to wait for each takes as long as to read it.
   * Memory does not grow with the file. @throws TableFault
   */
  batches(): AsyncGenerator<readonly TableRow[]>;
}

/** @throws TableFault when the file is none of the tables that we read */
export async function openTable(source: ByteSource, options: ReadingOptions = {}): Promise<Table> {
  if (source.size === 0) throw new TableFault('tables/empty', 'The file is empty. Choose another one.');
  const head = Buffer.from(await source.read(0, 8)).toString('latin1');
  if (head.startsWith('PK\u0003\u0004')) return xlsxTable(source, options);
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0'))
    throw new TableFault(
      'tables/old-excel',
      'This is an Excel file of the old kind (.xls), or one with a password. Save it as .xlsx without a password.',
    );
  if (OTHERS.some((beginning) => head.startsWith(beginning)))
    throw new TableFault('tables/not-a-table', 'This file is no table. Save it as Excel (.xlsx) or CSV.');
  return csvTable(source, options);
}

/** PDF, PNG, JPEG, GIF, gzip, RAR, 7-Zip: their beginnings. */
const OTHERS = ['%PDF', '\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8', '\u001f\u008b', 'Rar!', '7z\u00bc\u00af'];
