import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateForms1763800300000 implements MigrationInterface {
  name = 'CreateForms1763800300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA forms;
      CREATE TABLE forms.form (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        slug text NOT NULL UNIQUE,
        kind text NOT NULL,
        status text NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'published', 'withdrawn')),
        draft jsonb NOT NULL,
        published_version integer,
        allowed_origins text[] NOT NULL DEFAULT '{}',
        notify_staff_id uuid,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CHECK (status <> 'published' OR published_version IS NOT NULL)
      );
      CREATE INDEX form_age ON forms.form (created_at DESC, id DESC);
      CREATE TABLE forms.form_version (
        form_id uuid NOT NULL REFERENCES forms.form,
        version integer NOT NULL,
        definition jsonb NOT NULL,
        published_at timestamptz NOT NULL DEFAULT now(),
        published_by uuid,
        PRIMARY KEY (form_id, version)
      );
      CREATE FUNCTION forms.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'a published form version never changes'; END $$;
      CREATE TRIGGER form_version_is_final BEFORE UPDATE OR DELETE ON forms.form_version
        FOR EACH ROW EXECUTE FUNCTION forms.refuse_change();
      CREATE TABLE forms.submission (
        id uuid PRIMARY KEY,
        form_id uuid NOT NULL,
        form_version integer NOT NULL,
        lang text NOT NULL,
        answers jsonb NOT NULL,
        utm jsonb NOT NULL,
        referrer text,
        page text,
        address inet NOT NULL,
        user_agent text,
        suspicion_score integer NOT NULL,
        suspicion_reasons jsonb NOT NULL,
        suspect boolean NOT NULL,
        proven boolean NOT NULL,
        content_hash bytea NOT NULL,
        -- The challenge whose proof of work came with it: none serves twice.
        nonce bytea UNIQUE,
        received_at timestamptz NOT NULL
      );
      CREATE INDEX submission_of_form ON forms.submission (form_id, received_at DESC, id DESC);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA forms CASCADE');
  }
}
