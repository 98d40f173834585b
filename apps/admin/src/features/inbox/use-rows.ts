import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';

interface Rows {
  ids: string[];
  scroller: RefObject<HTMLElement | null>;
  rowHeight: number;
  /** What stands above the rows inside the scroller and stays there. */
  headHeight: number;
  /** Another view begins at its top. */
  view: string;
  /** The row that has to be seen: the open order, or the one that the keys stand on. */
  activeId: string | undefined;
}

/** Further than this from the top, what comes in or goes above must not move what is read. */
export const AT_TOP_PX = 24;

/**
 * Only the rows that are seen exist. What is on the screen stays where it is when orders come in or leave above it, and
 * when the list changes between table and cards.
 */
export function useRows({ ids, scroller, rowHeight, headHeight, view, activeId }: Rows) {
  const activeAt = activeId === undefined ? -1 : ids.indexOf(activeId);
  // eslint-disable-next-line react-hooks/incompatible-library -- what it returns is used here and in the list alone, and memoized in neither
  const rows = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (at) => ids[at] ?? at,
    overscan: 8,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    // The row with the focus stays in the page even out of sight: the focus would be lost with it.
    rangeExtractor: useCallback(
      (range: Range) => {
        const seen = defaultRangeExtractor(range);
        return activeAt < 0 || seen.includes(activeAt) ? seen : [...seen, activeAt].sort((a, b) => a - b);
      },
      [activeAt],
    ),
  });

  const anchor = useRef<{ id: string; at: number } | undefined>(undefined);
  const shown = useRef({ view, rowHeight });
  function remember(): void {
    const element = scroller.current;
    // Hidden behind an open order it has no height, and its place is not what it was.
    if (!element || element.clientHeight === 0) return;
    const at = Math.floor(element.scrollTop / rowHeight);
    const id = ids[at];
    anchor.current = element.scrollTop < AT_TOP_PX || id === undefined ? undefined : { id, at };
  }

  useLayoutEffect(() => {
    const element = scroller.current;
    const before = shown.current;
    shown.current = { view, rowHeight };
    if (!element) return;
    if (before.view !== view) {
      anchor.current = undefined;
      element.scrollTop = 0;
      return;
    }
    const { current } = anchor;
    if (before.rowHeight !== rowHeight) {
      rows.measure();
      if (current) element.scrollTop = current.at * rowHeight;
      return;
    }
    const at = current ? ids.indexOf(current.id) : -1;
    if (!current || at < 0 || at === current.at) return;
    element.scrollTop += (at - current.at) * rowHeight;
    anchor.current = { id: current.id, at };
  }, [ids, rowHeight, view, rows, scroller]);

  useLayoutEffect(() => {
    if (activeAt >= 0 && scroller.current?.clientHeight) rows.scrollToIndex(activeAt, { align: 'auto' });
    // Not when its place changes: only when it becomes another, or the list another shape.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [activeId, rowHeight]);

  return { rows, remember };
}
