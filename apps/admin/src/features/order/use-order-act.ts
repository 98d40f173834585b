import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { Order } from '../../api/types.js';
import { toast } from '../../ui/toast.js';
import { useSession } from '../auth/session.js';
import { applyOrder } from '../inbox/inbox-cache.js';

/** One act on an order: its answer goes to the detail and the list at once, a failure to a toast unless a dialog shows it. */
export function useOrderAct<Input>(act: (input: Input) => Promise<Order>, done?: string, quiet = false) {
  const client = useQueryClient();
  const search = useSearch({ from: '/signed-in/orders' });
  const me = useSession().user.id;
  return useMutation({
    mutationFn: act,
    onSuccess: (order) => {
      applyOrder(client, order, search, me);
      if (done) toast.done(done);
    },
    ...(quiet ? {} : { onError: toast.failed }),
  });
}
