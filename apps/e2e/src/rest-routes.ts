import { randomUUID } from 'node:crypto';
import { MAIL_ACCOUNT_ROUTES } from './rest-routes-mail.js';
import { INTEGRATION_ROUTES } from './rest-routes.integrations.js';
import { ACCOUNT_ROUTES } from './rest-routes-accounts.js';
import type { StaffClient } from './staff-client.js';
import { orderAnswers, submission } from './visitor.js';

export interface Scene {
  owner: StaffClient;
  address: string;
}

export interface Request {
  params?: Record<string, string>;
  query?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

export interface Example {
  /** Makes what the request needs, afresh each time. */
  request: (scene: Scene) => Promise<Request> | Request;
  status: number;
  expects?: unknown;
  /** Sent without a session. */
  anonymous?: true;
}

export interface Versioned {
  id: string;
  version: number;
}

const PASSWORD = 'green tea and 42 cups';
const USD = (amount: number) => ({ amount, currency: 'USD' });
export const nothing = () => ({});

export const order = ({ owner }: Scene, more: object = {}) =>
  owner.call<Versioned>('POST', '/orders', {
    source: 'phone',
    contact: { name: 'Ann Lee', email: 'ann@customer.example' },
    message: 'Ten valves, please',
    items: [{ name: 'Valve', quantity: 10, unitPrice: USD(1_250) }],
    ...more,
  });
const recycled = async (scene: Scene) => {
  const { id } = await order(scene);
  return scene.owner.call<Versioned>('POST', `/orders/${id}/recycle`, { reason: 'Sent twice' });
};
const product = ({ owner }: Scene) =>
  owner.call<Versioned>('POST', '/products', { sku: randomUUID(), name: 'Valve DN50', price: USD(1_250) });
const category = ({ owner }: Scene) => owner.call<Versioned>('POST', '/categories', { name: `Valves ${randomUUID()}` });
export const member = ({ owner }: Scene) =>
  owner.call<Versioned>('POST', '/staff', {
    name: 'Li Na',
    email: `${randomUUID()}@acme.example`,
    role: 'sales',
    password: PASSWORD,
  });
const DRAFT = {
  languages: ['en'],
  title: { en: 'Callback' },
  thanks: { en: 'Thanks' },
  fields: [{ key: 'phone', type: 'phone', maps: 'phone', required: true, label: { en: 'Phone' } }],
};
const form = ({ owner }: Scene) =>
  owner.call<Versioned>('POST', '/forms', { slug: `f-${randomUUID()}`, kind: 'contact', draft: DRAFT });
const publishedForm = async (scene: Scene) => {
  const { id } = await form(scene);
  return scene.owner.call<Versioned>('POST', `/forms/${id}/publish`);
};
const VIEW = { box: 'new', filter: { tag: { eq: 'vip' }, unread: { eq: true } }, layout: 'list' };
const view = ({ owner }: Scene) =>
  owner.call<Versioned>('POST', '/orders/views', { name: 'VIPs', shared: true, query: VIEW });
const suspect = async (scene: Scene) => {
  const body = { ...(await submission(scene.address)), website: 'http://spam.example' };
  await fetch(`${scene.address}/api/v1/public/forms/order/submissions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const found = await scene.owner.call<{ data: Versioned[] }>(
    'GET',
    '/orders?box=new&filter[suspect][eq]=true&limit=1',
  );
  return found.data[0] ?? { id: '', version: 0 };
};

const of = ({ id }: Versioned, body?: unknown): Request => ({
  params: { id },
  ...(body === undefined ? {} : { body }),
});
export const edit = (record: Versioned, body: unknown): Request => ({
  ...of(record, body),
  headers: { 'if-match': `"${record.version}"` },
});

export const read = (status: number, expects: unknown, make: (scene: Scene) => Promise<Versioned>): Example => ({
  request: async (scene) => of(await make(scene)),
  status,
  expects,
});
export const act = (
  status: number,
  expects: unknown,
  make: (scene: Scene) => Promise<Versioned>,
  body?: (scene: Scene) => unknown,
): Example => ({ request: async (scene) => of(await make(scene), body?.(scene)), status, expects });
const open = (request: Example['request'], status: number, expects?: unknown): Example => ({
  request,
  status,
  expects,
  anonymous: true,
});
const replied = async (scene: Scene) => {
  const { id } = await order(scene);
  const mail = await scene.owner.call<{ id: string }>('POST', `/orders/${id}/replies`, { text: 'On stock.' });
  return { id, messageId: mail.id };
};
const slug = { params: { slug: 'order' } };

/** One right use of each route, by its operationId. */
export const ROUTES: Readonly<Record<string, Example>> = {
  ...MAIL_ACCOUNT_ROUTES,
  followLive: { request: nothing, status: 200, expects: 'text/event-stream' },
  getHealth: open(nothing, 200, { status: 'ok' }),
  getReadiness: open(nothing, 200, { status: 'ok' }),
  getMetrics: open(nothing, 200),

  uploadFile: {
    request: () => {
      const body = new FormData();
      body.append('file', new Blob(['a,b\n1,2'], { type: 'text/csv' }), '价格.csv');
      return { body };
    },
    status: 201,
    expects: { name: '价格.csv', size: 7 },
  },
  downloadFile: read(200, 'text/plain', async ({ owner }) => ({
    id: await owner.upload('a.txt', 'hello'),
    version: 1,
  })),

  getSetup: open(nothing, 200, { needed: false }),
  // The house has its owner; the way to the first one is the story's.
  completeSetup: open(
    () => ({
      body: { token: 'f'.repeat(64), name: 'Eve', email: 'eve@evil.example', password: PASSWORD, company: 'Evil' },
    }),
    409,
    { code: 'staff/already-set-up' },
  ),
  signIn: open(
    async (scene) => {
      const { email } = await scene.owner.call<{ email: string }>('GET', `/staff/${(await member(scene)).id}`);
      return { body: { email, password: PASSWORD } };
    },
    201,
    { user: { role: 'sales' } },
  ),
  getSession: { request: nothing, status: 200, expects: { user: { role: 'owner' } } },
  signOut: { request: nothing, status: 204 },
  updateProfile: {
    request: async ({ owner }) => {
      const { user } = await owner.call<{ user: Versioned }>('GET', '/auth/session');
      return { body: { name: 'The Owner' }, headers: { 'if-match': `"${user.version}"` } };
    },
    status: 200,
    expects: { name: 'The Owner' },
  },

  listStaff: { request: () => ({ query: '?limit=2&count=true' }), status: 200, expects: { total: { capped: false } } },
  createStaff: {
    request: () => ({
      body: { name: 'Wang Wei', email: `${randomUUID()}@acme.example`, role: 'manager', password: PASSWORD },
    }),
    status: 201,
    expects: { name: 'Wang Wei', role: 'manager', active: true },
  },
  getStaff: read(200, { role: 'sales' }, member),
  updateStaff: {
    request: async (scene) => edit(await member(scene), { active: false }),
    status: 200,
    expects: { active: false, version: 2 },
  },
  ...ACCOUNT_ROUTES,
  getCompany: { request: nothing, status: 200 },
  updateCompany: {
    request: async ({ owner }) => {
      const { version } = await owner.call<Versioned>('GET', '/company');
      return { body: { name: 'Acme 阀门' }, headers: { 'if-match': `"${version}"` } };
    },
    status: 200,
    expects: { name: 'Acme 阀门' },
  },
  ...INTEGRATION_ROUTES,
  listAuditLog: {
    request: async (scene) => ({
      query: `?filter[subjectType][eq]=order&filter[subjectId][eq]=${(await recycled(scene)).id}`,
    }),
    status: 200,
    expects: { data: [{ action: 'orders.recycled' }, { action: 'orders.created' }] },
  },

  listProducts: {
    request: async (scene) => {
      await product(scene);
      return { query: '?q=valve&limit=1' };
    },
    status: 200,
    expects: { data: [{ name: 'Valve DN50' }] },
  },
  listCategories: { request: nothing, status: 200 },
  createCategory: {
    request: () => ({ body: { name: `Pumps ${randomUUID()}` } }),
    status: 201,
    expects: { parentId: null },
  },
  updateCategory: {
    request: async (scene) => edit(await category(scene), { name: `Seals ${randomUUID()}` }),
    status: 200,
    expects: { version: 2 },
  },
  deleteCategory: act(204, undefined, category),
  createProduct: {
    request: () => ({ body: { sku: randomUUID(), name: '阀门', price: USD(120_050), stock: 4 } }),
    status: 201,
    expects: { name: '阀门', price: USD(120_050), stock: 4, available: true },
  },
  getProduct: read(200, { name: 'Valve DN50', stock: null }, product),
  updateProduct: {
    request: async (scene) => edit(await product(scene), { stock: null, available: false }),
    status: 200,
    expects: { stock: null, available: false },
  },
  deleteProduct: read(204, undefined, product),

  listForms: { request: nothing, status: 200 },
  createForm: {
    request: () => ({ body: { slug: `f-${randomUUID()}`, kind: 'contact', draft: DRAFT } }),
    status: 201,
    expects: { status: 'draft', publishedVersion: null },
  },
  getForm: read(200, { draft: { title: { en: 'Callback' } } }, form),
  updateForm: {
    request: async (scene) => edit(await form(scene), { allowedOrigins: ['https://shop.example'] }),
    status: 200,
    expects: { allowedOrigins: ['https://shop.example'] },
  },
  publishForm: read(200, { status: 'published', publishedVersion: 1 }, form),
  withdrawForm: read(200, { status: 'withdrawn' }, publishedForm),
  listFormVersions: read(200, { data: [{ version: 1 }] }, publishedForm),
  listFormSubmissions: read(200, { data: [] }, publishedForm),

  showPublicForm: open(() => ({ ...slug, query: '?lang=zh-CN' }), 200, { slug: 'order', lang: 'zh-CN' }),
  createChallenge: open(() => slug, 200, { algorithm: 'SHA-256' }),
  submitForm: open(async ({ address }) => ({ ...slug, body: await submission(address, orderAnswers()) }), 201),

  listOrders: {
    request: async (scene) => {
      await order(scene);
      return { query: '?box=new&limit=1&count=true' };
    },
    status: 200,
    expects: { data: [{ contact: { name: 'Ann Lee' }, value: USD(12_500) }], total: { capped: false } },
  },
  countOrders: { request: nothing, status: 200 },
  createOrder: {
    request: () => ({ body: { source: 'chat', contact: { name: '李娜' }, message: '二十个阀门', value: USD(99_900) } }),
    status: 201,
    expects: { box: 'new', source: 'chat', contact: { name: '李娜' }, value: USD(99_900), version: 1 },
  },
  upsertOrders: {
    request: () => ({
      body: { source: 'pos', externalId: randomUUID(), contact: { name: 'Ann' }, value: USD(500) },
      headers: { 'content-type': 'application/x-ndjson' },
    }),
    status: 200,
    expects: { line: 1, result: 'created' },
  },
  getOrder: read(200, { box: 'new', items: [{ total: USD(12_500) }] }, order),
  updateOrder: {
    request: async (scene) => edit(await order(scene), { tags: ['vip'], contact: { phone: '+49 30 123456' } }),
    status: 200,
    expects: { tags: ['vip'], contact: { name: 'Ann Lee', phone: '+49 30 123456' }, version: 2 },
  },
  purgeOrder: read(204, undefined, recycled),
  transitionOrder: act(200, { box: 'won', wonAmount: USD(11_000) }, order, () => ({ to: 'won', amount: USD(11_000) })),
  recycleOrder: act(200, { box: 'bin' }, order, () => ({ reason: 'Sent twice' })),
  restoreOrder: read(200, { box: 'new', recycledAt: null }, recycled),
  assignOrder: act(200, { assignee: { name: 'The Owner' } }, order, ({ owner }) => ({ staffId: owner.id })),
  clearOrderSuspicion: read(200, { suspect: false }, suspect),
  getOrderHistory: read(200, { data: [{ action: 'created' }] }, order),
  getOrderThread: read(200, { data: [] }, order),
  replyToOrder: act(201, { status: 'queued', purpose: 'reply' }, order, () => ({ text: 'They are on stock.' })),
  // Nothing is sent in this house, so nothing fails; what is done with a mail that did, rest-writes and the story tell.
  retryOrderMail: {
    request: async (scene) => ({ params: await replied(scene) }),
    status: 409,
    expects: { code: 'messaging/not-failed' },
  },
  // Nothing waits in this house either; replies.e2e.spec.ts tells of what does.
  cancelOrderReply: {
    request: async (scene) => ({ params: await replied(scene) }),
    status: 409,
    expects: { code: 'messaging/on-its-way' },
  },
  sendOrderReplyNow: {
    request: async (scene) => {
      const { id } = await order(scene);
      const sendAt = new Date(Date.now() + 3_600_000).toISOString();
      const mail = await scene.owner.call<{ id: string }>('POST', `/orders/${id}/replies`, { text: 'Later.', sendAt });
      return { params: { id, messageId: mail.id } };
    },
    status: 200,
    expects: { status: 'queued' },
  },
  getOrderDrafts: read(200, { reply: { version: 0 }, note: { version: 0 } }, order),
  saveOrderDraft: {
    request: async (scene) => ({
      params: { id: (await order(scene)).id, kind: 'reply' },
      body: { body: '<p>Dear Ann</p>' },
      headers: { 'if-match': '"0"' },
    }),
    status: 200,
    expects: { kind: 'reply', body: '<p>Dear Ann</p>' },
  },
  discardOrderDraft: {
    request: async (scene) => ({ params: { id: (await order(scene)).id, kind: 'note' } }),
    status: 204,
  },
  addOrderNote: act(201, { kind: 'note', text: 'Knows Bob.' }, order, () => ({ text: 'Knows Bob.' })),
  markOrderRead: read(204, undefined, order),

  listOrderViews: {
    request: async (scene) => {
      await view(scene);
      return {};
    },
    status: 200,
  },
  createOrderView: {
    request: () => ({ body: { name: '重要客户', shared: true, query: VIEW } }),
    status: 201,
    expects: { name: '重要客户', shared: true, mine: true, query: VIEW, version: 1 },
  },
  updateOrderView: {
    request: async (scene) => edit(await view(scene), { query: { layout: 'board' } }),
    status: 200,
    expects: { name: 'VIPs', query: { layout: 'board' }, version: 2 },
  },
  deleteOrderView: read(204, undefined, view),

  exportOrders: { request: () => ({ query: '?format=csv&box=bin' }), status: 200, expects: 'text/csv; charset=utf-8' },
  listOrderTags: { request: nothing, status: 200 },
  getOrderNeighbours: {
    request: async (scene) => {
      const last = await order(scene);
      return { ...of(last), query: '?box=new&filter[createdAt][within]=1d' };
    },
    status: 200,
    expects: { previous: null },
  },
  changeOrders: {
    request: async (scene) => {
      const orders = [await order(scene), await recycled(scene)];
      return { body: { selection: { ids: orders.map(({ id }) => id) }, act: { type: 'process' } } };
    },
    status: 200,
    expects: { matched: 2, changed: 1, skipped: [{ code: 'orders/illegal-transition', count: 1 }] },
  },
};
