import type { Holiday } from './team.entity.js';
import { unacceptableTime } from './teams.errors.js';
import type { WorkSpan } from './work-calendar.js';
import { isDay } from './zoned-time.js';

/** By weekday and time. @throws 422 naming a span that ends before it begins, or that overlaps another */
export function orderedHours(hours: readonly WorkSpan[]): WorkSpan[] {
  hours.forEach(({ from, to }, index) => {
    if (from >= to) throw unacceptableTime(`/hours/${index}/to`, 'order', 'Work must end after it begins.');
  });
  const placed = hours.map((span, index) => ({ span, index }));
  placed.sort((a, b) => a.span.weekday - b.span.weekday || a.span.from.localeCompare(b.span.from));
  placed.forEach(({ span, index }, place) => {
    const before = placed[place - 1]?.span;
    if (before?.weekday === span.weekday && before.to > span.from) {
      throw unacceptableTime(
        `/hours/${index}/from`,
        'overlap',
        'This overlaps another span of the day. Join them, or move one.',
      );
    }
  });
  return placed.map(({ span: { weekday, from, to } }) => ({ weekday, from, to }));
}

/** By date. @throws 422 naming a day that does not exist, or that is given twice */
export function orderedHolidays(holidays: readonly Holiday[]): Holiday[] {
  const seen = new Set<string>();
  holidays.forEach(({ date }, index) => {
    assertDay(`/holidays/${index}/date`, date);
    if (seen.has(date)) throw unacceptableTime(`/holidays/${index}/date`, 'twice', 'This day is on the list already.');
    seen.add(date);
  });
  return holidays.map(({ date, name }) => ({ date, name })).sort((a, b) => a.date.localeCompare(b.date));
}

/** @throws 422 */
export function assertDay(pointer: string, day: string): void {
  if (!isDay(day)) throw unacceptableTime(pointer, 'day', 'There is no such day.');
}
