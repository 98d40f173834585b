import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mail servers within a company often show a certificate that no authority signed. */
export class TrustedMailCertificates1764200100000 implements MigrationInterface {
  name = 'TrustedMailCertificates1764200100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- PEM: the server's own certificates, or those of its authority. Only these are trusted then.
      ALTER TABLE messaging.mail_account
        ADD COLUMN certificate text CHECK (certificate IS NULL OR security <> 'none');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE messaging.mail_account DROP COLUMN certificate');
  }
}
