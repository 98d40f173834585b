import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * New search words wait in a list until they are sorted into the index. At PostgreSQL's 4 MB the order that fills the list sorts for
 * all, a tenth of a second while visitors wait. The worker sorts every minute instead (`SearchUpkeep`); this leaves room for a rush in between.
 */
export class SearchKeepsPace1763900100000 implements MigrationInterface {
  name = 'SearchKeepsPace1763900100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER INDEX orders.order_search SET (gin_pending_list_limit = 16384)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER INDEX orders.order_search RESET (gin_pending_list_limit)');
  }
}
