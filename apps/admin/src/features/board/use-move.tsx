import { useMutation, useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moveOrder, orderQuery } from '../../api/orders.js';
import { Problem } from '../../api/problem.js';
import type { Order, OrderListItem, OrderStatus } from '../../api/types.js';
import { toast } from '../../ui/toast.js';
import { useSession } from '../auth/session.js';
import { holdBoard, placeOnBoard, readBoard } from '../inbox/board-cache.js';
import { applyOrder } from '../inbox/inbox-cache.js';
import type { InboxSearch } from '../inbox/inbox-search.js';

const WinDialog = lazy(() => import('../order/order-dialogs.js').then((m) => ({ default: m.WinDialog })));
const LoseDialog = lazy(() => import('../order/order-dialogs.js').then((m) => ({ default: m.LoseDialog })));

/** A card goes to its new column at once, and back when the server refuses; winning asks what it is worth, losing why. */
export function useMove(search: InboxSearch): {
  move: (item: OrderListItem, to: OrderStatus) => void;
  dialog: ReactNode;
} {
  const { t } = useTranslation();
  const client = useQueryClient();
  const me = useSession().user.id;
  const [asked, setAsked] = useState<{ to: 'won' | 'lost'; order: Order }>();
  const { mutate } = useMutation({
    mutationFn: ({ item, to }: { item: OrderListItem; to: OrderStatus }) => moveOrder(item.id, { to }),
    onMutate: async ({ item, to }) => {
      await holdBoard(client, search);
      placeOnBoard(client, search, { ...item, status: to, box: to });
    },
    onSuccess: (order) => {
      applyOrder(client, order, search, me);
    },
    onError: (error, { item }) => {
      placeOnBoard(client, search, item);
      toast.failed(error);
    },
    onSettled: () => readBoard(client, search),
  });

  function ask(id: string, to: 'won' | 'lost'): void {
    client.query({ ...orderQuery(id), staleTime: 0 }).then((order) => {
      if (order.allowedTransitions.includes(to)) setAsked({ to, order });
      else toast.failed(new Problem(409, 'orders/illegal-transition', t('problem.orders/illegal-transition')));
    }, toast.failed);
  }

  const close = () => {
    setAsked(undefined);
  };
  const Dialog = asked?.to === 'won' ? WinDialog : LoseDialog;
  return {
    move: (item, to) => {
      if (to === 'won' || to === 'lost') ask(item.id, to);
      else mutate({ item, to });
    },
    dialog: asked ? (
      <Suspense fallback={null}>
        <Dialog order={asked.order} onClose={close} />
      </Suspense>
    ) : null,
  };
}
