import type { DateCell } from '../cell.js';

/** What a cell's number means by its format; null: a plain number. */
export type NumberMeaning = 'date' | { digits: number } | null;

/** Formats that have a number only and no text in the file (ECMA-376, part 1, 18.8.30); 27 to 36 and 50 to 58 are those of East Asia. */
const BUILT_IN_DATES = [[14, 22], [27, 36], [45, 47], [50, 58]] as const; // prettier-ignore

export function meaningOf(id: number, code: string | undefined): NumberMeaning {
  if (code === undefined) return BUILT_IN_DATES.some(([from, to]) => id >= from && id <= to) ? 'date' : null;
  // Quoted and escaped characters, colours and locales say nothing; of several sections the first is for positive numbers.
  const [bare = ''] = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .split(';');
  if (/[dmyhsge]/i.test(bare) && !/general/i.test(bare) && !/[#0?]e[+-]/i.test(bare)) return 'date';
  // `00000` is how people keep the zeros of article numbers.
  return /^0{2,}$/.test(bare) ? { digits: bare.length } : null;
}

const DAY_SECONDS = 86_400;
/** 1899-12-30: day 0 of the calendar that begins in 1900, from March of that year on. */
const EPOCH = Date.UTC(1899, 11, 30);
/** Days between that calendar and the one of old Macs, which begins in 1904. */
const DAYS_TO_1904 = 1462;
/** 9999-12-31. */
const LAST_DAY = 2_958_465;

/** @returns null when the number is no day that spreadsheets know */
export function dateOf(serial: number, from1904: boolean): DateCell | null {
  if (serial < 0 || serial >= LAST_DAY + 1) return null;
  const seconds = Math.round(serial * DAY_SECONDS);
  if (seconds < DAY_SECONDS && !from1904) return { date: isoOf(seconds).slice(11) };
  // Lotus took 1900 for a leap year, and Excel after it: before March days are one further on.
  const leap = !from1904 && serial < 60 ? DAY_SECONDS : 0;
  const iso = isoOf(seconds + leap + (from1904 ? DAYS_TO_1904 * DAY_SECONDS : 0));
  return { date: seconds % DAY_SECONDS === 0 ? iso.slice(0, 10) : iso };
}

function isoOf(seconds: number): string {
  return new Date(EPOCH + seconds * 1000).toISOString().slice(0, 19);
}
