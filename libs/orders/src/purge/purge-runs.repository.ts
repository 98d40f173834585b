import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@regulars/platform';
import type { StaffActor } from '@regulars/staff';
import type { Owner } from '../list/order-filter.js';

export interface PurgeRun {
  id: string;
  actor_id: string;
  actor_name: string;
  total: number;
  done: number;
  spared: number;
  failed: number;
  failed_examples: string[];
  started_at: Date;
  finished_at: Date | null;
}

const COLUMNS = 'id, actor_id, actor_name, total, done, spared, failed, failed_examples, started_at, finished_at';
const NOBODY = '00000000-0000-0000-0000-000000000000';
const EXAMPLES = 5;
const SHOWN = 5;

@Injectable()
export class PurgeRunsRepository {
  constructor(private readonly database: Database) {}

  /** Newest first. Index: purge_run_pkey, whose ids follow time. */
  latest(): Promise<PurgeRun[]> {
    return this.database.query<PurgeRun>(`SELECT ${COLUMNS} FROM orders.purge_run ORDER BY id DESC LIMIT ${SHOWN}`);
  }

  /** Index: purge_run_pkey. */
  async find(id: string): Promise<PurgeRun | null> {
    const [run] = await this.database.query<PurgeRun>(`SELECT ${COLUMNS} FROM orders.purge_run WHERE id = $1`, [id]);
    return run ?? null;
  }

  /**
   * Writes down what is to go: of these ids whatever lies in the bin and is theirs to see. Index: order_pkey.
   * @param owners undefined: everybody's
   */
  async start(
    tx: Tx,
    actor: StaffActor,
    ids: readonly string[],
    owners: readonly Owner[] | undefined,
  ): Promise<PurgeRun> {
    const [run] = await tx.query<PurgeRun>(
      `WITH run AS (INSERT INTO orders.purge_run (actor_id, actor_name, total) VALUES ($1, $2, 0) RETURNING id),
       items AS (
         INSERT INTO orders.purge_item (run_id, order_id)
         SELECT run.id, o.id FROM run, orders."order" o
         WHERE o.id = ANY($3::uuid[]) AND o.recycled_at IS NOT NULL AND ($4::uuid[] IS NULL OR o.desk = ANY($4)) RETURNING run_id
       ) SELECT run.id, (SELECT count(*)::int FROM items) AS total FROM run`,
      [actor.id, actor.name, ids, owners?.map((owner) => owner ?? NOBODY) ?? null],
    );
    const [counted] = await tx.query<PurgeRun>(
      `UPDATE orders.purge_run SET total = $2 WHERE id = $1 RETURNING ${COLUMNS}`,
      [run?.id, run?.total],
    );
    if (!counted) throw new Error('The run that was just written is not there');
    return counted;
  }

  /** What is next. Index: purge_item_pkey. */
  async next(runId: string, limit: number): Promise<string[]> {
    const rows = await this.database.query<{ order_id: string }>(
      'SELECT order_id FROM orders.purge_item WHERE run_id = $1 ORDER BY order_id LIMIT $2',
      [runId, limit],
    );
    return rows.map(({ order_id }) => order_id);
  }

  /** Whoever takes it has it: false when another did. Index: purge_item_pkey. */
  async take(tx: Tx, runId: string, orderId: string): Promise<boolean> {
    const taken = await tx.query('DELETE FROM orders.purge_item WHERE run_id = $1 AND order_id = $2 RETURNING 1', [
      runId,
      orderId,
    ]);
    return taken.length > 0;
  }

  /** Index: purge_run_pkey. */
  async count(tx: Tx, runId: string, what: 'done' | 'spared'): Promise<void> {
    await tx.query(`UPDATE orders.purge_run SET ${what} = ${what} + 1 WHERE id = $1`, [runId]);
  }

  /** Indexes: purge_run_pkey, order_pkey. */
  async countFailure(tx: Tx, runId: string, orderId: string): Promise<void> {
    await tx.query(
      `UPDATE orders.purge_run SET failed = failed + 1,
         failed_examples = (failed_examples || ARRAY(SELECT number FROM orders."order" WHERE id = $2))[1:${EXAMPLES}]
       WHERE id = $1`,
      [runId, orderId],
    );
  }

  /** Index: purge_run_pkey. */
  async finish(tx: Tx, runId: string): Promise<void> {
    await tx.query('UPDATE orders.purge_run SET finished_at = now() WHERE id = $1 AND finished_at IS NULL', [runId]);
  }
}
