import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Drafts1764000310000 implements MigrationInterface {
  name = 'Drafts1764000310000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One for all, so that a draft that was sent and begun anew is never taken for the earlier one.
      CREATE SEQUENCE orders.draft_version;
      -- What somebody is writing to an order. Nobody else reads it.
      CREATE TABLE orders.draft (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        staff_id uuid NOT NULL,
        order_id uuid NOT NULL REFERENCES orders."order" ON DELETE CASCADE,
        kind text NOT NULL CHECK (kind IN ('reply', 'note')),
        -- HTML of a reply, plain text of a note.
        body text NOT NULL,
        file_ids uuid[] NOT NULL DEFAULT '{}',
        version bigint NOT NULL DEFAULT nextval('orders.draft_version'),
        saved_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE UNIQUE INDEX draft_place ON orders.draft (order_id, staff_id, kind);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE orders.draft; DROP SEQUENCE orders.draft_version');
  }
}
