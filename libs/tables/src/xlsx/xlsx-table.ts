import type { ByteSource } from '../byte-source.js';
import type { TableRow } from '../cell.js';
import type { ReadingOptions, Table } from '../table.js';
import { TableFault } from '../table-fault.js';
import { SharedStrings } from './shared-strings.js';
import { SheetRows } from './sheet-rows.js';
import { type Workbook, readWorkbook } from './workbook.js';
import { heardXml } from './xml.js';
import { ZipParts } from './zip-parts.js';

/**
 * Workbooks as ECMA-376 has them: shared and inline texts, rich text without its looks, what formulas came to when they were last worked
 * out, dates of both calendars. Of merged cells the first has the value.
 */
export async function xlsxTable(source: ByteSource, { sheet: asked }: ReadingOptions): Promise<Table> {
  const parts = await ZipParts.open(source);
  const book = await readWorkbook(parts);
  const sheet = asked === undefined ? book.sheets[0] : book.sheets.find(({ name }) => name === asked);
  if (!sheet)
    throw asked === undefined
      ? new TableFault('tables/empty', 'The workbook has no sheet with cells. Choose another one.')
      : new TableFault('tables/no-such-sheet', `The workbook has no sheet "${asked}". Choose one that it has.`);
  const sheets = book.sheets.map(({ name }) => name);
  return {
    format: 'xlsx',
    encoding: null,
    delimiter: null,
    sheets,
    sheet: sheet.name,
    batches: () => batchesOf(parts, book, sheet.part),
  };
}

async function* batchesOf(parts: ZipParts, book: Workbook, part: string): AsyncGenerator<readonly TableRow[]> {
  const strings = book.sharedStrings === undefined ? undefined : new SharedStrings(parts.text(book.sharedStrings));
  try {
    const rows = new SheetRows(book, strings);
    for await (const _ of heardXml(parts.text(part), rows)) yield await rows.take();
  } finally {
    await strings?.close();
  }
}
