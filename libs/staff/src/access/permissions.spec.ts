import { describe, expect, test } from '@jest/globals';
import { SYSTEM, actorFor } from './actor.js';
import { EVERYONE, NEEDS, PERMISSIONS, ROLES, mayRole, permissionsOf } from './permissions.js';

const MEMBER = { id: 'x', name: 'Li', email: 'li@example.com', locale: 'en', active: true } as const;

describe('ADM-1 permission matrix', () => {
  test('the owner may do everything, and there is nothing nobody may do', () => {
    expect(permissionsOf('owner')).toEqual([...PERMISSIONS]);
  });

  test('everyone sees colleagues and manages their own account', () => {
    for (const role of ROLES) {
      expect(mayRole(role, 'staff:read')).toBe(true);
      expect(mayRole(role, 'account:own')).toBe(true);
    }
  });

  test('only the owner manages accounts, only owner and manager purge, assign and read the audit log', () => {
    const holders = (permission: Parameters<typeof mayRole>[1]) => ROLES.filter((role) => mayRole(role, permission));
    expect(holders('staff:manage')).toEqual(['owner']);
    for (const permission of ['orders:purge', 'orders:assign', 'audit:read'] as const)
      expect(holders(permission)).toEqual(['owner', 'manager']);
  });

  test('a salesperson works orders but sees only own and free ones; an analyst sees all and changes nothing', () => {
    expect(mayRole('sales', 'orders:write')).toBe(true);
    expect(mayRole('sales', 'orders:read-all')).toBe(false);
    expect(mayRole('analyst', 'orders:read-all')).toBe(true);
    expect(permissionsOf('analyst').filter((permission) => /:(write|assign|purge|manage)$/.test(permission))).toEqual(
      [],
    );
  });

  test('a role of the company’s own has what it was given and what everyone has; nothing that is unknown, or was not read', () => {
    expect(permissionsOf('own', ['forms:read', 'rockets:launch'])).toEqual(['account:own', 'forms:read', 'staff:read']);
    expect(permissionsOf('own')).toEqual(EVERYONE);
    expect(actorFor({ ...MEMBER, role: 'own', granted: ['forms:read'] }).can('forms:read')).toBe(true);
    expect(actorFor({ ...MEMBER, role: 'own', granted: ['forms:read'] }).can('orders:read')).toBe(false);
    // What is stored of a role never widens a built-in one.
    expect(actorFor({ ...MEMBER, role: 'sales', granted: ['orders:purge'] }).can('orders:purge')).toBe(false);
  });

  test('the built-in roles have what their permissions need', () => {
    for (const role of ROLES)
      for (const permission of permissionsOf(role))
        expect(permissionsOf(role)).toEqual(expect.arrayContaining([...(NEEDS[permission] ?? [])]));
  });

  test('an actor can what the role allows, and nothing after leaving', () => {
    expect(actorFor({ ...MEMBER, role: 'sales' }).can('orders:write')).toBe(true);
    expect(actorFor({ ...MEMBER, role: 'sales' }).can('orders:purge')).toBe(false);
    expect(actorFor({ ...MEMBER, role: 'owner', active: false }).can('account:own')).toBe(false);
    expect(SYSTEM.can('orders:write')).toBe(true);
  });
});
