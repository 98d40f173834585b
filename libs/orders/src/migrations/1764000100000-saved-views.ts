import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SavedViews1764000100000 implements MigrationInterface {
  name = 'SavedViews1764000100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE orders.saved_view (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        owner_id uuid NOT NULL,
        name text NOT NULL,
        shared boolean NOT NULL DEFAULT false,
        query jsonb NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX saved_view_owner ON orders.saved_view (owner_id);
      CREATE INDEX saved_view_shared ON orders.saved_view (id) WHERE shared;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE orders.saved_view');
  }
}
