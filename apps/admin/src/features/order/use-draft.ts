import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { draftsQuery, saveDraft } from '../../api/replies.js';
import type { Draft } from '../../api/types.js';
import { DraftKeeper } from './draft-keeper.js';

type Drafts = Record<Draft['kind'], Draft>;

/** What is being written to one order, kept on the server. */
export function useDraft(orderId: string, stored: Draft) {
  const client = useQueryClient();
  const { kind } = stored;
  const [keeper] = useState(
    () =>
      new DraftKeeper(stored, async (version, written) => {
        const { queryKey } = draftsQuery(orderId);
        const saved = await saveDraft(orderId, kind, version, written);
        // What was asked for before it was saved would look like a change made elsewhere.
        await client.cancelQueries({ queryKey });
        client.setQueryData<Drafts>(queryKey, (drafts) => drafts && { ...drafts, [kind]: saved });
        return saved;
      }),
  );
  useEffect(() => {
    keeper.adopt(stored);
  }, [keeper, stored]);
  useEffect(() => {
    const flush = () => {
      if (document.visibilityState === 'hidden') void keeper.flush();
    };
    document.addEventListener('visibilitychange', flush);
    return () => {
      document.removeEventListener('visibilitychange', flush);
      void keeper.flush();
    };
  }, [keeper]);
  return { keeper, view: useSyncExternalStore(keeper.watch, keeper.view) };
}
