import { earliestShowing } from '@regulars/staff';

const MOST_DAYS = 20_000;

/**
 * The instant at which clocks of a zone show a time of a day. Asking a calendar takes longer than reading the whole rest of a row, and files
 * name the same days again and again: on a day without a change of clocks its midnight tells all of its times.
 */
export function instantsIn(timeZone: string): (day: string, time: string) => Date {
  const days = new Map<string, { midnight: number; plain: boolean }>();
  const dayOf = (day: string) => {
    const known = days.get(day);
    if (known) return known;
    if (days.size >= MOST_DAYS) days.clear();
    const midnight = earliestShowing(timeZone, day, '00:00');
    const found = { midnight, plain: earliestShowing(timeZone, day, '23:59') - midnight === LAST_MINUTE_MS };
    days.set(day, found);
    return found;
  };
  return (day, time) => {
    const { midnight, plain } = dayOf(day);
    const seconds = Number(time.slice(6)) * 1000;
    if (!plain) return new Date(earliestShowing(timeZone, day, time.slice(0, 5)) + seconds);
    return new Date(midnight + Number(time.slice(0, 2)) * HOUR_MS + Number(time.slice(3, 5)) * MINUTE_MS + seconds);
  };
}

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const LAST_MINUTE_MS = 24 * HOUR_MS - MINUTE_MS;
