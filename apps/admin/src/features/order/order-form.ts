import type { Order, OrderChange, OrderItem } from '../../api/types.js';
import { moneyOf, type TypedMoney, typedMoney } from '../../lib/typed-money.js';

/** One line of the item editor; a line without a product is a thing by its own name. */
export interface ItemLine {
  key: string;
  productId: string | null;
  name: string;
  quantity: string;
  price: TypedMoney;
}

export interface OrderValues {
  name: string;
  company: string;
  email: string;
  phone: string;
  subject: string;
  message: string;
  value: TypedMoney;
  tags: string;
  items: ItemLine[];
  /** Values of the company's own fields, by key. */
  custom: Record<string, unknown>;
}
export type OrderField = keyof OrderValues;
export type OrderErrors = Partial<Record<OrderField | `items.${string}`, 'amount' | 'email' | 'quantity' | 'itemName'>>;

export const ORDER_FIELDS: readonly OrderField[] = [
  'name',
  'company',
  'email',
  'phone',
  'subject',
  'message',
  'value',
  'tags',
  'items',
  'custom',
];

export function emptyValues(currency: string): OrderValues {
  return {
    name: '',
    company: '',
    email: '',
    phone: '',
    subject: '',
    message: '',
    value: { text: '', currency },
    tags: '',
    items: [],
    custom: {},
  };
}

export function valuesOf(order: Order): OrderValues {
  const { contact } = order;
  return {
    name: contact.name ?? '',
    company: contact.company ?? '',
    email: contact.email ?? '',
    phone: contact.phone ?? '',
    subject: order.subject,
    message: order.message,
    value: typedMoney(order.value, order.currency),
    tags: order.tags.join(', '),
    items: order.items.map((item) => lineOf(item, order.currency)),
    custom: order.customFields,
  };
}

function lineOf(item: OrderItem, currency: string): ItemLine {
  return {
    key: item.id,
    productId: item.productId,
    name: item.name,
    quantity: String(item.quantity),
    price: typedMoney(item.unitPrice, currency),
  };
}

export function newLine(currency: string): ItemLine {
  return { key: crypto.randomUUID(), productId: null, name: '', quantity: '1', price: { text: '', currency } };
}

export function errorsOf(values: OrderValues): OrderErrors {
  const errors: OrderErrors = {};
  if (moneyOf(values.value) === undefined) errors.value = 'amount';
  if (values.email.trim() && !/^\S+@\S+\.\S+$/.test(values.email.trim())) errors.email = 'email';
  for (const { key, name, quantity, price } of values.items) {
    if (name.trim() === '') errors[`items.${key}`] = 'itemName';
    else if (!/^[1-9]\d{0,5}$/.test(quantity.trim())) errors[`items.${key}`] = 'quantity';
    else if (moneyOf(price) === undefined) errors[`items.${key}`] = 'amount';
  }
  return errors;
}

export function changedFields(base: OrderValues, now: OrderValues): OrderField[] {
  return ORDER_FIELDS.filter(
    (field) => JSON.stringify(comparable(base, field)) !== JSON.stringify(comparable(now, field)),
  );
}

function comparable(values: OrderValues, field: OrderField): unknown {
  if (field === 'custom') return sortedCustom(values.custom);
  return field === 'value' ? [moneyOf(values.value), values.value.currency] : plain(values, field);
}

/** A field's value without what only the form needs, to be shown. */
export function plain(values: OrderValues, field: OrderField): unknown {
  if (field === 'value') return moneyOf(values.value);
  if (field === 'tags') return tagsOf(values.tags);
  if (field === 'items') return values.items.map(plainItem);
  if (field === 'custom') return sortedCustom(values.custom).map(([key, value]) => `${key}: ${String(value)}`);
  return values[field].trim();
}

/** Without what is empty: a field that was touched and left empty is no change. */
function sortedCustom(custom: OrderValues['custom']): [string, unknown][] {
  return Object.entries(custom)
    .filter(([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function plainItem({ productId, name, quantity, price }: ItemLine) {
  return { productId, name: name.trim(), quantity, unitPrice: moneyOf(price) };
}

/** An order has one currency: with the value's all prices change, and what was priced in another one loses its price. */
export function inCurrency(values: OrderValues, value: TypedMoney): Pick<OrderValues, 'value' | 'items'> {
  if (value.currency === values.value.currency) return { value, items: values.items };
  const items = values.items.map((line) => ({ ...line, price: { text: '', currency: value.currency } }));
  return { value, items };
}

/**
 * The named fields as the API takes them: `null` clears, what is not named is left alone.
 * @param currency the one that the order has so far: another one takes all amounts along
 */
export function bodyFor(values: OrderValues, fields: readonly OrderField[], currency: string): OrderChange {
  const switched = fields.includes('value') && values.value.currency !== currency;
  const has = (field: OrderField) => fields.includes(field) || (switched && field === 'items');
  const contact = (['name', 'company', 'email', 'phone'] as const).filter(has);
  return {
    ...(contact.length > 0 && {
      contact: Object.fromEntries(contact.map((field) => [field, values[field].trim() || null])),
    }),
    ...(has('subject') && { subject: values.subject.trim() }),
    ...(has('message') && { message: values.message }),
    ...(switched && { currency: values.value.currency }),
    ...(has('value') && { value: moneyOf(values.value) ?? null }),
    ...(has('tags') && { tags: tagsOf(values.tags) }),
    ...(has('items') && { items: values.items.map(itemOf) }),
    ...(has('custom') && { customFields: Object.fromEntries(sortedCustom(values.custom)) }),
  };
}

/** Name and price are said even where a product is named: an order keeps what was agreed, not what the catalogue says now. */
function itemOf({ productId, name, quantity, price }: ItemLine) {
  return {
    ...(productId && { productId }),
    name: name.trim(),
    quantity: Number(quantity),
    unitPrice: moneyOf(price) ?? null,
  };
}

function tagsOf(typed: string): string[] {
  return [...new Set(typed.split(/[,，、]/).map((tag) => tag.trim()))].filter((tag) => tag !== '');
}
