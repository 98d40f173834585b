import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../../ui/field.js';
import styles from './assignment.module.css';

interface Choice {
  value: string;
  label: string;
}

interface ManyChoiceProps {
  label: string;
  /** Shown where nothing is chosen. */
  placeholder: string;
  options: readonly Choice[];
  values: readonly string[];
  onChange: (values: string[]) => void;
}

/** Several of a list: the browser's own select adds, each has a cross to go. */
export function ManyChoice({ label, placeholder, options, values, onChange }: ManyChoiceProps) {
  return (
    <div className={styles['many']}>
      <ChoiceField
        label={label}
        options={[{ value: '', label: placeholder }, ...options.filter(({ value }) => !values.includes(value))]}
        value=""
        onChange={(event) => {
          if (event.target.value) onChange([...values, event.target.value]);
        }}
      />
      <Chosen
        chosen={values.map((value) => ({
          value,
          label: options.find((option) => option.value === value)?.label ?? value,
        }))}
        onRemove={(value) => {
          onChange(values.filter((each) => each !== value));
        }}
      />
    </div>
  );
}

export function Chosen({ chosen, onRemove }: { chosen: readonly Choice[]; onRemove: (value: string) => void }) {
  const { t } = useTranslation();
  if (chosen.length === 0) return null;
  return (
    <ul className={styles['chosen']}>
      {chosen.map(({ value, label }) => (
        <li key={value}>
          {label}
          <button
            type="button"
            aria-label={t('settings.assignment.remove', { name: label })}
            onClick={() => {
              onRemove(value);
            }}
          >
            <X size={13} aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  );
}
