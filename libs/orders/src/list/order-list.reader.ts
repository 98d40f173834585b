import { Injectable } from '@nestjs/common';
import { COUNT_CAP, Database, type SearchQuery, type Tx, dearestAside } from '@regulars/platform';
import type { CustomRange } from '../custom-fields/custom-filter.js';
import { type OrderSummaryRow, SUMMARY_COLUMNS } from '../order-row.js';
import type { Shelf } from '../order-status.js';
import {
  ALL_SHELVES,
  type Order,
  type OrderFilter,
  type Owner,
  type Position,
  type ResponseState,
  type Sort,
  type ValueRange,
  WAITING_SHELVES,
} from './order-filter.js';
import { Statement } from './statement.js';
import { withinRange } from './within-range.js';
import { WordFrequencies } from './word-frequencies.reader.js';

export type ListedOrder = OrderSummaryRow & { key: string | number };

/** The column a list is sorted by; `text` is its exact form in a cursor (a JavaScript date would lose the microseconds). */
interface SortKey {
  column: string;
  type: string;
  text: string;
  direction: 'DESC' | 'ASC';
}

const UTC_TEXT = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const KEYS: Readonly<Record<Order, SortKey>> = {
  '-createdAt': { column: 'created_at', type: 'timestamptz', text: UTC_TEXT('created_at'), direction: 'DESC' },
  createdAt: { column: 'created_at', type: 'timestamptz', text: UTC_TEXT('created_at'), direction: 'ASC' },
  '-updatedAt': { column: 'updated_at', type: 'timestamptz', text: UTC_TEXT('updated_at'), direction: 'DESC' },
  '-value': { column: 'coalesce(value, -1)', type: 'bigint', text: 'coalesce(value, -1)', direction: 'DESC' },
  updatedAt: { column: 'updated_at', type: 'timestamptz', text: UTC_TEXT('updated_at'), direction: 'ASC' },
  value: { column: 'coalesce(value, -1)', type: 'bigint', text: 'coalesce(value, -1)', direction: 'ASC' },
  respondBy: { column: 'respond_by', type: 'timestamptz', text: UTC_TEXT('respond_by'), direction: 'ASC' },
  '-respondBy': { column: 'respond_by', type: 'timestamptz', text: UTC_TEXT('respond_by'), direction: 'DESC' },
};

/** So many of the newest are looked at one by one before the search index is asked: what is common is found among them. */
const NEAR = 1_000;
/** From this share of all orders on, collecting every word that begins so costs more than testing rows for it. */
const DEAR = 0.02;
/** The same for counting, which goes through thousands of orders and not until a page is full. */
const DEAR_TO_COUNT = 0.1;
/** Asked one by one where the search is for the beginning of a word. */
const MONTHS_APART = 3;
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Reads a page by one statement: ids along an index first, then the rows of those ids alone. */
@Injectable()
export class OrderListReader {
  constructor(
    private readonly database: Database,
    private readonly words: WordFrequencies,
  ) {}

  page(filter: OrderFilter, sort: Order, limit: number, after: Position | null): Promise<ListedOrder[]> {
    const { text, params } = pageStatement(filter, sort, limit, after, this.words.shareOf);
    return this.database.query<ListedOrder>(text, params);
  }

  /** Counts no further than one more than the cap. */
  async count(filter: OrderFilter): Promise<number> {
    const { text, params } = countStatement(filter, this.words.shareOf);
    const [row] = await this.database.query<{ count: number }>(text, params);
    return row?.count ?? 0;
  }

  /** Without the cap; for those who are told the number. */
  async countAll(tx: Tx, filter: OrderFilter): Promise<number> {
    const sql = new Statement();
    const [row] = await tx.query<{ count: number }>(
      `SELECT count(*) FROM orders."order" WHERE ${binCondition(filter)} AND ${conditions(sql, filter, ['search', ...BESIDE_WORDS])}`,
      sql.params,
    );
    return row?.count ?? 0;
  }

  /** In no order. */
  async ids(tx: Tx, filter: OrderFilter, limit: number): Promise<string[]> {
    const sql = new Statement();
    const rows = await tx.query<{ id: string }>(matching(sql, filter, this.words.shareOf, limit), sql.params);
    return rows.map(({ id }) => id);
  }

  /** Where an order stands in a list; null when there is none, or it has no place in it. Index: order_pkey. */
  async positionOf(id: string, sort: Sort): Promise<Position | null> {
    const [row] = await this.database.query<{ key: string | number }>(
      `SELECT ${KEYS[sort].text} AS key FROM orders."order" WHERE id = $1 AND ${KEYS[sort].column} IS NOT NULL`,
      [id],
    );
    return row ? { key: row.key, id } : null;
  }

  /** All boxes, and whose customers wait too long, by one statement. Indexes: order_box, order_desk, order_respond, order_respond_desk (index-only). */
  async counts(
    shelves: readonly Shelf[],
    owners: readonly Owner[] | undefined,
  ): Promise<{ boxes: Map<Shelf, number>; overdue: number }> {
    const sql = new Statement();
    const counted = (name: string, filter: OrderFilter, key: SortKey) =>
      `(SELECT count(*) FROM (${walkOf(sql, filter, key, null, COUNT_CAP + 1)}) w) AS "${name}"`;
    const columns = [
      ...shelves.map((shelf) => counted(shelf, { shelves: [shelf], owners }, KEYS['-createdAt'])),
      counted('overdue', { shelves: WAITING_SHELVES, owners, response: 'overdue' }, KEYS.respondBy),
    ];
    const [row] = await this.database.query<Record<Shelf | 'overdue', number>>(
      `SELECT ${columns.join(', ')}`,
      sql.params,
    );
    return { boxes: new Map(shelves.map((shelf) => [shelf, row?.[shelf] ?? 0])), overdue: row?.overdue ?? 0 };
  }
}

/** @internal exported for the spec that looks at the plans */
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

/** @internal */
export function countStatement(asked: OrderFilter, shareOf: ShareOf) {
  const filter = settled(asked, shareOf);
  const sql = new Statement();
  const counted = `SELECT count(*) FROM (${matching(sql, filter, shareOf, COUNT_CAP + 1)}) w`;
  const { search, owners } = filter;
  if (!search || !owners || !isDear(search, shareOf, DEAR_TO_COUNT)) return { text: counted, params: sql.params };
  // Few of the rows that have the words are this person's. The words as they stand are mostly enough to reach the cap, and the index
  // intersects them with the person month by month; only where they are not, beginnings are tested on the rows.
  const whole: OrderFilter = { ...filter, search: { ...search, tsquery: search.complete, begun: null } };
  const where = `${binCondition(filter)} AND ${conditions(sql, whole, ['search', ...BESIDE_WORDS])}`;
  const text = `WITH complete AS MATERIALIZED (
      SELECT count(*) AS count FROM (
        SELECT f.id FROM ${monthsOf(sql, filter, KEYS['-createdAt'], null)} AS month CROSS JOIN LATERAL (
          SELECT id FROM orders."order" WHERE orders.month_of(created_at) = month AND ${where} LIMIT ${COUNT_CAP + 1}) f
        LIMIT ${COUNT_CAP + 1}) w)
    SELECT CASE WHEN count > ${COUNT_CAP} THEN count ELSE (${counted}) END AS count FROM complete`;
  return { text, params: sql.params };
}

function settled(filter: OrderFilter, shareOf: ShareOf): OrderFilter {
  return filter.search ? { ...filter, search: dearestAside(filter.search, shareOf) } : filter;
}

/** The ids of so many that match. */
function matching(sql: Statement, asked: OrderFilter, shareOf: ShareOf, limit: number): string {
  const filter = settled(asked, shareOf);
  if (!needsRows(filter, KEYS['-createdAt'])) return walkOf(sql, filter, KEYS['-createdAt'], null, limit);
  const words: readonly Part[] = isDear(filter.search, shareOf, DEAR_TO_COUNT) ? ['whole', 'begunAside'] : ['search'];
  // Named by its boxes, "all but the bin" can be found in order_updated alone. Words and tags are no part of it; and one person's of
  // a language or form are sooner found in order_search.
  const elsewhere = filter.search ?? filter.tag ?? (filter.owners && (filter.locale ?? filter.formId));
  const where = elsewhere === undefined ? `box = ANY(${sql.param(filter.shelves)}::text[])` : binCondition(filter);
  return `SELECT id FROM orders."order" WHERE ${where} AND ${conditions(sql, filter, [...words, ...BESIDE_WORDS])} LIMIT ${limit}`;
}

/** What no index in this order knows: words and tags; by time also sources, forms, … */
function needsRows(filter: OrderFilter, key: SortKey): boolean {
  const known = beside(key);
  return TESTED.some(
    (part) => filter[part] !== undefined && !(part === 'suspect' && filter.suspect) && !known.includes(part),
  );
}

/** What an index in this order holds besides. Indexes: order_updated, order_value. */
function beside(key: SortKey): readonly Part[] {
  return key.column === 'created_at' ? [] : ['sources', 'suspect', 'formId', 'locale', 'value'];
}

/**
 * Near, then far. Near walks the newest orders and tests each: that answers whatever is common, without asking the search index for
 * a few hundred thousand rows only to sort them. Far asks the search index month by month, newest first, and stops when the page is
 * full: that answers what is rare, or common only long ago. Neither depends on the planner's guess of how common a word is, which is
 * far off for words that come together (报价 and 价单). The CTEs are read row by row: what is not asked for is not walked.
 */
function searchedIds(
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

type ShareOf = (beginning: string) => number;

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

function isDear(search: SearchQuery | undefined, shareOf: ShareOf, from = DEAR): boolean {
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

/** "All" means all but the bin; fewer shelves are named by `conditions`. */
function binCondition({ shelves }: OrderFilter): string {
  return shelves.length > 1 ? 'recycled_at IS NULL' : 'true';
}

/** The months that can hold something, in the list's order. The oldest order's month by one probe a shelf. Index: order_box. */
function monthsOf(sql: Statement, filter: OrderFilter, key: SortKey, after: Position | null): string {
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

/**
 * Ids in list order. One branch for each shelf and owner: each is one stretch of an index, and PostgreSQL merges them row by
 * row. Indexes: order_box, order_desk, order_updated, order_value, order_respond, order_respond_desk, order_waiting.
 */
function walkOf(sql: Statement, filter: OrderFilter, key: SortKey, after: Position | null, limit: number): string {
  const owners = filter.owners?.map((owner) => `desk = ${sql.param(owner ?? NOBODY)}`);
  const order = `ORDER BY ${key.column} ${key.direction}, id ${key.direction} LIMIT ${limit}`;
  const branches = filter.shelves.flatMap((shelf) =>
    (owners ?? [null]).map((owner) => {
      const where = [
        `box = ${sql.param(shelf)}`,
        owner,
        conditions(sql, filter, [...WALKED, ...beside(key), ...(key.column === KEYS.value.column ? ALONG : [])]),
        key.column === KEYS.respondBy.column && 'respond_by IS NOT NULL',
        after && afterCondition(sql, key, after),
      ].filter((part) => typeof part === 'string');
      return `(SELECT id, ${key.column} AS key FROM orders."order" WHERE ${where.join(' AND ')} ${order})`;
    }),
  );
  const [only] = branches;
  if (branches.length === 1 && only !== undefined) return only.slice(1, -1);
  return `SELECT id, key FROM (${branches.join(' UNION ALL ')}) b ORDER BY key ${key.direction}, id ${key.direction} LIMIT ${limit}`;
}

function afterCondition(sql: Statement, key: SortKey, after: Position): string {
  const comparison = key.direction === 'DESC' ? '<' : '>';
  return `(${key.column}, id) ${comparison} (${sql.param(after.key)}::${key.type}, ${sql.param(after.id)}::uuid)`;
}

type Part = 'shelves' | 'owners' | 'whole' | 'begunAside' | 'valueAlong' | Tested | Walked;
type Tested = 'search' | 'sources' | 'suspect' | 'tag' | 'formId' | 'locale' | 'value' | 'custom' | 'customRanges';
type Walked = 'createdFrom' | 'createdBefore' | 'unread' | 'withFiles' | 'suspected' | 'response';

/** Looked up on each order that a walk meets. */
const TESTED: readonly Tested[] = [
  ...(['search', 'sources', 'suspect', 'tag', 'formId', 'locale', 'value', 'custom', 'customRanges'] as const),
];
/** Known to an index in list order. Indexes: order_unread, order_with_files, order_suspect, order_suspect_value, order_waiting. */
const WALKED: readonly Walked[] = ['createdFrom', 'createdBefore', 'unread', 'withFiles', 'suspected', 'response'];
const ALONG: readonly Part[] = ['valueAlong'];
const BESIDE_WORDS: readonly Part[] = ['shelves', 'owners', ...TESTED.filter((part) => part !== 'search'), ...WALKED];

function conditions(sql: Statement, filter: OrderFilter, parts: readonly Part[]): string {
  const {
    shelves,
    owners,
    search,
    sources,
    suspect,
    createdFrom,
    createdBefore,
    tag,
    formId,
    locale,
    value,
    response,
  } = filter;
  // Written only when asked for: PostgreSQL refuses a parameter that the text does not use.
  const write: Record<Part, () => string | false | undefined> = {
    // Some of many are tested on the rows: named in the index each would collect the words anew.
    shelves: () =>
      shelves.length === 1
        ? `box = ${sql.param(shelves[0])}`
        : shelves.length < ALL_SHELVES.length && `(box = ANY(${sql.param(shelves)}::text[])) IS TRUE`,
    // Two desks in the index would collect the words of a beginning twice: then they are tested on the rows.
    owners: () =>
      owners &&
      `(desk = ANY(${sql.param(owners.map((owner) => owner ?? NOBODY))}::uuid[]))${search?.begun == null ? '' : ' IS TRUE'}`,
    search: () => search && `search @@ ${sql.param(search.tsquery)}::tsquery`,
    whole: () => typeof search?.whole === 'string' && `search @@ ${sql.param(search.whole)}::tsquery`,
    begunAside: () => typeof search?.begun === 'string' && `(search @@ ${sql.param(search.begun)}::tsquery) IS TRUE`,
    sources: () => sources && `source = ANY(${sql.param(sources)}::text[])`,
    suspect: () => suspect === false && 'NOT suspect',
    suspected: () => suspect === true && 'suspect',
    tag: () => tag !== undefined && `tags @> ${sql.param([tag])}::text[]`,
    formId: () => formId !== undefined && `form_id = ${sql.param(formId)}::uuid`,
    locale: () => locale !== undefined && `locale = ${sql.param(locale)}`,
    // Index: order_worth.
    value: () => value && `currency = ${sql.param(value.currency)} AND ${between(sql, 'value', value)}`,
    // Index: order_value, whose order the list has then.
    valueAlong: () => value && between(sql, 'coalesce(value, -1)', value),
    // Index: order_custom, which holds only orders that have such values.
    custom: () =>
      filter.custom !== undefined && `custom_fields <> '{}' AND custom_fields @@ ${sql.param(filter.custom)}::jsonpath`,
    // Index: custom_value_pkey.
    customRanges: () =>
      filter.customRanges
        ?.map(
          (range) =>
            `EXISTS (SELECT FROM orders.custom_value v WHERE v.order_id = "order".id AND ${withinRange(sql, range)})`,
        )
        .join(' AND '),
    unread: () => filter.unread && 'unread',
    withFiles: () => filter.withFiles && "files <> '[]'",
    response: () => response && WAITS[response],
    createdFrom: () => createdFrom && `created_at >= ${sql.param(createdFrom)}::timestamptz`,
    createdBefore: () => createdBefore && `created_at < ${sql.param(createdBefore)}::timestamptz`,
  };
  const kept = parts.map((part) => write[part]()).filter((part) => typeof part === 'string');
  return kept.length === 0 ? 'true' : kept.join(' AND ');
}

/** Said twice over, so that each partial index is known to hold them all. */
const WAITS: Readonly<Record<ResponseState, string>> = {
  waiting: 'waiting_since IS NOT NULL',
  'due-soon': 'waiting_since IS NOT NULL AND respond_by > now() AND respond_soon <= now()',
  overdue: 'waiting_since IS NOT NULL AND respond_by <= now()',
};

function between(sql: Statement, column: string, { from, to }: ValueRange): string {
  const least = `${column} >= ${sql.param(from)}::bigint`;
  return to === undefined ? least : `${least} AND ${column} <= ${sql.param(to)}::bigint`;
}
