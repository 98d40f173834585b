import type { RuleGroupType, RuleType } from 'react-querybuilder';
import type { SegmentCondition, SegmentOperator, SegmentRule } from '../../api/types.js';

/** A rule as the API has it; see docs/segments.md. */
type Node = { all: Node[] } | { any: Node[] } | { not: Node } | { field: string; op: string; value?: unknown };

/** A group of the builder: what it combines by, whether its opposite is meant. */
export type Tree = RuleGroupType;

export const EMPTY_TREE: Tree = { combinator: 'and', rules: [] };

/** The builder's top is always a group. */
export function treeOf(rule: SegmentRule): Tree {
  const part = partOf(rule);
  return 'rules' in part ? part : { combinator: 'and', rules: [part] };
}

function partOf(said: unknown): Tree | RuleType {
  const node: Partial<Record<string, unknown>> = typeof said === 'object' && said !== null ? { ...said } : {};
  if (Array.isArray(node['all'])) return { combinator: 'and', rules: node['all'].map(partOf) };
  if (Array.isArray(node['any'])) return { combinator: 'or', rules: node['any'].map(partOf) };
  const { field, op, value } = node;
  if (typeof field === 'string' && typeof op === 'string') return { field, operator: op, value };
  if (!('not' in node)) throw new Error(`No rule: ${JSON.stringify(said)}`);
  const inner = partOf(node['not']);
  if ('rules' in inner && inner.not !== true) return { ...inner, not: true };
  return { combinator: 'and', not: true, rules: [inner] };
}

export interface Read {
  rule: SegmentRule;
  /** How many conditions still lack something; they are left out. */
  incomplete: number;
}

/** What the builder shows as a rule. Empty groups say nothing, and are left out. */
export function ruleOf(tree: Tree, conditions: readonly SegmentCondition[]): Read {
  let incomplete = 0;
  const read = (part: Tree | RuleType): Node | undefined => {
    if ('rules' in part) {
      const parts = part.rules.flatMap((each) => read(each) ?? []);
      if (parts.length === 0) return undefined;
      const group: Node = part.combinator === 'or' ? { any: parts } : { all: parts };
      return part.not === true ? { not: group } : group;
    }
    const operator = operatorOf(conditions, part.field, part.operator);
    if (!operator || !isComplete(operator, part.value)) {
      incomplete += 1;
      return undefined;
    }
    const { field, operator: op } = part;
    return operator.value === 'none' ? { field, op } : { field, op, value: part.value as unknown };
  };
  const rule = read(tree) ?? { all: [] };
  return { rule, incomplete };
}

/** What its conditions ask for. */
export function fieldsIn(tree: Tree): string[] {
  return tree.rules.flatMap((part) => ('rules' in part ? fieldsIn(part) : [part.field]));
}

export function operatorOf(
  conditions: readonly SegmentCondition[],
  field: string,
  op: string,
): SegmentOperator | undefined {
  return conditions.find((each) => each.field === field)?.operators.find((each) => each.op === op);
}

/** With what a condition begins when its operator is chosen. */
export function blankValue({ value }: SegmentOperator): unknown {
  switch (value) {
    case 'none':
      return undefined;
    case 'choices':
    case 'texts':
    case 'records':
      return [];
    case 'bought':
      return { of: [] };
    case 'moved':
      return { from: [], to: [], days: 30 };
    case 'integers':
    case 'moneys':
    case 'numbers':
    case 'days':
      return {};
    default:
      return null;
  }
}

function isComplete({ value: type, min, max }: SegmentOperator, value: unknown): boolean {
  const fits = (each: unknown) => typeof each === 'number' && each >= (min ?? -Infinity) && each <= (max ?? Infinity);
  const isDay = (each: unknown) => typeof each === 'string' && /^\d{4}-\d\d-\d\d$/.test(each);
  const ends = value as { from?: never; to?: never } | null;
  switch (type) {
    case 'none':
      return true;
    case 'choices':
    case 'texts':
    case 'records':
      return Array.isArray(value) && value.length > 0;
    case 'bought':
      return ((value as { of?: unknown[] } | null)?.of?.length ?? 0) > 0;
    case 'moved': {
      const { from, to, days } = (value ?? {}) as { from?: unknown[]; to?: unknown[]; days?: unknown };
      return (from?.length ?? 0) > 0 && (to?.length ?? 0) > 0 && fits(days) && Number.isInteger(days);
    }
    case 'integer':
      return fits(value) && Number.isInteger(value);
    case 'money':
    case 'number':
      return fits(value);
    case 'day':
      return isDay(value);
    case 'days':
      return isDay(ends?.from) && isDay(ends?.to) && String(ends?.from) <= String(ends?.to);
    default:
      return fits(ends?.from) && fits(ends?.to) && Number(ends?.from) <= Number(ends?.to);
  }
}
