import type { CatalogProduct } from '@regulars/catalog';
import { v7 as uuid } from 'uuid';
import { excerptOf } from '../excerpt.js';
import { cleanTags, contactFrom, itemsFrom, tokensOf } from '../order-content.js';
import type { NewItem } from '../order-row.js';
import { sumOfItems } from '../order-value.js';
import { unacceptable } from '../orders.errors.js';
import type { BatchOrderDto } from './batch-order.dto.js';

export interface BatchDraft {
  id: string;
  items: NewItem[];
  /** As `BatchRepository.insert` reads it. */
  row: object;
}

const NOBODY = { name: null, email: null, phone: null, company: null };

/** The order that a line makes. @throws 422 naming the field */
export function draftOf(
  order: BatchOrderDto,
  products: ReadonlyMap<string, CatalogProduct>,
  by: { id: string | null; name: string },
  fallbackCurrency: string,
  custom: Record<string, unknown>,
): BatchDraft {
  const { status = 'new', locale = 'en', value } = order;
  const currency =
    order.currency ??
    value?.currency ??
    order.items?.find(({ unitPrice }) => unitPrice)?.unitPrice?.currency ??
    fallbackCurrency;
  if (value && value.currency !== currency)
    throw unacceptable(
      'orders/mixed-currencies',
      '/value/currency',
      `The order is in ${currency}. Give the value in ${currency}.`,
    );
  const items = itemsFrom(order.items ?? [], products, currency);
  const worth = value?.amount ?? sumOfItems(items);
  if (status === 'won' && worth === null)
    throw unacceptable('orders/amount-required', '/value', 'Say what the deal is worth.');
  const lostReason = order.lostReason?.trim() ?? '';
  if (status === 'lost' && lostReason === '')
    throw unacceptable('orders/reason-required', '/lostReason', 'Say why the order was lost.');
  const message = order.message ?? '';
  const columns = {
    ...contactFrom(order.contact, NOBODY, locale),
    subject: order.subject?.trim() ?? '',
    message,
    tags: cleanTags(order.tags),
  };
  const id = uuid();
  const row = {
    id,
    ...columns,
    source: order.source,
    status,
    excerpt: excerptOf(message),
    locale,
    currency,
    value: worth,
    value_given: value != null,
    won_amount: status === 'won' ? worth : null,
    lost_reason: status === 'lost' ? lostReason : null,
    item_count: items.length,
    custom_fields: custom,
    created_by_id: by.id,
    created_by_name: by.name,
    created_at: order.createdAt ?? new Date(),
    tokens: tokensOf({ ...columns, answers: [], custom_fields: custom }, items).join(' '),
  };
  return { id, items, row };
}
