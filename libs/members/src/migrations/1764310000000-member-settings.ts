import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MemberSettings1764310000000 implements MigrationInterface {
  name = 'MemberSettings1764310000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One row: what the company says about all of its members.
      CREATE TABLE members.settings (
        id boolean PRIMARY KEY DEFAULT true CHECK (id),
        -- [{ band, label: { en, zh-CN, zh-TW } }], from the lowest on; what member.income_band means.
        income_bands jsonb NOT NULL,
        version integer NOT NULL DEFAULT 1
      );
    `);
    await runner.query('INSERT INTO members.settings (income_bands) VALUES ($1)', [JSON.stringify(BANDS)]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE members.settings');
  }
}

const BANDS = [
  ['Low', '低收入', '低收入'],
  ['Lower middle', '中低收入', '中低收入'],
  ['Middle', '中等收入', '中等收入'],
  ['Upper middle', '中高收入', '中高收入'],
  ['High', '高收入', '高收入'],
].map(([en, cn, tw], index) => ({ band: index + 1, label: { en, 'zh-CN': cn, 'zh-TW': tw } }));
