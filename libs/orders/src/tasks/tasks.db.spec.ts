import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { DomainError } from '@regulars/platform';
import type { StaffActor } from '@regulars/staff';
import { ordersBed } from '../testing/orders-bed.js';
import type { ListTasksQuery } from './list-tasks.query.js';
import type { CreateTaskDto } from './task.dto.js';

let bed: Awaited<ReturnType<typeof ordersBed>>;
let owner: StaffActor;
let li: StaffActor;
let chen: StaffActor;

beforeAll(async () => {
  bed = await ordersBed();
  [owner, li, chen] = [await bed.colleague('owner'), await bed.colleague('sales'), await bed.colleague('sales')];
});
afterAll(() => bed.db.close());
beforeEach(() => bed.database.query('TRUNCATE orders."order" CASCADE'));

const order = (assigneeId: string | null = null) =>
  bed.orders.create(owner, { source: 'phone', contact: { name: 'Anna', phone: '+49 30 1' }, assigneeId });
const task = (more: Partial<CreateTaskDto> = {}, actor = owner) =>
  bed.tasks.create(actor, { kind: 'call', due: day(0), ...more });
const list = async (actor: StaffActor, filter: ListTasksQuery['filter'] = {}, more: Partial<ListTasksQuery> = {}) =>
  (await bed.taskQueries.page(actor, { limit: 50, filter, ...more })).data.map(({ title }) => title);
/** In UTC, which is the company's zone here. */
function day(offset: number): string {
  return new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
}
const refusal = (act: Promise<unknown>) =>
  act.then(
    () => {
      throw new Error('It was not refused');
    },
    (error: unknown) => {
      if (error instanceof DomainError) return { code: error.code, status: error.status, errors: error.errors };
      throw error;
    },
  );
const actions = async (id: string) => (await bed.queries.history(owner, id)).data.map(({ action }) => action);

describe('ORD-13 tasks by hand', () => {
  test('take contact and number from their order, and are late when the company’s day is over', async () => {
    await bed.database.query("UPDATE staff.company SET time_zone = 'Asia/Shanghai'");
    const { id, number } = await order();
    const made = await task({ orderId: id, due: '2026-11-29', title: 'Offer' });
    expect(made).toMatchObject({
      order: { id, number, contact: 'Anna' },
      contact: { name: 'Anna', phone: '+49 30 1' },
      assignee: { id: owner.id },
      due: '2026-11-29',
      dueBy: '2026-11-29T16:00:00.000Z',
      status: 'open',
    });
    const at = await task({ due: '2026-11-29T18:00:00+08:00' });
    expect(at).toMatchObject({ due: '2026-11-29T10:00:00.000Z', dueBy: '2026-11-29T10:00:00.000Z' });
    await bed.database.query("UPDATE staff.company SET time_zone = 'UTC'");
    expect(await actions(id)).toEqual(['task-added', 'created']);
  });

  test('are listed by when they are due, page by page, and counted for their owner', async () => {
    await task({ title: 'overdue', due: day(-1) });
    await task({ title: 'today', due: day(0) });
    await task({ title: 'next week', due: day(7) });
    expect(await list(owner)).toEqual(['overdue', 'today', 'next week']);
    expect(await list(owner, { due: { eq: 'overdue' } })).toEqual(['overdue']);
    expect(await list(owner, { due: { eq: 'today' } })).toEqual(['today']);
    expect(await list(owner, { due: { eq: 'upcoming' } })).toEqual(['next week']);
    const first = await bed.taskQueries.page(owner, { limit: 2, count: true });
    expect(first.total).toEqual({ count: 3, capped: false });
    expect(await list(owner, {}, { limit: 2, cursor: first.nextCursor ?? '' })).toEqual(['next week']);
    expect(await bed.taskQueries.counts(owner)).toMatchObject({ overdue: { count: 1 }, today: { count: 1 } });
    expect(await bed.taskQueries.counts(li)).toMatchObject({ overdue: { count: 0 }, today: { count: 0 } });
  });

  test('of two people who edit at once the second sees what stands', async () => {
    const { id } = await task({ title: 'First' });
    expect(await bed.tasks.edit(owner, id, 1, { title: 'Second', due: day(3) })).toMatchObject({
      version: 2,
      due: day(3),
    });
    expect(await refusal(bed.tasks.edit(owner, id, 1, { title: 'Third' }))).toMatchObject({ status: 412 });
  });

  test('a salesperson gives tasks to nobody else, and orders in the bin get none', async () => {
    expect(await refusal(task({ assigneeId: chen.id }, li))).toMatchObject({ code: 'orders/may-only-take-tasks' });
    expect(await task({ assigneeId: null }, li)).toMatchObject({ assignee: null });
    const { id } = await order();
    await bed.acts.recycle(owner, id, undefined);
    expect(await refusal(task({ orderId: id }))).toMatchObject({ code: 'orders/recycled', status: 409 });
    expect(await refusal(task({ due: 'soon' }))).toMatchObject({ errors: [{ pointer: '/due' }] });
  });
});

describe('ORD-13 a task is completed', () => {
  test('a call with its outcome, which the order’s history tells, and the next task in the same act', async () => {
    const { id } = await order(li.id);
    const made = await task({ orderId: id, title: 'Ask' }, li);
    expect(await refusal(bed.taskActs.complete(li, made.id, {}))).toMatchObject({ errors: [{ pointer: '/outcome' }] });
    const done = await bed.taskActs.complete(li, made.id, {
      outcome: 'busy',
      note: 'Tomorrow again',
      next: { kind: 'call', due: day(1) },
    });
    expect(done).toMatchObject({
      status: 'done',
      outcome: 'busy',
      outcomeNote: 'Tomorrow again',
      closedBy: { id: li.id },
    });
    expect(done.next).toMatchObject({ kind: 'call', order: { id }, contact: { phone: '+49 30 1' }, due: day(1) });
    expect(await refusal(bed.taskActs.complete(li, made.id, { outcome: 'busy' }))).toMatchObject({
      code: 'orders/task-closed',
    });
    const [added, called] = (await bed.queries.history(owner, id)).data;
    expect(added).toMatchObject({ action: 'task-added' });
    expect(called).toMatchObject({ action: 'called', from: 'Ask', to: 'busy', reason: 'Tomorrow again' });
    expect(await list(li, { due: { eq: 'closed' } })).toEqual(['Ask']);
  });

  test('what is refused makes no next task', async () => {
    const made = await task();
    await refusal(bed.taskActs.complete(owner, made.id, { outcome: 'reached', next: { kind: 'call', due: 'x' } }));
    expect(await bed.taskQueries.get(owner, made.id)).toMatchObject({ status: 'open' });
  });

  test('dropped and taken up again', async () => {
    const made = await task({ kind: 'visit' });
    expect(await bed.taskActs.drop(owner, made.id, 'Moved away')).toMatchObject({
      status: 'dropped',
      outcomeNote: 'Moved away',
    });
    expect(await bed.taskActs.reopen(owner, made.id)).toMatchObject({
      status: 'open',
      closedAt: null,
      outcomeNote: '',
    });
    expect(await refusal(bed.taskActs.complete(owner, made.id, { outcome: 'reached' }))).toMatchObject({
      code: 'orders/outcome-of-calls',
    });
  });

  test('a call without a task is on record', async () => {
    const { id } = await order();
    expect(await bed.taskActs.logCall(li, id, { outcome: 'reached', note: 'Wants blue' })).toMatchObject({
      status: 'done',
      outcome: 'reached',
      next: null,
    });
    expect(await actions(id)).toEqual(['called', 'created']);
  });
});

describe('ORD-5 whose tasks one sees', () => {
  test('own ones, those of own and free orders, and free ones without an order', async () => {
    const [mine, free, chens] = [await order(li.id), await order(), await order(chen.id)];
    await task({ title: 'mine', assigneeId: li.id, due: day(1) });
    await task({ title: 'of mine', orderId: mine.id, due: day(2) });
    await task({ title: 'of free', orderId: free.id, due: day(3) });
    await task({ title: 'free', assigneeId: null, due: day(4) });
    await task({ title: 'of chens, mine', orderId: chens.id, assigneeId: li.id, due: day(5) });
    const hidden = await task({ title: 'of chens', orderId: chens.id, due: day(6) });
    await task({ title: 'owners', due: day(7) });
    expect(await list(li)).toEqual(['mine', 'of mine', 'of free', 'free', 'of chens, mine']);
    expect(await list(owner)).toHaveLength(7);
    expect(await list(li, { assignee: { eq: 'me' } })).toEqual(['mine', 'of chens, mine']);
    expect(await list(li, { order: { eq: chens.id } })).toEqual(['of chens, mine']);
    const [odd] = (await bed.taskQueries.page(li, { limit: 1, filter: { order: { eq: chens.id } } })).data;
    expect(odd?.order).toBeNull();
    for (const act of [
      () => bed.taskQueries.get(li, hidden.id),
      () => bed.tasks.edit(li, hidden.id, 1, { title: 'x' }),
      () => bed.taskActs.complete(li, hidden.id, { outcome: 'reached' }),
      () => bed.taskActs.drop(li, hidden.id, ''),
      () => bed.taskActs.reopen(li, hidden.id),
      () => bed.taskActs.logCall(li, chens.id, { outcome: 'reached' }),
      () => task({ orderId: chens.id }, li),
    ])
      expect(await refusal(act())).toMatchObject({ status: 404 });
  });

  test('an order that is handed over takes along the open tasks of who gave it', async () => {
    const { id } = await order(li.id);
    await task({ title: 'goes', orderId: id, assigneeId: li.id });
    await task({ title: 'stays', orderId: id });
    const done = await task({ title: 'done', orderId: id, assigneeId: li.id });
    await bed.taskActs.complete(li, done.id, { outcome: 'reached' });
    await bed.handover.assign(owner, id, chen.id);
    expect(await list(chen, { assignee: { eq: 'me' } })).toEqual(['goes']);
    expect(await list(chen)).toEqual(['goes', 'stays']);
    expect(await list(li)).toEqual([]);
    expect(await list(li, { due: { eq: 'closed' } })).toEqual(['done']);
  });

  test('the bin hides tasks until the order is restored', async () => {
    const { id } = await order(li.id);
    const made = await task({ title: 'later', orderId: id });
    await bed.acts.recycle(owner, id, undefined);
    expect(await list(owner)).toEqual([]);
    expect(await refusal(bed.taskQueries.get(owner, made.id))).toMatchObject({ status: 404 });
    await bed.acts.restore(owner, id);
    expect(await list(owner)).toEqual(['later']);
  });
});

describe('ORD-13 rules make tasks', () => {
  const won = { to: 'won' as const, amount: { amount: 100, currency: 'USD' } };
  const made = async (id: string) =>
    (await bed.taskQueries.page(owner, { limit: 9, filter: { order: { eq: id } } })).data;

  test('from the first start on: a call seven days after Won, once however often it is heard', async () => {
    const { id } = await order(li.id);
    await bed.acts.transition(owner, id, won);
    await Promise.all([bed.follower.follow(id), bed.follower.follow(id)]);
    await bed.follower.follow(id);
    expect(await made(id)).toMatchObject([
      { kind: 'call', due: day(7), assignee: { id: li.id }, contact: { phone: '+49 30 1' }, createdBy: { id: null } },
    ]);
  });

  test('a task is dropped when the order leaves the status, and made anew when it comes back', async () => {
    const { id } = await order();
    await bed.acts.transition(owner, id, won);
    await bed.follower.follow(id);
    await bed.acts.transition(owner, id, { to: 'processed' });
    await bed.follower.follow(id);
    expect(await made(id)).toEqual([]);
    await bed.acts.transition(owner, id, won);
    await bed.follower.follow(id);
    expect(await made(id)).toHaveLength(1);
    expect(await list(owner, { due: { eq: 'closed' } })).toHaveLength(1);
  });

  test('one that came too late for its status makes nothing', async () => {
    const { id } = await order();
    await bed.acts.transition(owner, id, won);
    await bed.acts.transition(owner, id, { to: 'processed' });
    await bed.follower.follow(id);
    expect(await made(id)).toEqual([]);
  });

  test('working days are those of the team of who gets the task, holidays left out', async () => {
    const [wang] = [await bed.colleague('sales')];
    const weekday = ((new Date(`${day(1)}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
    // One day of the week, and the next of them is a holiday.
    const [team] = await bed.database.query<{ id: string }>(
      `INSERT INTO staff.team (name, time_zone, hours, holidays) VALUES ('One day', 'UTC', $1, $2) RETURNING id`,
      [JSON.stringify([{ weekday, from: '09:00', to: '17:00' }]), JSON.stringify([{ date: day(1), name: 'Fair' }])],
    );
    await bed.database.query('UPDATE staff.account SET team_id = $1 WHERE id = $2', [team?.id, wang.id]);
    const rule = await bed.taskRules.create(owner, {
      status: 'processed',
      waitDays: 2,
      workingDays: true,
      kind: 'call',
    });
    const { id } = await order(wang.id);
    await bed.acts.transition(owner, id, { to: 'processed' });
    await bed.follower.follow(id);
    expect((await made(id)).map(({ due }) => due)).toEqual([day(15)]);
    await bed.taskRules.remove(owner, rule.id);
  });

  test('are added, changed, switched off and deleted; who has left gets no task', async () => {
    const rule = await bed.taskRules.create(owner, {
      ...{ status: 'lost', waitDays: 30, workingDays: true, kind: 'mail', title: '再问一次', assigneeId: chen.id },
    });
    expect(rule).toMatchObject({ active: true, assignee: { id: chen.id }, version: 1 });
    const { id } = await order(li.id);
    await bed.acts.transition(owner, id, { to: 'lost', reason: 'price' });
    await bed.follower.follow(id);
    expect(await made(id)).toMatchObject([{ kind: 'mail', title: '再问一次', assignee: { id: chen.id } }]);
    expect(await bed.taskRules.update(owner, rule.id, 1, { active: false, assigneeId: null })).toMatchObject({
      active: false,
      assignee: null,
      waitDays: 30,
      version: 2,
    });
    expect(await refusal(bed.taskRules.update(owner, rule.id, 1, { active: true }))).toMatchObject({ status: 412 });
    const other = await order();
    await bed.acts.transition(owner, other.id, { to: 'lost', reason: 'price' });
    await bed.follower.follow(other.id);
    expect(await made(other.id)).toEqual([]);
    await bed.taskRules.remove(owner, rule.id);
    expect((await bed.taskRules.list()).data).toHaveLength(1);
    expect(await made(id)).toHaveLength(1);
  });
});
