import { Injectable } from '@nestjs/common';
import { DomainError, type Executor, type Tx } from '@regulars/platform';
import {
  HEADING_SAMPLE,
  type ReadingOptions,
  type Table,
  type TableRow,
  Utf8Check,
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

  /** @returns its size in bytes, and whether all of it is UTF-8 @throws 413 */
  async store(tx: Tx, id: string, bytes: AsyncIterable<Buffer>): Promise<{ size: number; utf8: boolean }> {
    // One part that is filled again and again: what is thrown away by the megabyte waits long for the collector.
    const part = Buffer.allocUnsafe(PART);
    const check = new Utf8Check();
    let [filled, position, size] = [0, 0, 0];
    for await (const chunk of bytes) {
      size += chunk.length;
      if (size > this.config.maxSize) throw this.tooLarge();
      check.add(chunk);
      for (let taken = 0; taken < chunk.length;) {
        const copied = chunk.copy(part, filled, taken);
        taken += copied;
        filled += copied;
        if (filled < PART) continue;
        await this.imports.addPart(tx, id, position++, part);
        filled = 0;
      }
    }
    if (filled > 0) await this.imports.addPart(tx, id, position, part.subarray(0, filled));
    return { size, utf8: check.end() };
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
  async *batches(record: ImportRecord, executor?: Executor): AsyncGenerator<readonly TableRow[]> {
    const { encoding, delimiter, sheet, headingRow } = record.reading;
    const source = this.imports.file(record.id, record.fileSize, executor);
    const table = await openTable(source, {
      encoding: encoding ?? undefined,
      delimiter: delimiter ?? undefined,
      sheet: sheet ?? undefined,
    });
    for await (const rows of table.batches()) yield rows.filter(({ number }) => number > headingRow);
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
  for await (const batch of table.batches()) {
    rows.push(...batch.filter(({ number }) => number >= from));
    if (rows.length >= count) break;
  }
  return rows.slice(0, count);
}

function namesOf(row: TableRow | undefined, width: number): string[] {
  return Array.from({ length: Math.max(width, row?.cells.length ?? 0) }, (_, column) => {
    return cellText(row?.cells[column]) || `#${column + 1}`;
  });
}
