import fc from 'fast-check';
import { MAX_NODES, type Rule, partsOf } from '../segments/rule/rule.js';
import type { Kinds } from '../segments/segment-conditions.js';
import type { ValueShape } from '../segments/value-shapes.js';

/** Texts that would do harm where texts become statements. Each is told apart from everything that code writes. */
export const HOSTILE = [
  "zq'; DROP TABLE members.member; --",
  'zq$1::text',
  "zq' OR '1'='1",
  'zq"\\',
  'zq%_',
  'zq/*',
  '𠮷zq 女',
];

export interface Pools {
  texts: readonly string[];
  ids: readonly string[];
  segments: readonly string[];
  days: readonly string[];
}

/** @returns rules over all conditions that there are, of values that members of the spec have or nearly have */
export function rules(kinds: Kinds, pools: Pools): fc.Arbitrary<Rule> {
  const conditions = [...kinds.values()].flatMap((kind) =>
    Object.entries(kind.operators).map(([op, { shape }]) =>
      valueOf(shape, pools).map((value): Rule => ({ field: kind.key, op, ...(value !== undefined && { value }) })),
    ),
  );
  const condition = fc.oneof(...conditions);
  return fc
    .letrec<{ rule: Rule }>((tie) => ({
      rule: fc.oneof(
        { maxDepth: 5, depthSize: 'medium' },
        condition,
        fc.array(tie('rule'), { minLength: 1, maxLength: 4 }).map((all) => ({ all })),
        fc.array(tie('rule'), { minLength: 1, maxLength: 4 }).map((any) => ({ any })),
        tie('rule').map((not) => ({ not })),
      ),
    }))
    .rule.filter((rule) => sizeOf(rule) <= MAX_NODES);
}

function sizeOf(rule: Rule): number {
  return partsOf(rule).reduce((sum, { part }) => sum + sizeOf(part), 1);
}

function valueOf(shape: ValueShape, pools: Pools): fc.Arbitrary<unknown> {
  const some = (values: readonly string[]) =>
    fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: Math.min(4, shape.most ?? 4) });
  const figure = fc.integer({ min: Math.max(shape.min ?? 0, 0), max: Math.min(shape.max ?? 60, 60) });
  const day = fc.constantFrom(...pools.days);
  const ends = <T extends string | number>(each: fc.Arbitrary<T>) =>
    fc.tuple(each, each).map(([a, b]) => (a <= b ? { from: a, to: b } : { from: b, to: a }));
  switch (shape.type) {
    case 'none':
      return fc.constant(undefined);
    case 'choices':
      return some((shape.options ?? []).map(({ value }) => value));
    case 'texts':
      return some(shape.maxLength === 2 ? ['DE', 'CN'] : pools.texts);
    case 'records':
      return some(shape.of === 'segment' ? pools.segments : pools.ids);
    case 'integers':
    case 'moneys':
    case 'numbers':
      return ends(figure);
    case 'day':
      return day;
    case 'days':
      return ends(day);
    case 'moved': {
      const moving = some((shape.options ?? []).map(({ value }) => value));
      return fc.record({ from: moving, to: moving, days: fc.integer({ min: 0, max: 60 }) });
    }
    case 'bought':
      return fc.record({ of: some(pools.ids), days: fc.integer({ min: 1, max: 60 }) }, { requiredKeys: ['of'] });
    default:
      return figure;
  }
}

/** Anything that JSON can say, and rules of which a part was put out of shape. */
export function hostile(valid: fc.Arbitrary<Rule>): fc.Arbitrary<unknown> {
  const junk = fc.oneof(
    fc.jsonValue({ maxDepth: 4 }),
    fc.constantFrom(...HOSTILE, '__proto__', 'constructor', 'toString', '', null, -0, 1e308, Number.MAX_SAFE_INTEGER),
    fc.constantFrom<unknown>({ all: {} }, { any: null }, { not: [] }, { field: 'city' }, { field: {}, op: [] }, []),
  );
  const broken = fc.tuple(valid, junk, fc.nat(), fc.nat()).map(([rule, put, where, which]) => {
    const copy = structuredClone(rule) as object;
    const places = objectsIn(copy);
    const place = places[where % places.length] as Record<string, unknown>;
    const keys = Object.keys(place);
    const key = which % 4 === 0 ? 'extra' : (keys[which % keys.length] ?? 'all');
    Object.defineProperty(place, key, { value: put, enumerable: true, configurable: true, writable: true });
    return copy;
  });
  return fc.oneof(junk, broken);
}

function objectsIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(objectsIn)];
}
