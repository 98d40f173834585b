import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePlatform1763800000000 implements MigrationInterface {
  name = 'CreatePlatform1763800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE platform.idempotency_key (
        scope text NOT NULL,
        key text NOT NULL,
        request_hash bytea NOT NULL,
        attempt uuid NOT NULL,
        committed boolean NOT NULL DEFAULT false,
        status smallint,
        response jsonb,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (scope, key)
      );
      CREATE INDEX idempotency_key_age ON platform.idempotency_key (created_at);
      CREATE TABLE platform.file (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        name text NOT NULL,
        size integer NOT NULL,
        type text NOT NULL,
        sha256 bytea NOT NULL,
        content bytea NOT NULL,
        uploaded_by text,
        subject_type text,
        subject_id uuid,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      ALTER TABLE platform.file ALTER COLUMN content SET STORAGE EXTERNAL;
      CREATE INDEX file_subject ON platform.file (subject_type, subject_id) WHERE subject_id IS NOT NULL;
      -- The queue's function keeps the plan it made while the queue was empty; without this it would walk all of a long one.
      CREATE FUNCTION platform.add_jobs(specs json) RETURNS bigint LANGUAGE sql SET enable_seqscan = off AS $$
        SELECT count(*) FROM graphile_worker.add_jobs(array(
          SELECT (j.task, j.payload, j.queue, j."runAt", j."maxAttempts", j.key, j.priority, NULL)::graphile_worker.job_spec
          FROM json_to_recordset(specs) AS j(
            task text, payload json, queue text, "runAt" timestamptz, "maxAttempts" int, key text, priority int)))
      $$;
      CREATE INDEX file_unattached ON platform.file (created_at) WHERE subject_id IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP FUNCTION platform.add_jobs; DROP TABLE platform.file; DROP TABLE platform.idempotency_key;',
    );
  }
}
