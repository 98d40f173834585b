import { useTranslation } from 'react-i18next';
import type { Money } from '../../api/types.js';
import { formatMoney } from '../../lib/money.js';
import { LOCALES, SOURCES } from '../inbox/inbox-search.js';

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
  'source',
  'wonAmount',
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
    // Older entries of the history keep an amount as minor units of the order's currency, and items as how many they were.
    if (field === 'value' && typeof value === 'number') return formatMoney({ amount: value, currency }, i18n.language);
    if (field === 'items' && typeof value === 'number') return t('inbox.itemCount', { count: value });
    const language = field === 'locale' && LOCALES.find((known) => known === value);
    if (language) return t(`language.${language}`);
    const source = field === 'source' && SOURCES.find((known) => known === value);
    if (source) return t(`source.${source}`);
    if (isMoney(value)) return formatMoney(value, i18n.language);
    if (Array.isArray(value))
      return value.length === 0 ? t('field.empty') : value.map((each) => shown(each)).join(', ');
    if (isItem(value)) {
      const price = value.unitPrice ? ` · ${formatMoney(value.unitPrice, i18n.language)}` : '';
      return `${value.quantity} × ${value.name}${price}`;
    }
    if (typeof value === 'object')
      return (
        Object.entries(value)
          .map(([name, each]) => `${name}: ${shown(each)}`)
          .join(', ') || t('field.empty')
      );
    return typeof value === 'string' ? value : JSON.stringify(value);
  }

  return { fieldName, shown };
}

function isMoney(value: unknown): value is Money {
  return typeof value === 'object' && value !== null && 'amount' in value && 'currency' in value;
}

function isItem(value: unknown): value is { quantity: number; name: string; unitPrice?: Money | null } {
  return typeof value === 'object' && value !== null && 'quantity' in value && 'name' in value;
}
