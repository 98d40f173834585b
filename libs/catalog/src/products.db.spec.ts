import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type TestDatabase, testDatabase } from '@regulars/platform/testing';
import { Events, Files, Jobs, Tasks } from '@regulars/platform';
import { type Role, Audit, SYSTEM, actorFor } from '@regulars/staff';
import { CategoriesService } from './categories/categories.service.js';
import { CategoryReader } from './categories/category.reader.js';
import { CategoryRepository } from './categories/category.repository.js';
import { catalogSchema } from './catalog.schema.js';
import { ListProductsQuery } from './dto/list-products.query.js';
import type { CreateProductDto } from './dto/product.dto.js';
import { ProductAvailability } from './product-availability.js';
import { ProductImages } from './product-images.js';
import { ProductReader } from './product.reader.js';
import { ProductRepository } from './product.repository.js';
import { ProductsService } from './products.service.js';

let db: TestDatabase;
let products: ProductsService;
let reader: ProductReader;
let categories: CategoriesService;
let files: Files;

beforeAll(async () => {
  db = await testDatabase(catalogSchema.entities);
  reader = new ProductReader(db.database);
  files = new Files(db.database, { maxSize: 1_000_000 });
  categories = new CategoriesService(
    db.database,
    new CategoryRepository(),
    new CategoryReader(db.database),
    new Audit(),
  );
  products = new ProductsService(
    db.database,
    new ProductRepository(),
    reader,
    new CategoryReader(db.database),
    new ProductImages(files),
    new Audit(),
    new Events(new Jobs(), new Tasks()),
  );
});
afterAll(() => db.close());
beforeEach(() => db.database.query('TRUNCATE catalog.product, catalog.category, staff.audit_entry'));

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
    expect(await products.get(SYSTEM, id)).toMatchObject(given);
    expect(await products.get(SYSTEM, (await add()).id)).toMatchObject({ stock: null, available: true });
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
    await expect(products.get(SYSTEM, id)).rejects.toMatchObject({ status: 404 });
    await expect(products.delete(SYSTEM, id)).rejects.toMatchObject({ status: 404 });
    const log = await db.database.query('SELECT action, changes, note FROM staff.audit_entry ORDER BY id');
    expect(log).toEqual([
      { action: 'products.created', changes: null, note: 'TP-1' },
      { action: 'products.changed', changes: { stock: { from: 5, to: 4 } }, note: null },
      { action: 'products.deleted', changes: null, note: 'TP-1 Teapot' },
    ]);
  });
});

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const colleague = (role: Role) =>
  actorFor({ id: crypto.randomUUID(), name: role, email: `${role}@example.com`, role, locale: 'en', active: true });
const upload = (uploadedBy: string, name: string, content: Buffer, declaredType: string) =>
  db.database.transaction((tx) => files.store(tx, { name, declaredType, content, uploadedBy }));

describe('ORD-10 what else a product has', () => {
  test('brand, model, cost, life and category come back, and each can be cleared', async () => {
    const valves = await categories.create(SYSTEM, { name: 'Valves' });
    const ball = await categories.create(SYSTEM, { name: 'Ball valves', parentId: valves.id });
    const details = { brand: '上海阀门', model: 'DN50', cost: 900, lifeMonths: 24 };
    const { id } = await add({ ...details, categoryId: ball.id });
    const shown = await products.get(SYSTEM, id);
    expect(shown).toMatchObject({ ...details, category: { id: ball.id, path: 'Valves / Ball valves' } });
    const cleared = { brand: null, model: null, cost: null, lifeMonths: null };
    expect(await products.update(SYSTEM, id, 1, { ...cleared, categoryId: null })).toMatchObject({
      ...cleared,
      category: null,
      version: 2,
    });
    await expect(add({ categoryId: crypto.randomUUID() })).rejects.toMatchObject({ code: 'catalog/unknown-category' });
  });

  test('brand and model are searched too; a category holds what is below it', async () => {
    const valves = await categories.create(SYSTEM, { name: 'Valves' });
    const ball = await categories.create(SYSTEM, { name: 'Ball', parentId: valves.id });
    await add({ sku: 'A', brand: 'Kitz', model: 'ＤＮ５０', categoryId: ball.id });
    await add({ sku: 'B', brand: 'kitz', categoryId: valves.id });
    await add({ sku: 'C' });
    expect(await found('dn50')).toEqual(['A']);
    const skus = async (filter: object) =>
      (await reader.page({ limit: 9, ...filter })).data.map(({ sku }) => sku).sort();
    expect(await skus({ categoryId: valves.id })).toEqual(['A', 'B']);
    expect(await skus({ categoryId: ball.id })).toEqual(['A']);
    expect(await skus({ brand: 'KITZ' })).toEqual(['A', 'B']);
  });

  test('the cost is for those who may change products, in answers to reads and writes alike', async () => {
    const { id } = await add({ cost: 900 });
    expect(await products.get(colleague('manager'), id)).toMatchObject({ cost: 900 });
    expect(await products.get(colleague('sales'), id)).not.toHaveProperty('cost');
    const [row] = (await products.list(colleague('sales'), Object.assign(new ListProductsQuery(), { limit: 5 }))).data;
    expect(row).not.toHaveProperty('cost');
  });

  test('a cost does not change its meaning with the currency of the price', async () => {
    const { id } = await add({ cost: 900 });
    const price = { amount: 100, currency: 'JPY' };
    await expect(products.update(SYSTEM, id, 1, { price })).rejects.toMatchObject({
      code: 'catalog/cost-in-other-currency',
    });
    expect(await products.update(SYSTEM, id, 1, { price, cost: 80 })).toMatchObject({ price, cost: 80 });
  });

  test('one’s own upload is its image; another file, another’s upload and a text are refused; the former goes', async () => {
    const [owner, other] = [colleague('owner'), colleague('manager')];
    const first = await upload(owner.id, 'a.png', PNG, 'image/png');
    const second = await upload(owner.id, 'b.png', PNG, 'image/png');
    const { id } = await products.create(owner, product({ imageId: first.id }));
    expect(await products.update(owner, id, 1, { imageId: second.id })).toMatchObject({ imageId: second.id });
    expect(await files.describe([first.id])).toEqual([]);
    const text = await upload(owner.id, 'a.png', Buffer.from('hello'), 'text/plain');
    await expect(products.update(owner, id, 2, { imageId: text.id })).rejects.toMatchObject({ status: 422 });
    const theirs = await upload(other.id, 'c.png', PNG, 'image/png');
    await expect(products.update(owner, id, 2, { imageId: theirs.id })).rejects.toMatchObject({ status: 422 });
    expect(await products.get(owner, id)).toMatchObject({ imageId: second.id, version: 2 });
    await products.delete(owner, id);
    expect(await files.describe([second.id])).toEqual([]);
  });
});

describe('ORD-10 categories', () => {
  test('form a tree without circles, of limited depth, with one name in one place', async () => {
    const top = await categories.create(SYSTEM, { name: 'A' });
    let leaf = top;
    for (let level = 2; level <= 6; level += 1)
      leaf = await categories.create(SYSTEM, { name: `L${level}`, parentId: leaf.id });
    await expect(categories.create(SYSTEM, { name: 'L7', parentId: leaf.id })).rejects.toMatchObject({ status: 422 });
    await expect(categories.update(SYSTEM, top.id, 1, { parentId: leaf.id })).rejects.toMatchObject({
      code: 'catalog/category-misplaced',
    });
    await expect(categories.create(SYSTEM, { name: 'a' })).rejects.toMatchObject({ code: 'catalog/category-taken' });
    const other = await categories.create(SYSTEM, { name: 'B' });
    await expect(categories.update(SYSTEM, top.id, 1, { parentId: other.id })).rejects.toMatchObject({ status: 422 });
    expect((await categories.list()).data.map(({ path }) => path)).toContain('A / L2 / L3');
  });

  test('two moves at once can’t make a circle', async () => {
    const [a, b] = [await categories.create(SYSTEM, { name: 'A' }), await categories.create(SYSTEM, { name: 'B' })];
    const moves = await Promise.allSettled([
      categories.update(SYSTEM, a.id, 1, { parentId: b.id }),
      categories.update(SYSTEM, b.id, 1, { parentId: a.id }),
    ]);
    expect(moves.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('what is in a deleted one moves up', async () => {
    const top = await categories.create(SYSTEM, { name: 'Top' });
    const middle = await categories.create(SYSTEM, { name: 'Middle', parentId: top.id });
    const leaf = await categories.create(SYSTEM, { name: 'Leaf', parentId: middle.id });
    const { id } = await add({ categoryId: middle.id });
    await categories.delete(SYSTEM, middle.id);
    expect((await products.get(SYSTEM, id)).category).toEqual({ id: top.id, path: 'Top' });
    expect((await categories.list()).data.map(({ path }) => path)).toEqual(['Top', 'Top / Leaf']);
    expect((await categories.list()).data.find((row) => row.id === leaf.id)?.version).toBe(2);
  });
});

describe('ORD-9 a supplier has none left', () => {
  test('the product is struck through and everybody can see why; said twice it is said once', async () => {
    const { id, sku } = await add();
    const availability = new ProductAvailability(
      new ProductRepository(),
      new Audit(),
      new Events(new Jobs(), new Tasks()),
    );
    const soldOut = (which: string) =>
      db.database.transaction((tx) => availability.soldOut(tx, SYSTEM, which, 'R-2026-000001-S1 Factory'));
    await soldOut(id);
    await soldOut(id);
    expect(await products.get(SYSTEM, id)).toMatchObject({ sku, available: false, soldOut: true, version: 2 });
    expect(
      await db.database.query("SELECT changes, note FROM staff.audit_entry WHERE action = 'products.changed'"),
    ).toEqual([{ changes: { available: { from: true, to: false } }, note: 'R-2026-000001-S1 Factory' }]);
    await expect(soldOut('0198a000-0000-7000-8000-00000000000f')).rejects.toMatchObject({ status: 404 });
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
  test('given products in the given order, sold-out ones marked; without ids the whole catalogue', async () => {
    const there = await add({ name: 'There', stock: 1 });
    const empty = await add({ name: 'Empty', stock: 0 });
    const off = await add({ name: 'Off', available: false });
    const chosen = await reader.listForForms([off.id, crypto.randomUUID(), there.id, empty.id]);
    expect(chosen.map(({ name, available }) => [name, available])).toEqual([
      ['Off', false],
      ['There', true],
      ['Empty', false],
    ]);
    expect(Object.keys(chosen[0] ?? {}).sort()).toEqual(['available', 'id', 'name', 'price']);
    expect((await reader.listForForms()).map(({ name, available }) => [name, available])).toEqual([
      ['Empty', false],
      ['Off', false],
      ['There', true],
    ]);
    expect(await reader.byIds([there.id, crypto.randomUUID()])).toEqual([
      { id: there.id, sku: there.sku, name: 'There', price: there.price, stock: 1, available: true },
    ]);
    expect(await reader.byIds([])).toEqual([]);
  });
});
