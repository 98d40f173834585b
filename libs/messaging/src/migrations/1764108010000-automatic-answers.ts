import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which automatic answers went to whom within the last day, so that all processes together send few to one address. */
export class AutomaticAnswers1764108010000 implements MigrationInterface {
  name = 'AutomaticAnswers1764108010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE messaging.automatic_answer (
        message_id uuid PRIMARY KEY,
        -- As addresses are compared.
        address text NOT NULL,
        at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX automatic_answer_address ON messaging.automatic_answer (address, at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE messaging.automatic_answer');
  }
}
