import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MergeMembers1764360000010 implements MigrationInterface {
  name = 'MergeMembers1764360000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Two rows that were one person. No foreign keys: the one that is gone is known by this alone, and the one kept may be merged in turn.
      CREATE TABLE members.merge (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        kept_id uuid NOT NULL,
        gone_id uuid NOT NULL,
        gone_number text NOT NULL,
        -- Both rows as they stood, the kept one as it stood afterwards, and what each relation needs to go back. Null once it is too late.
        kept_before jsonb,
        kept_after jsonb,
        gone_before jsonb,
        moved jsonb,
        at timestamptz NOT NULL DEFAULT now(),
        actor_id text,
        actor_name text NOT NULL,
        undone_at timestamptz
      );
      CREATE INDEX merge_kept ON members.merge (kept_id, id DESC);
      CREATE INDEX merge_gone ON members.merge (gone_id, id DESC);
      CREATE INDEX merge_age ON members.merge (at) WHERE gone_before IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE members.merge');
  }
}
