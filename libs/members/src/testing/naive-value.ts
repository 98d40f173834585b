import { rfmBreaks, rfmScores } from '@regulars/analytics';
import type { GroupingRule, ValueRules } from '../value/value-rules.js';

/** A member as a spec made them, windows but that of a year empty. */
export interface NaiveFacts {
  joinedDays: number;
  firstDays: number | null;
  lastDays: number | null;
  orders: number;
  spent: number;
  orders365: number;
  spent365: number;
  interval: number | null;
  interests: number;
  consents: number;
}

/** The plainest reading of the rules, one member at a time. */
export function naiveGroups(people: readonly NaiveFacts[], { stages, groups, rfm }: ValueRules) {
  const counted = (each: NaiveFacts) => (rfm.window === 365 ? each.orders365 : each.orders);
  const rfmOf = (each: NaiveFacts) => ({
    recency: each.lastDays ?? 0,
    frequency: counted(each),
    monetary: rfm.window === 365 ? each.spent365 : each.spent,
  });
  const bought = people.filter((each) => counted(each) > 0);
  const { recency, frequency, monetary } = rfm.breaks;
  const fixed = { ...(recency && { recency }), ...(frequency && { frequency }), ...(monetary && { monetary }) };
  const breaks = bought.length === 0 ? null : rfmBreaks(bought.map(rfmOf), rfm.bins, fixed);
  return people.map((each) => {
    const scores = breaks && counted(each) > 0 ? rfmScores(rfmOf(each), breaks) : null;
    const known: Record<string, number | null> = {
      joined_days: each.joinedDays,
      first_order_days: each.firstDays,
      last_order_days: each.lastDays,
      orders: each.orders,
      orders_365: each.orders365,
      spent: each.spent,
      spent_365: each.spent365,
      order_interval: each.interval,
      interests: each.interests,
      channels: [...each.consents.toString(2)].filter((bit) => bit === '1').length,
      recency_score: scores?.recency ?? null,
      frequency_score: scores?.frequency ?? null,
      monetary_score: scores?.monetary ?? null,
    };
    const firstOf = <T extends string>(rules: readonly GroupingRule<T>[]): T | null =>
      rules.find(({ when }) =>
        when.every(({ fact, op, value }) => {
          const has = fact in known ? (known[fact] ?? null) : 0;
          return has !== null && (op === 'at-least' ? has >= value : has <= value);
        }),
      )?.is ?? null;
    return {
      stage: firstOf(stages),
      group: firstOf(groups),
      r: scores?.recency ?? null,
      f: scores?.frequency ?? null,
      m: scores?.monetary ?? null,
    };
  });
}
