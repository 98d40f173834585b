import { useMutation, useQueryClient } from '@tanstack/react-query';
import { orderQuery, threadQuery } from '../../api/orders.js';
import { draftsQuery } from '../../api/replies.js';
import type { ThreadItem } from '../../api/types.js';
import type { DraftKeeper } from './draft-keeper.js';

/** Sends what was written: its draft is over when the server has it, and goes on being kept when it has not. */
export function useSending<T>(
  orderId: string,
  keeper: DraftKeeper,
  act: (input: T) => Promise<ThreadItem>,
  done: (item: ThreadItem) => void,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (input: T) => {
      await keeper.hold();
      return act(input);
    },
    onError: () => {
      keeper.resume();
    },
    onSuccess: (item) => {
      keeper.sent();
      const { queryKey } = threadQuery(orderId);
      client.setQueryData<{ data: ThreadItem[] }>(queryKey, (thread) =>
        thread && !thread.data.some(({ id }) => id === item.id) ? { data: [...thread.data, item] } : thread,
      );
      for (const { queryKey: key } of [threadQuery(orderId), orderQuery(orderId), draftsQuery(orderId)])
        void client.invalidateQueries({ queryKey: key });
      done(item);
    },
  });
}
