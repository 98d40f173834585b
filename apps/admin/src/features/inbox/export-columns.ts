import type { ExportSelected } from '../../api/types.js';
import type { ColumnName } from './column-names.js';

export type ExportColumn = NonNullable<ExportSelected['columns']>[number];

/** A column of the list holds several of a file: an amount comes with its currency, a contact with the company. */
const IN_FILE: Record<ColumnName, readonly ExportColumn[]> = {
  number: ['number'],
  source: ['source'],
  status: ['box'],
  contact: ['name', 'company'],
  email: ['email'],
  phone: ['phone'],
  message: ['subject', 'message'],
  tags: ['tags'],
  items: ['items'],
  messages: [],
  response: ['respondBy', 'firstRespondedAt'],
  custom: ['custom'],
  value: ['value', 'currency'],
  assignee: ['assignee'],
  received: ['createdAt'],
  updated: ['updatedAt'],
};

export function exportColumns(shown: readonly ColumnName[]): ExportColumn[] {
  return shown.flatMap((name) => IN_FILE[name]);
}
