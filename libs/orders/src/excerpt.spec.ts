import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { excerptOf } from './excerpt.js';

describe('ORD-4 how a message begins', () => {
  test('lines become one, short texts stay whole', () => {
    expect(excerptOf('  Hello\n\n  there\t! ')).toBe('Hello there !');
  });

  test('a long text is cut between words', () => {
    const cut = excerptOf('quotation '.repeat(60));
    expect(cut.endsWith('quotation…')).toBe(true);
    expect(cut.length).toBeLessThanOrEqual(160);
  });

  test('Chinese has no spaces to cut at', () => {
    expect(Array.from(excerptOf('请尽快报价'.repeat(100)))).toHaveLength(160);
  });

  test('never longer than 160 characters, never half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), (text) => {
        const excerpt = excerptOf(text.toWellFormed());
        expect(Array.from(excerpt).length).toBeLessThanOrEqual(160);
        expect(excerpt.isWellFormed()).toBe(true);
      }),
    );
  });
});
