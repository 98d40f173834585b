import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { StaffActor } from '@regulars/staff';
import type { BulkActDto, BulkSelectionDto } from '../dto/bulk.dto.js';
import type { CreateOrderDto } from '../dto/order.dto.js';
import { OrderStatusChanged } from '../orders.events.js';
import { ordersBed } from '../testing/orders-bed.js';

let bed: Awaited<ReturnType<typeof ordersBed>>;
let owner: StaffActor;
let li: StaffActor;
let wang: StaffActor;
const heard: OrderStatusChanged[] = [];

beforeAll(async () => {
  bed = await ordersBed();
  owner = await bed.colleague('owner');
  li = await bed.colleague('sales');
  wang = await bed.colleague('sales');
  bed.events.subscribe(OrderStatusChanged, 'test.listener', async (event) => void heard.push(event));
});
afterAll(() => bed.db.close());

const make = (overrides: Partial<CreateOrderDto> = {}) => bed.orders.create(owner, { source: 'hand', ...overrides });
const many = (count: number, overrides: Partial<CreateOrderDto> = {}) =>
  Promise.all(Array.from({ length: count }, () => make(overrides)));
const act = (selection: BulkSelectionDto, what: BulkActDto, actor = owner) =>
  bed.bulk.carryOut(actor, { selection, act: what });
const get = (id: string) => bed.queries.get(owner, id);
const lastOf = async (id: string) => (await bed.queries.history(owner, id)).data[0];
const idsOf = (orders: readonly { id: string }[]) => orders.map(({ id }) => id);

describe('ORD-4 one act on many orders', () => {
  test('assign: new version, history with names, one audit entry, one live update', async () => {
    const orders = await many(3);
    bed.announced.length = 0;
    const done = await act({ ids: idsOf(orders) }, { type: 'assign', assigneeId: li.id });
    expect(done).toEqual({ matched: 3, changed: 3, skipped: [] });
    for (const { id } of orders) {
      expect(await get(id)).toMatchObject({ assignee: { id: li.id }, version: 2 });
      expect(await lastOf(id)).toMatchObject({ action: 'assigned', from: null, to: li.name, actor: { id: owner.id } });
    }
    expect(bed.announced).toMatchObject([{ topic: 'orders', type: 'orders.changed' }]);
    const audit = await bed.database.query(
      `SELECT changes FROM staff.audit_entry WHERE action = 'orders.bulk-assign' ORDER BY id DESC LIMIT 1`,
    );
    expect(audit).toEqual([{ changes: { orders: { from: null, to: 3 }, assigneeId: { from: null, to: li.id } } }]);
    const again = await act({ ids: idsOf(orders) }, { type: 'assign', assigneeId: li.id });
    expect(again).toMatchObject({ changed: 0, skipped: [{ code: 'orders/unchanged', count: 3 }] });
    const stranger = act({ ids: idsOf(orders) }, { type: 'assign', assigneeId: randomUUID() });
    await expect(stranger).rejects.toMatchObject({ code: 'orders/unknown-assignee' });
  });

  test('a salesperson takes free orders, hands on none, and a colleague’s are not there', async () => {
    const [free, own, foreign] = [await make(), await make({ assigneeId: li.id }), await make({ assigneeId: wang.id })];
    const ids = idsOf([free, own, foreign]);
    const given = await act({ ids }, { type: 'assign', assigneeId: wang.id }, li);
    expect(given).toMatchObject({ matched: 2, changed: 0, skipped: [{ code: 'orders/may-only-take', count: 2 }] });
    const taken = await act({ ids }, { type: 'assign', assigneeId: li.id }, li);
    expect(taken).toMatchObject({
      matched: 2,
      changed: 1,
      skipped: [{ code: 'orders/unchanged', examples: [own.number] }],
    });
    expect(await act({ ids }, { type: 'recycle' }, li)).toMatchObject({ matched: 2, changed: 2 });
    expect(await get(foreign.id)).toMatchObject({ box: 'new', assignee: { id: wang.id }, version: 1 });
    const all = await act({ query: { q: foreign.number } }, { type: 'recycle' }, li);
    expect(all).toEqual({ matched: 0, changed: 0, skipped: [] });
  });

  test('moves: illegal ones are counted with examples, the others tell their subscribers', async () => {
    const [fresh, binned, won] = [await make(), await make(), await make()];
    await bed.acts.recycle(owner, binned.id, undefined);
    await bed.acts.transition(owner, won.id, { to: 'won', amount: { amount: 100, currency: 'USD' } });
    const ids = idsOf([fresh, binned, won]);
    expect(await act({ ids }, { type: 'process' })).toEqual({
      matched: 3,
      changed: 1,
      skipped: [{ code: 'orders/illegal-transition', count: 2, examples: [binned.number, won.number] }],
    });
    expect(await lastOf(fresh.id)).toMatchObject({ action: 'status', from: 'new', to: 'processed' });
    const jobs = await bed.database.query(
      `SELECT payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
       WHERE t.identifier = 'test.listener' AND payload->>'orderId' = $1`,
      [fresh.id],
    );
    expect(jobs).toEqual([{ payload: { orderId: fresh.id, from: 'new', to: 'processed' } }]);
    await act({ ids }, { type: 'lose', reason: 'Too dear' });
    expect(await get(fresh.id)).toMatchObject({ status: 'lost', lostReason: 'Too dear' });
    expect(await lastOf(fresh.id)).toMatchObject({ from: 'processed', to: 'lost', reason: 'Too dear' });
    expect(await act({ ids }, { type: 'reopen' })).toMatchObject({ changed: 2 });
    expect(await get(won.id)).toMatchObject({ status: 'processed', wonAmount: null });
    expect(await get(fresh.id)).toMatchObject({ status: 'processed', lostReason: null });
    expect(await act({ ids }, { type: 'restore' })).toMatchObject({
      changed: 1,
      skipped: [{ code: 'orders/not-recycled' }],
    });
    expect(await get(binned.id)).toMatchObject({ box: 'new', recycledAt: null });
  });

  test('tags: words that go are found no more unless they stand elsewhere, and what is known is counted', async () => {
    const [plain, worded] = [await make({ tags: ['Zebra'] }), await make({ tags: ['Zebra'], message: 'a zebra' })];
    const ids = idsOf([plain, worded]);
    const search = async (q: string) => idsOf((await bed.queries.page(owner, { q, limit: 9, sort: 'createdAt' })).data);
    const known = async () => (await bed.tags.list()).data.filter(({ name }) => ['Zebra', 'Gazelle'].includes(name));
    expect(await known()).toEqual([{ name: 'Zebra', orders: 2 }]);
    expect(await act({ ids }, { type: 'tag', add: ['Gazelle'], remove: ['Zebra'] })).toMatchObject({ changed: 2 });
    expect(await search('gazelle')).toEqual(ids);
    expect(await search('zebra')).toEqual([worded.id]);
    expect(await search(plain.number)).toEqual([plain.id]);
    expect(await known()).toEqual([{ name: 'Gazelle', orders: 2 }]);
    await bed.tags.sum();
    expect(await known()).toEqual([{ name: 'Gazelle', orders: 2 }]);
    expect(await lastOf(plain.id)).toMatchObject({ changes: { tags: { from: ['Zebra'], to: ['Gazelle'] } } });
    const found = await bed.queries.page(owner, { filter: { tag: { eq: 'Gazelle' } }, limit: 9, sort: 'createdAt' });
    expect(idsOf(found.data)).toEqual(ids);
    await bed.orders.edit(owner, plain.id, 2, { tags: [] });
    expect(await known()).toEqual([{ name: 'Gazelle', orders: 1 }]);
    await expect(act({ ids }, { type: 'tag' })).rejects.toMatchObject({ code: 'orders/no-tags' });
  });

  test('all that a list shows but some; never more than 10,000', async () => {
    const orders = await many(4, { message: 'selectable', tags: ['pick'] });
    const [left] = orders;
    const query = { filter: { tag: { eq: 'pick' } }, q: 'selectable' };
    const done = await act({ query, except: [left?.id ?? ''] }, { type: 'recycle', reason: 'Test' });
    expect(done).toMatchObject({ matched: 3, changed: 3 });
    expect(await act({ query }, { type: 'recycle' })).toMatchObject({ matched: 1 });
    await bed.database.query(
      `INSERT INTO orders."order" (source, currency, search) SELECT 'pos', 'USD', '' FROM generate_series(1, 10001)`,
    );
    const all = act({ query: { filter: { source: { in: 'pos' } } } }, { type: 'process' });
    await expect(all).rejects.toMatchObject({ status: 422, code: 'orders/selection-too-large' });
    await expect(all).rejects.toThrow('10,001 orders');
    const [one] = await bed.database.query<{ id: string }>(
      `SELECT id FROM orders."order" WHERE source = 'pos' LIMIT 1`,
    );
    const rest = await act(
      { query: { filter: { source: { in: 'pos' } } }, except: [one?.id ?? ''] },
      { type: 'assign', assigneeId: li.id },
    );
    expect(rest).toMatchObject({ matched: 10_000, changed: 10_000 });
    for (const selection of [{}, { ids: [], query: {} }, { ids: [], except: [] }])
      await expect(act(selection, { type: 'restore' })).rejects.toMatchObject({ code: 'orders/selection-unclear' });
  });

  test('reading many is no act on them: no version, no history', async () => {
    const { id } = await make();
    await bed.database.query('UPDATE orders."order" SET unread = true WHERE id = $1', [id]);
    expect(await act({ ids: [id] }, { type: 'mark-read' })).toMatchObject({ changed: 1 });
    expect(await get(id)).toMatchObject({ unread: false, version: 1 });
    expect(await lastOf(id)).toMatchObject({ action: 'created' });
  });
});

describe('ORD-4 from order to order', () => {
  test('the neighbours in the list one comes from, whatever its sort', async () => {
    const orders = [];
    for (const amount of [300, 100, 200])
      orders.push(await make({ message: 'neighbourly', value: { amount, currency: 'USD' } }));
    const [first, second, third] = idsOf(orders);
    const beside = (
      id = '',
      sort: '-createdAt' | 'createdAt' | '-value' | '-updatedAt' = '-createdAt',
      actor = owner,
    ) => bed.queries.neighbours(actor, id, { q: 'neighbourly', sort });
    expect(await beside(second)).toEqual({ previous: third, next: first });
    expect(await beside(third)).toEqual({ previous: null, next: second });
    expect(await beside(second, 'createdAt')).toEqual({ previous: first, next: third });
    expect(await beside(third, '-value')).toEqual({ previous: first, next: second });
    expect(await beside(second, '-updatedAt')).toEqual({ previous: third, next: first });
    await bed.handover.assign(owner, second ?? '', wang.id);
    expect(await beside(first, 'createdAt', li)).toEqual({ previous: null, next: third });
    await expect(beside(second, 'createdAt', li)).rejects.toMatchObject({ status: 404 });
  });
});
