import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What one person did of one kind: neither the person's index nor the act's finds few among many. */
export class AuditOfOnePerson1764104000010 implements MigrationInterface {
  name = 'AuditOfOnePerson1764104000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX audit_entry_actor_action ON staff.audit_entry (actor_id, action, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX staff.audit_entry_actor_action');
  }
}
