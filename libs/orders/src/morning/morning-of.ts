import { type RosterEntry, isWorking } from '@regulars/staff';

/** Where a team has said nothing of its hours: Monday to Friday, from the first hour to the last. */
const USUAL = { from: 8, until: 18 };

/**
 * @param zone the company's
 * @returns the day that has begun for this person, `2026-11-22` by their own clock; null while they are not at work
 */
export function morningOf({ calendar, absent }: Pick<RosterEntry, 'calendar' | 'absent'>, zone: string, now: Date) {
  if (absent) return null;
  if (calendar) return isWorking(calendar, now) ? clock(calendar.timeZone, now).day : null;
  const { day, hour, weekday } = clock(zone, now);
  const works = weekday !== 'Sat' && weekday !== 'Sun' && hour >= USUAL.from && hour < USUAL.until;
  return works ? day : null;
}

function clock(timeZone: string, now: Date): { day: string; hour: number; weekday: string } {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    weekday: 'short',
    hourCycle: 'h23',
  }).formatToParts(now);
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? '';
  return { day: `${of('year')}-${of('month')}-${of('day')}`, hour: Number(of('hour')), weekday: of('weekday') };
}
