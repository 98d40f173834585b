import { describe, expect, it } from '@jest/globals';
import { linePath } from './line-path.js';

const BOX = { width: 100, height: 50 };
const sizes = [
  { day: '2026-01-01', members: 10 },
  { day: '2026-01-02', members: 5 },
  { day: '2026-01-05', members: 0 },
];

describe('MEM-7 size over time as a line', () => {
  it('puts days where the calendar has them', () => {
    expect(linePath(sizes, 10, BOX, { closed: false })).toBe('M0 0L25 25L100 50');
  });
  it('closes the area below', () => {
    expect(linePath(sizes, 10, BOX, { closed: true })).toBe('M0 0L25 25L100 50L100 50L0 50Z');
  });
  it('draws nothing of nothing', () => {
    expect(linePath([], 1, BOX, { closed: false })).toBe('');
  });
});
