import type { InboxSearch } from './inbox-search.js';

/** In the order in which the dialog offers them. */
export const COLUMN_NAMES = [
  'number',
  'source',
  'status',
  'contact',
  'email',
  'phone',
  'message',
  'tags',
  'custom',
  'items',
  'messages',
  'value',
  'assignee',
  'response',
  'received',
  'updated',
] as const;
export type ColumnName = (typeof COLUMN_NAMES)[number];

/** What the table shows to who chose nothing: the status where boxes are mixed, the time by which it is sorted. */
export function defaultColumns({ box, sort }: Pick<InboxSearch, 'box' | 'sort'>): ColumnName[] {
  const mixed = box === undefined || box === 'suspect';
  const waits = box === undefined || box === 'new' || box === 'processed';
  return [
    'number',
    'source',
    ...(mixed ? (['status'] as const) : []),
    'contact',
    'message',
    'items',
    'value',
    'assignee',
    ...(waits ? (['response'] as const) : []),
    sort === '-updatedAt' ? 'updated' : 'received',
  ];
}

/** `number,contact` → names; undefined where there is nothing that this program knows. The number is always there. */
export function readColumns(text: string | undefined): ColumnName[] | undefined {
  const names = (text ?? '').split(',').flatMap((name) => COLUMN_NAMES.find((known) => known === name) ?? []);
  if (names.length === 0) return undefined;
  return names.includes('number') ? [...new Set(names)] : ['number', ...new Set(names)];
}

/** Comfortable first: it is what one has who chose nothing. */
export const DENSITIES = ['comfortable', 'compact'] as const;
export type Density = (typeof DENSITIES)[number];
