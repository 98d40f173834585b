import { useState } from 'react';

export interface Selection {
  ids: ReadonlySet<string>;
  /** All that the list would show to its end, seen or not. */
  all: boolean;
}

/** All that the list shows, without anything ticked. */
export const ALL_SHOWN: Selection = { ids: new Set(), all: true };

/** As many ids as the API takes at once. */
const MOST = 1000;
const NONE: Selection = { ids: new Set(), all: false };

/** What is ticked in the list that is shown; another list begins with nothing ticked. */
export function useSelection(ids: readonly string[], view: string) {
  const [selection, setSelection] = useState(NONE);
  const [anchor, setAnchor] = useState<string>();
  const [shown, setShown] = useState(view);
  if (shown !== view) {
    setShown(view);
    setSelection(NONE);
    setAnchor(undefined);
  }
  const tickable = ids.slice(0, MOST);
  const allTicked = tickable.length > 0 && tickable.every((id) => selection.ids.has(id));
  return {
    ...selection,
    allTicked,
    /** With `range` also all between the one ticked last and this one. */
    tick: (id: string, range: boolean) => {
      const next = new Set(selection.ids);
      const from = anchor === undefined ? -1 : ids.indexOf(anchor);
      const to = ids.indexOf(id);
      if (range && from >= 0 && to >= 0) {
        for (const between of ids.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(between);
      } else if (!next.delete(id)) next.add(id);
      setSelection({ ids: next, all: false });
      setAnchor(id);
    },
    tickAll: () => {
      setSelection(allTicked ? NONE : { ids: new Set(tickable), all: false });
    },
    takeAll: () => {
      setSelection({ ids: new Set(tickable), all: true });
    },
    clear: () => {
      setSelection(NONE);
      setAnchor(undefined);
    },
  };
}
