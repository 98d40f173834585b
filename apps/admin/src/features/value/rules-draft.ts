import type { ValueRules, ValueThreshold } from '../../api/types.js';

/** A threshold as it stands in the form; null: nothing, or no number. */
export interface DraftThreshold {
  key: string;
  fact: ValueThreshold['fact'];
  op: ValueThreshold['op'];
  value: number | null;
}

export interface DraftRule<T extends string = string> {
  key: string;
  is: T;
  when: DraftThreshold[];
}

export const MEASURES = ['recency', 'frequency', 'monetary'] as const;
export type Measure = (typeof MEASURES)[number];

/** Rules while they are edited: each line with a key of its own, for it may move. */
export interface RulesDraft {
  stages: DraftRule<ValueRules['stages'][number]['is']>[];
  groups: DraftRule<ValueRules['groups'][number]['is']>[];
  bins: number;
  window: ValueRules['rfm']['window'];
  /** As typed; empty: by quantiles. */
  breaks: Record<Measure, string>;
}

let drawn = 0;
export const newKey = () => String((drawn += 1));

/** @param shown how a break is typed: amounts are typed in units and kept in minor units */
export function draftOf(
  { stages, groups, rfm }: ValueRules,
  shown: (measure: Measure, value: number) => string,
): RulesDraft {
  const rule = <T extends string>({ is, when }: { is: T; when: ValueThreshold[] }): DraftRule<T> => ({
    key: newKey(),
    is,
    when: when.map((each) => ({ ...each, key: newKey() })),
  });
  const typed = (measure: Measure) => (rfm.breaks[measure] ?? []).map((each) => shown(measure, each)).join(', ');
  return {
    stages: stages.map(rule),
    groups: groups.map(rule),
    bins: rfm.bins,
    window: rfm.window,
    breaks: { recency: typed('recency'), frequency: typed('frequency'), monetary: typed('monetary') },
  };
}

/** What is typed as breaks; undefined where they are not as many rising numbers as are needed. */
export function breaksOf(
  text: string,
  bins: number,
  read: (each: string) => number | undefined,
): number[] | null | undefined {
  if (text.trim() === '') return null;
  const numbers = text.split(/[,，;；、]/).map((each) => read(each.trim()));
  const rising = numbers.every((each, at) => each !== undefined && (at === 0 || each > (numbers[at - 1] ?? each)));
  return rising && numbers.length === bins - 1 ? (numbers as number[]) : undefined;
}

export function wholeNumber(text: string): number | undefined {
  return /^-?\d{1,15}$/.test(text) ? Number(text) : undefined;
}

/** Undefined while something is not filled in. */
export function rulesOf(
  draft: RulesDraft,
  read: (measure: Measure, each: string) => number | undefined,
): ValueRules | undefined {
  const rules = <T extends string>(list: readonly DraftRule<T>[]) =>
    list.map(({ is, when }) => ({ is, when: when.map(({ fact, op, value }) => ({ fact, op, value: value ?? NaN })) }));
  const breaks = (measure: Measure) => breaksOf(draft.breaks[measure], draft.bins, (each) => read(measure, each));
  const [recency, frequency, monetary] = [breaks('recency'), breaks('frequency'), breaks('monetary')];
  const [stages, groups] = [rules(draft.stages), rules(draft.groups)];
  const filled = [...stages, ...groups].every(({ when }) => when.every(({ value }) => !Number.isNaN(value)));
  if (!filled || recency === undefined || frequency === undefined || monetary === undefined) return undefined;
  return {
    stages,
    groups,
    rfm: { bins: draft.bins, window: draft.window, breaks: { recency, frequency, monetary } },
  };
}

/** Where a rule may stand: the last of the stages takes everybody, and stays the last. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const next = [...list];
  next.splice(to, 0, ...next.splice(from, 1));
  return next;
}
