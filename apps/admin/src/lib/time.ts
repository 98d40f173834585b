const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Short words for how long ago something was, as a list needs them: `5 min. ago`, `3 hr. ago`, then the date. */
export function relativeTime(at: Date, now: number, language: string): string {
  const ago = now - at.getTime();
  const words = new Intl.RelativeTimeFormat(language, { style: 'narrow', numeric: 'auto' });
  if (ago < MINUTE) return words.format(0, 'second');
  if (ago < HOUR) return words.format(-Math.floor(ago / MINUTE), 'minute');
  const days = calendarDaysBetween(at, new Date(now));
  if (days === 0) return words.format(-Math.floor(ago / HOUR), 'hour');
  if (days < 7) return words.format(-days, 'day');
  const sameYear = at.getFullYear() === new Date(now).getFullYear();
  return at.toLocaleDateString(language, { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) });
}

export function exactTime(at: Date, language: string): string {
  return at.toLocaleString(language, { dateStyle: 'full', timeStyle: 'short' });
}

export function shortTime(at: Date, language: string): string {
  return at.toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });
}

/** By the company's clock, which all colleagues go by; its zone is named where the own clock shows something else. */
export function companyTime(at: Date, language: string, timeZone: string | undefined): string {
  if (timeZone === undefined) return shortTime(at, language);
  const there = at.toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  if (there === shortTime(at, language)) return there;
  const zone = new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'long' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value;
  return `${there} (${zone ?? timeZone})`;
}

/** Midnight of the day that lies `daysBack` days before today, in the user's own zone. */
export function startOfDay(daysBack: number, now = new Date()): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - daysBack);
}

/** `2026-11-22` → midnight of that day here; undefined where it is no date. */
export function dayFromInput(value: string | undefined, plusDays = 0): Date | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value ?? '');
  if (!match) return undefined;
  const day = new Date(Number(match[1]), Number(match[2]) - 1, Number(match[3]) + plusDays);
  return Number.isNaN(day.getTime()) ? undefined : day;
}

function calendarDaysBetween(from: Date, to: Date): number {
  return Math.round((startOfDay(0, to).getTime() - startOfDay(0, from).getTime()) / DAY);
}

/** Midnight here → `2026-11-22`, as a date field takes it. */
export function inputFromDay(day: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** `2026-12-24` as people write it; a day without a zone is shown as the very day that it is. */
export function shownDay(day: string, language: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(language, { dateStyle: 'medium', timeZone: 'UTC' });
}

/** The day of a moment, in the user's own zone. */
export function shortDay(at: Date, language: string): string {
  return at.toLocaleDateString(language, { dateStyle: 'medium' });
}
