import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  assignOrder,
  moveOrder,
  ORDER_PATH,
  orderQuery,
  recycleOrder,
  restoreOrder,
  waiveResponse,
} from '../../api/orders.js';
import { isProblem } from '../../api/problem.js';
import type { Order, OrderListItem } from '../../api/types.js';
import { toast } from '../../ui/toast.js';
import { useCan, useSession } from '../auth/session.js';
import type { Acts } from '../keyboard/use-shortcuts.js';
import { applyOrder } from './inbox-cache.js';

const AssignDialog = lazy(() => import('./assign-dialog.js').then((m) => ({ default: m.AssignDialog })));
const WinDialog = lazy(() => import('../order/order-dialogs.js').then((m) => ({ default: m.WinDialog })));
const LoseDialog = lazy(() => import('../order/order-dialogs.js').then((m) => ({ default: m.LoseDialog })));

/** What list and detail both know of an order. */
export type Target = Pick<OrderListItem, 'id' | 'number' | 'status' | 'box' | 'assignee' | 'waitingSince'>;

interface Change {
  act: () => Promise<Order>;
  done: string;
  /** The act that takes it back; only where that leaves all as it was. */
  undo?: () => Promise<Order>;
}

/** One order's acts by key and by palette, in list and detail alike; each answer goes to the screen at once. */
export function useInboxActs(target: Target | undefined): { acts: Acts; dialog: ReactNode } {
  const { t } = useTranslation();
  const can = useCan();
  const me = useSession().user;
  const client = useQueryClient();
  const navigate = useNavigate();
  const search = useSearch({ from: '/signed-in/orders' });
  const [open, setOpen] = useState<{ kind: 'assign'; order: Target } | { kind: 'win' | 'lose'; order: Order }>();
  const close = () => {
    setOpen(undefined);
  };

  const { mutate } = useMutation({
    mutationFn: ({ act }: Change) => act(),
    onSuccess: (order, { done, undo }) => {
      applyOrder(client, order, search, me.id);
      toast.done(
        done,
        undo && {
          label: t('action.undo'),
          run: () => {
            mutate({ act: undo, done: t('inbox.undone', { number: order.number }) });
          },
        },
      );
    },
    onError: (error) => {
      toast.failed(error);
      if (isProblem(error, 409) || isProblem(error, 404))
        void client.invalidateQueries({ queryKey: ['get', ORDER_PATH] });
    },
  });

  const writable = can('orders:write') && target && target.box !== 'bin' ? target : undefined;
  const undecided = writable && (writable.status === 'new' || writable.status === 'processed') ? writable : undefined;
  const assignable = writable && (can('orders:assign') || !writable.assignee) ? writable : undefined;

  function decide(kind: 'win' | 'lose', { id }: Target): void {
    client.query(orderQuery(id)).then((order) => {
      setOpen({ kind, order });
    }, toast.failed);
  }
  function assign({ id, number, assignee }: Target, to: string | null, name: string): void {
    close();
    mutate({
      act: () => assignOrder(id, to),
      done: to ? t('inbox.assigned', { number, name }) : t('inbox.freed', { number }),
      ...(can('orders:assign') && { undo: () => assignOrder(id, assignee?.id ?? null) }),
    });
  }
  const write = (hash: 'reply' | 'note') =>
    writable && (() => void navigate({ to: '/orders/$orderId', params: { orderId: writable.id }, search: true, hash }));

  const acts: Acts = {
    process:
      writable && writable.status !== 'processed'
        ? () => {
            const { id, number, status } = writable;
            mutate({
              act: () => moveOrder(id, { to: 'processed' }),
              done: t('inbox.processed', { number }),
              ...(status === 'new' && { undo: () => moveOrder(id, { to: 'new' }) }),
            });
          }
        : undefined,
    assign:
      assignable &&
      (() => {
        if (can('orders:assign')) setOpen({ kind: 'assign', order: assignable });
        else assign(assignable, me.id, me.name);
      }),
    win:
      undecided &&
      (() => {
        decide('win', undecided);
      }),
    lose:
      undecided &&
      (() => {
        decide('lose', undecided);
      }),
    recycle:
      writable &&
      (() => {
        const { id, number } = writable;
        mutate({
          act: () => recycleOrder(id, ''),
          done: t('order.recycled', { number }),
          undo: () => restoreOrder(id),
        });
      }),
    restore:
      can('orders:write') && target?.box === 'bin'
        ? () => {
            mutate({ act: () => restoreOrder(target.id), done: t('order.restored') });
          }
        : undefined,
    waive:
      writable && writable.waitingSince !== null
        ? () => {
            mutate({ act: () => waiveResponse(writable.id), done: t('clock.waived') });
          }
        : undefined,
    reply: write('reply'),
    note: write('note'),
  };

  const dialog = open ? (
    <Suspense fallback={null}>
      {open.kind === 'assign' ? (
        <AssignDialog
          title={t('assign.title', { number: open.order.number })}
          current={open.order.assignee}
          onPick={(to, name) => {
            assign(open.order, to, name);
          }}
          onClose={close}
        />
      ) : open.kind === 'win' ? (
        <WinDialog order={open.order} onClose={close} />
      ) : (
        <LoseDialog order={open.order} onClose={close} />
      )}
    </Suspense>
  ) : null;
  return { acts, dialog };
}
