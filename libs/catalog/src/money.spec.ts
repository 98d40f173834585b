import { describe, expect, test } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import fc from 'fast-check';
import { MoneyDto, PriceDto, addMoney, decimalText, formatMoney, minorDigits } from './money.js';

const faults = (type: typeof MoneyDto | typeof PriceDto, value: object) =>
  validateSync(plainToInstance(type, value)).map(({ property }) => property);

describe('ORD-1 money', () => {
  test.each([
    [120_050, 'USD', '1200.50'],
    [5, 'EUR', '0.05'],
    [-5, 'EUR', '-0.05'],
    [1200, 'JPY', '1200'],
    [1, 'KWD', '0.001'],
    [-123_456, 'BHD', '-123.456'],
    [10_000_000_000_000, 'CNY', '100000000000.00'],
  ])('%d minor units of %s', (amount, currency, text) => {
    expect(decimalText({ amount, currency })).toBe(text);
  });

  test('text and amount say the same, for any amount and any number of digits', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom('USD', 'JPY', 'KWD', 'CLF'), (amount, currency) => {
        const text = decimalText({ amount, currency });
        expect(BigInt(text.replace('.', ''))).toBe(BigInt(amount));
        expect((text.split('.')[1] ?? '').length).toBe(minorDigits(currency));
      }),
    );
  });

  test('is formatted exactly, in the reader’s language, with ISO 4217’s digits whatever Intl thinks', () => {
    expect(formatMoney({ amount: 120_050, currency: 'USD' }, 'en')).toBe('$1,200.50');
    expect(formatMoney({ amount: 120_050, currency: 'CNY' }, 'zh-CN')).toBe('¥1,200.50');
    expect(formatMoney({ amount: 1200, currency: 'JPY' }, 'en')).toBe('¥1,200');
    expect(formatMoney({ amount: 1_234_500, currency: 'IQD' }, 'en').replace(/\s/u, ' ')).toBe('IQD 1,234.500');
    expect(formatMoney({ amount: 9_999_999_999_999, currency: 'USD' }, 'en')).toBe('$99,999,999,999.99');
  });

  test('currencies are never mixed', () => {
    expect(addMoney({ amount: 1, currency: 'USD' }, { amount: 2, currency: 'USD' })).toEqual({
      amount: 3,
      currency: 'USD',
    });
    expect(() => addMoney({ amount: 1, currency: 'USD' }, { amount: 2, currency: 'EUR' })).toThrow('USD');
  });

  test('what comes in is a whole number within bounds and a currency of ISO 4217', () => {
    expect(faults(MoneyDto, { amount: -5, currency: 'USD' })).toEqual([]);
    expect(faults(PriceDto, { amount: -5, currency: 'USD' })).toEqual(['amount']);
    expect(faults(MoneyDto, { amount: 1.5, currency: 'USD' })).toEqual(['amount']);
    expect(faults(MoneyDto, { amount: '1', currency: 'USD' })).toEqual(['amount']);
    expect(faults(MoneyDto, { amount: 1e15, currency: 'USD' })).toEqual(['amount']);
    for (const currency of ['usd', 'US', 'ZZZ', '', null, 5, ['USD']])
      expect(faults(MoneyDto, { amount: 1, currency })).toEqual(['currency']);
  });
});
