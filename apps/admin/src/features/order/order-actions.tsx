import {
  ArchiveRestore,
  CircleCheckBig,
  CircleX,
  Ellipsis,
  Inbox,
  Pencil,
  RotateCcw,
  Trash2,
  UserRoundCheck,
} from 'lucide-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moveOrder, restoreOrder } from '../../api/orders.js';
import type { Order, OrderStatus } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { Menu, type MenuItem } from '../../ui/menu.js';
import { useCan } from '../auth/session.js';
import { LoseDialog, PurgeDialog, RecycleDialog, WinDialog } from './order-dialogs.js';
import styles from './order.module.css';
import { useOrderAct } from './use-order-act.js';

const EditOrder = lazy(() => import('./edit-order.js').then(({ EditOrder: component }) => ({ default: component })));

type Open = 'win' | 'lose' | 'recycle' | 'purge' | 'edit';

/** What one may do with the order now: the transitions that the API names, and the rest in a menu. */
export function OrderActions({ order }: { order: Order }) {
  const { t } = useTranslation();
  const can = useCan();
  const [open, setOpen] = useState<Open>();
  const move = useOrderAct((to: OrderStatus) => moveOrder(order.id, { to }));
  const restore = useOrderAct(() => restoreOrder(order.id), t('order.restored'));
  if (!can('orders:write')) return null;
  const close = () => {
    setOpen(undefined);
  };

  const rest: MenuItem[] = [
    ...(order.allowedTransitions.includes('new')
      ? [
          {
            key: 'back',
            label: t('order.backToNew'),
            icon: <Inbox size={16} aria-hidden="true" />,
            onSelect: () => {
              move.mutate('new');
            },
          },
        ]
      : []),
    {
      key: 'edit',
      label: t('order.edit'),
      icon: <Pencil size={16} aria-hidden="true" />,
      onSelect: () => {
        setOpen('edit');
      },
    },
    {
      key: 'recycle',
      label: t('order.recycle'),
      icon: <Trash2 size={16} aria-hidden="true" />,
      danger: true,
      onSelect: () => {
        setOpen('recycle');
      },
    },
  ];

  return (
    <div className={styles['actions']} role="group" aria-label={t('order.actions')}>
      {order.box === 'bin' ? (
        <>
          <Button
            icon={<ArchiveRestore size={16} aria-hidden="true" />}
            onClick={() => {
              restore.mutate(undefined);
            }}
            busy={restore.isPending}
          >
            {t('order.restore')}
          </Button>
          {can('orders:purge') ? (
            <Button
              danger
              onClick={() => {
                setOpen('purge');
              }}
            >
              {t('order.purge')}
            </Button>
          ) : null}
        </>
      ) : (
        <>
          <Transitions
            order={order}
            busy={move.isPending}
            move={(to) => {
              if (to === 'won') setOpen('win');
              else if (to === 'lost') setOpen('lose');
              else move.mutate(to);
            }}
          />
          <Menu label={t('order.more')} groups={[{ key: 'rest', items: rest }]} hint>
            <Ellipsis size={18} aria-hidden="true" />
          </Menu>
        </>
      )}
      {open === 'win' ? <WinDialog order={order} onClose={close} /> : null}
      {open === 'lose' ? <LoseDialog order={order} onClose={close} /> : null}
      {open === 'recycle' ? <RecycleDialog order={order} onClose={close} /> : null}
      {open === 'purge' ? <PurgeDialog order={order} onClose={close} /> : null}
      {open === 'edit' ? (
        <Suspense fallback={null}>
          <EditOrder order={order} onClose={close} />
        </Suspense>
      ) : null}
    </div>
  );
}

/** What is done all day stands on buttons; going back to New is rare and stands in the menu. */
const BUTTONS = ['processed', 'lost', 'won'] as const satisfies OrderStatus[];

function Transitions({ order, busy, move }: { order: Order; busy: boolean; move: (to: OrderStatus) => void }) {
  const { t } = useTranslation();
  const closed = order.status === 'won' || order.status === 'lost';
  const buttons: Record<(typeof BUTTONS)[number], { label: string; icon: ReactNode }> = {
    processed: closed
      ? { label: t('order.reopen'), icon: <RotateCcw size={16} aria-hidden="true" /> }
      : { label: t('order.markProcessed'), icon: <UserRoundCheck size={16} aria-hidden="true" /> },
    lost: { label: t('order.markLost'), icon: <CircleX size={16} aria-hidden="true" /> },
    won: { label: t('order.markWon'), icon: <CircleCheckBig size={16} aria-hidden="true" /> },
  };
  return BUTTONS.filter((to) => order.allowedTransitions.includes(to)).map((to) => (
    <Button
      key={to}
      look={to === 'won' ? 'primary' : 'plain'}
      icon={buttons[to].icon}
      disabled={busy}
      title={buttons[to].label}
      onClick={() => {
        move(to);
      }}
    >
      <span className={styles['actionLabel']}>{buttons[to].label}</span>
    </Button>
  ));
}
