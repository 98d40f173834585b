import { hash } from 'node:crypto';
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

/** A status, a tag, a currency come again in thousands of lines. */
const SHORT = 40;
const MOST_KNOWN = 1_000;
const known = new Map<string, string>();

/** 72 bits: an accident in a billion fields is less likely than a broken disk. */
function digest(value: unknown): string {
  const text = inOneOrder(value);
  const before = known.get(text);
  if (before !== undefined) return before;
  const made = hash('sha256', text, 'base64url').slice(0, 12);
  if (text.length <= SHORT) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(text, made);
  }
  return made;
}

/** JSON with the members in one order, whatever order they were sent in: that of JSON.stringify for members that were added sorted. */
export function inOneOrder(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(inOneOrder).join()}]`;
  const members = value as Record<string, unknown>;
  const names = Object.keys(members).sort(byName);
  let text = '';
  for (const name of names)
    if (members[name] !== undefined)
      text += `${text === '' ? '' : ','}${JSON.stringify(name)}:${inOneOrder(members[name])}`;
  return `{${text}}`;
}

/** JavaScript puts names that are whole numbers first, by their value. */
function byName(a: string, b: string): number {
  const [first, second] = [placeOf(a), placeOf(b)];
  if (first !== second) return first - second;
  return a < b ? -1 : 1;
}

const LARGEST_PLACE = 2 ** 32 - 2;

function placeOf(name: string): number {
  const code = name.charCodeAt(0);
  if (!(code >= 48 && code <= 57)) return Infinity;
  const place = Number(name);
  return Number.isInteger(place) && place <= LARGEST_PLACE && String(place) === name ? place : Infinity;
}
