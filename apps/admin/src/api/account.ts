import { $api, api, bodyOf, ifMatch } from './client.js';
import type { Enrolment, ProfileChange, Staff } from './types.js';

export const ownSessionsQuery = $api.queryOptions('get', '/api/v1/auth/sessions');
export const secondFactorQuery = $api.queryOptions('get', '/api/v1/auth/second-factor');

export const staffSecondFactorQuery = (id: string) =>
  $api.queryOptions('get', '/api/v1/staff/{id}/second-factor', { params: { path: { id } } });

export async function changeProfile(version: number, body: ProfileChange): Promise<Staff> {
  return bodyOf(await api.PATCH('/api/v1/auth/session/profile', { params: { header: ifMatch(version) }, body }));
}

export async function endSession(id: string): Promise<void> {
  await api.DELETE('/api/v1/auth/sessions/{id}', { params: { path: { id } } });
}

export async function endOtherSessions(): Promise<void> {
  await api.DELETE('/api/v1/auth/sessions');
}

export async function beginSecondFactor(currentPassword: string): Promise<Enrolment> {
  return bodyOf(await api.POST('/api/v1/auth/second-factor', { body: { currentPassword } }));
}

/** @returns the recovery codes, this once */
export async function confirmSecondFactor(code: string): Promise<string[]> {
  return bodyOf(await api.POST('/api/v1/auth/second-factor/confirm', { body: { code } })).recoveryCodes;
}

/** @returns the recovery codes, this once */
export async function renewRecoveryCodes(currentPassword: string): Promise<string[]> {
  return bodyOf(await api.POST('/api/v1/auth/second-factor/recovery-codes', { body: { currentPassword } }))
    .recoveryCodes;
}

export async function turnOffSecondFactor(currentPassword: string): Promise<void> {
  await api.POST('/api/v1/auth/second-factor/turn-off', { body: { currentPassword } });
}

export async function resetStaffSecondFactor(id: string): Promise<void> {
  await api.DELETE('/api/v1/staff/{id}/second-factor', { params: { path: { id } } });
}
