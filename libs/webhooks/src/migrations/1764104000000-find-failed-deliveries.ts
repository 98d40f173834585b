import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The log is narrowed down to what failed, which is rare among what was delivered. */
export class FindFailedDeliveries1764104000000 implements MigrationInterface {
  name = 'FindFailedDeliveries1764104000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX delivery_status ON webhooks.delivery (endpoint_id, status, id DESC)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX webhooks.delivery_status');
  }
}
