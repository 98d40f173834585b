import { useState } from 'react';

/** The row that the keys stand on while no order is open. */
export interface Cursor {
  id: string;
  /** Whether the focus goes there too; `free`: only when nothing else has it. */
  focus: boolean | 'free';
}

/**
 * j and k walk the list: the focus while it stands alone, the open order while there is one. What left the list (it was
 * marked processed, say) leaves its place to the next one.
 */
export function useCursor(ids: readonly string[], openId: string | undefined, view: string) {
  const [cursor, setCursor] = useState<Cursor>();
  const [lastAt, setLastAt] = useState(0);
  const [seen, setSeen] = useState<string>();
  const [before, setBefore] = useState({ openId, view });
  const activeId = openId ?? cursor?.id;
  const at = activeId === undefined ? -1 : ids.indexOf(activeId);
  const left = activeId !== undefined && at < 0 && seen === activeId;

  if (before.view !== view || before.openId !== openId) {
    setBefore({ openId, view });
    if (before.view !== view) setSeen(undefined);
    // Coming back from an order: the keys go on from its row. Another view begins without.
    if (openId !== undefined) setCursor({ id: openId, focus: false });
    else if (before.view !== view) setCursor(undefined);
    else if (before.openId !== undefined) setCursor({ id: before.openId, focus: true });
  } else if (at >= 0) {
    if (at !== lastAt) setLastAt(at);
    if (seen !== activeId) setSeen(activeId);
  } else if (left && openId === undefined) {
    const heir = ids[Math.min(lastAt, ids.length - 1)];
    setCursor(heir === undefined ? undefined : { id: heir, focus: 'free' });
  }

  function neighbour(by: 1 | -1): string | undefined {
    if (left) return ids[Math.min(by > 0 ? lastAt : lastAt - 1, ids.length - 1)];
    if (at < 0) return by > 0 && openId === undefined ? ids[0] : undefined;
    return ids[at + by];
  }
  return {
    cursor,
    at,
    /** The open order is none that the list has shown: it was found by a search or a link, or lies further down. */
    stranger: openId !== undefined && at < 0 && !left,
    previous: neighbour(-1),
    next: neighbour(1),
    put: (id: string) => {
      setCursor({ id, focus: true });
    },
  };
}
