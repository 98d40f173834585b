import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { OPERATIONS } from './contract.js';
import { House, eventually } from './house.js';
import { StaffClient } from './staff-client.js';
import { orderAnswers, submission } from './visitor.js';

const SECRET = 'Zanzibar';
const NOBODYS = '01890000-0000-7000-8000-000000000000';

interface Order {
  id: string;
  number: string;
  version: number;
  assignee: { id: string } | null;
  files: { id: string }[];
}

/** Li and Wang sell; what is Wang's does not exist for Li, by whatever way she asks. */
describe('ORD-5 a salesperson sees own and unassigned orders', () => {
  let house: House;
  let owner: StaffClient;
  let li: StaffClient;
  let wang: StaffClient;
  /** Who may not see Wang's order: of the built-in roles and of the company's own, from next to nothing to almost all. */
  let outsiders: StaffClient[];
  let insiders: StaffClient[];
  let order: Order;
  let free: Order;

  beforeAll(async () => {
    house = await House.build();
    const { address } = await house.start({ ROLE: 'api', LOG_LEVEL: 'warn' });
    owner = await StaffClient.signIn(address);
    li = await owner.hire('sales', 'Li');
    wang = await owner.hire('sales', 'Wang');
    const all = owner.session.permissions;
    outsiders = [
      li,
      await owner.hireAs(['orders:read'], 'Reader'),
      await owner.hireAs(
        all.filter((one) => one !== 'orders:read-all'),
        'Nearly all',
      ),
      await owner.hireAs(['settings:read'], 'No orders'),
    ];
    insiders = [owner];
    for (const role of ['manager', 'marketer', 'support', 'analyst']) insiders.push(await owner.hire(role));
    insiders.push(await owner.hireAs(['orders:read', 'orders:read-all'], 'Onlooker'));
    const create = (assigneeId: string | null) =>
      owner.call<Order>('POST', '/orders', {
        source: 'phone',
        contact: { name: `${SECRET} Trading`, email: 'buyer@zanzibar.example', phone: '+255 24 2231234' },
        message: `${SECRET}: 400 pumps`,
        assigneeId,
      });
    order = await create(wang.id);
    free = await create(null);
  });
  afterAll(() => house.demolish());

  const bodies: Record<string, unknown> = {
    updateOrder: { message: 'mine now' },
    transitionOrder: { to: 'won', amount: { amount: 1, currency: 'USD' } },
    recycleOrder: {},
    assignOrder: { staffId: null },
    replyToOrder: { text: 'Hello from Li' },
    saveOrderDraft: { body: '<p>Hello</p>' },
    addOrderNote: { text: 'Li was here' },
    logCall: { outcome: 'reached' },
    linkOrderMember: { memberId: NOBODYS },
    writeToSupplier: { text: 'Hello from Li' },
    forwardOrderToSupplier: { supplierId: NOBODYS },
    previewOrderSheet: { supplierId: NOBODYS },
    updateSupplierRequest: { remindAfterDays: null },
    sendSupplierRequestAgain: {},
    withdrawSupplierRequest: {},
    decideSoldOut: { approve: true },
  };
  /** What lies inside the order is asked for by some id: the order comes first. */
  const pathOf = (path: string, orderId: string) =>
    path
      .replace('/api/v1', '')
      .replace('{id}', orderId)
      .replace('{kind}', 'reply')
      .replace(/\{\w+\}/g, NOBODYS);
  const routes = OPERATIONS.filter(({ path }) => path.startsWith('/api/v1/orders/{id}'));

  test.each(routes.map((one) => [one.id, one] as const))('%s: a colleague’s order is not there', async (id, one) => {
    const ask = (who: StaffClient, orderId: string) =>
      who.fetch(one.method, pathOf(one.path, orderId), bodies[id], {
        ...(one.method === 'PATCH' ? { 'if-match': `"${order.version}"` } : {}),
      });
    const problem = (text: string) => text.replace(/"requestId":"[^"]*"/, '');
    for (const who of outsiders) {
      const answer = await ask(who, order.id);
      // Who lacks the permission is told so before any order is looked at.
      const lacks = one.permission !== undefined && !who.session.permissions.includes(one.permission);
      const { name } = who.session.user;
      expect({ id, name, status: answer.status }).toEqual({ id, name, status: lacks ? 403 : 404 });
      const missing = await ask(who, NOBODYS);
      expect(problem(await answer.text())).toBe(problem(await missing.text()));
    }
    const untouched = await owner.call<Order>('GET', `/orders/${order.id}`);
    expect(untouched).toEqual(order);
  });

  const readable = OPERATIONS.filter(
    ({ method, isPublic, id }) => method === 'GET' && !isPublic && id !== 'followLive',
  );

  test.each(readable.map((one) => [one.id, one] as const))(
    '%s tells nobody of it who may not see it',
    async (id, one) => {
      const path = pathOf(one.path, order.id);
      // The audit log is the record of all that was done: whoever may read it reads of orders, too.
      for (const who of one.permission === 'audit:read' ? [] : outsiders) {
        const text = await (await who.fetch('GET', path)).text();
        const { name } = who.session.user;
        const tells = text.includes(order.number) || (text.includes(order.id) && !path.includes(order.id));
        expect({ id, name, tells }).toEqual({ id, name, tells: false });
      }
      // What is told to nobody at all would be kept from them for nothing.
      if (!['listOrders', 'getOrder'].includes(id)) return;
      for (const who of insiders) expect(await (await who.fetch('GET', path)).text()).toContain(order.number);
    },
  );

  test('lists, search, counts and filters leave it out', async () => {
    const ids = async (who: StaffClient, query: string) =>
      (await who.call<{ data: Order[] }>('GET', `/orders${query}`)).data.map(({ id }) => id);
    const ways = [
      '',
      '?box=new',
      `?q=${SECRET}`,
      `?q=${order.number}`,
      '?q=buyer@zanzibar.example',
      '?q=2231234',
      `?filter[assignee][eq]=${wang.id}`,
      '?sort=-value',
      '?sort=-updatedAt',
      '?sort=createdAt',
    ];
    for (const way of ways) {
      expect([way, await ids(li, way)]).not.toEqual([way, expect.arrayContaining([order.id])]);
      expect([way, await ids(wang, way)]).toEqual([way, expect.arrayContaining([order.id])]);
    }
    const counts = async (who: StaffClient) =>
      (await who.call<{ new: { count: number } }>('GET', '/orders/counts')).new;
    expect([await counts(li), await counts(wang)]).toMatchObject([{ count: 1 }, { count: 2 }]);
    expect(await li.call('GET', '/orders?box=new&count=true')).toMatchObject({ total: { count: 1 } });
  });

  test('acts on many orders leave it out, named or matched by a query', async () => {
    const acts = [
      { type: 'assign', assigneeId: li.id },
      { type: 'process' },
      { type: 'lose', reason: 'Mine now' },
      { type: 'recycle' },
      { type: 'tag', add: ['mine'] },
      { type: 'waive' },
      { type: 'mark-read' },
    ];
    const selections = [
      { ids: [order.id] },
      { query: { q: order.number } },
      { query: { filter: { assignee: { eq: wang.id } } } },
    ];
    for (const act of acts) {
      for (const selection of selections)
        expect(await li.call('POST', '/orders/bulk', { selection, act })).toEqual({
          matched: 0,
          changed: 0,
          skipped: [],
        });
    }
    expect(await owner.call('GET', `/orders/${order.id}`)).toEqual(order);
    const handOn = { selection: { ids: [free.id] }, act: { type: 'assign', assigneeId: wang.id } };
    expect(await li.call('POST', '/orders/bulk', handOn)).toMatchObject({
      changed: 0,
      skipped: [{ code: 'orders/may-only-take', examples: [free.number] }],
    });
  });

  test('she may export nothing, and a program with a key for it gets what is nobody’s', async () => {
    expect((await li.fetch('GET', '/orders/export?format=csv')).status).toBe(403);
    const whole = await (await owner.fetch('GET', '/orders/export?format=csv')).text();
    expect(whole).toContain(order.number);
    const key = await owner.call<{ token: string }>('POST', '/api-keys', {
      name: 'Export',
      scopes: ['orders:read', 'orders:export'],
    });
    const answer = await fetch(`${li.address}/api/v1/orders/export?format=csv`, {
      headers: { authorization: `Bearer ${key.token}` },
    });
    const part = await answer.text();
    expect([answer.status, part.includes(free.number), part.includes(order.number)]).toEqual([200, true, false]);
  });

  test('walking from order to order passes it by', async () => {
    const later = await owner.call<Order>('POST', '/orders', { source: 'hand', contact: { name: 'Later' } });
    const beside = (who: StaffClient) => who.call('GET', `/orders/${free.id}/neighbours?sort=createdAt`);
    expect([await beside(li), await beside(wang)]).toEqual([
      { previous: null, next: later.id },
      { previous: order.id, next: later.id },
    ]);
    await owner.call('POST', `/orders/${later.id}/recycle`, {});
  });

  test('files of it can’t be downloaded, those of an own order can', async () => {
    const fileId = await wang.upload('quote.txt', SECRET);
    expect((await li.fetch('GET', `/files/${fileId}`)).status).toBe(404);
    await wang.call('POST', `/orders/${order.id}/replies`, { text: 'Our quote', fileIds: [fileId] });
    expect((await li.fetch('GET', `/files/${fileId}`)).status).toBe(404);
    expect(await (await wang.fetch('GET', `/files/${fileId}`)).text()).toBe(SECRET);
    // Nor can she send it on from an order of her own.
    const stolen = await li.fetch('POST', `/orders/${free.id}/replies`, { text: 'See there', fileIds: [fileId] });
    expect(stolen.status).toBe(422);
    order = await owner.call<Order>('GET', `/orders/${order.id}`);
  });

  test('a mail of it can’t be sent again from an order of her own, but from its own it can, once it failed', async () => {
    const mail = await wang.call<{ id: string }>('POST', `/orders/${order.id}/replies`, { text: 'Our offer' });
    await house.query("UPDATE messaging.message SET status = 'failed' WHERE id = $1", [mail.id]);
    const again = (who: StaffClient, { id }: Order) => who.fetch('POST', `/orders/${id}/messages/${mail.id}/retry`);
    expect([(await again(li, free)).status, (await again(li, order)).status]).toEqual([404, 404]);
    const sent = await again(wang, order);
    expect([sent.status, await sent.json()]).toMatchObject([200, { id: mail.id, status: 'queued', error: null }]);
    expect((await again(wang, order)).status).toBe(409);
  });

  test('what a visitor attached follows the order', async () => {
    const form = new FormData();
    const body = await submission(li.address, orderAnswers({ name: SECRET }));
    form.set('submission', JSON.stringify(body));
    form.append('attachments', new Blob(['drawing']), 'drawing.txt');
    const sent = await fetch(`${li.address}/api/v1/public/forms/order/submissions`, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: form,
    });
    expect(sent.status).toBe(201);
    const [row] = await house.query<{ id: string }>('SELECT id FROM orders."order" WHERE submission_id = $1', [
      body.submissionId,
    ]);
    const { files } = await li.call<Order>('GET', `/orders/${row?.id}`);
    expect(files).toMatchObject([{ name: 'drawing.txt', size: 7 }]);
    const path = `/files/${files[0]?.id}`;
    expect((await li.fetch('GET', path)).status).toBe(200);
    await owner.call('POST', `/orders/${row?.id}/assign`, { staffId: wang.id });
    expect((await li.fetch('GET', path)).status).toBe(404);
  });

  test('the live stream tells each what is theirs to see', async () => {
    const [hers, his] = [await li.listen(), await wang.listen()];
    await owner.call('POST', `/orders/${order.id}/notes`, { text: 'Call him today' });
    await owner.call('POST', `/orders/${free.id}/notes`, { text: 'Who takes it?' });
    await eventually('news of both orders', () =>
      [order, free].every(({ id }) => his.heard.some((event) => event.id === id)),
    );
    await eventually('news of the free order', () => hers.heard.some(({ id }) => id === free.id));
    expect(hers.heard.filter(({ id }) => id === order.id)).toEqual([]);
    hers.close();
    his.close();
  });

  test('she may take a free order, but not give one away or take a colleague’s', async () => {
    const mine = await li.call<Order>('POST', `/orders/${free.id}/assign`, { staffId: li.id });
    expect(mine.assignee?.id).toBe(li.id);
    expect((await wang.fetch('GET', `/orders/${free.id}`)).status).toBe(404);
    for (const staffId of [wang.id, null])
      expect((await li.fetch('POST', `/orders/${free.id}/assign`, { staffId })).status).toBe(403);
    const handed = await li.fetch(
      'PATCH',
      `/orders/${free.id}`,
      { assigneeId: wang.id },
      { 'if-match': `"${mine.version}"` },
    );
    expect(handed.status).toBe(403);
    const made = await li.fetch('POST', '/orders', { source: 'hand', contact: { name: 'X' }, assigneeId: wang.id });
    expect(made.status).toBe(403);
  });

  test('who gets an order handed sees it at once, who loses it does not; and both screens hear of it', async () => {
    const [hers, his] = [await li.listen(), await wang.listen()];
    await owner.call('POST', `/orders/${order.id}/assign`, { staffId: li.id });
    expect((await li.fetch('GET', `/orders/${order.id}`)).status).toBe(200);
    expect((await wang.fetch('GET', `/orders/${order.id}`)).status).toBe(404);
    for (const stream of [hers, his])
      await eventually('the handover', () => stream.heard.some(({ id }) => id === order.id));
    hers.close();
    his.close();
  });

  test('a person who leaves takes nobody along: the sessions end, the orders stay', async () => {
    await owner.call('PATCH', `/staff/${li.id}`, { active: false }, { 'if-match': '"1"' });
    expect((await li.fetch('GET', '/orders')).status).toBe(401);
    await expect(StaffClient.signIn(li.address, { email: 'li@acme.example', password: 'x' })).rejects.toThrow('401');
    expect(await owner.call('GET', `/orders/${order.id}`)).toMatchObject({ assignee: { name: 'Li' } });
  });
});
