import { $api, api, bodyOf, ifMatch } from './client.js';
import type { NewStaff, Staff, StaffChange } from './types.js';

export const staffQuery = $api.queryOptions(
  'get',
  '/api/v1/staff',
  { params: { query: { limit: 200 } } },
  { staleTime: 60_000 },
);

export async function addStaff(body: NewStaff): Promise<Staff> {
  return bodyOf(await api.POST('/api/v1/staff', { body }));
}

export async function changeStaff(id: string, version: number, body: StaffChange): Promise<Staff> {
  return bodyOf(await api.PATCH('/api/v1/staff/{id}', { params: { path: { id }, header: ifMatch(version) }, body }));
}
