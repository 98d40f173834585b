import { useState } from 'react';

interface Key {
  key: string;
  isComposing: boolean;
  preventDefault: () => void;
}

/**
 * A list that proposes while one types elsewhere (WAI-ARIA: the focus stays in the text, the list is walked by arrows).
 * @param ids of what can be picked, from the top
 * @returns `onKey`, which tells whether the key was the list's
 */
export function useSuggestions(ids: readonly string[], pick: (id: string) => void, close: () => void) {
  const [chosen, setActive] = useState<string>();
  const at = Math.max(0, ids.indexOf(chosen ?? ''));
  const active = ids[at];

  function onKey(event: Key): boolean {
    if (event.isComposing || ids.length === 0) return false;
    const last = ids.length - 1;
    const to = { ArrowDown: at === last ? 0 : at + 1, ArrowUp: at === 0 ? last : at - 1 }[event.key];
    if (to !== undefined) setActive(ids[to]);
    else if (event.key === 'Enter' || event.key === 'Tab') {
      if (active !== undefined) pick(active);
    } else if (event.key === 'Escape') close();
    else return false;
    event.preventDefault();
    return true;
  }
  return { active, setActive, onKey };
}
