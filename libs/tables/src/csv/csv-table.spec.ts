import { describe, expect, test } from '@jest/globals';
import { bufferSource } from '../byte-source.js';
import { cellText } from '../cell.js';
import { type ReadingOptions, openTable } from '../table.js';

const KNOWN = new Set(['货号', '名称', '价格', '貨號', '名稱', '價格', '品番', '商品名']);
const isKnown = (heading: string) => KNOWN.has(heading);

async function read(content: Buffer | string, options: ReadingOptions = { isKnown }) {
  const table = await openTable(bufferSource(Buffer.from(content)), options);
  const rows: [number, string[]][] = [];
  for await (const batch of table.batches())
    for (const { number, cells } of batch) rows.push([number, cells.map((cell) => cellText(cell))]);
  return { ...table, rows };
}
const bytes = (hex: string) => Buffer.from(hex.replaceAll(' ', ''), 'hex');

describe('ORD-10 and MEM-3 CSV', () => {
  test.each([
    ['a,b\r\n1,2\r\n', ','],
    ['a;b\n1,5;2\n3,5;4\n', ';'],
    ['a\tb, c\n1\t2\n', '\t'],
    ['a|b\n1|2\n', '|'],
    ['sep=;\na;b,c\n1;2\n', ';'],
    ['"x;y",b\n"1;2",2\n', ','],
    ['only\none\n', ','],
  ])('%j is separated by %j', async (text, delimiter) => expect((await read(text)).delimiter).toBe(delimiter));

  test('rows have the numbers that a spreadsheet shows; empty ones are left out, line ends may differ', async () => {
    const { rows } = await read('sep=,\na,b\r\n\n,\n1,"x\ny"\r2,z\n\n\n');
    expect(rows).toEqual([
      [2, ['a', 'b']],
      [5, ['1', 'x\ny']],
      [6, ['2', 'z']],
    ]);
  });

  test('a quote within a cell is a quote, and one that nobody closes is named', async () => {
    expect((await read('a,b\n37°36\'37.8"N,x\n')).rows[1]).toEqual([2, ['37°36\'37.8"N', 'x']]);
    await expect(read('a,b\n1,"x\n3,4\n5,6\n')).rejects.toMatchObject({ code: 'tables/open-quote' });
  });

  test('what our own files neutralised comes back as it was', async () => {
    expect((await read("a\n'=1+1\n'+49 30\n'quoted'\n")).rows.slice(1).map(([, [cell]]) => cell)).toEqual([
      '=1+1',
      '+49 30',
      "'quoted'",
    ]);
  });

  test.each([
    ['utf-8', Buffer.from('\uFEFF货号,名称\nA,茶壶\n')],
    ['utf-8', Buffer.from(`${'plain,row\n'.repeat(50_000)}A,茶壶\n`)],
    ['utf-16le', Buffer.from('\uFEFF货号,名称\nA,茶壶\n', 'utf16le')],
    ['utf-16le', Buffer.from('货号,名称\nA,茶壶\n', 'utf16le')],
    ['utf-16be', Buffer.from('\uFEFF货号,名称\nA,茶壶\n', 'utf16le').swap16()],
    // 货号,名称,价格 / A-1,茶壶,12
    ['gb18030', bytes('bbf5bac5 2c c3fbb3c6 2c bcdbb8f1 0a 412d31 2c b2e8bafb 2c 3132 0a')],
    // 貨號,名稱,價格 / A-1,茶壺,12
    ['big5', bytes('b366b8b9 2c a657bad9 2c bbf9aee6 0a 412d31 2c aff9b3fd 2c 3132 0a')],
    // 品番,商品名 / A-1,急須,12
    ['shift_jis', bytes('9569 94d4 2c 8fa4 9569 96bc 0a 412d31 2c 8b7d 907b 0a')],
    ['windows-1252', bytes('6e616d652c70726973650a43616667e92c31320a')],
  ])('%s is recognised', async (encoding, content) => {
    const table = await read(content);
    expect(table.encoding).toBe(encoding);
    expect(JSON.stringify(table.rows)).not.toContain('\uFFFD');
  });

  test('encodings can be told, whatever was guessed', async () => {
    const { rows } = await read(bytes('b2e8 2c 61 0a'), { encoding: 'gb18030' });
    expect(rows).toEqual([[1, ['茶', 'a']]]);
  });

  test.each([
    ['', 'tables/empty'],
    ['%PDF-1.7 …', 'tables/not-a-table'],
    ['\u0000\u0001\u0000\u0002\u0003\u0000', 'tables/not-a-table'],
  ])('%j is refused', async (content, code) => await expect(read(content)).rejects.toMatchObject({ code }));

  test('an old Excel file is refused with what to do', async () => {
    await expect(read(bytes('d0cf11e0a1b11ae1'))).rejects.toThrow('.xlsx');
  });
});
