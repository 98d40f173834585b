import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCatalog1763800200000 implements MigrationInterface {
  name = 'CreateCatalog1763800200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      CREATE SCHEMA catalog;

      CREATE TABLE catalog.product (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        sku text NOT NULL,
        name text NOT NULL,
        price_amount bigint NOT NULL CHECK (price_amount >= 0),
        price_currency text NOT NULL CHECK (price_currency ~ '^[A-Z]{3}$'),
        stock integer CHECK (stock >= 0),
        available boolean NOT NULL DEFAULT true,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        -- NFKC: full-width letters and digits, as Chinese and Japanese keyboards make them, match plain ones.
        search text NOT NULL GENERATED ALWAYS AS (lower(normalize(sku || ' ' || name, NFKC))) STORED
      );
      CREATE UNIQUE INDEX product_sku ON catalog.product (lower(sku));
      CREATE INDEX product_name ON catalog.product (lower(name), id);
      CREATE INDEX product_search ON catalog.product USING gin (search gin_trgm_ops);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    // pg_trgm stays: other modules may search with it.
    await runner.query('DROP SCHEMA catalog CASCADE');
  }
}
