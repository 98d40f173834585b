import { expect, test } from '@jest/globals';
import { rangeOf } from './folder-taking.js';

test('UIDs in the fewest words', () => {
  expect(rangeOf([1, 2, 3, 7, 9, 10])).toBe('1:3,7,9:10');
  expect(rangeOf([5])).toBe('5');
  expect(rangeOf([])).toBe('');
});
