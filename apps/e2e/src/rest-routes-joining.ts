import { randomUUID } from 'node:crypto';
import type { Example, Scene, Versioned } from './rest-routes.js';

const member = ({ owner }: Scene) =>
  owner.call<Versioned>('POST', '/members', { name: 'Ann Lee', email: `${randomUUID()}@x.example` });
const one = async (scene: Scene) => ({ params: { id: (await member(scene)).id } });
const suppressed = ({ owner }: Scene) =>
  owner.call<{ id: string; address: string }>('POST', '/suppressions', { address: `${randomUUID()}@x.example` });

/** One right use of each route about joining, leaving and the suppression list. */
export const JOINING_ROUTES: Readonly<Record<string, Example>> = {
  listSuppressions: {
    request: async (scene) => ({ query: `?q=${(await suppressed(scene)).address}&reason=hand&count=true` }),
    status: 200,
    expects: { data: [{ reason: 'hand' }], total: { count: 1 } },
  },
  suppressAddress: {
    request: () => ({ body: { address: 'Ann@X.example', note: 'Asked on the phone' } }),
    status: 201,
    expects: { address: 'ann@x.example', reason: 'hand', detail: 'Asked on the phone' },
  },
  liftSuppression: {
    request: async (scene) => ({ params: { id: (await suppressed(scene)).id }, body: { note: 'A mistake' } }),
    status: 204,
  },
  letMemberLeave: {
    request: async (scene) => ({ ...(await one(scene)), body: { source: 'phone call' } }),
    status: 200,
    expects: { consents: [], name: 'Ann Lee' },
  },
  letMemberComeBack: {
    request: async (scene) => {
      const { params } = await one(scene);
      await scene.owner.call('POST', `/members/${params.id}/leave`, { source: 'phone call' });
      return { params, body: { source: 'letter', proof: 'Letter of 3 March', channels: ['post'], wording: 'By post' } };
    },
    status: 200,
    expects: { leftAt: null, consents: ['post'] },
  },
  getMemberChoice: { request: one, status: 200, expects: { topics: [], frequency: 'all', erasureAskedAt: null } },
  setMemberChoice: {
    request: async (scene) => ({ ...(await one(scene)), body: { topics: [], frequency: 'weekly' } }),
    status: 200,
    expects: { frequency: 'weekly' },
  },
};
