import { useMutation, useMutationState, useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moveOrder, orderQuery } from '../../api/orders.js';
import { Problem } from '../../api/problem.js';
import type { Order, OrderListItem, OrderStatus } from '../../api/types.js';
import { toast } from '../../ui/toast.js';
import { useSession } from '../auth/session.js';
import { type Move, readBoard } from '../inbox/board-cache.js';
import { applyOrder } from '../inbox/inbox-cache.js';
import type { InboxSearch } from '../inbox/inbox-search.js';

const WinDialog = lazy(() => import('../order/order-dialogs.js').then((m) => ({ default: m.WinDialog })));
const LoseDialog = lazy(() => import('../order/order-dialogs.js').then((m) => ({ default: m.LoseDialog })));

const MOVE = ['move-order'];

/**
 * A card stands in its new column from the start of its move to the end of reading the board anew, and in its old one when the server refuses;
 * winning asks what it is worth, losing why.
 */
export function useMove(search: InboxSearch): {
  move: (item: OrderListItem, to: OrderStatus) => void;
  /** Under way. */
  moves: readonly Move[];
  dialog: ReactNode;
} {
  const { t } = useTranslation();
  const client = useQueryClient();
  const me = useSession().user.id;
  const [asked, setAsked] = useState<{ to: 'won' | 'lost'; order: Order }>();
  const { mutate } = useMutation({
    mutationKey: MOVE,
    mutationFn: ({ item, to }: Move) => moveOrder(item.id, { to }),
    onSuccess: (order) => {
      applyOrder(client, order, search, me);
    },
    onError: toast.failed,
    onSettled: () => readBoard(client, search),
  });
  const moves = useMutationState({
    filters: { mutationKey: MOVE, status: 'pending' },
    select: ({ state }) => state.variables as Move,
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
    moves,
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
