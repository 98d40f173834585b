import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { quantileBreaks } from './quantile-breaks.js';
import { type RfmFacts, rfmBreaks, rfmScores } from './rfm.js';

const bins = fc.integer({ min: 2, max: 10 });
const customer = fc.record({
  recency: fc.integer({ min: 0, max: 900 }),
  frequency: fc.integer({ min: 1, max: 12 }),
  monetary: fc.integer({ min: -5_000, max: 1_000_000 }),
});
const customers = fc.array(customer, { minLength: 1, maxLength: 200 });
const person = (recency: number, frequency = 1, monetary = 100): RfmFacts => ({ recency, frequency, monetary });

describe('MEM-8 quantiles', () => {
  test('are those that R publishes for its default, type 7', () => {
    // quantile(c(1, 3, 4, 9, 20), c(.25, .5, .75)) and quantile(1:10, 1:4/5)
    expect(quantileBreaks([20, 1, 4, 3, 9], 4)).toEqual([3, 4, 9]);
    expect(quantileBreaks([10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 5)).toEqual([2.8, 4.6, 6.4, 8.2]);
  });

  test('of one value are that value; of none there are none', () => {
    expect(quantileBreaks([7], 5)).toEqual([7, 7, 7, 7]);
    expect(() => quantileBreaks([], 5)).toThrow(RangeError);
  });

  test('that are a value are exactly it, at any size: no rounding puts it above itself', () => {
    for (let parts = 2; parts <= 10; parts += 1)
      for (let each = 1; each <= 400; each += 1)
        expect(
          quantileBreaks(
            Array.from({ length: each * parts + 1 }, (_, at) => at),
            parts,
          ),
        ).toEqual(Array.from({ length: parts - 1 }, (_, at) => (at + 1) * each));
  });
});

describe('MEM-8 RFM scores', () => {
  test('the most recent, most frequent and best paying of five score 5, the others step by step less', () => {
    const five = [1, 2, 3, 4, 5].map((n) => person(n * 10, 6 - n, (6 - n) * 1_000));
    const breaks = rfmBreaks(five, 5);
    expect(five.map((each) => Object.values(rfmScores(each, breaks)).join(''))).toEqual(['555', '444', '333', '222', '111']); // prettier-ignore
  });

  test('fewer customers than bins are still told apart; one alone is as recent as can be and buys as little', () => {
    const [a, b] = [person(3, 9, 50), person(8, 2, 70)];
    const breaks = rfmBreaks([a, b], 5);
    expect(rfmScores(a, breaks)).toEqual({ recency: 5, frequency: 5, monetary: 1 });
    expect(rfmScores(b, breaks)).toEqual({ recency: 1, frequency: 1, monetary: 5 });
    expect(rfmScores(a, rfmBreaks([a], 5))).toEqual({ recency: 5, frequency: 1, monetary: 1 });
  });

  test('with fixed breaks a value at a break belongs below it', () => {
    const fixed = { recency: [30, 90], frequency: [1, 3], monetary: [1_000, 5_000] };
    const breaks = rfmBreaks([], 3, fixed);
    expect(rfmScores(person(30, 1, 1_000), breaks)).toEqual({ recency: 3, frequency: 1, monetary: 1 });
    expect(rfmScores(person(31, 2, 1_001), breaks)).toEqual({ recency: 2, frequency: 2, monetary: 2 });
    expect(() => rfmBreaks([], 3, { ...fixed, recency: [90, 30] })).toThrow(RangeError);
    expect(() => rfmBreaks([], 3, { ...fixed, frequency: [1] })).toThrow(RangeError);
    expect(() => rfmBreaks([], 11, fixed)).toThrow(RangeError);
  });

  test('lie between 1 and the number of bins, equal values score equally, and more is never worse', () => {
    fc.assert(
      fc.property(customers, bins, (all, parts) => {
        const breaks = rfmBreaks(all, parts);
        const scored = all.map((facts) => ({ facts, scores: rfmScores(facts, breaks) }));
        for (const which of ['recency', 'frequency', 'monetary'] as const) {
          const inOrder = [...scored].sort((a, b) => a.facts[which] - b.facts[which]);
          for (const [at, { facts, scores }] of inOrder.entries()) {
            expect(scores[which]).toBeGreaterThanOrEqual(1);
            expect(scores[which]).toBeLessThanOrEqual(parts);
            const before = inOrder[at - 1];
            if (!before) continue;
            const step =
              which === 'recency' ? before.scores[which] - scores[which] : scores[which] - before.scores[which];
            if (facts[which] === before.facts[which]) expect(step).toBe(0);
            else expect(step).toBeGreaterThanOrEqual(0);
          }
        }
      }),
    );
  });

  test('of values that are all different fill bins that differ by one at most', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { minLength: 10, maxLength: 300 }), bins, (values, parts) => {
        const all = values.map((value) => person(1, 1, value));
        const breaks = rfmBreaks(all, parts);
        const sizes = Array.from({ length: parts }, () => 0);
        for (const each of all) sizes[rfmScores(each, breaks).monetary - 1]! += 1; // eslint-disable-line @typescript-eslint/no-non-null-assertion -- scores are within
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('do not depend on the unit money is counted in', () => {
    fc.assert(
      fc.property(customers, bins, (all, parts) => {
        const cents = all.map((each) => ({ ...each, monetary: each.monetary * 100 }));
        const [inEuros, inCents] = [rfmBreaks(all, parts), rfmBreaks(cents, parts)];
        for (const [at, each] of all.entries())
          expect(rfmScores(cents[at] ?? each, inCents)).toEqual(rfmScores(each, inEuros));
      }),
    );
  });
});
