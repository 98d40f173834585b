import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which order another system's own id stands for. A table beside the orders: a person may change an order's source, and the hot table stays as it is. */
export class ExternalOrders1764000610000 implements MigrationInterface {
  name = 'ExternalOrders1764000610000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE orders.external_order (
        source text NOT NULL,
        external_id text NOT NULL,
        -- The id is claimed before the order is written: who claims it second waits, and then finds the order.
        order_id uuid NOT NULL REFERENCES orders."order" ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
        -- Digest of each field as it was last sent: what did not change there is not written here, whatever people changed since.
        digests jsonb NOT NULL,
        PRIMARY KEY (source, external_id)
      );
      CREATE INDEX external_order_order ON orders.external_order (order_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE orders.external_order');
  }
}
