import { type Example, type Scene, type Versioned } from './rest-routes.js';

const twins = async ({ owner }: Scene) => {
  const email = `${crypto.randomUUID()}@x.example`;
  const kept = await owner.call<Versioned>('POST', '/members', { name: 'Ann Lee', email, tags: ['a'] });
  const other = await owner.call<Versioned>('POST', '/members', {
    name: 'Anne Lee',
    email,
    level: 'Gold',
    tags: ['b'],
  });
  return { kept, other };
};
const mergeOf = async (scene: Scene, dryRun: boolean) => {
  const { kept, other } = await twins(scene);
  return {
    params: { id: kept.id },
    body: { otherId: other.id, otherVersion: other.version, dryRun, take: ['name'] },
    headers: { 'if-match': `"${kept.version}"` },
  };
};

/** One right use of each route about duplicates and merging. */
export const DUPLICATE_ROUTES: Readonly<Record<string, Example>> = {
  listDuplicates: {
    request: () => ({ query: '?limit=10&count=true' }),
    status: 200,
    expects: { total: { capped: false } },
  },
  dismissDuplicate: {
    request: async (scene) => {
      const { kept, other } = await twins(scene);
      return { body: { oneId: kept.id, otherId: other.id } };
    },
    status: 204,
  },
  mergeMembers: {
    request: (scene) => mergeOf(scene, false),
    status: 200,
    expects: { dryRun: false, member: { name: 'Anne Lee', level: 'Gold', tags: ['a', 'b'], version: 2 } },
  },
  listMerges: {
    request: async (scene) => {
      const { params, body, headers } = await mergeOf(scene, false);
      await scene.owner.call('POST', `/members/${params.id}/merge`, body, headers);
      return { params };
    },
    status: 200,
    expects: { data: [{ undoneAt: null }] },
  },
  undoMerge: {
    request: async (scene) => {
      const { params, body, headers } = await mergeOf(scene, false);
      const { id } = await scene.owner.call<{ id: string }>('POST', `/members/${params.id}/merge`, body, headers);
      return { params: { id } };
    },
    status: 200,
    expects: { name: 'Ann Lee', level: null, tags: ['a'] },
  },
};
