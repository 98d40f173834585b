import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What amounts are in (ADM-4). Nothing that is stored in another currency changes: these say what is offered and what is taken for granted. */
export class CompanyCurrencies1764109000001 implements MigrationInterface {
  name = 'CompanyCurrencies1764109000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE staff.company
        -- ISO 4217; null: as the house was set up.
        ADD COLUMN currency char(3),
        ADD COLUMN currencies text[] NOT NULL DEFAULT '{USD,EUR,CNY,GBP,JPY,TWD,HKD,SGD,AUD,CAD,CHF,KRW}';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE staff.company DROP COLUMN currencies, DROP COLUMN currency');
  }
}
