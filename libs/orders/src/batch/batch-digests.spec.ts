import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { digestsOf, inOneOrder } from './batch-digests.js';

describe('ORD-15 digests of what another system sent', () => {
  test('the text is that of JSON.stringify for members added in sorted order, since digests of years ago are compared', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        expect(inOneOrder(value)).toBe(JSON.stringify(sorted(value)));
      }),
    );
    const numbered = { b: 1, 10: 2, 9: 3, '-1': 4, '01': 5, 4294967294: 6, 4294967295: 7 };
    expect(inOneOrder(numbered)).toBe(JSON.stringify(sorted(numbered)));
  });

  test('a digest is the beginning of a SHA-256, the same each time; a field that was not sent has none', () => {
    const text = '{"amount":1,"currency":"USD"}';
    const wanted = createHash('sha256').update(text).digest('base64url').slice(0, 12);
    const order = { externalId: 'A', source: 'pos', value: { currency: 'USD', amount: 1 } } as const;
    expect([digestsOf(order), digestsOf(order)]).toEqual([{ value: wanted }, { value: wanted }]);
  });
});

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, member]) => [key, sorted(member)]));
}
