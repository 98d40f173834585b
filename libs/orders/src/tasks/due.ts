import { unacceptable } from '../orders.errors.js';

/** A day in the company's zone, or a moment. */
export type Due = { day: string; at: null } | { day: null; at: Date };

const DAY = /^\d{4}-\d\d-\d\d$/;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)$/;
const DAY_MS = 86_400_000;

/** @param text `2026-11-29` or `2026-11-29T14:30:00+08:00` @throws 422 naming the field */
export function dueOf(text: string, pointer = '/due'): Due {
  const time = Date.parse(DAY.test(text) ? `${text}T00:00:00Z` : text);
  const known = DAY.test(text) || MOMENT.test(text);
  // Date.parse lets the 31st of February pass as the 3rd of March.
  const real = known && !Number.isNaN(time) && (!DAY.test(text) || new Date(time).toISOString().startsWith(text));
  const year = real ? new Date(time).getUTCFullYear() : 0;
  if (!real || year < 2000 || year > 2200) {
    throw unacceptable(
      'orders/invalid-due',
      pointer,
      'Give a day such as 2026-11-29, or a moment such as 2026-11-29T14:30:00+08:00, between 2000 and 2200.',
    );
  }
  return DAY.test(text) ? { day: text, at: null } : { day: null, at: new Date(time) };
}

/**
 * @param day `2026-11-22` @param working count Monday to Friday only; the result is then such a day, also after 0 days
 * @returns the day so many days later
 */
export function dayAfter(day: string, days: number, working: boolean): string {
  let time = Date.parse(`${day}T00:00:00Z`);
  if (!working) return shown(time + days * DAY_MS);
  for (let left = days; left > 0;) {
    time += DAY_MS;
    if (isWeekday(time)) left -= 1;
  }
  while (!isWeekday(time)) time += DAY_MS;
  return shown(time);
}

function isWeekday(time: number): boolean {
  const weekday = new Date(time).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

function shown(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
