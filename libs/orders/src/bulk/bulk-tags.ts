import { Injectable } from '@nestjs/common';
import type { Tx } from '@regulars/platform';
import { tokensOf } from '../order-content.js';
import { type BulkTarget, tagsAfter } from './bulk-plan.js';
import { BulkRepository } from './bulk.repository.js';

/** So many orders with their texts are in memory at a time. */
const BATCH = 500;

/** Tags are searched for, so the search column is made anew: a word that goes may stand elsewhere in the order. */
@Injectable()
export class BulkTags {
  constructor(private readonly orders: BulkRepository) {}

  async write(tx: Tx, changed: readonly BulkTarget[], act: { add?: string[]; remove?: string[] }): Promise<void> {
    for (let at = 0; at < changed.length; at += BATCH) {
      const ids = changed.slice(at, at + BATCH).map(({ id }) => id);
      const [orders, items] = await Promise.all([this.orders.rows(tx, ids), this.orders.items(tx, ids)]);
      const itemsOf = Map.groupBy(items, ({ order_id }) => order_id);
      const rows = orders.map((order) => {
        const tags = tagsAfter(order.tags, act);
        return { id: order.id, tags, tokens: tokensOf({ ...order, tags }, itemsOf.get(order.id) ?? []).join(' ') };
      });
      await this.orders.retag(tx, rows);
    }
  }
}
