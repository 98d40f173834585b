import { ALONG, type Part, TESTED, WALKED, conditions } from './order-conditions.js';
import type { OrderFilter, Position } from './order-filter.js';
import { NOBODY } from './nobody.js';
import { KEYS, type SortKey, afterCondition } from './sort-keys.js';
import type { Statement } from './statement.js';

/** What no index in this order knows: words and tags; by time also sources, forms, … */
export function needsRows(filter: OrderFilter, key: SortKey): boolean {
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
 * Ids in list order. One branch for each shelf and owner: each is one stretch of an index, and PostgreSQL merges them row by
 * row. Indexes: order_box, order_desk, order_updated, order_value, order_respond, order_respond_desk, order_waiting.
 */
export function walkOf(
  sql: Statement,
  filter: OrderFilter,
  key: SortKey,
  after: Position | null,
  limit: number,
): string {
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
  // A merge reads the first row of each branch, which the planner does not reckon with: nobody's orders, of which a box may have none, it
  // would look for along the whole of an index that does not begin with the desk. Sorted as a whole each branch goes its own best way.
  const whole = owners && (key.column === 'updated_at' || key.column === KEYS.value.column);
  const merged = whole ? `(key, id) ${key.direction}` : `key ${key.direction}, id ${key.direction}`;
  return `SELECT id, key FROM (${branches.join(' UNION ALL ')}) b ORDER BY ${merged} LIMIT ${limit}`;
}
