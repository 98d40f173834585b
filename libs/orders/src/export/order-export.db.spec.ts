import { buffer, text } from 'node:stream/consumers';
import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { StaffActor } from '@regulars/staff';
import type { ExportOrdersQuery } from '../dto/export-orders.query.js';
import type { CreateOrderDto } from '../dto/order.dto.js';
import { ordersBed } from '../testing/orders-bed.js';

let bed: Awaited<ReturnType<typeof ordersBed>>;
let owner: StaffActor;
let li: StaffActor;

beforeAll(async () => {
  bed = await ordersBed();
  owner = await bed.colleague('owner');
  li = await bed.colleague('sales');
});
afterAll(() => bed.db.close());

const make = (overrides: Partial<CreateOrderDto> = {}) => bed.orders.create(owner, { source: 'hand', ...overrides });
const write = (query: Partial<ExportOrdersQuery>, actor = owner) =>
  bed.exports.write(actor, { format: 'csv', sort: 'createdAt', ...query });
const csv = async (query: Partial<ExportOrdersQuery>, actor = owner) => text((await write(query, actor)).stream);

describe('ORD-4 export', () => {
  test('csv: a byte order mark, amounts as decimals of their currency, formulas made harmless', async () => {
    const { number } = await make({
      contact: { name: '=HYPERLINK("http://evil.example")', phone: '+49 30 1234567' },
      message: 'exported, "quoted"\nsecond line',
      items: [{ name: 'Valve', quantity: 2, unitPrice: { amount: 60_025, currency: 'USD' } }],
      tags: ['@SUM(A1)'],
    });
    await make({ message: 'exported\nin two lines' });
    const yen = await make({ message: 'exported', value: { amount: 1_200, currency: 'JPY' } });
    const file = await write({ q: 'exported' });
    expect(file).toMatchObject({
      type: 'text/csv; charset=utf-8',
      name: expect.stringMatching(/^orders-[\d-]{10}\.csv$/),
    });
    const content = await text(file.stream);
    // The consumer takes the byte order mark away; the bytes have it.
    expect((await buffer((await write({ q: 'exported' })).stream)).subarray(0, 3).toString('hex')).toBe('efbbbf');
    expect(content).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
    expect(content).toContain(`,'+49 30 1234567,`);
    expect(content).toContain(`,'@SUM(A1),`);
    expect(content).toContain('"exported, ""quoted""\nsecond line",2 × Valve,1200.50,,USD,');
    expect(content).toContain('"exported\nin two lines",');
    expect(content).toContain(',1200,,JPY,');
    expect([content.indexOf(number) > 0, content.indexOf(number) < content.indexOf(yen.number)]).toEqual([true, true]);
    expect(content.startsWith('Number,') || content.startsWith('\uFEFFNumber,')).toBe(true);
  });

  test('each is on record, with what was asked for and how many', async () => {
    await csv({ q: 'exported', filter: { tag: { eq: '@SUM(A1)' } } });
    const [entry] = await bed.database.query<{ actor_id: string; changes: Record<string, { to: unknown }> }>(
      `SELECT actor_id, changes FROM staff.audit_entry WHERE action = 'orders.exported' ORDER BY id DESC LIMIT 1`,
    );
    expect(entry).toMatchObject({
      actor_id: owner.id,
      changes: {
        orders: { to: 1 },
        format: { to: 'csv' },
        q: { to: 'exported' },
        filter: { to: { tag: { eq: '@SUM(A1)' } } },
      },
    });
  });

  test('a person takes out what they may see, and no more', async () => {
    const wang = await bed.colleague('sales');
    const [own, free, foreign] = [await make({ assigneeId: li.id }), await make(), await make({ assigneeId: wang.id })];
    const content = await csv({}, li);
    for (const { number } of [own, free]) expect(content).toContain(number);
    expect(content).not.toContain(foreign.number);
    expect(await csv({ filter: { assignee: { eq: wang.id } } }, li)).not.toContain('R-');
  });

  test('the columns that were asked for, in this order', async () => {
    const { number } = await make({ message: 'columned', value: { amount: 150, currency: 'EUR' } });
    const content = await csv({ q: 'columned', columns: 'value,number,currency' });
    expect(content.replace('\uFEFF', '').trim().split('\r\n')).toEqual(['Value,Number,Currency', `1.50,${number},EUR`]);
  });

  test('of the ticked ones, what a person may see, in the order in which they were named; also out of the bin', async () => {
    const wang = await bed.colleague('sales');
    const [own, binned, foreign] = [
      await make({ assigneeId: li.id }),
      await make(),
      await make({ assigneeId: wang.id }),
    ];
    await bed.acts.recycle(owner, binned.id, undefined);
    const ids = [binned.id, foreign.id, own.id, '0198a000-0000-7000-8000-00000000dead'];
    const file = await bed.exports.writeSelected(li, { format: 'csv', columns: ['number'], ids });
    const lines = (await text(file.stream)).replace('\uFEFF', '').trim().split('\r\n');
    expect(lines).toEqual(['Number', binned.number, own.number]);
    const [entry] = await bed.database.query(
      `SELECT actor_id, changes FROM staff.audit_entry WHERE action = 'orders.exported' ORDER BY id DESC LIMIT 1`,
    );
    expect(entry).toMatchObject({ actor_id: li.id, changes: { orders: { to: 2 }, selected: { to: 2 } } });
  });

  test('all batches, each order once, in the order of the list', async () => {
    await bed.database.query(
      `INSERT INTO orders."order" (source, currency, search) SELECT 'pos', 'USD', '' FROM generate_series(1, 1203)`,
    );
    for (const sort of ['createdAt', '-createdAt', '-value', '-updatedAt'] as const) {
      const numbers = (await csv({ filter: { source: { in: 'pos' } }, sort })).match(/R-\d{4}-\d+/g) ?? [];
      expect([numbers.length, new Set(numbers).size]).toEqual([1203, 1203]);
    }
  });

  test('xlsx: text is text, amounts are numbers, headings in the person’s language', async () => {
    await make({
      message: 'sheet <&> \u0007bell',
      value: { amount: 99_950, currency: 'EUR' },
      contact: { name: '=1+1' },
    });
    const file = await write({ format: 'xlsx', q: 'sheet' }, { ...owner, locale: 'zh-TW' });
    expect(file.name).toMatch(/\.xlsx$/);
    const sheet = entryOf(await buffer(file.stream), 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<t xml:space="preserve">編號</t>');
    expect(sheet).toContain('<t xml:space="preserve">=1+1</t>');
    expect(sheet).toContain('sheet &lt;&amp;&gt; bell');
    expect(sheet).toContain('<c><v>999.50</v></c>');
    expect(sheet.endsWith('</sheetData></worksheet>')).toBe(true);
  });
});

/** Reads the central directory (APPNOTE.TXT 4.3.12), as spreadsheets do. */
function entryOf(zip: Buffer, name: string): string {
  let at = zip.readUInt32LE(zip.lastIndexOf('PK\u0005\u0006') + 16);
  for (;;) {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    if (zip.toString('utf8', at + 46, at + 46 + nameLength) === name) break;
    at += 46 + nameLength + extra + comment;
  }
  const [size, local] = [zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 42)];
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  return inflateRawSync(zip.subarray(start, start + size)).toString();
}
