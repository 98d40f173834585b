import type { Order, Position } from './order-filter.js';
import type { Statement } from './statement.js';

/** The column a list is sorted by; `text` is its exact form in a cursor (a JavaScript date would lose the microseconds). */
export interface SortKey {
  column: string;
  type: string;
  text: string;
  direction: 'DESC' | 'ASC';
}

const UTC_TEXT = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
export const KEYS: Readonly<Record<Order, SortKey>> = {
  '-createdAt': { column: 'created_at', type: 'timestamptz', text: UTC_TEXT('created_at'), direction: 'DESC' },
  createdAt: { column: 'created_at', type: 'timestamptz', text: UTC_TEXT('created_at'), direction: 'ASC' },
  '-updatedAt': { column: 'updated_at', type: 'timestamptz', text: UTC_TEXT('updated_at'), direction: 'DESC' },
  '-value': { column: 'coalesce(value, -1)', type: 'bigint', text: 'coalesce(value, -1)', direction: 'DESC' },
  updatedAt: { column: 'updated_at', type: 'timestamptz', text: UTC_TEXT('updated_at'), direction: 'ASC' },
  value: { column: 'coalesce(value, -1)', type: 'bigint', text: 'coalesce(value, -1)', direction: 'ASC' },
  respondBy: { column: 'respond_by', type: 'timestamptz', text: UTC_TEXT('respond_by'), direction: 'ASC' },
  '-respondBy': { column: 'respond_by', type: 'timestamptz', text: UTC_TEXT('respond_by'), direction: 'DESC' },
};

export function afterCondition(sql: Statement, key: SortKey, after: Position): string {
  const comparison = key.direction === 'DESC' ? '<' : '>';
  return `(${key.column}, id) ${comparison} (${sql.param(after.key)}::${key.type}, ${sql.param(after.id)}::uuid)`;
}
