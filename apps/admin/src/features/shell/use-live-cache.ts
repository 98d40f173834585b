import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { mentionsQuery, writingQuery } from '../../api/presence.js';
import { isTaskQuery } from '../../api/tasks.js';
import { useLiveEvents, useLiveState } from '../../api/live.js';
import { sessionQuery } from '../../api/session.js';
import { countsQuery, historyQuery, orderQuery, ORDERS_PATH, threadQuery } from '../../api/orders.js';

const COUNTS_MS = 800;

/** Live events → what of the open order and of the counts is fetched again. The list looks after itself. */
export function useLiveCache(): void {
  const client = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const tasksTimer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      clearTimeout(tasksTimer.current);
    },
    [],
  );

  // The line may be down because the session ended: asking for it shows the sign-in screen then.
  const state = useLiveState();
  useEffect(() => {
    if (state === 'lost') void client.invalidateQueries({ queryKey: sessionQuery.queryKey });
  }, [client, state]);

  const readTasksAgain = () => {
    tasksTimer.current ??= setTimeout(() => {
      tasksTimer.current = undefined;
      void client.invalidateQueries({ predicate: isTaskQuery });
    }, COUNTS_MS);
  };
  const refetch = (queryKey: readonly unknown[]) => void client.invalidateQueries({ queryKey, exact: true });

  useLiveEvents(
    ({ topic, type, id }) => {
      // Who gets an order gets its tasks: both kinds of news make tasks stale.
      if (topic === 'tasks' || topic === 'orders') readTasksAgain();
      if (topic === 'writing') refetch(writingQuery.queryKey);
      if (topic === 'mentions') refetch(mentionsQuery.queryKey);
      if (topic !== 'orders') return;
      timer.current ??= setTimeout(() => {
        timer.current = undefined;
        refetch(countsQuery.queryKey);
      }, COUNTS_MS);
      // Many at once, none of them named: whatever is on the screen may be among them.
      if (type === 'orders.changed') {
        void client.invalidateQueries();
        return;
      }
      if (type === 'order.removed') return;
      refetch(orderQuery(id).queryKey);
      refetch(threadQuery(id).queryKey);
      refetch(historyQuery(id).queryKey);
    },
    () => {
      // The list on the screen catches up by itself.
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== ORDERS_PATH });
    },
  );
}
