import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { itemTotal, sumOfItems } from './order-value.js';

describe('ORD-1 the worth of an order is exact', () => {
  test('three times 0.10 and one of 0.20 are 0.50', () => {
    expect(
      sumOfItems([
        { quantity: 3, unitPrice: 10 },
        { quantity: 1, unitPrice: 20 },
      ]),
    ).toBe(50);
  });

  test('unknown prices are left out; nothing known is not zero', () => {
    expect(
      sumOfItems([
        { quantity: 3, unitPrice: null },
        { quantity: 1, unitPrice: 20 },
      ]),
    ).toBe(20);
    expect(sumOfItems([{ quantity: 3, unitPrice: null }])).toBeNull();
    expect(sumOfItems([])).toBeNull();
    expect(itemTotal({ quantity: 2, unitPrice: null })).toBeNull();
  });

  test('the sum does not depend on the order of the items', () => {
    const item = fc.record({
      quantity: fc.integer({ min: 1, max: 1000 }),
      unitPrice: fc.integer({ min: 0, max: 1_000_000 }),
    });
    fc.assert(
      fc.property(fc.array(item, { minLength: 1 }), (items) => {
        const exact = items.reduce((sum, { quantity, unitPrice }) => sum + BigInt(quantity) * BigInt(unitPrice), 0n);
        expect(sumOfItems(items)).toBe(Number(exact));
        expect(sumOfItems(items.toReversed())).toBe(Number(exact));
      }),
    );
  });
});
