import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Joining1764400000010 implements MigrationInterface {
  name = 'Joining1764400000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Who filled in a registration form and has not said yet, by the link that was mailed, that the address is theirs.
      CREATE TABLE members.registration (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        submission_id uuid NOT NULL,
        form_slug text NOT NULL,
        form_version integer NOT NULL,
        email text NOT NULL,
        -- As addresses are compared.
        email_key text NOT NULL,
        locale text NOT NULL,
        -- What they said of themselves, by the names of the API; emptied once it is the member's.
        profile jsonb NOT NULL DEFAULT '{}',
        custom_fields jsonb NOT NULL DEFAULT '{}',
        topics text[] NOT NULL DEFAULT '{}',
        -- [{ channel, wording }]: what they agreed to, in the words that they saw.
        consents jsonb NOT NULL DEFAULT '[]',
        -- The sender's network address.
        address text NOT NULL,
        -- They get no mail.
        suspect boolean NOT NULL,
        -- A browser worked for it.
        proven boolean NOT NULL,
        -- SHA-256 of the link's secret; null: no mail was written.
        token_hash bytea,
        mailed_at timestamptz,
        confirmed_at timestamptz,
        member_id uuid REFERENCES members.member ON DELETE SET NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL DEFAULT now() + interval '7 days'
      );
      CREATE UNIQUE INDEX registration_submission ON members.registration (submission_id);
      CREATE UNIQUE INDEX registration_token ON members.registration (token_hash) WHERE token_hash IS NOT NULL;
      CREATE INDEX registration_mailed ON members.registration (email_key, mailed_at) WHERE mailed_at IS NOT NULL;
      CREATE INDEX registration_expires ON members.registration (expires_at) WHERE confirmed_at IS NULL;
      CREATE INDEX registration_member ON members.registration (member_id) WHERE member_id IS NOT NULL;

      -- Links that open a member's own page once, and the visits that they began. Only hashes: who reads this table gets in nowhere.
      CREATE TABLE members.own_page_key (
        hash bytea PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('link', 'visit')),
        member_id uuid NOT NULL REFERENCES members.member ON DELETE CASCADE,
        -- The address that the link went to: when it is the member's no more, it opens nothing.
        email_key text NOT NULL,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX own_page_key_member ON members.own_page_key (member_id);
      CREATE INDEX own_page_key_expires ON members.own_page_key (expires_at);

      -- What a member wants to hear of, and how often. No row: everything, as it comes.
      CREATE TABLE members.choice (
        member_id uuid PRIMARY KEY REFERENCES members.member ON DELETE CASCADE,
        topics text[] NOT NULL DEFAULT '{}',
        frequency text NOT NULL DEFAULT 'all' CHECK (frequency IN ('all', 'weekly', 'monthly')),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX choice_topics ON members.choice USING gin (topics);

      -- Members who asked on their own page to be erased.
      CREATE TABLE members.erasure_wish (
        member_id uuid PRIMARY KEY REFERENCES members.member ON DELETE CASCADE,
        at timestamptz NOT NULL DEFAULT now(),
        address text NOT NULL
      );
      CREATE INDEX erasure_wish_at ON members.erasure_wish (at);

      ALTER TABLE members.settings
        -- [{ key, label: { en, zh-CN, zh-TW } }], in the company's order; what choice.topics means.
        ADD COLUMN topics jsonb NOT NULL DEFAULT '[]',
        -- What members may change on their own page.
        ADD COLUMN own_fields text[] NOT NULL DEFAULT '{name,company,phone,gender,birthDate,address}';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE members.settings DROP COLUMN topics, DROP COLUMN own_fields;
      DROP TABLE members.registration, members.own_page_key, members.choice, members.erasure_wish;
    `);
  }
}
