import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveEvents } from '../../api/live.js';
import { memberOrdersQuery } from '../../api/order-member.js';
import type { Member, OrderListItem } from '../../api/types.js';
import { formatMoney } from '../../lib/money.js';
import { Button } from '../../ui/button.js';
import { Skeleton } from '../../ui/skeleton.js';
import { StatusMark } from '../../ui/status-mark.js';
import { TextButton } from '../../ui/text-button.js';
import { Time } from '../../ui/time.js';
import { MemberBlock } from '../members/member-block.js';
import styles from './order-member.module.css';
import { SalesFacts } from './sales-facts.js';

const PAUSE_MS = 800;

/** What a member ordered, newest first, as far as whoever looks may see it; a section of the member's page. */
export function OrdersOfMember({ member }: { member: Member }) {
  const { t } = useTranslation();
  const query = memberOrdersQuery(member.id);
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(query);
  useOrdersLive(member.id);
  const orders = data?.pages.flatMap((page) => page.data) ?? [];
  const sales = data?.pages[0]?.sales;
  return (
    <MemberBlock title={t('orderMember.ofMember')}>
      {error && !data ? <TextButton onClick={() => void refetch()}>{t('face.retry')}</TextButton> : null}
      {!data && !error ? <Skeleton lines={3} height={18} /> : null}
      {data && orders.length === 0 ? <p className={styles['quiet']}>{t('orderMember.noOrders')}</p> : null}
      {sales && orders.length > 0 ? <SalesFacts sales={sales} /> : null}
      {orders.length > 0 ? (
        <ul className={styles['list']}>
          {orders.map((order) => (
            <li key={order.id}>
              <Row order={order} />
            </li>
          ))}
        </ul>
      ) : null}
      {hasNextPage ? (
        <Button size="small" look="text" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('orderMember.more')}
        </Button>
      ) : null}
    </MemberBlock>
  );
}

function Row({ order }: { order: OrderListItem }) {
  const { i18n } = useTranslation();
  return (
    <Link to="/orders/$orderId" params={{ orderId: order.id }} className={styles['order']}>
      <span>
        <span className={styles['number']}>{order.number}</span> <StatusMark box={order.box} />
      </span>
      <span className={styles['subject']}>{order.subject || order.excerpt}</span>
      <span className={styles['amount']}>{order.value ? formatMoney(order.value, i18n.language) : ''}</span>
      <span className={styles['when']}>
        <Time at={order.createdAt} />
      </span>
    </Link>
  );
}

/** Whose order changed is not told: after a breath the list is read again. */
function useOrdersLive(memberId: string): void {
  const client = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  useLiveEvents(
    ({ topic }) => {
      if (topic !== 'orders') return;
      timer.current ??= setTimeout(() => {
        timer.current = undefined;
        void client.invalidateQueries({ queryKey: memberOrdersQuery(memberId).queryKey });
      }, PAUSE_MS);
    },
    () => undefined,
  );
}
