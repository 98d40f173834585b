import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@regulars/platform';
import type { StaffActor } from '@regulars/staff';
import { OrderAccess } from '../order-access.js';
import type { OrderRow } from '../order-row.js';
import { OrdersRepository } from '../orders.repository.js';
import { conflict } from '../orders.errors.js';
import { SupplyReader } from './supply.reader.js';
import { SupplyRepository } from './supply.repository.js';
import type { SupplyLineRow, SupplyRequestRow } from './supply-row.js';
import { supplyLineNotFound, supplyRequestNotFound } from './supply.errors.js';

export interface Asked {
  order: OrderRow;
  request: SupplyRequestRow;
}

/** Finds what was asked for an order's sake; whoever may not see the order sees nothing of it. */
@Injectable()
export class SupplyAccess {
  constructor(
    private readonly database: Database,
    private readonly orders: OrderAccess,
    private readonly reader: SupplyReader,
    private readonly requests: SupplyRepository,
    private readonly orderRows: OrdersRepository,
  ) {}

  /** @throws 404 */
  async find(actor: StaffActor, orderId: string, id: string): Promise<Asked> {
    const order = await this.orders.find(actor, orderId);
    return { order, request: ofOrder(order, await this.reader.find(id, this.database)) };
  }

  /** The order first, as by every act on it. @throws 404 */
  async lock(tx: Tx, actor: StaffActor, orderId: string, id: string): Promise<Asked> {
    const order = await this.orders.lock(tx, actor, orderId);
    return { order, request: ofOrder(order, await this.requests.lock(tx, id)) };
  }

  /** For what nobody of the staff does: mail, the clock, the supplier. The order first, here too. */
  async lockAny(tx: Tx, id: string): Promise<Asked | null> {
    const known = await this.reader.find(id, tx);
    const order = known && (await this.orderRows.lock(tx, known.order_id));
    const request = order && (await this.requests.lock(tx, id));
    return order && request ? { order, request } : null;
  }

  /** Without a row rule: for those who hold a link, and for rules about files. */
  async findAny(id: string): Promise<Asked | null> {
    const request = await this.reader.find(id, this.database);
    const order = request && (await this.orderRows.find(request.order_id));
    return order && { order, request };
  }

  /** @throws 404 */
  async line(tx: Tx, requestId: string, lineId: string): Promise<SupplyLineRow> {
    const line = (await this.reader.lines([requestId], tx)).find(({ id }) => id === lineId);
    if (!line) throw supplyLineNotFound();
    return line;
  }
}

/** @throws 409 */
export function mustBeOutOfTheBin({ recycled_at }: OrderRow): void {
  if (recycled_at !== null) throw conflict('orders/recycled', 'The order lies in the recycle bin. Restore it first.');
}

function ofOrder(order: OrderRow, request: SupplyRequestRow | null): SupplyRequestRow {
  if (request?.order_id !== order.id) throw supplyRequestNotFound();
  return request;
}
