import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useRef } from 'react';
import { markRead, ORDERS_PATH, orderQuery, threadQuery } from '../../api/orders.js';
import type { Order } from '../../api/types.js';
import { useTitle } from '../../lib/use-title.js';
import { ErrorFace } from '../../ui/face.js';
import { Skeleton } from '../../ui/skeleton.js';
import { useCan } from '../auth/session.js';
import { contactName } from '../inbox/contact-name.js';
import { mergeItem, type Pages } from '../inbox/inbox-merge.js';
import { Composer } from './composer.js';
import styles from './order.module.css';
import { BackLink, OrderHeader } from './order-header.js';
import { OrderNotices } from './order-notices.js';
import { SidePanel } from './side-panel.js';
import { Submission } from './submission.js';
import { Thread } from './thread.js';
import { useReadMentions } from './use-read-mentions.js';

export function OrderPage() {
  const { orderId } = useParams({ from: '/signed-in/orders/$orderId' });
  const { data: order, error, refetch } = useQuery(orderQuery(orderId));
  // Asked for beside the order, not after it.
  useQuery(threadQuery(orderId));
  if (order) return <OrderDetail key={order.id} order={order} />;
  return (
    <div className={styles['order']}>
      <div className={styles['lonely']}>
        <BackLink />
      </div>
      {error ? (
        <ErrorFace error={error} retry={() => void refetch()} heading="h1" />
      ) : (
        <Skeleton lines={9} height={18} />
      )}
    </div>
  );
}

function OrderDetail({ order }: { order: Order }) {
  const can = useCan();
  useTitle(`${order.number} ${contactName(order.contact) ?? ''}`);
  useMarkRead(order);
  useReadMentions(order.id);
  const writable = can('orders:write') && order.box !== 'bin';
  const article = useRef<HTMLElement>(null);
  useEffect(() => {
    // Where the order covers the list the focused row is gone: reading goes on at the order's own heading.
    if (document.activeElement === document.body) article.current?.focus({ preventScroll: true });
  }, []);
  return (
    <article ref={article} tabIndex={-1} className={styles['order']} aria-label={order.number}>
      <OrderHeader order={order} />
      <div className={styles['columns']}>
        <div className={styles['main']}>
          <div className={styles['scroller']}>
            <OrderNotices order={order} />
            <Submission order={order} />
            <Thread orderId={order.id} writable={writable} />
          </div>
          {writable ? <Composer order={order} /> : null}
        </div>
        <div className={styles['side']}>
          <SidePanel order={order} />
        </div>
      </div>
    </article>
  );
}

/** What a person has before their eyes is read: once when it opens, and again when a new message comes in. */
function useMarkRead({ id, unread }: Order): void {
  const client = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: markRead,
    onSuccess: () => {
      client.setQueryData<Order>(orderQuery(id).queryKey, (order) => order && { ...order, unread: false });
      client.setQueriesData<Pages>({ queryKey: ['get', ORDERS_PATH] }, (pages) => {
        const item = pages?.pages.flatMap(({ data }) => data).find((known) => known.id === id);
        return pages && item ? mergeItem(pages, id, { ...item, unread: false }) : pages;
      });
    },
  });
  const read = useEffectEvent(() => {
    if (document.visibilityState === 'visible') mutate(id);
  });
  useEffect(() => {
    if (unread) read();
  }, [id, unread]);
}
