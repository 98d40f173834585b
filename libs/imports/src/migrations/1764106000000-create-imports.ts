import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateImports1764106000000 implements MigrationInterface {
  name = 'CreateImports1764106000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA imports;
      CREATE TABLE imports.import (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        kind text NOT NULL,
        state text NOT NULL DEFAULT 'draft' CHECK (state IN
          ('draft', 'checking', 'checked', 'running', 'done', 'cancelled', 'failed', 'undoing', 'undone')),
        file_name text NOT NULL,
        file_size bigint NOT NULL DEFAULT 0,
        -- How the file is read: format, sheets, encoding, delimiter, the headings' row.
        reading jsonb NOT NULL DEFAULT '{}',
        headings text[] NOT NULL DEFAULT '{}',
        -- Field → column, from 0.
        mapping jsonb NOT NULL DEFAULT '{}',
        policy jsonb NOT NULL DEFAULT '{}',
        -- What the trial run counted.
        checked jsonb,
        total_rows integer,
        -- The last row of the file that is dealt with: the run goes on after it.
        row_done integer NOT NULL DEFAULT 0,
        rows_done integer NOT NULL DEFAULT 0,
        created integer NOT NULL DEFAULT 0,
        changed integer NOT NULL DEFAULT 0,
        unchanged integer NOT NULL DEFAULT 0,
        bad integer NOT NULL DEFAULT 0,
        undone integer NOT NULL DEFAULT 0,
        kept integer NOT NULL DEFAULT 0,
        failure jsonb,
        created_by_id text NOT NULL,
        created_by_name text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        started_at timestamptz,
        ended_at timestamptz
      );
      CREATE INDEX import_kind ON imports.import (kind, id DESC);

      CREATE TABLE imports.part (
        import_id uuid NOT NULL REFERENCES imports.import ON DELETE CASCADE,
        position integer NOT NULL,
        content bytea NOT NULL,
        PRIMARY KEY (import_id, position)
      );
      -- A slice is read in parts, and is compressed badly or already.
      ALTER TABLE imports.part ALTER COLUMN content SET STORAGE EXTERNAL;

      CREATE TABLE imports.outcome (
        import_id uuid NOT NULL REFERENCES imports.import ON DELETE CASCADE,
        row integer NOT NULL,
        result text NOT NULL CHECK (result IN ('created', 'changed', 'unchanged', 'bad')),
        subject_id uuid,
        label text NOT NULL DEFAULT '',
        -- What stood there before, to undo it; and the version that the import left.
        before jsonb,
        version integer,
        -- Of bad rows: as it stood in the file, and why.
        cells text[],
        problems jsonb,
        undo text CHECK (undo IN ('undone', 'kept')),
        PRIMARY KEY (import_id, row)
      );
      CREATE INDEX outcome_bad ON imports.outcome (import_id, row) WHERE result = 'bad';
      CREATE INDEX outcome_kept ON imports.outcome (import_id, row) WHERE undo = 'kept';
      CREATE INDEX outcome_to_undo ON imports.outcome (import_id, row) WHERE result IN ('created', 'changed') AND undo IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA imports CASCADE');
  }
}
