import { randomUUID } from 'node:crypto';
import { type Example, type Scene, type Versioned, act, edit, read } from './rest-routes.js';

const role = ({ owner }: Scene) =>
  owner.call<Versioned>('POST', '/roles', { name: `Clerk ${randomUUID()}`, permissions: ['orders:read'] });

const freeKey = () => `f_${randomUUID().replaceAll('-', '')}`;
const customField = ({ owner }: Scene) =>
  owner.call<Versioned>('POST', '/custom-fields', { key: freeKey(), type: 'text', label: { en: 'PO number' } });

/** One right use of each route about roles, custom fields and sites. */
export const ACCESS_ROUTES: Readonly<Record<string, Example>> = {
  listRoles: { request: () => ({}), status: 200, expects: { nextCursor: null } },
  listPermissions: { request: () => ({}), status: 200, expects: { nextCursor: null } },
  createRole: {
    request: () => ({ body: { name: randomUUID(), permissions: ['orders:read', 'orders:write'] } }),
    status: 201,
    expects: { builtIn: false, members: 0, permissions: ['account:own', 'orders:read', 'orders:write', 'staff:read'] },
  },
  getRole: read(200, { builtIn: false, version: 1 }, role),
  updateRole: {
    request: async (scene) => edit(await role(scene), { permissions: ['forms:read'] }),
    status: 200,
    expects: { permissions: ['account:own', 'forms:read', 'staff:read'], version: 2 },
  },
  listCustomFields: { request: () => ({}), status: 200, expects: { nextCursor: null } },
  createCustomField: {
    request: () => ({
      body: { key: freeKey(), type: 'choice', label: { en: 'Branch' }, choices: [{ value: 'north', label: {} }] },
    }),
    status: 201,
    expects: { type: 'choice', required: false, archived: false, version: 1 },
  },
  updateCustomField: {
    request: async (scene) => edit(await customField(scene), { archived: true }),
    status: 200,
    expects: { archived: true, version: 2 },
  },
  reorderCustomFields: {
    request: async (scene) => {
      await customField(scene);
      const { data } = await scene.owner.call<{ data: Versioned[] }>('GET', '/custom-fields');
      return { body: { ids: data.map(({ id }) => id).reverse() } };
    },
    status: 200,
    expects: { nextCursor: null },
  },
  deleteRole: act(204, undefined, role),
};
