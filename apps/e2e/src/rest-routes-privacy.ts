import { type Example, type Scene, type Versioned, order } from './rest-routes.js';

const person = ({ owner }: Scene) => owner.call<Versioned>('POST', '/members', { name: 'Ann Lee', tags: ['trade'] });
const customer = async (scene: Scene) => {
  const [{ id }, made] = await Promise.all([order(scene), person(scene)]);
  await scene.owner.call('PUT', `/orders/${id}/member`, { memberId: made.id });
  return made;
};

/** One right use of each route about what is known of a person. */
export const PRIVACY_ROUTES: Readonly<Record<string, Example>> = {
  listMemberTimeline: {
    request: async (scene) => ({
      params: { id: (await customer(scene)).id },
      query: '?limit=1&filter[kind][in]=order,profile',
    }),
    status: 200,
    expects: { data: [{ kind: 'profile', action: 'joined' }] },
  },
};
