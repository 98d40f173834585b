import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CategoryReader, ProductReader } from '@regulars/catalog';
import { type ConditionKind, SegmentConditions, type Value, isRecord, operator, words } from '@regulars/members';

/** What somebody bought, and at most how many days ago; without days: ever. */
interface Bought {
  of: string[];
  days?: number;
}

const MOST = 100;
const MOST_DAYS = 36_500;
const DAY_MS = 86_400_000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const IN_DAYS = words('{what} in the last {days} days', '{what}（最近 {days} 天内）', '{what}（最近 {days} 天內）');

type Kind = 'product' | 'category' | 'brand';

/** @param accepts what may stand in the list */
function bought(of: Kind, accepts: (each: string) => boolean): Value<Bought> {
  return {
    shape: { type: 'bought', of, min: 1, max: MOST_DAYS, most: MOST },
    parse: (raw, fault) => {
      const wanted = 'Send { "of": [ … ], "days": … }; without days: ever.';
      if (!isRecord(raw, ['of', 'days'])) {
        fault('', wanted);
        return undefined;
      }
      const { of: list, days } = raw;
      const fits = Array.isArray(list) && list.length > 0 && list.length <= MOST;
      if (!fits || !list.every((each) => typeof each === 'string' && accepts(each))) {
        fault('/of', `Send a list of 1 to ${MOST} ${of === 'brand' ? 'brands' : 'ids'}.`);
        return undefined;
      }
      if (days === undefined) return { of: [...new Set(list as string[])] };
      if (!Number.isInteger(days) || (days as number) < 1 || (days as number) > MOST_DAYS) {
        fault('/days', `Send a whole number from 1 to ${MOST_DAYS}, or leave it out.`);
        return undefined;
      }
      return { of: [...new Set(list as string[])], days: days as number };
    },
    read: ({ of: list, days }, language) => {
      const what = language.list(of === 'brand' ? list : list.map((id) => language.name(of, id)));
      return { value: days === undefined ? what : language.say(IN_DAYS, { what, days: language.number(days) }) };
    },
    named: ({ of: list }) => (of === 'brand' ? [] : list.map((id) => ({ of, id }))),
  };
}

/** @param among SQL that is true of a line `l` of what is asked for */
function condition(
  kind: Kind,
  label: ConditionKind['label'],
  accepts: (each: string) => boolean,
  among: (list: string[], param: (value: unknown, type: string) => string) => string,
): ConditionKind {
  const value = bought(kind, accepts);
  type Sql = Parameters<typeof operator<Bought>>[0]['sql'];
  const asked: Sql = ({ of, days }, { param, startOf, today }) =>
    `${among(of, param)}${days === undefined ? '' : ` AND l.at >= ${startOf(dayBefore(today, days))}`}`;
  const lines: Sql = (what, statement) =>
    `EXISTS (SELECT FROM orders.purchase_line l WHERE l.member_id = f.member_id AND ${asked(what, statement)})`;
  // Index: sold_line_product, which has the members of a product in order.
  const members: Sql = (what, statement) =>
    `SELECT l.member_id FROM orders.purchase_line l WHERE ${asked(what, statement)}`;
  return {
    key: kind,
    group: 'products',
    label,
    operators: {
      bought: operator({
        words: words('bought: {value}', '买过 {value}', '買過 {value}'),
        value,
        sql: lines,
        gathered: { members, outside: false },
      }),
      'not-bought': operator({
        words: words('not bought: {value}', '没买过 {value}', '沒買過 {value}'),
        value,
        sql: (what, statement) => `NOT ${lines(what, statement)}`,
        gathered: { members, outside: true },
      }),
    },
  };
}

function dayBefore(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - count * DAY_MS).toISOString().slice(0, 10);
}

const isId = (each: string) => UUID.test(each);
const isName = (each: string) => each.trim() !== '' && each.length <= 100;

/**
 * Lines of orders that are Won. What came back later was bought all the same. One product is asked for by itself: the index of
 * lines by product then hands out members in order.
 */
export const PURCHASE_LINE_CONDITIONS: readonly ConditionKind[] = [
  condition('product', words('product', '产品', '產品'), isId, (ids, param) =>
    ids.length === 1 ? `l.product_id = ${param(ids[0], 'uuid')}` : `l.product_id = ANY(${param(ids, 'uuid[]')})`,
  ),
  condition(
    'category',
    words('category', '产品分类', '產品分類'),
    isId,
    (ids, param) => `l.category_id IN (
      WITH RECURSIVE down AS (
        SELECT id FROM catalog.category WHERE id = ANY(${param(ids, 'uuid[]')})
        UNION SELECT c.id FROM catalog.category c JOIN down ON c.parent_id = down.id
      ) SELECT id FROM down)`,
  ),
  {
    ...condition(
      'brand',
      words('brand', '品牌', '品牌'),
      isName,
      (brands, param) =>
        `l.product_id IN (SELECT id FROM catalog.product WHERE lower(brand) IN (SELECT lower(unnest(${param(brands, 'text[]')}))))`,
    ),
    suggestions: (begun, { param }) => brandsBegun(begun, param),
  },
];

function brandsBegun(begun: string, param: (value: unknown, type: string) => string): string {
  return `SELECT brand AS value FROM catalog.product WHERE starts_with(lower(brand), lower(${param(begun, 'text')}))
    GROUP BY brand ORDER BY count(*) DESC, brand LIMIT 20`;
}

/** Lets segments ask what members bought (MEM-7). */
@Injectable()
export class OrderSegmentConditions implements OnModuleInit {
  constructor(
    private readonly conditions: SegmentConditions,
    private readonly products: ProductReader,
    private readonly categories: CategoryReader,
  ) {}

  onModuleInit(): void {
    this.conditions.register(...PURCHASE_LINE_CONDITIONS);
    this.conditions.registerNames(
      'product',
      async (ids, executor) => new Map((await this.products.byIds(ids, executor)).map(({ id, name }) => [id, name])),
    );
    this.conditions.registerNames(
      'category',
      async (ids, executor) =>
        new Map(
          (await this.categories.all(executor)).flatMap(({ id, path }) => (ids.includes(id) ? [[id, path]] : [])),
        ),
    );
  }
}
