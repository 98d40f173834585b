import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Tags, form and language join the one search index, so that they are intersected with words, box, person and month. Unread orders and
 * those with files are few: partial indexes hold them in list order. Building takes about a minute for a million orders.
 */
export class InboxFilters1764000110000 implements MigrationInterface {
  name = 'InboxFilters1764000110000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX orders.order_search;
      CREATE INDEX order_search ON orders."order" USING gin (
        search, box, desk, source, (orders.month_of(created_at)), tags, form_id, locale
      ) WITH (fastupdate = on, gin_pending_list_limit = 16384);
      CREATE INDEX order_unread ON orders."order" (box, created_at DESC, id DESC) WHERE unread;
      CREATE INDEX order_with_files ON orders."order" (box, created_at DESC, id DESC) WHERE files <> '[]';
      CREATE INDEX order_worth ON orders."order" (currency, value) WHERE value IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX orders.order_worth;
      DROP INDEX orders.order_with_files;
      DROP INDEX orders.order_unread;
      DROP INDEX orders.order_search;
      CREATE INDEX order_search ON orders."order" USING gin (
        search, box, desk, source, (orders.month_of(created_at))
      ) WITH (fastupdate = on, gin_pending_list_limit = 16384);
    `);
  }
}
