import { CsvError, type Parser, parse } from 'csv-parse';
import { type ByteSource, piecesOf, slicesOf } from '../byte-source.js';
import { type TableRow, isEmptyRow } from '../cell.js';
import type { ReadingOptions, Table } from '../table.js';
import { TableFault } from '../table-fault.js';
import { type Delimiter, guessDelimiter, saidDelimiter } from './delimiter.js';
import { type Encoding, guessEncoding } from './encoding.js';

/** Bytes of the beginning by which the delimiter is guessed. */
const SAMPLE = 131_072;
/** Characters. A quote that nobody closes would take in the rest of the file as one cell. */
const LONGEST_RECORD = 1_048_576;

export async function csvTable(
  source: ByteSource,
  { encoding: toldEncoding, delimiter: toldDelimiter, isKnown = () => false }: ReadingOptions,
): Promise<Table> {
  const encoding = toldEncoding ?? (await guessEncoding(source, isKnown));
  const text = new TextDecoder(encoding).decode(await source.read(0, SAMPLE), { stream: true });
  const said = saidDelimiter(text);
  const delimiter = toldDelimiter ?? said?.delimiter ?? guessDelimiter(text);
  const batches = () => batchesOf(source, encoding, delimiter, said?.length ?? 0);
  return { format: 'csv', encoding, delimiter, sheets: [], sheet: null, batches };
}

async function* batchesOf(
  source: ByteSource,
  encoding: Encoding,
  delimiter: Delimiter,
  skipped: number,
): AsyncGenerator<readonly TableRow[]> {
  const parser = parse({
    delimiter,
    // Files from different programs, put together, have different ends.
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: LONGEST_RECORD,
  });
  parser.on('error', () => undefined); // met below
  let number = skipped > 0 ? 1 : 0;
  const batchOf = (records: Iterable<string[]>) => {
    const rows: TableRow[] = [];
    for (const cells of records) {
      number += 1;
      if (!isEmptyRow(cells)) rows.push({ number, cells });
    }
    return rows;
  };
  try {
    for await (const text of textOf(source, encoding, skipped)) {
      parser.write(text);
      yield batchOf(readFrom(parser));
      if (parser.errored) throw parser.errored;
    }
    parser.end();
    yield batchOf(await parser.toArray());
  } catch (error) {
    if (error instanceof CsvError) throw faultOf(error, number + 1);
    throw error;
  } finally {
    parser.destroy();
  }
}

/** What it made of all that was written to it. */
function* readFrom(parser: Parser): Generator<string[]> {
  for (let record = parser.read() as string[] | null; record; record = parser.read() as string[] | null) yield record;
}

async function* textOf(source: ByteSource, encoding: Encoding, skipped: number): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let skip = skipped;
  // The parser makes all rows of a piece before the first is read: those of a slice would be thousands.
  for await (const slice of slicesOf(source))
    for (const piece of piecesOf(slice)) {
      const text = decoder.decode(piece, { stream: true });
      yield text.slice(skip);
      skip = Math.max(skip - text.length, 0);
    }
  yield decoder.decode();
}

function faultOf(error: CsvError, row: number): TableFault {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE')
    return new TableFault(
      'tables/open-quote',
      `From row ${row} on a quote (") is not closed, or one row is longer than a million characters. Mend the file there.`,
      { cause: error },
    );
  return new TableFault('tables/broken', `Row ${row} can’t be read. Save the file again as CSV or Excel.`, {
    cause: error,
  });
}
