import { describe, expect, test } from '@jest/globals';
import { ORDER_STATUSES, allowedTransitions, boxOf, mayFollow } from './order-status.js';

describe('ORD-2 the boxes', () => {
  test('every status leads somewhere, and never to itself', () => {
    for (const status of ORDER_STATUSES) {
      expect(allowedTransitions(status, false).length).toBeGreaterThan(0);
      expect(mayFollow(status, status, false)).toBe(false);
    }
  });

  test('every status can be reached from New', () => {
    const reached = new Set(['new']);
    for (let grown = true; grown;) {
      const before = reached.size;
      for (const status of ORDER_STATUSES)
        if (reached.has(status)) for (const to of allowedTransitions(status, false)) reached.add(to);
      grown = reached.size > before;
    }
    expect([...reached].sort()).toEqual([...ORDER_STATUSES].sort());
  });

  test('a won deal can be taken up again but not declared lost at once', () => {
    expect(allowedTransitions('won', false)).toEqual(['processed']);
  });

  test('in the recycle bin nothing moves, and the bin is the box whatever the status', () => {
    expect(allowedTransitions('new', true)).toEqual([]);
    expect(boxOf({ status: 'won', recycled_at: new Date() })).toBe('bin');
    expect(boxOf({ status: 'won', recycled_at: null })).toBe('won');
  });
});
