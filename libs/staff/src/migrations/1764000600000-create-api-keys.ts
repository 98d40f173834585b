import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateApiKeys1764000600000 implements MigrationInterface {
  name = 'CreateApiKeys1764000600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE staff.api_key (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        -- Finds the key and may be shown; the secret behind it is kept as its hash.
        prefix text NOT NULL,
        secret_hash bytea NOT NULL,
        name text NOT NULL,
        scopes text[] NOT NULL,
        expires_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        created_by uuid NOT NULL,
        created_by_name text NOT NULL,
        last_used_at timestamptz,
        revoked_at timestamptz
      );
      CREATE UNIQUE INDEX api_key_prefix ON staff.api_key (prefix);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE staff.api_key');
  }
}
