import { $api, api, bodyOf, ifMatch } from './client.js';
import type { Invitation, NewInvitation, NewStaff, Staff, StaffChange } from './types.js';

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

export const invitationsQuery = $api.queryOptions('get', '/api/v1/staff-invitations', {
  params: { query: { limit: 200 } },
});

export async function inviteColleague(body: NewInvitation): Promise<Invitation> {
  return bodyOf(await api.POST('/api/v1/staff-invitations', { body }));
}

export async function resendInvitation(id: string): Promise<Invitation> {
  return bodyOf(await api.POST('/api/v1/staff-invitations/{id}/resend', { params: { path: { id } } }));
}

export async function withdrawInvitation(id: string): Promise<void> {
  await api.DELETE('/api/v1/staff-invitations/{id}', { params: { path: { id } } });
}
