import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An import looks up a thousand numbers at a time, and each would be compared with all that wait beside the index. */
export class PhonesToLookUp1764340000010 implements MigrationInterface {
  name = 'PhonesToLookUp1764340000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER INDEX members.member_phones SET (fastupdate = off)`);
    await runner.query(`SELECT gin_clean_pending_list('members.member_phones')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER INDEX members.member_phones RESET (fastupdate)`);
  }
}
