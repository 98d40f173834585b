import type { CallOutcome, TaskKind, TaskStatus } from './task-words.js';

export interface TaskRow {
  id: string;
  kind: TaskKind;
  title: string;
  note: string;
  order_id: string | null;
  order_number: string | null;
  order_contact: string | null;
  /** Who is in charge of the order. */
  order_assignee_id: string | null;
  contact_name: string | null;
  contact_phone: string | null;
  assignee_id: string | null;
  /** `2026-11-22`, in the company's zone. */
  due_on: string;
  due_at: Date | null;
  due_by: Date;
  status: TaskStatus;
  outcome: CallOutcome | null;
  outcome_note: string;
  closed_at: Date | null;
  closed_by_id: string | null;
  closed_by_name: string | null;
  created_by_id: string | null;
  created_by_name: string;
  rule_id: string | null;
  version: number;
  created_at: Date;
}

/** Of `task t LEFT JOIN "order" o`. */
export const TASK_COLUMNS = `t.id, t.kind, t.title, t.note, t.order_id, o.number AS order_number, coalesce(o.contact_name, o.contact_company, o.contact_email) AS order_contact,
  o.assignee_id AS order_assignee_id, t.contact_name, t.contact_phone, t.assignee_id, to_char(t.due_on, 'YYYY-MM-DD') AS due_on, t.due_at, t.due_by,
  t.status, t.outcome, t.outcome_note, t.closed_at, t.closed_by_id, t.closed_by_name, t.created_by_id, t.created_by_name, t.rule_id, t.version, t.created_at`;
