import { expect } from '@jest/globals';
import { type Example, type Scene, type Versioned, nothing, order } from './rest-routes.js';

const recycled = async (scene: Scene) => {
  const { id } = await order(scene);
  return scene.owner.call<Versioned>('POST', `/orders/${id}/recycle`, {});
};
const view = ({ owner }: Scene) =>
  owner.call<Versioned>('POST', '/orders/views', { name: 'Mine', shared: true, query: { layout: 'board' } });

/** One right use of each route that the inbox has for many orders. */
export const INBOX_ROUTES: Readonly<Record<string, Example>> = {
  exportSelectedOrders: {
    request: async (scene) => ({
      body: { format: 'csv', columns: ['number', 'value', 'currency'], ids: [(await order(scene)).id] },
    }),
    status: 200,
    expects: 'text/csv; charset=utf-8',
  },
  listOrderPurges: { request: nothing, status: 200, expects: { data: expect.any(Array) } },
  purgeOrders: {
    request: async (scene) => ({ body: { selection: { ids: [(await recycled(scene)).id] }, expected: 1 } }),
    status: 202,
    expects: { total: 1, done: 0, finishedAt: null },
  },
  getMorningMail: { request: nothing, status: 200, expects: { wanted: expect.any(Boolean) } },
  chooseMorningMail: { request: () => ({ body: { wanted: false } }), status: 200, expects: { wanted: false } },
  arrangeOrderViews: {
    request: async (scene) => {
      const { id } = await view(scene);
      return { body: { order: [id], home: id } };
    },
    status: 200,
    expects: { data: expect.arrayContaining([expect.objectContaining({ name: 'Mine', home: true })]) },
  },
};
