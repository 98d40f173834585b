import { describe, expect, test } from '@jest/globals';
import { changesBetween } from './changes.js';

describe('ADM-3 what changed', () => {
  test('only what was given and differs, by value', () => {
    const before = { name: 'A', tags: ['x'], price: { amount: 1, currency: 'USD' }, stock: 3 as number | null };
    expect(changesBetween(before, { name: 'A', tags: ['x'], price: { amount: 1, currency: 'USD' } })).toEqual({});
    expect(changesBetween(before, { stock: null, price: { amount: 2, currency: 'USD' } })).toEqual({
      stock: { from: 3, to: null },
      price: { from: { amount: 1, currency: 'USD' }, to: { amount: 2, currency: 'USD' } },
    });
  });
});
