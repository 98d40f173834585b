import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useLiveEvents } from '../../api/live.js';
import { timelineKey } from '../../api/timeline.js';

const PAUSE_MS = 800;
const TOPICS: ReadonlySet<string> = new Set(['orders', 'tasks']);

/** Whose order changed is not told: after a breath the timeline is read again. */
export function useTimelineLive(memberId: string): void {
  const client = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  useLiveEvents(
    ({ topic, id }) => {
      if (!TOPICS.has(topic) && !(topic === 'members' && id === memberId)) return;
      timer.current ??= setTimeout(() => {
        timer.current = undefined;
        void client.invalidateQueries({ queryKey: timelineKey(memberId) });
      }, PAUSE_MS);
    },
    () => undefined,
  );
}
