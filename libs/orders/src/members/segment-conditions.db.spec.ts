import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CategoryReader, ProductReader } from '@regulars/catalog';
import { segmentsBed } from '@regulars/members/testing';
import type { StaffActor } from '@regulars/staff';
import { OrderSegmentConditions } from './segment-conditions.js';

let bed: Awaited<ReturnType<typeof segmentsBed>>;
let owner: StaffActor;
const products: Record<string, string> = {};
const categories: Record<string, string> = {};

beforeAll(async () => {
  bed = await segmentsBed();
  owner = await bed.colleague('owner');
  new OrderSegmentConditions(
    bed.conditions,
    new ProductReader(bed.database),
    new CategoryReader(bed.database),
  ).onModuleInit();
  await category('valves', null);
  await category('ball valves', 'valves');
  await product('DN50', 'ball valves', 'Lanyu');
  await product('DN80', 'valves', 'lanyu');
  await product('Hose', null, 'Flex');
  await lines();
  await buys('Ann', [
    ['DN50', 10],
    ['Hose', 200],
  ]);
  await buys('Bea', [['DN80', 100]]);
  await buys('Cid', [['Hose', 5]]);
  await buys('Dan', []);
});
afterAll(() => bed.db.close());

async function category(name: string, parent: string | null): Promise<void> {
  const [row] = await bed.database.query<{ id: string }>(
    'INSERT INTO catalog.category (name, parent_id) VALUES ($1, $2) RETURNING id',
    [name, parent === null ? null : categories[parent]],
  );
  categories[name] = row?.id ?? '';
}

async function product(name: string, of: string | null, brand: string): Promise<void> {
  const [row] = await bed.database.query<{ id: string }>(
    `INSERT INTO catalog.product (sku, name, price_amount, price_currency, category_id, brand) VALUES ($1, $1, 1, 'EUR', $2, $3) RETURNING id`,
    [name, of === null ? null : categories[of], brand],
  );
  products[name] = row?.id ?? '';
}

/** What orders keep of sold lines, or a table that looks as they show it. */
let sold = '';
async function lines(): Promise<void> {
  const [row] = await bed.database.query<{ kept: string | null }>(
    `SELECT to_regclass('orders.sold_line')::text AS kept`,
  );
  sold = row?.kept ?? '';
  if (sold === '')
    await bed.database.query(
      `CREATE TABLE orders.purchase_line (member_id uuid NOT NULL, order_id uuid NOT NULL, at timestamptz NOT NULL, product_id uuid, category_id uuid,
         quantity integer NOT NULL, amount bigint)`,
    );
}

async function buys(name: string, what: [string, number][]): Promise<void> {
  const { id } = await bed.members.create(owner, { name });
  for (const [product, daysAgo] of what)
    await bed.database.query(
      sold === ''
        ? `INSERT INTO orders.purchase_line SELECT $1, uuidv7(), now() - $2 * interval '1 day', id, category_id, 1, 100 FROM catalog.product WHERE id = $3`
        : `INSERT INTO orders.sold_line (order_id, position, member_id, at, product_id, quantity, amount, currency)
           SELECT uuidv7(), 0, $1, now() - $2 * interval '1 day', $3, 1, 100, 'EUR'`,
      [id, daysAgo, products[product]],
    );
}

const asked = async (rule: object) => {
  const { count, sample, reading } = await bed.segmentQueries.preview(owner, { rule, language: 'en' });
  // Counted by lists of members put together, listed by asking each.
  expect(count).toBe(sample.length);
  return [sample.map(({ name }) => name).sort(), reading];
};
const bought = (field: string, of: (string | undefined)[], days?: number, op = 'bought') => ({
  field,
  op,
  value: { of, ...(days && { days }) },
});

describe('MEM-7 segments by what was bought', () => {
  test('products, ever and within days; bought this and not that', async () => {
    expect(await asked(bought('product', [products['Hose']]))).toEqual([['Ann', 'Cid'], 'Product bought: Hose']);
    expect(await asked(bought('product', [products['Hose']], 30))).toEqual([
      ['Cid'],
      'Product bought: Hose in the last 30 days',
    ]);
    expect((await asked(bought('product', [products['DN50'], products['DN80']])))[0]).toEqual(['Ann', 'Bea']);
    const andNot = {
      all: [bought('product', [products['Hose']]), bought('product', [products['DN50']], undefined, 'not-bought')],
    };
    expect((await asked(andNot))[0]).toEqual(['Cid']);
    expect((await asked({ not: bought('product', [products['Hose']]) }))[0]).toEqual(['Bea', 'Dan']);
    const both = [bought('product', [products['Hose']]), bought('product', [products['DN50']])];
    expect((await asked({ all: [...both, { field: 'orders', op: 'exactly', value: 0 }] }))[0]).toEqual(['Ann']);
    expect((await asked({ not: { any: [{ not: both[0] }, both[1]] } }))[0]).toEqual(['Cid']);
    expect((await asked({ not: { any: both } }))[0]).toEqual(['Bea', 'Dan']);
    expect(
      (
        await asked({
          all: [both[0], { not: { not: both[1] } }, bought('product', [products['DN80']], 9, 'not-bought')],
        })
      )[0],
    ).toEqual(['Ann']);
  });

  test('a category with all below it; brands however they are written', async () => {
    expect(await asked(bought('category', [categories['valves']]))).toEqual([
      ['Ann', 'Bea'],
      'Category bought: valves',
    ]);
    expect((await asked(bought('category', [categories['ball valves']])))[0]).toEqual(['Ann']);
    expect((await asked(bought('brand', ['LANYU'])))[0]).toEqual(['Ann', 'Bea']);
    expect((await asked(bought('brand', ['LANYU'], 30)))[0]).toEqual(['Ann']);
    expect(await bed.choices.values({ field: 'brand', q: 'fl' })).toEqual(['Flex']);
  });

  test('what is wrong is named', async () => {
    const faults = (value: unknown) =>
      asked({ field: 'product', op: 'bought', value }).then(
        () => [],
        (error: unknown) => (error as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer),
      );
    expect(await faults({ of: ['x'] })).toEqual(['/rule/value/of']);
    expect(await faults({ of: [products['Hose']], days: 0 })).toEqual(['/rule/value/days']);
    expect(await faults({ of: [products['Hose']], since: 1 })).toEqual(['/rule/value']);
    expect(await faults([])).toEqual(['/rule/value']);
  });
});
