import { describe, expect, test } from '@jest/globals';
import { guessDecimalSign, guessMapping, mappedRow } from './mapping.js';

const FIELDS = [
  { key: 'sku', required: true, headings: ['SKU', '货号'] },
  { key: 'life', required: false, headings: ['Lasts (months)', 'Life'] },
  { key: 'price', required: false, headings: ['Price', '价格'] },
];

describe('ORD-10 and MEM-3 what columns are', () => {
  test('case, width, blanks and punctuation don’t matter; what stands in brackets is asked last; one column, one field', () => {
    expect(guessMapping(['ｓｋｕ', 'Lasts (Months)', 'PRICE (USD)'], FIELDS)).toEqual({ sku: 0, life: 1, price: 2 });
    expect(guessMapping(['Price (old)', 'price', '货 号'], FIELDS)).toEqual({ sku: 2, price: 1 });
    expect(guessMapping(['SKU', 'SKU'], FIELDS)).toEqual({ sku: 0 });
    expect(guessMapping(['x'], FIELDS)).toEqual({});
  });

  test('a row has its cells by field; a row that is too short has none there', () => {
    expect(mappedRow({ number: 7, cells: ['A', 1] }, { sku: 0, price: 5 })).toEqual({
      row: 7,
      values: { sku: 'A', price: null },
    });
  });

  test('the decimal sign is the one that stands before one or two last digits', () => {
    const sign = (...texts: string[]) => guessDecimalSign(texts.map((text, at) => ({ number: at, cells: [text, 5] })));
    expect(sign('1.234,50', '12,5 €')).toBe(',');
    expect(sign('1,234.50', '1,200')).toBe('.');
    expect(sign('1,200', 'a')).toBe('.');
  });
});
