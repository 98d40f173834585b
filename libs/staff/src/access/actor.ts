import type { Locale } from '../accounts/locale.js';
import { type Permission, type Role, mayRole } from './permissions.js';

/** A colleague who is acting: by the admin, or by a mail that was proved to be theirs. */
export interface StaffActor {
  readonly kind: 'staff';
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly locale: Locale;
  can(permission: Permission): boolean;
}

/** Regulars itself: jobs, intake from visitors, first run. */
export interface SystemActor {
  readonly kind: 'system';
  readonly id: null;
  readonly name: string;
  can(permission: Permission): boolean;
}

export type Actor = StaffActor | SystemActor;

export const SYSTEM: SystemActor = { kind: 'system', id: null, name: 'Regulars', can: () => true };

/** @param member must be active: whoever has left acts no more */
export function actorFor(member: Omit<StaffActor, 'kind' | 'can'> & { active: boolean }): StaffActor {
  const { id, name, email, role, locale, active } = member;
  return { kind: 'staff', id, name, email, role, locale, can: (permission) => active && mayRole(role, permission) };
}
