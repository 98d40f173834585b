import { describe, expect, test } from '@jest/globals';
import { editChanges } from './order-changes.js';
import type { OrderItemRow } from './order-row.js';

const ORDER = {
  source: 'hand' as const,
  contact_name: 'Ann',
  contact_email: null,
  contact_phone: null,
  contact_company: null,
  subject: '',
  message: '',
  locale: 'en' as const,
  currency: 'USD',
  value: 2_500,
  tags: [],
  custom_fields: {},
  assignee_id: null,
};
const row = (name: string, quantity: number, unit_price: number | null) =>
  ({ name, quantity, unit_price }) as OrderItemRow;
const item = (name: string, quantity: number, unitPrice: number | null) => ({
  name,
  quantity,
  unitPrice,
  productId: null,
  sku: null,
});

describe('ORD-2 what the history tells of an edit', () => {
  test('an amount with the currency that it had then', () => {
    const after = { ...ORDER, value: 900, currency: 'JPY' };
    expect(editChanges(ORDER, after, [], undefined)).toEqual({
      currency: { from: 'USD', to: 'JPY' },
      value: { from: { amount: 2_500, currency: 'USD' }, to: { amount: 900, currency: 'JPY' } },
    });
  });

  test('of items only those that went and those that came, a second one like it too', () => {
    const kept = [row('Valve', 1, 500), row('Seal', 2, null), row('Seal', 2, null)];
    const items = [item('Valve', 3, 500), item('Seal', 2, null)];
    expect(editChanges(ORDER, ORDER, kept, items)).toEqual({
      items: {
        from: [
          { name: 'Valve', quantity: 1, unitPrice: { amount: 500, currency: 'USD' } },
          { name: 'Seal', quantity: 2, unitPrice: null },
        ],
        to: [{ name: 'Valve', quantity: 3, unitPrice: { amount: 500, currency: 'USD' } }],
      },
    });
  });

  test('the same items once more are no change; another order of them is one', () => {
    const kept = [row('Valve', 1, null), row('Seal', 2, null)];
    expect(editChanges(ORDER, ORDER, kept, [item('Valve', 1, null), item('Seal', 2, null)])).toEqual({});
    const { items } = editChanges(ORDER, ORDER, kept, [item('Seal', 2, null), item('Valve', 1, null)]);
    expect(items?.to).toMatchObject([{ name: 'Seal' }, { name: 'Valve' }]);
  });
});
