import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatMoney, parseAmount, toDecimal } from './money.js';

describe('money is exact (ORD-1, law 9)', () => {
  it.each([
    ['1200', 'USD', 120_000],
    ['1,200.50', 'USD', 120_050],
    ['$1,200.5', 'USD', 120_050],
    ['１２００', 'CNY', 120_000],
    ['￥88.80', 'CNY', 8880],
    ['1 200.00', 'EUR', 120_000],
    ['.5', 'USD', 50],
    ['1200', 'JPY', 1200],
    ['1200.', 'JPY', 1200],
    ['1.234', 'KWD', 1234],
    ['-15', 'USD', -1500],
    ['1200 USD', 'USD', 120_000],
  ])('reads %s %s', (typed, currency, amount) => {
    expect(parseAmount(typed, currency)).toBe(amount);
  });

  it.each([
    ['', 'USD'],
    ['12.345', 'USD'],
    ['1.5', 'JPY'],
    ['1,20', 'USD'],
    ['1.200,50', 'EUR'],
    ['abc', 'USD'],
    ['12-3', 'USD'],
    ['99999999999999999', 'USD'],
  ])('refuses %j %s', (typed, currency) => {
    expect(parseAmount(typed, currency)).toBeUndefined();
  });

  it('gives back every amount it wrote', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom('USD', 'JPY', 'KWD', 'CNY'), (amount, currency) => {
        expect(parseAmount(toDecimal({ amount, currency }), currency)).toBe(amount);
      }),
    );
  });

  it('writes large amounts without rounding', () => {
    expect(formatMoney({ amount: 9_007_199_254_740_991, currency: 'USD' }, 'en')).toBe('$90,071,992,547,409.91');
    expect(formatMoney({ amount: 120_050, currency: 'CNY' }, 'zh-CN')).toBe('¥1,200.50');
  });
});
