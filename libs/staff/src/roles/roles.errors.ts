import { DomainError, notFound } from '@regulars/platform';
import type { Permission } from '../access/permissions.js';

export function roleNotFound(): DomainError {
  return notFound('staff/role-not-found', 'role of the company’s own');
}

export function unknownRole(): DomainError {
  const message = 'There is no such role. Choose another one.';
  return new DomainError('staff/unknown-role', 422, message, {
    errors: [{ pointer: '/role', code: 'unknown-role', message }],
  });
}

export function roleNameTaken(): DomainError {
  const message = 'There is a role with this name already. Choose another name, or change that role.';
  return new DomainError('staff/role-name-taken', 409, message, {
    errors: [{ pointer: '/name', code: 'taken', message }],
  });
}

export function tooManyRoles(most: number): DomainError {
  return new DomainError(
    'staff/too-many-roles',
    409,
    `There can be ${most} roles of your own. Delete one that nobody needs.`,
  );
}

export function needsMore(index: number, permission: Permission, needed: Permission): DomainError {
  const message = `${permission} is of no use without ${needed}. Add ${needed}, or leave ${permission} out.`;
  return new DomainError('staff/permission-needs-another', 422, message, {
    errors: [{ pointer: `/permissions/${index}`, code: 'needs-another', message }],
    extra: { permission, needed },
  });
}

export function roleInUse({ members, invitations }: { members: number; invitations: number }): DomainError {
  const who = [
    members > 0 ? `${members} ${members === 1 ? 'colleague has' : 'colleagues have'} it` : '',
    invitations > 0 ? `${invitations} ${invitations === 1 ? 'invitation names' : 'invitations name'} it` : '',
  ].filter((text) => text !== '');
  return new DomainError(
    'staff/role-in-use',
    409,
    `The role is still in use: ${who.join(', ')}. Choose the role that they get in its place (reassignTo).`,
    { extra: { members, invitations } },
  );
}

export function beyondOwnRights(permission: Permission): DomainError {
  return new DomainError(
    'staff/beyond-own-rights',
    403,
    `That includes ${permission}, which you don’t have yourself. Ask an owner to do it.`,
    { extra: { permission } },
  );
}

export function ownersOnly(): DomainError {
  return new DomainError(
    'staff/owners-only',
    403,
    'Only an owner makes somebody an owner, or changes an owner’s account.',
  );
}
