import type { Executor, Tx } from '@regulars/platform';
import type { Actor } from '../access/actor.js';
import { type Permission, type Role, isBuiltIn, rightsOf } from '../access/permissions.js';
import { beyondOwnRights, ownersOnly, unknownRole } from './roles.errors.js';

/** @throws 403 when the actor lacks one of them: nobody hands on, or takes away, what they don't have themselves */
export function assertHas(actor: Actor, rights: Iterable<Permission>): void {
  for (const permission of rights) if (!actor.can(permission)) throw beyondOwnRights(permission);
}

/**
 * The role will be there as long as this transaction lasts. To be called after the account or invitation is locked, as whoever deletes
 * a role takes its people first and the role last.
 *
 * @throws 403 when it includes more than the actor has, 422 when there is no such role
 */
export async function assertMayGive(tx: Tx, actor: Actor, role: Role): Promise<void> {
  if (role === 'owner' && !isOwner(actor)) throw ownersOnly();
  if (isBuiltIn(role)) {
    assertHas(actor, rightsOf(role, null));
    return;
  }
  const [found] = await tx.query<{ permissions: string[] }>(
    'SELECT permissions FROM staff.role WHERE id = $1 FOR KEY SHARE',
    [role],
  );
  if (!found) throw unknownRole();
  assertHas(actor, rightsOf(role, found.permissions));
}

/** Who could set the password of an account could act as its person. @throws 403 when that person may do more than the actor */
export async function assertMayManage(executor: Executor, actor: Actor, { id, role }: { id: string; role: Role }) {
  if (id === actor.id) return;
  if (role === 'owner' && !isOwner(actor)) throw ownersOnly();
  const [found] = await executor.query<{ permissions: string[] }>('SELECT permissions FROM staff.role WHERE id = $1', [
    role,
  ]);
  assertHas(actor, rightsOf(role, found?.permissions));
}

/** A role of the company's own may include all that an owner may; its people are no owners for that. */
function isOwner(actor: Actor): boolean {
  return actor.kind === 'system' || (actor.kind === 'staff' && actor.role === 'owner');
}
