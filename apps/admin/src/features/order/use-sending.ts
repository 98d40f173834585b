import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { orderQuery, threadQuery } from '../../api/orders.js';
import { discardDraft, draftsQuery } from '../../api/replies.js';
import type { Draft, ThreadItem } from '../../api/types.js';
import { toast } from '../../ui/toast.js';
import type { DraftKeeper } from './draft-keeper.js';

/** Sends what was written: its draft is over when the server has it, and goes on being kept when it has not. */
export function useSending<T>(
  orderId: string,
  kind: Draft['kind'],
  keeper: DraftKeeper,
  act: (input: T) => Promise<ThreadItem>,
  done: (item: ThreadItem) => void,
) {
  const client = useQueryClient();
  // Known at once, not with the next picture of the screen: two presses in one moment are one.
  const running = useRef(false);
  const failed = useRef(false);
  const readAgain = () => {
    for (const { queryKey } of [threadQuery(orderId), orderQuery(orderId), draftsQuery(orderId)])
      void client.invalidateQueries({ queryKey });
  };
  const { mutate, ...sending } = useMutation({
    mutationFn: async (input: T) => {
      await keeper.hold();
      return act(input);
    },
    onError: () => {
      failed.current = true;
      keeper.resume();
    },
    onSuccess: (item) => {
      keeper.sent();
      const { queryKey } = threadQuery(orderId);
      client.setQueryData<{ data: ThreadItem[] }>(queryKey, (thread) =>
        thread && !thread.data.some(({ id }) => id === item.id) ? { data: [...thread.data, item] } : thread,
      );
      // The try before may have sent it, only its answer was lost: then the draft that was kept since is of what is sent.
      if (failed.current) discardDraft(orderId, kind).catch(toast.failed).finally(readAgain);
      else readAgain();
      failed.current = false;
      done(item);
    },
    onSettled: () => {
      running.current = false;
    },
  });
  return {
    ...sending,
    send: (input: T) => {
      if (running.current) return;
      running.current = true;
      mutate(input);
    },
  };
}
