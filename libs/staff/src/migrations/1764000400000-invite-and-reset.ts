import type { MigrationInterface, QueryRunner } from 'typeorm';

export class InviteAndReset1764000400000 implements MigrationInterface {
  name = 'InviteAndReset1764000400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- People who were asked to join and have not yet. Gone as soon as they have an account.
      CREATE TABLE staff.invitation (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        email text NOT NULL,
        email_normalised text NOT NULL,
        name text,
        role text NOT NULL,
        locale text NOT NULL,
        token_hash bytea NOT NULL,
        invited_by uuid REFERENCES staff.account ON DELETE SET NULL,
        sent_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        -- The mail that carries the present link, and what became of it.
        letter_id uuid NOT NULL,
        mail_status text NOT NULL DEFAULT 'queued' CHECK (mail_status IN ('queued', 'sent', 'failed')),
        mail_error text
      );
      CREATE UNIQUE INDEX invitation_email ON staff.invitation (email_normalised);
      CREATE UNIQUE INDEX invitation_token ON staff.invitation (token_hash);
      CREATE INDEX invitation_letter ON staff.invitation (letter_id);

      -- One link at a time: who asks again makes the one before useless.
      CREATE TABLE staff.password_reset (
        account_id uuid PRIMARY KEY REFERENCES staff.account ON DELETE CASCADE,
        token_hash bytea NOT NULL,
        expires_at timestamptz NOT NULL
      );
      CREATE UNIQUE INDEX password_reset_token ON staff.password_reset (token_hash);

      -- What the person is shown of their sessions; when one was last used follows from its end.
      ALTER TABLE staff.session
        ADD COLUMN id uuid NOT NULL DEFAULT uuidv7(),
        ADD COLUMN address text,
        ADD COLUMN user_agent text;
      CREATE UNIQUE INDEX session_id ON staff.session (id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE staff.session DROP COLUMN id, DROP COLUMN address, DROP COLUMN user_agent;
      DROP TABLE staff.password_reset;
      DROP TABLE staff.invitation;
    `);
  }
}
