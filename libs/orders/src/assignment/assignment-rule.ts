import type { Money } from '@regulars/catalog';
import type { OrderLocale } from '../dto/order.response.js';
import type { Source } from '../order-row.js';

/** What an order must be for a rule to apply. All that is given must hold; of a list one member is enough. */
export interface RuleConditions {
  formIds?: string[];
  productIds?: string[];
  /** Or any category below them. */
  categoryIds?: string[];
  languages?: OrderLocale[];
  /** ISO 3166-1 alpha-2; of the phone number, or of the e-mail address's top-level domain. */
  countries?: string[];
  sources?: Source[];
  /** Minor units. An order in another currency, or of unknown worth, does not fit. */
  amount?: { currency: string; atLeast?: number | undefined; atMost?: number | undefined };
  /** Compared without regard to case. */
  utmSources?: string[];
}

export const CONDITIONS = [
  'formIds',
  'productIds',
  'categoryIds',
  'languages',
  'countries',
  'sources',
  'amount',
  'utmSources',
] as const satisfies readonly (keyof RuleConditions)[];
export type ConditionName = (typeof CONDITIONS)[number];

export const WAYS = ['round-robin', 'least-loaded'] as const;
/** How one of several people is chosen. */
export type Way = (typeof WAYS)[number];

export interface AssignmentRule {
  id: string;
  name: string;
  active: boolean;
  conditions: RuleConditions;
  /** Either one or more people, or a team. */
  staffIds: string[] | null;
  teamId: string | null;
  by: Way;
  /** Only those within their team's working hours now; the absent are left out in any case. */
  workingOnly: boolean;
  version: number;
}

/** What rules look at. */
export interface OrderFacts {
  formId: string | null;
  productIds: readonly string[];
  /** Of its products, with all above them. */
  categoryIds: readonly string[];
  language: OrderLocale;
  countries: readonly string[];
  source: Source;
  value: Money | null;
  utmSource: string | null;
}

/** @returns the conditions that don't hold; none: the rule applies */
export function failedConditions(conditions: RuleConditions, facts: OrderFacts): ConditionName[] {
  const holds: Record<ConditionName, boolean> = {
    formIds: oneOf(conditions.formIds, [facts.formId]),
    productIds: oneOf(conditions.productIds, facts.productIds),
    categoryIds: oneOf(conditions.categoryIds, facts.categoryIds),
    languages: oneOf(conditions.languages, [facts.language]),
    countries: oneOf(conditions.countries, facts.countries),
    sources: oneOf(conditions.sources, [facts.source]),
    amount: withinAmount(conditions.amount, facts.value),
    utmSources: oneOf(
      conditions.utmSources?.map((source) => source.toLowerCase()),
      [facts.utmSource?.toLowerCase() ?? null],
    ),
  };
  return CONDITIONS.filter((name) => !holds[name]);
}

function oneOf<T>(wanted: readonly T[] | undefined, given: readonly (T | null)[]): boolean {
  return wanted === undefined || given.some((value) => value !== null && wanted.includes(value));
}

function withinAmount(wanted: RuleConditions['amount'], value: Money | null): boolean {
  if (wanted === undefined) return true;
  if (value?.currency !== wanted.currency) return false;
  return value.amount >= (wanted.atLeast ?? 0) && value.amount <= (wanted.atMost ?? Number.MAX_SAFE_INTEGER);
}
