import { describe, expect, test } from '@jest/globals';
import { validate, version } from 'uuid';
import { newId } from './new-id.js';

describe('new ids', () => {
  test('are of version 7, rise within a millisecond too, and tell the time', () => {
    const before = Date.now();
    const ids = Array.from({ length: 20_000 }, newId);
    expect(ids.every((id) => validate(id) && version(id) === 7)).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual(ids);
    const time = parseInt(ids[0]?.replace('-', '').slice(0, 12) ?? '', 16);
    expect(time).toBeGreaterThanOrEqual(before);
    expect(time).toBeLessThan(before + 10_000);
  });

  test('their last 62 bits are random', () => {
    const ends = Array.from({ length: 5_000 }, () => newId().slice(19));
    expect(new Set(ends).size).toBe(ends.length);
    expect(new Set(ends.map((end) => end.charAt(0)))).toEqual(new Set(['8', '9', 'a', 'b']));
  });
});
