import { describe, expect, it } from '@jest/globals';
import { bodyFor, changedFields, emptyValues, errorsOf, inCurrency, newLine, type OrderValues } from './order-form.js';

const values = (over: Partial<OrderValues> = {}): OrderValues => ({ ...emptyValues('USD'), ...over });

const USD = { currency: 'USD' };

describe('editing an order (ORD-1)', () => {
  it('sends only what was changed, and clears what was emptied', () => {
    const base = values({ name: 'Li Wei', phone: '123', tags: 'VIP' });
    const now = values({ name: 'Li Wei', phone: '', tags: 'VIP, 批发' });
    const changed = changedFields(base, now);
    expect(changed).toEqual(['phone', 'tags']);
    expect(bodyFor(now, changed, USD)).toEqual({ contact: { phone: null }, tags: ['VIP', '批发'] });
  });

  it('sees no change where only the writing of an amount differs', () => {
    const base = values({ value: { text: '1200.00', currency: 'USD' } });
    expect(changedFields(base, values({ value: { text: '1,200', currency: 'USD' } }))).toEqual([]);
    expect(changedFields(base, values({ value: { text: '1200', currency: 'EUR' } }))).toEqual(['value']);
  });

  it('tells each of the company’s own fields by itself, and leaves what others wrote into the rest', () => {
    const base = values({ custom: { site: 'Hall 3', grade: 2, urgent: true } });
    const now = values({ custom: { site: 'Hall 4', grade: 2, urgent: true, colours: [], note: '' } });
    expect(changedFields(base, now)).toEqual(['custom.site']);
    const standing = { currency: 'USD', customFields: { site: 'Hall 9', grade: 7, their: 'own' } };
    expect(bodyFor(now, ['custom.site'], standing)).toEqual({
      customFields: { site: 'Hall 4', grade: 7, their: 'own' },
    });
    const emptied = values({ custom: { site: '', grade: 2, urgent: true } });
    expect(changedFields(base, emptied)).toEqual(['custom.site']);
    expect(bodyFor(emptied, ['custom.site'], standing)).toEqual({ customFields: { grade: 7, their: 'own' } });
  });

  it('reads tags with Chinese commas, each once', () => {
    expect(bodyFor(values({ tags: '批发，VIP、 VIP,' }), ['tags'], USD)).toEqual({ tags: ['批发', 'VIP'] });
  });

  it('keeps the agreed name and price of a product, and says that a price was cleared', () => {
    const items = [
      { ...newLine('USD'), productId: 'p1', name: 'Tripod', quantity: '2', price: { text: '219', currency: 'USD' } },
      { ...newLine('USD'), name: ' Repair ', quantity: '1' },
    ];
    expect(bodyFor(values({ items }), ['items'], USD).items).toEqual([
      { productId: 'p1', name: 'Tripod', quantity: 2, unitPrice: { amount: 21_900, currency: 'USD' } },
      { name: 'Repair', quantity: 1, unitPrice: null },
    ]);
  });
});

describe('an order has one currency (ORD-1)', () => {
  const priced = values({
    value: { text: '438', currency: 'USD' },
    items: [{ ...newLine('USD'), name: 'Tripod', quantity: '2', price: { text: '219', currency: 'USD' } }],
  });

  it('takes all amounts along when it changes', () => {
    const now = { ...priced, ...inCurrency(priced, { text: '400', currency: 'EUR' }) };
    expect(bodyFor(now, changedFields(priced, now), USD)).toEqual({
      currency: 'EUR',
      value: { amount: 40_000, currency: 'EUR' },
      items: [{ name: 'Tripod', quantity: 2, unitPrice: null }],
    });
  });

  it('leaves the items alone when only the amount changes', () => {
    const now = { ...priced, ...inCurrency(priced, { text: '400', currency: 'USD' }) };
    expect(bodyFor(now, changedFields(priced, now), USD)).toEqual({ value: { amount: 40_000, currency: 'USD' } });
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
