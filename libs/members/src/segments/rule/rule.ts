/** What a segment asks of its members (MEM-7). Everything is built of these four. */
export type Rule = AllRule | AnyRule | NotRule | Condition;

/** Empty, and the whole rule: everybody. */
export interface AllRule {
  all: Rule[];
}

export interface AnyRule {
  any: Rule[];
}

export interface NotRule {
  not: Rule;
}

export interface Condition {
  /** Of a condition that a module registered: `city`, `product`, `custom.branch`. */
  field: string;
  op: string;
  /** As the operator asks for it, checked; absent where it asks for none. */
  value?: unknown;
}

/** Deeper, and nobody can read it. A condition by itself is one deep. */
export const MAX_DEPTH = 6;
/** Groups and conditions together. */
export const MAX_NODES = 100;

/** What a rule is made of, one level down, with the JSON pointer of each part. */
export function partsOf(rule: Rule): { part: Rule; pointer: string }[] {
  if ('all' in rule) return rule.all.map((part, nth) => ({ part, pointer: `/all/${nth}` }));
  if ('any' in rule) return rule.any.map((part, nth) => ({ part, pointer: `/any/${nth}` }));
  if ('not' in rule) return [{ part: rule.not, pointer: '/not' }];
  return [];
}

export function isCondition(rule: Rule): rule is Condition {
  return 'field' in rule;
}

export function conditionsOf(rule: Rule): Condition[] {
  return isCondition(rule) ? [rule] : partsOf(rule).flatMap(({ part }) => conditionsOf(part));
}

/** The condition that asks for other segments is the engine's own: it opens them. */
export const SEGMENT_FIELD = 'segment';

/** The segments that it asks for, each once. */
export function segmentsIn(rule: Rule): string[] {
  const ids = conditionsOf(rule).flatMap(({ field, value }) => (field === SEGMENT_FIELD ? (value as string[]) : []));
  return [...new Set(ids)];
}
