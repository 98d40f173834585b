import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { ORDER_PATH } from '../../api/orders.js';
import { isProblem } from '../../api/problem.js';
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
    onError: (error) => {
      if (!quiet) toast.failed(error);
      // Refused because it is no longer as it was shown: show how it is.
      if (isProblem(error, 409) || isProblem(error, 404))
        void client.invalidateQueries({ queryKey: ['get', ORDER_PATH] });
    },
  });
}
