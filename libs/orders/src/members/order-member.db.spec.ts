import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { MemberRelations } from '@regulars/members';
import type { StaffActor } from '@regulars/staff';
import { ordersBed } from '../testing/orders-bed.js';
import { OrderMatchingRepository } from './order-matching.repository.js';
import { OrdersOfMerged } from './orders-of-merged.js';

let bed: Awaited<ReturnType<typeof ordersBed>>;
let owner: StaffActor;
let li: StaffActor;
let wang: StaffActor;

beforeAll(async () => {
  bed = await ordersBed();
  owner = await bed.colleague('owner');
  li = await bed.colleague('sales');
  wang = await bed.colleague('sales');
});
afterAll(() => bed.db.close());

const member = async (name: string, ownerId: string | null = null) => {
  const [row] = await bed.database.query<{ id: string; number: string }>(
    `INSERT INTO members.member (name, source, owner_id) VALUES ($1, 'hand', $2) RETURNING id, number`,
    [name, ownerId],
  );
  return row ?? { id: '', number: '' };
};
const order = (assigneeId: string | null = null, email = 'x@x.example') =>
  bed.orders.create(owner, { source: 'phone', contact: { email }, assigneeId });
const seen = (actor: StaffActor, id: string) => bed.memberQueries.ofOrder(actor, id);
const ordersOf = async (actor: StaffActor, id: string) =>
  (await bed.memberQueries.ofMember(actor, id, { limit: 50 })).data.map(({ number }) => number);

describe('MEM-1 whose an order is, said by a person', () => {
  test('stays, whatever the matching thinks; history and audit log tell who said so', async () => {
    const [ann, { id }] = [await member('Ann'), await order()];
    await bed.matching.match([id]);
    const found = (await seen(owner, id)).member;
    await bed.memberOf.set(owner, id, ann.id);
    await bed.matching.match([id]);
    expect(await seen(owner, id)).toMatchObject({
      linked: true,
      byHand: true,
      member: { id: ann.id, number: ann.number },
    });
    await bed.memberOf.set(owner, id, null);
    await bed.matching.match([id]);
    expect(await seen(owner, id)).toEqual({ linked: false, byHand: true, member: null });
    expect((await bed.queries.history(owner, id)).data.slice(0, 2)).toMatchObject([
      { action: 'member-unlinked', from: ann.number, to: null },
      { action: 'member-linked', from: found?.number, to: ann.number },
    ]);
    const audit = await bed.database.query(
      "SELECT action FROM staff.audit_entry WHERE subject_id = $1 AND action LIKE 'orders.member%' ORDER BY id",
      [id],
    );
    expect(audit).toEqual([{ action: 'orders.member-linked' }, { action: 'orders.member-unlinked' }]);
  });

  test('the row rules hold both ways: by no order a colleague’s member is seen, by no member a colleague’s order', async () => {
    const [wangs, free] = [await member('Wang’s', wang.id), await member('Free')];
    const [mine, his] = [await order(li.id), await order(wang.id)];
    await bed.memberOf.set(owner, mine.id, wangs.id);
    await bed.memberOf.set(owner, his.id, free.id);
    expect(await seen(li, mine.id)).toEqual({ linked: true, byHand: true, member: null });
    expect((await seen(wang, his.id)).member?.id).toBe(free.id);
    await expect(seen(li, his.id)).rejects.toMatchObject({ status: 404 });
    await expect(bed.memberQueries.ofMember(li, wangs.id, { limit: 50 })).rejects.toMatchObject({ status: 404 });
    expect(await ordersOf(li, free.id)).toEqual([]);
    expect(await ordersOf(wang, free.id)).toEqual([his.number]);
    expect(await ordersOf(owner, wangs.id)).toEqual([mine.number]);
    // Neither taken away from a member whom they may not see, nor given to one.
    await expect(bed.memberOf.set(li, mine.id, free.id)).rejects.toMatchObject({ code: 'orders/member-of-colleague' });
    const another = await order(li.id);
    await expect(bed.memberOf.set(li, another.id, wangs.id)).rejects.toMatchObject({ code: 'orders/unknown-member' });
    await expect(bed.memberOf.set(li, his.id, free.id)).rejects.toMatchObject({ status: 404 });
    await bed.acts.recycle(owner, another.id, undefined);
    await expect(bed.memberOf.set(owner, another.id, free.id)).rejects.toMatchObject({ code: 'orders/recycled' });
  });

  test('what they ordered and bought is counted for whoever asks; other currencies are counted and not added', async () => {
    const buyer = await member('Buyer');
    const ids: string[] = [];
    for (const [currency, amount] of [
      ['USD', 1_000],
      ['USD', 250],
      ['EUR', 99],
    ] as const) {
      const { id } = await bed.orders.create(owner, { source: 'hand', contact: { name: 'Buyer' }, currency, assigneeId: wang.id }); // prettier-ignore
      await bed.memberOf.set(owner, id, buyer.id);
      await bed.acts.transition(owner, id, { to: 'won', amount: { amount, currency } });
      ids.push(id);
    }
    await bed.memberOf.set(owner, (await order()).id, buyer.id);
    const page = await bed.memberQueries.ofMember(owner, buyer.id, { limit: 2 });
    expect(page.sales).toEqual({ orders: 4, won: 3, sum: { amount: 1_250, currency: 'USD' }, otherCurrencies: 1 });
    const next = await bed.memberQueries.ofMember(owner, buyer.id, { limit: 2, cursor: page.nextCursor ?? '' });
    expect([page.data.length, next.data.length, next.nextCursor]).toEqual([2, 2, null]);
    expect((await bed.memberQueries.ofMember(li, buyer.id, { limit: 2 })).sales).toMatchObject({ orders: 1, won: 0 });

    await bed.members.facts.followBasis();
    await bed.members.facts.freshen();
    const facts = async () =>
      (await bed.database.query('SELECT order_count, order_sum, sum_30, count_30 FROM members.facts WHERE member_id = $1', [buyer.id]))[0]; // prettier-ignore
    expect(await facts()).toEqual({ order_count: 3, order_sum: 1_250, sum_30: 1_250, count_30: 3 });
    await bed.acts.recycle(owner, ids[0] ?? '', undefined);
    await bed.members.facts.freshen();
    expect(await facts()).toEqual({ order_count: 2, order_sum: 250, sum_30: 250, count_30: 2 });
  });

  test('at the company’s midnight a purchase leaves its window, and nobody else is touched', async () => {
    const [old, young] = [await member('Old'), await member('Young')];
    await bed.database.query("UPDATE staff.company SET time_zone = 'Asia/Shanghai'");
    // 30 days ago in Shanghai, by a second; the other one a day later.
    await bed.database.query(
      `INSERT INTO orders."order" (status, source, currency, won_amount, created_at, member_id, search)
       VALUES ('won', 'pos', 'USD', 7, '2027-03-01T15:59:59Z', $1, ''), ('won', 'pos', 'USD', 8, '2027-03-01T16:00:00Z', $2, '')`,
      [old.id, young.id],
    );
    const sums = async (at: string) => {
      await bed.members.facts.followBasis(new Date(at));
      const [{ n } = { n: -1 }] = await bed.database.query<{ n: number }>(
        'SELECT count(*) AS n FROM members.stale_facts WHERE member_id = ANY($1)',
        [[old.id, young.id]],
      );
      await bed.members.facts.freshen();
      const rows = await bed.database.query<{ sum_30: number }>(
        'SELECT sum_30 FROM members.facts WHERE member_id = ANY($1) ORDER BY sum_30',
        [[old.id, young.id]],
      );
      return [n, ...rows.map(({ sum_30 }) => sum_30)];
    };
    await bed.members.facts.freshen();
    // 23:59 in Shanghai, of the thirtieth day.
    expect(await sums('2027-03-30T15:59:00Z')).toEqual([0, 7, 8]);
    expect(await sums('2027-03-30T16:00:00Z')).toEqual([1, 0, 8]);
    expect(await sums('2027-03-31T15:59:00Z')).toEqual([0, 0, 8]);
    expect(await sums('2027-03-31T16:01:00Z')).toEqual([1, 0, 0]);
  });

  test('what is wrong is found, told and repaired', async () => {
    const { id } = await order(null, 'repair@x.example');
    await bed.matching.match([id]);
    await bed.acts.transition(owner, id, { to: 'won', amount: { amount: 40, currency: 'USD' } });
    await bed.members.facts.freshen();
    expect(await bed.members.facts.check()).toEqual({ purchases: 0, facts: 0 });
    await bed.database.query('UPDATE orders.sold_order SET amount = 41 WHERE order_id = $1', [id]);
    await bed.database.query('UPDATE members.facts SET count_90 = 9 WHERE order_count = 0');
    const [wrong] = await bed.database.query<{ n: number }>(
      'SELECT count(*) AS n FROM members.facts WHERE count_90 = 9',
    );
    expect(await bed.members.facts.check()).toEqual({ purchases: 1, facts: wrong?.n });
    expect(await bed.members.facts.check()).toEqual({ purchases: 0, facts: 0 });
    const [basis] = await bed.database.query('SELECT differences, checked_at FROM members.facts_basis');
    expect(basis).toEqual({ differences: 0, checked_at: expect.any(Date) as unknown });
  });
});

describe('MEM-4 orders of members who become one', () => {
  test('follow the merge, and go back when it is taken back but for those that were given away since', async () => {
    const relations = new MemberRelations();
    new OrdersOfMerged(relations, new OrderMatchingRepository(bed.database)).onModuleInit();
    const [relation] = relations.all();
    const [kept, gone, third] = [await member('Kept'), await member('Gone'), await member('Third')];
    const [a, b] = [await order(), await order()];
    for (const { id } of [a, b]) await bed.memberOf.set(owner, id, gone.id);
    const moved = await bed.database.transaction(async (tx) => {
      expect(await relation?.count(tx, gone.id)).toBe(2);
      return relation?.move(tx, gone.id, kept.id);
    });
    expect([await ordersOf(owner, gone.id), (await ordersOf(owner, kept.id)).length]).toEqual([[], 2]);
    await bed.memberOf.set(owner, b.id, third.id);
    await bed.database.transaction(async (tx) => relation?.undo(tx, moved, gone.id, kept.id));
    expect(await ordersOf(owner, gone.id)).toEqual([a.number]);
    expect(await ordersOf(owner, third.id)).toEqual([b.number]);
  });
});
