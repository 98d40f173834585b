import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveEvents } from '../../api/live.js';
import { supplyMessagesQuery } from '../../api/suppliers.js';
import type { SupplyRequest, ThreadItem } from '../../api/types.js';
import { ErrorFace } from '../../ui/face.js';
import { Skeleton } from '../../ui/skeleton.js';
import { Time } from '../../ui/time.js';
import { FileList } from '../order/file-list.js';
import styles from './supply.module.css';

/** A letter with an order sheet says what the sheet says. */
function isOwnWords({ direction, author }: ThreadItem): boolean {
  return direction === 'in' || author.staffId !== null;
}

/** The correspondence with the supplier; asked for when somebody wants to read it. */
export function RequestMails({ orderId, request }: { orderId: string; request: SupplyRequest }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { data, error, refetch } = useQuery({ ...supplyMessagesQuery(orderId, request.id), enabled: open });
  const readAgain = () => {
    if (open) void refetch();
  };
  useLiveEvents(({ topic, id }) => {
    if (topic === 'orders' && id === orderId) readAgain();
  }, readAgain);
  const mails = data?.data.filter(({ purpose }) => purpose === 'reply' || purpose === 'incoming') ?? [];
  return (
    <details
      className={styles['mails']}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>{t('supply.mails')}</summary>
      {data ? (
        <ul>
          {mails.map((mail) => (
            <li key={mail.id}>
              <p className={styles['meta']}>
                {mail.direction === 'in' ? (mail.author.name ?? mail.author.email) : t('supply.toSupplier')} ·{' '}
                <Time at={mail.at} />
                {mail.direction === 'out' ? ` · ${t(`supply.mail.${mail.status ?? 'queued'}`)}` : null}
              </p>
              <p className={styles['subject']}>{mail.subject}</p>
              {isOwnWords(mail) ? <p className={styles['said']}>{mail.text}</p> : null}
              <FileList files={mail.files} />
            </li>
          ))}
        </ul>
      ) : error ? (
        <ErrorFace error={error} retry={() => void refetch()} />
      ) : open ? (
        <Skeleton lines={3} height={18} />
      ) : null}
    </details>
  );
}
