import type { Actor } from '@regulars/staff';
import { maySee } from '../order-access.js';
import type { Names, Plain } from '../order.mapper.js';
import type { TaskResponse } from './task.response.js';
import type { TaskRow } from './task-row.js';

export function toTask(actor: Actor, row: TaskRow, names: Names): Plain<TaskResponse> {
  const { id, kind, title, note, status, outcome, version } = row;
  return {
    id,
    kind,
    title,
    note,
    order: orderOf(actor, row),
    contact: { name: row.contact_name, phone: row.contact_phone },
    assignee: row.assignee_id === null ? null : { id: row.assignee_id, name: names.get(row.assignee_id) ?? '' },
    due: row.due_at?.toISOString() ?? row.due_on,
    dueBy: row.due_by.toISOString(),
    status,
    outcome,
    outcomeNote: row.outcome_note,
    closedAt: row.closed_at?.toISOString() ?? null,
    closedBy: row.closed_at === null ? null : { id: row.closed_by_id, name: row.closed_by_name ?? '' },
    createdBy: { id: row.created_by_id, name: row.created_by_name },
    ruleId: row.rule_id,
    version,
    createdAt: row.created_at.toISOString(),
  };
}

/** A task may be somebody's whose order is a colleague's: then it shows without it. */
function orderOf(actor: Actor, row: TaskRow): TaskResponse['order'] {
  if (row.order_id === null || !maySee(actor, { assignee_id: row.order_assignee_id })) return null;
  return { id: row.order_id, number: row.order_number ?? '', contact: row.order_contact };
}
