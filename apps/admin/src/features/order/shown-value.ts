import { useTranslation } from 'react-i18next';
import type { Money } from '../../api/types.js';
import { formatMoney } from '../../lib/money.js';

const FIELDS = [
  'name',
  'email',
  'phone',
  'company',
  'subject',
  'message',
  'value',
  'tags',
  'items',
  'currency',
  'locale',
  'custom',
] as const;

/** Values of fields as people read them, whatever their type: in the history and where two versions stand side by side. */
export function useShownValue(currency: string) {
  const { t, i18n } = useTranslation();

  function fieldName(field: string): string {
    const known = FIELDS.find((name) => name === field.replace(/^contact\./, ''));
    return known ? t(`field.${known}`) : field;
  }

  function shown(value: unknown, field = ''): string {
    if (value === null || value === undefined || value === '') return t('field.empty');
    // The history keeps an amount as its minor units; the currency is the order's.
    if (field === 'value' && typeof value === 'number') return formatMoney({ amount: value, currency }, i18n.language);
    if (isMoney(value)) return formatMoney(value, i18n.language);
    if (Array.isArray(value))
      return value.length === 0 ? t('field.empty') : value.map((each) => shown(each)).join(', ');
    if (isItem(value)) return `${value.quantity} × ${value.name}`;
    return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
  }

  return { fieldName, shown };
}

function isMoney(value: unknown): value is Money {
  return typeof value === 'object' && value !== null && 'amount' in value && 'currency' in value;
}

function isItem(value: unknown): value is { quantity: number; name: string } {
  return typeof value === 'object' && value !== null && 'quantity' in value && 'name' in value;
}
