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

/** Nobody waits longer for a day of work: a calendar that has none counts every day. */
const HORIZON_DAYS = 366;

/**
 * @param day `2026-11-22` @param isWorkDay given: only such days count, and the result is one, also after 0 days
 * @returns the day so many days later
 */
export function dayAfter(day: string, days: number, isWorkDay?: (day: string) => boolean): string {
  const start = Date.parse(`${day}T00:00:00Z`);
  const calendarDay = shown(start + days * DAY_MS);
  if (!isWorkDay) return calendarDay;
  let [time, left, idle] = [start, days, 0];
  while (left > 0 || !isWorkDay(shown(time))) {
    time += DAY_MS;
    const works = isWorkDay(shown(time));
    if (works) left -= 1;
    idle = works ? 0 : idle + 1;
    if (idle > HORIZON_DAYS) return calendarDay;
  }
  return shown(time);
}

/** Where a team has said nothing of its week. */
export function isWeekday(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

function shown(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
