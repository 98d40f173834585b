import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { OPERATIONS, type Operation, misfits, operation } from './contract.js';
import { House, OWNER } from './house.js';
import { type Request, ROUTES, type Scene } from './rest-routes.js';
import { StaffClient } from './staff-client.js';

const ROLES = ['manager', 'sales', 'marketer', 'support', 'analyst'];

const all = OPERATIONS.map((one) => [one.id, one] as const);
const those = (holds: (one: Operation) => boolean) => all.filter(([, one]) => holds(one));

/** Every route of the API's document. A route that is added is asked for here by name. */
describe('ADM-1 and ADM-3 every route of the API', () => {
  let house: House;
  let owner: StaffClient;
  let colleagues: StaffClient[];
  let scene: Scene;

  beforeAll(async () => {
    house = await House.build();
    const { address } = await house.start({ ROLE: 'api', LOG_LEVEL: 'warn' });
    owner = await StaffClient.signIn(address);
    colleagues = [];
    for (const role of ROLES) colleagues.push(await owner.hire(role));
    scene = { owner, address };
  });
  afterAll(() => house.demolish());

  const routeOf = (id: string) => {
    const route = ROUTES[id];
    if (!route) throw new Error(`There is no example of ${id} in rest-routes.ts: add one`);
    return route;
  };

  /** Sends a request and holds the answer to the document: a declared status, a body of the declared shape. */
  async function ask(one: Operation, request: Request, cookie: string): Promise<{ status: number; body: unknown }> {
    const path = one.path.replace(/\{(\w+)\}/g, (_, name: string) => request.params?.[name] ?? `:${name}`);
    const stop = new AbortController();
    const { body } = request;
    const plain = body === undefined || body instanceof FormData;
    const answer = await fetch(`${scene.address}${path}${request.query ?? ''}`, {
      method: one.method,
      headers: { cookie, ...(plain ? {} : { 'content-type': 'application/json' }), ...request.headers },
      ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
      signal: stop.signal,
    });
    const type = answer.headers.get('content-type') ?? '';
    if (!one.statuses.includes(answer.status))
      throw new Error(`${one.id} answered ${answer.status}, which it does not declare: ${await answer.text()}`);
    if (!answer.ok) expect(type).toContain('application/problem+json');
    if (!type.includes('json')) {
      stop.abort();
      return { status: answer.status, body: type };
    }
    const read: unknown = await answer.json();
    const schema = one.schema(answer.status);
    expect({ [one.id]: schema ? misfits(schema, withoutExtensions(read, answer.ok)) : ['no schema'] }).toEqual({
      [one.id]: [],
    });
    return { status: answer.status, body: read };
  }

  test('has an example here, and no example is left of a route that is gone', () => {
    expect(Object.keys(ROUTES).sort()).toEqual(OPERATIONS.map(({ id }) => id).sort());
  });

  test('is in the document that the server hands out', async () => {
    const served = (await (await fetch(`${scene.address}/api/openapi.json`)).json()) as { paths: object };
    expect(Object.keys(served.paths)).toEqual([...new Set(OPERATIONS.map(({ path }) => path))]);
  });

  test.each(those(({ isPublic }) => !isPublic))('%s asks for a session', async (_, one) => {
    expect(one.permission).toBeDefined();
    expect(one.statuses).toContain(401);
    const { status, body } = await ask(one, { params: { id: randomUUID() } }, '');
    expect({ status, body }).toMatchObject({ status: 401, body: { status: 401, code: 'staff/not-signed-in' } });
    expect((await ask(one, { params: { id: randomUUID() } }, 'regulars_session=AAAA')).status).toBe(401);
  });

  test.each(those(({ permission }) => permission !== undefined))(
    '%s is closed to roles without its permission, and to them only',
    async (_, one) => {
      const { permission = '' } = one;
      const lacking = colleagues.filter(({ session }) => !session.permissions.includes(permission));
      for (const { cookie } of lacking) {
        const { status, body } = await ask(one, { params: { id: randomUUID() } }, cookie);
        expect({ status, body }).toMatchObject({ status: 403, body: { code: 'staff/not-allowed', permission } });
      }
      // Others get as far as the missing record, the missing body or the answer.
      for (const colleague of colleagues.filter((each) => !lacking.includes(each))) {
        if (one.id === 'signOut') continue;
        expect((await ask(one, { params: { id: randomUUID() } }, colleague.cookie)).status).not.toBe(403);
      }
    },
  );

  test.each(all)('%s does what it is there for', async (id, one) => {
    const { request, status, expects } = routeOf(id);
    const answer = await ask(one, await request(scene), routeOf(id).anonymous ? '' : await cookieFor(id));
    expect(answer).toMatchObject({ status, ...(expects === undefined ? {} : { body: expects }) });
  });

  test.each(those(({ path }) => path.includes('{id}')))(
    '%s refuses an id that is none, or nobody’s',
    async (id, one) => {
      const example = await routeOf(id).request(scene);
      for (const [wrong, status] of [
        ['1', 400],
        ["1' OR '1'='1", 400],
        [randomUUID(), 404],
      ] as const) {
        const request = { ...example, params: { ...example.params, id: encodeURIComponent(wrong) } };
        expect([wrong, (await ask(one, request, owner.cookie)).status]).toEqual([wrong, status]);
      }
    },
  );

  test.each(those(({ takesJson, id }) => takesJson && id !== 'submitForm'))(
    '%s refuses a field that it does not know, and a body that is none',
    async (id, one) => {
      const { request, anonymous } = routeOf(id);
      const example = await request(scene);
      const cookie = anonymous ? '' : owner.cookie;
      const unknown = await ask(one, { ...example, body: { ...(example.body as object), isAdmin: true } }, cookie);
      expect(unknown.status).toBe(400);
      expect(unknown.body).toMatchObject({
        code: 'http/invalid-input',
        errors: expect.arrayContaining([expect.objectContaining({ pointer: '/isAdmin', code: 'unknown' })]),
      });
      for (const body of [[], 'text', 5, [example.body]])
        expect([body, (await ask(one, { ...example, body }, cookie)).status]).toEqual([body, 400]);
    },
  );

  test.each(those(({ method, takesJson, id }) => method === 'POST' && !takesJson && id !== 'uploadFile'))(
    '%s takes no body',
    async (id, one) => {
      const { status } = await ask(
        one,
        { ...(await routeOf(id).request(scene)), body: { isAdmin: true } },
        owner.cookie,
      );
      expect({ id, status }).toEqual({ id, status: 400 });
    },
  );

  test.each(those(({ method, path }) => method === 'GET' && path.startsWith('/api/')))(
    '%s refuses a query parameter that it does not know',
    async (id, one) => {
      const example = await routeOf(id).request(scene);
      const query = `${example.query ?? ''}${example.query ? '&' : '?'}surprise=1`;
      const { status, body } = await ask(one, { ...example, query }, owner.cookie);
      expect({ id, status }).toEqual({ id, status: 400 });
      expect(JSON.stringify(body)).toContain('surprise');
    },
  );

  /** Signing out ends a session: not the one that the other specs use. */
  async function cookieFor(id: string): Promise<string> {
    return id === 'signOut' ? (await StaffClient.signIn(scene.address, OWNER)).cookie : owner.cookie;
  }
});

test('ADM-1 the document says of each route who may use it', () => {
  const silent = OPERATIONS.filter(({ isPublic, permission }) => isPublic === (permission !== undefined));
  expect(silent.map(({ id }) => id)).toEqual([]);
  expect(operation('createOrder').permission).toBe('orders:write');
});

/** Problem documents may say more than RFC 9457's members; what more, each code's own specs look at. */
function withoutExtensions(body: unknown, ok: boolean): unknown {
  if (ok) return body;
  const { type, title, status, detail, code, errors, requestId } = body as Record<string, unknown>;
  return { type, title, status, detail, code, errors, requestId };
}
