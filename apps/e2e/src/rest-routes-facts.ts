import { type Example, type Scene, type Versioned, order } from './rest-routes.js';

const member = ({ owner }: Scene) => owner.call<Versioned>('POST', '/members', { name: 'Ann Lee', level: 'Gold' });
const linked = async (scene: Scene) => {
  const [{ id }, { id: memberId }] = await Promise.all([order(scene), member(scene)]);
  await scene.owner.call('PUT', `/orders/${id}/member`, { memberId });
  return { id, memberId };
};

/** One right use of each route about whose an order is. */
export const FACTS_ROUTES: Readonly<Record<string, Example>> = {
  getOrderMember: {
    request: async (scene) => ({ params: { id: (await linked(scene)).id } }),
    status: 200,
    expects: { linked: true, byHand: true, member: { name: 'Ann Lee', level: 'Gold', sales: { orders: 1, won: 0 } } },
  },
  linkOrderMember: {
    request: async (scene) => ({ params: { id: (await linked(scene)).id }, body: { memberId: null } }),
    status: 200,
    expects: { linked: false, byHand: true, member: null },
  },
  listMemberOrders: {
    request: async (scene) => ({ params: { id: (await linked(scene)).memberId }, query: '?limit=1' }),
    status: 200,
    expects: { data: [{ status: 'new' }], nextCursor: null, sales: { orders: 1, sum: { amount: 0 } } },
  },
};
