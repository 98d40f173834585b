import { describe, expect, it } from '@jest/globals';
import { bodyFor, changedFields, emptyValues, errorsOf, newLine, type OrderValues } from './order-form.js';

const values = (over: Partial<OrderValues> = {}): OrderValues => ({ ...emptyValues('USD'), ...over });

describe('editing an order (ORD-1)', () => {
  it('sends only what was changed, and clears what was emptied', () => {
    const base = values({ name: 'Li Wei', phone: '123', tags: 'VIP' });
    const now = values({ name: 'Li Wei', phone: '', tags: 'VIP, 批发' });
    const changed = changedFields(base, now);
    expect(changed).toEqual(['phone', 'tags']);
    expect(bodyFor(now, changed)).toEqual({ contact: { phone: null }, tags: ['VIP', '批发'] });
  });

  it('sees no change where only the writing of an amount differs', () => {
    const base = values({ value: { text: '1200.00', currency: 'USD' } });
    expect(changedFields(base, values({ value: { text: '1,200', currency: 'USD' } }))).toEqual([]);
    expect(changedFields(base, values({ value: { text: '1200', currency: 'EUR' } }))).toEqual(['value']);
  });

  it('reads tags with Chinese commas, each once', () => {
    expect(bodyFor(values({ tags: '批发，VIP、 VIP,' }), ['tags'])).toEqual({ tags: ['批发', 'VIP'] });
  });

  it('sends a product by its id and anything else by its name', () => {
    const items = [
      { ...newLine('USD'), productId: 'p1', name: 'Tripod', quantity: '2', price: { text: '219', currency: 'USD' } },
      { ...newLine('USD'), name: ' Repair ', quantity: '1' },
    ];
    expect(bodyFor(values({ items }), ['items']).items).toEqual([
      { productId: 'p1', quantity: 2, unitPrice: { amount: 21_900, currency: 'USD' } },
      { name: 'Repair', quantity: 1 },
    ]);
  });
});

describe('what the form refuses before it asks the server (ORD-1)', () => {
  it.each([
    [{ value: { text: '12.345', currency: 'USD' } }, { value: 'amount' }],
    [{ email: 'no at sign' }, { email: 'email' }],
    [{ items: [{ ...newLine('USD'), key: 'a' }] }, { 'items.a': 'itemName' }],
    [{ items: [{ ...newLine('USD'), key: 'a', name: 'x', quantity: '0' }] }, { 'items.a': 'quantity' }],
    [{ email: '', value: { text: '', currency: 'JPY' } }, {}],
  ] as [Partial<OrderValues>, object][])('%j', (over, expected) => {
    expect(errorsOf(values(over))).toEqual(expected);
  });
});
