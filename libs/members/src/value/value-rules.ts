/** How far somebody is on the way to being a regular customer (docs/lifecycle.md). */
export const STAGES = ['prospect', 'potential', 'target', 'active', 'lost'] as const;
export type Stage = (typeof STAGES)[number];

/** What a customer is worth to the company now, and may be. */
export const VALUE_GROUPS = ['value', 'potential', 'migrating', 'frozen'] as const;
export type ValueGroup = (typeof VALUE_GROUPS)[number];

export const WINDOWS = [30, 90, 180, 365] as const;
/** Days that an analysis looks back; 0: over all time. */
export const RFM_WINDOWS = [0, ...WINDOWS] as const;
export type RfmWindow = (typeof RFM_WINDOWS)[number];

export const SCORES = ['recency_score', 'frequency_score', 'monetary_score'] as const;

/** What rules may ask of a member. Days are whole days of the company's zone; money is in minor units of the main currency. */
export const RULE_FACTS = [
  'joined_days',
  'first_order_days',
  'last_order_days',
  'orders',
  ...WINDOWS.map((days) => `orders_${days}` as const),
  'spent',
  ...WINDOWS.map((days) => `spent_${days}` as const),
  'order_interval',
  'interests',
  'channels',
  ...SCORES,
] as const;
export type RuleFact = (typeof RULE_FACTS)[number];

export interface Threshold {
  fact: RuleFact;
  /** What is not known, such as the days since an order that there never was, is neither. */
  op: 'at-least' | 'at-most';
  value: number;
}

/** Whoever meets all of `when`, unless an earlier rule took them; of an empty list, everybody who is left. */
export interface GroupingRule<T extends string> {
  is: T;
  when: Threshold[];
}

export interface RfmSettings {
  bins: number;
  window: RfmWindow;
  /** Null: type-7 quantiles of those who bought. */
  breaks: Record<'recency' | 'frequency' | 'monetary', number[] | null>;
}

export interface ValueRules {
  /** In this order; the last one takes everybody. */
  stages: GroupingRule<Stage>[];
  /** In this order; whoever meets none is in no group. */
  groups: GroupingRule<ValueGroup>[];
  rfm: RfmSettings;
}

const atLeast = (fact: RuleFact, value: number): Threshold => ({ fact, op: 'at-least', value });

/** Sources: docs/lifecycle.md. */
export const DEFAULT_RULES: ValueRules = {
  stages: [
    { is: 'lost', when: [atLeast('last_order_days', 365)] },
    { is: 'active', when: [atLeast('orders', 1)] },
    { is: 'target', when: [atLeast('interests', 1), atLeast('channels', 1)] },
    { is: 'potential', when: [atLeast('interests', 1)] },
    { is: 'potential', when: [atLeast('channels', 1)] },
    { is: 'prospect', when: [] },
  ],
  groups: [
    { is: 'frozen', when: [atLeast('last_order_days', 365)] },
    { is: 'frozen', when: [atLeast('orders', 1), { fact: 'spent', op: 'at-most', value: 0 }] },
    { is: 'value', when: [atLeast('monetary_score', 4), atLeast('recency_score', 3)] },
    { is: 'potential', when: [atLeast('recency_score', 4)] },
    { is: 'migrating', when: [atLeast('orders', 1)] },
  ],
  rfm: { bins: 5, window: 0, breaks: { recency: null, frequency: null, monetary: null } },
};
