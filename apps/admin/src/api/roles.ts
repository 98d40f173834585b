import { $api, api, bodyOf, ifMatch } from './client.js';
import type { NewRole, Role, RoleChange } from './types.js';

export const rolesQuery = $api.queryOptions('get', '/api/v1/roles', {}, { staleTime: 60_000 });

export const permissionsQuery = $api.queryOptions('get', '/api/v1/roles/permissions', {}, { staleTime: Infinity });

export async function addRole(body: NewRole): Promise<Role> {
  return bodyOf(await api.POST('/api/v1/roles', { body }));
}

export async function changeRole(id: string, version: number, body: RoleChange): Promise<Role> {
  return bodyOf(await api.PATCH('/api/v1/roles/{id}', { params: { path: { id }, header: ifMatch(version) }, body }));
}

/** @param reassignTo the role that its people get */
export async function deleteRole(id: string, reassignTo: string): Promise<void> {
  await api.DELETE('/api/v1/roles/{id}', { params: { path: { id }, query: { reassignTo } } });
}
