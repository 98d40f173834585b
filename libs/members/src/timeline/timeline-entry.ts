/** By what the timeline can be narrowed. A module that brings another kind adds its word here and in the admin. */
export const TIMELINE_KINDS = ['order', 'mail', 'note', 'call', 'task', 'consent', 'profile', 'segment'] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

/** A place in the timeline: when, to the microsecond as PostgreSQL writes it in UTC, and the id. */
export interface TimelinePlace {
  text: string;
  id: string;
}

/** Something that happened with a member, whichever module knows it. */
export interface TimelineEntry {
  /** Of the record that says so. */
  id: string;
  /** `2026-11-28T08:00:00.000000Z`: by this, and then by the id, entries of all modules are in one order. */
  key: string;
  kind: TimelineKind;
  /** What happened, in the past tense where it is a deed: `order-made`, `mail-in`. */
  action: string;
  actor?: { id: string | null; name: string } | null;
  /** The record it is about, where it can be looked at. */
  about?: { type: 'order' | 'segment' | 'member'; id: string; label: string } | null;
  from?: string | null;
  to?: string | null;
  /** A mail's subject, what an order or a task was about. */
  title?: string | null;
  /** The beginning of what was written or said. */
  text?: string | null;
  amount?: { amount: number; currency: string } | null;
  /** Of the profile that were edited. */
  fields?: string[];
}

/** The entries that come after `before` in the order of the timeline: it begins with the newest. */
export function isBehind(entry: { key: string; id: string }, before: TimelinePlace): boolean {
  return entry.key < before.text || (entry.key === before.text && entry.id < before.id);
}
