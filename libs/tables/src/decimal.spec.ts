import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decimalOf } from './decimal.js';

describe('ORD-10 numbers as people write them', () => {
  test.each([
    ['1200', '1200'],
    ['1,200', '1200'],
    ['1,234.50', '1234.5'],
    ['1.234,50', '1234.5'],
    ['1.234.567', '1234567'],
    ['12,5', '12.5'],
    ['0,125', '0.125'],
    ['1234,567', '1234.567'],
    ['1.250', '1.25'],
    ['¥1,200', '1200'],
    ['￥１，２００', '1200'],
    ['１２３４．５０', '1234.5'],
    ['US$ 12.00', '12'],
    ['12.00 EUR', '12'],
    ['1 234,50 €', '1234.5'],
    ["1'234.50", '1234.5'],
    ['1200元', '1200'],
    ['007.50', '7.5'],
    ['.5', '0.5'],
    ['-12', '-12'],
    ['(12.5)', '-12.5'],
    ['12-', '-12'],
    ['-0.00', '0'],
  ])('%s is %s', (written, decimal) => expect(decimalOf(written)).toBe(decimal));

  test('where commas are decimal signs, points make groups', () => {
    expect(decimalOf('1,200', ',')).toBe('1.2');
    expect(decimalOf('1.200', ',')).toBe('1200');
  });

  test.each(['', '.', ',', '-', 'abc', '1,23,456.5', '1.2.3', '12:30', '1e5', '12 pcs', '--1', '1,2345.6,7'])(
    '%j is no number',
    (written) => expect(decimalOf(written)).toBeNull(),
  );

  test('whatever digits there are come back exactly', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 25n), fc.integer({ min: 1, max: 9 }), (whole, tenth) => {
        expect(decimalOf(`${whole.toLocaleString('en')}.0${tenth}`)).toBe(`${whole}.0${tenth}`);
        expect(decimalOf(`${whole.toLocaleString('de')},0${tenth}`)).toBe(`${whole}.0${tenth}`);
      }),
    );
  });
});
