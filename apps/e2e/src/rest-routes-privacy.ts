import { expect } from '@jest/globals';
import { type Example, type Scene, type Versioned, order } from './rest-routes.js';

const person = ({ owner }: Scene) => owner.call<Versioned>('POST', '/members', { name: 'Ann Lee', tags: ['trade'] });
interface Numbered extends Versioned {
  number: string;
}
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
      query: '?filter[kind][in]=order,profile',
    }),
    status: 200,
    // Orders of theirs may have been matched meanwhile.
    expects: { data: expect.arrayContaining([expect.objectContaining({ kind: 'profile', action: 'joined' })]) },
  },
  listRetentionRules: {
    request: () => ({}),
    status: 200,
    expects: {
      data: expect.arrayContaining([expect.objectContaining({ name: 'legal-period', unit: 'years', after: 10 })]),
    },
  },
  previewRetentionRule: {
    request: () => ({ params: { name: 'suspects' }, query: '?after=30' }),
    status: 200,
    expects: { total: { count: 0, capped: false }, sample: [] },
  },
  updateRetentionRule: {
    request: async ({ owner }) => {
      const { data } = await owner.call<{ data: { name: string; version: number }[] }>('GET', '/retention-rules');
      const version = data.find(({ name }) => name === 'imports')?.version ?? 0;
      return {
        params: { name: 'imports' },
        headers: { 'if-match': `"${version}"` },
        body: { active: true, after: 60 },
      };
    },
    status: 200,
    expects: { active: true, after: 60, lastRunAt: null },
  },
  exportMemberData: {
    request: async (scene) => ({ params: { id: (await customer(scene)).id }, query: '?notes=true' }),
    status: 200,
    expects: 'application/zip',
  },
  previewErasure: {
    request: async (scene) => ({ params: { id: (await customer(scene)).id } }),
    status: 200,
    expects: { waiting: false, parts: [{ name: 'profile' }, { name: 'orders', stays: { orders: 1 } }] },
  },
  eraseMember: {
    request: async (scene) => {
      const { id, number } = await scene.owner.call<Numbered>('POST', '/members', { name: 'Ann Lee' });
      return { params: { id }, body: { confirm: number } };
    },
    status: 202,
    expects: { doneAt: null },
  },
};
