import { Check } from 'lucide-react';
import { Fragment, type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import styles from './choice-list.module.css';

export interface Choice {
  key: string;
  label: string;
  /** Further words under which it is found. */
  words?: string | undefined;
  hint?: ReactNode;
  icon?: ReactNode;
  checked?: boolean;
  /** Always shown, whatever is typed: the caller found it by what is typed. */
  found?: boolean;
  onPick: () => void;
}
export interface ChoiceGroup {
  key: string;
  label?: string;
  choices: Choice[];
}

interface ChoiceListProps {
  label: string;
  placeholder?: string;
  groups: ChoiceGroup[];
  empty: string;
  maxLength?: number;
  onType?: (text: string) => void;
}

/** A field over a list that it narrows (WAI-ARIA combobox whose list is always open): arrows, Home, End, Enter. */
export function ChoiceList({ label, placeholder, groups, empty, maxLength = 100, onType }: ChoiceListProps) {
  const list = useId();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState<string>();
  const box = useRef<HTMLDivElement>(null);
  const shown = groups
    .map((group) => ({ ...group, choices: group.choices.filter((choice) => choice.found ?? matches(choice, typed)) }))
    .filter(({ choices }) => choices.length > 0);
  const all = shown.flatMap(({ choices }) => choices);
  const at = Math.max(
    all.findIndex(({ key }) => key === active),
    0,
  );
  const activeKey = all[at]?.key;

  useEffect(() => {
    box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [activeKey]);

  function onKeyDown(event: KeyboardEvent): void {
    const last = all.length - 1;
    const to = { ArrowDown: at === last ? 0 : at + 1, ArrowUp: at === 0 ? last : at - 1, Home: 0, End: last }[
      event.key
    ];
    if (to !== undefined && (event.key.startsWith('Arrow') || typed === '')) {
      event.preventDefault();
      setActive(all[to]?.key);
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      all[at]?.onPick();
    }
  }

  return (
    <div className={styles['choice']}>
      <input
        role="combobox"
        aria-label={label}
        aria-expanded={all.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={activeKey === undefined ? undefined : `${list}-${activeKey}`}
        autoComplete="off"
        spellCheck={false}
        maxLength={maxLength}
        placeholder={placeholder ?? label}
        value={typed}
        onChange={({ target: { value } }) => {
          setTyped(value);
          setActive(undefined);
          onType?.(value);
        }}
        onKeyDown={onKeyDown}
      />
      <div ref={box} id={list} role="listbox" aria-label={label} className={styles['list']}>
        {shown.map(({ key, label: heading, choices }) => (
          <Fragment key={key}>
            <div role="group" aria-label={heading}>
              {heading ? (
                <div className={styles['heading']} role="presentation">
                  {heading}
                </div>
              ) : null}
              {choices.map((choice) => (
                <div
                  key={choice.key}
                  id={`${list}-${choice.key}`}
                  role="option"
                  aria-selected={choice.key === activeKey}
                  className={styles['option']}
                  onPointerMove={() => {
                    setActive(choice.key);
                  }}
                  // The field keeps the focus.
                  onPointerDown={(event) => {
                    event.preventDefault();
                  }}
                  onClick={choice.onPick}
                >
                  <span className={styles['icon']}>{choice.icon}</span>
                  <span className={styles['label']}>{choice.label}</span>
                  {choice.hint ? <span className={styles['hint']}>{choice.hint}</span> : null}
                  {choice.checked ? <Check size={16} aria-hidden="true" /> : null}
                </div>
              ))}
            </div>
          </Fragment>
        ))}
      </div>
      <p className={styles['empty']} role="status">
        {all.length === 0 ? empty : ''}
      </p>
    </div>
  );
}

/** Every word typed must be in it somewhere; Chinese is written without spaces and found by any part. */
function matches({ label, words = '' }: Choice, typed: string): boolean {
  const text = `${label} ${words}`.toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
