import type { MigrationInterface, QueryRunner } from 'typeorm';

const SEARCH = (columns: string) => `lower(normalize(${columns}, NFKC))`;

export class CatalogInFull1764000800000 implements MigrationInterface {
  name = 'CatalogInFull1764000800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE catalog.category (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        name text NOT NULL,
        parent_id uuid REFERENCES catalog.category,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CHECK (parent_id <> id)
      );
      CREATE UNIQUE INDEX category_name ON catalog.category (parent_id, lower(name)) NULLS NOT DISTINCT;

      ALTER TABLE catalog.product
        ADD COLUMN brand text,
        ADD COLUMN model text,
        ADD COLUMN category_id uuid REFERENCES catalog.category,
        -- In the price's currency.
        ADD COLUMN cost_amount bigint CHECK (cost_amount >= 0),
        ADD COLUMN life_months integer CHECK (life_months BETWEEN 1 AND 1200),
        ADD COLUMN image_id uuid,
        ALTER COLUMN search SET EXPRESSION AS (${SEARCH("sku || ' ' || name || ' ' || coalesce(brand, '') || ' ' || coalesce(model, '')")});
      CREATE INDEX product_category ON catalog.product (category_id);
      CREATE INDEX product_brand ON catalog.product (lower(brand));

      CREATE FUNCTION catalog.category_path(leaf uuid) RETURNS text LANGUAGE sql STABLE AS $$
        WITH RECURSIVE up AS (
          SELECT name, parent_id, 1 AS distance FROM catalog.category WHERE id = leaf
          UNION ALL
          SELECT c.name, c.parent_id, up.distance + 1 FROM catalog.category c JOIN up ON c.id = up.parent_id
        )
        SELECT string_agg(name, ' / ' ORDER BY distance DESC) FROM up
      $$;
      CREATE FUNCTION catalog.categories_under(top uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
        WITH RECURSIVE down AS (
          SELECT top AS id
          UNION ALL
          SELECT c.id FROM catalog.category c JOIN down ON c.parent_id = down.id
        )
        SELECT id FROM down
      $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE catalog.product
        ALTER COLUMN search SET EXPRESSION AS (${SEARCH("sku || ' ' || name")});
      ALTER TABLE catalog.product
        DROP COLUMN image_id, DROP COLUMN life_months, DROP COLUMN cost_amount, DROP COLUMN category_id, DROP COLUMN model, DROP COLUMN brand;
      DROP FUNCTION catalog.categories_under(uuid);
      DROP FUNCTION catalog.category_path(uuid);
      DROP TABLE catalog.category;
    `);
  }
}
