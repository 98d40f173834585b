import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AssignmentRules1764000210000 implements MigrationInterface {
  name = 'AssignmentRules1764000210000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE orders.assignment_rule (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        -- Checked at the end of the transaction: a new order of all rules is written by one statement.
        position integer NOT NULL CONSTRAINT assignment_rule_position UNIQUE DEFERRABLE INITIALLY DEFERRED,
        name text NOT NULL,
        active boolean NOT NULL,
        -- libs/orders/src/assignment/assignment-rule.ts, RuleConditions
        conditions jsonb NOT NULL,
        staff_ids uuid[],
        team_id uuid,
        by text NOT NULL CHECK (by IN ('round-robin', 'least-loaded')),
        working_only boolean NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CHECK ((staff_ids IS NULL) <> (team_id IS NULL))
      );
      -- When each last had their turn under a rule: the larger, the later.
      CREATE TABLE orders.assignment_turn (
        rule_id uuid NOT NULL REFERENCES orders.assignment_rule ON DELETE CASCADE,
        staff_id uuid NOT NULL,
        turn bigint NOT NULL,
        PRIMARY KEY (rule_id, staff_id)
      );
      -- By which rule somebody was put in charge; its name then, whatever becomes of the rule.
      ALTER TABLE orders.order_event ADD COLUMN rule text;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE orders.order_event DROP COLUMN rule; DROP TABLE orders.assignment_turn; DROP TABLE orders.assignment_rule;',
    );
  }
}
