import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TitleThreads1763800250001 implements MigrationInterface {
  name = 'TitleThreads1763800250001';

  async up(runner: QueryRunner): Promise<void> {
    // What the customer calls it: the subject of answers when no mail has one yet.
    await runner.query('ALTER TABLE messaging.thread ADD COLUMN title text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE messaging.thread DROP COLUMN title');
  }
}
