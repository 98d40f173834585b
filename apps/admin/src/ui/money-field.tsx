import { useTranslation } from 'react-i18next';
import { useCurrencies } from '../api/company.js';
import { moneyOf, type TypedMoney, typedMoney } from '../lib/typed-money.js';
import { LabelledControl } from './field.js';
import styles from './money-field.module.css';

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
  const { offered } = useCurrencies();
  // An amount stays in its currency, offered or not.
  const currencies = offered.includes(value.currency) ? offered : [value.currency, ...offered];
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
            onChange={(event) => {
              onChange({ ...value, text: event.target.value });
            }}
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
              onChange={(event) => {
                onChange({ ...value, currency: event.target.value });
              }}
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
