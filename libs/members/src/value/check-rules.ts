import { unacceptable } from '../members.errors.js';
import { type GroupingRule, SCORES, type ValueRules } from './value-rules.js';

const MOST_DAYS = 36_500;

/** What no shape can say. @param at JSON pointer of the rules in the request @throws 422 at the first that is wrong */
export function checkRules({ stages, groups, rfm }: ValueRules, at: string): void {
  if (stages.at(-1)?.when.length !== 0)
    throw unacceptable(
      'members/stages-not-all',
      `${at}/stages`,
      'Let the last rule have no conditions: everybody has a stage.',
    );
  checkGroupings(stages, `${at}/stages`, rfm.bins);
  checkGroupings(groups, `${at}/groups`, rfm.bins);
  for (const which of ['recency', 'frequency', 'monetary'] as const) {
    const breaks = rfm.breaks[which];
    if (breaks === null) continue;
    if (breaks.length !== rfm.bins - 1 || breaks.some((each, nth) => nth > 0 && each <= (breaks[nth - 1] ?? each)))
      throw unacceptable(
        'members/rfm-breaks',
        `${at}/rfm/breaks/${which}`,
        `Give ${rfm.bins - 1} numbers, each greater than the one before, or null.`,
      );
    if (which === 'recency' && breaks.some((each) => each < 0 || each > MOST_DAYS))
      throw unacceptable('members/rfm-breaks', `${at}/rfm/breaks/recency`, `Give days from 0 to ${MOST_DAYS}.`);
  }
}

function checkGroupings(rules: readonly GroupingRule<string>[], at: string, bins: number): void {
  for (const [nth, { when }] of rules.entries()) {
    if (when.length === 0 && nth < rules.length - 1)
      throw unacceptable(
        'members/rule-takes-all',
        `${at}/${nth}/when`,
        'This rule takes everybody: nothing is left for those below it. Give it a condition or make it the last.',
      );
    for (const [place, { fact, value }] of when.entries()) {
      const [least, most] = bounds(fact, bins);
      if (value < least || value > most)
        throw unacceptable(
          'members/threshold-out-of-range',
          `${at}/${nth}/when/${place}/value`,
          `Give a number from ${least} to ${most}.`,
        );
    }
  }
}

function bounds(fact: string, bins: number): [least: number, most: number] {
  if ((SCORES as readonly string[]).includes(fact)) return [1, bins];
  if (fact.endsWith('_days') || fact === 'order_interval') return [0, MOST_DAYS];
  if (fact.startsWith('spent')) return [-1e15, 1e15];
  return [0, 1_000_000];
}
