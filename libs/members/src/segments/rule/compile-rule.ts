import type { Statement } from '../condition.js';
import type { Kinds } from '../segment-conditions.js';
import { ruleOutdated, segmentTooLarge } from '../segments.errors.js';
import { type Condition, type Rule, SEGMENT_FIELD, isCondition, partsOf } from './rule.js';

/** What a rule may ask of another segment: its rule, or, where its members are kept, nothing but its id. */
export type OpenSegment = { id: string; frozen: true } | { id: string; frozen: false; rule: Rule };

/** With what other segments bring. */
const MAX_OPENED_NODES = 1_000;

/** The values of one statement, in the order of their places. */
export class Parameters implements Statement {
  readonly values: unknown[] = [];

  constructor(
    readonly today: string,
    private readonly zone: string,
  ) {}

  readonly param = (value: unknown, type: string): string => `$${this.values.push(value)}::${type}`;

  readonly startOf = (day: string): string =>
    `(${this.param(day, 'date')}::timestamp AT TIME ZONE ${this.param(this.zone, 'text')})`;
}

/**
 * A rule as a condition of SQL about `members.facts f`. Nothing that came from outside stands in it: values are parameters, all else is
 * written in code. Where nothing is known of a member a condition is not met and its opposite is, as people mean it: so opposites are pushed
 * down to the conditions, which alone know whether they can be null.
 *
 * @param segments all that the rule asks for, and what these ask for
 */
export class RuleCompiler {
  private nodes = 0;

  constructor(
    private readonly kinds: Kinds,
    private readonly segments: ReadonlyMap<string, OpenSegment>,
    private readonly statement: Statement,
    /** For counting: members at hand in order are put together first. For a walk from the newest on, each is asked by themselves. */
    private readonly gathering = false,
  ) {}

  /** @throws 409 when it asks for what there is no more, or is too large with all that it opens */
  compile(rule: Rule): string {
    return this.sql(rule, false);
  }

  private sql(rule: Rule, opposite: boolean): string {
    this.nodes += 1;
    if (this.nodes > MAX_OPENED_NODES) throw segmentTooLarge(MAX_OPENED_NODES);
    if (isCondition(rule)) return this.condition(rule, opposite);
    if ('not' in rule) return this.sql(rule.not, !opposite);
    const parts = partsOf(rule).map(({ part }) => part);
    const and = 'all' in rule !== opposite;
    const sets = and && this.gathering ? this.setsAmong(parts, opposite) : [];
    const gathered = sets.map(({ part }) => part);
    const rest = parts.filter((part) => !gathered.includes(part)).map((part) => this.sql(part, opposite));
    return joined(sets.length > 0 ? [this.together(sets), ...rest] : rest, and);
  }

  /** The parts that are lists of members, where at least one of several says who is meant: they are put together before anybody is looked up. */
  private setsAmong(parts: readonly Rule[], opposite: boolean): MemberSet[] {
    const sets = parts.flatMap((part): MemberSet[] => {
      let [inner, against] = [part, opposite];
      while ('not' in inner) [inner, against] = [inner.not, !against];
      const { gathered } = (isCondition(inner) ? this.kinds.get(inner.field)?.operators[inner.op] : undefined) ?? {};
      if (!gathered || !isCondition(inner)) return [];
      const { value } = inner;
      return [{ part, without: gathered.outside !== against, members: () => gathered.members(value, this.statement) }];
    });
    return sets.length > 1 && sets.some(({ without }) => !without) ? sets : [];
  }

  private together(sets: readonly MemberSet[]): string {
    this.nodes += sets.length;
    const those = (without: boolean) => sets.filter((set) => set.without === without).map(({ members }) => members());
    const within = those(false).join(' INTERSECT ');
    return `f.member_id IN (${[within, ...those(true)].join(' EXCEPT ')})`;
  }

  private condition(condition: Condition, opposite: boolean): string {
    if (condition.field === SEGMENT_FIELD) {
      const outside = (condition.op === 'not-in') !== opposite;
      return joined(
        (condition.value as string[]).map((id) => this.segment(id, outside)),
        outside,
      );
    }
    const operator = this.kinds.get(condition.field)?.operators[condition.op];
    if (!operator) throw ruleOutdated(condition.field);
    const sql = operator.sql(condition.value, this.statement);
    if (!opposite) return `(${sql})`;
    return operator.total ? `NOT (${sql})` : `(${sql}) IS NOT TRUE`;
  }

  private segment(id: string, outside: boolean): string {
    const segment = this.segments.get(id);
    if (!segment) throw ruleOutdated(SEGMENT_FIELD);
    if (!segment.frozen) return this.sql(segment.rule, outside);
    const kept = `EXISTS (SELECT FROM members.segment_member k WHERE k.segment_id = ${this.statement.param(id, 'uuid')} AND k.member_id = f.member_id)`;
    return outside ? `NOT ${kept}` : kept;
  }
}

interface MemberSet {
  part: Rule;
  /** Who is in it is left out. */
  without: boolean;
  members: () => string;
}

function joined(parts: readonly string[], and: boolean): string {
  const [only] = parts;
  if (only === undefined) return and ? 'true' : 'false';
  return parts.length === 1 ? only : `(${parts.join(and ? ' AND ' : ' OR ')})`;
}
