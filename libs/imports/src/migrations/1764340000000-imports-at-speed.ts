import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ImportsAtSpeed1764340000000 implements MigrationInterface {
  name = 'ImportsAtSpeed1764340000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE imports.import ADD duplicate integer NOT NULL DEFAULT 0;
      -- The columns are those of the last file with the same headings.
      ALTER TABLE imports.import ADD remembered boolean NOT NULL DEFAULT false;
      ALTER TABLE imports.outcome DROP CONSTRAINT outcome_result_check;
      ALTER TABLE imports.outcome ADD CHECK (result IN ('created', 'changed', 'unchanged', 'duplicate', 'bad'));
      DROP INDEX imports.outcome_bad;
      CREATE INDEX outcome_refused ON imports.outcome (import_id, row) WHERE result IN ('bad', 'duplicate');

      -- What a stretch of the file made, in one row: an undo needs no more of it. Those that it leaves alone get an outcome of their own.
      CREATE TABLE imports.made (
        import_id uuid NOT NULL REFERENCES imports.import ON DELETE CASCADE,
        first_row integer NOT NULL,
        rows integer[] NOT NULL,
        subjects uuid[] NOT NULL,
        labels text[] NOT NULL,
        PRIMARY KEY (import_id, first_row)
      );

      -- What columns were the last time that a file had these headings, and what people gave a name.
      CREATE TABLE imports.mapping (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        kind text NOT NULL,
        -- Null: remembered by its headings alone.
        name text,
        -- Of the headings, in the order of the alphabet and as they are compared.
        headings_key text NOT NULL,
        -- Field → heading: another order of columns changes nothing.
        columns jsonb NOT NULL,
        policy jsonb NOT NULL,
        used_at timestamptz NOT NULL DEFAULT now(),
        created_by_name text NOT NULL
      );
      CREATE UNIQUE INDEX mapping_headings ON imports.mapping (kind, headings_key) WHERE name IS NULL;
      CREATE UNIQUE INDEX mapping_name ON imports.mapping (kind, lower(name)) WHERE name IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE imports.mapping;
      INSERT INTO imports.outcome (import_id, row, result, subject_id, label, version)
        SELECT import_id, x.row, 'created', x.subject, x.label, 1
        FROM imports.made, unnest(rows, subjects, labels) AS x(row, subject, label);
      DROP TABLE imports.made;
      DROP INDEX imports.outcome_refused;
      UPDATE imports.outcome SET result = 'bad' WHERE result = 'duplicate';
      CREATE INDEX outcome_bad ON imports.outcome (import_id, row) WHERE result = 'bad';
      ALTER TABLE imports.outcome DROP CONSTRAINT outcome_result_check;
      ALTER TABLE imports.outcome ADD CHECK (result IN ('created', 'changed', 'unchanged', 'bad'));
      UPDATE imports.import SET bad = bad + duplicate;
      ALTER TABLE imports.import DROP duplicate, DROP remembered;
    `);
  }
}
