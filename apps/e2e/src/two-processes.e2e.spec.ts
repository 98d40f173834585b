import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { House, type HouseProcess, eventually } from './house.js';
import { MailWorld } from './mail-world.js';
import { StaffClient } from './staff-client.js';
import { orderAnswers, send, submission } from './visitor.js';

/** Live updates are meant for people who look at a screen. */
const AT_ONCE_MS = 1_500;

describe('ADM-6 two API processes and a worker on one database', () => {
  let house: House;
  let a: HouseProcess;
  let b: HouseProcess;
  let worker: HouseProcess;
  let owner: StaffClient;
  const world = new MailWorld();

  beforeAll(async () => {
    house = await House.build();
    const variables = { SMTP_URL: await world.open() };
    [a, b, worker] = await Promise.all([
      house.start({ ...variables, ROLE: 'api' }),
      house.start({ ...variables, ROLE: 'api' }),
      house.start({ ...variables, ROLE: 'worker' }),
    ]);
    owner = await StaffClient.signIn(a.address);
  });
  afterAll(async () => {
    await house.demolish();
    await world.close();
  });

  async function ordered(at: HouseProcess, email: string): Promise<string> {
    const body = await submission(at.address, orderAnswers({ email }));
    const answer = await send(at.address, body);
    expect(answer.status).toBe(201);
    const [order] = await house.query<{ id: string }>('SELECT id FROM orders."order" WHERE submission_id = $1', [
      body.submissionId,
    ]);
    return order?.id ?? '';
  }

  test('started together on a fresh database they made one owner', async () => {
    expect((await owner.call<{ data: unknown[] }>('GET', '/staff')).data).toHaveLength(1);
  });

  test('an order that A received is heard at B at once, and its mails later on', async () => {
    const stream = await owner.at(b.address).listen();
    const id = await ordered(a, 'first@customer.example');
    await eventually(
      'the order at B',
      () => stream.heard.some((event) => event.id === id && event.type === 'order.created'),
      AT_ONCE_MS,
    );
    await owner.call('POST', `/orders/${id}/notes`, { text: 'Seen' });
    await eventually(
      'the note at B',
      () => stream.heard.some((event) => event.id === id && event.type === 'message.added'),
      AT_ONCE_MS,
    );
    stream.close();
  });

  test('the worker sends the mails, the others none', async () => {
    await ordered(b, 'second@customer.example');
    await eventually('the acknowledgement', () => world.to('second@customer.example').length === 1);
    await eventually('both forwards', () => world.to('owner@acme.example').length === 2);
    const sent = (one: HouseProcess) => one.output().match(/"mail sent"/g)?.length ?? 0;
    await eventually('the log', () => sent(worker) === world.mails.length);
    expect([sent(a), sent(b)]).toEqual([0, 0]);
  });

  test('ORD-5 a salesperson’s stream carries own and free orders only, from either process', async () => {
    const li = (await owner.hire('sales', 'Li')).at(b.address);
    const stream = await li.listen();
    const create = (assigneeId: string | null) =>
      owner.call<{ id: string }>('POST', '/orders', { source: 'phone', contact: { name: 'Ann' }, assigneeId });
    const others = await create(owner.id);
    const free = await create(null);
    const own = await create(li.id);
    await eventually('own and free', () =>
      [own, free].every(({ id }) => stream.heard.some((event) => event.id === id)),
    );
    expect(stream.heard.filter(({ id }) => id === others.id)).toEqual([]);
    stream.close();
  });

  test('ADM-1 a session made at A holds at B, and ends everywhere', async () => {
    const atA = await StaffClient.signIn(a.address);
    const atB = atA.at(b.address);
    expect((await atB.fetch('GET', '/orders')).status).toBe(200);
    await atA.call('DELETE', '/auth/session');
    expect((await atB.fetch('GET', '/orders')).status).toBe(401);
    // Failed sign-ins are counted together, too.
    const guess = (at: HouseProcess) =>
      fetch(`${at.address}/api/v1/auth/sessions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email: 'nobody@acme.example', password: 'a wrong guess' }),
      });
    for (const at of [a, b, a, b, a, b, a, b]) expect((await guess(at)).status).toBe(401);
    expect((await guess(a)).status).toBe(429);
    expect((await guess(b)).status).toBe(429);
  });

  test('FRM-4 a proof of work spent at A is spent at B', async () => {
    const body = await submission(a.address);
    expect((await send(a.address, body)).status).toBe(201);
    const { submissionId: _, ...rest } = body;
    const again = await send(b.address, { ...rest, submissionId: '01890000-0000-4000-8000-000000000001' });
    expect(again.status).toBe(409);
    // The same submission is a retry, wherever it arrives.
    expect((await send(b.address, body)).status).toBe(200);
  });

  test('ORD-15 an Idempotency-Key holds across processes', async () => {
    const headers = { 'idempotency-key': 'till-7-receipt-4711' };
    const body = { source: 'pos', contact: { name: 'Till 7' } };
    const answers = await Promise.all(
      [a, b, a, b].map((at) => owner.at(at.address).fetch('POST', '/orders', body, headers)),
    );
    expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true);
    const found = await owner.call<{ data: unknown[] }>('GET', '/orders?filter[source][in]=pos');
    expect(found.data).toHaveLength(1);
  });

  test('SIGTERM: what is under way is finished, streams end, new requests go to the other', async () => {
    const stream = await owner.at(b.address).listen();
    const lock = new pg.Client({ connectionString: house.databaseUrl });
    await lock.connect();
    await lock.query('BEGIN; LOCK TABLE orders."order" IN SHARE ROW EXCLUSIVE MODE');
    const underWay = owner
      .at(b.address)
      .call<{ id: string }>('POST', '/orders', { source: 'chat', contact: { name: 'Slow' } });
    await eventually(
      'the order waiting',
      async () =>
        (await house.query(`SELECT FROM pg_locks WHERE NOT granted AND relation = 'orders."order"'::regclass`)).length >
        0,
    );
    const stopped = b.stop('SIGTERM');
    await eventually('the end of the stream', () => stream.ended);
    await lock.query('COMMIT');
    await lock.end();
    const { id } = await underWay;
    await stopped;
    expect(b.process.exitCode).toBe(0);
    await expect(fetch(`${b.address}/healthz`)).rejects.toThrow();
    expect((await owner.fetch('GET', `/orders/${id}`)).status).toBe(200);
  });

  test('a worker that is stopped leaves its jobs to the next one', async () => {
    await worker.stop('SIGTERM');
    expect(worker.process.exitCode).toBe(0);
    await ordered(a, 'late@customer.example');
    const next = await house.start({ SMTP_URL: world.address, ROLE: 'worker' });
    await eventually('the acknowledgement', () => world.to('late@customer.example').length === 1);
    expect(world.to('late@customer.example')).toHaveLength(1);
    await next.stop();
  });
});
