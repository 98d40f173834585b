/** Days are `2026-11-28`: they sort as text. Counting is the calendar's, without zones. */
const DAY_MS = 86_400_000;

export function isDay(text: string): boolean {
  if (!/^(?:19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && dayOf(time) === text;
}

export function daysAfter(day: string, count: number): string {
  return dayOf(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS);
}

/** The same day of an earlier year; 28 February where that year has no 29th. */
export function yearsBefore(day: string, years: number): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const earlier = String(Number(year) - years).padStart(4, '0');
  const wanted = `${earlier}-${month}-${date}`;
  return month === '02' && date === '29' && daysAfter(`${earlier}-02-28`, 1) !== wanted ? `${earlier}-02-28` : wanted;
}

/** Month and date as one number, 1128, of this day and the `count` days after it; who was born on a 29 February is with the 28th where there is none. */
export function birthdaysWithin(day: string, count: number): number[] {
  const found = new Set<number>();
  for (let offset = 0; offset <= count; offset += 1) {
    const each = daysAfter(day, offset);
    const key = Number(each.slice(5, 7)) * 100 + Number(each.slice(8, 10));
    found.add(key);
    if (key === 228 && daysAfter(each, 1).endsWith('-03-01')) found.add(229);
  }
  return [...found];
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
