import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links that prove a new address of a member (MEM-2). */
export class OwnAddress1764440000000 implements MigrationInterface {
  name = 'OwnAddress1764440000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE members.own_page_key
        DROP CONSTRAINT own_page_key_kind_check,
        ADD CONSTRAINT own_page_key_kind_check CHECK (kind IN ('link', 'visit', 'address')),
        -- The address that becomes theirs by the link; it was sent there.
        ADD COLUMN new_email text,
        ADD CONSTRAINT own_page_key_new_email CHECK ((kind = 'address') = (new_email IS NOT NULL));
      -- Addresses that were proved to be theirs before they changed them: orders that were written with them are theirs.
      CREATE TABLE members.earlier_address (
        member_id uuid NOT NULL REFERENCES members.member ON DELETE CASCADE,
        email_key text NOT NULL,
        PRIMARY KEY (member_id, email_key)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE members.earlier_address;
      DELETE FROM members.own_page_key WHERE kind = 'address';
      ALTER TABLE members.own_page_key
        DROP COLUMN new_email,
        DROP CONSTRAINT own_page_key_kind_check,
        ADD CONSTRAINT own_page_key_kind_check CHECK (kind IN ('link', 'visit'));
    `);
  }
}
