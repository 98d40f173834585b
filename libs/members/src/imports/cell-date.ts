import { type Cell, cellText } from '@regulars/tables';

/** Which of day and month stands first in `03/04/2020`. */
export type DayOrder = 'dmy' | 'mdy';

export type ReadDate =
  /** `zone` is what the text itself says: `Z` or `+08:00`. */
  { day: string; time: string | null; zone: string | null } | { fault: 'bare-number' | 'unreadable' | 'no-such-day' };

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const TIME =
  /(?:^|[\sT,])(\d{1,2})[:：](\d{2})(?:[:：](\d{2})(?:[.,]\d+)?)?\s*(am|pm|上午|下午|午前|午後)?\s*(Z|[+-]\d{2}:?\d{2})?$/iu;
/** First years of the eras, less one: 平成2年 is 1990, 民國79年 is 1990. */
const ERAS: Readonly<Record<string, number>> = {
  明治: 1867, 大正: 1911, 昭和: 1925, 平成: 1988, 令和: 2018, 民国: 1911, 民國: 1911, m: 1867, t: 1911, s: 1925, h: 1988, r: 2018,
}; // prettier-ignore
const ERA =
  /^(明治|大正|昭和|平成|令和|民国|民國|[mtshr])\s*(元|\d{1,3})\s*[年.\-/]\s*(\d{1,2})\s*[月.\-/]\s*(\d{1,2})\s*日?$/iu;
const ISO = /^\d{4}-\d\d-\d\d$/;
const YEAR_FIRST = /^(\d{4})\s*(?:[-/.年])\s*(\d{1,2})\s*(?:[-/.月])\s*(\d{1,2})\s*日?$/u;
const COMPACT = /^((?:19|20)\d\d)(\d\d)(\d\d)$/;
const YEAR_LAST = /^(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})$/;
const NAMED =
  /^(?:(\d{1,2})(?:st|nd|rd|th)?[\s.-]+([a-z]{3,9})\.?|([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?)[\s,.-]+(\d{4}|\d{2})$/iu;

/** A day, with its time if there is one, in the ways in which programs and people write it. Years of two digits are not in the future. */
export function dateOf(cell: Cell | undefined, order: DayOrder, thisYear?: number): ReadDate {
  if (cell !== null && typeof cell === 'object' && 'date' in cell) return ofSheet(cell.date);
  if (typeof cell === 'number' && !COMPACT.test(String(cell))) return { fault: 'bare-number' };
  const written = cellText(cell);
  if (ISO.test(written))
    return ofDay(dayOf(Number(written.slice(0, 4)), Number(written.slice(5, 7)), Number(written.slice(8))));
  const text = written.normalize('NFKC').trim();
  const time = TIME.exec(text);
  const said = (time ? text.slice(0, time.index) : text)
    .replace(/[\s,(（].{0,2}(?:曜日?|星期.|周.)[)）]?$/u, '')
    .trim();
  const parts = partsOf(said, order, thisYear);
  if (!parts) return { fault: /^\d{4,6}(?:\.\d+)?$/.test(said) ? 'bare-number' : 'unreadable' };
  const day = dayOf(...parts);
  if (day === null) return { fault: 'no-such-day' };
  const clock = time ? clockOf(time) : null;
  if (time && clock === null) return { fault: 'unreadable' };
  return { day, time: clock, zone: zoneOf(time?.[5]) };
}

function ofDay(day: string | null): ReadDate {
  return day === null ? { fault: 'no-such-day' } : { day, time: null, zone: null };
}

function ofSheet(date: string): ReadDate {
  const [day = '', time] = date.replace(/Z$/, '').split('T');
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return { fault: 'unreadable' };
  return { day, time: time === undefined ? null : time.slice(0, 8), zone: null };
}

function partsOf(text: string, order: DayOrder, thisYear: number | undefined): [number, number, number] | null {
  const first = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  if (first) return [Number(first[1]), Number(first[2]), Number(first[3])];
  const last = YEAR_LAST.exec(text);
  if (last) {
    const [one, two, year] = [Number(last[1]), Number(last[3]), yearOf(last[4] ?? '', thisYear)];
    // Points are those of countries where the day stands first; and no month is above twelve.
    const dayFirst = two > 12 ? false : one > 12 || last[2] === '.' || order === 'dmy';
    return dayFirst ? [year, two, one] : [year, one, two];
  }
  const named = NAMED.exec(text);
  if (named) {
    const month = MONTHS.indexOf((named[2] ?? named[3] ?? '').slice(0, 3).toLowerCase()) + 1;
    return month > 0 ? [yearOf(named[5] ?? '', thisYear), month, Number(named[1] ?? named[4])] : null;
  }
  const era = ERA.exec(text);
  if (!era) return null;
  const begin = ERAS[(era[1] ?? '').toLowerCase()] ?? 0;
  return [begin + (era[2] === '元' ? 1 : Number(era[2])), Number(era[3]), Number(era[4])];
}

function yearOf(text: string, thisYear = new Date().getUTCFullYear()): number {
  if (text.length === 4) return Number(text);
  const century = Math.floor(thisYear / 100) * 100;
  const year = century + Number(text);
  return year > thisYear ? year - 100 : year;
}

function dayOf(year: number, month: number, day: number): string | null {
  const time = new Date(Date.UTC(year, month - 1, day));
  const same = time.getUTCFullYear() === year && time.getUTCMonth() === month - 1 && time.getUTCDate() === day;
  return same && year >= 1000 ? `${year}-${two(month)}-${two(day)}` : null;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function clockOf([, hours = '', minutes = '', seconds = '00', half]: RegExpExecArray): string | null {
  const late = half !== undefined && /^(pm|下午|午後)$/i.test(half);
  const early = half !== undefined && !late;
  const hour = (Number(hours) % (half === undefined ? 24 : 12)) + (late ? 12 : 0);
  const wrong = Number(hours) > (early || late ? 12 : 24) || Number(minutes) > 59 || Number(seconds) > 59;
  return wrong ? null : `${two(hour)}:${minutes}:${seconds}`;
}

function zoneOf(said: string | undefined): string | null {
  if (said === undefined) return null;
  return /^z$/i.test(said) ? 'Z' : said.includes(':') ? said : `${said.slice(0, 3)}:${said.slice(3)}`;
}

/** Days above twelve show which of the two stands first; without any the language tells. */
export function guessDayOrder(cells: readonly (Cell | undefined)[], otherwise: DayOrder): DayOrder {
  let [dayFirst, monthFirst] = [0, 0];
  for (const cell of cells) {
    const found = typeof cell === 'string' ? /^\s*(\d{1,2})[-/](\d{1,2})[-/]\d{2,4}(?!\d)/.exec(cell) : null;
    if (!found) continue;
    if (Number(found[1]) > 12) dayFirst += 1;
    else if (Number(found[2]) > 12) monthFirst += 1;
  }
  return dayFirst === monthFirst ? otherwise : dayFirst > monthFirst ? 'dmy' : 'mdy';
}
