import { randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from '@jest/globals';
import yazl from 'yazl';
import { bufferSource } from '../byte-source.js';
import type { Cell } from '../cell.js';
import { type ReadingOptions, openTable } from '../table.js';
import { SPREADSHEETS } from '../writing/spreadsheets.js';
import { dateOf, meaningOf } from './number-formats.js';
import { TextStore } from './text-store.js';

async function zipped(parts: Record<string, string | Buffer>): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return buffer(zip.outputStream);
}

async function read(content: Buffer, options: ReadingOptions = {}): Promise<Record<number, readonly Cell[]>> {
  const rows: Record<number, readonly Cell[]> = {};
  for await (const batch of (await openTable(bufferSource(content), options)).batches())
    for (const { number, cells } of batch) rows[number] = cells;
  return rows;
}

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const book = (sheet: string, more: Record<string, string> = {}) =>
  zipped({
    'xl/workbook.xml': `<workbook xmlns:r="${RELATION}"><sheets><sheet name="One" r:id="a"/><sheet name="Secret" state="hidden" r:id="a"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="a" Type="${RELATION}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
    ...more,
  });

describe('ORD-10 and MEM-3 workbooks', () => {
  test('cells of every kind; gaps, missing references and repeated row numbers are mended', async () => {
    const content = await book(
      `<row r="2"><c r="A2" t="s"><v>1</v></c><c r="C2"><v>0.30000000000000004</v></c><c t="b"><v>1</v></c></row>
       <row r="2"><c t="inlineStr"><is><r><t>Rich</t></r><r><t> text</t></r><rPh><t>ルビ</t></rPh></is></c><c t="e"><v>#N/A</v></c></row>
       <row><c t="str"><f>A1&amp;"x"</f><v>a_x000D_b</v></c><c><f>1+1</f></c><c s="1"><v>45000.5</v></c><c s="2"><v>42</v></c></row>
       <row/><row r="9"><c t="inlineStr"><is><t>  </t></is></c></row>`,
      {
        'xl/sharedStrings.xml': '<sst><si><t>zero</t></si><si><r><t>one</t></r><r><t>!</t></r></si></sst>',
        'xl/styles.xml':
          '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="00000"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/><xf numFmtId="170"/></cellXfs></styleSheet>',
      },
    );
    expect(await read(content)).toEqual({
      2: ['one!', null, 0.30000000000000004, true],
      3: ['Rich text', { error: '#N/A' }],
      4: ['a\rb', null, { date: '2023-03-15T12:00:00' }, '00042'],
    });
    expect((await openTable(bufferSource(content))).sheets).toEqual(['One']);
    await expect(read(content, { sheet: 'Two' })).rejects.toMatchObject({ code: 'tables/no-such-sheet' });
  });

  test('what our own writer wrote is read as it was given', async () => {
    const rows = [
      ['名称', 'Price'],
      ['=1+1', { decimal: '19.90' }],
      [' <b>&amp; ', ''],
    ];
    const content = await buffer(SPREADSHEETS.xlsx.write(async function* () { yield* rows; }(), 'Products')); // prettier-ignore
    expect(await read(content)).toEqual({ 1: ['名称', 'Price'], 2: ['=1+1', 19.9], 3: [' <b>&amp; '] });
  });

  test('bombs, broken archives, entities of one’s own and foreign ZIPs are refused, each with a reason', async () => {
    const bomb = await book(' '.repeat(70_000_000));
    await expect(read(bomb)).rejects.toMatchObject({ code: 'tables/too-large' });
    const entities = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>';
    const own = await book('', { 'xl/worksheets/sheet1.xml': `${entities}<worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>` }); // prettier-ignore
    await expect(read(own)).rejects.toMatchObject({ code: 'tables/broken' });
    const good = await book('<row><c><v>1</v></c></row>');
    await expect(read(good.subarray(0, good.length - 30))).rejects.toMatchObject({ code: 'tables/broken' });
    await expect(read(await zipped({ 'word/document.xml': '<x/>' }))).rejects.toMatchObject({ code: 'tables/not-a-table' }); // prettier-ignore
    await expect(read(await book('<row><c r="XFD1"><v>1</v></c></row>'))).rejects.toMatchObject({ code: 'tables/too-large' }); // prettier-ignore
    // Random letters shrink little, so the archive looks harmless; nothing ends in them.
    const endless = randomBytes(3_500_000).toString('hex');
    const long = [`<row><c t="str"><v>${endless}`, `<row><c a="${endless}`, `<!-- ${endless}`];
    const strings = { 'xl/sharedStrings.xml': `<sst><si><t>${endless}</t></si></sst>` };
    const one = '<row><c t="s"><v>0</v></c></row>';
    for (const made of [...long, '<x>'.repeat(200)].map((sheet) => book(sheet)).concat(book(one, strings)))
      await expect(read(await made)).rejects.toMatchObject({ code: 'tables/too-large' });
    await expect(read(await book('<row><c><v>1</row>'))).rejects.toMatchObject({ code: 'tables/broken' });
  });

  test('dates of both calendars, and formats that only look like dates', () => {
    expect([1, 59, 61, 45_000.75, 0.5, -1, 3_000_000].map((serial) => dateOf(serial, false)?.date ?? null)).toEqual([
      '1900-01-01',
      '1900-02-28',
      '1900-03-01',
      '2023-03-15T18:00:00',
      '12:00:00',
      null,
      null,
    ]);
    expect(dateOf(0, true)).toEqual({ date: '1904-01-01' });
    const custom = (code: string) => meaningOf(170, code);
    expect(['yyyy"年"m"月"', '[$-804]d/m', 'h:mm', '[h]:mm'].map(custom)).toEqual(Array(4).fill('date'));
    expect(['General', '0.00E+00', '"day" 0', '[Red]0.00', '#,##0 \\d', '¥#,##0'].map(custom)).toEqual(
      Array(6).fill(null),
    );
    expect(meaningOf(14, undefined)).toBe('date');
  });

  test('texts beyond the memory’s share lie in a file, in any order', () => {
    const texts = new TextStore(1_000);
    const text = (at: number) => `${at}-${'茶'.repeat(at % 97)}\ud800"`;
    for (let at = 0; at < 30_005; at += 1) {
      texts.add(text(at));
      if (at % 1_001 === 0) expect(texts.at(at >> 1)).toBe(text(at >> 1));
    }
    for (const at of [0, 30_004, 15_000, 7, 29_998, 4_321, 31, 32]) expect(texts.at(at)).toBe(text(at));
    for (let at = 0; at < 30_005; at += 1) if (texts.at(at) !== text(at)) throw new Error(String(at));
    expect([30_005, -1, Number.NaN, 0.5].map((at) => texts.at(at))).toEqual(Array(4).fill(undefined));
    texts.close();
  });

  test('texts are read no further than rows refer to them, backwards and forwards', async () => {
    const texts = Array.from({ length: 20_000 }, (_, at) => `text ${at} of many`);
    const part = (end: string) => `<sst>${texts.map((text) => `<si><t>${text}</t></si>`).join('')}${end}`;
    const row = (...at: number[]) => `<row>${at.map((text) => `<c t="s"><v>${text}</v></c>`).join('')}</row>`;
    const near = row(2, 0) + row(1);
    const far = near + row(19_999, 3) + row(17, 18_000, 20_000);
    const strings = (end: string) => ({ 'xl/sharedStrings.xml': part(end) });
    const whole = await read(await book(far, strings('</sst>')));
    expect(whole).toEqual({
      1: ['text 2 of many', 'text 0 of many'],
      2: ['text 1 of many'],
      3: ['text 19999 of many', 'text 3 of many'],
      4: ['text 17 of many', 'text 18000 of many', null],
    });
    expect(await read(await book(near, strings('</si>')))).toEqual({ 1: whole[1], 2: whole[2] });
    await expect(read(await book(far, strings('</si>')))).rejects.toMatchObject({ code: 'tables/broken' });
  });
});
