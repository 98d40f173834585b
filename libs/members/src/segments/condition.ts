import type { ValueShape } from './value-shapes.js';
import type { Value } from './values.js';
import type { Language, Words } from './words.js';

/** What a condition may use of the statement that it becomes a part of. Members are `members.facts f`. */
export interface Statement {
  /** The place of a value: the only way in which anything from outside gets into a statement. @param type a type of PostgreSQL, written in code */
  readonly param: (value: unknown, type: string) => string;
  /** The day that it is in the company's zone, `2026-11-28`. */
  readonly today: string;
  /** The moment at which a day begins in the company's zone. */
  readonly startOf: (day: string) => string;
}

/** What can be asked by an operator, of whatever value. */
export interface Operator {
  /** Follows the condition's name: `is between {from} and {to}`. */
  words: Words;
  /** As programs and the builder have to know it. */
  shape: ValueShape;
  /** @returns the value as it is kept, or undefined after having told a fault */
  parse(raw: unknown, fault: Fault): unknown;
  /** The names in `words`. */
  read(value: unknown, language: Language): Readonly<Record<string, string>>;
  /** The records that the value names, so that they can be called by what people call them. */
  named(value: unknown): readonly { of: string; id: string }[];
  /** @returns a condition of SQL about `f` */
  sql(value: unknown, statement: Statement): string;
  /** The SQL is never null. Others are looked at as not met when they are. */
  total: boolean;
  /** Where the members are at hand in order, by an index: whom the condition means, or leaves out. */
  gathered?: Gathered;
}

/** `SELECT l.member_id …` of those in it; `outside`: the condition is met by all others. */
interface Gathered {
  members: (value: unknown, statement: Statement) => string;
  outside: boolean;
}

/** @param pointer below the value, `/from` */
export type Fault = (pointer: string, message: string) => void;

export const GROUPS = ['profile', 'consent', 'custom', 'purchases', 'products', 'lifecycle', 'segments'] as const;
export type Group = (typeof GROUPS)[number];

/** Something that a module lets segments ask about. */
export interface ConditionKind {
  key: string;
  group: Group;
  label: Words;
  operators: Readonly<Record<string, Operator>>;
  /** Not offered any more, though rules that have it go on. */
  retired?: boolean;
  /** What values there are, most members first; for conditions whose values are texts. */
  suggestions?: (begun: string, statement: Statement) => string;
}

interface Definition<V> {
  words: Words;
  value: Value<V>;
  sql: (value: V, statement: Statement) => string;
  /** Where what is asked may be unknown of a member. */
  nullable?: boolean;
  gathered?: { members: (value: V, statement: Statement) => string; outside: boolean };
}

/** An operator whose value has a type of its own: what comes out of `value` goes into `sql`. */
export function operator<V>({ words, value, sql, nullable = false, gathered }: Definition<V>): Operator {
  return {
    words,
    shape: value.shape,
    parse: (raw, fault) => value.parse(raw, fault),
    read: (kept, language) => value.read(kept as V, language),
    named: (kept) => value.named?.(kept as V) ?? [],
    sql: (kept, statement) => sql(kept as V, statement),
    total: !nullable,
    ...(gathered && {
      gathered: {
        outside: gathered.outside,
        members: (kept: unknown, statement: Statement) => gathered.members(kept as V, statement),
      },
    }),
  };
}
