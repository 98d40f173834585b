import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type TestDatabase, testDatabase } from '@regulars/platform/testing';
import { Audit, SYSTEM } from '@regulars/staff';
import { catalogSchema } from './catalog.schema.js';
import type { CreateProductDto } from './dto/product.dto.js';
import { ProductReader } from './product.reader.js';
import { ProductRepository } from './product.repository.js';
import { ProductsService } from './products.service.js';

let db: TestDatabase;
let products: ProductsService;
let reader: ProductReader;

beforeAll(async () => {
  db = await testDatabase(catalogSchema.entities);
  reader = new ProductReader(db.database);
  products = new ProductsService(db.database, new ProductRepository(), reader, new Audit());
});
afterAll(() => db.close());
beforeEach(() => db.database.query('TRUNCATE catalog.product, staff.audit_entry'));

let made = 0;
function product(overrides: Partial<CreateProductDto> = {}): CreateProductDto {
  made += 1;
  return { sku: `SKU-${made}`, name: `Product ${made}`, price: { amount: 1999, currency: 'USD' }, ...overrides };
}

const add = (overrides: Partial<CreateProductDto> = {}) => products.create(SYSTEM, product(overrides));

const found = async (q: string) => (await reader.page({ limit: 50, q })).data.map(({ sku }) => sku);

describe('ORD-10 products', () => {
  test('come back as they were given, large amounts to the cent', async () => {
    const given = product({ price: { amount: 9_999_999_999_999, currency: 'CNY' }, stock: 0, available: false });
    const { id, version } = await products.create(SYSTEM, given);
    expect(version).toBe(1);
    expect(await products.get(id)).toMatchObject(given);
    expect(await products.get((await add()).id)).toMatchObject({ stock: null, available: true });
  });

  test('a SKU is taken whatever its case, also between two at once and by renaming', async () => {
    const first = await add({ sku: 'TP-100' });
    await expect(add({ sku: 'tp-100' })).rejects.toMatchObject({ status: 409, code: 'catalog/sku-taken' });
    const both = await Promise.allSettled([add({ sku: 'new' }), add({ sku: 'NEW' })]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const other = await add();
    await expect(products.update(SYSTEM, other.id, 1, { sku: 'Tp-100' })).rejects.toMatchObject({
      code: 'catalog/sku-taken',
    });
    expect(await products.update(SYSTEM, first.id, 1, { sku: 'tp-100' })).toMatchObject({ sku: 'tp-100', version: 2 });
  });

  test('absent leaves, null clears, a stale version is refused with what stands now', async () => {
    const { id } = await add({ stock: 5 });
    const changed = await products.update(SYSTEM, id, 1, { price: { amount: 0, currency: 'JPY' } });
    expect(changed).toMatchObject({ stock: 5, price: { amount: 0, currency: 'JPY' }, version: 2 });
    expect(await products.update(SYSTEM, id, 2, { stock: null })).toMatchObject({ stock: null, version: 3 });
    await expect(products.update(SYSTEM, id, 2, { name: 'Old' })).rejects.toMatchObject({
      status: 412,
      extra: { current: { version: 3, stock: null } },
    });
  });

  test('is deleted for good, and every change is in the audit log', async () => {
    const { id } = await add({ sku: 'TP-1', name: 'Teapot', stock: 5 });
    await products.update(SYSTEM, id, 1, { stock: 4 });
    await products.delete(SYSTEM, id);
    await expect(products.get(id)).rejects.toMatchObject({ status: 404 });
    await expect(products.delete(SYSTEM, id)).rejects.toMatchObject({ status: 404 });
    const log = await db.database.query('SELECT action, changes, note FROM staff.audit_entry ORDER BY id');
    expect(log).toEqual([
      { action: 'products.created', changes: null, note: 'TP-1' },
      { action: 'products.changed', changes: { stock: { from: 5, to: 4 } }, note: null },
      { action: 'products.deleted', changes: null, note: 'TP-1 Teapot' },
    ]);
  });
});

describe('ORD-10 product list', () => {
  test('finds words anywhere in SKU and name, in any script, from one character on', async () => {
    await add({ sku: 'TP-100', name: '紫砂茶壶 Teapot' });
    await add({ sku: 'TC-200', name: '茶杯 100% 骨瓷' });
    await add({ sku: 'JP-300', name: '抹茶碗 ﾏｯﾁｬ' });
    await add({ sku: 'KR-400', name: '녹차 세트' });
    expect((await found('茶')).sort()).toEqual(['JP-300', 'TC-200', 'TP-100']);
    expect(await found('茶壶')).toEqual(['TP-100']);
    expect(await found('녹차')).toEqual(['KR-400']);
    expect(await found('マッチャ')).toEqual(['JP-300']);
    expect(await found('ｔｐ－１００')).toEqual(['TP-100']);
    expect(await found('teapot tp')).toEqual(['TP-100']);
    expect(await found('teapot tc')).toEqual([]);
    expect(await found('100%')).toEqual(['TC-200']);
    expect(await found('_')).toEqual([]);
  });

  test('pages by name without gaps or repeats; filter and total hold on every page', async () => {
    for (let i = 0; i < 7; i += 1) await add({ name: i < 4 ? 'Same name' : `Other ${i}`, available: i !== 6 });
    const seen = new Set<string>();
    let cursor: string | undefined;
    do {
      const page = await reader.page({ limit: 2, cursor, count: true, available: true });
      expect(page.total).toEqual({ count: 6, capped: false });
      for (const { id } of page.data) seen.add(id);
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(seen.size).toBe(6);
  });

  test('the search index serves words of three characters and more', async () => {
    await db.database.query(`INSERT INTO catalog.product (sku, name, price_amount, price_currency)
      SELECT 'S-' || n, 'Article number ' || n, 100, 'USD' FROM generate_series(1, 20000) n`);
    await db.database.query('ANALYZE catalog.product');
    const plan = await db.database.query(`EXPLAIN SELECT id FROM catalog.product WHERE search LIKE '%s-19999%'`);
    expect(JSON.stringify(plan)).toContain('product_search');
  });
});

describe('what forms and orders ask', () => {
  test('given products in the given order, sold-out ones marked; without ids what can be had', async () => {
    const there = await add({ name: 'There', stock: 1 });
    const empty = await add({ name: 'Empty', stock: 0 });
    const off = await add({ name: 'Off', available: false });
    const chosen = await reader.listAvailableForForms([off.id, crypto.randomUUID(), there.id, empty.id]);
    expect(chosen.map(({ name, available }) => [name, available])).toEqual([
      ['Off', false],
      ['There', true],
      ['Empty', false],
    ]);
    expect(Object.keys(chosen[0] ?? {}).sort()).toEqual(['available', 'id', 'name', 'price']);
    expect((await reader.listAvailableForForms()).map(({ name }) => name)).toEqual(['There']);
    expect(await reader.byIds([there.id, crypto.randomUUID()])).toEqual([
      { id: there.id, sku: there.sku, name: 'There', price: there.price, stock: 1, available: true },
    ]);
    expect(await reader.byIds([])).toEqual([]);
  });
});
