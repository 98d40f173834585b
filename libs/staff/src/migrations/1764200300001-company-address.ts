import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where the company is, for letterheads (ADM-4, ORD-9). */
export class CompanyAddress1764200300001 implements MigrationInterface {
  name = 'CompanyAddress1764200300001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE staff.company ADD COLUMN address text NOT NULL DEFAULT ''");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE staff.company DROP COLUMN address');
  }
}
