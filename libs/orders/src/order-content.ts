import { Injectable } from '@nestjs/common';
import { type CatalogProduct, MAX_AMOUNT, ProductReader } from '@regulars/catalog';
import { type Contact, normalisedContact, searchTokens, trimmed, type Tx } from '@regulars/platform';
import type { OrderContactDto, OrderItemDto } from './dto/order.dto.js';
import { CustomFieldsRepository } from './custom-fields/custom-fields.repository.js';
import { type CustomValues, LONGEST_CUSTOM_FIELDS, customTexts, customValues } from './custom-fields/custom-values.js';
import { type NewItem, type OrderItemRow, type OrderRow, shownAnswer } from './order-row.js';
import { unacceptable } from './orders.errors.js';

/** Turns what a person typed into what an order keeps. */
@Injectable()
export class OrderContent {
  constructor(
    private readonly products: ProductReader,
    private readonly fields: CustomFieldsRepository,
  ) {}

  /** @param before what the order has; empty for a new one @throws 422 naming every custom field that is wrong or missing */
  async custom(tx: Tx, sent: CustomValues | null | undefined, before?: CustomValues): Promise<Record<string, unknown>> {
    return customValues(await this.fields.all(tx), sent ?? {}, before);
  }

  /** @throws 422 naming the item whose product is unknown, whose price is in another currency, or that has no name */
  async items(tx: Tx, items: readonly OrderItemDto[], currency: string): Promise<NewItem[]> {
    const ids = items.flatMap(({ productId }) => productId ?? []);
    const products = new Map((await this.products.byIds(ids, tx)).map((product) => [product.id, product]));
    return itemsFrom(items, products, currency);
  }
}

/** @throws 422, as `OrderContent.items` does */
export function itemsFrom(
  items: readonly OrderItemDto[],
  products: ReadonlyMap<string, CatalogProduct>,
  currency: string,
): NewItem[] {
  const made = items.map((item, index) => {
    const product = item.productId ? products.get(item.productId) : undefined;
    const pointer = `/items/${index}`;
    if (item.productId && !product) {
      throw unacceptable('orders/unknown-product', `${pointer}/productId`, 'There is no such product. Pick another.');
    }
    const name = trimmed(item.name, 300) ?? product?.name;
    if (name === undefined) {
      throw unacceptable('orders/item-without-name', `${pointer}/name`, 'Pick a product or write what it is.');
    }
    if (item.unitPrice && item.unitPrice.currency !== currency) {
      throw unacceptable(
        'orders/mixed-currencies',
        `${pointer}/unitPrice/currency`,
        `The order is in ${currency}. Give the price in ${currency}.`,
      );
    }
    const listed = product?.price.currency === currency ? product.price.amount : null;
    const unitPrice = item.unitPrice === undefined ? listed : (item.unitPrice?.amount ?? null);
    return { productId: product?.id ?? null, sku: product?.sku ?? null, name, quantity: item.quantity, unitPrice };
  });
  assertCountable(made);
  return made;
}

export function contactFrom(dto: OrderContactDto | undefined, before: Contact, locale: string) {
  const merged = {
    name: merge(dto?.name, before.name, 200),
    email: merge(dto?.email, before.email, 254),
    phone: merge(dto?.phone, before.phone, 60),
    company: merge(dto?.company, before.company, 200),
  };
  const contact = normalisedContact(merged, locale);
  return {
    contact_name: contact.name,
    contact_email: contact.email,
    contact_phone: contact.phone,
    contact_company: contact.company,
    contact_email_normalised: contact.emailNormalised,
    contact_phone_normalised: contact.phoneNormalised,
  };
}

export function contactOf(order: OrderRow): Contact {
  const { contact_name: name, contact_email: email, contact_phone: phone, contact_company: company } = order;
  return { name, email, phone, company };
}

type Searchable = Pick<
  OrderRow,
  | 'contact_name'
  | 'contact_email'
  | 'contact_phone'
  | 'contact_phone_normalised'
  | 'contact_company'
  | 'subject'
  | 'message'
  | 'tags'
  | 'answers'
> &
  Partial<Pick<OrderRow, 'custom_fields'>>;

/** The search column of an order as it will stand. */
export function tokensOf(order: Searchable, items: readonly Pick<OrderItemRow, 'name' | 'sku'>[]): string[] {
  return searchTokens({
    name: order.contact_name,
    email: order.contact_email,
    phone: order.contact_phone,
    phoneNormalised: order.contact_phone_normalised,
    company: order.contact_company,
    texts: [
      order.subject,
      ...order.tags,
      ...items.flatMap(({ name, sku }) => [name, sku]),
      order.message,
      ...order.answers.map(shownAnswer),
    ],
    fields: customTexts(order.custom_fields),
  });
}

/** @throws 422 */
export function assertCustomFields(fields: Record<string, unknown> | null | undefined): void {
  if (fields && JSON.stringify(fields).length > LONGEST_CUSTOM_FIELDS) {
    throw unacceptable(
      'orders/custom-fields-too-large',
      '/customFields',
      'The custom fields hold more than 20,000 characters. Shorten them.',
    );
  }
}

export function cleanTags(tags: readonly string[] | null | undefined): string[] {
  return [...new Set((tags ?? []).map((tag) => tag.trim()).filter((tag) => tag !== ''))];
}

function assertCountable(items: readonly NewItem[]): void {
  const sum = items.reduce((total, { unitPrice, quantity }) => total + BigInt(unitPrice ?? 0) * BigInt(quantity), 0n);
  if (sum > BigInt(MAX_AMOUNT)) {
    throw unacceptable(
      'orders/amount-too-large',
      '/items',
      'The items are worth more than an order can be. Check prices and quantities.',
    );
  }
}

function merge(given: string | null | undefined, before: string | null, longest: number): string | null {
  return given === undefined ? before : trimmed(given, longest);
}
