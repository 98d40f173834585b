import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { StaffActor } from '@regulars/staff';
import { ordersBed } from '../testing/orders-bed.js';

let bed: Awaited<ReturnType<typeof ordersBed>>;
let owner: StaffActor;

beforeAll(async () => {
  bed = await ordersBed();
  owner = await bed.colleague('owner');
});
afterAll(() => bed.db.close());

const make = async (tag: string, recycled = true) => {
  const { id, number } = await bed.orders.create(owner, { source: 'hand', tags: [tag] });
  if (recycled) await bed.acts.recycle(owner, id, undefined);
  return { id, number };
};
const many = (tag: string, count: number) => Promise.all(Array.from({ length: count }, () => make(tag)));
const tagged = (tag: string) => ({ query: { filter: { tag: { eq: tag } } } });
const left = async (tag: string) =>
  (await bed.database.query<{ id: string }>('SELECT id FROM orders."order" WHERE $1 = ANY(tags)', [tag])).map(
    ({ id }) => id,
  );
const run = async (id: string) => (await bed.purges.list()).data.find((each) => each.id === id);
const jobs = () =>
  bed.database.query<{ payload: { runId: string } }>(
    `SELECT payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
     WHERE t.identifier = 'orders.purge-many'`,
  );

describe('ORD-3 many orders deleted for good', () => {
  test('what was said goes, in the background; what is not in the bin, or came later, stays', async () => {
    await many('a', 3);
    const living = await make('a', false);
    const started = await bed.purges.start(owner, { selection: tagged('a'), expected: 3 });
    expect(started).toMatchObject({ total: 3, done: 0, finishedAt: null, startedBy: owner.name });
    expect((await jobs()).map(({ payload }) => payload.runId)).toContain(started.id);
    const late = await make('a');
    await bed.purgeWorker.work(started.id);
    expect(await run(started.id)).toMatchObject({ done: 3, spared: 0, failed: 0, finishedAt: expect.any(String) });
    expect((await left('a')).sort()).toEqual([living.id, late.id].sort());
    const entries = await bed.database.query<{ action: string }>(
      `SELECT action FROM staff.audit_entry WHERE actor_id = $1 AND action IN ('orders.purged', 'orders.bulk-purge') ORDER BY id`,
      [owner.id],
    );
    expect(entries.map(({ action }) => action)).toEqual(['orders.bulk-purge', ...Array(3).fill('orders.purged')]);
  });

  test('by their ids; what was restored before its turn is spared, and a second run of the job counts nothing twice', async () => {
    const [first, second, third] = await many('b', 3);
    const ids = [first, second, third].map((order) => order?.id ?? '');
    const started = await bed.purges.start(owner, { selection: { ids: [...ids, (await make('b', false)).id] } });
    expect(started.total).toBe(3);
    await bed.acts.restore(owner, ids[1] ?? '');
    await bed.purgeWorker.work(started.id);
    await bed.purgeWorker.work(started.id);
    expect(await run(started.id)).toMatchObject({ total: 3, done: 2, spared: 1 });
    expect(await left('b')).toContain(ids[1]);
  });

  test('one that can’t be deleted keeps no other, and is told by its number', async () => {
    const orders = await many('c', 3);
    const stuck = orders[1];
    const started = await bed.purges.start(owner, { selection: tagged('c') });
    const remove = bed.files.remove.bind(bed.files);
    const spy = jest
      .spyOn(bed.files, 'remove')
      .mockImplementation((tx, subject) =>
        subject.id === stuck?.id ? Promise.reject(new Error('the disk is gone')) : remove(tx, subject),
      );
    await bed.purgeWorker.work(started.id);
    spy.mockRestore();
    expect(await run(started.id)).toMatchObject({ done: 2, failed: 1, failedExamples: [stuck?.number] });
    expect(await left('c')).toEqual([stuck?.id]);
  });

  test('nothing happens when they are not as many as were agreed to, or none', async () => {
    await many('d', 2);
    await expect(bed.purges.start(owner, { selection: tagged('d'), expected: 3 })).rejects.toMatchObject({
      code: 'orders/bin-changed',
      status: 409,
      extra: { count: 2 },
    });
    await expect(bed.purges.start(owner, { selection: tagged('nowhere') })).rejects.toMatchObject({
      code: 'orders/nothing-to-purge',
    });
    await expect(bed.purges.start(owner, { selection: { query: { box: 'new' } } })).rejects.toMatchObject({
      code: 'orders/not-recycled',
    });
    await expect(bed.purges.start(owner, { selection: {} })).rejects.toMatchObject({
      code: 'orders/selection-unclear',
    });
    expect(await left('d')).toHaveLength(2);
  });
});
