import { Injectable } from '@nestjs/common';
import { DomainError, type Executor, type Tx } from '@regulars/platform';
import {
  HEADING_SAMPLE,
  type ReadingOptions,
  type Table,
  type TableRow,
  cellText,
  findHeading,
  openTable,
} from '@regulars/tables';
import type { ImportField } from './import-kind.js';
import type { ImportReading, ImportRecord } from './import-record.js';
import { ImportsConfig } from './imports.config.js';
import { refusingFaults } from './imports.errors.js';
import { ImportsRepository, PART } from './imports.repository.js';
import { guessDecimalSign, knownHeadings, plainHeading } from './mapping.js';

const SAMPLE = 200;

/** The uploaded file: kept in slices, so that neither taking it in nor reading it needs more than one in memory. */
@Injectable()
export class ImportFiles {
  constructor(
    private readonly imports: ImportsRepository,
    private readonly config: ImportsConfig,
  ) {}

  get maxSize(): number {
    return this.config.maxSize;
  }

  /** @returns its size in bytes @throws 413 */
  async store(tx: Tx, id: string, bytes: AsyncIterable<Buffer>): Promise<number> {
    let [waiting, length, position, size]: [Buffer[], number, number, number] = [[], 0, 0, 0];
    for await (const chunk of bytes) {
      size += chunk.length;
      if (size > this.config.maxSize) throw this.tooLarge();
      waiting.push(chunk);
      length += chunk.length;
      if (length < PART) continue;
      const all = Buffer.concat(waiting);
      let start = 0;
      for (; all.length - start >= PART; start += PART)
        await this.imports.addPart(tx, id, position++, all.subarray(start, start + PART));
      waiting = [all.subarray(start)];
      length = all.length - start;
    }
    if (length > 0) await this.imports.addPart(tx, id, position, Buffer.concat(waiting));
    return size;
  }

  /** How a file is to be read, guessed where nobody said it. @throws 422 when it is no table */
  async study(
    source: Parameters<typeof openTable>[0],
    fields: readonly ImportField[],
    told: ReadingOptions & { headingRow?: number | undefined; decimalSign?: '.' | ',' | undefined } = {},
  ): Promise<{ reading: ImportReading; headings: string[]; sample: TableRow[] }> {
    const known = knownHeadings(fields);
    const isKnown = (heading: string) => known.has(plainHeading(heading));
    return refusingFaults(async () => {
      const table = await openTable(source, { ...told, isKnown });
      const sample = await firstRows(table, told.headingRow ?? 1, SAMPLE);
      const heading = findHeading(told.headingRow === undefined ? sample : sample.slice(0, HEADING_SAMPLE), isKnown);
      if (!heading) throw new DomainError('tables/empty', 422, 'The file has no rows. Choose another one.');
      const row = told.headingRow === undefined ? heading.row : (sample[0]?.number ?? heading.row);
      const names = told.headingRow === undefined ? heading.names : namesOf(sample[0], heading.names.length);
      const { format, encoding, delimiter, sheets, sheet } = table;
      const decimalSign = told.decimalSign ?? guessDecimalSign(sample);
      return {
        reading: { format, encoding, delimiter, sheets, sheet, headingRow: row, decimalSign },
        headings: names,
        sample: sample.filter(({ number }) => number > row),
      };
    });
  }

  /** Those below the headings. @throws TableFault */
  async *rows(record: ImportRecord, executor?: Executor): AsyncGenerator<TableRow> {
    const { encoding, delimiter, sheet, headingRow } = record.reading;
    const source = this.imports.file(record.id, record.fileSize, executor);
    const table = await openTable(source, {
      encoding: encoding ?? undefined,
      delimiter: delimiter ?? undefined,
      sheet: sheet ?? undefined,
    });
    for await (const row of table.rows()) if (row.number > headingRow) yield row;
  }

  private tooLarge(): DomainError {
    const most = Math.floor(this.config.maxSize / 1_048_576);
    return new DomainError(
      'imports/file-too-large',
      413,
      `A file may have ${most} MiB. Split it, or save it as .xlsx.`,
    );
  }
}

async function firstRows(table: Table, from: number, count: number): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const row of table.rows()) {
    if (row.number >= from) rows.push(row);
    if (rows.length >= count) break;
  }
  return rows;
}

function namesOf(row: TableRow | undefined, width: number): string[] {
  return Array.from({ length: Math.max(width, row?.cells.length ?? 0) }, (_, column) => {
    return cellText(row?.cells[column]) || `#${column + 1}`;
  });
}
