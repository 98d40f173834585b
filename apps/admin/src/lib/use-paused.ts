import { useEffect, useState } from 'react';

/** What was typed, once the typing pauses: not every letter is a question. */
export function usePaused(value: string, pauseMs = 250): string {
  const [paused, setPaused] = useState(value.trim());
  useEffect(() => {
    const timer = setTimeout(() => {
      setPaused(value.trim());
    }, pauseMs);
    return () => {
      clearTimeout(timer);
    };
  }, [value, pauseMs]);
  return paused;
}
