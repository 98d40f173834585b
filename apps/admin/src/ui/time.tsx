import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { exactTime, relativeTime, shortTime } from '../lib/time.js';

let now = Date.now();
const watchers = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** One clock for all times on the screen; it moves every half minute while somebody looks at one. */
function watchClock(watcher: () => void): () => void {
  watchers.add(watcher);
  timer ??= setInterval(() => {
    now = Date.now();
    for (const notify of watchers) notify();
  }, 30_000);
  return () => {
    watchers.delete(watcher);
    if (watchers.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function clock(): number {
  const real = Date.now();
  // A component that appears between two ticks must not see a moment that lies after `now`.
  if (real - now > 30_000) now = real;
  return now;
}

/** Moves every half minute, so that what depends on the time stays true while it is looked at. */
export function useNow(): number {
  return useSyncExternalStore(watchClock, clock);
}

/** Relative, with the exact time on hover and for machines. */
export function Time({ at, className }: { at: string; className?: string }) {
  const { i18n } = useTranslation();
  const time = useNow();
  const date = new Date(at);
  return (
    <time dateTime={at} title={exactTime(date, i18n.language)} className={className ?? ''}>
      {relativeTime(date, time, i18n.language)}
    </time>
  );
}

export function ExactTime({ at, className }: { at: string; className?: string }) {
  const { i18n } = useTranslation();
  const date = new Date(at);
  return (
    <time dateTime={at} title={exactTime(date, i18n.language)} className={className ?? ''}>
      {shortTime(date, i18n.language)}
    </time>
  );
}
