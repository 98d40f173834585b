import { useTranslation } from 'react-i18next';
import type { Money } from '../api/types.js';
import { parseAmount, toDecimal } from '../lib/money.js';
import { LabelledControl } from './field.js';
import styles from './money-field.module.css';

/** What stands in the field: the person's own text, which is an amount only when it parses. */
export interface TypedMoney {
  text: string;
  currency: string;
}

const CURRENCIES = ['USD', 'EUR', 'CNY', 'GBP', 'JPY', 'TWD', 'HKD', 'SGD', 'AUD', 'CAD', 'CHF', 'KRW'];

export function typedMoney(money: Money | null | undefined, currency: string): TypedMoney {
  return money ? { text: toDecimal(money), currency: money.currency } : { text: '', currency };
}

/** null: the field is empty; undefined: what stands there is no amount. */
export function moneyOf({ text, currency }: TypedMoney): Money | null | undefined {
  if (text.trim() === '') return null;
  const amount = parseAmount(text, currency);
  return amount === undefined || amount < 0 ? undefined : { amount, currency };
}

interface MoneyFieldProps {
  label: string;
  value: TypedMoney;
  onChange: (value: TypedMoney) => void;
  error?: string | undefined;
  autoFocus?: boolean;
  /** The currency is given by what surrounds the field. */
  fixedCurrency?: boolean;
}

export function MoneyField({ label, value, onChange, error, autoFocus, fixedCurrency }: MoneyFieldProps) {
  const { t } = useTranslation();
  const currencies = CURRENCIES.includes(value.currency) ? CURRENCIES : [value.currency, ...CURRENCIES];
  return (
    <LabelledControl label={label} error={error}>
      {(tied) => (
        <span className={styles['money']}>
          <input
            {...tied}
            className={styles['amount']}
            inputMode="decimal"
            autoComplete="off"
            autoFocus={autoFocus}
            value={value.text}
            onChange={(event) => { onChange({ ...value, text: event.target.value }); }}
            onBlur={() => {
              const money = moneyOf(value);
              if (money) onChange(typedMoney(money, value.currency));
            }}
          />
          {fixedCurrency ? (
            <span className={styles['fixed']}>{value.currency}</span>
          ) : (
            <select
              aria-label={`${label}: ${t('order.currency')}`}
              value={value.currency}
              onChange={(event) => { onChange({ ...value, currency: event.target.value }); }}
            >
              {currencies.map((currency) => (
                <option key={currency}>{currency}</option>
              ))}
            </select>
          )}
        </span>
      )}
    </LabelledControl>
  );
}
