import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { staffQuery } from '../../../api/staff.js';
import { formatMoney } from '../../../lib/money.js';
import { shortTime } from '../../../lib/time.js';
import { useOpenWords } from '../../../ui/use-open-words.js';
import { useCan } from '../../auth/session.js';

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;
/** Kept as bare minor units; the record's currency stands beside them. */
const AMOUNTS = new Set(['value', 'amount', 'cost', 'worth']);
const PEOPLE = new Set(['assignee', 'assigneeId', 'staffId', 'to', 'from', 'fromId', 'toId']);

/** Fields and values of the log as people read them: money, times, names. What nobody foresaw stands there as it is kept. */
export function useAuditValue() {
  const { t, i18n } = useTranslation();
  const words = useOpenWords();
  const { data: staff } = useQuery({ ...staffQuery, enabled: useCan()('staff:read') });

  function fieldName(field: string): string {
    const name = field.replace(/^contact\./, '');
    return words(`audit.field.${name}`, words(`field.${name}`, field));
  }

  function text(value: string, field: string): string {
    const known = staff?.data.find(({ id }) => id === value);
    if (known && PEOPLE.has(field)) return known.name;
    if (MOMENT.test(value)) return shortTime(new Date(value), i18n.language);
    if (field === 'status' || field === 'box') return words(`box.${value}`, value);
    if (field === 'role') return words(`role.${value}`, value);
    if (field === 'locale') return words(`language.${value}`, value);
    return value;
  }

  function shown(value: unknown, field: string, currency: string | null): string {
    if (value === null || value === undefined || value === '')
      return PEOPLE.has(field) ? t('audit.nobody') : t('audit.nothing');
    if (typeof value === 'boolean') return value ? t('audit.yes') : t('audit.no');
    if (typeof value === 'number') {
      if (currency && AMOUNTS.has(field)) return formatMoney({ amount: value, currency }, i18n.language);
      return value.toLocaleString(i18n.language);
    }
    if (typeof value === 'string') return text(value, field);
    if (Array.isArray(value))
      return value.length === 0 ? t('audit.nothing') : value.map((each) => shown(each, field, currency)).join(', ');
    const { amount, currency: own } = value as { amount?: unknown; currency?: unknown };
    if (typeof amount === 'number' && typeof own === 'string')
      return formatMoney({ amount, currency: own }, i18n.language);
    return Object.entries(value)
      .map(([name, inner]) => `${fieldName(name)} ${shown(inner, name, currency)}`)
      .join(', ');
  }

  return { fieldName, shown };
}
