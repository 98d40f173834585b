import type { Kinds } from '../segment-conditions.js';
import { EVERYBODY, type Language } from '../words.js';
import { type Condition, type Rule, conditionsOf, isCondition, partsOf } from './rule.js';

/** A rule in words: `gender is female and (city is Berlin or spent in all is at least EUR 500.00)`. */
export function readRule(rule: Rule, kinds: Kinds, language: Language): string {
  const said = say(rule, kinds, language);
  return said.charAt(0).toUpperCase() + said.slice(1);
}

export function readCondition({ field, op, value }: Condition, kinds: Kinds, language: Language): string {
  const kind = kinds.get(field);
  const operator = kind?.operators[op];
  if (!kind || !operator) return language.name('condition', field);
  return language.phrase(kind.label, language.say(operator.words, operator.read(value, language)));
}

/** What it names, to be called by what people call it. */
export function namedIn(rule: Rule, kinds: Kinds): { of: string; id: string }[] {
  return conditionsOf(rule).flatMap(({ field, op, value }) => kinds.get(field)?.operators[op]?.named(value) ?? []);
}

function say(rule: Rule, kinds: Kinds, language: Language): string {
  if (isCondition(rule)) return readCondition(rule, kinds, language);
  if ('not' in rule) return language.not(say(rule.not, kinds, language));
  const parts = partsOf(rule).map(({ part }) => part);
  const [only] = parts;
  if (!only) return language.say(EVERYBODY);
  if (parts.length === 1) return say(only, kinds, language);
  const said = parts.map((part) =>
    isGroup(part) ? language.bracketed(say(part, kinds, language)) : say(part, kinds, language),
  );
  return 'all' in rule ? language.and(said) : language.or(said);
}

/** Of more than one part: it needs brackets among others. */
function isGroup(rule: Rule): boolean {
  return !isCondition(rule) && !('not' in rule) && partsOf(rule).length > 1;
}
