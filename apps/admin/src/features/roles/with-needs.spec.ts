import { describe, expect, test } from '@jest/globals';
import { withPermission, withoutPermission } from './with-needs.js';

const ALL = [
  { permission: 'orders:read', needs: [] },
  { permission: 'orders:write', needs: ['orders:read'] },
  { permission: 'orders:assign', needs: ['orders:read', 'orders:write'] },
  { permission: 'forms:read', needs: [] },
] as const;

describe('ADM-1 permissions that need others', () => {
  test('one that is chosen brings what it needs', () => {
    expect(withPermission(['forms:read'], 'orders:assign', ALL)).toEqual([
      'forms:read',
      'orders:read',
      'orders:write',
      'orders:assign',
    ]);
    expect(withPermission(['orders:read'], 'orders:read', ALL)).toEqual(['orders:read']);
  });

  test('one that is taken away takes along what needs it, and nothing else', () => {
    const chosen = ['forms:read', 'orders:read', 'orders:write', 'orders:assign'] as const;
    expect(withoutPermission(chosen, 'orders:read', ALL)).toEqual(['forms:read']);
    expect(withoutPermission(chosen, 'orders:write', ALL)).toEqual(['forms:read', 'orders:read']);
    expect(withoutPermission(chosen, 'forms:read', ALL)).toEqual(['orders:read', 'orders:write', 'orders:assign']);
  });
});
