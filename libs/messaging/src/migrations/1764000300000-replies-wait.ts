import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A reply waits before it goes: some seconds, in which it can be taken back, or until the time that its writer chose. */
export class RepliesWait1764000300000 implements MigrationInterface {
  name = 'RepliesWait1764000300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Not sent before; null: at once.
      ALTER TABLE messaging.message ADD COLUMN due_at timestamptz;
      -- True: a person chose the time.
      ALTER TABLE messaging.message ADD COLUMN scheduled boolean NOT NULL DEFAULT false;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE messaging.message DROP COLUMN due_at, DROP COLUMN scheduled');
  }
}
