import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a line is a refund is told by its quantity and amount: with them in the index, nobody who asks who bought a product reads the table. */
export class BuyersByIndexAlone1764320000020 implements MigrationInterface {
  name = 'BuyersByIndexAlone1764320000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX orders.sold_line_product;
      CREATE INDEX sold_line_product ON orders.sold_line (product_id, member_id, at) INCLUDE (quantity, amount) WHERE product_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX orders.sold_line_product;
      CREATE INDEX sold_line_product ON orders.sold_line (product_id, member_id, at) WHERE product_id IS NOT NULL;
    `);
  }
}
