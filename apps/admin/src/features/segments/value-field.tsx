import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SegmentCondition, SegmentOperator } from '../../api/types.js';
import { parseAmount, toDecimal } from '../../lib/money.js';
import styles from './builder.module.css';
import { RecordsField, TextsField } from './list-fields.js';

export interface ValueProps {
  condition: SegmentCondition;
  operator: SegmentOperator;
  currency: string;
  value: unknown;
  disabled: boolean;
  onChange: (value: unknown) => void;
}

type Ends = Readonly<Record<'from' | 'to', unknown>>;

/** One value of a condition, by the type that the server names. */
export function ValueField(props: ValueProps) {
  const { operator, value } = props;
  switch (operator.value) {
    case 'none':
      return null;
    case 'choices':
      return <Choices {...props} />;
    case 'texts':
      return <TextsField {...props} value={listOf(value)} />;
    case 'records':
      return <RecordsField {...props} value={listOf(value)} />;
    case 'bought':
      return <Bought {...props} />;
    case 'moved':
      return <Moved {...props} />;
    case 'integers':
    case 'moneys':
    case 'numbers':
    case 'days':
      return <Between {...props} />;
    default:
      return <Single {...props} label="segment.value" />;
  }
}

/** One figure, amount or day. */
function Single({
  operator: { value: type, min, max },
  currency,
  value,
  disabled,
  onChange,
  label,
}: ValueProps & { label: 'segment.value' | 'segment.from' | 'segment.to' }) {
  const { t } = useTranslation();
  const [amount, setAmount] = useState(typeof value === 'number' ? toDecimal({ amount: value, currency }) : '');
  const common = { 'aria-label': t(label), disabled, className: styles['input'] };
  if (type === 'day' || type === 'days')
    return (
      <input
        {...common}
        type="date"
        min="1900-01-01"
        max="2199-12-31"
        value={typeof value === 'string' ? value : ''}
        onChange={(event) => {
          onChange(event.target.value === '' ? null : event.target.value);
        }}
      />
    );
  if (type === 'money' || type === 'moneys')
    return (
      <span className={styles['money']}>
        <input
          {...common}
          inputMode="decimal"
          autoComplete="off"
          value={amount}
          onChange={(event) => {
            setAmount(event.target.value);
            onChange(parseAmount(event.target.value, currency) ?? null);
          }}
        />
        <span>{currency}</span>
      </span>
    );
  return (
    <input
      {...common}
      type="number"
      step={type === 'number' || type === 'numbers' ? 'any' : 1}
      min={min}
      max={max}
      value={typeof value === 'number' ? value : ''}
      onChange={(event) => {
        onChange(event.target.value === '' ? null : event.target.valueAsNumber);
      }}
    />
  );
}

function Between(props: ValueProps) {
  const { t } = useTranslation();
  const ends = (props.value ?? {}) as Ends;
  const end = (which: 'from' | 'to') => (
    <Single
      {...props}
      label={`segment.${which}`}
      value={ends[which]}
      onChange={(each) => {
        props.onChange({ ...ends, [which]: each });
      }}
    />
  );
  return (
    <span className={styles['between']}>
      {end('from')}
      <span aria-hidden="true">{t('segment.until')}</span>
      {end('to')}
    </span>
  );
}

/** Few enough to be seen at once: each is pressed or not. */
function Choices({
  operator: { options = [] },
  value,
  disabled,
  onChange,
  label = 'segment.value',
}: Omit<ValueProps, 'condition' | 'currency'> & {
  label?: 'segment.value' | 'segment.movedFrom' | 'segment.movedTo';
}) {
  const { t } = useTranslation();
  const chosen = listOf(value);
  return (
    <span className={styles['choices']} role="group" aria-label={t(label)}>
      {options.map(({ value: each, label }) => (
        <button
          key={each}
          type="button"
          disabled={disabled}
          aria-pressed={chosen.includes(each)}
          onClick={() => {
            onChange(chosen.includes(each) ? chosen.filter((other) => other !== each) : [...chosen, each]);
          }}
        >
          {label}
        </button>
      ))}
    </span>
  );
}

/** What was bought, and at most how many days ago; without days: ever. */
function Bought(props: ValueProps) {
  const { t } = useTranslation();
  const { of = [], days } = (props.value ?? {}) as { of?: string[]; days?: number };
  const { operator, disabled } = props;
  const List = operator.of === 'brand' ? TextsField : RecordsField;
  return (
    <>
      <List
        {...props}
        value={of}
        onChange={(list) => {
          props.onChange({ of: list, ...(days !== undefined && { days }) });
        }}
      />
      <label className={styles['days']}>
        {t('segment.lastDays')}
        <input
          className={styles['input']}
          type="number"
          min={operator.min}
          max={operator.max}
          placeholder={t('segment.ever')}
          disabled={disabled}
          value={days ?? ''}
          onChange={(event) => {
            const typed = event.target.valueAsNumber;
            props.onChange({ of, ...(Number.isInteger(typed) && typed > 0 && { days: typed }) });
          }}
        />
      </label>
    </>
  );
}

/** From where to where, and at most how many days ago. */
function Moved({ operator, value, disabled, onChange }: ValueProps) {
  const { t } = useTranslation();
  const moved = (value ?? {}) as { from?: string[]; to?: string[]; days?: number | null };
  const side = (which: 'from' | 'to', label: 'segment.movedFrom' | 'segment.movedTo') => (
    <Choices
      {...{ operator, disabled, label }}
      value={moved[which]}
      onChange={(list) => {
        onChange({ ...moved, [which]: list });
      }}
    />
  );
  return (
    <>
      {side('from', 'segment.movedFrom')}
      <span>{t('segment.movedTo')}</span>
      {side('to', 'segment.movedTo')}
      <label className={styles['days']}>
        {t('segment.lastDays')}
        <input
          className={styles['input']}
          type="number"
          min={operator.min}
          max={operator.max}
          disabled={disabled}
          value={moved.days ?? ''}
          onChange={({ target }) => {
            onChange({ ...moved, days: Number.isInteger(target.valueAsNumber) ? target.valueAsNumber : null });
          }}
        />
      </label>
    </>
  );
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? (value as string[]) : [];
}
