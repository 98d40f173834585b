import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Raw mails that still have their bytes, by age: those that a rule lets go are found without reading the others (MEM-12). */
export class RawMailsByAge1764420000006 implements MigrationInterface {
  name = 'RawMailsByAge1764420000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX raw_message_kept ON messaging.raw_message (received_at, id) WHERE state = 'taken' AND content <> ''`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX messaging.raw_message_kept');
  }
}
