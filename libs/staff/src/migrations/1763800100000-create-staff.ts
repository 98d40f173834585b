import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateStaff1763800100000 implements MigrationInterface {
  name = 'CreateStaff1763800100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA staff;

      CREATE TABLE staff.company (
        id smallint PRIMARY KEY DEFAULT 1 CHECK (id = 1),
        name text NOT NULL DEFAULT '',
        time_zone text NOT NULL DEFAULT 'UTC',
        locale text NOT NULL DEFAULT 'en',
        version integer NOT NULL DEFAULT 1,
        -- What the set-up link's signature covers: a new database has a new link.
        setup_nonce uuid NOT NULL DEFAULT gen_random_uuid()
      );
      INSERT INTO staff.company DEFAULT VALUES;

      CREATE TABLE staff.account (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        name text NOT NULL,
        email text NOT NULL,
        email_normalised text NOT NULL,
        password_hash text NOT NULL,
        role text NOT NULL,
        active boolean NOT NULL DEFAULT true,
        locale text NOT NULL DEFAULT 'en',
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE UNIQUE INDEX account_email ON staff.account (email_normalised);
      CREATE INDEX account_name ON staff.account (lower(name), id);

      CREATE TABLE staff.session (
        token_hash bytea PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES staff.account ON DELETE CASCADE,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX session_account ON staff.session (account_id);
      CREATE INDEX session_expiry ON staff.session (expires_at);

      -- The shape rate-limiter-flexible works with. Keys are digests.
      CREATE TABLE staff.sign_in_attempt (
        key varchar(255) PRIMARY KEY,
        points integer NOT NULL DEFAULT 0,
        expire bigint
      );

      -- The time of an entry is in its id (UUID version 7): one index gives order, page and period.
      CREATE TABLE staff.audit_entry (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        actor_id uuid,
        actor_name text NOT NULL,
        action text NOT NULL,
        subject_type text NOT NULL,
        subject_id text,
        changes jsonb,
        note text,
        address text
      );
      CREATE INDEX audit_entry_subject ON staff.audit_entry (subject_type, subject_id, id);
      CREATE INDEX audit_entry_actor ON staff.audit_entry (actor_id, id);
      CREATE INDEX audit_entry_action ON staff.audit_entry (action, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA staff CASCADE');
  }
}
