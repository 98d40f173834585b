import { describe, expect, test } from '@jest/globals';
import { type Fields, readAnswer } from './read-answer.js';
import type { SupplyLineRow } from './supply-row.js';

const line = (productId: string | null = 'p'): SupplyLineRow => ({
  id: 'l',
  request_id: 'r',
  product_id: productId,
  sku: null,
  name: 'Valve',
  quantity: 10,
  unit_price: null,
  result: null,
  confirmed_quantity: null,
  confirmed_on: null,
  confirmed_price: null,
  back_on: null,
  remark: '',
  sold_out: null,
});
const read = (fields: Fields, currency = 'CNY', lines = [line()]) => readAnswer(fields, lines, currency);
const confirmed = (more: Fields) => read({ 'result-0': 'confirmed', 'quantity-0': '10', ...more });

describe('ORD-9 what a supplier types', () => {
  test('is read as people write it: full-width figures, grouped thousands, Chinese dates', () => {
    const { lines, faults } = confirmed({
      'quantity-0': '１,２００',
      'date-0': '2026年12月3日',
      'price-0': '¥1,250.50',
      'remark-0': ' 木箱 ',
    });
    expect([...faults]).toEqual([]);
    expect(lines).toEqual([
      {
        ...{ id: 'l', result: 'confirmed', quantity: 1200, date: '2026-12-03', unitPrice: 125_050, backOn: null },
        ...{ remark: '木箱', soldOut: null },
      },
    ]);
  });

  test.each([
    ['quantity-0', ['', '0', '-3', '1.5', '1000001', 'ten', '9'.repeat(500)], 'quantity'],
    ['date-0', ['2026-02-30', '2026-13-01', 'tomorrow', '1999-01-01', '12/24/2026'], 'date'],
    ['price-0', ['-1', '1.234', 'free', '1e9', '12,50', '999999999999999999'], 'price'],
    ['remark-0', ['x'.repeat(1001)], 'long'],
  ])('%s refuses what is none', (field, values, fault) => {
    for (const value of values)
      expect([value, [...confirmed({ [field]: value }).faults]]).toEqual([value, [[field, fault]]]);
  });

  test('a price has as many decimals as its currency', () => {
    const yen = (price: string) => read({ 'result-0': 'confirmed', 'quantity-0': '1', 'price-0': price }, 'JPY');
    expect(yen('1200').lines).toMatchObject([{ unitPrice: 1200 }]);
    expect(yen('1200.00').lines).toMatchObject([{ unitPrice: 1200 }]);
    expect([...yen('1200.5').faults.keys()]).toEqual(['price-0']);
  });

  test('out of stock needs nothing else, forgets what belongs to a confirmation, and proposes to switch the product’s flag', () => {
    const out = { 'result-0': 'out-of-stock', 'quantity-0': 'x', 'price-0': 'y', 'back-0': '' };
    expect(read(out)).toMatchObject({
      faults: new Map(),
      lines: [{ quantity: null, backOn: null, soldOut: 'proposed' }],
    });
    expect(read({ ...out, 'back-0': '2027-01-15' }).lines).toMatchObject([{ backOn: '2027-01-15' }]);
    expect(read(out, 'CNY', [line(null)]).lines).toMatchObject([{ soldOut: null }]);
  });

  test('whatever else is sent is no answer', () => {
    for (const fields of [
      {},
      { 'result-0': ['confirmed', 'confirmed'] },
      { 'result-0': 'yes' },
      { 'result-0': { a: 1 } },
    ])
      expect([...read(fields).faults]).toEqual([['result-0', 'choose']]);
    expect([...confirmed({ note: 'x'.repeat(2001) }).faults]).toEqual([['note', 'long']]);
  });
});
