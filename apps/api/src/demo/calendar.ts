import type { Dice } from './dice.js';

export const REGIONS = ['china', 'taiwan', 'japan', 'europe'] as const;
export type Region = (typeof REGIONS)[number];

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
/** How far back the data reach. */
const DAYS = 730;

/** Share of the orders, and hours ahead of UTC (daylight saving would change nothing that anyone could see here). */
const OF_REGION: Readonly<Record<Region, { share: number; ahead: number }>> = {
  china: { share: 0.46, ahead: 8 },
  taiwan: { share: 0.09, ahead: 8 },
  japan: { share: 0.07, ahead: 9 },
  europe: { share: 0.38, ahead: 1 },
};

/** People write in the morning and after lunch; a few at night. By local hour. */
// prettier-ignore
const BY_HOUR = [2, 1, 1, 1, 1, 2, 5, 18, 60, 95, 100, 82, 42, 62, 90, 92, 78, 52, 30, 20, 16, 13, 8, 4];
const BY_WEEKDAY = [0.12, 1.1, 1.12, 1.05, 1, 0.85, 0.2];
const CHINESE_DATE = new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric', day: 'numeric', timeZone: 'UTC' });

export interface Arrival {
  at: number;
  region: Region;
}

interface HourOfArrivals {
  begins: number;
  lasts: number;
  weights: Readonly<Record<Region, number>>;
  /** Of all hours up to and with this one. */
  sum: number;
}

/** When and from where `count` orders came, oldest first, the last of them just now. */
export function* arrivals(count: number, now: number, dice: Dice): Generator<Arrival> {
  const hours = hoursUntil(now);
  const total = hours.at(-1)?.sum ?? 0;
  let index = 0;
  for (let drawn = 0; drawn < count; drawn += 1) {
    const wanted = ((drawn + dice.next()) / count) * total;
    while (index < hours.length - 1 && (hours[index]?.sum ?? 0) <= wanted) index += 1;
    const hour = hours[index];
    if (hour === undefined) return;
    const before = hours[index - 1]?.sum ?? 0;
    const at = hour.begins + ((wanted - before) / (hour.sum - before)) * hour.lasts;
    yield { at: Math.floor(at), region: dice.weighted(hour.weights) };
  }
}

function hoursUntil(now: number): HourOfArrivals[] {
  const first = Math.floor((now - DAYS * DAY) / HOUR) * HOUR;
  const hours: HourOfArrivals[] = [];
  let sum = 0;
  for (let begins = first; begins < now; begins += HOUR) {
    const lasts = Math.min(HOUR, now - begins);
    const growth = 0.55 + (0.45 * (begins - first)) / (DAYS * DAY);
    const weights = Object.fromEntries(
      REGIONS.map((region) => [region, growth * (lasts / HOUR) * mood(region, begins)]),
    ) as Record<Region, number>;
    sum += REGIONS.reduce((weight, region) => weight + weights[region], 0);
    hours.push({ begins, lasts, weights, sum });
  }
  return hours;
}

/** How much a region writes in an hour. */
function mood(region: Region, at: number): number {
  const { share, ahead } = OF_REGION[region];
  const local = new Date(at + ahead * HOUR);
  return (
    share *
    (BY_HOUR[local.getUTCHours()] ?? 0) *
    (BY_WEEKDAY[local.getUTCDay()] ?? 0) *
    (region === 'europe' ? europeanSeason(local) : region === 'japan' ? 1 : chineseSeason(local))
  );
}

function europeanSeason(local: Date): number {
  const month = local.getUTCMonth() + 1;
  const day = local.getUTCDate();
  if ((month === 12 && day >= 22) || (month === 1 && day <= 3)) return 0.15;
  if (month === 8) return 0.65;
  return month === 3 || month === 9 || month === 10 ? 1.15 : 1;
}

/** The New Year empties the offices for a week, and half of the one before; the October week nearly as much. */
function chineseSeason(local: Date): number {
  const [month, day] = chineseDate(local);
  if (month === 1 && day <= 8) return 0.08;
  if (month === 12 && day >= 23) return 0.5;
  if (local.getUTCMonth() === 9 && local.getUTCDate() <= 7) return 0.2;
  return local.getUTCMonth() === 2 || local.getUTCMonth() === 3 ? 1.15 : 1;
}

const chineseDates = new Map<number, [number, number]>();

function chineseDate(local: Date): [number, number] {
  const day = Math.floor(local.getTime() / DAY);
  const known = chineseDates.get(day);
  if (known) return known;
  const parts = CHINESE_DATE.formatToParts(local);
  const number = (type: string) => parseInt(parts.find((part) => part.type === type)?.value ?? '0', 10);
  const made: [number, number] = [number('month'), number('day')];
  chineseDates.set(day, made);
  return made;
}

/** Where colleagues sit, in hours ahead of UTC. */
export type Office = 'ningbo' | 'hamburg';
const OFFICE_AHEAD: Readonly<Record<Office, number>> = { ningbo: 8, hamburg: 1 };
const OPENS = 8.5;
const CLOSES = 18;

/** The moment itself within office hours, else some time in the morning of the next working day. */
export function inOfficeHours(at: number, office: Office, dice: Dice): number {
  const shift = OFFICE_AHEAD[office] * HOUR;
  let local = at + shift;
  const hour = (local % DAY) / HOUR;
  if (hour >= OPENS && hour < CLOSES && !isWeekend(local)) return at;
  if (hour >= CLOSES) local += DAY;
  while (isWeekend(local)) local += DAY;
  return Math.floor(local / DAY) * DAY + (OPENS + dice.next() * 2.5) * HOUR - shift;
}

/** The first day of all was a Thursday. */
function isWeekend(local: number): boolean {
  const weekday = (Math.floor(local / DAY) + 4) % 7;
  return weekday === 0 || weekday === 6;
}
