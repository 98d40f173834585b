import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WritingSigns1764103000002 implements MigrationInterface {
  name = 'WritingSigns1764103000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Who is answering whom right now. Worth less than a minute: nothing is lost when a crash empties it.
      CREATE UNLOGGED TABLE orders.writing_sign (
        order_id uuid NOT NULL,
        staff_id uuid NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (order_id, staff_id)
      );
      CREATE INDEX writing_sign_at ON orders.writing_sign (at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE orders.writing_sign');
  }
}
