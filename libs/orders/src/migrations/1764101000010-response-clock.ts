import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long customers have waited for an answer, and by when they are to have one (ORD-12; docs/adr/0019). */
export class ResponseClock1764101000010 implements MigrationInterface {
  name = 'ResponseClock1764101000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
    await runner.query(INDEXES);
    await runner.query(STALE);
    await runner.query(ESCALATION);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE orders.overdue_letter;
      DROP TABLE orders.overdue_notice;
      DROP TABLE orders.clock_basis;
      DROP TRIGGER order_clock_is_stale ON orders."order";
      DROP FUNCTION orders.reset_clocks();
      ALTER TABLE orders."order" DROP COLUMN waiting_since, DROP COLUMN respond_by, DROP COLUMN respond_soon, DROP COLUMN clock_desk,
        DROP COLUMN escalated_at, DROP COLUMN first_responded_at, DROP COLUMN first_response_due;
    `);
  }
}

const COLUMNS = `
  ALTER TABLE orders."order"
    -- The customer's first word that nobody has answered; null: they have their answer.
    ADD COLUMN waiting_since timestamptz,
    -- By when, and from when on it is nearly then. Null while nobody measures it.
    ADD COLUMN respond_by timestamptz,
    ADD COLUMN respond_soon timestamptz,
    -- Whose hours these were worked out by. Not the desk that it lies on, or null: work them out again.
    ADD COLUMN clock_desk uuid,
    -- Its being late was told; each order is told of once for each wait.
    ADD COLUMN escalated_at timestamptz,
    ADD COLUMN first_responded_at timestamptz,
    -- What respond_by was then, for reports: in time or not.
    ADD COLUMN first_response_due timestamptz;
`;

// All partial: an order that nobody waits for is in none of them, and intake writes to none.
const INDEXES = `
  CREATE INDEX order_waiting ON orders."order" (box, created_at DESC, id DESC) INCLUDE (desk, respond_by, respond_soon)
    WHERE waiting_since IS NOT NULL;
  CREATE INDEX order_respond ON orders."order" (box, respond_by, id) INCLUDE (desk, respond_soon) WHERE respond_by IS NOT NULL;
  CREATE INDEX order_respond_desk ON orders."order" (desk, box, respond_by, id) INCLUDE (respond_soon) WHERE respond_by IS NOT NULL;
  CREATE INDEX order_to_escalate ON orders."order" (box, respond_by) WHERE respond_by IS NOT NULL AND escalated_at IS NULL;
  CREATE INDEX order_stale_clock ON orders."order" (id) WHERE waiting_since IS NOT NULL AND clock_desk IS DISTINCT FROM desk;
`;

/**
 * By a trigger, since many acts change who is in charge (by hand, in bulk, by rule, when someone leaves) and none may leave a wrong time
 * behind. It only asks for the job that works the times out: hours and holidays are not for SQL. One job for a transaction, without a
 * key: transactions would wait for one another at it.
 */
const STALE = `
  CREATE FUNCTION orders.reset_clocks() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF current_setting('orders.clocks_reset', true) IS DISTINCT FROM pg_current_xact_id()::text THEN
      PERFORM set_config('orders.clocks_reset', pg_current_xact_id()::text, true);
      PERFORM platform.add_jobs('[{"task":"orders.reset-clocks","payload":{}}]');
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER order_clock_is_stale AFTER UPDATE OF assignee_id, waiting_since ON orders."order" FOR EACH ROW
    WHEN (NEW.waiting_since IS NOT NULL AND NEW.clock_desk IS DISTINCT FROM NEW.desk)
    EXECUTE FUNCTION orders.reset_clocks();
`;

const ESCALATION = `
  -- The hours and targets by which all clocks were last worked out.
  CREATE TABLE orders.clock_basis (one boolean PRIMARY KEY DEFAULT true CHECK (one), basis text NOT NULL);
  -- Who is still to be told of which late order: nobody is written to while they don't work.
  CREATE TABLE orders.overdue_notice (
    staff_id uuid NOT NULL REFERENCES staff.account ON DELETE CASCADE,
    order_id uuid NOT NULL REFERENCES orders."order" ON DELETE CASCADE,
    PRIMARY KEY (staff_id, order_id)
  );
  CREATE INDEX overdue_notice_order ON orders.overdue_notice (order_id);
  CREATE TABLE orders.overdue_letter (
    staff_id uuid PRIMARY KEY REFERENCES staff.account ON DELETE CASCADE,
    sent_at timestamptz NOT NULL
  );
`;
