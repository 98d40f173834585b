import { type ReactNode, useEffect, useRef } from 'react';
import styles from './suggestions.module.css';

export interface Suggestion {
  id: string;
  label: ReactNode;
  /** Smaller, to the right. */
  hint?: ReactNode;
  /** Below, in one line. */
  detail?: string | undefined;
  disabled?: boolean;
}

interface SuggestionsProps {
  id: string;
  label: string;
  options: readonly Suggestion[];
  active: string | undefined;
  onActive: (id: string) => void;
  onPick: (id: string) => void;
}

/** The list of `useSuggestions`. The text keeps the focus: a press picks and takes nothing away. */
export function Suggestions({ id: list, label, options, active, onActive, onPick }: SuggestionsProps) {
  const box = useRef<HTMLUListElement>(null);
  useEffect(() => {
    box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <ul ref={box} role="listbox" id={list} aria-label={label} className={styles['list']}>
      {options.map(({ id, label: words, hint, detail, disabled }) => (
        <li
          key={id}
          id={`${list}-${id}`}
          role="option"
          aria-selected={id === active}
          aria-disabled={disabled ? true : undefined}
          onPointerMove={() => {
            if (!disabled) onActive(id);
          }}
          onPointerDown={(event) => {
            event.preventDefault();
          }}
          onClick={() => {
            if (!disabled) onPick(id);
          }}
        >
          <span className={styles['line']}>
            <span className={styles['label']}>{words}</span>
            {hint ? <span className={styles['hint']}>{hint}</span> : null}
          </span>
          {detail ? <span className={styles['detail']}>{detail}</span> : null}
        </li>
      ))}
    </ul>
  );
}
