import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How long customers may wait for an answer (ORD-12), in minutes of business hours; 0: nobody measures it. The company's hours count where
 * nobody is in charge, or whoever is has a team without hours of its own; none at all: around the clock.
 */
export class ResponseTarget1764101000000 implements MigrationInterface {
  name = 'ResponseTarget1764101000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE staff.company
        ADD COLUMN response_minutes integer NOT NULL DEFAULT 1440 CHECK (response_minutes BETWEEN 0 AND 43200),
        ADD COLUMN hours jsonb NOT NULL DEFAULT '[]',
        ADD COLUMN holidays jsonb NOT NULL DEFAULT '[]';
      -- Null: the company's.
      ALTER TABLE staff.team ADD COLUMN response_minutes integer CHECK (response_minutes BETWEEN 0 AND 43200);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE staff.team DROP COLUMN response_minutes;
      ALTER TABLE staff.company DROP COLUMN response_minutes, DROP COLUMN hours, DROP COLUMN holidays;
    `);
  }
}
