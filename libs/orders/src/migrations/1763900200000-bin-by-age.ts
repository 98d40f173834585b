import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What has lain in the bin for long enough is found without reading the others. */
export class BinByAge1763900200000 implements MigrationInterface {
  name = 'BinByAge1763900200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX order_recycled ON orders."order" (recycled_at) WHERE recycled_at IS NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX orders.order_recycled');
  }
}
