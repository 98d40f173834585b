import type { ValueThreshold } from '../../api/types.js';

/** What a rule may ask, in the order in which it is offered. */
export const FACTS = [
  'last_order_days',
  'first_order_days',
  'joined_days',
  'orders',
  'orders_30',
  'orders_90',
  'orders_180',
  'orders_365',
  'spent',
  'spent_30',
  'spent_90',
  'spent_180',
  'spent_365',
  'order_interval',
  'interests',
  'channels',
  'recency_score',
  'frequency_score',
  'monetary_score',
] as const satisfies readonly ValueThreshold['fact'][];
