import { type Example, type Scene, type Versioned, nothing } from './rest-routes.js';

const member = ({ owner }: Scene) => owner.call<Versioned>('POST', '/members', { name: 'Ann Lee' });
const agreed = {
  channel: 'email',
  given: true,
  source: 'phone call',
  wording: 'Yes, write to me about new valves.',
  proof: { call: '2026-03-31 10:05' },
};

/** One right use of each route about a member's consent and the company's lists. */
export const PROFILE_ROUTES: Readonly<Record<string, Example>> = {
  recordMemberConsent: {
    request: async (scene) => ({ params: { id: (await member(scene)).id }, body: agreed }),
    status: 201,
    expects: { ...agreed, consents: ['email'] },
  },
  listMemberConsents: {
    request: async (scene) => {
      const { id } = await member(scene);
      await scene.owner.call('POST', `/members/${id}/consents`, agreed);
      return { params: { id } };
    },
    status: 200,
    expects: { data: [agreed] },
  },
  getMemberSettings: {
    request: nothing,
    status: 200,
    expects: { incomeBands: [{ band: 1 }, { band: 2 }, {}, {}, {}] },
  },
  updateMemberSettings: {
    request: async ({ owner }) => {
      const { version, incomeBands } = await owner.call<Versioned & { incomeBands: unknown[] }>(
        'GET',
        '/members/settings',
      );
      return { headers: { 'if-match': `"${version}"` }, body: { incomeBands } };
    },
    status: 200,
    expects: { incomeBands: [{ band: 1 }, {}, {}, {}, {}] },
  },
};
