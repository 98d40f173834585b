import { randomUUID } from 'node:crypto';
import { type Example, type Scene, type Versioned, edit, nothing, order, read } from './rest-routes.js';

const answer = ({ owner }: Scene) =>
  owner.call<Versioned>('POST', '/answers', {
    name: 'Price',
    shortcut: `p${randomUUID().slice(0, 8)}`,
    shared: true,
    bodies: { en: '<p>Dear {{ contact.name }}, it is {{ order.total }}.</p>' },
  });
/** Given up first, so that the version is the same for whoever asks: a key has a signature of its own. */
const signature = async ({ owner }: Scene, whose: 'own' | 'company') => {
  const { version: now } = await owner.call<Versioned>('GET', `/signatures/${whose}`);
  const { version } = await owner.call<Versioned>(
    'PATCH',
    `/signatures/${whose}`,
    { bodies: {} },
    { 'if-match': `"${now}"` },
  );
  return { headers: { 'if-match': `"${version}"` }, body: { bodies: { en: '<p>{{ staff.name }}</p>' } } };
};

/** One right use of each route about answering together. */
export const ANSWER_ROUTES: Readonly<Record<string, Example>> = {
  listAnswers: {
    request: async (scene) => {
      await answer(scene);
      return {};
    },
    status: 200,
  },
  listAnswerVariables: { request: nothing, status: 200 },
  createAnswer: {
    request: () => ({
      body: { name: '报价', shared: true, category: '价格', bodies: { 'zh-CN': '<p>{{ order.number }}</p>' } },
    }),
    status: 201,
    expects: {
      name: '报价',
      shortcut: null,
      category: '价格',
      excerpts: { 'zh-CN': '{{ order.number }}' },
      version: 1,
    },
  },
  previewAnswer: {
    request: async (scene) => ({
      body: { html: '<p>{{ contact.name }}</p>', language: 'en', orderId: (await order(scene)).id },
    }),
    status: 200,
    expects: { text: 'Ann Lee', missing: [] },
  },
  getAnswer: read(
    200,
    { name: 'Price', bodies: { en: '<p>Dear {{ contact.name }}, it is {{ order.total }}.</p>' } },
    answer,
  ),
  updateAnswer: {
    request: async (scene) => edit(await answer(scene), { name: 'Prices', shortcut: null }),
    status: 200,
    expects: { name: 'Prices', shortcut: null, version: 2 },
  },
  deleteAnswer: read(204, undefined, answer),
  fillInAnswer: {
    request: async (scene) => ({
      params: { id: (await order(scene)).id, answerId: (await answer(scene)).id },
    }),
    status: 200,
    expects: { text: 'Dear Ann Lee, it is $125.00.', language: 'en', missing: [] },
  },
  getOwnSignature: { request: nothing, status: 200 },
  saveOwnSignature: { request: (scene) => signature(scene, 'own'), status: 200 },
  getCompanySignature: { request: nothing, status: 200 },
  saveCompanySignature: { request: (scene) => signature(scene, 'company'), status: 200 },
  getOrderSignature: read(200, {}, order),
  listWriting: { request: nothing, status: 200 },
  signWriting: read(204, undefined, order),
  leaveWriting: read(204, undefined, order),
  listMentions: { request: nothing, status: 200, expects: { unread: 0 } },
  markMentionsRead: { request: nothing, status: 204 },
  listMentionable: read(200, {}, order),
  markOrderMentionsRead: read(204, undefined, order),
};
