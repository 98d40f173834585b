import type { GroupingRule, RuleFact, Threshold, ValueRules } from './value-rules.js';

/** A rule as it stands for those who never bought. */
export interface FirstRule {
  nth: number;
  what: 'stage' | 'group';
  value: string;
  /** Days; null: whenever. */
  joinedAtLeast: number | null;
  joinedAtMost: number | null;
  interestsFrom: number;
  interestsTo: number;
  channelsFrom: number;
  channelsTo: number;
}

/** More than anybody has. */
const MANY = 1_000_000;
const ASKED = new Set<RuleFact>(['joined_days', 'interests', 'channels']);

/** Of the rules those that somebody without orders can meet, in their order, with what is left to ask. */
export function firstRules({ stages, groups }: ValueRules): FirstRule[] {
  const left = (what: FirstRule['what'], rules: readonly GroupingRule<string>[]) =>
    rules
      .filter(({ when }) => when.every((each) => ASKED.has(each.fact) || isMet(each)))
      .map(({ is, when }) => ({ what, value: is, ...limits(when) }));
  return [...left('stage', stages), ...left('group', groups)].map((rule, nth) => ({ nth, ...rule }));
}

/** They have no orders and spent nothing; when the last was and how they score is not known, which meets nothing. */
function isMet({ fact, op, value }: Threshold): boolean {
  if (!fact.startsWith('orders') && !fact.startsWith('spent')) return false;
  return op === 'at-least' ? value <= 0 : value >= 0;
}

function limits(when: readonly Threshold[]) {
  const values = (fact: RuleFact, op: Threshold['op']) =>
    when.filter((each) => each.fact === fact && each.op === op).map(({ value }) => value);
  const from = (fact: RuleFact) => Math.max(0, ...values(fact, 'at-least'));
  const to = (fact: RuleFact) => Math.min(MANY, ...values(fact, 'at-most'));
  const [least, most] = [values('joined_days', 'at-least'), values('joined_days', 'at-most')];
  return {
    joinedAtLeast: least.length === 0 ? null : Math.max(...least),
    joinedAtMost: most.length === 0 ? null : Math.min(...most),
    interestsFrom: from('interests'),
    interestsTo: to('interests'),
    channelsFrom: from('channels'),
    channelsTo: to('channels'),
  };
}
