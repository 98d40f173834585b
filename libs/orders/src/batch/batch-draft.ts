import type { CatalogProduct } from '@regulars/catalog';
import { newId } from '@regulars/platform';
import { excerptOf } from '../excerpt.js';
import { cleanTags, contactFrom, itemsFrom, tokensOf } from '../order-content.js';
import { sumOfItems } from '../order-value.js';
import { unacceptable } from '../orders.errors.js';
import type { Digests } from './batch-digests.js';
import type { BatchOrderDto } from './batch-order.dto.js';

export interface BatchDraft {
  id: string;
  /** JSON, as `BatchRepository.insert` reads it. */
  row: string;
  /** JSON objects with a comma between them. */
  items: string;
  /** Nobody was named, and it is to be worked on: the rules decide. */
  byRules: boolean;
}

const NOBODY = { name: null, email: null, phone: null, company: null };

/** The order that a line makes. @throws 422 naming the field */
export function draftOf(
  order: BatchOrderDto,
  digests: Digests,
  products: ReadonlyMap<string, CatalogProduct>,
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
  const id = newId();
  // Undefined members are left out: what the statement doesn't find is null.
  const row = {
    id,
    external_id: order.externalId,
    digests,
    ...columns,
    source: order.source,
    status,
    excerpt: excerptOf(message),
    locale,
    currency,
    value: worth,
    value_given: value != null,
    won_amount: status === 'won' ? worth : undefined,
    lost_reason: status === 'lost' ? lostReason : undefined,
    item_count: items.length,
    assignee_id: order.assigneeId ?? undefined,
    custom_fields: custom,
    created_at: order.createdAt ?? new Date(),
    tokens: tokensOf({ ...columns, answers: [], custom_fields: custom }, items).join(' '),
  };
  return {
    id,
    row: JSON.stringify(row),
    items: items.map((item, position) => JSON.stringify({ ...item, orderId: id, position })).join(),
    byRules: order.assigneeId === undefined && status === 'new',
  };
}
