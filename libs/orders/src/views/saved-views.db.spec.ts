import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { StaffActor } from '@regulars/staff';
import { ordersBed } from '../testing/orders-bed.js';

let bed: Awaited<ReturnType<typeof ordersBed>>;
let manager: StaffActor;
let li: StaffActor;
let wang: StaffActor;

beforeAll(async () => {
  bed = await ordersBed();
  manager = await bed.colleague('manager');
  li = await bed.colleague('sales');
  wang = await bed.colleague('sales');
});
afterAll(() => bed.db.close());

const names = async (actor: StaffActor) => (await bed.views.list(actor)).data.map(({ name }) => name);

describe('ORD-4 saved views', () => {
  test('one’s own are private: to others they are not there', async () => {
    const query = { box: 'new' as const, filter: { tag: { eq: 'vip' } }, columns: ['number'], layout: 'list' as const };
    const view = await bed.views.create(li, { name: 'Mine', query });
    expect(view).toMatchObject({ mine: true, editable: true, shared: false, ownerName: li.name, query, version: 1 });
    expect(await names(li)).toContain('Mine');
    for (const other of [wang, manager]) {
      expect(await names(other)).not.toContain('Mine');
      await expect(bed.views.edit(other, view.id, 1, { name: 'x' })).rejects.toMatchObject({ status: 404 });
      await expect(bed.views.delete(other, view.id)).rejects.toMatchObject({ status: 404 });
    }
  });

  test('sharing needs orders:assign; a shared one is seen by all, changed by its maker and by managers', async () => {
    const query = { layout: 'board' as const };
    await expect(bed.views.create(li, { name: 'All', shared: true, query })).rejects.toMatchObject({ status: 403 });
    const own = await bed.views.create(li, { name: 'Not yet', query });
    await expect(bed.views.edit(li, own.id, 1, { shared: true })).rejects.toMatchObject({
      code: 'orders/may-not-share',
    });
    const view = await bed.views.create(manager, { name: 'Team', shared: true, query });
    const seen = (await bed.views.list(wang)).data.find(({ id }) => id === view.id);
    expect(seen).toMatchObject({ name: 'Team', query, mine: false, editable: false, ownerName: manager.name });
    await expect(bed.views.edit(wang, view.id, 1, { name: 'x' })).rejects.toMatchObject({ code: 'orders/shared-view' });
    const colleague = await bed.colleague('manager');
    const renamed = await bed.views.edit(colleague, view.id, 1, { name: 'The team' });
    expect(renamed).toMatchObject({ name: 'The team', mine: false, ownerName: manager.name, version: 2 });
    await expect(bed.views.edit(manager, view.id, 1, { name: 'late' })).rejects.toMatchObject({ status: 412 });
    await bed.views.delete(colleague, view.id);
    expect(await names(wang)).not.toContain('The team');
  });

  test('a query is replaced as a whole, and nothing new makes no new version', async () => {
    const view = await bed.views.create(li, { name: 'Q', query: { q: 'steel', sort: '-value', layout: 'list' } });
    const same = await bed.views.edit(li, view.id, 1, {
      name: 'Q',
      query: { q: 'steel', sort: '-value', layout: 'list' },
    });
    expect(same.version).toBe(1);
    const other = await bed.views.edit(li, view.id, 1, { query: { layout: 'list' } });
    expect(other).toMatchObject({ query: { layout: 'list' }, version: 2 });
    expect(other.query.q).toBeUndefined();
  });

  test('nobody keeps more than a hundred', async () => {
    const keeper = await bed.colleague('sales');
    await bed.database.query(
      `INSERT INTO orders.saved_view (owner_id, name, query) SELECT $1, 'v', '{"layout":"list"}' FROM generate_series(1, 100)`,
      [keeper.id],
    );
    await expect(bed.views.create(keeper, { name: 'one more', query: { layout: 'list' } })).rejects.toMatchObject({
      status: 422,
    });
  });

  test('each person keeps them in an order of their own and begins with one; what is new follows by name', async () => {
    const [anna, ben] = [await bed.colleague('manager'), await bed.colleague('sales')];
    const made = [];
    for (const name of ['b', 'c', 'a'])
      made.push(await bed.views.create(anna, { name, shared: name !== 'a', query: { layout: 'list' } }));
    const [b, c, a] = made.map(({ id }) => id) as [string, string, string];
    const own = async (actor: StaffActor) =>
      (await bed.views.list(actor)).data
        .filter(({ id }) => [a, b, c].includes(id))
        .map(({ name, home }) => name + (home ? '*' : ''));
    expect(await own(anna)).toEqual(['a', 'b', 'c']);
    await bed.views.arrange(anna, { order: [c, a], home: c });
    expect(await own(anna)).toEqual(['c*', 'a', 'b']);
    // A colleague's order is another, and holds nothing of what they can't see.
    await bed.views.arrange(ben, { order: [a, c, b], home: null });
    expect(await own(ben)).toEqual(['c', 'b']);
    await expect(bed.views.arrange(ben, { order: [], home: a })).rejects.toMatchObject({ status: 404 });
    expect(await bed.views.edit(anna, c, 1, { name: 'first' })).toMatchObject({ home: true });
    await bed.views.delete(anna, c);
    expect(await own(anna)).toEqual(['a', 'b']);
  });
});
