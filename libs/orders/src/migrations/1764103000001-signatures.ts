import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Signatures1764103000001 implements MigrationInterface {
  name = 'Signatures1764103000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE orders.signature (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        -- Null: the company's, for those who have none of their own.
        staff_id uuid,
        -- Language → { html, text }; at least one.
        bodies jsonb NOT NULL CHECK (bodies <> '{}'),
        version integer NOT NULL DEFAULT 1,
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE UNIQUE INDEX signature_staff ON orders.signature (staff_id) NULLS NOT DISTINCT;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE orders.signature');
  }
}
