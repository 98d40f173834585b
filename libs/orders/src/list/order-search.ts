import type { CustomRange } from '@regulars/custom-fields';
import type { SearchQuery } from '@regulars/platform';
import { BESIDE_WORDS, TESTED, binCondition, conditions } from './order-conditions.js';
import type { OrderFilter, Position } from './order-filter.js';
import { walkOf } from './order-walk.js';
import { type SortKey, afterCondition } from './sort-keys.js';
import type { Statement } from './statement.js';
import { withinRange } from './within-range.js';

/** So many of the newest are looked at one by one before the search index is asked: what is common is found among them. */
const NEAR = 1_000;
/** From this share of all orders on, collecting every word that begins so costs more than testing rows for it. */
const DEAR = 0.02;
/** Asked one by one where the search is for the beginning of a word. */
const MONTHS_APART = 3;

/**
 * Near, then far. Near walks the newest orders and tests each: that answers whatever is common, without asking the search index for
 * a few hundred thousand rows only to sort them. Far asks the search index month by month, newest first, and stops when the page is
 * full: that answers what is rare, or common only long ago. Neither depends on the planner's guess of how common a word is, which is
 * far off for words that come together (报价 and 价单). The CTEs are read row by row: what is not asked for is not walked.
 */
export function searchedIds(
  sql: Statement,
  filter: OrderFilter,
  key: SortKey,
  after: Position | null,
  limit: number,
  shareOf: ShareOf,
): string {
  const test = conditions(sql, filter, TESTED);
  return `
    walk AS MATERIALIZED (${walkOf(sql, filter, key, after, NEAR)}),
    near AS MATERIALIZED (
      SELECT w.id, w.key FROM walk w JOIN LATERAL (SELECT FROM orders."order" WHERE id = w.id AND ${test} OFFSET 0) hit ON true
      LIMIT ${limit}
    ), beyond AS MATERIALIZED (
      SELECT CASE WHEN (SELECT count(*) FROM near) < ${limit} THEN (SELECT count(*) FROM walk) = ${NEAR} ELSE false END AS needed
    ), ${farIds(sql, filter, key, after, limit, shareOf)},
    page AS MATERIALIZED (
      SELECT id, key FROM near WHERE NOT (SELECT needed FROM beyond) UNION ALL SELECT id, key FROM far
    )`;
}

export type ShareOf = (beginning: string) => number;

/**
 * - `by month`: the index is asked for whole words month by month, and what is begun is tested on the rows it finds
 * - `a few months, then the rest`: a beginning stands for many words and a range for many amounts, collected anew for each month
 * - `at once`: whole words and beginnings together, as long as the beginnings are rare
 */
function strategyFor({ search, value }: OrderFilter, shareOf: ShareOf) {
  if (!search?.begun) return value ? 'a few months, then the rest' : 'by month';
  if (search.whole === null) return 'a few months, then the rest';
  return isDear(search, shareOf) ? 'by month' : 'at once';
}

export function isDear(search: SearchQuery | undefined, shareOf: ShareOf, from = DEAR): boolean {
  return search?.begun != null && Math.min(...search.beginnings.map(shareOf)) > from;
}

/**
 * Index: order_search. Nothing is read unless it is needed: each part hangs on a row of the part before, which also keeps PostgreSQL from
 * starting parallel workers for what will not run.
 */
function farIds(
  sql: Statement,
  filter: OrderFilter,
  key: SortKey,
  after: Position | null,
  limit: number,
  shareOf: ShareOf,
): string {
  const [range, ...rest] = filter.customRanges ?? [];
  if (range && !filter.search)
    return farValues(sql, range, { ...filter, customRanges: rest.length === 0 ? undefined : rest }, key, after, limit);
  const strategy = strategyFor(filter, shareOf);
  const where = [
    binCondition(filter),
    conditions(
      sql,
      filter,
      strategy === 'by month' ? ['whole', 'begunAside', ...BESIDE_WORDS] : ['search', ...BESIDE_WORDS],
    ),
    after ? afterCondition(sql, key, after) : 'true',
  ].join(' AND ');
  const found = (more: string) =>
    `SELECT id, ${key.column} AS key FROM orders."order" WHERE ${where} AND ${more} ORDER BY key ${key.direction}, id ${key.direction} LIMIT ${limit}`;
  const monthly = (months: string) =>
    `SELECT f.id, f.key FROM (${months}) m CROSS JOIN LATERAL (${found('orders.month_of(created_at) = month')}) f
     WHERE (SELECT needed FROM beyond) LIMIT ${limit}`;
  if (key.column !== 'created_at' || strategy === 'at once')
    return `far AS MATERIALIZED (
      SELECT f.id, f.key FROM (SELECT needed FROM beyond WHERE needed) gate CROSS JOIN LATERAL (${found('gate.needed')}) f)`;
  const months = monthsOf(sql, filter, key, after);
  if (strategy === 'by month') return `far AS MATERIALIZED (${monthly(`SELECT month FROM ${months} AS month`)})`;
  const last = key.direction === 'DESC' ? 'min(month)' : 'max(month)';
  const comparison = key.direction === 'DESC' ? '<' : '>';
  // The "+ 0" keeps the month out of the index, which would collect all rows of the months before.
  return `
    months AS MATERIALIZED (SELECT month FROM ${months} AS month LIMIT ${MONTHS_APART}),
    recent AS MATERIALIZED (${monthly('SELECT month FROM months')}),
    reached AS MATERIALIZED (
      SELECT ${last} AS month FROM months HAVING (SELECT needed FROM beyond) AND (SELECT count(*) FROM recent) < ${limit}),
    older AS MATERIALIZED (
      SELECT f.id, f.key FROM reached CROSS JOIN LATERAL (${found(`orders.month_of(created_at) + 0 ${comparison} reached.month`)}) f),
    far AS MATERIALIZED (SELECT id, key FROM recent UNION ALL SELECT id, key FROM older)`;
}

/**
 * Numbers and days from–to: an index knows them month by month, with the order's time beside them. So a month's are put in the list's order
 * before any order is read, and orders are read until the page is full. In other orders all that fit are read.
 * Indexes: custom_value_number, custom_value_day (index-only).
 */
function farValues(
  sql: Statement,
  range: CustomRange,
  filter: OrderFilter,
  key: SortKey,
  after: Position | null,
  limit: number,
): string {
  const values = (more: string) => `SELECT v.order_id, v.created_at FROM orders.custom_value v
    WHERE ${withinRange(sql, range)} AND ${more}`;
  const tested = `${binCondition(filter)} AND ${conditions(sql, filter, BESIDE_WORDS)}`;
  const order = `ORDER BY key ${key.direction}, id ${key.direction} LIMIT ${limit}`;
  if (key.column !== 'created_at') {
    const where = `${tested} AND ${after ? afterCondition(sql, key, after) : 'true'}`;
    return `far AS MATERIALIZED (
      SELECT f.id, f.key FROM (SELECT needed FROM beyond WHERE needed) gate CROSS JOIN LATERAL (
        SELECT o.id, o.key FROM (${values('gate.needed')} OFFSET 0) v
        JOIN LATERAL (SELECT id, ${key.column} AS key FROM orders."order" WHERE id = v.order_id AND ${where} OFFSET 0) o ON true
        ${order}) f)`;
  }
  const beyondCursor = after
    ? `(v.created_at, v.order_id) ${key.direction === 'DESC' ? '<' : '>'} (${sql.param(after.key)}::timestamptz, ${sql.param(after.id)}::uuid)`
    : 'true';
  return `far AS MATERIALIZED (
    SELECT f.id, f.key FROM (SELECT month FROM ${monthsOf(sql, filter, key, after)} AS month) m CROSS JOIN LATERAL (
      SELECT v.order_id AS id, v.created_at AS key FROM (
        ${values(`v.month = m.month AND ${beyondCursor}`)} ORDER BY v.created_at ${key.direction}, v.order_id ${key.direction} OFFSET 0
      ) v
      JOIN LATERAL (SELECT FROM orders."order" WHERE id = v.order_id AND ${tested} OFFSET 0) hit ON true
      ${order}) f
    WHERE (SELECT needed FROM beyond) LIMIT ${limit})`;
}

/** The months that can hold something, in the list's order. The oldest order's month by one probe a shelf. Index: order_box. */
export function monthsOf(sql: Statement, filter: OrderFilter, key: SortKey, after: Position | null): string {
  const at = after ? `orders.month_of(${sql.param(after.key)}::timestamptz)` : null;
  const oldest = filter.shelves
    .map(
      (shelf) =>
        `(SELECT created_at FROM orders."order" WHERE box = ${sql.param(shelf)} ORDER BY created_at, id LIMIT 1)`,
    )
    .join(', ');
  const from = filter.createdFrom ? `${sql.param(filter.createdFrom)}::timestamptz` : `least(${oldest})`;
  const to = filter.createdBefore ? `${sql.param(filter.createdBefore)}::timestamptz` : "now() + interval '1 day'";
  const [first, last] = [`orders.month_of(${from})`, `orders.month_of(${to})`];
  return key.direction === 'DESC'
    ? `generate_series(${at ?? last}, ${first}, -1)`
    : `generate_series(${at ?? first}, ${last}, 1)`;
}
