import type { Locale } from '../accounts/locale.js';
import { type Permission, type Role, rightsOf } from './permissions.js';

/** A colleague who is acting: by the admin, or by a mail that was proved to be theirs. */
export interface Colleague {
  readonly kind: 'staff';
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly locale: Locale;
  can(permission: Permission): boolean;
}

/** A program that acts by an API key. It is nobody's desk: orders that belong to people it sees only with orders:read-all. */
export interface KeyActor {
  readonly kind: 'key';
  readonly id: string;
  /** As the journal tells it: `API key <name>`. */
  readonly name: string;
  readonly email: null;
  readonly role: null;
  readonly locale: Locale;
  can(permission: Permission): boolean;
}

/** Who asks on the staff's side of the API. */
export type StaffActor = Colleague | KeyActor;

/** Regulars itself: jobs, intake from visitors, first run. */
export interface SystemActor {
  readonly kind: 'system';
  readonly id: null;
  readonly name: string;
  can(permission: Permission): boolean;
}

export type Actor = StaffActor | SystemActor;

/** What stays on record of who did something, when they may be long gone. */
export type Doer = Pick<Actor, 'id' | 'name'>;

export const SYSTEM: SystemActor = { kind: 'system', id: null, name: 'Regulars', can: () => true };

type Member = Omit<Colleague, 'kind' | 'can'> & {
  active: boolean;
  /** What a role of the company's own includes; null or absent for built-in ones. */
  granted?: readonly string[] | null;
};

/** @param member must be active: whoever has left acts no more */
export function actorFor(member: Member): Colleague {
  const { id, name, email, role, locale, active, granted } = member;
  const rights = rightsOf(role, granted);
  return { kind: 'staff', id, name, email, role, locale, can: (permission) => active && rights.has(permission) };
}

export function actorForKey(key: { id: string; name: string; scopes: readonly string[] }): KeyActor {
  const scopes = new Set(key.scopes);
  return {
    kind: 'key',
    id: key.id,
    name: `API key ${key.name}`,
    email: null,
    role: null,
    locale: 'en',
    can: (permission) => scopes.has(permission),
  };
}
