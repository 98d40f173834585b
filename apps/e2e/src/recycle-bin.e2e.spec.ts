import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { freePort } from '@regulars/platform';
import { House, eventually } from './house.js';
import { MailWorld, answerTo, deliver } from './mail-world.js';
import { StaffClient } from './staff-client.js';

interface Run {
  id: string;
  done: number;
  finishedAt: string | null;
}
const CUSTOMER = 'wang@customer.example';

let house: House;
let owner: StaffClient;
let port: number;
let orderId: string;
const world = new MailWorld();

beforeAll(async () => {
  house = await House.build();
  port = await freePort();
  const { address } = await house.start({
    LOG_LEVEL: 'warn',
    SMTP_URL: await world.open(),
    SMTP_IN_PORT: String(port),
    SMTP_IN_HOST: '127.0.0.1',
  });
  owner = await StaffClient.signIn(address);
}, 60_000);
afterAll(async () => {
  await house.demolish();
  await world.close();
});

const quiet = () =>
  eventually(
    'the end of all jobs',
    async () => (await house.query('SELECT FROM graphile_worker._private_jobs')).length === 0,
  );

/** What tells of what was done, and outlives what it was done to (how often an address was answered by itself, for two days); and what knows no order. */
const KEPT = new Set([
  'staff.audit_entry',
  'platform.idempotency_key',
  'orders.purge_run',
  'orders.number_year',
  'orders.clock_basis',
  'messaging.automatic_answer',
]);

/** How many rows each table has. */
async function rows(): Promise<Record<string, number>> {
  const tables = await house.query<{ name: string }>(
    `SELECT schemaname || '.' || quote_ident(tablename) AS name FROM pg_tables
     WHERE schemaname IN ('platform', 'staff', 'catalog', 'messaging', 'forms', 'orders', 'webhooks') ORDER BY 1`,
  );
  const counted = await house.query<{ name: string; count: string }>(
    tables.map(({ name }) => `SELECT '${name}' AS name, count(*)::text FROM ${name}`).join(' UNION ALL '),
  );
  return Object.fromEntries(
    counted.filter(({ name }) => !KEPT.has(name)).map(({ name, count }) => [name, Number(count)]),
  );
}

/** An order with everything that one can have: mails both ways, files in and out, notes, drafts, tasks, items, tags. */
async function fullOrder(): Promise<string> {
  await deliver(port, {
    from: `Wang <${CUSTOMER}>`,
    to: 'sales@acme.example',
    subject: 'Twenty valves',
    text: 'Please quote.',
    attachments: [{ filename: 'drawing.txt', content: 'DN50' }],
  });
  const id = await eventually('the order', async () => {
    const { data } = await owner.call<{ data: { id: string }[] }>('GET', '/orders?box=new');
    return data[0]?.id;
  });
  await quiet();
  await owner.call('POST', `/orders/${id}/replies`, {
    text: 'Here it is.',
    fileIds: [await owner.upload('quote.csv', 'DN50,20,1200')],
  });
  const answer = await eventually('the answer', () =>
    world.to(CUSTOMER).find(({ text }) => text?.includes('Here it is.')),
  );
  await deliver(port, answerTo(answer, CUSTOMER, 'Good price.'));
  await eventually('the customer’s answer', async () =>
    (await thread(id)).some(({ text }) => text.includes('Good price.')),
  );
  await owner.call('POST', `/orders/${id}/notes`, { text: 'Knows the CEO.' });
  const draft = { body: '<p>Not yet sent</p>', fileIds: [await owner.upload('draft.txt', 'draft')] };
  await owner.call('PATCH', `/orders/${id}/drafts/reply`, draft, { 'if-match': '"0"' });
  await owner.call('POST', '/tasks', { kind: 'call', due: '2030-01-01', orderId: id });
  const { version } = await owner.call<{ version: number }>('GET', `/orders/${id}`);
  await owner.call(
    'PATCH',
    `/orders/${id}`,
    { items: [{ name: 'Valve', quantity: 20, unitPrice: { amount: 6_000, currency: 'USD' } }] },
    { 'if-match': `"${version}"` },
  );
  await quiet();
  return id;
}
const thread = async (id: string) =>
  (await owner.call<{ data: { id: string; text: string; files: { id: string }[] }[] }>('GET', `/orders/${id}/thread`))
    .data;
const bulk = (type: 'recycle' | 'restore') =>
  owner.call('POST', '/orders/bulk', { selection: { ids: [orderId] }, act: { type } });

describe('ORD-3 the recycle bin keeps everything, and its end leaves nothing', () => {
  let before: Record<string, number>;

  test('restored in bulk, an order has its whole thread and its files again', async () => {
    before = await rows();
    orderId = await fullOrder();
    const [items, full] = [await thread(orderId), await rows()];
    expect(items.length).toBeGreaterThanOrEqual(4);
    await bulk('recycle');
    await bulk('restore');
    await quiet();
    expect(await thread(orderId)).toEqual(items);
    for (const { id } of items.flatMap(({ files }) => files))
      expect((await owner.fetch('GET', `/files/${id}`)).status).toBe(200);
    const { 'orders.order_event': history, ...rest } = await rows();
    expect({ ...rest, 'orders.order_event': (history ?? 0) - 2 }).toEqual(full);
  });

  test('deleted for good, no table has a row of it, no file and no raw mail is left; the audit log tells it', async () => {
    const full = await rows();
    const grown = Object.keys(full).filter((name) => full[name] !== before[name]);
    // What was made lies in all of these: else the comparison below would say nothing.
    for (const name of [
      'orders."order"',
      'orders.order_item',
      'orders.task',
      'orders.draft',
      'platform.file',
      'messaging.message',
    ])
      expect(grown).toContain(name);
    const files = (await thread(orderId)).flatMap((item) => item.files);
    const { number } = await owner.call<{ number: string }>('GET', `/orders/${orderId}`);
    await bulk('recycle');
    const { id } = await owner.call<Run>('POST', '/orders/purges', { selection: { query: {} }, expected: 1 });
    const run = await eventually('the end of the run', async () =>
      (await owner.call<{ data: Run[] }>('GET', '/orders/purges')).data.find(
        (each) => each.id === id && each.finishedAt !== null,
      ),
    );
    expect(run.done).toBe(1);
    await quiet();
    expect(await rows()).toEqual(before);
    for (const file of files) expect((await owner.fetch('GET', `/files/${file.id}`)).status).toBe(404);
    const entries = await house.query<{ action: string; note: string | null; actor_id: string }>(
      `SELECT action, note, actor_id FROM staff.audit_entry WHERE action IN ('orders.purged', 'orders.bulk-purge') ORDER BY id`,
    );
    expect(entries).toEqual([
      { action: 'orders.bulk-purge', note: null, actor_id: owner.id },
      { action: 'orders.purged', note: number, actor_id: owner.id },
    ]);
  });
});
