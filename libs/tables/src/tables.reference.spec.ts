import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { bufferSource } from './byte-source.js';
import { type Cell, cellText } from './cell.js';
import { openTable } from './table.js';
import { TableFault } from './table-fault.js';

// eslint-disable-next-line no-restricted-properties -- reference specs are told where the data is by the environment
const MESSY = join(process.env.REFERENCE_DATA ?? '', 'messy');

async function read(path: string) {
  const table = await openTable(bufferSource(readFileSync(join(MESSY, path))));
  const rows: (readonly Cell[])[] = [];
  for await (const batch of table.batches()) rows.push(...batch.map(({ cells }) => cells));
  return { ...table, rows };
}

/** Copies that went through a system of other line ends have lost theirs: the meant text says CR LF, the file has LF. */
const fold = (json: string) => json.replaceAll(String.raw`\r\n`, String.raw`\n`);
/** Published with two phone numbers: one in the CSV, another in the JSON. */
const MISPRINT = ['2095257564', '1234567890'] as const;

/** Workbooks that no reader of XML can read. */
const REFUSED = ['invalid-xml.xlsx'];

const csvs = readdirSync(join(MESSY, 'csv-spectrum/csvs'));
const workbooks = readdirSync(join(MESSY, 'xlsx')).filter((name) => name.endsWith('.xlsx'));

describe('ORD-10 and MEM-3 reference tables', () => {
  test.each(csvs)('csv-spectrum %s means what it says it means', async (name) => {
    const { rows } = await read(`csv-spectrum/csvs/${name}`);
    const [headings = [], ...lines] = rows;
    const meant: unknown = JSON.parse(
      readFileSync(join(MESSY, 'csv-spectrum/json', name.replace('.csv', '.json')), 'utf8'),
    );
    const got = lines.map((cells) =>
      Object.fromEntries(headings.map((heading, at) => [heading as string, cells[at] ?? null])),
    );
    expect(fold(JSON.stringify(got)).replace(...MISPRINT)).toBe(fold(JSON.stringify([meant].flat())));
  });

  test.each(workbooks)('workbook %s is read, or refused with a reason', async (name) => {
    try {
      const { rows } = await read(`xlsx/${name}`);
      expect(rows.flat().every((cell) => typeof cellText(cell) === 'string')).toBe(true);
    } catch (error) {
      expect(error).toBeInstanceOf(TableFault);
      expect(REFUSED).toContain(name);
    }
  });
});
