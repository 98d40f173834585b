import type { CustomRange } from '@regulars/custom-fields';
import type { Statement } from './statement.js';

/** Of the table `v`, orders.custom_value. Indexes: custom_value_number, custom_value_day, custom_value_pkey. */
export function withinRange(sql: Statement, { key, kind, from, to }: CustomRange): string {
  const operand = (value: string) => (kind === 'number' ? `${sql.param(value)}::numeric` : sql.param(value));
  return [
    `v.key = ${sql.param(key)}`,
    `v.${kind} IS NOT NULL`,
    ...(from === undefined ? [] : [`v.${kind} >= ${operand(from)}`]),
    ...(to === undefined ? [] : [`v.${kind} <= ${operand(to)}`]),
  ].join(' AND ');
}
