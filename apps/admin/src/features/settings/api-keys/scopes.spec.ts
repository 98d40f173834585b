import { describe, expect, it } from '@jest/globals';
import { byResource, curlExample, presetOf } from './scopes.js';

describe('ORD-15 the scopes of a key', () => {
  it('stand together by what they are about', () => {
    expect(byResource(['orders:read', 'products:read', 'orders:read-all'])).toEqual([
      {
        name: 'orders',
        scopes: [
          { scope: 'orders:read', act: 'read' },
          { scope: 'orders:read-all', act: 'read-all' },
        ],
      },
      { name: 'products', scopes: [{ scope: 'products:read', act: 'read' }] },
    ]);
  });

  it('are chosen together only as far as one may give them', () => {
    expect(presetOf('read', ['orders:read', 'orders:write', 'orders:read-all', 'audit:read'])).toEqual([
      'orders:read',
      'orders:read-all',
      'audit:read',
    ]);
    expect(presetOf('shop', ['orders:read', 'orders:purge', 'products:read'])).toEqual([
      'orders:read',
      'products:read',
    ]);
  });

  it('give an example of a list that the key may read', () => {
    expect(curlExample('rgk_1_a', ['products:write', 'products:read'], 'https://crm.example')).toBe(
      'curl -H "Authorization: Bearer rgk_1_a" "https://crm.example/api/v1/products?limit=1"',
    );
    expect(curlExample('rgk_1_a', ['files:write'], 'https://crm.example')).toContain('/api/openapi.json');
  });
});
