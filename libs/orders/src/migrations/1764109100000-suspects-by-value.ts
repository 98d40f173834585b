import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The few suspects among a box's hundred thousands, in the order of their value: without it all of the box were passed to find them. */
export class SuspectsByValue1764109100000 implements MigrationInterface {
  name = 'SuspectsByValue1764109100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE INDEX order_suspect_value ON orders."order" (box, (coalesce(value, -1)) DESC, id DESC) WHERE suspect',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX orders.order_suspect_value');
  }
}
