import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { NestFactory } from '@nestjs/core';
import { Imports, ImportsModule } from '@regulars/imports';
import { Database, DatabaseModule, PlatformModule, Tasks } from '@regulars/platform';
import { type TestDatabase, testDatabase } from '@regulars/platform/testing';
import { type Role, StaffModule, actorFor } from '@regulars/staff';
import type { INestApplicationContext } from '@nestjs/common';
import { CatalogModule } from '../catalog.module.js';
import { catalogSchema } from '../catalog.schema.js';
import { ProductExport } from '../export/product-export.service.js';
import { ProductReader } from '../product.reader.js';
import { StockService } from '../stock/stock.service.js';

let db: TestDatabase;
let app: INestApplicationContext;
let database: Database;
let imports: Imports;
let tasks: Tasks;

beforeAll(async () => {
  // eslint-disable-next-line no-restricted-properties -- jobs are run by hand here, not by a worker of its own
  process.env['ROLE'] = 'api';
  db = await testDatabase(catalogSchema.entities);
  app = await NestFactory.createApplicationContext(
    {
      module: CatalogModule,
      imports: [DatabaseModule.for(db.url, [catalogSchema]), PlatformModule, StaffModule, ImportsModule],
    },
    { logger: false },
  );
  database = app.get(Database);
  imports = app.get(Imports, { strict: false });
  tasks = app.get(Tasks, { strict: false });
});
afterAll(async () => {
  await app.close();
  await db.close();
});
beforeEach(() =>
  database.query('TRUNCATE catalog.product, catalog.category, catalog.stock_movement, imports.import CASCADE'),
);

const colleague = (role: Role) =>
  actorFor({ id: crypto.randomUUID(), name: role, email: `${role}@example.com`, role, locale: 'en', active: true });
const owner = colleague('owner');
const K = 'products';

async function* bytesOf(content: string): AsyncGenerator<Buffer> {
  yield Buffer.from(content);
}
const upload = (content: string, name = 'list.csv') => imports.upload(K, owner, name, bytesOf(content));
/** Runs a job that is waiting, as the worker would. */
async function work(name: string, id: string): Promise<void> {
  const { version } = await imports.get(K, id);
  await tasks.all().get(`imports.${name}`)?.({ id, kind: K, version }, { attempt: 1, maxAttempts: 1 });
}
async function carryOut(id: string) {
  await imports.check(K, id);
  await work('check', id);
  await imports.start(K, id);
  await work('run', id);
  return imports.get(K, id);
}
const products = () =>
  database.query(
    `SELECT sku, name, brand, price_amount AS amount, price_currency AS currency, cost_amount AS cost, stock, available, version,
            catalog.category_path(category_id) AS category FROM catalog.product ORDER BY sku`,
  );
const csvOf = async (query: object, actor = owner) =>
  text((await app.get(ProductExport, { strict: false }).write(actor, { format: 'csv', ...query })).stream);

describe('ORD-10 import of products', () => {
  test('columns are guessed below a title, in any language; the preview says what each row would do', async () => {
    const first = await upload('价目表;;;\n货号;产品名称;分类;价格\nA-1;紫砂茶壶;茶具/茶壶;1.234,50\n');
    expect(first).toMatchObject({
      state: 'draft',
      reading: { delimiter: ';', headingRow: 2, decimalSign: ',', encoding: 'utf-8' },
      mapping: { sku: 0, name: 1, category: 2, price: 3 },
      policy: { blanks: 'ignore', categories: 'create', currency: 'USD' },
    });
    expect(await carryOut(first.id)).toMatchObject({ state: 'done', counts: { created: 1 }, totalRows: 1 });
    expect(await products()).toMatchObject([{ sku: 'A-1', amount: 123_450, category: '茶具 / 茶壶', available: true }]);
    const next = await upload('SKU,Name,Price,Stock\na-1,紫砂茶壶,1234.5,7\nB,,ask,\nA-1,x,1,1\nC,Cup,0.1,\n');
    const { data } = await imports.preview(K, next.id);
    expect(data.map(({ row, result }) => [row, result])).toEqual([
      [2, 'changed'],
      [3, 'bad'],
      [4, 'bad'],
      [5, 'created'],
    ]);
    expect(data[0]?.changes).toEqual({ stock: { from: null, to: 7 } });
    expect(data[1]?.problems).toMatchObject([
      { field: 'price', code: 'not-a-number' },
      { field: 'name', code: 'required' },
    ]);
    expect(data[2]?.problems).toMatchObject([{ code: 'repeated', message: expect.stringContaining('Row 2') }]);
    expect(await products()).toHaveLength(1);
  });

  test('a mapping and a policy of one’s own; a stale version is refused; what is not mapped can’t be checked', async () => {
    await carryOut((await upload('SKU,Name,Price,Brand\nA,Pot,1,Kitz\n')).id);
    const { id, version } = await upload('x,y,z\nA,,Tea/Green\nB,Cup,\n');
    await expect(imports.check(K, id)).rejects.toMatchObject({ code: 'imports/not-mapped' });
    await expect(imports.update(K, id, version, { mapping: { sku: 9 } })).rejects.toMatchObject({ status: 422 });
    const mapping = { sku: 0, brand: 1, category: 2 };
    const changed = await imports.update(K, id, version, {
      mapping,
      policy: { blanks: 'clear', categories: 'refuse' },
    });
    await expect(imports.update(K, id, version, { mapping })).rejects.toMatchObject({ status: 412 });
    expect(changed.policy).toMatchObject({ blanks: 'clear', categories: 'refuse', currency: 'USD' });
    const { data } = await imports.preview(K, id);
    expect(data.map(({ problems }) => problems.map(({ field }) => field))).toEqual([['category'], ['name', 'price']]);
    await imports.update(K, id, changed.version, { policy: { categories: 'create' } });
    expect((await imports.preview(K, id)).data[0]?.changes).toEqual({
      brand: { from: 'Kitz', to: null },
      category: { from: null, to: 'Tea / Green' },
    });
  });

  test('the trial run counts and writes nothing; what is refused comes back as it was with the reason', async () => {
    const { id } = await upload('SKU;Name;Price;Note\nA;Pot;12.345;"=x"\nB;Cup;2;ok\n;;5;\n');
    await expect(imports.start(K, id)).rejects.toMatchObject({ code: 'imports/wrong-state' });
    await imports.check(K, id);
    await work('check', id);
    expect(await imports.get(K, id)).toMatchObject({
      state: 'checked',
      checked: { created: 1, changed: 0, unchanged: 0, bad: 2 },
      totalRows: 3,
    });
    expect(await products()).toEqual([]);
    await imports.start(K, id);
    await work('run', id);
    const { name, stream } = await imports.errors(K, id, 'csv');
    expect(name).toBe('list-errors.csv');
    const file = await text(stream);
    expect(file).toContain('SKU,Name,Price,Note,Row,Reason');
    expect(file).toContain("A,Pot,12.345,'=x,2,12.345 can’t be paid in USD. Round it.");
    expect((await imports.rows(K, id, 'bad', 0, 1)).nextCursor).toBe('2');
    expect((await imports.rows(K, id, 'bad', 2, 50)).data).toMatchObject([{ row: 4, cells: ['', '', '5', ''] }]);
    expect(await database.query('SELECT FROM imports.part')).toEqual([]);
  });

  test('a try that broke off goes on after the last row that was written, and no row is written twice', async () => {
    const lines = Array.from({ length: 1_200 }, (_, at) => `S-${at},Product ${at},${at}.50`);
    const { id } = await upload(`SKU,Name,Price\n${lines.join('\n')}\nS-1,again,1\n`);
    await imports.check(K, id);
    await work('check', id);
    await imports.start(K, id);
    await database.query(`CREATE FUNCTION imports.stumble() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN IF NEW.row_done > 600 THEN RAISE 'power cut'; END IF; RETURN NEW; END $$`);
    await database.query(
      'CREATE TRIGGER stumble BEFORE UPDATE ON imports.import FOR EACH ROW EXECUTE FUNCTION imports.stumble()',
    );
    await expect(work('run', id)).rejects.toThrow('power cut');
    expect(await imports.get(K, id)).toMatchObject({ state: 'running', rowsDone: 500, counts: { created: 500 } });
    await database.query('DROP FUNCTION imports.stumble CASCADE');
    // Two workers at once: a lease was thought lost, and was not.
    await Promise.all([work('run', id), work('run', id)]);
    expect(await imports.get(K, id)).toMatchObject({
      state: 'done',
      rowsDone: 1_201,
      counts: { created: 1_200, changed: 0, unchanged: 0, bad: 1 },
    });
    expect((await products()).every(({ version }) => version === 1)).toBe(true);
  });

  test('is cancelled between two stretches, and what was written stays', async () => {
    const { id } = await upload('SKU,Name,Price\nA,Pot,1\n');
    await imports.check(K, id);
    await work('check', id);
    await imports.start(K, id);
    expect(await imports.cancel(K, id)).toMatchObject({ state: 'cancelled' });
    await work('run', id);
    expect(await products()).toEqual([]);
    await expect(imports.start(K, id)).rejects.toMatchObject({ status: 409, extra: { state: 'cancelled' } });
  });

  test('undo: everything is as before but what somebody changed since, which is listed; empty new categories go', async () => {
    await carryOut((await upload('SKU,Name,Price,Cost,Stock\nA,Pot,1,0.5,3\nB,Cup,2,,\n')).id);
    const before = await products();
    const { id } = await upload(
      'SKU,Name,Price,Cost,Stock,Category\nA,Teapot,9,4,1,New/Sub\nB,Mug,8,,5,New\nC,Can,3,,,\n',
    );
    expect(await carryOut(id)).toMatchObject({ counts: { created: 1, changed: 2 } });
    await database.query(`UPDATE catalog.product SET stock = 4, version = version + 1 WHERE sku = 'B'`);
    expect(await imports.undo(K, id)).toMatchObject({ state: 'undoing' });
    await work('undo', id);
    expect(await imports.get(K, id)).toMatchObject({ state: 'undone', undone: 2, kept: 1 });
    const after = await products();
    expect(after.map(({ sku }) => sku)).toEqual(['A', 'B']);
    expect({ ...after[0], version: 1 }).toEqual(before[0]);
    expect(after[1]).toMatchObject({ name: 'Mug', stock: 4, category: 'New' });
    expect((await imports.rows(K, id, 'kept', 0, 50)).data).toMatchObject([{ row: 3, label: 'B' }]);
    expect(await database.query('SELECT name FROM catalog.category')).toEqual([{ name: 'New' }]);
    await expect(imports.undo(K, id)).rejects.toMatchObject({ status: 409 });
    const log = await database.query(`SELECT action, actor_id, changes FROM staff.audit_entry WHERE subject_id = $1 ORDER BY id`, [id]); // prettier-ignore
    expect(log).toMatchObject([
      { action: 'products.imported', actor_id: owner.id, changes: { created: { to: 1 }, changed: { to: 2 } } },
      { action: 'products.import-undone', changes: { undone: { to: 2 }, kept: { to: 1 } } },
    ]);
  });

  test('what is no table leaves nothing behind; drafts can be thrown away; imports of another kind are not there', async () => {
    await expect(upload('%PDF-1.7', 'list.pdf')).rejects.toMatchObject({ status: 422, code: 'tables/not-a-table' });
    expect(await database.query('SELECT FROM imports.import')).toEqual([]);
    const { id } = await upload('SKU\nA\n');
    await expect(imports.get(K, crypto.randomUUID())).rejects.toMatchObject({ status: 404 });
    await imports.discard(K, id);
    await expect(imports.get(K, id)).rejects.toMatchObject({ status: 404 });
  });

  test('a file larger than a slice is read across its slices', async () => {
    const rows = Array.from({ length: 30_000 }, (_, at) => `S-${at},${'茶'.repeat(12)} ${at},1`);
    const { id } = await upload(`SKU,Name,Price\n${rows.join('\n')}\n`);
    await imports.check(K, id);
    await work('check', id);
    expect(await imports.get(K, id)).toMatchObject({ checked: { created: 30_000, bad: 0 }, totalRows: 30_000 });
  });
});

describe('ORD-10 export of products', () => {
  test('the list as it is filtered, costs for those who may see them, on record, and it changes nothing when imported', async () => {
    await carryOut(
      (
        await upload(
          'SKU,Name,Category,Price,Currency,Cost,Available\nA,=Pot,Tea/Pots,1.5,USD,1,yes\nB,Cup,,1200,JPY,,no\n',
        )
      ).id,
    );
    const all = await csvOf({});
    expect(all).toContain('SKU,Name,Brand,Model,Category,Price,Currency,Cost,Stock,Available,Lasts (months)');
    expect(all).toContain("A,'=Pot,,,Tea / Pots,1.50,USD,1.00,,yes,");
    expect(all).toContain('B,Cup,,,,1200,JPY,,,no,');
    expect(await csvOf({ filter: { available: { eq: 'false' } } })).not.toContain('Pot');
    const seen = await csvOf({}, colleague('sales'));
    expect(seen).not.toContain('Cost');
    const [entry] = await database.query(`SELECT changes FROM staff.audit_entry WHERE action = 'products.exported' ORDER BY id LIMIT 1`); // prettier-ignore
    expect(entry).toMatchObject({ changes: { products: { to: 2 }, format: { to: 'csv' } } });
    expect(await carryOut((await upload(all)).id)).toMatchObject({
      counts: { created: 0, changed: 0, unchanged: 2, bad: 0 },
    });
  });
});

describe('ORD-10 stock by API', () => {
  const set = async (...lines: unknown[]) =>
    (await app.get(StockService, { strict: false }).set(owner, { lines })).data;
  const results = async (...lines: unknown[]) =>
    (await set(...lines)).map(({ result, stock, error }) => error?.code ?? [result, stock]);

  test('what is there, and what came or went; told again nothing is done again; wrong lines are refused alone', async () => {
    await carryOut((await upload('SKU,Name,Price,Stock\nA,Pot,1,3\nB,Cup,2,\n')).id);
    const lines = [
      { sku: 'a', stock: 10 },
      { sku: 'A', delta: -4, ref: 'till-1' },
      { sku: 'B', delta: 1, ref: 'till-2' },
      { sku: 'B', stock: 0 },
      { sku: 'B', delta: 2, ref: 'till-3' },
      { sku: 'B', delta: -5, ref: 'till-4' },
      { sku: 'Z', stock: 1 },
      { sku: 'A', delta: 1 },
      { sku: 'A', stock: 1, extra: 1 },
      'x',
      { sku: 'A' },
    ];
    const after = ['catalog/stock-below-zero', 'catalog/unknown-sku', 'catalog/ref-required', 'http/invalid-input', 'http/invalid-json', 'catalog/stock-unclear']; // prettier-ignore
    expect(await results(...lines)).toEqual([['changed', 10], ['changed', 6], 'catalog/stock-not-kept', ['changed', 0], ['changed', 2], ...after]); // prettier-ignore
    expect(await products()).toMatchObject([
      { sku: 'A', stock: 6 },
      { sku: 'B', stock: 2 },
    ]);
    expect(await results({ sku: 'A', delta: -4, ref: 'till-1' }, { sku: 'A', stock: 6 })).toEqual([
      ['repeated', 6],
      ['unchanged', 6],
    ]);
  });

  test('one reference told of by two requests at once counts once; at 0 a product is sold out', async () => {
    await carryOut((await upload('SKU,Name,Price,Stock\nA,Pot,1,3\n')).id);
    const told = await Promise.all([1, 2, 3].map(() => results({ sku: 'A', delta: -3, ref: 'sale' })));
    expect(told.flat().map((each) => (Array.isArray(each) ? each[0] : each)).sort()).toEqual(['changed', 'repeated', 'repeated']); // prettier-ignore
    expect(await app.get(ProductReader, { strict: false }).listForForms()).toMatchObject([{ name: 'Pot', available: false }]); // prettier-ignore
  });

  test('more than 10,000 lines are refused as a whole', async () => {
    await expect(set(...Array.from({ length: 10_001 }, () => ({})))).rejects.toMatchObject({ status: 413 });
  });
});
