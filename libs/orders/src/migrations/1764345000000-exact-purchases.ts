import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What members bought is told from a register's exact amounts where its lines have them. */
export class ExactPurchases1764345000000 implements MigrationInterface {
  name = 'ExactPurchases1764345000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The same as minorDigits of the catalogue; a spec compares them.
      CREATE FUNCTION orders.minor_digits(currency text) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT CASE
          WHEN currency IN ('BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'UYI', 'VND', 'VUV', 'XAF', 'XOF', 'XPF') THEN 0
          WHEN currency IN ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') THEN 3
          WHEN currency IN ('CLF', 'UYW') THEN 4
          ELSE 2
        END
      $$;
      -- Minor units. An exact amount is in major units.
      CREATE FUNCTION orders.line_amount(exact numeric, quantity integer, unit_price bigint, currency text) RETURNS bigint
        LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT CASE WHEN exact IS NULL THEN quantity * unit_price
          ELSE round(exact * 10::numeric ^ orders.minor_digits(currency))::bigint END
      $$;
      ${putPurchases('orders.line_amount(i.amount, i.quantity, i.unit_price, s.currency)')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${putPurchases('i.quantity * i.unit_price')}
      DROP FUNCTION orders.line_amount(numeric, integer, bigint, text);
      DROP FUNCTION orders.minor_digits(text);
    `);
  }
}

const putPurchases = (amount: string) => `
  CREATE OR REPLACE FUNCTION orders.put_purchases(ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO orders.sold_order AS s (order_id, member_id, at, amount, currency)
    SELECT id, member_id, coalesce(won_at, created_at), won_amount, currency FROM orders."order"
    WHERE id = ANY(ids) AND member_id IS NOT NULL AND status = 'won' AND recycled_at IS NULL
    ON CONFLICT (order_id) DO UPDATE SET member_id = excluded.member_id, at = excluded.at, amount = excluded.amount, currency = excluded.currency;
    INSERT INTO orders.sold_line (order_id, position, member_id, at, product_id, quantity, amount, currency)
    SELECT i.order_id, i.position, s.member_id, s.at, i.product_id, i.quantity, ${amount}, s.currency
    FROM orders.sold_order s JOIN orders.order_item i USING (order_id) WHERE s.order_id = ANY(ids);
  END $$;`;
