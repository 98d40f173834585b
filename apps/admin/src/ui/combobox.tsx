import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import styles from './combobox.module.css';

export interface ComboboxOption {
  id: string;
  label: ReactNode;
  disabled?: boolean;
}

interface ComboboxProps {
  label: string;
  value: string;
  invalid?: boolean;
  placeholder?: string;
  options: ComboboxOption[];
  onType: (text: string) => void;
  onPick: (id: string) => void;
}

/** A text field that proposes (WAI-ARIA combobox with a list): one may pick, or write what is not in the list. */
export function Combobox({ label, value, invalid, placeholder, options, onType, onPick }: ComboboxProps) {
  const list = useId();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState<string>();
  const shown = open && options.length > 0;
  const pickable = options.filter(({ disabled }) => !disabled);
  const at = pickable.findIndex(({ id }) => id === active);

  function pick(id: string): void {
    setOpen(false);
    setActive(undefined);
    onPick(id);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const next = pickable[(Math.max(at, step > 0 ? -1 : 0) + step + pickable.length) % pickable.length];
      setOpen(true);
      setActive(next?.id);
      if (next) document.getElementById(`${list}-${next.id}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && shown && active) {
      event.preventDefault();
      pick(active);
    } else if (event.key === 'Escape' && shown) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    }
  }

  return (
    <div className={styles['combobox']}>
      <input
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={shown ? list : undefined}
        aria-activedescendant={shown && at >= 0 ? `${list}-${active ?? ''}` : undefined}
        aria-invalid={invalid ? true : undefined}
        placeholder={placeholder}
        autoComplete="off"
        maxLength={200}
        value={value}
        onChange={(event) => {
          setOpen(true);
          setActive(undefined);
          onType(event.target.value);
        }}
        onFocus={() => {
          setOpen(true);
        }}
        onClick={() => {
          setOpen(true);
        }}
        onBlur={() => {
          setOpen(false);
        }}
        onKeyDown={onKeyDown}
      />
      {shown ? (
        <ul role="listbox" id={list} aria-label={label} className={styles['list']}>
          {options.map(({ id, label: words, disabled }) => (
            <li
              key={id}
              id={`${list}-${id}`}
              role="option"
              aria-selected={id === active}
              aria-disabled={disabled ? true : undefined}
              // The field keeps the focus: a click must not close the list before it is heard.
              onPointerDown={(event) => {
                event.preventDefault();
              }}
              onClick={() => {
                if (!disabled) pick(id);
              }}
            >
              {words}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
