import type { RfmBreaks } from '@regulars/analytics';
import type { GroupingRule, RfmWindow, RuleFact, Threshold, ValueRules } from './value-rules.js';

/** By what members are grouped. Rules, day and breaks make the groups: whoever knows these three knows the group of each member. */
export interface ValueBasis {
  /** `2026-11-28` */
  day: string;
  timeZone: string;
  rules: ValueRules;
  /** Null where nobody bought in the window. */
  breaks: RfmBreaks | null;
}

export const GROUPING = ['stage', 'value_group', 'recency_score', 'frequency_score', 'monetary_score'] as const;

/** The five columns as SQL about `members.facts f`, with places for `values`. */
export type GroupingSql = Readonly<Record<(typeof GROUPING)[number], () => string>>;

/** Of `f`: purchases within the window. */
export function boughtWithin(window: RfmWindow): { count: string; sum: string } {
  return window === 0
    ? { count: 'f.order_count', sum: 'f.order_sum' }
    : { count: `f.count_${window}`, sum: `f.sum_${window}` };
}

/** Numbers and words go through places: there is no other way into a statement. */
export class Places {
  readonly values: unknown[] = [];
  private readonly known = new Map<string, string>();

  place(value: unknown, type: string): string {
    const key = `${type} ${JSON.stringify(value)}`;
    const place = this.known.get(key) ?? `$${this.values.push(value)}::${type}`;
    this.known.set(key, place);
    return place;
  }
}

/**
 * Days are asked by where a day begins, so that no row has to be taken to a time zone: "at least 30 days ago" is before the beginning of the
 * 29th day back.
 */
export function groupingSql({ day, timeZone, rules, breaks }: ValueBasis, sql: Places): GroupingSql {
  const startOf = (daysAgo: number) =>
    `((${sql.place(day, 'date')} - ${sql.place(daysAgo, 'integer')})::timestamp AT TIME ZONE ${sql.place(timeZone, 'text')})`;
  const { count, sum } = boughtWithin(rules.rfm.window);
  // Asked for, not made ahead: a place that no statement uses has no type.
  const score = (bucket: (ends: RfmBreaks) => string) => () =>
    breaks ? `CASE WHEN ${count} > 0 THEN 1 + ${bucket(breaks)} END` : 'NULL::integer';
  const scores = {
    // From the earliest on: whoever bought at or after k of these moments scores k + 1.
    recency_score: score(
      ({ recency }) =>
        `width_bucket(f.last_order_at, ARRAY[${[...recency].reverse().map(startOf).join(', ')}]::timestamptz[])`,
    ),
    frequency_score: score(
      ({ frequency }) => `width_bucket(${count}::bigint, ${sql.place(beyond(frequency), 'bigint[]')})`,
    ),
    monetary_score: score(({ monetary }) => `width_bucket(${sum}, ${sql.place(beyond(monetary), 'bigint[]')})`),
  };
  const moment = (column: string, { op, value }: Threshold) =>
    op === 'at-least' ? `${column} < ${startOf(value - 1)}` : `${column} >= ${startOf(value)}`;
  const figure = (column: string, { op, value }: Threshold) =>
    `${column} ${op === 'at-least' ? '>=' : '<='} ${sql.place(value, 'bigint')}`;
  const threshold = (each: Threshold) => {
    const column = COLUMN_OF[each.fact];
    if (each.fact.endsWith('_days')) return moment(column, each);
    return figure(each.fact in scores ? scores[each.fact as keyof typeof scores]() : column, each);
  };
  const grouping = (groupings: readonly GroupingRule<string>[]) => {
    const cases = groupings.map(
      ({ is, when }) => `WHEN ${when.map(threshold).join(' AND ') || 'true'} THEN ${sql.place(is, 'text')}`,
    );
    return cases.length === 0 ? 'NULL::text' : `CASE ${cases.join(' ')} END`;
  };
  return {
    ...scores,
    stage: () => grouping(rules.stages),
    value_group: () => grouping(rules.groups),
  };
}

/** Whole numbers are beyond a break from the next whole number on. */
function beyond(breaks: readonly number[]): number[] {
  return breaks.map((each) => Math.floor(each) + 1);
}

const COLUMN_OF: Readonly<Record<RuleFact, string>> = {
  joined_days: 'f.joined_at',
  first_order_days: 'f.first_order_at',
  last_order_days: 'f.last_order_at',
  orders: 'f.order_count',
  orders_30: 'f.count_30',
  orders_90: 'f.count_90',
  orders_180: 'f.count_180',
  orders_365: 'f.count_365',
  spent: 'f.order_sum',
  spent_30: 'f.sum_30',
  spent_90: 'f.sum_90',
  spent_180: 'f.sum_180',
  spent_365: 'f.sum_365',
  order_interval: 'f.average_interval',
  interests: 'f.interests',
  channels: 'bit_count(f.consents::int::bit(16))',
  recency_score: 'f.recency_score',
  frequency_score: 'f.frequency_score',
  monetary_score: 'f.monetary_score',
};
