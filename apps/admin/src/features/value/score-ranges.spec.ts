import { describe, expect, test } from '@jest/globals';
import { frequencyRange, recencyRange } from './score-ranges.js';

const grid = { bins: 4, breaks: { recency: [10, 30, 30], frequency: [1, 2.5, 6], monetary: [] } };

describe('MEM-8 what a score stands for', () => {
  test('frequency rises with the score, the last has no end', () => {
    expect([1, 2, 3, 4].map((score) => frequencyRange(grid, score))).toEqual([
      { from: 1, to: 1 },
      { from: 2, to: 2 },
      { from: 3, to: 6 },
      { from: 7, to: null },
    ]);
  });

  test('recency falls with the days; where ties leave a bin empty there is nothing', () => {
    expect([4, 3, 2, 1].map((score) => recencyRange(grid, score))).toEqual([
      { from: 0, to: 10 },
      { from: 11, to: 30 },
      null,
      { from: 31, to: null },
    ]);
    expect(recencyRange({ bins: 4, breaks: null }, 1)).toBeNull();
  });
});
