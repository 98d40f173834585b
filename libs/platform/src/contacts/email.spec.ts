import { describe, expect, test } from '@jest/globals';
import { normalisedEmail } from './email.js';

describe('normalised e-mail', () => {
  test.each([
    [' Li.Wei@Example.COM ', 'li.wei@example.com'],
    ['li+orders@example.com', 'li+orders@example.com'],
    ['info@bücher.example', 'info@xn--bcher-kva.example'],
    ['INFO@BÜCHER.example', 'info@xn--bcher-kva.example'],
    ['用户@例子.公司', '用户@xn--fsqu00a.xn--55qx5d'],
    ['not an address', 'not an address'],
  ])('%s', (typed, normalised) => {
    expect(normalisedEmail(typed)).toBe(normalised);
  });
});
