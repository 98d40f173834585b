import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who wants a mail with the day's tasks, and who has had today's (ORD-13). */
export class MorningMail1764107000003 implements MigrationInterface {
  name = 'MorningMail1764107000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE orders.morning_mail (
        staff_id uuid PRIMARY KEY,
        wanted boolean NOT NULL DEFAULT true,
        -- The last day, by the person's own clock, on which their tasks were looked at.
        last_day date
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE orders.morning_mail');
  }
}
