import { Injectable } from '@nestjs/common';
import { Database } from '@regulars/platform';
import type { Owner } from '../list/order-filter.js';
import { type OrderSummaryRow, SUMMARY_COLUMNS } from '../order-row.js';

const NOBODY = '00000000-0000-0000-0000-000000000000';

export type MemberOrderRow = OrderSummaryRow & { key: string };

export interface MemberSales {
  orders: number;
  won: number;
  sum: number;
  otherCurrencies: number;
}

/** The orders of one member, as far as somebody may see them; the bin is left out. Index: order_member. */
@Injectable()
export class MemberOrdersReader {
  constructor(private readonly database: Database) {}

  /** @param owners undefined: everybody's */
  page(
    memberId: string,
    owners: readonly Owner[] | undefined,
    limit: number,
    after: { text: string; id: string } | null,
  ): Promise<MemberOrderRow[]> {
    return this.database.query<MemberOrderRow>(
      `SELECT ${SUMMARY_COLUMNS}, to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS key FROM orders."order"
       WHERE member_id = $1 AND recycled_at IS NULL AND ($2::uuid[] IS NULL OR desk = ANY($2))
         AND ($3::timestamptz IS NULL OR (created_at, id) < ($3, $4::uuid))
       ORDER BY created_at DESC, id DESC LIMIT ${limit + 1}`,
      [memberId, desksOf(owners), after?.text ?? null, after?.id ?? null],
    );
  }

  async sales(memberId: string, owners: readonly Owner[] | undefined, currency: string): Promise<MemberSales> {
    const [row] = await this.database.query<MemberSales>(
      `SELECT count(*) AS orders, count(*) FILTER (WHERE status = 'won') AS won,
         coalesce(sum(won_amount) FILTER (WHERE status = 'won' AND currency = $3), 0)::bigint AS sum,
         count(*) FILTER (WHERE status = 'won' AND currency <> $3) AS "otherCurrencies"
       FROM orders."order" WHERE member_id = $1 AND recycled_at IS NULL AND ($2::uuid[] IS NULL OR desk = ANY($2))`,
      [memberId, desksOf(owners), currency],
    );
    return row ?? { orders: 0, won: 0, sum: 0, otherCurrencies: 0 };
  }
}

/** Null: all. */
export function desksOf(owners: readonly Owner[] | undefined): string[] | null {
  return owners?.map((owner) => owner ?? NOBODY) ?? null;
}
