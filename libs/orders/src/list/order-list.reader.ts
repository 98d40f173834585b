import { Injectable } from '@nestjs/common';
import { COUNT_CAP, Database, type Tx } from '@regulars/platform';
import type { OrderSummaryRow } from '../order-row.js';
import type { Shelf } from '../order-status.js';
import { countStatement, matching, pageStatement } from './list-statements.js';
import { BESIDE_WORDS, binCondition, conditions } from './order-conditions.js';
import { type Order, type OrderFilter, type Owner, type Position, type Sort, WAITING_SHELVES } from './order-filter.js';
import { walkOf } from './order-walk.js';
import { KEYS, type SortKey } from './sort-keys.js';
import { Statement } from './statement.js';
import { WordFrequencies } from './word-frequencies.reader.js';

export type ListedOrder = OrderSummaryRow & { key: string | number };

/** Reads a page by one statement: ids along an index first, then the rows of those ids alone. */
@Injectable()
export class OrderListReader {
  constructor(
    private readonly database: Database,
    private readonly words: WordFrequencies,
  ) {}

  page(filter: OrderFilter, sort: Order, limit: number, after: Position | null): Promise<ListedOrder[]> {
    const { text, params } = pageStatement(filter, sort, limit, after, this.words.shareOf);
    return this.database.query<ListedOrder>(text, params);
  }

  /** Counts no further than one more than the cap. */
  async count(filter: OrderFilter): Promise<number> {
    const { text, params } = countStatement(filter, this.words.shareOf);
    const [row] = await this.database.query<{ count: number }>(text, params);
    return row?.count ?? 0;
  }

  /** Without the cap; for those who are told the number. */
  async countAll(tx: Tx, filter: OrderFilter): Promise<number> {
    const sql = new Statement();
    const [row] = await tx.query<{ count: number }>(
      `SELECT count(*) FROM orders."order" WHERE ${binCondition(filter)} AND ${conditions(sql, filter, ['search', ...BESIDE_WORDS])}`,
      sql.params,
    );
    return row?.count ?? 0;
  }

  /** In no order. */
  async ids(tx: Tx, filter: OrderFilter, limit: number): Promise<string[]> {
    const sql = new Statement();
    const rows = await tx.query<{ id: string }>(matching(sql, filter, this.words.shareOf, limit), sql.params);
    return rows.map(({ id }) => id);
  }

  /** Where an order stands in a list; null when there is none, or it has no place in it. Index: order_pkey. */
  async positionOf(id: string, sort: Sort): Promise<Position | null> {
    const [row] = await this.database.query<{ key: string | number }>(
      `SELECT ${KEYS[sort].text} AS key FROM orders."order" WHERE id = $1 AND ${KEYS[sort].column} IS NOT NULL`,
      [id],
    );
    return row ? { key: row.key, id } : null;
  }

  /** All boxes, and whose customers wait too long, by one statement. Indexes: order_box, order_desk, order_respond, order_respond_desk (index-only). */
  async counts(
    shelves: readonly Shelf[],
    owners: readonly Owner[] | undefined,
  ): Promise<{ boxes: Map<Shelf, number>; overdue: number }> {
    const sql = new Statement();
    const counted = (name: string, filter: OrderFilter, key: SortKey) =>
      `(SELECT count(*) FROM (${walkOf(sql, filter, key, null, COUNT_CAP + 1)}) w) AS "${name}"`;
    const columns = [
      ...shelves.map((shelf) => counted(shelf, { shelves: [shelf], owners }, KEYS['-createdAt'])),
      counted('overdue', { shelves: WAITING_SHELVES, owners, response: 'overdue' }, KEYS.respondBy),
    ];
    const [row] = await this.database.query<Record<Shelf | 'overdue', number>>(
      `SELECT ${columns.join(', ')}`,
      sql.params,
    );
    return { boxes: new Map(shelves.map((shelf) => [shelf, row?.[shelf] ?? 0])), overdue: row?.overdue ?? 0 };
  }
}
