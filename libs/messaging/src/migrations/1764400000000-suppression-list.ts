import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why an address gets no mail, each reason by itself: who left and whose mailbox bounced as well has not come back when the mailbox works
 * again. And a state of its own for mail that is not sent for that.
 */
export class SuppressionList1764400000000 implements MigrationInterface {
  name = 'SuppressionList1764400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE messaging.suppression
        DROP CONSTRAINT suppression_pkey,
        DROP CONSTRAINT suppression_reason_check,
        ADD CONSTRAINT suppression_reason_check CHECK (reason IN ('bounce', 'complaint', 'left', 'unsubscribed', 'hand')),
        ADD COLUMN id uuid PRIMARY KEY DEFAULT uuidv7(),
        -- Who put it there; null: Regulars, or the address's owner.
        ADD COLUMN actor_id text,
        ADD COLUMN actor_name text;
      CREATE UNIQUE INDEX suppression_address ON messaging.suppression (address, reason);
      ALTER TABLE messaging.message
        DROP CONSTRAINT message_status_check,
        ADD CONSTRAINT message_status_check
          CHECK (status IN ('received', 'queued', 'sending', 'sent', 'failed', 'suppressed')) NOT VALID;
      ALTER TABLE messaging.message VALIDATE CONSTRAINT message_status_check;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE messaging.message SET status = 'failed' WHERE status = 'suppressed';
      ALTER TABLE messaging.message
        DROP CONSTRAINT message_status_check,
        ADD CONSTRAINT message_status_check CHECK (status IN ('received', 'queued', 'sending', 'sent', 'failed'));
      -- Nobody gets mail again because of this: of several reasons the weightiest stays, and those of new kinds count as complaints.
      DELETE FROM messaging.suppression s USING messaging.suppression o
        WHERE o.address = s.address AND (o.reason = 'bounce', o.id) < (s.reason = 'bounce', s.id);
      UPDATE messaging.suppression SET reason = 'complaint' WHERE reason NOT IN ('bounce', 'complaint');
      DROP INDEX messaging.suppression_address;
      ALTER TABLE messaging.suppression
        DROP CONSTRAINT suppression_reason_check,
        ADD CONSTRAINT suppression_reason_check CHECK (reason IN ('bounce', 'complaint')),
        DROP CONSTRAINT suppression_pkey,
        DROP COLUMN id, DROP COLUMN actor_id, DROP COLUMN actor_name,
        ADD CONSTRAINT suppression_pkey PRIMARY KEY (address);
    `);
  }
}
