import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type TestDatabase, testDatabase } from '../testing/test-database.js';
import { ListWriter } from './list-writer.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const text = fc.oneof(
  fc.string({ unit: 'binary' }).map((any) => any.replaceAll('\u0000', '').toWellFormed()),
  fc.constantFrom('', ' ', 'NULL', '{}', 'a,b', '"', '\\', '用户', '👩‍🚀', 'x'.repeat(20_000), '汉'.repeat(20_000)),
);
const types = {
  text,
  jsonb: fc.jsonValue().map((value) =>
    JSON.stringify(value)
      .replaceAll(String.raw`\u0000`, '')
      .toWellFormed(),
  ),
  integer: fc.integer(),
  timestamptz: fc.date({ min: new Date(0), max: new Date('9999-01-01'), noInvalidDate: true }).map(Number),
};
/** As PostgreSQL itself reads one value that is sent as a text. */
const asText = {
  text: String,
  jsonb: String,
  integer: String,
  timestamptz: (ms: unknown) => new Date(Number(ms)).toISOString(),
};

async function read(type: keyof typeof types, list: Buffer): Promise<(string | null)[]> {
  const rows = await db.database.query<{ value: string | null }>(
    `SELECT value::text FROM unnest($1::${type}[]) WITH ORDINALITY AS x(value, nth) ORDER BY nth`,
    [list],
  );
  return rows.map(({ value }) => value);
}

async function readOneByOne(type: keyof typeof types, values: readonly (string | number | null)[]) {
  const rows = await db.database.query<{ value: string | null }>(
    `SELECT x.value::${type}::text AS value FROM jsonb_array_elements_text($1) WITH ORDINALITY AS x(value, nth) ORDER BY nth`,
    [JSON.stringify(values.map((value) => (value === null ? null : asText[type](value))))],
  );
  return rows.map(({ value }) => value);
}

test.each(Object.keys(types) as (keyof typeof types)[])(
  'MEM-3 a list of %s comes to the database as its values do one by one, all of it and some',
  async (type) => {
    const list = fc.array(fc.option(types[type] as fc.Arbitrary<string | number>), { maxLength: 40 });
    const some = fc.uniqueArray(fc.nat({ max: 39 }), { maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(list, some, async (values, picked) => {
        const writer = new ListWriter(type);
        for (const value of values) writer.add(value);
        const places = picked.filter((place) => place < values.length);
        expect(await read(type, writer.toBuffer())).toEqual(await readOneByOne(type, values));
        expect(await read(type, writer.toBuffer(places))).toEqual(
          await readOneByOne(type, places.map((place) => values[place] ?? null)), // prettier-ignore
        );
        writer.release();
      }),
    );
  },
);

test('two lists that are written at once never share a place, also when others were released', async () => {
  for (let round = 0; round < 3; round += 1) {
    const lists = Array.from({ length: 5 }, () => new ListWriter('text'));
    const large = (nth: number) => String(nth).repeat(9_000);
    for (let at = 0; at < 20; at += 1) lists.forEach((list, nth) => { list.add(large(nth)); }); // prettier-ignore
    for (const [nth, list] of lists.entries())
      expect(await read('text', list.toBuffer())).toEqual(Array.from({ length: 20 }, () => large(nth)));
    for (const list of lists) list.release();
  }
});
