import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What goes by itself when it is old enough (MEM-12; docs/adr/0040). */
export class Retention1764420000010 implements MigrationInterface {
  name = 'Retention1764420000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What the company decided about a rule; a rule without a row is as it came: off.
      CREATE TABLE members.retention_rule (
        name text PRIMARY KEY,
        active boolean NOT NULL DEFAULT false,
        -- In the rule's own unit.
        after integer NOT NULL,
        version integer NOT NULL DEFAULT 1,
        -- Nothing goes before: somebody can still look at what would.
        first_run_at timestamptz,
        last_run_at timestamptz,
        last_count integer,
        changed_by_name text NOT NULL,
        changed_at timestamptz NOT NULL DEFAULT now()
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE members.retention_rule');
  }
}
