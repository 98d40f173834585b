import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Mentions1764103000003 implements MigrationInterface {
  name = 'Mentions1764103000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Who was named in a note, and whether they have looked.
      CREATE TABLE orders.mention (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        order_id uuid NOT NULL REFERENCES orders."order" ON DELETE CASCADE,
        message_id uuid NOT NULL,
        staff_id uuid NOT NULL,
        by_name text NOT NULL,
        excerpt text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        read_at timestamptz
      );
      CREATE UNIQUE INDEX mention_message ON orders.mention (message_id, staff_id);
      CREATE INDEX mention_order ON orders.mention (order_id);
      CREATE INDEX mention_staff ON orders.mention (staff_id, id DESC);
      CREATE INDEX mention_unread ON orders.mention (staff_id, order_id) WHERE read_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE orders.mention');
  }
}
