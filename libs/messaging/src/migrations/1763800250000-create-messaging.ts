import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMessaging1763800250000 implements MigrationInterface {
  name = 'CreateMessaging1763800250000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA messaging;

      -- The conversation about one record of a higher module.
      CREATE TABLE messaging.thread (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        -- As people see it in subjects: R-2026-000123.
        number text NOT NULL,
        -- What the customer calls it: the subject of answers when no mail has one yet.
        title text,
        -- { name, address } that the subject's module gave; null when there is no address.
        customer jsonb,
        message_count integer NOT NULL DEFAULT 0,
        last_incoming_at timestamptz,
        last_reply_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE UNIQUE INDEX thread_subject ON messaging.thread (subject_type, subject_id);
      CREATE UNIQUE INDEX thread_number ON messaging.thread (number);

      -- Outside addresses that take part; a number in a subject is only believed from one of them.
      CREATE TABLE messaging.participant (
        thread_id uuid NOT NULL REFERENCES messaging.thread ON DELETE CASCADE,
        address text NOT NULL,
        PRIMARY KEY (thread_id, address)
      );

      -- Mail exactly as it came, kept whatever became of it.
      CREATE TABLE messaging.raw_message (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        sha256 bytea NOT NULL,
        content bytea NOT NULL,
        envelope_from text NOT NULL,
        envelope_to text[] NOT NULL,
        state text NOT NULL DEFAULT 'stored' CHECK (state IN ('stored', 'taken', 'duplicate', 'own')),
        received_at timestamptz NOT NULL DEFAULT now()
      );
      -- Compressing mail that is mostly base64 costs time and saves nothing.
      ALTER TABLE messaging.raw_message ALTER COLUMN content SET STORAGE EXTERNAL;
      CREATE UNIQUE INDEX raw_message_sha256 ON messaging.raw_message (sha256);

      CREATE TABLE messaging.message (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        -- Null: mail that belongs to nothing (yet).
        thread_id uuid REFERENCES messaging.thread ON DELETE CASCADE,
        kind text NOT NULL CHECK (kind IN ('mail', 'note')),
        purpose text NOT NULL CHECK (purpose IN ('incoming', 'reply', 'acknowledgement', 'forward', 'note')),
        direction text CHECK (direction IN ('in', 'out')),
        status text CHECK (status IN ('received', 'queued', 'sending', 'sent', 'failed')),
        error text,
        attempts smallint NOT NULL DEFAULT 0,
        author_name text,
        author_email text,
        author_staff_id uuid,
        -- Lists of { name, address }.
        sender jsonb,
        recipients jsonb NOT NULL DEFAULT '[]',
        copies jsonb NOT NULL DEFAULT '[]',
        reply_to text,
        subject text NOT NULL DEFAULT '',
        text text NOT NULL DEFAULT '',
        quoted text,
        html text,
        -- Without angle brackets; outgoing mail has it from the moment it is queued.
        message_id_header text,
        in_reply_to text[] NOT NULL DEFAULT '{}',
        reference_ids text[] NOT NULL DEFAULT '{}',
        automatic boolean NOT NULL DEFAULT false,
        unverified boolean NOT NULL DEFAULT false,
        classification text,
        classification_reason text,
        -- Who asks twice for the same outgoing mail gets the first one.
        once_key text,
        -- SHA-256 over what the sender wrote, without what the way here added.
        content_hash bytea,
        raw_id uuid REFERENCES messaging.raw_message,
        created_at timestamptz NOT NULL DEFAULT now(),
        sent_at timestamptz,
        CHECK ((kind = 'note') = (direction IS NULL)),
        CHECK ((direction IS NOT DISTINCT FROM 'in') = (purpose = 'incoming'))
      );
      CREATE INDEX message_thread ON messaging.message (thread_id, created_at, id) WHERE thread_id IS NOT NULL;
      CREATE INDEX message_unthreaded ON messaging.message (created_at) WHERE thread_id IS NULL;
      CREATE INDEX message_raw ON messaging.message (raw_id) WHERE raw_id IS NOT NULL;
      CREATE UNIQUE INDEX message_once ON messaging.message (once_key) WHERE once_key IS NOT NULL;
      CREATE UNIQUE INDEX message_content ON messaging.message (content_hash) WHERE content_hash IS NOT NULL;

      -- Every Message-ID under which a message is known: its own, and those that providers put in its place.
      CREATE TABLE messaging.message_alias (
        message_id_header text NOT NULL,
        message_id uuid NOT NULL REFERENCES messaging.message ON DELETE CASCADE,
        PRIMARY KEY (message_id_header, message_id)
      );
      CREATE INDEX message_alias_message ON messaging.message_alias (message_id);

      CREATE TABLE messaging.message_file (
        message_id uuid NOT NULL REFERENCES messaging.message ON DELETE CASCADE,
        position smallint NOT NULL,
        file_id uuid NOT NULL REFERENCES platform.file ON DELETE CASCADE,
        content_id text,
        PRIMARY KEY (message_id, position)
      );
      CREATE INDEX message_file_file ON messaging.message_file (file_id);

      -- Addresses that get no automatic mail, normalised.
      CREATE TABLE messaging.suppression (
        address text PRIMARY KEY,
        reason text NOT NULL CHECK (reason IN ('bounce', 'complaint')),
        detail text,
        created_at timestamptz NOT NULL DEFAULT now()
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA messaging CASCADE');
  }
}
