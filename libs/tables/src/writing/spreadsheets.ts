import { PassThrough, Readable, pipeline } from 'node:stream';
import { stringify } from 'csv-stringify';
import yazl from 'yazl';

/** A decimal is a number to spreadsheets, everything else is text. */
export type OutCell = string | { decimal: string };

type Rows = AsyncIterable<readonly OutCell[]>;

export type SpreadsheetFormat = 'csv' | 'xlsx';

interface Spreadsheet {
  type: string;
  /** Written while it is read: memory does not grow with the rows. */
  write: (rows: Rows, sheetName: string) => Readable;
}

/** Excel opens no sheet with more, heading included. */
export const MOST_XLSX_ROWS = 1_048_576;
const LONGEST_CELL = 32_767;

export const SPREADSHEETS: Readonly<Record<SpreadsheetFormat, Spreadsheet>> = {
  csv: { type: 'text/csv; charset=utf-8', write: csv },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: xlsx },
};

/** What begins like a formula gets an apostrophe, or the spreadsheet would run what a stranger wrote (CWE-1236). */
function csv(rows: Rows): Readable {
  const writer = stringify({
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
    // By itself it quotes for its own kind of line end alone.
    quoted_match: /[\r\n]/,
  });
  const lines = Readable.from(plainRows(rows));
  // Whoever reads the writer meets the error there.
  return pipeline(lines, writer, () => undefined);
}

async function* plainRows(rows: Rows): AsyncGenerator<string[]> {
  for await (const row of rows) yield row.map((cell) => (typeof cell === 'string' ? cell : cell.decimal));
}

/** One sheet, written while it is read: text cells are typed as text, so that no formula can be in them (ECMA-376, part 1, 18.3.1.4). */
function xlsx(rows: Rows, sheetName: string): Readable {
  const zip = new yazl.ZipFile();
  const out = new PassThrough();
  const sheet = Readable.from(sheetOf(rows));
  // What fails in the middle breaks the download off: its reader sees that, and nobody else.
  for (const source of [zip, sheet]) source.on('error', (error: Error) => void out.destroy(error));
  // Whoever goes away in the middle ends the reading too.
  out.on('close', () => void sheet.destroy());
  for (const [name, content] of Object.entries(frame(sheetName))) zip.addBuffer(Buffer.from(XML + content), name);
  zip.addReadStream(sheet, 'xl/worksheets/sheet1.xml');
  zip.end();
  zip.outputStream.pipe(out);
  return out;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** The parts beside the sheet. */
const frame = (sheetName: string): Readonly<Record<string, string>> => ({
  '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SPREADSHEET}.worksheet+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(sheetName)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
});

async function* sheetOf(rows: Rows): AsyncGenerator<string> {
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><sheetData>`;
  for await (const row of rows) yield `<row>${row.map(cellOf).join('')}</row>`;
  yield '</sheetData></worksheet>';
}

function cellOf(cell: OutCell): string {
  if (typeof cell !== 'string') return `<c><v>${cell.decimal}</v></c>`;
  if (cell === '') return '<c/>';
  return `<c t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

/** XML knows no control characters but tab and line breaks. */
function escaped(text: string): string {
  return text
    .slice(0, LONGEST_CELL)
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, '')
    .replace(/[<>&]/g, (character) => (character === '<' ? '&lt;' : character === '>' ? '&gt;' : '&amp;'));
}
