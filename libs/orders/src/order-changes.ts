import type { Money } from '@regulars/catalog';
import { type Changes, changesBetween } from '@regulars/staff';
import type { NewItem, OrderItemRow, OrderRow } from './order-row.js';

/** An item as the history tells it. */
interface ToldItem {
  name: string;
  quantity: number;
  unitPrice: Money | null;
}

type Fields = Pick<
  OrderRow,
  | 'source'
  | 'contact_name'
  | 'contact_email'
  | 'contact_phone'
  | 'contact_company'
  | 'subject'
  | 'message'
  | 'locale'
  | 'currency'
  | 'value'
  | 'tags'
  | 'custom_fields'
  | 'assignee_id'
>;

/** For history and audit, by the names of the API; amounts with the currency that they had then. */
export function editChanges(
  before: Fields,
  after: Fields,
  itemsBefore: readonly OrderItemRow[],
  items: readonly NewItem[] | undefined,
): Changes {
  const from = itemsBefore.map(({ name, quantity, unit_price }) => told(name, quantity, unit_price, before.currency));
  const to = items?.map(({ name, quantity, unitPrice }) => told(name, quantity, unitPrice, after.currency));
  return { ...changesBetween(shown(before), shown(after)), ...(to && itemChanges(from, to)) };
}

export function moneyOf(amount: number | null, currency: string): Money | null {
  return amount === null ? null : { amount, currency };
}

/** Only the items that went and that came: an order of a hundred lines is not told twice for one of them. */
function itemChanges(from: readonly ToldItem[], to: readonly ToldItem[]): Changes {
  const { items } = changesBetween({ items: from }, { items: to });
  if (!items) return {};
  const [gone, come] = [without(from, to), without(to, from)];
  return { items: gone.length + come.length > 0 ? { from: gone, to: come } : items };
}

function without(items: readonly ToldItem[], others: readonly ToldItem[]): ToldItem[] {
  const known = new Map<string, number>();
  for (const other of others) known.set(keyOf(other), (known.get(keyOf(other)) ?? 0) + 1);
  return items.filter((item) => {
    const count = known.get(keyOf(item)) ?? 0;
    known.set(keyOf(item), count - 1);
    return count <= 0;
  });
}

function keyOf(item: ToldItem): string {
  return JSON.stringify([item.name, item.quantity, item.unitPrice?.amount, item.unitPrice?.currency]);
}

function told(name: string, quantity: number, unitPrice: number | null, currency: string): ToldItem {
  return { name, quantity, unitPrice: moneyOf(unitPrice, currency) };
}

function shown(order: Fields): Record<string, unknown> {
  return {
    source: order.source,
    name: order.contact_name,
    email: order.contact_email,
    phone: order.contact_phone,
    company: order.contact_company,
    subject: order.subject,
    message: order.message,
    locale: order.locale,
    currency: order.currency,
    value: moneyOf(order.value, order.currency),
    tags: order.tags,
    customFields: order.custom_fields,
    assignee: order.assignee_id,
  };
}
