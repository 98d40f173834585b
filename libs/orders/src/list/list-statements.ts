import { COUNT_CAP, dearestAside } from '@regulars/platform';
import { SUMMARY_COLUMNS } from '../order-row.js';
import { BESIDE_WORDS, type Part, binCondition, conditions } from './order-conditions.js';
import type { Order, OrderFilter, Position } from './order-filter.js';
import { type ShareOf, isDear, monthsOf, searchedIds } from './order-search.js';
import { needsRows, walkOf } from './order-walk.js';
import { KEYS } from './sort-keys.js';
import { Statement } from './statement.js';

/** From this share of all orders on a beginning is tested on rows where one counts, which goes through thousands and not until a page is full. */
const DEAR_TO_COUNT = 0.1;

/** A page by one statement: ids along an index first, then the rows of those ids alone. */
export function pageStatement(
  asked: OrderFilter,
  sort: Order,
  limit: number,
  after: Position | null,
  shareOf: ShareOf,
) {
  const filter = settled(asked, shareOf);
  const sql = new Statement();
  const key = KEYS[sort];
  const ids = needsRows(filter, key)
    ? searchedIds(sql, filter, key, after, limit + 1, shareOf)
    : `page AS MATERIALIZED (${walkOf(sql, filter, key, after, limit + 1)})`;
  const text = `WITH ${ids}
    SELECT ${SUMMARY_COLUMNS}, ${key.text} AS key FROM orders."order"
    WHERE id = ANY(ARRAY(SELECT id FROM page)) ORDER BY ${key.column} ${key.direction}, id ${key.direction} LIMIT ${limit + 1}`;
  return { text, params: sql.params };
}

/** Counts no further than one more than the cap. */
export function countStatement(asked: OrderFilter, shareOf: ShareOf) {
  const filter = settled(asked, shareOf);
  const sql = new Statement();
  const count = (ids: string) => `SELECT count(*) AS count FROM (${ids}) w`;
  const { search, owners, tag, locale, formId } = filter;
  if (!search && owners && tag === undefined && (locale ?? formId) !== undefined)
    return { text: count(byMonths(sql, filter)), params: sql.params };
  const counted = count(matching(sql, filter, shareOf, COUNT_CAP + 1));
  if (!search || !owners || !isDear(search, shareOf, DEAR_TO_COUNT)) return { text: counted, params: sql.params };
  // Few of the rows that have the words are this person's. The words as they stand are mostly enough to reach the cap; only where they are
  // not, beginnings are tested on the rows.
  const complete = { ...search, tsquery: search.complete, begun: null };
  const text = `WITH complete AS MATERIALIZED (${count(byMonths(sql, { ...filter, search: complete }))})
    SELECT CASE WHEN count > ${COUNT_CAP} THEN count ELSE (${counted}) END AS count FROM complete`;
  return { text, params: sql.params };
}

/** As many as are counted, newest month first: order_search intersects a month's with whatever it knows, the person too. */
function byMonths(sql: Statement, filter: OrderFilter): string {
  const where = `${binCondition(filter)} AND ${conditions(sql, filter, ['search', ...BESIDE_WORDS])}`;
  return `SELECT f.id FROM ${monthsOf(sql, filter, KEYS['-createdAt'], null)} AS month CROSS JOIN LATERAL (
      SELECT id FROM orders."order" WHERE orders.month_of(created_at) = month AND ${where} LIMIT ${COUNT_CAP + 1}) f
    LIMIT ${COUNT_CAP + 1}`;
}

function settled(filter: OrderFilter, shareOf: ShareOf): OrderFilter {
  return filter.search ? { ...filter, search: dearestAside(filter.search, shareOf) } : filter;
}

/** The ids of so many that match. */
export function matching(sql: Statement, asked: OrderFilter, shareOf: ShareOf, limit: number): string {
  const filter = settled(asked, shareOf);
  if (!needsRows(filter, KEYS['-createdAt'])) return walkOf(sql, filter, KEYS['-createdAt'], null, limit);
  const words: readonly Part[] = isDear(filter.search, shareOf, DEAR_TO_COUNT) ? ['whole', 'begunAside'] : ['search'];
  // Named by its boxes, "all but the bin" can be found in order_updated alone; words and tags are no part of it.
  const where =
    filter.search || filter.tag !== undefined
      ? binCondition(filter)
      : `box = ANY(${sql.param(filter.shelves)}::text[])`;
  return `SELECT id FROM orders."order" WHERE ${where} AND ${conditions(sql, filter, [...words, ...BESIDE_WORDS])} LIMIT ${limit}`;
}
