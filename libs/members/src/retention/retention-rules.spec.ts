import { describe, expect, test } from '@jest/globals';
import { ago } from './retention-rules.js';

describe('MEM-12 how long ago is old enough', () => {
  test.each([
    ['2026-03-31T10:00:00.000Z', 1, 'months', '2026-02-28T10:00:00.000Z'],
    ['2024-02-29T10:00:00.000Z', 1, 'years', '2023-02-28T10:00:00.000Z'],
    ['2026-01-15T10:00:00.000Z', 25, 'months', '2023-12-15T10:00:00.000Z'],
    ['2026-03-01T10:00:00.000Z', 1, 'days', '2026-02-28T10:00:00.000Z'],
    ['2026-11-28T10:00:00.000Z', 0, 'years', '2026-11-28T10:00:00.000Z'],
  ] as const)('%s less %d %s is %s', (now, count, unit, then) => {
    expect(ago(count, unit, new Date(now)).toISOString()).toBe(then);
  });
});
