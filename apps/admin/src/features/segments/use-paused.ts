import { useEffect, useState } from 'react';

const PAUSE_MS = 300;

/** The value when it has rested for a moment: what is asked of the server by it is not asked with every key. */
export function usePaused<T>(value: T): T {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      setPaused(value);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [value]);
  return paused;
}
