import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Ten thousand orders changed at once bring 18 MB of search words. Above the limit the person who changes them would sort these, which
 * takes more than twice as long as the change itself; now the worker does it as soon as the change is done.
 */
export class RoomForBulk1764000130000 implements MigrationInterface {
  name = 'RoomForBulk1764000130000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER INDEX orders.order_search SET (gin_pending_list_limit = 65536)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER INDEX orders.order_search SET (gin_pending_list_limit = 16384)');
  }
}
