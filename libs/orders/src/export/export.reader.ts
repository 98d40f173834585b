import { Injectable } from '@nestjs/common';
import { Database } from '@regulars/platform';
import { ORDER_COLUMNS, type OrderRow } from '../order-row.js';
import type { ExportItem } from './export-row.js';

@Injectable()
export class ExportReader {
  constructor(private readonly database: Database) {}

  /** In the order of the ids; what was deleted meanwhile is left out. Index: order_pkey. */
  orders(ids: readonly string[]): Promise<OrderRow[]> {
    return this.database.query<OrderRow>(
      `SELECT ${ORDER_COLUMNS} FROM orders."order" WHERE id = ANY($1::uuid[]) ORDER BY array_position($1::uuid[], id)`,
      [ids],
    );
  }

  /** Index: order_item_order_id_position_key. */
  items(ids: readonly string[]): Promise<ExportItem[]> {
    return this.database.query<ExportItem>(
      'SELECT order_id, name, sku, quantity FROM orders.order_item WHERE order_id = ANY($1::uuid[]) ORDER BY order_id, position',
      [ids],
    );
  }
}
