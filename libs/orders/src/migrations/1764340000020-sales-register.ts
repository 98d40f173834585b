import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Registers have refunds, and prices finer than coins (docs/adr/0036). */
export class SalesRegister1764340000020 implements MigrationInterface {
  name = 'SalesRegister1764340000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE orders."order" ADD COLUMN IF NOT EXISTS member_id uuid;
      CREATE INDEX IF NOT EXISTS order_member ON orders."order" (member_id, created_at DESC, id DESC) WHERE member_id IS NOT NULL;
      ALTER TABLE orders."order" DROP CONSTRAINT order_value_check, DROP CONSTRAINT order_won_amount_check;
      ALTER TABLE orders.order_item DROP CONSTRAINT order_item_quantity_check, DROP CONSTRAINT order_item_unit_price_check;
      ALTER TABLE orders.order_item ADD CHECK (quantity <> 0);
      -- In major units; null where quantity × unit_price says it exactly.
      ALTER TABLE orders.order_item ADD COLUMN amount numeric(20, 6);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    // What the old rules don't allow goes: an order that is below zero, and lines that are.
    await runner.query(`
      DELETE FROM orders."order" WHERE value < 0 OR won_amount < 0;
      DELETE FROM orders.order_item WHERE quantity < 0 OR unit_price < 0;
      ALTER TABLE orders.order_item DROP COLUMN amount, DROP CONSTRAINT order_item_quantity_check;
      ALTER TABLE orders.order_item ADD CHECK (quantity > 0), ADD CHECK (unit_price >= 0);
      ALTER TABLE orders."order" ADD CHECK (value >= 0), ADD CHECK (won_amount >= 0);
    `);
  }
}
