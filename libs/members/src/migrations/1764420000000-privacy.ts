import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Erasing people (MEM-12; docs/adr/0040). */
export class Privacy1764420000000 implements MigrationInterface {
  name = 'Privacy1764420000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Who was to be erased, who asked for it, and what came of it; nothing of whoever it was.
      CREATE TABLE members.erasure (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        member_id uuid NOT NULL,
        number text NOT NULL,
        requested_by_id text,
        requested_by_name text NOT NULL,
        requested_at timestamptz NOT NULL DEFAULT now(),
        done_at timestamptz,
        -- What went and what stayed, by its kind.
        counts jsonb
      );
      CREATE UNIQUE INDEX erasure_waiting ON members.erasure (member_id) WHERE done_at IS NULL;
      CREATE INDEX erasure_member ON members.erasure (member_id, id DESC);

      -- Addresses and numbers of erased people as keyed hashes: a file that has them still does not bring them back.
      CREATE TABLE members.erased_contact (
        digest text PRIMARY KEY,
        erased_at timestamptz NOT NULL DEFAULT now()
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE members.erased_contact, members.erasure');
  }
}
