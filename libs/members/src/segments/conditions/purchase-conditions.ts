import { type ConditionKind, type Operator, operator } from '../condition.js';
import { knownOperators, momentOperators } from '../date-operators.js';
import { type Between, type Value, integer, integers, money, moneys } from '../values.js';
import { type Words, words } from '../words.js';

const AT_LEAST = words('is at least {value}', '不少于 {value}', '不少於 {value}');
const AT_MOST = words('is at most {value}', '不多于 {value}', '不多於 {value}');
const BETWEEN = words('is between {from} and {to}', '在 {from} 至 {to} 之间', '在 {from} 至 {to} 之間');
const EXACTLY = words('is exactly {value}', '正好是 {value}', '正好是 {value}');
const MOST_ORDERS = 1_000_000;

/** @param type the column's own, so that its index can be used */
function figures(
  column: string,
  type: string,
  { one, two, nullable = false }: { one: Value<number>; two: Value<Between<number>>; nullable?: boolean },
): Record<string, Operator> {
  return {
    'at-least': operator({
      words: AT_LEAST,
      value: one,
      nullable,
      sql: (value, { param }) => `${column} >= ${param(value, type)}`,
    }),
    'at-most': operator({
      words: AT_MOST,
      value: one,
      nullable,
      sql: (value, { param }) => `${column} <= ${param(value, type)}`,
    }),
    between: operator({
      words: BETWEEN,
      value: two,
      nullable,
      sql: ({ from, to }, { param }) => `${column} BETWEEN ${param(from, type)} AND ${param(to, type)}`,
    }),
  };
}

const ORDERS = { one: integer(0, MOST_ORDERS), two: integers(0, MOST_ORDERS) };

function count(key: string, column: string, label: Words): ConditionKind {
  return {
    key,
    group: 'purchases',
    label,
    operators: {
      ...figures(column, 'integer', ORDERS),
      exactly: operator({
        words: EXACTLY,
        value: ORDERS.one,
        sql: (value, { param }) => `${column} = ${param(value, 'integer')}`,
      }),
    },
  };
}

function sum(key: string, column: string, label: Words): ConditionKind {
  return { key, group: 'purchases', label, operators: figures(column, 'bigint', { one: money, two: moneys }) };
}

/** As facts_never_bought has it: of these no moment is kept. */
const NEVER = 'f.order_count = 0';
const WINDOWS = [30, 90, 180, 365] as const;

/** What a member bought, by the figures that the facts keep. Won orders count; refunds are negative. */
export const PURCHASE_CONDITIONS: readonly ConditionKind[] = [
  count('orders', 'f.order_count', words('number of orders', '订单数', '訂單數')),
  ...WINDOWS.map((days) =>
    count(
      `orders_${days}`,
      `f.count_${days}`,
      words(`number of orders in ${days} days`, `${days} 天内订单数`, `${days} 天內訂單數`),
    ),
  ),
  sum('spent', 'f.order_sum', words('spent in all', '累计消费', '累計消費')),
  ...WINDOWS.map((days) =>
    sum(`spent_${days}`, `f.sum_${days}`, words(`spent in ${days} days`, `${days} 天内消费`, `${days} 天內消費`)),
  ),
  {
    key: 'first_order',
    group: 'purchases',
    label: words('first order', '首单', '首單'),
    operators: momentOperators('f.first_order_at', NEVER),
  },
  {
    key: 'last_order',
    group: 'purchases',
    label: words('last order', '最近一单', '最近一單'),
    operators: momentOperators('f.last_order_at', NEVER),
  },
  {
    key: 'order_interval',
    group: 'purchases',
    label: words('days between orders on average', '平均下单间隔天数', '平均下單間隔天數'),
    operators: {
      ...figures('f.average_interval', 'real', { one: integer(0, 36_500), two: integers(0, 36_500), nullable: true }),
      ...knownOperators('f.average_interval'),
    },
  },
];
