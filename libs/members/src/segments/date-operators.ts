import { type Operator, type Statement, operator } from './condition.js';
import { daysAfter } from './days.js';
import { type Between, day, days, integer, integers, nothing } from './values.js';
import { words } from './words.js';

/** A hundred years: nothing here is older. */
const MOST_DAYS = 36_500;
const KNOWN = words('is known', '已知', '已知');
const UNKNOWN = words('is not known', '未知', '未知');

/**
 * What can be asked of a moment. A day is a day of the company's zone, and both ends belong to it. Days ago are counted from today: today is 0,
 * whatever the clock says.
 * @param column of `f`, a timestamptz
 * @param none what is so where there is no such moment, when it can be missing
 */
export function momentOperators(column: string, none: string | null): Record<string, Operator> {
  const asked = { nullable: none !== null };
  const ago = (s: Statement, count: number) => s.startOf(daysAfter(s.today, -count));
  return {
    'days-ago-at-most': operator({
      ...asked,
      words: words('at most {value} days ago', '在最近 {value} 天内', '在最近 {value} 天內'),
      value: integer(0, MOST_DAYS),
      sql: (count, s) => `${column} >= ${ago(s, count)}`,
    }),
    'days-ago-more-than': operator({
      ...asked,
      words: words('more than {value} days ago', '早于 {value} 天前', '早於 {value} 天前'),
      value: integer(0, MOST_DAYS),
      sql: (count, s) => `${column} < ${ago(s, count)}`,
    }),
    'days-ago-between': operator({
      ...asked,
      words: words('between {from} and {to} days ago', '在 {from} 至 {to} 天前', '在 {from} 至 {to} 天前'),
      value: integers(0, MOST_DAYS),
      sql: ({ from, to }: Between<number>, s) => `${column} >= ${ago(s, to)} AND ${column} < ${ago(s, from - 1)}`,
    }),
    before: operator({
      ...asked,
      words: words('before {value}', '早于 {value}', '早於 {value}'),
      value: day,
      sql: (each, s) => `${column} < ${s.startOf(each)}`,
    }),
    since: operator({
      ...asked,
      words: words('on or after {value}', '自 {value} 起', '自 {value} 起'),
      value: day,
      sql: (each, s) => `${column} >= ${s.startOf(each)}`,
    }),
    between: operator({
      ...asked,
      words: words('from {from} to {to}', '从 {from} 至 {to}', '從 {from} 至 {to}'),
      value: days,
      sql: ({ from, to }, s) => `${column} >= ${s.startOf(from)} AND ${column} < ${s.startOf(daysAfter(to, 1))}`,
    }),
    ...(none === null ? {} : knownOperators(column, KNOWN, UNKNOWN, none)),
  };
}

/** @param column of `f`, or what is null where nothing is known */
export function knownOperators(
  column: string,
  known = KNOWN,
  unknown = UNKNOWN,
  none = `${column} IS NULL`,
): Record<string, Operator> {
  return {
    known: operator({ words: known, value: nothing, sql: () => `${column} IS NOT NULL` }),
    unknown: operator({ words: unknown, value: nothing, sql: () => none }),
  };
}
