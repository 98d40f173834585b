import { useQueries, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { categoriesQuery, productQuery } from '../../../api/catalog.js';
import { formsQuery } from '../../../api/forms.js';
import { staffQuery } from '../../../api/staff.js';
import { teamsQuery } from '../../../api/teams.js';
import type { AssignmentRule, RuleConditions } from '../../../api/types.js';
import { LANGUAGES } from '../../../app/i18n.js';
import { formatMoney } from '../../../lib/money.js';

/** Names of what rules refer to by id. */
export function useNames() {
  const { data: staff } = useQuery(staffQuery);
  const { data: teams } = useQuery(teamsQuery);
  const { data: forms } = useQuery(formsQuery);
  const { data: categories } = useQuery(categoriesQuery);
  return {
    staff: staff?.data ?? [],
    teams: teams?.data ?? [],
    categories: (categories?.data ?? []).map(({ id, path }) => ({ id, name: path })),
    forms: (forms?.data ?? []).map(({ id, slug, title }) => ({ id, name: Object.values(title)[0] ?? slug })),
  };
}

export function useProductNames(ids: readonly string[]): { id: string; name: string }[] {
  return useQueries({
    queries: ids.map((id) => productQuery(id)),
    combine: (results) => ids.map((id, at) => ({ id, name: results[at]?.data?.name ?? '…' })),
  });
}

export function useCountryName(): (code: string) => string {
  const { i18n } = useTranslation();
  const names = new Intl.DisplayNames(i18n.language, { type: 'region' });
  return (code) => names.of(code) ?? code;
}

/** A rule as a person would say it. */
export function useRuleInWords() {
  const { t, i18n } = useTranslation();
  const { staff, teams, forms, categories } = useNames();
  const country = useCountryName();
  const list = (values: readonly string[]) => values.join(', ');
  const named = (ids: readonly string[], among: readonly { id: string; name: string }[]) =>
    list(ids.map((id) => among.find((each) => each.id === id)?.name ?? t('settings.assignment.gone')));

  function amount({ currency, atLeast, atMost }: NonNullable<RuleConditions['amount']>): string {
    const shown = (value: number) => formatMoney({ amount: value, currency }, i18n.language);
    return [atLeast === undefined ? '' : `≥ ${shown(atLeast)}`, atMost === undefined ? '' : `≤ ${shown(atMost)}`]
      .filter(Boolean)
      .join(' ');
  }

  return {
    conditions: (given: RuleConditions): string => {
      const { formIds, productIds, categoryIds, languages, countries, sources, utmSources } = given;
      const parts: [string, string | undefined][] = [
        [t('settings.assignment.condition.formIds'), formIds && named(formIds, forms)],
        [
          t('settings.assignment.condition.productIds'),
          productIds && t('settings.assignment.products', { count: productIds.length }),
        ],
        [t('settings.assignment.condition.categoryIds'), categoryIds && named(categoryIds, categories)],
        [t('settings.assignment.condition.languages'), languages && list(languages.map((each) => LANGUAGES[each]))],
        [t('settings.assignment.condition.countries'), countries && list(countries.map(country))],
        [t('settings.assignment.condition.sources'), sources && list(sources.map((each) => t(`source.${each}`)))],
        [t('settings.assignment.condition.amount'), given.amount && amount(given.amount)],
        [t('settings.assignment.condition.utmSources'), utmSources && list(utmSources)],
      ];
      const shown = parts
        .filter(([, value]) => value !== undefined)
        .map(([label, value]) => `${label}: ${value ?? ''}`);
      return shown.length === 0 ? t('settings.assignment.every') : shown.join(' · ');
    },
    target: ({ staffIds, teamId, by, workingOnly }: AssignmentRule): string => {
      const who = staffIds ? named(staffIds, staff) : named([teamId ?? ''], teams);
      const several = teamId !== null || (staffIds?.length ?? 0) > 1;
      return [
        who,
        several ? t(`settings.assignment.way.${by}`) : '',
        workingOnly ? t('settings.assignment.working') : '',
      ]
        .filter(Boolean)
        .join(' · ');
    },
  };
}
