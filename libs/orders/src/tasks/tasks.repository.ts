import { Injectable } from '@nestjs/common';
import type { Tx } from '@regulars/platform';
import type { Actor } from '@regulars/staff';
import type { Due } from './due.js';
import type { CallOutcome, TaskKind, TaskStatus } from './task-words.js';

export interface NewTask {
  kind: TaskKind;
  title: string;
  note: string;
  orderId: string | null;
  contactName: string | null;
  contactPhone: string | null;
  assigneeId: string | null;
  due: Due;
  rule?: { id: string; status: string; onceKey: string } | undefined;
}

export interface TaskChanges {
  kind?: TaskKind;
  title?: string;
  note?: string;
  contactName?: string | null;
  contactPhone?: string | null;
  assigneeId?: string | null;
  due?: Due;
}

interface Closing {
  status: Exclude<TaskStatus, 'open'>;
  outcome: CallOutcome | null;
  note: string;
}

/** What a due day or moment comes to in the zone `$zone`: the day, the moment, and when it is late. */
const DUE = (day: string, at: string, zone: string) => `
  coalesce(${day}::date, (${at}::timestamptz AT TIME ZONE ${zone})::date), ${at}::timestamptz,
  coalesce(${at}::timestamptz, ((${day}::date + 1)::timestamp AT TIME ZONE ${zone}))`;

@Injectable()
export class TasksRepository {
  /** @returns its id; null when the rule has made it before. The order must be locked, so that its desk holds. */
  async insert(tx: Tx, actor: Actor, task: NewTask, zone: string): Promise<string | null> {
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO orders.task (kind, title, note, order_id, order_desk, binned, contact_name, contact_phone, assignee_id,
         due_on, due_at, due_by, created_by_id, created_by_name, rule_id, rule_status, once_key)
       SELECT $1, $2, $3, $4::uuid, o.desk, coalesce(o.recycled_at IS NOT NULL, false), $5, $6, $7::uuid, ${DUE('$8', '$9', '$10::text')}, $11, $12, $13::uuid, $14, $15
       FROM (SELECT) nothing LEFT JOIN orders."order" o ON o.id = $4::uuid
       ON CONFLICT (once_key) DO NOTHING RETURNING id`,
      [
        task.kind,
        task.title,
        task.note,
        task.orderId,
        task.contactName,
        task.contactPhone,
        task.assigneeId,
        task.due.day,
        task.due.at,
        zone,
        actor.id,
        actor.name,
        task.rule?.id ?? null,
        task.rule?.status ?? null,
        task.rule?.onceKey ?? null,
      ],
    );
    return row?.id ?? null;
  }

  /** Until the transaction ends nobody else changes it. Index: task_pkey. @returns the order that it belongs to */
  async lock(tx: Tx, id: string): Promise<void> {
    await tx.query('SELECT FROM orders.task WHERE id = $1 FOR UPDATE', [id]);
  }

  /** Index: task_pkey. */
  async orderOf(tx: Tx, id: string): Promise<string | null> {
    const [row] = await tx.query<{ id: string | null }>('SELECT order_id AS id FROM orders.task WHERE id = $1', [id]);
    return row?.id ?? null;
  }

  /** Index: task_pkey. */
  async update(tx: Tx, id: string, changes: TaskChanges, zone: string): Promise<void> {
    const params: unknown[] = [id];
    const place = (value: unknown) => `$${params.push(value)}`;
    const sets = Object.entries(COLUMNS).flatMap(([field, column]) => {
      const value = changes[field as keyof typeof COLUMNS];
      return value === undefined ? [] : [`${column} = ${place(value)}`];
    });
    if (changes.due) {
      const [day, at, where] = [place(changes.due.day), place(changes.due.at), `${place(zone)}::text`];
      sets.push(`(due_on, due_at, due_by) = (SELECT ${DUE(day, at, where)})`);
    }
    await tx.query(
      `UPDATE orders.task SET ${[...sets, 'version = version + 1', 'updated_at = now()'].join(', ')} WHERE id = $1`,
      params,
    );
  }

  /** Index: task_pkey. */
  async close(tx: Tx, actor: Actor, id: string, { status, outcome, note }: Closing): Promise<void> {
    await tx.query(
      `UPDATE orders.task SET status = $2, outcome = $3, outcome_note = $4, closed_at = now(), closed_by_id = $5, closed_by_name = $6,
         version = version + 1, updated_at = now() WHERE id = $1`,
      [id, status, outcome, note, actor.id, actor.name],
    );
  }

  /** Index: task_pkey. */
  async reopen(tx: Tx, id: string): Promise<void> {
    await tx.query(
      `UPDATE orders.task SET status = 'open', outcome = NULL, outcome_note = '', closed_at = NULL, closed_by_id = NULL, closed_by_name = NULL,
         version = version + 1, updated_at = now() WHERE id = $1`,
      [id],
    );
  }

  /** What rules made for a status that the order has left. Index: task_order. @returns their ids */
  async dropLeft(tx: Tx, actor: Actor, orderId: string, status: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `UPDATE orders.task SET status = 'dropped', closed_at = now(), closed_by_id = $3, closed_by_name = $4, version = version + 1, updated_at = now()
       WHERE order_id = $1 AND NOT closed AND rule_status IS NOT NULL AND rule_status <> $2 RETURNING id`,
      [orderId, status, actor.id, actor.name],
    );
    return rows.map(({ id }) => id);
  }
}

const COLUMNS = {
  kind: 'kind',
  title: 'title',
  note: 'note',
  contactName: 'contact_name',
  contactPhone: 'contact_phone',
  assigneeId: 'assignee_id',
} as const;
