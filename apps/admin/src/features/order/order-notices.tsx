import { ShieldAlert, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { clearSuspicion } from '../../api/orders.js';
import type { Order } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { ExactTime } from '../../ui/time.js';
import { useCan } from '../auth/session.js';
import styles from './order.module.css';
import { useOrderAct } from './use-order-act.js';

/** What one must know before reading on: it lies in the bin, was lost, or looks like abuse. */
export function OrderNotices({ order }: { order: Order }) {
  const { t } = useTranslation();
  const can = useCan();
  const clear = useOrderAct(() => clearSuspicion(order.id), t('order.suspicionCleared'));
  return (
    <>
      {order.recycledAt && order.purgedAfter ? (
        <p className={styles['notice']} data-kind="danger">
          <Trash2 size={16} aria-hidden="true" />
          <span>
            {t('order.inBinSince')} <ExactTime at={order.recycledAt} /> · {t('order.purgedAfter')}{' '}
            <ExactTime at={order.purgedAfter} />
          </span>
        </p>
      ) : null}
      {order.suspect ? (
        <div className={styles['notice']} data-kind="warning">
          <ShieldAlert size={16} aria-hidden="true" />
          <span>
            <b>{t('order.suspectTitle')}</b> {t('order.suspectText')}
            {order.suspicion?.reasons.length ? (
              <span className={styles['reasons']}>{order.suspicion.reasons.join(' · ')}</span>
            ) : null}
          </span>
          {can('orders:write') ? (
            <Button
              onClick={() => {
                clear.mutate(undefined);
              }}
              busy={clear.isPending}
            >
              {t('order.clearSuspicion')}
            </Button>
          ) : null}
        </div>
      ) : null}
      {order.lostReason ? (
        <p className={styles['notice']}>
          <span>
            <b>{t('order.lostReason')}</b> {order.lostReason}
          </span>
        </p>
      ) : null}
    </>
  );
}
