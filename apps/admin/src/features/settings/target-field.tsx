import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField, Field, FieldRow } from '../../ui/field.js';
import { useTargetInWords } from './target-in-words.js';

const HOUR = 60;
const MOST_MINUTES = 43_200;
const USUAL_MINUTES = 24 * HOUR;

interface TargetFieldProps {
  /** Minutes; 0: nobody measures it; null: as the company; NaN: what is typed is none. */
  value: number | null;
  /** What a team has that has none of its own; absent: this is the company's. */
  company?: number | undefined;
  disabled: boolean;
  error: string | undefined;
  onChange: (minutes: number | null) => void;
}

/** How long customers may wait for an answer. */
export function TargetField({ value, company, disabled, error, onChange }: TargetFieldProps) {
  const { t } = useTranslation();
  const inWords = useTargetInWords();
  const [unit, setUnit] = useState(value !== null && value % HOUR !== 0 ? 1 : HOUR);
  const [typed, setTyped] = useState(() => String((value === null || value === 0 ? USUAL_MINUTES : value) / unit));
  const kind = value === null ? 'company' : value === 0 ? 'off' : 'own';
  const tell = (text: string, of: number) => {
    const minutes = /^\d{1,5}$/.test(text.trim()) ? Number(text) * of : Number.NaN;
    onChange(minutes > 0 && minutes <= MOST_MINUTES ? minutes : Number.NaN);
  };
  const kinds = company === undefined ? (['own', 'off'] as const) : (['company', 'own', 'off'] as const);
  return (
    <>
      <ChoiceField
        label={t('clock.target')}
        help={t('clock.targetHelp')}
        disabled={disabled}
        value={kind}
        options={kinds.map((each) => ({
          value: each,
          label:
            each === 'company' ? t('clock.kind.company', { target: inWords(company ?? 0) }) : t(`clock.kind.${each}`),
        }))}
        onChange={({ target }) => {
          if (target.value === 'own') tell(typed, unit);
          else onChange(target.value === 'off' ? 0 : null);
        }}
      />
      {kind === 'own' ? (
        <FieldRow>
          <Field
            label={t('clock.amount')}
            inputMode="numeric"
            maxLength={5}
            disabled={disabled}
            value={typed}
            error={error}
            onChange={({ target }) => {
              setTyped(target.value);
              tell(target.value, unit);
            }}
          />
          <ChoiceField
            label={t('clock.unit')}
            disabled={disabled}
            value={String(unit)}
            options={[
              { value: String(HOUR), label: t('clock.hours') },
              { value: '1', label: t('clock.minutes') },
            ]}
            onChange={({ target }) => {
              setUnit(Number(target.value));
              tell(typed, Number(target.value));
            }}
          />
        </FieldRow>
      ) : null}
    </>
  );
}
