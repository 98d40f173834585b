import { describe, expect, test } from '@jest/globals';
import { readCustom, writeCustom } from './custom-search.js';

describe('ORD-4 custom fields in the list’s URL', () => {
  test('are read as they were written, whatever they say', () => {
    const narrow = { branch: { eq: 'a & b = c' }, pallets: { gte: '5', lte: '9.5' }, ref: { contains: '浦东 x' } };
    expect(readCustom(writeCustom(narrow))).toEqual(narrow);
    expect(writeCustom({})).toBeUndefined();
  });

  test('what makes no sense is left out', () => {
    expect(readCustom('x=1&Branch.eq=a&branch.like=b&branch.eq=&ok.eq=1')).toEqual({ ok: { eq: '1' } });
    expect(readCustom(undefined)).toEqual({});
  });
});
