import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ImportsAndStock1764106000010 implements MigrationInterface {
  name = 'ImportsAndStock1764106000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The import that made it: what is undone takes it along when nothing else is in it.
      ALTER TABLE catalog.category ADD COLUMN import_id uuid;
      CREATE INDEX category_import ON catalog.category (import_id) WHERE import_id IS NOT NULL;

      -- Movements that a till or an ERP told of, by its own reference: told again they are not done again.
      CREATE TABLE catalog.stock_movement (
        ref text PRIMARY KEY,
        product_id uuid NOT NULL,
        delta integer NOT NULL,
        -- What was there after it.
        stock integer NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX stock_movement_age ON catalog.stock_movement (created_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE catalog.stock_movement;
      ALTER TABLE catalog.category DROP COLUMN import_id;
    `);
  }
}
