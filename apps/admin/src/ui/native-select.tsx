import { ChevronDown, type LucideIcon } from 'lucide-react';
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
  /** Stands for the words in a `inbox` container that has no room for them; the list that opens shows them all. */
  iconWhenNarrow?: LucideIcon;
}

/** The browser's own select: quickest by keyboard, and the phone's own wheel on a phone. */
export function NativeSelect({
  label,
  value,
  options,
  onChange,
  active = false,
  iconWhenNarrow: Icon,
}: NativeSelectProps) {
  return (
    <span className={styles['wrap']} data-active={active} data-shrinks={Icon !== undefined}>
      <select
        aria-label={label}
        title={Icon && `${label}: ${options.find((option) => option.value === value)?.label ?? ''}`}
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
      {Icon ? <Icon className={styles['icon']} size={17} strokeWidth={1.75} aria-hidden="true" /> : null}
      <ChevronDown className={styles['arrow']} size={14} aria-hidden="true" />
    </span>
  );
}
