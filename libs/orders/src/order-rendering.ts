import { Injectable } from '@nestjs/common';
import { ProductReader } from '@regulars/catalog';
import type { Tx } from '@regulars/platform';
import { StaffReader } from '@regulars/staff';
import type { OrderResponse } from './dto/order.response.js';
import { toOrder } from './order.mapper.js';
import type { OrderRow } from './order-row.js';
import { OrdersConfig } from './orders.config.js';
import { OrdersRepository } from './orders.repository.js';

/** One order as people and programs read it, with what other tables know of it. */
@Injectable()
export class OrderRendering {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly staff: StaffReader,
    private readonly products: ProductReader,
    private readonly config: OrdersConfig,
  ) {}

  async of(order: OrderRow, tx?: Tx): Promise<OrderResponse> {
    const items = await this.orders.items(order.id, tx);
    const names = await this.staff.names([order.assignee_id], tx);
    const productIds = items.flatMap(({ product_id }) => product_id ?? []);
    return toOrder(order, items, { names, unavailable: await this.products.unavailable(productIds, tx) }, this.config);
  }
}
