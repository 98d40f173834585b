import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { StaffActor } from '@regulars/staff';
import fc from 'fast-check';
import { SORTS } from '../list/order-filter.js';
import { ordersBed } from '../testing/orders-bed.js';
import type { CustomFilter } from './custom-filter.js';

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
  fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01') }).map((at) => at.toISOString().slice(0, 10)),
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
