import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type CustomSubject, customFieldsQuery } from '../../api/custom-fields.js';
import type { CustomField } from '../../api/types.js';
import { shownDay } from '../../lib/time.js';

/** In the person's language, else in English, else in any. */
export function labelIn(label: CustomField['label'], language: string, otherwise: string): string {
  return label[language as keyof typeof label] ?? label.en ?? Object.values(label)[0] ?? otherwise;
}

/** The company's own fields of orders or of members, and their values as people read them. */
export function useCustomFields(subject: CustomSubject = 'order') {
  const { t, i18n } = useTranslation();
  const { data } = useQuery(customFieldsQuery(subject));
  const fields = data?.data ?? [];

  function shown(field: CustomField | undefined, value: unknown): string {
    if (Array.isArray(value)) return value.map((each) => shown(field, each)).join(t('custom.comma'));
    if (typeof value === 'boolean') return value ? t('custom.yes') : t('custom.no');
    if (typeof value === 'number') return value.toLocaleString(i18n.language, { maximumFractionDigits: 10 });
    if (typeof value !== 'string') return JSON.stringify(value);
    if (field?.type === 'date' && /^\d{4}-\d\d-\d\d$/.test(value)) return shownDay(value, i18n.language);
    const choice = field?.choices.find((each) => each.value === value);
    return choice ? labelIn(choice.label, i18n.language, value) : value;
  }

  return {
    fields,
    /** Those that are asked for. */
    active: fields.filter(({ archived }) => !archived),
    nameOf: ({ label, key }: CustomField) => labelIn(label, i18n.language, key),
    choicesOf: ({ choices }: CustomField) =>
      choices.map(({ value, label }) => ({ value, label: labelIn(label, i18n.language, value) })),
    shown,
    /** An order's values, those of fields first and in their order; what no field names under its own key. */
    told: (values: Record<string, unknown>) => [
      ...fields
        .filter(({ key }) => key in values)
        .map((field) => ({
          key: field.key,
          name: labelIn(field.label, i18n.language, field.key),
          type: field.type,
          text: shown(field, values[field.key]),
        })),
      ...Object.entries(values)
        .filter(([key]) => fields.every((field) => field.key !== key))
        .map(([key, value]) => ({ key, name: key, type: undefined, text: shown(undefined, value) })),
    ],
  };
}
