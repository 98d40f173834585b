import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Follow-up tasks and the rules that make them (ORD-13). */
export class FollowUpTasks1764000700000 implements MigrationInterface {
  name = 'FollowUpTasks1764000700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(RULES);
    await runner.query(TASKS);
    await runner.query(IN_STEP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER order_keeps_tasks ON orders."order";
      DROP FUNCTION orders.keep_tasks();
      DROP TABLE orders.task;
      DROP TABLE orders.task_rule;
    `);
  }
}

const RULES = `
  CREATE TABLE orders.task_rule (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    active boolean NOT NULL DEFAULT true,
    -- The status that an order enters.
    status text NOT NULL CHECK (status IN ('processed', 'won', 'lost')),
    wait_days integer NOT NULL CHECK (wait_days BETWEEN 0 AND 3650),
    -- Count Monday to Friday only.
    working_days boolean NOT NULL DEFAULT false,
    kind text NOT NULL CHECK (kind IN ('call', 'mail', 'visit', 'other')),
    -- Empty: the kind says it.
    title text NOT NULL DEFAULT '',
    -- Null: whoever is in charge of the order.
    assignee_id uuid,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
  );
  -- Every company may want to know how the customer fares; one click in the settings ends it.
  INSERT INTO orders.task_rule (status, wait_days, kind) VALUES ('won', 7, 'call');
`;

const TASKS = `
  CREATE TABLE orders.task (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    kind text NOT NULL CHECK (kind IN ('call', 'mail', 'visit', 'other')),
    title text NOT NULL DEFAULT '',
    note text NOT NULL DEFAULT '',
    order_id uuid REFERENCES orders."order" ON DELETE CASCADE,
    -- As they were when the task was made: a call is made by tapping the number.
    contact_name text,
    contact_phone text,
    assignee_id uuid,
    -- A day in the company's zone, or a moment; due_by is when it is late.
    due_on date NOT NULL,
    due_at timestamptz,
    due_by timestamptz NOT NULL,
    status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'done', 'dropped')),
    outcome text,
    outcome_note text NOT NULL DEFAULT '',
    closed_at timestamptz CHECK ((closed_at IS NULL) = (status = 'open')),
    closed_by_id text,
    closed_by_name text,
    created_by_id text,
    created_by_name text NOT NULL,
    rule_id uuid REFERENCES orders.task_rule ON DELETE SET NULL,
    -- The status in which the rule holds: when the order leaves it, the open task is dropped.
    rule_status text,
    -- Rule and entry into the status: a job that runs twice makes one task.
    once_key text UNIQUE,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    -- Of the order: who is in charge (zeros: nobody), whether it lies in the bin. Kept in step by a trigger, so that the row rule needs no join.
    order_desk uuid CHECK ((order_desk IS NULL) = (order_id IS NULL)),
    binned boolean NOT NULL DEFAULT false,
    desk uuid NOT NULL GENERATED ALWAYS AS (coalesce(assignee_id, '00000000-0000-0000-0000-000000000000')) STORED,
    -- Lists stand in this order: open ones by when they are due, others by when they were closed.
    listed_at timestamptz NOT NULL GENERATED ALWAYS AS (coalesce(closed_at, due_by)) STORED,
    closed boolean NOT NULL GENERATED ALWAYS AS (status <> 'open') STORED
  );
  CREATE INDEX task_all ON orders.task (closed, listed_at, id) WHERE NOT binned;
  CREATE INDEX task_desk ON orders.task (desk, closed, listed_at, id) WHERE NOT binned;
  CREATE INDEX task_order_desk ON orders.task (order_desk, closed, listed_at, id) WHERE NOT binned;
  CREATE INDEX task_order ON orders.task (order_id, closed, listed_at, id);
  CREATE INDEX task_of_rule ON orders.task (rule_id) WHERE rule_id IS NOT NULL;
`;

/**
 * By a trigger, since many acts change who is in charge (by hand, in bulk, by rule, when someone leaves) and none may leave a task behind: open
 * tasks of the one who gives the order away go with it. A recycled order's tasks are out of sight until it is restored.
 */
const IN_STEP = `
  CREATE FUNCTION orders.keep_tasks() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE orders.task SET
      order_desk = NEW.desk,
      binned = NEW.recycled_at IS NOT NULL,
      assignee_id = CASE WHEN status = 'open' AND assignee_id IS NOT DISTINCT FROM OLD.assignee_id THEN NEW.assignee_id ELSE assignee_id END,
      version = version + 1,
      updated_at = now()
    WHERE order_id = NEW.id;
    RETURN NULL;
  END $$;
  CREATE TRIGGER order_keeps_tasks AFTER UPDATE OF assignee_id, recycled_at ON orders."order" FOR EACH ROW
    WHEN (OLD.assignee_id IS DISTINCT FROM NEW.assignee_id OR (OLD.recycled_at IS NULL) <> (NEW.recycled_at IS NULL))
    EXECUTE FUNCTION orders.keep_tasks();
`;
