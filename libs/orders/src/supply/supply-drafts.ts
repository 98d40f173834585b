import { Injectable } from '@nestjs/common';
import type { Tx } from '@regulars/platform';
import type { OrderItemRow, OrderRow } from '../order-row.js';
import { unacceptable } from '../orders.errors.js';
import { OrdersRepository } from '../orders.repository.js';
import type { ForwardOrderDto, SupplyLineDto } from './supply.dto.js';
import type { NewSupplyLine, NewSupplyRequest } from './supply.repository.js';
import { type Supplier, SuppliersRepository } from './suppliers.repository.js';
import { LINK_DAYS, REMIND_AFTER_DAYS } from './supply-words.js';

/** Makes of what somebody chose what a supplier is asked; what the customer pays, and who the customer is, stays out of it. */
@Injectable()
export class SupplyDrafts {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly suppliers: SuppliersRepository,
  ) {}

  /** @throws 422 for an unknown supplier or item, or when there is nothing to ask for */
  async draft(
    order: OrderRow,
    dto: ForwardOrderDto,
    tx?: Tx,
  ): Promise<{ request: NewSupplyRequest; lines: NewSupplyLine[] }> {
    const supplier = await this.suppliers.find(dto.supplierId, tx);
    if (supplier?.active !== true) {
      throw unacceptable('orders/unknown-supplier', '/supplierId', 'There is no such active supplier. Choose another.');
    }
    assertDay(dto.wantedOn ?? null);
    const lines = linesOf(dto.lines, await this.orders.items(order.id, tx));
    return { request: requestOf(order, supplier, dto), lines };
  }
}

function requestOf(order: OrderRow, supplier: Supplier, dto: ForwardOrderDto): NewSupplyRequest {
  return {
    orderId: order.id,
    orderNumber: order.number,
    supplier,
    locale: dto.locale ?? supplier.locale,
    wantedOn: dto.wantedOn ?? null,
    note: dto.note ?? '',
    deliveryAddress: dto.deliveryAddress ?? '',
    currency: dto.currency ?? order.currency,
    remindAfterDays: dto.remindAfterDays === undefined ? REMIND_AFTER_DAYS : dto.remindAfterDays,
    expiresInDays: dto.expiresInDays ?? LINK_DAYS,
  };
}

function linesOf(chosen: readonly SupplyLineDto[] | undefined, items: readonly OrderItemRow[]): NewSupplyLine[] {
  if (chosen === undefined) {
    if (items.length > 0)
      return items.map((item) => ({ ...productOf(item), quantity: item.quantity, unitPrice: null }));
    throw unacceptable('orders/nothing-to-forward', '/lines', 'The order has no items. Say what is wanted.');
  }
  const byId = new Map(items.map((item) => [item.id, item]));
  return chosen.map(({ itemId, name, quantity, unitPrice = null }, index) => {
    if (itemId === undefined) return { productId: null, sku: null, name: name ?? '', quantity, unitPrice };
    const item = byId.get(itemId);
    if (item) return { ...productOf(item), quantity, unitPrice };
    throw unacceptable(
      'orders/unknown-item',
      `/lines/${index}/itemId`,
      'The order no longer has this item. Open the order again.',
    );
  });
}

function productOf({ product_id: productId, sku, name }: OrderItemRow) {
  return { productId, sku, name };
}

/** The pattern lets the 31st of February pass, the calendar does not. */
function assertDay(day: string | null): void {
  if (day === null || new Date(`${day}T00:00:00Z`).toISOString().startsWith(day)) return;
  throw unacceptable('orders/no-such-day', '/wantedOn', 'There is no such day.');
}
