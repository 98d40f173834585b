import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { SeenKeys } from './seen-keys.js';

describe('MEM-3 keys of a file', () => {
  test('are remembered as a map would', () => {
    const key = fc.oneof(fc.string(), fc.integer({ min: 0, max: 40 }).map(String));
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.integer({ min: 0, max: 7 })), { maxLength: 300 }), (given) => {
        const [seen, map] = [new SeenKeys(), new Map<string, { row: number; common: number }>()];
        for (const [at, [text, stronger]] of given.entries()) {
          const before = map.get(text);
          const common = before ? before.common & stronger : stronger;
          expect(seen.first(text, at + 1, stronger)).toBe(before && common === 0 ? before.row : undefined);
          if (!before || common !== 0) map.set(text, { row: before?.row ?? at + 1, common });
        }
      }),
    );
  });

  test('three hundred thousand different ones are different, and all are known again', () => {
    const seen = new SeenKeys();
    const key = (at: number) => `e:customer${at}@example.com`;
    for (let at = 1; at <= 300_000; at += 1) if (seen.first(key(at), at) !== undefined) throw new Error(key(at));
    for (let at = 1; at <= 300_000; at += 997) expect(seen.first(key(at), 1)).toBe(at);
  });
});
