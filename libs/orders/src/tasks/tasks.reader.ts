import { Injectable } from '@nestjs/common';
import { COUNT_CAP, Database, type Executor } from '@regulars/platform';
import type { Owner } from '../list/order-filter.js';
import { TASK_COLUMNS, type TaskRow } from './task-row.js';
import type { DueFilter, TaskKind } from './task-words.js';

export interface TaskFilter {
  due: DueFilter;
  /** Undefined: anybody's. */
  assignee?: Owner | undefined;
  kind?: TaskKind | undefined;
  orderId?: string | undefined;
  /** Whose eyes: null reads all. */
  viewer: string | null;
}

interface Position {
  key: string;
  id: string;
}

export type ListedTask = TaskRow & { key: string };

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Lists of tasks: ids along an index first, then the rows of those ids alone. */
@Injectable()
export class TasksReader {
  constructor(private readonly database: Database) {}

  /** Open ones by when they are due, closed ones the newest first. Indexes: task_all, task_desk, task_order_desk, task_order. */
  page(filter: TaskFilter, zone: string, limit: number, after: Position | null): Promise<ListedTask[]> {
    const sql = new Statement();
    const direction = filter.due === 'closed' ? 'DESC' : 'ASC';
    const walk = walkOf(sql, filter, zone, after, limit + 1);
    return this.database.query<ListedTask>(
      `WITH page AS MATERIALIZED (${walk})
       SELECT ${TASK_COLUMNS}, to_char(t.listed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS key
       FROM orders.task t LEFT JOIN orders."order" o ON o.id = t.order_id
       WHERE t.id = ANY(ARRAY(SELECT id FROM page)) ORDER BY t.listed_at ${direction}, t.id ${direction}`,
      sql.params,
    );
  }

  /** No further than one more than the cap. */
  async count(filter: TaskFilter, zone: string): Promise<number> {
    const sql = new Statement();
    const walk = walkOf(sql, filter, zone, null, COUNT_CAP + 1);
    const [row] = await this.database.query<{ count: number }>(`SELECT count(*) FROM (${walk}) w`, sql.params);
    return row?.count ?? 0;
  }

  /** Index: task_pkey. Tasks of recycled orders are out of sight. */
  async find(id: string, executor: Executor = this.database): Promise<TaskRow | null> {
    const [row] = await executor.query<TaskRow>(
      `SELECT ${TASK_COLUMNS} FROM orders.task t LEFT JOIN orders."order" o ON o.id = t.order_id WHERE t.id = $1 AND NOT t.binned`,
      [id],
    );
    return row ?? null;
  }
}

/**
 * One branch for each way in which a task may concern the viewer, none overlapping: each is one stretch of an index, and PostgreSQL merges
 * them row by row.
 */
function walkOf(sql: Statement, filter: TaskFilter, zone: string, after: Position | null, limit: number): string {
  const closed = filter.due === 'closed';
  const [direction, comparison] = closed ? ['DESC', '<'] : ['ASC', '>'];
  const order = `ORDER BY listed_at ${direction}, id ${direction} LIMIT ${limit}`;
  const everywhere = [
    'NOT binned',
    `closed = ${closed}`,
    ...dueConditions(sql, filter.due, zone),
    filter.orderId && `order_id = ${sql.param(filter.orderId)}::uuid`,
    filter.kind && `kind = ${sql.param(filter.kind)}`,
    filter.assignee !== undefined && `desk = ${sql.param(filter.assignee ?? NOBODY)}::uuid`,
    after && `(listed_at, id) ${comparison} (${sql.param(after.key)}::timestamptz, ${sql.param(after.id)}::uuid)`,
  ].filter((part) => typeof part === 'string');
  const branches = visible(sql, filter.viewer).map(
    (where) => `(SELECT id, listed_at FROM orders.task WHERE ${[...everywhere, ...where].join(' AND ')} ${order})`,
  );
  return `SELECT id, listed_at FROM (${branches.join(' UNION ALL ')}) b ${order}`;
}

/** Own tasks; those of own and of free orders; those without an order that nobody has taken. */
function visible(sql: Statement, viewer: string | null): string[][] {
  if (viewer === null) return [[]];
  const [me, nobody] = [`${sql.param(viewer)}::uuid`, `${sql.param(NOBODY)}::uuid`];
  return [
    [`desk = ${me}`],
    [`order_desk = ${me}`, `desk <> ${me}`],
    [`order_desk = ${nobody}`, `desk <> ${me}`],
    [`desk = ${nobody}`, 'order_id IS NULL'],
  ];
}

/** `today` ends when the company's day does. */
function dueConditions(sql: Statement, due: DueFilter, zone: string): string[] {
  const tomorrow = () => {
    const at = `${sql.param(zone)}::text`;
    return `((date_trunc('day', now() AT TIME ZONE ${at}) + interval '1 day') AT TIME ZONE ${at})`;
  };
  if (due === 'overdue') return ['listed_at <= now()'];
  if (due === 'today') return ['listed_at > now()', `listed_at <= ${tomorrow()}`];
  if (due === 'upcoming') return [`listed_at > ${tomorrow()}`];
  return [];
}

class Statement {
  readonly params: unknown[] = [];

  param(value: unknown): string {
    const known = this.params.indexOf(value);
    return `$${known >= 0 ? known + 1 : this.params.push(value)}`;
  }
}
