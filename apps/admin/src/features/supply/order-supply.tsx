import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveEvents } from '../../api/live.js';
import { supplyQuery } from '../../api/suppliers.js';
import type { Order } from '../../api/types.js';
import { TextButton } from '../../ui/text-button.js';
import { Time } from '../../ui/time.js';
import { useCan } from '../auth/session.js';
import { ForwardDialog } from './forward-dialog.js';
import { RequestDialog } from './request-dialog.js';
import styles from './supply.module.css';
import { SupplyMark } from './supply-mark.js';

/** What suppliers were asked for this order, and the way to ask one. Fetched when an order is opened. */
export function OrderSupply({ order }: { order: Order }) {
  const { t } = useTranslation();
  const can = useCan();
  const client = useQueryClient();
  const query = supplyQuery(order.id);
  const { data, error, refetch } = useQuery(query);
  const [open, setOpen] = useState<string>();
  const readAgain = () => void client.invalidateQueries({ queryKey: query.queryKey });
  useLiveEvents(({ topic, id }) => {
    if (topic === 'orders' && id === order.id) readAgain();
  }, readAgain);
  const writable = can('orders:write') && order.box !== 'bin';
  const requests = data?.data ?? [];
  const shown = requests.find(({ id }) => id === open);
  const close = () => {
    setOpen(undefined);
  };
  if (!writable && !error && requests.length === 0) return null;
  return (
    <section className={styles['block']} aria-label={t('supply.ofOrder')}>
      <h2>{t('supply.ofOrder')}</h2>
      {error && !data ? <TextButton onClick={() => void refetch()}>{t('face.retry')}</TextButton> : null}
      {requests.length > 0 ? (
        <ul className={styles['requests']}>
          {requests.map((request) => (
            <li key={request.id}>
              <button
                type="button"
                className={styles['request']}
                onClick={() => {
                  setOpen(request.id);
                }}
              >
                <span className={styles['name']}>{request.supplier.name}</span>
                <SupplyMark status={request.status} />
                <span className={styles['facts']}>
                  {request.number.slice(request.number.lastIndexOf('-') + 1)} ·{' '}
                  <Time at={request.answeredAt ?? request.sentAt} />
                </span>
                {request.mailError ? <span className={styles['failed']}>{t('supply.notDelivered')}</span> : null}
                {request.lines.some(({ soldOut }) => soldOut === 'proposed') ? (
                  <span className={styles['proposed']}>{t('supply.proposes')}</span>
                ) : null}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {writable ? (
        <p>
          <TextButton
            onClick={() => {
              setOpen('new');
            }}
          >
            {t('supply.forward')}
          </TextButton>
        </p>
      ) : null}
      {open === 'new' ? <ForwardDialog order={order} onClose={close} /> : null}
      {shown ? <RequestDialog order={order} request={shown} onClose={close} /> : null}
    </section>
  );
}
