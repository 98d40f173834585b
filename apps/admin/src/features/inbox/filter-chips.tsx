import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formsQuery } from '../../api/forms.js';
import { formatMoney } from '../../lib/money.js';
import { useCan } from '../auth/session.js';
import { readCustom, writeCustom } from '../custom-fields/custom-search.js';
import { useCustomFields } from '../custom-fields/custom-words.js';
import { inLanguage } from '../forms/in-language.js';
import styles from './inbox.module.css';
import type { InboxSearch } from './inbox-search.js';
import { useNarrow } from './use-narrow.js';

/** What else the list is narrowed by, each to be taken away by itself. */
export function FilterChips({ search }: { search: InboxSearch }) {
  const { t } = useTranslation();
  const narrow = useNarrow();
  const chips = useChips(search);
  return chips.map(({ key, label, off }) => (
    <span key={key} className={styles['chip']}>
      {label}
      <button
        type="button"
        aria-label={t('filter.remove', { filter: label })}
        onClick={() => {
          narrow(off);
        }}
      >
        <X size={13} aria-hidden="true" />
      </button>
    </span>
  ));
}

interface Chip {
  key: string;
  label: string;
  off: Parameters<ReturnType<typeof useNarrow>>[0];
}

function useChips(search: InboxSearch): Chip[] {
  const { t, i18n } = useTranslation();
  const can = useCan();
  const { tag, form, locale, valueMin, valueMax, currency = '', unread, files } = search;
  const { data: forms } = useQuery({ ...formsQuery, enabled: form !== undefined && can('forms:read') });
  const nameOf = (id: string) => inLanguage(forms?.data.find((known) => known.id === id)?.title ?? {}, i18n.language);
  const money = (minor: string) => (currency ? formatMoney({ amount: Number(minor), currency }, i18n.language) : minor);
  const valueOff = (rest: string | undefined) => (rest === undefined ? { currency: undefined } : {});
  const chip = (key: string, label: string, off: Chip['off']): Chip => ({ key, label, off });
  const named = (name: string, value: string) => `${name}: ${value}`;
  const narrowed = readCustom(search.custom);
  const own = useCustomFields();
  const customChips = Object.entries(narrowed).flatMap(([key, condition]) =>
    Object.entries(condition).map(([operator, value]) => {
      const field = own.fields.find((each) => each.key === key);
      const { [operator as 'eq']: _, ...rest } = condition;
      const others = Object.fromEntries(Object.entries(narrowed).filter(([other]) => other !== key));
      const left = Object.keys(rest).length === 0 ? others : { ...others, [key]: rest };
      const typed = field?.type === 'yes-no' ? value === 'true' : value;
      const name = field ? own.nameOf(field) : key;
      return chip(
        `${key}.${operator}`,
        operator === 'contains'
          ? t('custom.contains', { name, text: value })
          : `${name}${operator === 'eq' ? ':' : operator === 'gte' ? ' ≥' : ' ≤'} ${own.shown(field, typed)}`,
        { custom: writeCustom(left) },
      );
    }),
  );
  return [
    ...(tag ? [chip('tag', named(t('filter.tag'), tag), { tag: undefined })] : []),
    ...(form
      ? [
          chip('form', named(t('filter.form'), nameOf(form)), {
            form: undefined,
          }),
        ]
      : []),
    ...(locale ? [chip('locale', t(`language.${locale}`), { locale: undefined })] : []),
    ...(valueMin ? [chip('valueMin', `≥ ${money(valueMin)}`, { valueMin: undefined, ...valueOff(valueMax) })] : []),
    ...(valueMax ? [chip('valueMax', `≤ ${money(valueMax)}`, { valueMax: undefined, ...valueOff(valueMin) })] : []),
    ...(unread ? [chip('unread', t('filter.unread'), { unread: undefined })] : []),
    ...(files ? [chip('files', t('filter.files'), { files: undefined })] : []),
    ...customChips,
  ];
}
