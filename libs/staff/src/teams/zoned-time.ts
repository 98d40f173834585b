/**
 * Dates and wall clocks of time zones, by Intl alone. Days are `2026-11-22`, which sort as text; instants are milliseconds since 1970.
 */

const DAY_MS = 86_400_000;

/** Making one costs a thousand times what using it does; a company has a handful of zones. */
const clocks = new Map<string, Intl.DateTimeFormat>();

/** The day that the wall's calendar shows. */
export function localDate(timeZone: string, instant: number): string {
  return new Date(wallTime(timeZone, instant)).toISOString().slice(0, 10);
}

export function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}

/** ISO 8601: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** Whether the text is a day that exists. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/**
 * The first moment at which the zone's clock shows this day and time, or a later one where the clock leaves it out: never falling as the
 * time grows, whatever summer time does. Where the clock shows it twice, the first counts.
 *
 * @param time `09:30`; `24:00` is the end of the day
 */
export function earliestShowing(timeZone: string, day: string, time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const shown = Date.parse(`${day}T00:00:00Z`) + (hours * 60 + minutes) * 60_000;
  // A day on either side of the moment, whatever the zone: no zone is further than that from UTC.
  const [earlier, later] = [offset(timeZone, shown - DAY_MS), offset(timeZone, shown + DAY_MS)];
  const byEarlier = shown - earlier;
  if (offset(timeZone, byEarlier) === earlier) return byEarlier;
  const byLater = shown - later;
  if (offset(timeZone, byLater) === later) return byLater;
  return changeBetween(timeZone, byLater, byEarlier);
}

/** The moment within a stretch at which the clock was put forward. */
function changeBetween(timeZone: string, from: number, to: number): number {
  const earlier = offset(timeZone, from);
  let [before, after] = [from, to];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offset(timeZone, middle) === earlier) before = middle;
    else after = middle;
  }
  return after;
}

function offset(timeZone: string, instant: number): number {
  return wallTime(timeZone, instant) - instant;
}

/** What the wall shows, as if it were UTC. */
function wallTime(timeZone: string, instant: number): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of clockOf(timeZone).formatToParts(instant)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  const below = ((instant % 1000) + 1000) % 1000;
  return Date.UTC(year, month - 1, day, hour, minute, second) + below;
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  let clock = clocks.get(timeZone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'iso8601',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    clocks.set(timeZone, clock);
  }
  return clock;
}
