import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CustomFields1764105000100 implements MigrationInterface {
  name = 'CustomFields1764105000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE orders.custom_field (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        position integer NOT NULL,
        -- Under which orders keep the value; it never changes, nor does the type.
        key text NOT NULL CHECK (key ~ '^[a-z][a-z0-9_]{0,39}$'),
        type text NOT NULL CHECK (type IN ('text', 'long-text', 'number', 'date', 'choice', 'choices', 'yes-no', 'url')),
        -- { "en": "Branch", "zh-CN": "分店" }
        label jsonb NOT NULL,
        required boolean NOT NULL DEFAULT false,
        -- [{ "value": "north", "label": { "zh-CN": "北店" } }]
        choices jsonb NOT NULL DEFAULT '[]',
        archived boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE UNIQUE INDEX custom_field_key ON orders.custom_field (key);

      -- Orders without such values are not in it and pay nothing for it. Box and person stand in it, as in order_search: one question, one
      -- index. Only equality is found by it; from–to is tested on the rows.
      CREATE INDEX order_custom ON orders."order" USING gin (
        custom_fields jsonb_path_ops, box, desk, (orders.month_of(created_at))
      ) WITH (fastupdate = on) WHERE custom_fields <> '{}';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX orders.order_custom; DROP TABLE orders.custom_field;');
  }
}
