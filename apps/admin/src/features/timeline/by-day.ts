import type { TimelineEntry } from '../../api/types.js';
import { inputFromDay } from '../../lib/time.js';

/** Those of one day of the reader's clock together, in the order in which they come. */
export function byDay(entries: readonly TimelineEntry[]): { day: string; entries: TimelineEntry[] }[] {
  const days = Map.groupBy(entries, ({ at }) => inputFromDay(new Date(at)));
  return [...days].map(([day, those]) => ({ day, entries: those }));
}
