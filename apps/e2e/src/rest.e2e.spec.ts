import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { OPERATIONS, type Operation, misfits, operation } from './contract.js';
import { House, OWNER } from './house.js';
import { apiKey } from './rest-routes.integrations.js';
import { type Request, ROUTES as HOUSE_ROUTES, type Scene } from './rest-routes.js';
import { ACCESS_ROUTES } from './rest-routes-access.js';
import { ANSWER_ROUTES } from './rest-routes-answers.js';
import { ASSIGNMENT_ROUTES } from './rest-routes-assignment.js';
import { INBOX_ROUTES } from './rest-routes-inbox.js';
import { FACTS_ROUTES } from './rest-routes-facts.js';
import { CLOCK_ROUTES } from './rest-routes-clock.js';
import { SUPPLY_ROUTES } from './rest-routes-supply.js';
import { CATALOGUE_ROUTES } from './rest-routes-catalogue.js';
import { IMPORT_ROUTES } from './rest-routes-imports.js';
import { MEMBER_ROUTES } from './rest-routes-members.js';
import { PROFILE_ROUTES } from './rest-routes-profile.js';
import { SEGMENT_ROUTES } from './rest-routes-segments.js';
import { DUPLICATE_ROUTES } from './rest-routes-duplicates.js';
import { VALUE_ROUTES } from './rest-routes-value.js';
import { JOINING_ROUTES } from './rest-routes-joining.js';
import { PRIVACY_ROUTES } from './rest-routes-privacy.js';
import { TASK_ROUTES } from './rest-routes-tasks.js';
import { StaffClient } from './staff-client.js';

const PEOPLE_ONLY = ['account:own', 'staff:manage', 'integrations:manage'];
const ROLES = ['manager', 'sales', 'marketer', 'support', 'analyst'];

const ROUTES = {
  ...HOUSE_ROUTES,
  ...ASSIGNMENT_ROUTES,
  ...TASK_ROUTES,
  ...IMPORT_ROUTES,
  ...MEMBER_ROUTES,
  ...PROFILE_ROUTES,
  ...SEGMENT_ROUTES,
  ...DUPLICATE_ROUTES,
  ...VALUE_ROUTES,
  ...JOINING_ROUTES,
  ...PRIVACY_ROUTES,
  ...INBOX_ROUTES,
  ...CLOCK_ROUTES,
  ...FACTS_ROUTES,
  ...ACCESS_ROUTES,
  ...ANSWER_ROUTES,
  ...SUPPLY_ROUTES,
  ...CATALOGUE_ROUTES,
};
const all = OPERATIONS.map((one) => [one.id, one] as const);
const those = (holds: (one: Operation) => boolean) => all.filter(([, one]) => holds(one));

/** Every route of the API's document. A route that is added is asked for here by name. */
describe('ADM-1 and ADM-3 every route of the API', () => {
  let house: House;
  let owner: StaffClient;
  let colleagues: StaffClient[];
  let scene: Scene;
  /** Keys with all that a key can have, and with next to nothing. */
  let everything: Record<string, string>;
  let hardlyAnything: Record<string, string>;

  beforeAll(async () => {
    house = await House.build();
    const { address } = await house.start({ ROLE: 'api', LOG_LEVEL: 'warn', API_KEY_LIMIT: '100000' });
    owner = await StaffClient.signIn(address);
    colleagues = [];
    for (const role of ROLES) colleagues.push(await owner.hire(role));
    // Roles of the company's own, each with one permission beside what everyone has: of another lib each.
    for (const permission of ['orders:read', 'products:read', 'settings:read', 'audit:read'])
      colleagues.push(await owner.hireAs([permission]));
    scene = { owner, address };
    const scopes = owner.session.permissions.filter((one) => !PEOPLE_ONLY.includes(one));
    everything = { authorization: `Bearer ${(await apiKey(scene, scopes)).token}` };
    hardlyAnything = { authorization: `Bearer ${(await apiKey(scene, ['audit:read'])).token}` };
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

  test.each(those(({ permission }) => permission !== undefined))(
    'ORD-15 %s works with an API key that includes its permission, from anywhere, and with no other',
    async (id, one) => {
      const { permission = '' } = one;
      const { request, status, expects } = routeOf(id);
      const example = await request(scene);
      const by = (key: Record<string, string>) =>
        ask(one, { ...example, headers: { ...example.headers, ...key, 'sec-fetch-site': 'cross-site' } }, '');
      const refused = { status: 403, body: { code: 'staff/not-allowed', permission } };
      if (permission !== 'audit:read') expect(await by(hardlyAnything)).toMatchObject(refused);
      // A file that is attached to nothing yet is its uploader's alone.
      if (id === 'downloadFile') expect(await by(everything)).toMatchObject({ status: 404 });
      else if (PEOPLE_ONLY.includes(permission)) expect(await by(everything)).toMatchObject(refused);
      else expect(await by(everything)).toMatchObject({ status, ...(expects === undefined ? {} : { body: expects }) });
    },
  );

  test('ORD-15 a key that is wrong is not made good by a session', async () => {
    const answer = await owner.fetch('GET', '/orders', undefined, { authorization: 'Bearer rgk_0' });
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ code: 'staff/invalid-api-key' });
  });

  test('ORD-15 who acted stands in history and audit log as the key; a revoked one opens nothing', async () => {
    const { id: keyId, token } = await apiKey(scene, ['orders:read', 'orders:write', 'audit:read']);
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const made = await fetch(`${scene.address}/api/v1/orders`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ source: 'pos', contact: { name: 'Ann' } }),
    });
    const { id } = (await made.json()) as { id: string };
    const history = await owner.call<{ data: object[] }>('GET', `/orders/${id}/history`);
    expect(history.data).toMatchObject([{ action: 'created', actor: { id: keyId, name: 'API key Till' } }]);
    const assigned = await owner.call<object>('POST', `/orders/${id}/assign`, { staffId: owner.id });
    expect(assigned).toMatchObject({ assignee: { id: owner.id } });
    // Somebody's order is not there for a key without orders:read-all.
    expect((await fetch(`${scene.address}/api/v1/orders/${id}`, { headers })).status).toBe(404);
    await owner.call('DELETE', `/api-keys/${keyId}`);
    expect((await fetch(`${scene.address}/api/v1/orders`, { headers })).status).toBe(401);
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

  test.each(
    those(
      ({ method, takesJson, id }) =>
        method === 'POST' && !takesJson && !id.startsWith('upload') && id !== 'upsertOrders',
    ),
  )('%s takes no body', async (id, one) => {
    const { status } = await ask(one, { ...(await routeOf(id).request(scene)), body: { isAdmin: true } }, owner.cookie);
    expect({ id, status }).toEqual({ id, status: 400 });
  });

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

  test.each(['en', 'zh-CN', 'zh-TW'])('ADM-3 whatever was done is told in words: %s', async (language) => {
    const done = await house.query<{ action: string }>('SELECT DISTINCT action FROM staff.audit_entry ORDER BY action');
    expect(done.length).toBeGreaterThan(50);
    const file = new URL(`../../admin/src/locales/integrations/integrations.${language}.json`, import.meta.url);
    const words = (JSON.parse(await readFile(file, 'utf8')) as { audit: { action: Record<string, object> } }).audit
      .action;
    const wordless = done.filter(({ action }) => {
      const [module = '', act = ''] = action.split('.');
      return !(act in (words[module] ?? {}));
    });
    expect(wordless).toEqual([]);
  });

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
