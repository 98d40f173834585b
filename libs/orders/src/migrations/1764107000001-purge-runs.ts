import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Many orders deleted for good, in the background (ORD-3). */
export class PurgeRuns1764107000001 implements MigrationInterface {
  name = 'PurgeRuns1764107000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE orders.purge_run (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        -- As the audit log names them.
        actor_id text NOT NULL,
        actor_name text NOT NULL,
        total integer NOT NULL,
        done integer NOT NULL DEFAULT 0,
        -- Restored, or deleted otherwise, before their turn came.
        spared integer NOT NULL DEFAULT 0,
        failed integer NOT NULL DEFAULT 0,
        -- Numbers of some that could not be deleted.
        failed_examples text[] NOT NULL DEFAULT '{}',
        started_at timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz
      );
      -- What a run has still before it; no foreign key, as an order may be gone before its turn.
      CREATE TABLE orders.purge_item (
        run_id uuid NOT NULL REFERENCES orders.purge_run ON DELETE CASCADE,
        order_id uuid NOT NULL,
        PRIMARY KEY (run_id, order_id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE orders.purge_item; DROP TABLE orders.purge_run;');
  }
}
