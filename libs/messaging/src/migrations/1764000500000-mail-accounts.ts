import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MailAccounts1764000500000 implements MigrationInterface {
  name = 'MailAccounts1764000500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Mailboxes that are read by IMAP.
      CREATE TABLE messaging.mail_account (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        name text NOT NULL,
        host text NOT NULL,
        port integer NOT NULL,
        security text NOT NULL CHECK (security IN ('tls', 'starttls', 'none')),
        username text NOT NULL,
        -- Sealed by SealedTexts; it has to be shown to the mail server again.
        password text NOT NULL,
        folders text[] NOT NULL DEFAULT '{INBOX}' CHECK (cardinality(folders) BETWEEN 1 AND 20),
        -- What the provider took for spam, also read, and kept apart.
        junk_folder text,
        after_taking text NOT NULL DEFAULT 'leave' CHECK (after_taking IN ('leave', 'seen', 'move')),
        move_to text CHECK ((after_taking = 'move') = (move_to IS NOT NULL)),
        -- What came before this day stays where it is.
        since date NOT NULL DEFAULT current_date,
        active boolean NOT NULL DEFAULT true,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        -- How it goes; written by the worker that holds the account, and no change of version.
        state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'connecting', 'catching-up', 'watching', 'trouble')),
        connected_since timestamptz,
        -- { code, message, at }
        last_error jsonb,
        failures integer NOT NULL DEFAULT 0,
        next_try_at timestamptz,
        last_looked_at timestamptz,
        last_taken_at timestamptz,
        taken bigint NOT NULL DEFAULT 0,
        -- Mails seen on the server and not taken yet, and since when there are any.
        behind integer NOT NULL DEFAULT 0,
        behind_since timestamptz
      );

      -- Up to which UID a folder was taken; written in the transaction that takes the mails.
      CREATE TABLE messaging.mail_folder (
        account_id uuid NOT NULL REFERENCES messaging.mail_account ON DELETE CASCADE,
        path text NOT NULL,
        uid_validity bigint NOT NULL,
        last_uid bigint NOT NULL DEFAULT 0,
        -- The mail at which the connection broke last time, and how often it did there in a row.
        stuck_uid bigint,
        stuck_times integer NOT NULL DEFAULT 0,
        PRIMARY KEY (account_id, path)
      );

      -- What is still to be done on the server with mails that were taken: mark them read, or move them.
      CREATE TABLE messaging.mail_tidying (
        account_id uuid NOT NULL,
        path text NOT NULL,
        uid bigint NOT NULL,
        PRIMARY KEY (account_id, path, uid),
        FOREIGN KEY (account_id, path) REFERENCES messaging.mail_folder ON DELETE CASCADE
      );

      -- Mails that could not be taken, or not whole: the person looks at them on the server.
      CREATE TABLE messaging.mail_left (
        account_id uuid NOT NULL,
        path text NOT NULL,
        uid bigint NOT NULL,
        reason text NOT NULL CHECK (reason IN ('too-large', 'unreadable')),
        size bigint,
        sender text,
        subject text,
        tries integer NOT NULL DEFAULT 1,
        -- Null: not tried again.
        next_try_at timestamptz,
        noted_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (account_id, path, uid),
        FOREIGN KEY (account_id, path) REFERENCES messaging.mail_folder ON DELETE CASCADE
      );

      -- A mailbox need not tell the return path; unknown is not the same as the null sender of bounces.
      ALTER TABLE messaging.raw_message ALTER COLUMN envelope_from DROP NOT NULL;
      ALTER TABLE messaging.raw_message
        ADD COLUMN account_id uuid,
        -- It lay in the junk folder.
        ADD COLUMN junk boolean NOT NULL DEFAULT false,
        -- Bytes of the whole mail when only its beginning was taken.
        ADD COLUMN whole_size bigint;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE messaging.raw_message DROP COLUMN whole_size, DROP COLUMN junk, DROP COLUMN account_id;
      UPDATE messaging.raw_message SET envelope_from = '' WHERE envelope_from IS NULL;
      ALTER TABLE messaging.raw_message ALTER COLUMN envelope_from SET NOT NULL;
      DROP TABLE messaging.mail_left;
      DROP TABLE messaging.mail_tidying;
      DROP TABLE messaging.mail_folder;
      DROP TABLE messaging.mail_account;
    `);
  }
}
