import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseAmount, toDecimal } from '../../lib/money.js';
import { Button } from '../../ui/button.js';
import { NativeSelect } from '../../ui/native-select.js';
import type { DraftThreshold } from './rules-draft.js';
import { wholeNumber } from './rules-draft.js';
import { FACTS } from './rule-facts.js';
import styles from './rules.module.css';

interface ThresholdFieldsProps {
  threshold: DraftThreshold;
  /** What stands before it: if, and. */
  word: string;
  at: number;
  currency: string;
  tried: boolean;
  removable: boolean;
  onChange: (change: Partial<DraftThreshold>) => void;
  onRemove: () => void;
}

/** One condition: what, how, and how much; sums as people write amounts. */
export function ThresholdFields({
  threshold,
  word,
  at,
  currency,
  tried,
  removable,
  onChange,
  onRemove,
}: ThresholdFieldsProps) {
  const { t } = useTranslation();
  const { fact, op, value } = threshold;
  const money = fact.startsWith('spent');
  const [text, setText] = useState(
    value === null ? '' : money ? toDecimal({ amount: value, currency }) : String(value),
  );
  const read = (typed: string, asMoney: boolean) =>
    asMoney ? parseAmount(typed, currency) : wholeNumber(typed.trim());
  return (
    <div className={styles['threshold']}>
      <span className={styles['word']}>{word}</span>
      <NativeSelect
        label={t('lifecycle.factLabel')}
        value={fact}
        options={FACTS.map((each) => ({ value: each, label: t(`lifecycle.fact.${each}`) }))}
        onChange={(chosen) => {
          const next = FACTS.find((each) => each === chosen);
          if (next) onChange({ fact: next, value: read(text, next.startsWith('spent')) ?? null });
        }}
      />
      <NativeSelect
        label={t('lifecycle.opLabel')}
        value={op}
        options={(['at-least', 'at-most'] as const).map((each) => ({ value: each, label: t(`lifecycle.op.${each}`) }))}
        onChange={(chosen) => {
          onChange({ op: chosen === 'at-most' ? 'at-most' : 'at-least' });
        }}
      />
      <span className={styles['figure']}>
        <input
          aria-label={t('lifecycle.valueLabel')}
          aria-invalid={value === null && tried ? true : undefined}
          inputMode={money ? 'decimal' : 'numeric'}
          autoComplete="off"
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            onChange({ value: read(target.value, money) ?? null });
          }}
        />
        {money ? <span>{currency}</span> : null}
      </span>
      {removable ? (
        <Button
          size="small"
          look="text"
          aria-label={t('lifecycle.removeCondition', { at })}
          icon={<X size={15} aria-hidden="true" />}
          onClick={onRemove}
        />
      ) : null}
    </div>
  );
}
