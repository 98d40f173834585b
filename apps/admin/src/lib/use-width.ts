import { type RefObject, useLayoutEffect, useState } from 'react';

/** The width of an element in pixels, known before the first paint; 0 while it is hidden. */
export function useWidth(ref: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    setWidth(element.clientWidth);
    const watcher = new ResizeObserver(() => {
      setWidth(element.clientWidth);
    });
    watcher.observe(element);
    return () => {
      watcher.disconnect();
    };
  }, [ref]);
  return width;
}
