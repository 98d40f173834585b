import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { SeenKeys } from './seen-keys.js';

describe('MEM-3 keys of a file', () => {
  test('are remembered as a map would', () => {
    const keys = fc.array(fc.oneof(fc.string(), fc.integer({ min: 0, max: 40 }).map(String)), { maxLength: 300 });
    fc.assert(
      fc.property(keys, (given) => {
        const [seen, map] = [new SeenKeys(), new Map<string, number>()];
        for (const [at, key] of given.entries()) {
          expect(seen.first(key, at + 1)).toBe(map.get(key));
          if (!map.has(key)) map.set(key, at + 1);
        }
      }),
    );
  });

  test('a hundred thousand different ones are different, and all are known again', () => {
    const seen = new SeenKeys();
    const key = (at: number) => `e:customer${at}@example.com`;
    for (let at = 1; at <= 100_000; at += 1) if (seen.first(key(at), at) !== undefined) throw new Error(key(at));
    for (let at = 1; at <= 100_000; at += 997) expect(seen.first(key(at), 1)).toBe(at);
  });
});
