import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PurchaseSource } from '@regulars/members';
import { Database } from '@regulars/platform';

/** So many are repaired at once. */
const BATCH = 1_000;

/** The columns of `sold_order` and `sold_line`, as the orders themselves have them. */
const TRUTH = `
  truth AS (
    SELECT id AS order_id, member_id, coalesce(won_at, created_at) AS at, won_amount AS amount, currency FROM orders."order"
    WHERE member_id IS NOT NULL AND status = 'won' AND recycled_at IS NULL
  ), line AS (
    SELECT t.order_id, i.position, t.member_id, t.at, i.product_id, i.quantity, orders.line_amount(i.amount, i.quantity, i.unit_price, t.currency) AS amount, t.currency
    FROM truth t JOIN orders.order_item i USING (order_id)
  )`;
const whole = (of: string, columns: string) =>
  `(${columns
    .split(', ')
    .map((column) => `${of}.${column}`)
    .join(', ')})`;
const ORDER = 'order_id, member_id, at, amount, currency';
const LINE = 'order_id, position, member_id, at, product_id, quantity, amount, currency';

/** What members bought, for the module that knows them; and the comparison of it with the orders. */
@Injectable()
export class PurchasesRepository implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly source: PurchaseSource,
  ) {}

  onModuleInit(): void {
    this.source.register({
      purchases: 'orders.purchase',
      lines: 'orders.purchase_line',
      check: () => this.check(),
    });
  }

  /** Reads all orders that are members', and all purchases. @returns how many were wrong; they are right then */
  async check(): Promise<number> {
    const wrong = await this.database.query<{ id: string }>(
      `WITH ${TRUTH}
       SELECT coalesce(t.order_id, s.order_id) AS id FROM truth t FULL JOIN orders.sold_order s USING (order_id)
       WHERE ${whole('t', ORDER)} IS DISTINCT FROM ${whole('s', ORDER)}
       UNION
       SELECT coalesce(l.order_id, s.order_id) FROM line l FULL JOIN orders.sold_line s USING (order_id, position)
       WHERE ${whole('l', LINE)} IS DISTINCT FROM ${whole('s', LINE)}`,
    );
    for (let at = 0; at < wrong.length; at += BATCH) await this.repair(wrong.slice(at, at + BATCH).map(({ id }) => id));
    return wrong.length;
  }

  private repair(ids: readonly string[]): Promise<void> {
    return this.database.transaction(async (tx) => {
      await tx.query('SELECT FROM orders."order" WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE', [ids]);
      const before = await tx.query<{ id: string }>(
        'DELETE FROM orders.sold_order WHERE order_id = ANY($1::uuid[]) RETURNING member_id AS id',
        [ids],
      );
      await tx.query('DELETE FROM orders.sold_line WHERE order_id = ANY($1::uuid[])', [ids]);
      await tx.query('SELECT orders.put_purchases($1::uuid[])', [ids]);
      const after = await tx.query<{ id: string }>(
        'SELECT member_id AS id FROM orders.sold_order WHERE order_id = ANY($1::uuid[])',
        [ids],
      );
      await tx.query('SELECT members.touch_facts($1::uuid[])', [[...before, ...after].map(({ id }) => id)]);
    });
  }
}
