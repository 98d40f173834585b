import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { registerBed } from '../testing/register-bed.js';

// eslint-disable-next-line no-restricted-properties -- reference specs are told where the data is by the environment
const DATA = process.env.REFERENCE_DATA ?? '';
const workbooks = readdirSync(join(DATA, 'messy/xlsx')).filter((name) => name.endsWith('.xlsx'));
const naughty = JSON.parse(readFileSync(join(DATA, 'messy/blns/blns.json'), 'utf8')) as string[];

let bed: Awaited<ReturnType<typeof registerBed>>;
beforeAll(async () => {
  bed = await registerBed();
});
afterAll(() => bed.close());

describe('MEM-3 reference data of others', () => {
  test('Online Retail (UCI): every document, customer and cancellation, to the third decimal; once more it changes nothing', async () => {
    const file = gunzipSync(readFileSync(join(DATA, 'sales/online_retail.csv.gz')));
    const { id, mapping } = await bed.upload('sales-register', file, 'online_retail.csv');
    expect(Object.keys(mapping).sort()).toEqual(['country', 'dealAt', 'document', 'externalId', 'product', 'quantity', 'sku', 'unitPrice']); // prettier-ignore
    const done = await bed.carryOut('sales-register', id);
    expect(done.counts).toEqual({ created: 541_909, changed: 0, unchanged: 0, duplicate: 0, bad: 0 });
    const [found] = await bed.database.query(
      `SELECT (SELECT count(*) FROM orders."order") AS documents, (SELECT count(*) FROM members.member) AS customers,
         (SELECT count(*) FROM orders.order_item i JOIN orders."order" o ON o.id = i.order_id WHERE o.subject LIKE 'C%' AND i.quantity < 0) AS cancelled,
         (SELECT sum(coalesce(amount, quantity * unit_price / 100.0))::numeric(20, 3)::text FROM orders.order_item) AS sum`,
    );
    expect(found).toEqual({ documents: 25_900, customers: 4_372, cancelled: 9_288, sum: '9747747.934' });
    const { id: second } = await bed.upload('sales-register', file);
    await bed.imports.check('sales-register', second);
    const again = await bed.work('sales-register', 'check', second);
    expect(again.checked).toEqual({ created: 0, changed: 0, unchanged: 541_909, duplicate: 0, bad: 0 });
  }, 900_000);

  test.each(workbooks)('workbook %s is imported as members, or refused with a reason', async (name) => {
    const file = readFileSync(join(DATA, 'messy/xlsx', name));
    const sent = await bed
      .upload('members', file, name)
      .catch((error: unknown) => error as { status: number; code: string });
    if ('status' in sent) {
      expect(sent).toMatchObject({ status: 422, code: expect.stringMatching(/^tables\//) });
      return;
    }
    const { version } = await bed.imports.update('members', sent.id, sent.version, { mapping: { name: 0 } });
    expect(version).toBeGreaterThan(sent.version);
    const done = await bed.carryOut('members', sent.id);
    if (done.failure) expect(done.failure.message).not.toBe('');
    else expect(done.state).toBe('done');
  });

  test('naughty strings are stored as they are in every field that takes text, or refused with a reason', async () => {
    const longest = { name: 200, company: 200, occupation: 100, position: 100, street: 300, city: 100, region: 100, level: 60, notes: 20_000, wechat: 100 }; // prettier-ignore
    const fields = Object.entries(longest);
    const said = naughty.filter((text) => text.trim() !== '');
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const lines = said.map((text, at) =>
      [`naughty-${at}`, ...fields.map(([, most]) => (text.length > most ? '' : quoted(text)))].join(','),
    );
    const { id } = await bed.upload(
      'members',
      `externalId,${Object.keys(longest).join(',')}\n${lines.join('\n')}\n`,
      'blns.csv',
    );
    const done = await bed.carryOut('members', id);
    const refused = (await bed.imports.rows('members', id, 'bad', 0, 200)).data;
    // Control characters within a line, and an account that a spreadsheet has rounded: nothing else is refused.
    const codes = new Set(refused.flatMap(({ problems }) => problems.map(({ code }) => code)));
    expect([...codes].filter((code) => code !== 'control' && code !== 'digits-lost')).toEqual([]);
    expect(done.counts.created + refused.length).toBe(said.length);
    expect(refused.length).toBeLessThan(15);
    const rows = await bed.database.query<{ external_id: string; name: string | null; notes: string }>(
      `SELECT external_id, name, notes FROM members.member WHERE external_id LIKE 'naughty-%'`,
    );
    const plain = (text: string) =>
      text
        .replaceAll('\u0000', '')
        .toWellFormed()
        .replace(/^'(?=[=+\-@\t\r])/, '')
        .trim();
    for (const { external_id: key, name, notes } of rows) {
      const text = plain(said[Number(key.slice(8))] ?? '');
      expect(notes.replace(/\r\n?/g, '\n')).toBe(text.replace(/\r\n?/g, '\n'));
      if (name !== null) expect(name.replace(/\s+/gu, ' ')).toBe(text.replace(/\s+/gu, ' '));
    }
  });
});
