import { Injectable } from '@nestjs/common';
import { Database, type Executor, type Tx } from '@regulars/platform';
import type { AssignmentRule } from './assignment-rule.js';

export type RuleContent = Omit<AssignmentRule, 'id' | 'version'>;

const COLUMNS =
  'id, name, active, conditions, staff_ids AS "staffIds", team_id AS "teamId", by, working_only AS "workingOnly", version';
/** First key of the advisory lock under which somebody is chosen. */
const CHOICE_LOCK = 7_234_011;

@Injectable()
export class AssignmentRulesRepository {
  constructor(private readonly database: Database) {}

  /** In their order. The whole table is read: there are a hundred at most. */
  all(executor: Executor = this.database): Promise<AssignmentRule[]> {
    return executor.query<AssignmentRule>(`SELECT ${COLUMNS} FROM orders.assignment_rule ORDER BY position`);
  }

  /** Asked for every order that comes in, and almost always a handful of rows or none. */
  active(executor: Executor): Promise<AssignmentRule[]> {
    return executor.query<AssignmentRule>(
      `SELECT ${COLUMNS} FROM orders.assignment_rule WHERE active ORDER BY position`,
    );
  }

  /** In their order; nobody adds, moves or deletes one until the transaction ends. */
  async lockAll(tx: Tx): Promise<AssignmentRule[]> {
    await tx.query('LOCK TABLE orders.assignment_rule IN SHARE ROW EXCLUSIVE MODE');
    return this.all(tx);
  }

  /** Index: assignment_rule_pkey. */
  async lock(tx: Tx, id: string): Promise<AssignmentRule | null> {
    const [rule] = await tx.query<AssignmentRule>(
      `SELECT ${COLUMNS} FROM orders.assignment_rule WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return rule ?? null;
  }

  /** As the last one. */
  async insert(tx: Tx, rule: RuleContent): Promise<AssignmentRule> {
    const [row] = await tx.query<AssignmentRule>(
      `INSERT INTO orders.assignment_rule (position, name, active, conditions, staff_ids, team_id, by, working_only)
       SELECT coalesce(max(position), 0) + 1, $1, $2, $3, $4::uuid[], $5, $6, $7 FROM orders.assignment_rule
       RETURNING ${COLUMNS}`,
      contentOf(rule),
    );
    if (!row) throw new Error('INSERT … RETURNING returned no row');
    return row;
  }

  /** Index: assignment_rule_pkey. */
  async update(tx: Tx, id: string, rule: RuleContent): Promise<AssignmentRule> {
    const [row] = await tx.query<AssignmentRule>(
      `UPDATE orders.assignment_rule SET name = $1, active = $2, conditions = $3, staff_ids = $4::uuid[], team_id = $5, by = $6,
         working_only = $7, version = version + 1, updated_at = now()
       WHERE id = $8 RETURNING ${COLUMNS}`,
      [...contentOf(rule), id],
    );
    if (!row) throw new Error('The locked rule is gone');
    return row;
  }

  /** Index: assignment_rule_pkey; its turns go with it. */
  async delete(tx: Tx, id: string): Promise<void> {
    await tx.query('DELETE FROM orders.assignment_rule WHERE id = $1', [id]);
  }

  /** @param ids every rule, as they are to stand */
  async reorder(tx: Tx, ids: readonly string[]): Promise<void> {
    await tx.query(
      `UPDATE orders.assignment_rule AS r SET position = x.position
       FROM unnest($1::uuid[]) WITH ORDINALITY AS x(id, position) WHERE r.id = x.id`,
      [ids],
    );
  }

  /**
   * From here to the end of the transaction nobody else chooses, in whatever process: the turn that is read is the turn that is taken.
   * Orders are locked before this, never after it.
   */
  async lockChoice(tx: Tx): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [CHOICE_LOCK]);
  }

  /** By rule and person. The whole table is read: rules by people. */
  async turns(executor: Executor = this.database): Promise<Map<string, Map<string, number>>> {
    const rows = await executor.query<{ ruleId: string; staffId: string; turn: number }>(
      'SELECT rule_id AS "ruleId", staff_id AS "staffId", turn FROM orders.assignment_turn',
    );
    const turns = new Map<string, Map<string, number>>();
    for (const { ruleId, staffId, turn } of rows) {
      const ofRule = turns.get(ruleId) ?? new Map<string, number>();
      turns.set(ruleId, ofRule.set(staffId, turn));
    }
    return turns;
  }

  async noteTurns(tx: Tx, taken: readonly { ruleId: string; staffId: string; turn: number }[]): Promise<void> {
    await tx.query(
      `INSERT INTO orders.assignment_turn (rule_id, staff_id, turn)
       SELECT x."ruleId", x."staffId", x.turn FROM json_to_recordset($1) AS x("ruleId" uuid, "staffId" uuid, turn bigint)
       ON CONFLICT (rule_id, staff_id) DO UPDATE SET turn = excluded.turn`,
      [JSON.stringify(taken)],
    );
  }

  /** How many open orders each has. Index: order_desk. */
  async loads(staffIds: readonly string[], executor: Executor = this.database): Promise<Map<string, number>> {
    const rows = await executor.query<{ id: string; load: number }>(
      `SELECT desk AS id, count(*)::int AS load FROM orders."order"
       WHERE desk = ANY($1::uuid[]) AND box IN ('new', 'processed') GROUP BY desk`,
      [staffIds],
    );
    return new Map(rows.map(({ id, load }) => [id, load]));
  }
}

function contentOf({ name, active, conditions, staffIds, teamId, by, workingOnly }: RuleContent): unknown[] {
  return [name, active, JSON.stringify(conditions), staffIds, teamId, by, workingOnly];
}
