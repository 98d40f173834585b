import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { House, eventually } from './house.js';
import { StaffClient } from './staff-client.js';
import { StatementCounter } from './statement-counter.js';

interface Order {
  id: string;
  number: string;
  version: number;
  message: string;
  allowedTransitions: string[];
}
interface Page {
  data: Order[];
  nextCursor: string | null;
}

let house: House;
let owner: StaffClient;
let counter: StatementCounter;

beforeAll(async () => {
  house = await House.build();
  counter = new StatementCounter(house.databaseUrl);
  const { address } = await house.start({ ROLE: 'api', LOG_LEVEL: 'warn', DATABASE_URL: await counter.open() });
  owner = await StaffClient.signIn(address);
});
afterAll(async () => {
  await house.demolish();
  counter.close();
});

const order = (more: object = {}) =>
  owner.call<Order>('POST', '/orders', { source: 'phone', contact: { name: 'Ann' }, message: 'First', ...more });
const statuses = (answers: Response[]) => answers.map(({ status }) => status).sort();
const codeOf = async (answer: Response) => ((await answer.json()) as { code: string }).code;

describe('ORD-15 Idempotency-Key: a retry is harmless', () => {
  const body = { source: 'api', contact: { name: 'Retry' }, message: 'Once' };
  const post = (key: string, content: unknown = body, who = owner) =>
    who.fetch('POST', '/orders', content, { 'idempotency-key': key });
  const made = async (message: string) =>
    (await house.query<{ n: number }>('SELECT count(*)::int AS n FROM orders."order" WHERE message = $1', [message]))[0]
      ?.n;

  test('the same answer again, marked as a replay; one order', async () => {
    const key = randomUUID();
    const first = await post(key);
    const second = await post(key);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect([first, second].map(({ headers }) => headers.get('idempotency-replayed'))).toEqual([null, 'true']);
    expect(await second.json()).toEqual(await first.json());
    expect(await made('Once')).toBe(1);
  });

  test('another payload under the same key is refused', async () => {
    const key = randomUUID();
    await post(key, { ...body, message: 'A' });
    const other = await post(key, { ...body, message: 'B' });
    expect([other.status, await codeOf(other)]).toEqual([422, 'http/idempotency-key-reused']);
    expect(await made('B')).toBe(0);
  });

  test('ten at once make one order: the others are told to wait, or get its answer', async () => {
    const key = randomUUID();
    const content = { ...body, message: 'At once' };
    const answers = await Promise.all(Array.from({ length: 10 }, () => post(key, content)));
    for (const { status, headers } of answers) {
      expect([201, 409]).toContain(status);
      if (status === 409) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    }
    expect(answers.some(({ status }) => status === 201)).toBe(true);
    expect(await made('At once')).toBe(1);
    expect((await post(key, content)).headers.get('idempotency-replayed')).toBe('true');
  });

  test('a request that failed frees its key', async () => {
    const key = randomUUID();
    expect((await post(key, { ...body, assigneeId: randomUUID() })).status).toBe(422);
    expect((await post(key, { ...body, message: 'Mended' })).status).toBe(201);
    expect(await made('Mended')).toBe(1);
  });

  test('keys of two people don’t meet, and a key that is none is refused', async () => {
    const key = randomUUID();
    const colleague = await owner.hire('manager', 'Keyholder');
    await post(key, { ...body, message: 'Mine' });
    expect((await post(key, { ...body, message: 'Hers' }, colleague)).status).toBe(201);
    for (const bad of ['', 'x'.repeat(256)]) expect((await post(bad)).status).toBe(400);
  });

  test('of an upload the content counts: the same file again is one file, another of the same length is refused', async () => {
    const key = randomUUID();
    const upload = (text: string, name = 'drawing.txt') => {
      const form = new FormData();
      form.append('file', new Blob([text], { type: 'text/plain' }), name);
      return owner.fetch('POST', '/files', form, { 'idempotency-key': key });
    };
    const first = await upload('Valve A');
    const again = await upload('Valve A');
    expect([first.status, again.status, again.headers.get('idempotency-replayed')]).toEqual([201, 201, 'true']);
    expect(await again.json()).toEqual(await first.json());
    for (const other of [await upload('Valve B'), await upload('Valve A', 'drawinG.txt')])
      expect([other.status, await codeOf(other)]).toEqual([422, 'http/idempotency-key-reused']);
    const made = await house.query<{ n: number }>(
      "SELECT count(*)::int AS n FROM platform.file WHERE name ILIKE 'drawing.txt'",
    );
    expect(made).toEqual([{ n: 1 }]);
  });

  test('it works on every kind of POST: a note is written once', async () => {
    const { id } = await order();
    const headers = { 'idempotency-key': randomUUID() };
    for (let tries = 0; tries < 3; tries += 1)
      await owner.call('POST', `/orders/${id}/notes`, { text: 'Once' }, headers);
    expect((await owner.call<{ data: unknown[] }>('GET', `/orders/${id}/thread`)).data).toHaveLength(1);
  });
});

describe('ORD-1 two people edit one order', () => {
  const patch = (id: string, version: string | undefined, message: string) =>
    owner.fetch('PATCH', `/orders/${id}`, { message }, version === undefined ? {} : { 'if-match': version });

  test('without If-Match 428, with an old one 412 and what stands now', async () => {
    const { id, version } = await order();
    const asked = await owner.fetch('GET', `/orders/${id}`);
    expect(asked.headers.get('etag')).toBe(`"${version}"`);
    expect((await patch(id, undefined, 'x')).status).toBe(428);
    const saved = await patch(id, `"${version}"`, 'Second');
    expect([saved.status, saved.headers.get('etag')]).toEqual([200, `"${version + 1}"`]);
    const late = await patch(id, `"${version}"`, 'Third');
    expect(late.status).toBe(412);
    expect(await late.json()).toMatchObject({
      code: 'http/version-conflict',
      current: { id, message: 'Second', version: version + 1 },
    });
    expect((await patch(id, 'not-a-tag', 'x')).status).toBeGreaterThanOrEqual(400);
  });

  test('of eight at once exactly one wins', async () => {
    const { id, version } = await order();
    const answers = await Promise.all(Array.from({ length: 8 }, (_, n) => patch(id, `"${version}"`, `Version ${n}`)));
    expect(statuses(answers)).toEqual([200, ...Array<number>(7).fill(412)]);
    const winner = answers.findIndex(({ status }) => status === 200);
    expect(await owner.call('GET', `/orders/${id}`)).toMatchObject({
      message: `Version ${winner}`,
      version: version + 1,
    });
  });

  test('absent leaves, null clears, and the wrong is named by its place', async () => {
    const { id, version } = await order({ tags: ['vip'], subject: 'Valves' });
    const saved = await owner.call('PATCH', `/orders/${id}`, { tags: null }, { 'if-match': `"${version}"` });
    expect(saved).toMatchObject({ tags: [], subject: 'Valves', message: 'First' });
    const wrong = await owner.fetch(
      'PATCH',
      `/orders/${id}`,
      {
        tags: 'vip',
        contact: { email: 5, age: 3 },
        items: [{ quantity: 0.5 }],
        value: { amount: 12.5, currency: 'usd' },
      },
      { 'if-match': `"${version + 1}"` },
    );
    expect(wrong.status).toBe(400);
    const { errors } = (await wrong.json()) as { errors: { pointer: string }[] };
    expect(new Set(errors.map(({ pointer }) => pointer))).toEqual(
      new Set(['/tags', '/contact/email', '/contact/age', '/items/0/quantity', '/value/amount', '/value/currency']),
    );
  });
});

describe('ORD-2 and ORD-3 moves between the boxes', () => {
  const move = (id: string, body: unknown) => owner.fetch('POST', `/orders/${id}/transitions`, body);
  const WON = { to: 'won', amount: { amount: 120_000, currency: 'USD' } };

  test('an illegal one names the allowed ones', async () => {
    const { id, allowedTransitions } = await order();
    expect(allowedTransitions).toEqual(['processed', 'won', 'lost']);
    expect((await move(id, WON)).status).toBe(200);
    const illegal = await move(id, { to: 'lost', reason: 'price' });
    expect(illegal.status).toBe(409);
    expect(await illegal.json()).toMatchObject({ code: 'orders/illegal-transition', allowed: ['processed'] });
    expect((await move(id, WON)).status).toBe(409);
  });

  test('won asks for an amount, lost for a reason, and neither takes nonsense', async () => {
    const { id } = await order();
    const faults = async (body: unknown) => {
      const answer = await move(id, body);
      const { errors } = (await answer.json()) as { errors: { pointer: string }[] };
      return [answer.status, errors[0]?.pointer];
    };
    expect(await faults({ to: 'won' })).toEqual([422, '/amount']);
    expect(await faults({ to: 'lost', reason: '   ' })).toEqual([422, '/reason']);
    expect(await faults({ to: 'bin' })).toEqual([400, '/to']);
    expect(await faults({ to: 'won', amount: { amount: 0.1, currency: 'USD' } })).toEqual([400, '/amount/amount']);
  });

  test('two people close it at once: one of them does', async () => {
    const { id } = await order();
    const answers = await Promise.all([move(id, WON), move(id, { to: 'lost', reason: 'price' }), move(id, WON)]);
    expect(statuses(answers)).toEqual([200, 409, 409]);
  });

  test('in the bin nothing moves; it comes back as it was, and only from there it can be deleted for good', async () => {
    const { id } = await order();
    await move(id, WON);
    await owner.call('POST', `/orders/${id}/notes`, { text: 'Nice people' });
    expect((await owner.fetch('DELETE', `/orders/${id}`)).status).toBe(409);
    expect(await owner.call('POST', `/orders/${id}/recycle`, { reason: 'test' })).toMatchObject({ box: 'bin' });
    const stuck = await move(id, { to: 'processed' });
    expect([stuck.status, await stuck.json()]).toMatchObject([409, { allowed: [] }]);
    expect((await owner.fetch('POST', `/orders/${id}/replies`, { text: 'Hello' })).status).toBe(409);
    expect((await owner.fetch('POST', `/orders/${id}/recycle`, {})).status).toBe(409);
    expect(await owner.call('POST', `/orders/${id}/restore`)).toMatchObject({ box: 'won', wonAmount: WON.amount });
    expect((await owner.call<{ data: unknown[] }>('GET', `/orders/${id}/thread`)).data).toHaveLength(1);
    const { data } = await owner.call<{ data: { action: string; reason: string | null }[] }>(
      'GET',
      `/orders/${id}/history`,
    );
    expect(data.map(({ action, reason }) => [action, reason])).toEqual([
      ['restored', null],
      ['recycled', 'test'],
      ['status', null],
      ['created', null],
    ]);
    await owner.call('POST', `/orders/${id}/recycle`, {});
    await owner.call('DELETE', `/orders/${id}`);
    expect((await owner.fetch('GET', `/orders/${id}`)).status).toBe(404);
    expect((await owner.fetch('GET', `/orders/${id}/thread`)).status).toBe(404);
  });
});

describe('ORD-4 lists', () => {
  const page = (query: string) => owner.call<Page>('GET', `/orders?${query}`);

  test.each(['-createdAt', 'createdAt', '-updatedAt', '-value'])(
    'paging by %s shows every order once while new ones come in',
    async (sort) => {
      const tag = randomUUID();
      const there: string[] = [];
      for (let n = 0; n < 7; n += 1)
        there.push((await order({ message: tag, value: { amount: n % 3, currency: 'USD' } })).id);
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const next: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
        const found = await page(`q=${tag}&sort=${sort}&limit=2${next}`);
        seen.push(...found.data.map(({ id }) => id));
        cursor = found.nextCursor;
        await order({ message: tag, value: { amount: 1, currency: 'USD' } });
      } while (cursor !== null && seen.length < 40);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toEqual(expect.arrayContaining(there));
    },
  );

  test('a cursor that is none, or of another list, is refused; so are wrong values', async () => {
    const { nextCursor } = await page('limit=1&sort=-value');
    const wrong = [
      'cursor=AAAA',
      'cursor=%00',
      `cursor=${encodeURIComponent(Buffer.from('["x","y"]').toString('base64url'))}`,
      'limit=0',
      'limit=201',
      'limit=ten',
      'sort=number',
      'box=trash',
      'count=maybe',
      'filter[source][in]=form,fax',
      'filter[assignee][eq]=everyone',
      'filter[createdAt][gte]=yesterday',
      'filter[createdAt][like]=2026',
      'filter[price][eq]=1',
      'filter=1',
      'limit=1&limit=2',
    ];
    for (const query of wrong)
      expect([query, (await owner.fetch('GET', `/orders?${query}`)).status]).toEqual([query, 400]);
    expect(nextCursor).not.toBeNull();
  });

  test.each([
    ['orders', '/orders?box=new', 4],
    ['orders with a total', '/orders?box=new&count=true', 4],
    ['found orders', '/orders?q=ann', 4],
    ['products', '/products?q=valve', 4],
    ['staff', '/staff?count=true', 4],
    ['forms', '/forms', 4],
    ['the audit log', '/audit-log?filter[subjectType][eq]=product', 4],
  ])('%s: as many statements for fifty rows as for one, and few', async (_, path, most) => {
    for (let n = 0; n < 3; n += 1)
      await owner.call('POST', '/products', {
        sku: randomUUID(),
        name: `Valve ${n}`,
        price: { amount: 1, currency: 'USD' },
      });
    const query = (limit: number) => owner.call<Page>('GET', `${path}${path.includes('?') ? '&' : '?'}limit=${limit}`);
    expect((await query(50)).data.length).toBeGreaterThan(1);
    const one = await counter.during(() => query(1));
    const fifty = await counter.during(() => query(50));
    expect(one).toBeGreaterThan(0);
    expect(fifty).toBeLessThanOrEqual(one);
    expect(fifty).toBeLessThanOrEqual(most);
  });

  test('a GET writes nothing', async () => {
    const { id } = await order();
    const paths = [
      ...['', '/thread', '/history'].map((path) => `/orders/${id}${path}`),
      ...['/orders', '/orders/counts', '/forms', '/products', '/staff', '/auth/session', '/audit-log', '/tasks'],
    ];
    await allowWrites('off');
    try {
      // The server's connections were cut, so that its next ones are of the kind that refuses writes.
      await eventually('a server with new connections', async () => (await owner.fetch('GET', '/orders')).ok);
      for (const path of paths) expect([path, (await owner.fetch('GET', path)).status]).toEqual([path, 200]);
      expect((await owner.fetch('POST', `/orders/${id}/notes`, { text: 'A write' })).status).toBe(500);
    } finally {
      await allowWrites('on');
    }
    await eventually(
      'a server that writes again',
      async () => (await owner.fetch('POST', `/orders/${id}/notes`, { text: 'Again' })).ok,
    );
  });

  const allowWrites = async (allowed: 'on' | 'off') => {
    await house.query(
      `BEGIN READ WRITE;
       DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET default_transaction_read_only = ${allowed === 'on' ? 'off' : 'on'}', current_database()); END $$;
       COMMIT`,
    );
    await house.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    );
  };
});

describe('ADM-5 nothing that is sent to it ends the server', () => {
  const raw = (text: string) =>
    new Promise<string>((done) => {
      const { hostname, port } = new URL(owner.address);
      let answer = '';
      const socket = connect({ host: hostname, port: Number(port) }, () => socket.write(text));
      socket.on('data', (chunk: Buffer) => (answer += chunk.toString('latin1')));
      socket.on('error', () => done(answer));
      socket.on('close', () => done(answer));
    });
  const get = (target: string, headers = '') =>
    `GET ${target} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n${headers}\r\n`;
  const post = (headers: string, body: string) =>
    `POST /api/v1/auth/sessions HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n${headers}\r\n\r\n${body}`;

  test.each([
    ['a parameter twice', get('/api/v1/setup?a=1&a=2'), 400],
    ['brackets without end', get('/api/v1/orders?filter[[[=1'), 400],
    [
      'a hundred and one parameters',
      get(`/healthz?${Array.from({ length: 101 }, (_, n) => `p${n}=1`).join('&')}`),
      200,
    ],
    ['a link with a parameter twice to the hosted form', get('/f/order?utm_source=a&utm_source=b'), 200],
    ['half an escape', get('/api/v1/orders/%E0%A4%A'), 400],
    ['an escape that is no UTF-8 in the query', get('/api/v1/public/forms/order?lang=%FF%FE'), 200],
    ['NUL in the path', get('/f/%00'), 400],
    ['a path of many parts', get(`/${'a/'.repeat(4_000)}`), 200],
    ['a long id', get(`/api/v1/orders/${'9'.repeat(5_000)}`, 'Cookie: regulars_session=x\r\n'), 404],
    ['a broken cookie', get('/api/v1/orders', 'Cookie: regulars_session=%E0%A4%A; =; ;;\r\n'), 401],
    ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['another site’s address', get('http://evil.example/api/v1/orders'), 401],
    ['an unknown method', 'BREW / HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['a bare body', post('Content-Type: application/json\r\nContent-Length: 5', '{"a":'), 400],
    ['null', post('Content-Type: application/json\r\nContent-Length: 4', 'null'), 400],
    [
      '__proto__',
      post('Content-Type: application/json\r\nContent-Length: 20', '{"__proto__":{"x":1}}'.slice(0, 20)),
      400,
    ],
    ['a negative length', post('Content-Type: application/json\r\nContent-Length: -5', ''), 400],
    ['multipart without boundary', post('Content-Type: multipart/form-data\r\nContent-Length: 2', 'xx'), 400],
    ['chunks that are none', post('Content-Type: application/json\r\nTransfer-Encoding: chunked', 'zz\r\nhello'), 400],
  ])('%s', async (_, text, status) => {
    const answer = await raw(text);
    expect(answer.slice(0, 12)).toBe(`HTTP/1.1 ${status}`);
    expect((await fetch(`${owner.address}/healthz`)).status).toBe(200);
  });
});

describe('ADM-1 the door', () => {
  const signIn = (email: string, password: string) =>
    fetch(`${owner.address}/api/v1/auth/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });

  test('guessing passwords is slowed down, also for the right one, and only for that account', async () => {
    await owner.hire('support', 'Target');
    const answers = [];
    for (let tries = 0; tries < 9; tries += 1)
      answers.push(await signIn('target@acme.example', `guess number ${tries}`));
    expect(answers.slice(0, 8).every(({ status }) => status === 401)).toBe(true);
    expect(await answers[0]?.json()).toMatchObject({ code: 'staff/invalid-credentials' });
    const last = answers[8];
    expect([last?.status, Number(last?.headers.get('retry-after')) > 0]).toEqual([429, true]);
    expect((await signIn('TARGET@acme.example', 'correct horse battery')).status).toBe(429);
    await StaffClient.signIn(owner.address);
  });

  test('an address that nobody has answers just the same', async () => {
    const [known, unknown] = [
      await signIn('owner@acme.example', 'wrong wrong wrong'),
      await signIn('no@acme.example', 'x'),
    ];
    const told = async (answer: Response) => ({ ...((await answer.json()) as object), requestId: '' });
    expect([known.status, await told(known)]).toEqual([unknown.status, await told(unknown)]);
  });

  test('another site’s page can’t use the cookie, nor sign anyone in', async () => {
    const { id } = await order();
    const hostile = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site', origin: 'https://shop.acme.example' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
    ];
    for (const headers of hostile) {
      const moved = await owner.fetch('POST', `/orders/${id}/recycle`, {}, headers);
      expect([moved.status, await codeOf(moved)]).toEqual([403, 'staff/cross-site-request']);
      expect(
        (await owner.fetch('POST', '/auth/sessions', { email: 'a@b.example', password: 'x' }, headers)).status,
      ).toBe(403);
    }
    // As a plain HTML form would send it, too.
    const form = await fetch(`${owner.address}/api/v1/orders/${id}/recycle`, {
      method: 'POST',
      headers: {
        cookie: owner.cookie,
        origin: 'https://evil.example',
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: 'reason=x',
    });
    expect(form.status).toBe(403);
    expect(await owner.call('GET', `/orders/${id}`)).toMatchObject({ box: 'new' });
    const own = await owner.fetch(
      'POST',
      `/orders/${id}/recycle`,
      {},
      { origin: owner.address, 'sec-fetch-site': 'same-origin' },
    );
    expect(own.status).toBe(200);
  });

  test('the cookie is out of scripts’ reach and of other sites’ requests', async () => {
    const answer = await signIn('owner@acme.example', 'correct horse battery');
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^regulars_session=[\w-]{40,};/);
    for (const flag of ['HttpOnly', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(flag);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('signing out ends the session on the server', async () => {
    const session = await StaffClient.signIn(owner.address);
    await session.call('DELETE', '/auth/session');
    expect((await session.fetch('GET', '/auth/session')).status).toBe(401);
    expect((await owner.fetch('GET', '/auth/session')).status).toBe(200);
  });
});
