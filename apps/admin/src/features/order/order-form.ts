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
/** What is changed, and chosen from two versions: each of the company's own fields by itself. */
export type OrderField = Exclude<keyof OrderValues, 'custom'> | `custom.${string}`;
export type OrderErrors = Partial<Record<OrderField | `items.${string}`, 'amount' | 'email' | 'quantity' | 'itemName'>>;

const GIVEN_FIELDS = [
  'name',
  'company',
  'email',
  'phone',
  'subject',
  'message',
  'value',
  'tags',
  'items',
] as const satisfies readonly OrderField[];

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
  const own = new Set([...Object.keys(base.custom), ...Object.keys(now.custom)]);
  return [...GIVEN_FIELDS, ...[...own].sort().map((key) => `custom.${key}` as const)].filter(
    (field) => JSON.stringify(comparable(base, field)) !== JSON.stringify(comparable(now, field)),
  );
}

function comparable(values: OrderValues, field: OrderField): unknown {
  return field === 'value' ? [moneyOf(values.value), values.value.currency] : plain(values, field);
}

/** A field's value without what only the form needs, to be shown. */
export function plain(values: OrderValues, field: OrderField): unknown {
  if (isCustom(field)) return customValue(values, field);
  if (field === 'value') return moneyOf(values.value);
  if (field === 'tags') return tagsOf(values.tags);
  if (field === 'items') return values.items.map(plainItem);
  return values[field].trim();
}

function isCustom(field: OrderField): field is `custom.${string}` {
  return field.startsWith('custom.');
}

/** Null where nothing is said: a field that was touched and left empty is no change. */
function customValue({ custom }: OrderValues, field: `custom.${string}`): unknown {
  const value = custom[field.slice('custom.'.length)];
  return value === '' || (Array.isArray(value) && value.length === 0) ? null : (value ?? null);
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
 * @param standing what the order has so far: another currency takes all amounts along, own fields that are not named stay
 */
export function bodyFor(
  values: OrderValues,
  fields: readonly OrderField[],
  standing: { currency: string; customFields?: Record<string, unknown> },
): OrderChange {
  const switched = fields.includes('value') && values.value.currency !== standing.currency;
  const custom = fields.filter(isCustom);
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
    ...(custom.length > 0 && { customFields: customFor(values, custom, standing.customFields ?? {}) }),
  };
}

/** All of them, since the API takes them whole. */
function customFor(values: OrderValues, fields: readonly `custom.${string}`[], standing: Record<string, unknown>) {
  const all = { ...standing };
  for (const field of fields) all[field.slice('custom.'.length)] = customValue(values, field);
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
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
