import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@regulars/platform';
import type { Owner } from '../list/order-filter.js';
import { ORDER_COLUMNS, type OrderRow } from '../order-row.js';
import type { ExportItem } from './export-row.js';

const NOBODY = '00000000-0000-0000-0000-000000000000';

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

  /** Those that are there and theirs to see, in the order of the ids. Index: order_pkey. @param owners undefined: everybody's */
  async visible(tx: Tx, ids: readonly string[], owners: readonly Owner[] | undefined): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM orders."order" WHERE id = ANY($1::uuid[]) AND ($2::uuid[] IS NULL OR desk = ANY($2))
       ORDER BY array_position($1::uuid[], id)`,
      [ids, owners?.map((owner) => owner ?? NOBODY) ?? null],
    );
    return rows.map(({ id }) => id);
  }

  /** Index: order_item_order_id_position_key. */
  items(ids: readonly string[]): Promise<ExportItem[]> {
    return this.database.query<ExportItem>(
      'SELECT order_id, name, sku, quantity FROM orders.order_item WHERE order_id = ANY($1::uuid[]) ORDER BY order_id, position',
      [ids],
    );
  }
}
