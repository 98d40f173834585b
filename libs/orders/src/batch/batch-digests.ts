import { createHash } from 'node:crypto';
import type { BatchOrderDto } from './batch-order.dto.js';

/** The fields that are written when they change. `createdAt` tells of the order's birth, `notify` is no part of it. */
export const FIELDS = [
  'contact',
  'subject',
  'message',
  'locale',
  'items',
  'currency',
  'value',
  'tags',
  'customFields',
  'status',
  'lostReason',
  'assigneeId',
] as const;
export type Field = (typeof FIELDS)[number];

export type Digests = Partial<Record<Field, string>>;

/** A field that was not sent has none: it is left as it is. */
export function digestsOf(order: BatchOrderDto): Digests {
  const digests: Digests = {};
  for (const field of FIELDS) if (order[field] !== undefined) digests[field] = digest(order[field]);
  return digests;
}

/** What the other system changed since it last sent the order. */
export function changedFields(before: Digests, after: Digests): Field[] {
  return FIELDS.filter((field) => after[field] !== undefined && after[field] !== before[field]);
}

/** 72 bits: an accident in a billion fields is less likely than a broken disk. */
function digest(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(value)))
    .digest('base64url')
    .slice(0, 12);
}

/** Members in one order, whatever order they were sent in. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, member]) => [key, sorted(member)]));
}
