import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mails that were taken before, and our own that came back, are known again by their hash: their bytes named people for nothing (MEM-12). */
export class KeepNoCopies1764420000005 implements MigrationInterface {
  name = 'KeepNoCopies1764420000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE messaging.raw_message SET content = '', envelope_from = NULL, envelope_to = '{}'
      WHERE state IN ('duplicate', 'own') AND content <> '';
    `);
  }

  async down(): Promise<void> {
    // What was forgotten stays so.
  }
}
