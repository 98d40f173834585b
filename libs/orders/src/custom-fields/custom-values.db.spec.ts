import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CustomFilter } from '@regulars/custom-fields';
import type { StaffActor } from '@regulars/staff';
import fc from 'fast-check';
import { SORTS } from '../list/order-filter.js';
import { ordersBed } from '../testing/orders-bed.js';
import { TELL_THEM_APART_NO_MORE, TELL_WORDS_APART } from '../migrations/1764200300000-custom-words.js';

let bed: Awaited<ReturnType<typeof ordersBed>>;
let owner: StaffActor;

beforeAll(async () => {
  bed = await ordersBed();
  owner = await bed.colleague('owner');
  await bed.customFields.create(owner, { key: 'pallets', type: 'number', label: { en: 'Pallets' } });
  await bed.customFields.create(owner, { key: 'due', type: 'date', label: { en: 'Due' } });
});
afterAll(() => bed.db.close());

const make = (customFields: Record<string, unknown>) => bed.orders.create(owner, { source: 'hand', customFields });
const makeOne = async (values: Record<string, unknown>) => {
  const { id, version } = await make(values);
  return { id, version, gone: false };
};
const ids = async (custom: CustomFilter, more: object = {}) => {
  const query = { limit: 50, sort: '-createdAt' as const, filter: { custom }, ...more };
  return (await bed.queries.page(owner, query)).data.map(({ id }) => id);
};

/** What the orders say, by other means than the function that fills the table. */
const STRAYS = `
  WITH said AS (
    SELECT o.id, o.created_at, e.key, e.value FROM orders."order" o, jsonb_each(o.custom_fields) e
    WHERE length(e.key) <= 40 AND e.key ~ '^[a-z][a-z0-9_]*$'
      AND e.value @? '$ ? (@.type() == "number" || @ like_regex "^[0-9]{4}-[0-9]{2}-[0-9]{2}")' AND jsonb_typeof(e.value) <> 'array'
  ), kept AS (
    SELECT order_id, created_at, key, coalesce(to_jsonb(number), to_jsonb(day)) FROM orders.custom_value
  )
  (TABLE said EXCEPT TABLE kept) UNION ALL (TABLE kept EXCEPT TABLE said)`;

const value = fc.oneof(
  fc.integer({ min: -50, max: 50 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc
    .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    .map((at) => at.toISOString().slice(0, 10)),
  fc.constantFrom('north', '', true, null, [7, 8], ['2026-01-01'], { no: 7 }, '2026-03-31T10:00:00Z'),
);
const values = fc.dictionary(fc.constantFrom('a', 'b_1', 'Shop', 'x'.repeat(41), 'to "do"'), value, { maxKeys: 4 });
const act = fc.record({
  kind: fc.constantFrom('create', 'edit', 'batch', 'recycle', 'purge'),
  at: fc.nat(),
  values,
});

async function batch(externalId: string, customFields: object): Promise<void> {
  async function* line(): AsyncGenerator<Buffer> {
    yield await Promise.resolve(Buffer.from(JSON.stringify({ source: 'pos', externalId, customFields })));
  }
  for await (const { result } of bed.batch.upsert(owner, line())) expect(result).not.toBe('refused');
}

describe('ORD-4 custom numbers and days by range', () => {
  test('the table says what the orders say, whatever is made, edited, sent in a batch, recycled and purged', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 8 }), async (acts) => {
        const made: { id: string; version: number; gone: boolean }[] = [];
        for (const { kind, at, values } of acts) {
          const one = made[at % Math.max(made.length, 1)];
          if (kind === 'batch') await batch(`e${at % 5}`, values);
          else if (kind === 'create' || !one || one.gone) made.push(await makeOne(values));
          else if (kind === 'edit')
            one.version = (await bed.orders.edit(owner, one.id, one.version, { customFields: values })).version;
          else {
            await bed.acts.recycle(owner, one.id, undefined);
            one.gone = true;
            if (kind === 'purge') await bed.database.query('DELETE FROM orders."order" WHERE id = $1', [one.id]);
          }
        }
        expect(await bed.database.query(STRAYS)).toEqual([]);
      }),
      { numRuns: 25 },
    );
    await bed.database.query('DELETE FROM orders."order"');
    expect(await bed.database.query('SELECT FROM orders.custom_value')).toEqual([]);
  });

  test('are found near and far, from page to page, in every order, beside other conditions', async () => {
    const age = (id: string, months: number) =>
      bed.database.query('UPDATE orders."order" SET created_at = now() - make_interval(months => $2) WHERE id = $1', [
        id,
        months,
      ]);
    const old = await make({ pallets: 40, due: '2030-05-01' });
    const older = await make({ pallets: 41.5, due: '2030-05-09' });
    const other = await make({ pallets: 7, due: '2030-06-01', branch: 'north' });
    await age(old.id, 3);
    await age(older.id, 14);
    await age(other.id, 2);
    // More than the stretch that is walked order by order.
    await bed.database.query(`
      INSERT INTO orders."order" (source, currency, search, custom_fields, created_at)
      SELECT 'api', 'USD', '', '{"pallets": 1}', now() - n * interval '1 minute' FROM generate_series(1, 1500) n`);
    const far = { pallets: { gte: '40' } };
    expect(await ids(far)).toEqual([old.id, older.id]);
    expect(await ids(far, { sort: 'createdAt' })).toEqual([older.id, old.id]);
    for (const sort of SORTS) {
      const found = sort === 'respondBy' ? [] : [old.id, older.id].sort();
      expect([sort, (await ids(far, { sort })).sort()]).toEqual([sort, found]);
    }
    const first = await bed.queries.page(owner, { limit: 1, sort: '-createdAt', filter: { custom: far }, count: true });
    expect(first).toMatchObject({ data: [{ id: old.id }], total: { count: 2, capped: false } });
    expect(await ids(far, { cursor: first.nextCursor })).toEqual([older.id]);
    expect(await ids({ pallets: { gte: '7', lte: '41.5' } })).toEqual([other.id, old.id, older.id]);
    expect(await ids({ pallets: { gte: '7' }, branch: { eq: 'north' } })).toEqual([other.id]);
    expect(await ids({ pallets: { gte: '7' }, due: { lte: '2030-05-08' } })).toEqual([old.id]);
    expect(await ids({ pallets: { gte: '5000' } })).toEqual([]);
    expect(await ids(far, { box: 'won' })).toEqual([]);
    // A day is no number, and a number no day.
    expect(await ids({ pallets: { gte: '2020-01-01' } })).toEqual([]);
    expect(await ids({ due: { gte: '1' } })).toEqual([]);
    await bed.acts.recycle(owner, old.id, undefined);
    expect(await ids(far)).toEqual([older.id]);
    expect(await ids(far, { box: 'bin' })).toEqual([old.id]);
  });
});

describe('ORD-4 custom texts by their words', () => {
  const created = (id: string, ago: string) =>
    bed.database.query(`UPDATE orders."order" SET created_at = now() - $2::interval WHERE id = $1`, [id, ago]);

  test('in the field itself and nowhere else, as people write them', async () => {
    const { id } = await make({
      site: 'Lagerhaus Größe-Nord, 浦东新区仓库',
      ref: 'PO-4500012345',
      tags: ['Rot', 'Łódź'],
    });
    const other = await make({ ref: 'Lagerhaus' });
    await bed.orders.create(owner, { source: 'hand', message: 'Lagerhaus 浦东 Rot' });
    const yes = [
      ...['lagerhaus', 'LAGER', 'grosse nord', 'nord lager', '浦东', '仓库', '库', '新区 lager'],
      ...['Größe-Nord', '浦'],
    ];
    for (const contains of yes) expect([contains, await ids({ site: { contains } })]).toEqual([contains, [id]]);
    for (const contains of ['agerhaus', 'nor lagerhaus', '东浦', 'rot', '!!!', ' '])
      expect([contains, await ids({ site: { contains } })]).toEqual([contains, []]);
    expect(await ids({ ref: { contains: '4500012345' } })).toEqual([id]);
    expect(await ids({ ref: { contains: 'lager' } })).toEqual([other.id]);
    expect(await ids({ tags: { contains: 'lodz' } })).toEqual([id]);
    expect(await ids({ site: { contains: 'nord' }, ref: { contains: '4500012345' } })).toEqual([id]);
    expect(await ids({ site: { contains: 'nord' } }, { q: 'rot' })).toEqual([id]);
    expect(await ids({ site: { contains: 'nord' } }, { q: 'blau' })).toEqual([]);
    // A day is asked for from–to.
    await make({ due: '2031-07-09' });
    expect(await ids({ due: { contains: '2031' } })).toEqual([]);
  });

  test('what an edit takes out is found no more; a mail of words is no mistake for a field', async () => {
    const { id, version } = await make({ site: 'zeppelin' });
    await bed.orders.edit(owner, id, version, { customFields: { site: 'ballon' } });
    expect([await ids({ site: { contains: 'zeppelin' } }), await ids({ site: { contains: 'ballon' } })]).toEqual([
      [],
      [id],
    ]);
    await bed.orders.create(owner, { source: 'hand', message: 'site=drachen' });
    expect(await ids({ site: { contains: 'drachen' } })).toEqual([]);
  });

  test('near and far, from page to page, in every order, counted, beside other conditions', async () => {
    const old = await make({ site: 'Farfield depot', pallets: 5 });
    const older = await make({ site: 'farfetched depot', pallets: 60 });
    await created(old.id, '4 months');
    await created(older.id, '15 months');
    await bed.database.query(`
      INSERT INTO orders."order" (source, currency, search, custom_fields, created_at)
      SELECT 'api', 'USD', array_to_tsvector('{site=near,near}'::text[]), '{"site": "near"}', now() - n * interval '1 minute'
      FROM generate_series(1, 1500) n`);
    const far = { site: { contains: 'far' } };
    expect(await ids(far)).toEqual([old.id, older.id]);
    expect(await ids(far, { sort: 'createdAt' })).toEqual([older.id, old.id]);
    for (const sort of SORTS) {
      const found = sort === 'respondBy' ? [] : [old.id, older.id].sort();
      expect([sort, (await ids(far, { sort })).sort()]).toEqual([sort, found]);
    }
    const first = await bed.queries.page(owner, { limit: 1, sort: '-createdAt', filter: { custom: far }, count: true });
    expect(first).toMatchObject({ data: [{ id: old.id }], total: { count: 2, capped: false } });
    expect(await ids(far, { cursor: first.nextCursor })).toEqual([older.id]);
    expect(await ids({ ...far, pallets: { gte: '6' } })).toEqual([older.id]);
    expect(await ids({ site: { contains: 'depot far' } }, { box: 'won' })).toEqual([]);
  });

  test('orders of before are told apart by the migration, as the program tells new ones', async () => {
    await bed.database.query('DELETE FROM orders."order"');
    const texts = fc.array(
      fc.constantFrom('Größe', 'ＦＵＬＬ', '浦东新区', 'ガス', 'a@b.example', 'Œuvre', 'x-1', 'Þór'),
    );
    await fc.assert(
      fc.asyncProperty(texts, texts, async (site, list) => {
        await make({ site: site.join(' '), list, Own: 'word', due: '2026-01-01', pallets: 3 });
      }),
      { numRuns: 25 },
    );
    const searches = () => bed.database.query('SELECT id, search::text FROM orders."order" ORDER BY id');
    const before = await searches();
    await bed.database.query(TELL_THEM_APART_NO_MORE);
    const plain = await searches();
    expect(JSON.stringify(plain)).not.toContain('=');
    await bed.database.query(TELL_WORDS_APART);
    const missing = await bed.database.query(
      `SELECT b.search FROM unnest($1::uuid[], $2::tsvector[]) AS b(id, search) JOIN orders."order" o USING (id)
       WHERE NOT tsvector_to_array(o.search) @> tsvector_to_array(b.search)`,
      [before.map(({ id }) => id), before.map(({ search }) => search)],
    );
    expect(missing).toEqual([]);
  });
});
