import 'reflect-metadata';
import { describe, expect, test } from '@jest/globals';
import { quickAcceptance, validationPipe } from '@regulars/platform';
import fc from 'fast-check';
import { BatchOrderDto } from './batch-order.dto.js';

const accepted = quickAcceptance(BatchOrderDto);
const pipe = validationPipe();

/** Mostly right: with twenty fields a line must have a chance to be right as a whole. */
const often = <T>(right: fc.Arbitrary<T>, wrong: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 40, arbitrary: right }, { weight: 1, arbitrary: wrong });
const text = (longest: number) =>
  often(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: Math.min(longest, 20) }),
    fc.constantFrom('', ' ', 'x'.repeat(longest), 'x'.repeat(longest + 1), '👩‍👩‍👧️'.repeat(longest / 5), 'a\nb'),
  );
const currency = often(fc.constantFrom('USD', 'CNY'), fc.constantFrom('usd', 'XYZ', ''));
const price = fc.record({ amount: often(fc.nat(), fc.constantFrom(-1, 0.5, 1e15, 1e16)), currency });
const item = fc.record(
  {
    name: text(300),
    quantity: often(fc.integer({ min: 1, max: 1_000_000 }), fc.constantFrom(0, 1.5, 1_000_001)),
    unitPrice: fc.option(price),
    productId: often(fc.uuid(), fc.constantFrom('7')),
  },
  { requiredKeys: ['quantity'] },
);
const order = fc.record(
  {
    externalId: text(200),
    source: often(fc.constantFrom('pos', 'api', 'import'), fc.constant('hand')),
    contact: fc.record({ name: fc.option(text(200)), email: text(254), phone: text(60) }, { requiredKeys: [] }),
    subject: fc.option(text(300)),
    message: fc.option(fc.string()),
    locale: often(fc.constantFrom('en', 'zh-CN'), fc.constant('fr')),
    items: fc.option(fc.array(item, { maxLength: 3 })),
    currency,
    value: fc.option(price),
    tags: fc.option(fc.array(text(50), { maxLength: 4 })),
    customFields: fc.option(fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true })),
    status: often(fc.constantFrom('new', 'won', 'lost'), fc.constant('gone')),
    lostReason: fc.option(fc.string()),
    createdAt: often(
      fc.constantFrom('2024-02-03', '2024-02-29T23:59:59Z', '2024-02-03T04:05:06.789+08:00'),
      fc.constantFrom('2024-02-30T00:00:00Z', 'yesterday', '2024-02-03 04:05:06'),
    ),
    notify: fc.boolean(),
  },
  { requiredKeys: ['externalId', 'source'] },
);
const RIGHT = { externalId: 'A-1', source: 'pos', items: [{ name: 'Valve', quantity: 1 }] };
const NAMES = 'externalId source contact subject items currency value tags customFields status createdAt notify colour';
/** Anything may stand where something else belongs. */
const spoilt = fc
  .tuple(fc.constantFrom(...NAMES.split(' ')), fc.jsonValue({ maxDepth: 3 }))
  .map(([name, value]) => ({ ...RIGHT, [name]: value }));

describe('ORD-15 quick acceptance of lines', () => {
  test.each([
    ['mostly right ones', order],
    ['spoilt ones', spoilt],
  ])(
    'accepts what the pipe accepts, makes the same of it, and never accepts what the pipe refuses: %s',
    async (_, lines) => {
      let right = 0;
      let quick = 0;
      await fc.assert(
        fc.asyncProperty(lines, async (sent) => {
          const text = JSON.stringify(sent);
          const byPipe = await pipe.transform(JSON.parse(text), { type: 'body', metatype: BatchOrderDto }).then(
            (made: BatchOrderDto) => made,
            () => undefined,
          );
          const made = accepted(JSON.parse(text) as object);
          if (byPipe !== undefined) right += 1;
          if (made === undefined) return;
          quick += 1;
          expect(made).toStrictEqual(byPipe);
        }),
        { numRuns: 400 },
      );
      // Otherwise it would be safe but not quick, or nothing would have been tried.
      expect(right).toBeGreaterThan(20);
      expect(quick / right).toBeGreaterThan(0.9);
    },
  );

  test.each([
    '{"externalId":"A","source":"pos","customFields":{"__proto__":{"a":1}}}',
    '{"externalId":"A","source":"pos","customFields":{"deep":[{"toString":1}]}}',
    '{"externalId":"A","source":"pos","contact":[]}',
    '{"externalId":"A","source":"pos","items":[[{"quantity":1}]]}',
    '{"externalId":"A","source":"pos","constructor":1}',
  ])('leaves to the pipe what it treats in its own way: %s', (text) => {
    expect(accepted(JSON.parse(text) as object)).toBeUndefined();
  });
});
