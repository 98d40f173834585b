import type { FieldError } from '@regulars/platform';
import type { Kinds } from '../segment-conditions.js';
import { ruleInvalid } from '../segments.errors.js';
import { isRecord } from '../values.js';
import { MAX_DEPTH, MAX_NODES, type Rule } from './rule.js';

/** More faults than this help nobody. */
const MAX_FAULTS = 20;

/**
 * @param at JSON pointer of the rule in the request
 * @returns what was sent, with nothing but what a rule is made of
 * @throws 422 naming each fault by its pointer
 */
export function parseRule(raw: unknown, kinds: Kinds, at: string): Rule {
  const reading = new Reading(kinds);
  const rule = reading.rule(raw, at, 1);
  const { faults } = reading;
  if (faults.length > 0 || rule === null) throw ruleInvalid(faults);
  return rule;
}

class Reading {
  readonly faults: FieldError[] = [];
  private nodes = 0;

  constructor(private readonly kinds: Kinds) {}

  rule(raw: unknown, at: string, depth: number): Rule | null {
    this.nodes += 1;
    if (this.nodes > MAX_NODES) {
      if (this.nodes > MAX_NODES + 1) return null;
      return this.fault(at, 'too-many', `A rule has ${MAX_NODES} groups and conditions at most.`);
    }
    if (depth > MAX_DEPTH) return this.fault(at, 'too-deep', `A rule is nested ${MAX_DEPTH} deep at most.`);
    if (isRecord(raw, ['all']) && 'all' in raw) return this.group('all', raw, at, depth);
    if (isRecord(raw, ['any']) && 'any' in raw) return this.group('any', raw, at, depth);
    if (isRecord(raw, ['not']) && 'not' in raw) {
      const not = this.rule(raw['not'], `${at}/not`, depth + 1);
      return not === null ? null : { not };
    }
    if (isRecord(raw, ['field', 'op', 'value']) && 'field' in raw) return this.condition(raw, at);
    return this.fault(
      at,
      'invalid',
      'Send one of { "all": [ … ] }, { "any": [ … ] }, { "not": … } and { "field": …, "op": …, "value": … }.',
    );
  }

  private group(kind: 'all' | 'any', raw: Record<string, unknown>, at: string, depth: number): Rule | null {
    const parts = raw[kind];
    // Everybody is asked for on purpose only: as the whole rule, and by `all`.
    const empty = kind === 'all' && depth === 1;
    if (!Array.isArray(parts) || (parts.length === 0 && !empty))
      return this.fault(`${at}/${kind}`, 'empty', 'Send a list with at least one condition or group.');
    const read: Rule[] = [];
    // Past the limit nothing more is looked at, however long the list.
    for (const [nth, part] of parts.slice(0, MAX_NODES + 1).entries()) {
      const rule = this.rule(part, `${at}/${kind}/${nth}`, depth + 1);
      if (rule) read.push(rule);
    }
    return kind === 'all' ? { all: read } : { any: read };
  }

  private condition({ field, op, value }: Record<string, unknown>, at: string): Rule | null {
    const kind = typeof field === 'string' ? this.kinds.get(field) : undefined;
    if (!kind) {
      const known = [...this.kinds.values()].filter(({ retired }) => !retired).map(({ key }) => key);
      return this.fault(`${at}/field`, 'unknown', `Send one of ${known.join(', ')}.`);
    }
    const operator = typeof op === 'string' && Object.hasOwn(kind.operators, op) ? kind.operators[op] : undefined;
    if (!operator) return this.fault(`${at}/op`, 'unknown', `Send one of ${Object.keys(kind.operators).join(', ')}.`);
    const before = this.faults.length;
    const parsed = operator.parse(value, (below, message) => {
      this.fault(`${at}/value${below}`, 'invalid', message);
    });
    if (this.faults.length > before) return null;
    const condition = { field: kind.key, op: op as string };
    return parsed === undefined ? condition : { ...condition, value: parsed };
  }

  private fault(pointer: string, code: string, message: string): null {
    if (this.faults.length < MAX_FAULTS) this.faults.push({ pointer, code, message });
    return null;
  }
}
