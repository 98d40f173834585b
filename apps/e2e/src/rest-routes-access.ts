import { randomUUID } from 'node:crypto';
import { type Example, type Scene, type Versioned, act, edit, read } from './rest-routes.js';

const role = ({ owner }: Scene) =>
  owner.call<Versioned>('POST', '/roles', { name: `Clerk ${randomUUID()}`, permissions: ['orders:read'] });

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
  deleteRole: act(204, undefined, role),
};
