import type { Permission } from '../auth/session.js';

type Needs = readonly { permission: Permission; needs: readonly Permission[] }[];

/** With one more, and all that it needs. */
export function withPermission(chosen: readonly Permission[], added: Permission, all: Needs): Permission[] {
  const needs = all.find(({ permission }) => permission === added)?.needs ?? [];
  const missing = needs.filter((needed) => !chosen.includes(needed));
  const before = missing.reduce((list, needed) => withPermission(list, needed, all), [...chosen]);
  return before.includes(added) ? before : [...before, added];
}

/** With one less, and without all that needs it. */
export function withoutPermission(chosen: readonly Permission[], removed: Permission, all: Needs): Permission[] {
  const dependants = all.filter(({ permission, needs }) => chosen.includes(permission) && needs.includes(removed));
  return dependants.reduce<Permission[]>(
    (list, { permission }) => (list.includes(permission) ? withoutPermission(list, permission, all) : list),
    chosen.filter((permission) => permission !== removed),
  );
}
