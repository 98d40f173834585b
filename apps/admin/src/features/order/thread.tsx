import { useQuery } from '@tanstack/react-query';
import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { threadQuery } from '../../api/orders.js';
import { ErrorFace } from '../../ui/face.js';
import { Skeleton } from '../../ui/skeleton.js';
import { ThreadEntry } from './thread-entry.js';
import styles from './thread.module.css';

/** Below this the whole conversation fits, and one starts at the top. */
const LONG = 3;

/** `writable`: the person may send mail from this order now. */
export function Thread({ orderId, writable }: { orderId: string; writable: boolean }) {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuery(threadQuery(orderId));
  const list = useRef<HTMLOListElement>(null);
  const seen = useRef(0);
  const items = data?.data ?? [];
  const count = items.length;

  // A long thread opens at its newest message, and follows what is added while one looks at it.
  useLayoutEffect(() => {
    const before = seen.current;
    seen.current = count;
    if (count > before && (before > 0 || count >= LONG))
      list.current?.lastElementChild?.scrollIntoView({ block: 'nearest' });
  }, [count]);

  return (
    <section aria-label={t('thread.title')} className={styles['thread']}>
      <h2 className="visually-hidden">{t('thread.title')}</h2>
      {isPending ? <Skeleton lines={6} /> : null}
      {error && !data ? <ErrorFace error={error} retry={() => void refetch()} /> : null}
      <ol ref={list} data-thread className={styles['entries']} aria-live="polite" aria-relevant="additions">
        {items.map((item) => (
          <li key={item.id} className={styles['slot']}>
            <ThreadEntry item={item} writable={writable} orderId={orderId} />
          </li>
        ))}
      </ol>
    </section>
  );
}
