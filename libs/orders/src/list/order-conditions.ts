import { ALL_SHELVES, type OrderFilter, type ResponseState, type ValueRange } from './order-filter.js';
import { NOBODY } from './nobody.js';
import type { Statement } from './statement.js';
import { withinRange } from './within-range.js';

export type Part = 'shelves' | 'owners' | 'whole' | 'begunAside' | 'valueAlong' | Tested | Walked;
type Tested = 'search' | 'sources' | 'suspect' | 'tag' | 'formId' | 'locale' | 'value' | 'custom' | 'customRanges';
type Walked = 'createdFrom' | 'createdBefore' | 'unread' | 'withFiles' | 'suspected' | 'response';

/** Looked up on each order that a walk meets. */
export const TESTED: readonly Tested[] = [
  ...(['search', 'sources', 'suspect', 'tag', 'formId', 'locale', 'value', 'custom', 'customRanges'] as const),
];
/** Known to an index in list order. Indexes: order_unread, order_with_files, order_suspect, order_suspect_value, order_waiting. */
export const WALKED: readonly Walked[] = [
  'createdFrom',
  'createdBefore',
  'unread',
  'withFiles',
  'suspected',
  'response',
];
export const ALONG: readonly Part[] = ['valueAlong'];
export const BESIDE_WORDS: readonly Part[] = [
  'shelves',
  'owners',
  ...TESTED.filter((part) => part !== 'search'),
  ...WALKED,
];

export function conditions(sql: Statement, filter: OrderFilter, parts: readonly Part[]): string {
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

/** "All" means all but the bin; fewer shelves are named by `conditions`. */
export function binCondition({ shelves }: OrderFilter): string {
  return shelves.length > 1 ? 'recycled_at IS NULL' : 'true';
}
