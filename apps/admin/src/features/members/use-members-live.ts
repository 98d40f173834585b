import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useLiveEvents } from '../../api/live.js';
import { memberValueQuery } from '../../api/value.js';
import { consentsQuery, memberQuery, MEMBERS_KEY } from '../../api/members.js';

const PAUSE_MS = 800;

/** While it is shown, what colleagues and programs do to members is read again: the member at once, the list after a breath. */
export function useMembersLive(): void {
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
      if (topic !== 'members') return;
      void client.invalidateQueries({ queryKey: memberQuery(id).queryKey, exact: true });
      void client.invalidateQueries({ queryKey: consentsQuery(id).queryKey, exact: true });
      void client.invalidateQueries({ queryKey: memberValueQuery(id).queryKey, exact: true });
      timer.current ??= setTimeout(() => {
        timer.current = undefined;
        void client.invalidateQueries({ queryKey: MEMBERS_KEY });
      }, PAUSE_MS);
    },
    // The shell reads everything again.
    () => undefined,
  );
}
