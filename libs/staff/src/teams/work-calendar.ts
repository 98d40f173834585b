import { earliestShowing, localDate, nextDay, weekdayOf } from './zoned-time.js';

/** Working time of one weekday: `{ weekday: 1, from: '09:00', to: '12:30' }` is Monday morning. `to` may be `24:00`. */
export interface WorkSpan {
  /** ISO 8601: 1 is Monday, 7 is Sunday. */
  weekday: number;
  from: string;
  to: string;
}

/** When a team works. The clock on the wall decides: a span begins when the clock first shows its start, or later on a day that leaves it out. */
export interface WorkCalendar {
  /** IANA name. */
  timeZone: string;
  /** Several a day are fine; none overlap. */
  hours: readonly WorkSpan[];
  /** Days without work, `2026-10-01`. */
  holidays: ReadonlySet<string>;
}

/** Half-open, in milliseconds since 1970. */
interface Interval {
  begin: number;
  end: number;
}

/** Nobody waits longer: a calendar whose next years are all holidays is taken for one without work. */
const HORIZON_DAYS = 3 * 366;

export function isWorking(calendar: WorkCalendar, instant: Date): boolean {
  const at = instant.getTime();
  return intervalsOf(calendar, localDate(calendar.timeZone, at)).some(({ begin, end }) => begin <= at && at < end);
}

/** @param day `2026-11-22` by the calendar's own clock */
export function isWorkDay({ hours, holidays }: WorkCalendar, day: string): boolean {
  return !holidays.has(day) && hours.some(({ weekday }) => weekday === weekdayOf(day));
}

/**
 * @param milliseconds of work, 0 or more
 * @returns the moment by which so much work was done, never before `from` and never outside working time (but for its very end);
 *   null when the calendar has no such time within three years
 */
export function addWorkingTime(calendar: WorkCalendar, from: Date, milliseconds: number): Date | null {
  let left = milliseconds;
  for (const { begin, end } of intervalsAfter(calendar, from.getTime())) {
    if (left <= end - begin) return new Date(begin + left);
    left -= end - begin;
  }
  return null;
}

/** @returns milliseconds of work from one moment to the other; 0 when `to` is not after `from` */
export function workingTimeBetween(calendar: WorkCalendar, from: Date, to: Date): number {
  const end = to.getTime();
  let sum = 0;
  for (const interval of intervalsAfter(calendar, from.getTime(), end)) {
    if (interval.begin >= end) break;
    sum += Math.min(interval.end, end) - interval.begin;
  }
  return sum;
}

/** Working time from a moment on, the first interval cut where it had begun before. */
function* intervalsAfter(calendar: WorkCalendar, from: number, until?: number): Generator<Interval> {
  if (calendar.hours.length === 0) return;
  const lastDay = until === undefined ? undefined : localDate(calendar.timeZone, until);
  let day = localDate(calendar.timeZone, from);
  for (let days = 0; until !== undefined || days < HORIZON_DAYS; days += 1) {
    for (const { begin, end } of intervalsOf(calendar, day)) {
      if (end > from) yield { begin: Math.max(begin, from), end };
    }
    if (lastDay !== undefined && day >= lastDay) return;
    day = nextDay(day);
  }
}

/** Those of one day by the wall's calendar, in their order; a span that the clock leaves out whole is none. */
function intervalsOf({ timeZone, hours, holidays }: WorkCalendar, day: string): Interval[] {
  if (holidays.has(day)) return [];
  const weekday = weekdayOf(day);
  return hours
    .filter((span) => span.weekday === weekday)
    .sort((a, b) => a.from.localeCompare(b.from))
    .map(({ from, to }) => ({
      begin: earliestShowing(timeZone, day, from),
      end: earliestShowing(timeZone, day, to),
    }))
    .filter(({ begin, end }) => begin < end);
}
