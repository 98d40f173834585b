import { Injectable } from '@nestjs/common';
import type { Tx, Viewer } from '@regulars/platform';
import type { Actor } from '@regulars/staff';
import type { Owner } from './list/order-filter.js';
import type { OrderRow } from './order-row.js';
import { orderNotFound } from './orders.errors.js';
import { OrdersRepository } from './orders.repository.js';

/** The row rule (ORD-5): own orders and those nobody is in charge of, unless the role reads all. */
export function maySee(viewer: Viewer | Actor, order: { assignee_id: string | null }): boolean {
  return canReadAll(viewer) || order.assignee_id === null || order.assignee_id === viewer.id;
}

/** Undefined: everybody's orders. */
export function visibleOwners(actor: Actor): readonly Owner[] | undefined {
  return canReadAll(actor) ? undefined : [null, actor.id];
}

/** Finds orders for somebody; what they may not see is not there. */
@Injectable()
export class OrderAccess {
  constructor(private readonly orders: OrdersRepository) {}

  /** @throws 404 */
  async find(actor: Actor, id: string): Promise<OrderRow> {
    return seen(actor, await this.orders.find(id));
  }

  /** @throws 404 */
  async lock(tx: Tx, actor: Actor, id: string): Promise<OrderRow> {
    return seen(actor, await this.orders.lock(tx, id));
  }
}

function seen(actor: Actor, order: OrderRow | null): OrderRow {
  if (order === null || !maySee(actor, order)) throw orderNotFound();
  return order;
}

function canReadAll(viewer: Viewer | Actor): boolean {
  return (viewer as Viewer).can('orders:read-all');
}
