import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CannedAnswers1764103000000 implements MigrationInterface {
  name = 'CannedAnswers1764103000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE orders.canned_answer (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        -- Null: shared with all.
        owner_id uuid,
        name text NOT NULL,
        -- What one types after the slash.
        shortcut text,
        category text NOT NULL DEFAULT '',
        -- Language → { html, text }; at least one.
        bodies jsonb NOT NULL CHECK (bodies <> '{}'),
        uses bigint NOT NULL DEFAULT 0,
        last_used_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX canned_answer_owner ON orders.canned_answer (owner_id);
      -- A shortcut names one of what all share, and one of one's own.
      CREATE UNIQUE INDEX canned_answer_shortcut ON orders.canned_answer (owner_id, lower(shortcut)) NULLS NOT DISTINCT
        WHERE shortcut IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE orders.canned_answer');
  }
}
