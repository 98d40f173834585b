import { useNavigate, useSearch } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../auth/session.js';
import { useShortcuts } from '../keyboard/use-shortcuts.js';
import styles from './top-bar.module.css';

const PAUSE_MS = 300;

/** Searches all orders while one types; the words live in the URL of the list. `/` comes here from everywhere. */
export function GlobalSearch() {
  const { t } = useTranslation();
  const can = useCan();
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { q = '', box = 'new' } = useSearch({ from: '/signed-in/orders', shouldThrow: false }) ?? {};
  const [typed, setTyped] = useState(q);
  const [known, setKnown] = useState(q);
  if (known !== q) {
    setKnown(q);
    setTyped(q);
  }
  useEffect(() => () => clearTimeout(timer.current), []);
  useShortcuts({
    search: () => {
      field.current?.select();
    },
  });
  if (!can('orders:read')) return <div className={styles['search']} />;

  function find(words: string): void {
    clearTimeout(timer.current);
    const next = words.trim();
    if (next === q) return;
    // Emptying the field goes back to a box.
    void navigate({ to: '/orders', search: next ? { q: next } : { box }, replace: q !== '' });
  }

  return (
    <form
      role="search"
      className={styles['search']}
      onSubmit={(event: SyntheticEvent) => {
        event.preventDefault();
        find(typed);
      }}
    >
      <Search size={16} aria-hidden="true" />
      <input
        ref={field}
        type="search"
        aria-label={t('shell.search')}
        placeholder={t('shell.searchHint')}
        aria-keyshortcuts="/"
        maxLength={200}
        value={typed}
        onChange={({ target: { value } }) => {
          setTyped(value);
          clearTimeout(timer.current);
          timer.current = setTimeout(() => {
            find(value);
          }, PAUSE_MS);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') field.current?.blur();
        }}
      />
      <kbd aria-hidden="true">/</kbd>
    </form>
  );
}
