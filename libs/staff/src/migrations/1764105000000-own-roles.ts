import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OwnRoles1764105000000 implements MigrationInterface {
  name = 'OwnRoles1764105000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Roles that the company made. The built-in ones stand in the program; account.role and invitation.role name either.
      CREATE TABLE staff.role (
        id text PRIMARY KEY DEFAULT uuidv7()::text,
        name text NOT NULL,
        permissions text[] NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE UNIQUE INDEX role_name ON staff.role (lower(name));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Nobody may be left with a role that is not there; reading alone harms nothing.
      UPDATE staff.account SET role = 'analyst' WHERE role IN (SELECT id FROM staff.role);
      DELETE FROM staff.invitation WHERE role IN (SELECT id FROM staff.role);
      DROP TABLE staff.role;
    `);
  }
}
