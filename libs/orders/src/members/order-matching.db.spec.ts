import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { StaffActor } from '@regulars/staff';
import type { CreateOrderDto } from '../dto/order.dto.js';
import { ordersBed, submission } from '../testing/orders-bed.js';

type Bed = Awaited<ReturnType<typeof ordersBed>>;

let bed: Bed;
let owner: StaffActor;

beforeAll(async () => {
  bed = await ordersBed();
  owner = await bed.colleague('owner');
});
afterAll(() => bed.db.close());

const order = (contact: CreateOrderDto['contact'], more: Partial<CreateOrderDto> = {}) =>
  bed.orders.create(owner, { source: 'phone', contact, ...more } as CreateOrderDto);
const memberOf = async (id: string) =>
  (await bed.database.query<{ id: string | null }>('SELECT member_id AS id FROM orders."order" WHERE id = $1', [id]))[0]
    ?.id;
const member = async (id: string | null | undefined) =>
  (await bed.database.query('SELECT * FROM members.member WHERE id = $1', [id]))[0];
/** The jobs that wait, as a worker would find them; each is taken once. */
const work = async () => {
  const jobs = await bed.database.query<{ payload: { orderIds: string[] } }>(
    `WITH waiting AS (SELECT j.id FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
       WHERE t.identifier = 'orders.match-members')
     DELETE FROM graphile_worker._private_jobs WHERE id IN (SELECT id FROM waiting) RETURNING payload`,
  );
  for (const { payload } of jobs) await bed.matching.match(payload.orderIds);
  return jobs.length;
};

describe('MEM-1 members made of orders', () => {
  test('an order by hand finds its member once it is stored, or makes one, with what the order knows', async () => {
    const made = await order(
      { name: '王小明', email: 'Wang@Lanyu.example', phone: '138 0013 8000' },
      { locale: 'zh-CN' },
    );
    expect(await memberOf(made.id)).toBeNull();
    expect(await work()).toBe(1);
    expect(await member(await memberOf(made.id))).toMatchObject({
      name: '王小明',
      email: 'Wang@Lanyu.example',
      email_key: 'wang@lanyu.example',
      phone_keys: ['+8613800138000'],
      locale: 'zh-CN',
      source: 'order',
      consents: 0,
      joined_at: new Date(made.createdAt),
    });
    const again = await order({ email: 'wang@lanyu.example', company: 'Lanyu' });
    const called = await order({ name: 'Somebody', phone: '+86 138 0013 8000' });
    await work();
    expect(await memberOf(again.id)).toBe(await memberOf(made.id));
    expect(await memberOf(called.id)).toBe(await memberOf(made.id));
    expect(await member(await memberOf(made.id))).toMatchObject({ name: '王小明', company: 'Lanyu', version: 2 });
    const [found] = await bed.database.query("SELECT FROM members.member WHERE search @@ '''lanyu'''::tsquery");
    expect(found).toBeDefined();
  });

  test('what came by a form finds its member in the job of its mails; nothing is added to its transaction', async () => {
    const sent = submission();
    const draft = await bed.intake.draft(sent);
    const jobs = () => bed.database.query<{ n: number }>('SELECT count(*) AS n FROM graphile_worker._private_jobs');
    const [before] = await jobs();
    await bed.database.transaction((tx) => bed.intake.accept(tx, [draft]).outcomes);
    const [after] = await jobs();
    expect((after?.n ?? 0) - (before?.n ?? 0)).toBe(1);
    await bed.firstMails(draft.id);
    expect(await member(await memberOf(draft.id))).toMatchObject({ name: '王伟', locale: 'zh-CN', source: 'order' });
  });

  test('suspects and what lies in the bin make nobody a member until someone takes them out', async () => {
    const suspect = await bed.intake.draft(
      submission({ suspect: true, suspicion: { score: 60, reasons: ['honeypot'] } }),
    );
    await bed.database.transaction((tx) => bed.intake.accept(tx, [suspect]).outcomes);
    const binned = await order({ email: 'binned@x.example' });
    await bed.acts.recycle(owner, binned.id, undefined);
    await bed.matching.match([suspect.id, binned.id]);
    await work();
    expect([await memberOf(suspect.id), await memberOf(binned.id)]).toEqual([null, null]);
    expect(await bed.database.query("SELECT FROM members.member WHERE email_key = 'binned@x.example'")).toEqual([]);
    await bed.acts.restore(owner, binned.id);
    await bed.acts.clearSuspicion(owner, suspect.id);
    await work();
    await bed.firstMails(suspect.id);
    expect(await member(await memberOf(binned.id))).toMatchObject({ email_key: 'binned@x.example' });
    expect(await member(await memberOf(suspect.id))).toBeDefined();
  });

  test('an address that was wrong leads to the right member once it is corrected; other edits ask nobody', async () => {
    const right = await order({ name: 'Right', email: 'right@x.example' });
    const wrong = await order({ name: 'Right', email: 'rihgt@x.example' });
    await work();
    const mistaken = await memberOf(wrong.id);
    expect(mistaken).not.toBe(await memberOf(right.id));
    const edited = await bed.orders.edit(owner, wrong.id, wrong.version, { contact: { email: 'right@x.example' } });
    await work();
    expect(await memberOf(wrong.id)).toBe(await memberOf(right.id));
    await bed.orders.edit(owner, wrong.id, edited.version, { subject: 'Valves' });
    expect(await work()).toBe(0);
  });

  test('two at once never make two members for one address, in whatever order they come', async () => {
    const emails = Array.from({ length: 12 }, (_, index) => `race${index}@x.example`);
    const ids = await Promise.all(
      [...emails, ...emails, ...emails].map(async (email) => (await order({ email, phone: '+44 20 7946 0000' })).id),
    );
    const shuffled = (from: readonly string[]) => from.toSorted(() => Math.random() - 0.5);
    await Promise.all([
      bed.matching.match(shuffled(ids)),
      bed.matching.match(shuffled(ids)),
      ...ids.map((id) => bed.matching.match([id])),
    ]);
    const [count] = await bed.database.query<{ members: number; linked: number }>(
      `SELECT count(DISTINCT email_key) AS members, count(*) AS linked FROM members.member WHERE email_key LIKE 'race%'`,
    );
    expect(count?.linked).toBe(count?.members);
    expect(await Promise.all(ids.map(memberOf))).not.toContain(null);
    await work();
  });

  test('nobody who was erased is found again; who left is, and stays away', async () => {
    const [gone, left] = [await order({ email: 'gone@x.example' }), await order({ email: 'left@x.example' })];
    await work();
    await bed.database.query('UPDATE members.member SET erased_at = now() WHERE id = $1', [await memberOf(gone.id)]);
    await bed.database.query('UPDATE members.member SET left_at = now() WHERE id = $1', [await memberOf(left.id)]);
    const [goneAgain, leftAgain] = [await order({ email: 'gone@x.example' }), await order({ email: 'left@x.example' })];
    await work();
    expect(await memberOf(goneAgain.id)).not.toBe(await memberOf(gone.id));
    expect(await memberOf(leftAgain.id)).toBe(await memberOf(left.id));
    expect(await member(await memberOf(left.id))).toMatchObject({ left_at: expect.any(Date) as unknown });
  });

  test('orders of before get their members and the day of their deal step by step, by one worker at a time', async () => {
    const ids: string[] = [];
    for (let index = 0; index < 3; index += 1) ids.push((await order({ email: `old${index}@x.example` })).id);
    await bed.acts.transition(owner, ids[0] ?? '', { to: 'won', amount: { amount: 500, currency: 'USD' } });
    const [event] = await bed.database.query<{ at: Date }>(
      `UPDATE orders.order_event SET at = '2026-02-03' WHERE order_id = $1 AND "to" = 'won' RETURNING at`,
      [ids[0]],
    );
    await bed.database.query('UPDATE orders."order" SET won_at = NULL, member_id = NULL WHERE id = ANY($1)', [ids]);
    await bed.database.query('DELETE FROM graphile_worker._private_jobs');
    await Promise.all([bed.matching.sweep(), bed.matching.sweep()]);
    expect(await Promise.all(ids.map(memberOf))).not.toContain(null);
    const [sold] = await bed.database.query('SELECT at, amount FROM orders.sold_order WHERE order_id = $1', [ids[0]]);
    expect(sold).toEqual({ at: event?.at, amount: 500 });
    const late = await order({ email: 'late@x.example' });
    await bed.matching.sweep();
    expect(await memberOf(late.id)).toBeNull();
    await bed.matching.sweepAgain();
    await bed.matching.sweep();
    expect(await memberOf(late.id)).not.toBeNull();
  });
});
