import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type StaffActor } from '@regulars/staff';
import type { AcceptedSubmission } from '@regulars/forms';
import { ordersBed, submission } from '../testing/orders-bed.js';
import type { CreateAssignmentRuleDto } from './dto/assignment-rule.dto.js';

let bed: Awaited<ReturnType<typeof ordersBed>>;
let owner: StaffActor;

beforeAll(async () => {
  bed = await ordersBed();
});
afterAll(() => bed.db.close());
beforeEach(async () => {
  await bed.database.query('TRUNCATE staff.account, staff.team, orders.assignment_rule, orders."order" CASCADE');
  owner = await bed.colleague('owner');
});

const sales = async (count: number) => {
  const people: StaffActor[] = [];
  for (let each = 0; each < count; each += 1) people.push(await bed.colleague('sales'));
  return people;
};
const ids = (people: readonly StaffActor[]) => people.map(({ id }) => id);
const rule = (dto: Partial<CreateAssignmentRuleDto>) => bed.rules.create(owner, { name: 'Rule', ...dto });
async function intake(more: Partial<AcceptedSubmission> = {}): Promise<string> {
  const sent = submission(more);
  const draft = await bed.intake.draft(sent);
  const outcomes = await bed.database.transaction((tx) => bed.intake.accept(tx, [draft]).outcomes);
  return outcomes.get(sent.id)?.subjectId ?? '';
}
/** A submission arrives and its job runs. @returns who is in charge then */
async function arrives(more: Partial<AcceptedSubmission> = {}): Promise<string | null> {
  const id = await intake(more);
  await bed.byRule.received(id);
  return assigneeOf(id);
}
async function assigneeOf(id: string): Promise<string | null> {
  return (await bed.repository.find(id))?.assignee_id ?? null;
}
const away = (staffId: string) =>
  bed.database.query(
    `INSERT INTO staff.absence (account_id, first_day, last_day) VALUES ($1, current_date - 3, current_date + 3)`,
    [staffId],
  );

describe('ORD-5 assignment by rule', () => {
  test('without rules an order is free', async () => {
    expect(await arrives()).toBeNull();
  });

  test('in turn: who has waited longest is next, and the history says by which rule', async () => {
    const people = await sales(3);
    await rule({ name: 'All in turn', staffIds: ids(people) });
    const got: (string | null)[] = [];
    for (let each = 0; each < 7; each += 1) got.push(await arrives());
    expect(got).toEqual([...ids(people), ...ids(people), people[0]?.id]);
    const id = await intake();
    await bed.byRule.received(id);
    expect((await bed.queries.history(owner, id)).data[0]).toMatchObject({
      action: 'assigned',
      actor: { id: null, name: 'Regulars' },
      to: people[1]?.name,
      rule: 'All in turn',
    });
  });

  test('it stays fair when many come at once', async () => {
    const people = await sales(3);
    await rule({ staffIds: ids(people) });
    const orders: string[] = [];
    for (let each = 0; each < 30; each += 1) orders.push(await intake());
    await Promise.all(orders.map((id) => bed.byRule.received(id)));
    const counts = new Map<string | null, number>();
    for (const id of orders) {
      const assignee = await assigneeOf(id);
      counts.set(assignee, (counts.get(assignee) ?? 0) + 1);
    }
    expect(ids(people).map((id) => counts.get(id))).toEqual([10, 10, 10]);
  });

  test('a job that runs twice gives nothing twice, and takes nothing back from whoever changed it', async () => {
    const people = await sales(2);
    await rule({ staffIds: ids(people) });
    const id = await intake();
    await bed.byRule.received(id);
    await bed.byRule.received(id);
    expect(await assigneeOf(id)).toBe(people[0]?.id);
    await bed.handover.assign(owner, id, null);
    await bed.byRule.received(id);
    expect(await assigneeOf(id)).toBeNull();
    expect(await arrives()).toBe(people[1]?.id);
  });

  test('who is away, has left, or may not work on orders is passed over; if nobody is left the next rule decides', async () => {
    const [li, wang, zhao] = await sales(3);
    const analyst = await bed.colleague('analyst');
    if (!li || !wang || !zhao) throw new Error('Nobody was hired');
    await rule({ name: 'First', staffIds: ids([li, wang, analyst]) });
    await rule({ name: 'Second', staffIds: [zhao.id] });
    await away(li.id);
    expect([await arrives(), await arrives()]).toEqual([wang.id, wang.id]);
    await bed.database.query('UPDATE staff.account SET active = false WHERE id = $1', [wang.id]);
    expect(await arrives()).toBe(zhao.id);
    await away(zhao.id);
    expect(await arrives()).toBeNull();
  });

  test('only who is at work, if the rule says so', async () => {
    const [li] = await sales(1);
    const [team] = await bed.database.query<{ id: string }>(
      `INSERT INTO staff.team (name, time_zone, hours, holidays) VALUES ('T', 'UTC', $1, $2) RETURNING id`,
      [
        JSON.stringify([1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', to: '24:00' }))),
        JSON.stringify([-1, 0, 1].map((days) => ({ date: dayFromToday(days), name: 'Holiday' }))),
      ],
    );
    await bed.database.query('UPDATE staff.account SET team_id = $1 WHERE id = $2', [team?.id, li?.id]);
    const { id, version } = await rule({ teamId: team?.id ?? '', workingOnly: true });
    expect(await arrives()).toBeNull();
    await bed.rules.update(owner, id, version, { workingOnly: false });
    expect(await arrives()).toBe(li?.id);
  });

  test('by the category of a product, or any above it', async () => {
    const [li] = await sales(1);
    const category = async (name: string, parent: string | null): Promise<string> => {
      const [row] = await bed.database.query<{ id: string }>(
        'INSERT INTO catalog.category (name, parent_id) VALUES ($1, $2) RETURNING id',
        [name, parent],
      );
      return row?.id ?? '';
    };
    const valves = await category('Valves', null);
    const ball = await category('Ball valves', valves);
    const [pumps, brass] = [await category('Pumps', null), await category('Brass', ball)];
    const product = async (categoryId: string) => {
      const [row] = await bed.database.query<{ id: string }>(
        `INSERT INTO catalog.product (sku, name, price_amount, price_currency, category_id) VALUES (gen_random_uuid()::text, 'P', 100, 'USD', $1) RETURNING id`,
        [categoryId],
      );
      return { productId: row?.id ?? '', quantity: 1 };
    };
    await rule({ conditions: { categoryIds: [ball] }, staffIds: [li?.id ?? ''] });
    expect(await arrives({ items: [await product(brass)] })).toBe(li?.id);
    expect(await arrives({ items: [await product(pumps), await product(ball)] })).toBe(li?.id);
    expect(await arrives({ items: [await product(valves)] })).toBeNull();
    const tried = (order: object) => bed.dryRun.run(owner, { order });
    expect((await tried({ categoryIds: [brass] })).assignee).toMatchObject({ id: li?.id });
    expect((await tried({ productIds: [(await product(ball)).productId] })).assignee).toMatchObject({ id: li?.id });
    expect((await tried({ categoryIds: [valves] })).steps).toMatchObject([{ failed: ['categoryIds'] }]);
  });

  test('to whoever has least to do', async () => {
    const people = await sales(2);
    const [li, wang] = people;
    for (let each = 0; each < 2; each += 1)
      await bed.orders.create(owner, { source: 'phone', assigneeId: li?.id ?? null });
    await rule({ staffIds: ids(people), by: 'least-loaded' });
    expect([await arrives(), await arrives(), await arrives(), await arrives()]).toEqual([
      wang?.id,
      wang?.id,
      li?.id,
      wang?.id,
    ]);
  });

  test('all conditions must hold: language, country, campaign, form', async () => {
    const [li] = await sales(1);
    const conditions = { languages: ['zh-CN' as const], countries: ['CN'], utmSources: ['Fair'] };
    await rule({ staffIds: [li?.id ?? ''], conditions });
    const chinese = { mapped: { name: '王', phone: '+86 138 0013 8000' } };
    expect(await arrives({ ...chinese, utm: { source: 'fair' } })).toBe(li?.id);
    expect(await arrives(chinese)).toBeNull();
    expect(await arrives({ mapped: { name: 'Ann', phone: '+49 30 123456' }, utm: { source: 'fair' } })).toBeNull();
    expect(await arrives({ mapped: { name: '王', email: 'wang@firma.cn' }, utm: { source: 'fair' } })).toBe(li?.id);
    expect(await arrives({ ...chinese, utm: { source: 'fair' }, lang: 'en' })).toBeNull();
  });

  test('an order added by hand: absent means the rules, null means free, a name is a name', async () => {
    const [li] = await sales(1);
    await rule({ staffIds: [li?.id ?? ''], conditions: { amount: { currency: 'USD', atLeast: 100_000 } } });
    const value = { amount: 100_000, currency: 'USD' };
    expect((await bed.orders.create(owner, { source: 'phone', value })).assignee?.id).toBe(li?.id);
    expect((await bed.orders.create(owner, { source: 'phone', value, assigneeId: null })).assignee).toBeNull();
    const own = await bed.orders.create(owner, { source: 'phone', value, assigneeId: owner.id });
    expect(own.assignee?.id).toBe(owner.id);
    const small = await bed.orders.create(owner, { source: 'phone', value: { amount: 99_999, currency: 'USD' } });
    expect(small.assignee).toBeNull();
  });

  test('suspects wait', async () => {
    const [li] = await sales(1);
    await rule({ staffIds: [li?.id ?? ''] });
    expect(await arrives({ suspect: true })).toBeNull();
  });
});

describe('ORD-5 the list of rules', () => {
  test('is ordered, and a new order of it names them all', async () => {
    const [li] = await sales(1);
    const staffIds = [li?.id ?? ''];
    const [a, b, c] = [
      await rule({ name: 'A', staffIds }),
      await rule({ name: 'B', staffIds }),
      await rule({ name: 'C', staffIds }),
    ];
    const listed = await bed.rules.reorder(owner, [c.id, a.id, b.id]);
    expect(listed.data.map(({ name }) => name)).toEqual(['C', 'A', 'B']);
    for (const wrong of [
      [c.id, a.id],
      [c.id, a.id, owner.id],
    ])
      await expect(bed.rules.reorder(owner, wrong)).rejects.toMatchObject({ status: 422, code: 'orders/other-rules' });
    await bed.rules.delete(owner, a.id);
    expect((await bed.rules.list()).data.map(({ name }) => name)).toEqual(['C', 'B']);
  });

  test('a rule has people or a team, and they exist', async () => {
    const [li] = await sales(1);
    await expect(rule({})).rejects.toMatchObject({ code: 'orders/one-target' });
    await expect(rule({ staffIds: [li?.id ?? ''], teamId: owner.id })).rejects.toMatchObject({
      code: 'orders/one-target',
    });
    await expect(rule({ teamId: owner.id })).rejects.toMatchObject({ code: 'orders/unknown-team' });
    const stranger = '01890000-0000-7000-8000-000000000000';
    await expect(rule({ staffIds: [li?.id ?? '', stranger] })).rejects.toMatchObject({
      errors: [{ pointer: '/staffIds/1' }],
    });
  });

  test('a change by two at once is refused for the second', async () => {
    const [li] = await sales(1);
    const { id, version } = await rule({ staffIds: [li?.id ?? ''] });
    await bed.rules.update(owner, id, version, { active: false });
    await expect(bed.rules.update(owner, id, version, { name: 'Other' })).rejects.toMatchObject({ status: 412 });
  });

  test('the dry run says which rule, who, and why not the ones before; nobody’s turn is taken', async () => {
    const people = await sales(2);
    const [li, wang] = people;
    await rule({ name: 'Off', staffIds: ids(people), active: false });
    await rule({ name: 'Japan', staffIds: ids(people), conditions: { countries: ['JP'], sources: ['email'] } });
    await rule({ name: 'Away', staffIds: [li?.id ?? ''] });
    await rule({ name: 'All', staffIds: ids(people) });
    await away(li?.id ?? '');
    for (let each = 0; each < 2; each += 1) {
      expect(await bed.dryRun.run(owner, { order: { email: 'x@firma.de' } })).toMatchObject({
        assignee: { id: wang?.id },
        rule: { name: 'All' },
        steps: [
          { rule: { name: 'Off' }, outcome: 'off' },
          { rule: { name: 'Japan' }, outcome: 'conditions', failed: ['countries', 'sources'] },
          { rule: { name: 'Away' }, outcome: 'nobody', people: [{ id: li?.id, hindrance: 'absent' }] },
          { rule: { name: 'All' }, outcome: 'assigned' },
        ],
      });
    }
    const orderId = await intake();
    expect(await bed.dryRun.run(owner, { orderId })).toMatchObject({ rule: { name: 'All' } });
    await expect(bed.dryRun.run(owner, {})).rejects.toMatchObject({ code: 'orders/one-order' });
  });
});

describe('ORD-5 somebody leaves', () => {
  const given = async (to: StaffActor, count: number) => {
    const made: string[] = [];
    for (let each = 0; each < count; each += 1)
      made.push((await bed.orders.create(owner, { source: 'phone', assigneeId: to.id })).id);
    return made;
  };

  test('all open orders go to one colleague in one act; what is closed stays, and each says so in its history', async () => {
    const [li, wang] = await sales(2);
    if (!li || !wang) throw new Error('Nobody was hired');
    const [first, second, won] = await given(li, 3);
    await bed.acts.transition(owner, won ?? '', { to: 'won', amount: { amount: 1, currency: 'USD' } });
    bed.announced.length = 0;
    expect(await bed.reassignment.reassign(owner, { fromId: li.id, toId: wang.id })).toEqual({
      count: 2,
      to: [{ id: wang.id, name: wang.name, count: 2 }],
    });
    expect([await assigneeOf(first ?? ''), await assigneeOf(second ?? ''), await assigneeOf(won ?? '')]).toEqual([
      wang.id,
      wang.id,
      li.id,
    ]);
    expect((await bed.queries.history(owner, first ?? '')).data[0]).toMatchObject({
      action: 'assigned',
      from: li.name,
      to: wang.name,
      actor: { id: owner.id },
    });
    expect(bed.announced.map(({ ownerId }) => ownerId)).toEqual([li.id, wang.id, li.id, wang.id]);
    const log = await bed.database.query('SELECT subject_id FROM staff.audit_entry WHERE action = $1', [
      'orders.reassigned',
    ]);
    expect(log).toEqual([{ subject_id: li.id }]);
  });

  test('to nobody, and of the boxes that are named', async () => {
    const [li] = await sales(1);
    if (!li) throw new Error('Nobody was hired');
    const [first, lost] = await given(li, 2);
    await bed.acts.transition(owner, lost ?? '', { to: 'lost', reason: 'Price' });
    const done = await bed.reassignment.reassign(owner, { fromId: li.id, toId: null, boxes: ['lost'] });
    expect(done).toEqual({ count: 1, to: [{ id: null, name: null, count: 1 }] });
    expect([await assigneeOf(first ?? ''), await assigneeOf(lost ?? '')]).toEqual([li.id, null]);
  });

  test('by the rules: in turn, never back to whom they are taken from; what no rule takes is free', async () => {
    const people = await sales(3);
    const [li, wang, zhao] = people;
    if (!li || !wang || !zhao) throw new Error('Nobody was hired');
    const made = await given(li, 4);
    await bed.database.query(`UPDATE orders."order" SET source = 'chat' WHERE id = $1`, [made[3]]);
    await rule({ name: 'Phones', staffIds: ids(people), conditions: { sources: ['phone'] } });
    const { count, to } = await bed.reassignment.reassign(owner, { fromId: li.id, byRules: true });
    expect(count).toBe(4);
    expect(new Map(to.map((share) => [share.id, share.count]))).toEqual(
      new Map<string | null, number>([
        [wang.id, 2],
        [zhao.id, 1],
        [null, 1],
      ]),
    );
    expect((await bed.queries.history(owner, made[0] ?? '')).data[0]).toMatchObject({ rule: 'Phones', from: li.name });
  });

  test('one says to whom, once, and whoever gets them is there', async () => {
    const [li, wang] = await sales(2);
    if (!li || !wang) throw new Error('Nobody was hired');
    const refused = (dto: object) => bed.reassignment.reassign(owner, { fromId: li.id, ...dto });
    await expect(refused({})).rejects.toMatchObject({ code: 'orders/one-recipient' });
    await expect(refused({ toId: wang.id, byRules: true })).rejects.toMatchObject({ code: 'orders/one-recipient' });
    await expect(refused({ toId: li.id })).rejects.toMatchObject({ code: 'orders/same-person' });
    await bed.database.query('UPDATE staff.account SET active = false WHERE id = $1', [wang.id]);
    await expect(refused({ toId: wang.id })).rejects.toMatchObject({ code: 'orders/unknown-assignee' });
  });
});

function dayFromToday(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
