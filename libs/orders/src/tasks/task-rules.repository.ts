import { Injectable } from '@nestjs/common';
import { Database, type Executor, type Tx } from '@regulars/platform';
import type { RuleStatus, TaskKind } from './task-words.js';

export interface TaskRule {
  id: string;
  active: boolean;
  status: RuleStatus;
  waitDays: number;
  workingDays: boolean;
  kind: TaskKind;
  title: string;
  assigneeId: string | null;
  version: number;
}

export type RuleContent = Omit<TaskRule, 'id' | 'version'>;

/** When an order became what it is. */
export interface Entry {
  /** Of the history; tells one entry into a status from the next. */
  id: string;
  /** `2026-11-22`, in the company's zone. */
  day: string;
}

const COLUMNS = `id, active, status, wait_days AS "waitDays", working_days AS "workingDays", kind, title, assignee_id AS "assigneeId", version`;

/** A company has a handful of rules: the table is read whole. */
@Injectable()
export class TaskRulesRepository {
  constructor(private readonly database: Database) {}

  all(): Promise<TaskRule[]> {
    return this.database.query<TaskRule>(`SELECT ${COLUMNS} FROM orders.task_rule ORDER BY id`);
  }

  async count(tx: Tx): Promise<number> {
    const [row] = await tx.query<{ count: number }>('SELECT count(*) FROM orders.task_rule');
    return row?.count ?? 0;
  }

  activeFor(tx: Tx, status: string): Promise<TaskRule[]> {
    return tx.query<TaskRule>(`SELECT ${COLUMNS} FROM orders.task_rule WHERE active AND status = $1 ORDER BY id`, [
      status,
    ]);
  }

  async find(id: string, executor: Executor = this.database): Promise<TaskRule | null> {
    const [rule] = await executor.query<TaskRule>(`SELECT ${COLUMNS} FROM orders.task_rule WHERE id = $1`, [id]);
    return rule ?? null;
  }

  async lock(tx: Tx, id: string): Promise<TaskRule | null> {
    const [rule] = await tx.query<TaskRule>(`SELECT ${COLUMNS} FROM orders.task_rule WHERE id = $1 FOR UPDATE`, [id]);
    return rule ?? null;
  }

  async insert(tx: Tx, rule: RuleContent): Promise<TaskRule> {
    const [row] = await tx.query<TaskRule>(
      `INSERT INTO orders.task_rule (active, status, wait_days, working_days, kind, title, assignee_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING ${COLUMNS}`,
      [rule.active, rule.status, rule.waitDays, rule.workingDays, rule.kind, rule.title, rule.assigneeId],
    );
    if (!row) throw new Error('INSERT … RETURNING returned no row');
    return row;
  }

  async update(tx: Tx, id: string, rule: RuleContent): Promise<TaskRule> {
    const [row] = await tx.query<TaskRule>(
      `UPDATE orders.task_rule SET active = $2, status = $3, wait_days = $4, working_days = $5, kind = $6, title = $7, assignee_id = $8,
         version = version + 1, updated_at = now() WHERE id = $1 RETURNING ${COLUMNS}`,
      [id, rule.active, rule.status, rule.waitDays, rule.workingDays, rule.kind, rule.title, rule.assigneeId],
    );
    if (!row) throw new Error('The locked rule is gone');
    return row;
  }

  async delete(tx: Tx, id: string): Promise<void> {
    await tx.query('DELETE FROM orders.task_rule WHERE id = $1', [id]);
  }

  /** Index: order_event_order. @returns null when it never changed */
  async lastEntry(tx: Tx, orderId: string, status: string, zone: string): Promise<Entry | null> {
    const [entry] = await tx.query<Entry>(
      `SELECT id, to_char(at AT TIME ZONE $3, 'YYYY-MM-DD') AS day FROM orders.order_event
       WHERE order_id = $1 AND action = 'status' AND "to" = $2 ORDER BY id DESC LIMIT 1`,
      [orderId, status, zone],
    );
    return entry ?? null;
  }
}
