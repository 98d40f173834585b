import { type Example, type Scene, type Versioned, edit, read } from './rest-routes.js';

const member = ({ owner }: Scene) => owner.call<Versioned>('POST', '/members', { name: 'Ann Lee', tags: ['trade'] });

/** One right use of each route about members. */
export const MEMBER_ROUTES: Readonly<Record<string, Example>> = {
  listMembers: {
    request: async (scene) => {
      await member(scene);
      return { query: '?q=ann&sort=name&filter[tag][eq]=trade&filter[left][eq]=false&count=true&limit=1' };
    },
    status: 200,
    expects: { data: [{ name: 'Ann Lee', source: 'hand' }], total: { capped: false } },
  },
  createMember: {
    request: () => ({
      body: {
        name: '王小明',
        email: 'wang@x.example',
        addresses: [{ city: '上海', country: 'CN' }],
        messengers: [{ kind: 'wechat', account: 'wxm' }],
        birthDate: '1990-03-31',
      },
    }),
    status: 201,
    expects: { name: '王小明', city: '上海', consents: [], version: 1 },
  },
  getMember: read(200, { name: 'Ann Lee', tags: ['trade'] }, member),
  updateMember: {
    request: async (scene) => edit(await member(scene), { level: 'Gold', tags: [] }),
    status: 200,
    expects: { level: 'Gold', tags: [], version: 2 },
  },
};
