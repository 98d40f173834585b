import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type StaffActor, actorForKey } from '@regulars/staff';
import { ordersBed } from '../testing/orders-bed.js';
import type { BatchLineResponse } from './batch-line.response.js';

const KEY = actorForKey({
  id: randomUUID(),
  name: 'Till',
  scopes: ['orders:read', 'orders:write', 'orders:read-all'],
});
const USD = (amount: number) => ({ amount, currency: 'USD' });

let bed: Awaited<ReturnType<typeof ordersBed>>;
let owner: StaffActor;

beforeAll(async () => {
  bed = await ordersBed();
  owner = await bed.colleague('owner');
});
afterAll(() => bed.db.close());

/** @param cut how many bytes arrive at a time */
async function send(lines: readonly (object | string)[], actor: StaffActor = KEY, cut = 1_000) {
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  const bytes = Buffer.from(text);
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += cut) yield bytes.subarray(at, at + cut);
  }
  const answers: BatchLineResponse[] = [];
  for await (const answer of bed.batch.upsert(actor, pieces())) answers.push(answer);
  return answers;
}

const line = (externalId: string, more: object = {}) => ({
  source: 'pos',
  externalId,
  contact: { name: `Customer ${externalId}`, email: `${externalId}@shop.example` },
  items: [{ name: '不锈钢阀门', quantity: 2, unitPrice: USD(1_250) }],
  ...more,
});
const results = (answers: BatchLineResponse[]) => answers.map(({ result }) => result);
const only = ([answer]: BatchLineResponse[]) => {
  if (!answer) throw new Error('There was no answer');
  return answer;
};

describe('ORD-15 batch of orders by external id', () => {
  test('makes orders with numbers, items, status, time and search words; sends no mail unless told to', async () => {
    const [first, second] = await send([
      line('A-1', {
        status: 'won',
        createdAt: '2024-02-03T04:05:06Z',
        tags: ['b2b', ' b2b '],
        customFields: { till: 7 },
      }),
      line('A-2', { notify: true }),
    ]);
    expect([first, second]).toMatchObject([
      { line: 1, externalId: 'A-1', result: 'created', number: expect.stringMatching(/^R-\d{4}-\d{6}$/) },
      { line: 2, externalId: 'A-2', result: 'created' },
    ]);
    const order = await bed.queries.get(owner, first?.id ?? '');
    expect(order).toMatchObject({
      number: first?.number,
      source: 'pos',
      status: 'won',
      wonAmount: USD(2_500),
      value: USD(2_500),
      tags: ['b2b'],
      customFields: { till: 7 },
      createdAt: '2024-02-03T04:05:06.000Z',
      itemCount: 1,
      items: [{ name: '不锈钢阀门', quantity: 2, total: USD(2_500) }],
    });
    const found = await bed.queries.page(owner, { limit: 5, sort: '-createdAt', q: '不锈 a-1@shop.example' });
    expect(found.data.map(({ id }) => id)).toEqual([first?.id]);
    expect((await bed.queries.history(owner, order.id)).data).toMatchObject([{ actor: { name: 'API key Till' } }]);
    const jobs = await bed.database.query(
      `SELECT payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
       WHERE t.identifier <> 'orders.match-members' ORDER BY j.id`,
    );
    // The second is for the worker to sort the new words into the search index.
    expect(jobs).toEqual([{ payload: { orderId: second?.id } }, { payload: {} }]);
  });

  test('sent again it changes nothing, whatever the order of members, and whatever people changed since', async () => {
    const sent = line('B-1', { message: 'From the till', subject: 'Receipt' });
    const { id } = only(await send([sent]));
    const before = await bed.queries.get(owner, id ?? '');
    await bed.orders.edit(owner, before.id, before.version, { message: 'A person wrote this' });
    const everything = () =>
      bed.database.query(
        `SELECT (SELECT json_agg(o ORDER BY id) FROM orders."order" o) AS orders, (SELECT count(*) FROM orders.order_event) AS history,
                (SELECT count(*) FROM staff.audit_entry) AS log, (SELECT json_agg(e) FROM orders.external_order e) AS known`,
      );
    const stood = await everything();
    const shuffled = Object.fromEntries(Object.entries(sent).reverse());
    expect(await send([sent, shuffled])).toMatchObject([
      { result: 'unchanged', id, number: before.number },
      { result: 'unchanged', id },
    ]);
    expect(await everything()).toEqual(stood);
    // Something else changed over there: that is written, what a person wrote stays.
    expect(results(await send([{ ...sent, subject: 'Receipt, corrected' }]))).toEqual(['updated']);
    expect(await bed.queries.get(owner, before.id)).toMatchObject({
      subject: 'Receipt, corrected',
      message: 'A person wrote this',
    });
  });

  test('a change is a person’s edit in all but name: history, only valid transitions, nothing half done', async () => {
    const { id } = only(await send([line('C-1')]));
    expect(results(await send([line('C-1', { status: 'won', tags: ['paid'] })]))).toEqual(['updated']);
    expect((await bed.queries.history(owner, id ?? '')).data.map(({ action }) => action)).toEqual([
      'status',
      'edited',
      'created',
    ]);
    const refused = only(await send([line('C-1', { status: 'lost', lostReason: 'Returned', tags: ['returned'] })]));
    expect(refused).toMatchObject({ result: 'refused', error: { code: 'orders/illegal-transition' } });
    expect(await bed.queries.get(owner, id ?? '')).toMatchObject({ status: 'won', tags: ['paid'] });
    await bed.acts.recycle(owner, id ?? '', undefined);
    expect(only(await send([line('C-1', { tags: ['x'] })]))).toMatchObject({ error: { code: 'orders/recycled' } });
  });

  test('bad lines are refused one by one, name the field, and leave no trace', async () => {
    const answers = await send([
      line('D-1'),
      '{"broken',
      '[]',
      '',
      { ...line('D-2'), colour: 'red' },
      line('D-3', { contact: { email: 5 } }),
      line('D-4', { value: { amount: 1, currency: 'EUR' }, currency: 'USD' }),
      line('D-5', { items: [{ productId: randomUUID(), quantity: 1 }] }),
      line('D-6', { status: 'won', items: [] }),
      line('D-7', { status: 'lost' }),
      line('D-8', { createdAt: '2999-01-01T00:00:00Z' }),
      line('D-9', { message: 'x'.repeat(300_000) }),
      { ...line('D-10'), source: 'hand' },
      line('D-11', { message: 'NUL \u0000' }),
      line('D-12'),
    ]);
    expect(answers.map(({ line, result, error }) => [line, result, error?.errors[0]?.pointer ?? error?.code])).toEqual([
      [1, 'created', undefined],
      [2, 'refused', 'http/invalid-json'],
      [3, 'refused', 'http/invalid-json'],
      [5, 'refused', '/colour'],
      [6, 'refused', '/contact/email'],
      [7, 'refused', '/value/currency'],
      [8, 'refused', '/items/0/productId'],
      [9, 'refused', '/value'],
      [10, 'refused', '/lostReason'],
      [11, 'refused', '/createdAt'],
      [12, 'refused', 'orders/line-too-long'],
      [13, 'refused', '/source'],
      [14, 'refused', '/message'],
      [15, 'created', undefined],
    ]);
    const known = await bed.database.query(
      "SELECT external_id FROM orders.external_order WHERE external_id LIKE 'D-%'",
    );
    expect(known.map((row) => row['external_id']).sort()).toEqual(['D-1', 'D-12']);
  });

  test('several chunks, an id twice in one batch, and cuts anywhere in the bytes', async () => {
    const many = Array.from({ length: 1_203 }, (_, index) =>
      line(`E-${index % 1_200}`, { tags: index < 1_200 ? [] : ['again'] }),
    );
    const answers = await send(many, KEY, 777);
    expect(answers.map(({ line }) => line)).toEqual(many.map((_, index) => index + 1));
    expect(results(answers).filter((result) => result === 'created')).toHaveLength(1_200);
    expect(results(answers.slice(1_200))).toEqual(['updated', 'updated', 'updated']);
    expect(new Set(answers.map(({ number }) => number)).size).toBe(1_200);
  });

  test('two batches with the same orders at the same time make each once', async () => {
    const lines = Array.from({ length: 300 }, (_, index) => line(`F-${index}`));
    const both = await Promise.all([send(lines), send([...lines].reverse())]);
    const counted = both.flat().map(({ result }) => result);
    expect(counted.filter((result) => result === 'created')).toHaveLength(300);
    expect(counted.filter((result) => result === 'unchanged')).toHaveLength(300);
  });

  test('more than 10,000 lines: the rest is refused once and not looked at', async () => {
    const answers = await send([...Array.from({ length: 10_000 }, () => '{}'), line('G-1'), line('G-2')], KEY, 65_536);
    expect(answers).toHaveLength(10_001);
    expect(answers.at(-1)).toMatchObject({
      line: 10_001,
      result: 'refused',
      error: { code: 'orders/batch-too-large' },
    });
  });

  test('ORD-5 whose order it is counts here too: without orders:read-all a key does not reach others’', async () => {
    const { id } = only(await send([line('H-1')]));
    await bed.handover.assign(owner, id ?? '', owner.id);
    const narrow = actorForKey({ id: randomUUID(), name: 'Narrow', scopes: ['orders:write'] });
    expect(only(await send([line('H-1', { tags: ['mine'] })], narrow))).toMatchObject({
      result: 'refused',
      id: null,
      error: { code: 'orders/not-found' },
    });
  });
});

describe('ORD-5 orders of a batch and the assignment rules', () => {
  test('who is named gets it; else new ones ask the rules, once, and history says which', async () => {
    const [li, wang] = [await bed.colleague('sales'), await bed.colleague('sales')];
    const { id: ruleId } = await bed.rules.create(owner, { name: 'Till in turn', staffIds: [li.id, wang.id] });
    const answers = await send(
      [
        line('rule-r-1'),
        line('rule-r-2'),
        line('rule-r-3'),
        line('rule-r-4', { assigneeId: owner.id }),
        line('rule-r-5', { assigneeId: null }),
        line('rule-r-6', { status: 'won' }),
        line('rule-r-7', { notify: true }),
      ],
      owner,
    );
    const ids = answers.map(({ id }) => id ?? '');
    const [job] = await bed.database.query<{ payload: { orderIds: string[] } }>(
      "SELECT payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE identifier = 'orders.assign-imported' ORDER BY j.id DESC LIMIT 1",
    );
    expect(job?.payload.orderIds).toEqual(ids.slice(0, 3));
    await bed.imported.assign(job?.payload.orderIds ?? []);
    await bed.imported.assign(job?.payload.orderIds ?? []);
    const assignees: (string | null)[] = [];
    for (const id of ids) assignees.push((await bed.repository.find(id))?.assignee_id ?? null);
    // The last one asks in the job that writes its mails.
    expect(assignees).toEqual([li.id, wang.id, li.id, owner.id, null, null, null]);
    expect((await bed.queries.history(owner, ids[0] ?? '')).data).toMatchObject([
      { action: 'assigned', to: li.name, rule: 'Till in turn', actor: { id: null } },
      { action: 'created' },
    ]);
    await bed.rules.delete(owner, ruleId);
  });

  test('naming somebody needs the permission, and somebody who is there', async () => {
    const wang = await bed.colleague('sales');
    const [forbidden] = await send([line('rule-p-1', { assigneeId: wang.id })]);
    expect(forbidden).toMatchObject({ result: 'refused', error: { code: 'orders/may-only-take' } });
    const [unknown] = await send([line('rule-p-2', { assigneeId: randomUUID() })], owner);
    expect(unknown).toMatchObject({ result: 'refused', error: { code: 'orders/unknown-assignee' } });
  });

  test('sent again with somebody else it changes hands; sent again the same it does not', async () => {
    const [li, wang] = [await bed.colleague('sales'), await bed.colleague('sales')];
    const [made] = await send([line('rule-c-1', { assigneeId: li.id })], owner);
    const assignee = async () => (await bed.repository.find(made?.id ?? ''))?.assignee_id;
    await bed.handover.assign(owner, made?.id ?? '', wang.id);
    expect(results(await send([line('rule-c-1', { assigneeId: li.id })], owner))).toEqual(['unchanged']);
    expect(await assignee()).toBe(wang.id);
    expect(results(await send([line('rule-c-1', { assigneeId: owner.id })], owner))).toEqual(['updated']);
    expect(await assignee()).toBe(owner.id);
  });
});
