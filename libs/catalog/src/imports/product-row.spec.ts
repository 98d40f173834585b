import { describe, expect, test } from '@jest/globals';
import { minorUnits, readProductRow } from './product-row.js';

const read = (values: Parameters<typeof readProductRow>[0], blanks = 'ignore') => {
  const { row, problems } = readProductRow({ sku: 'A', ...values }, { blanks, decimalSign: '.' });
  return { ...row, faults: problems.map(({ field, code }) => `${field} ${code}`) };
};

describe('ORD-10 a row of products', () => {
  test('is read as people write it', () => {
    expect(
      read({
        sku: ' ＴＰ-1 ',
        name: '紫砂\n茶壶',
        category: '茶具 > 茶壶/紫砂',
        price: '1.234,50 EUR',
        cost: 12.5,
        stock: '１２',
        available: '下架',
        lifeMonths: 24,
      }),
    ).toEqual({
      sku: 'TP-1',
      name: '紫砂 茶壶',
      category: ['茶具', '茶壶', '紫砂'],
      price: '1234.5',
      cost: '12.5',
      currency: 'EUR',
      stock: 12,
      available: false,
      lifeMonths: 24,
      faults: [],
    });
  });

  test('empty cells say nothing, or clear', () => {
    const blank = { name: '', brand: null, stock: ' ', available: '' };
    expect(read(blank)).toEqual({ sku: 'A', faults: [] });
    expect(read(blank, 'clear')).toEqual({ sku: 'A', name: null, brand: null, stock: null, faults: [] });
  });

  test.each([
    [{ sku: '' }, 'sku required'],
    [{ sku: 'A B' }, 'sku invalid'],
    [{ name: 'x'.repeat(201) }, 'name too-long'],
    [{ price: 'ask' }, 'price not-a-number'],
    [{ price: '-1' }, 'price negative'],
    [{ stock: '1.5' }, 'stock not-a-number'],
    [{ stock: -1 }, 'stock not-a-number'],
    [{ lifeMonths: 0 }, 'lifeMonths not-a-number'],
    [{ currency: 'Dollars' }, 'currency unknown'],
    [{ available: 'maybe' }, 'available unclear'],
    [{ category: 'a/b/c/d/e/f/g' }, 'category invalid'],
    [{ brand: { error: '#REF!' } }, 'brand error'],
  ])('%j is refused: %s', (values, fault) => expect(read(values).faults).toEqual([fault]));

  test('amounts are exact or refused', () => {
    expect(minorUnits('1234.5', 'USD')).toBe(123_450);
    expect(minorUnits('0.29', 'USD')).toBe(29);
    expect(minorUnits('1200', 'JPY')).toBe(1_200);
    expect(minorUnits('1.234', 'KWD')).toBe(1_234);
    expect([minorUnits('12.345', 'USD'), minorUnits('1.5', 'JPY'), minorUnits('999999999999999', 'USD')]).toEqual(
      Array(3).fill(null),
    );
  });
});
