import { ChevronDown } from 'lucide-react';
import styles from './native-select.module.css';

export interface Option {
  value: string;
  label: string;
}

interface NativeSelectProps {
  label: string;
  value: string;
  options: readonly Option[];
  onChange: (value: string) => void;
  /** Marked when it narrows the list, so that one sees at a glance why something is missing. */
  active?: boolean;
}

/** The browser's own select: quickest by keyboard, and the phone's own wheel on a phone. */
export function NativeSelect({ label, value, options, onChange, active = false }: NativeSelectProps) {
  return (
    <span className={styles['wrap']} data-active={active}>
      <select
        aria-label={label}
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown size={14} aria-hidden="true" />
    </span>
  );
}
