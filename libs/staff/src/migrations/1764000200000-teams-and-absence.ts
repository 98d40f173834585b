import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TeamsAndAbsence1764000200000 implements MigrationInterface {
  name = 'TeamsAndAbsence1764000200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE staff.team (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        name text NOT NULL,
        time_zone text NOT NULL,
        -- [{ "weekday": 1, "from": "09:00", "to": "12:30" }], read and written whole.
        hours jsonb NOT NULL DEFAULT '[]',
        -- [{ "date": "2026-10-01", "name": "National Day" }]
        holidays jsonb NOT NULL DEFAULT '[]',
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE UNIQUE INDEX team_name ON staff.team (lower(name));

      ALTER TABLE staff.account ADD COLUMN team_id uuid REFERENCES staff.team ON DELETE SET NULL;
      CREATE INDEX account_team ON staff.account (team_id) WHERE team_id IS NOT NULL;

      -- Whole days, both included, as the person's calendar on the wall shows them.
      CREATE TABLE staff.absence (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        account_id uuid NOT NULL REFERENCES staff.account ON DELETE CASCADE,
        first_day date NOT NULL,
        last_day date NOT NULL CHECK (last_day >= first_day),
        note text,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX absence_last_day ON staff.absence (last_day, id);
      CREATE INDEX absence_account ON staff.absence (account_id, last_day);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE staff.absence; ALTER TABLE staff.account DROP COLUMN team_id; DROP TABLE staff.team;',
    );
  }
}
