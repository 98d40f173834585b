import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SecondFactor1764000400100 implements MigrationInterface {
  name = 'SecondFactor1764000400100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE staff.second_factor (
        account_id uuid PRIMARY KEY REFERENCES staff.account ON DELETE CASCADE,
        -- Sealed with the server's secret.
        secret text NOT NULL,
        -- Null: being set up; it asks nobody for a code yet.
        confirmed_at timestamptz,
        -- A code counts once: no step up to this one is taken again (RFC 6238, section 5.2).
        last_step bigint NOT NULL DEFAULT 0
      );

      -- What is left of them. Keyed hashes.
      CREATE TABLE staff.recovery_code (
        account_id uuid NOT NULL REFERENCES staff.second_factor ON DELETE CASCADE,
        code_hash text NOT NULL,
        PRIMARY KEY (account_id, code_hash)
      );

      -- The password was right; the code is still to come.
      CREATE TABLE staff.sign_in_challenge (
        token_hash bytea PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES staff.account ON DELETE CASCADE,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX sign_in_challenge_account ON staff.sign_in_challenge (account_id);

      ALTER TABLE staff.company ADD COLUMN second_factor_required boolean NOT NULL DEFAULT false;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE staff.company DROP COLUMN second_factor_required;
      DROP TABLE staff.sign_in_challenge;
      DROP TABLE staff.recovery_code;
      DROP TABLE staff.second_factor;
    `);
  }
}
