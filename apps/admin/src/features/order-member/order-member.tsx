import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveEvents } from '../../api/live.js';
import { orderMemberQuery } from '../../api/order-member.js';
import type { Order, OrderMember as Known } from '../../api/types.js';
import { Skeleton } from '../../ui/skeleton.js';
import { TextButton } from '../../ui/text-button.js';
import { useCan } from '../auth/session.js';
import { LinkMemberDialog } from './link-member-dialog.js';
import styles from './order-member.module.css';
import { SalesFacts } from './sales-facts.js';

/** Whose the order is, what they ordered and bought so far, and the way to say so by hand (MEM-1). */
export function OrderMember({ order }: { order: Order }) {
  const { t } = useTranslation();
  const can = useCan();
  const client = useQueryClient();
  const query = orderMemberQuery(order.id);
  const { data, error, refetch } = useQuery(query);
  const [choosing, setChoosing] = useState(false);
  const readAgain = () => void client.invalidateQueries({ queryKey: query.queryKey });
  useLiveEvents(({ topic, type, id }) => {
    const ours = topic === 'orders' && (id === order.id || type === 'orders.changed');
    if (ours || (topic === 'members' && id === data?.member?.id)) readAgain();
  }, readAgain);
  if (!can('members:read')) return null;
  const writable = can('orders:write') && order.box !== 'bin';
  const hidden = data?.linked === true && data.member === null;
  return (
    <section className={styles['block']} aria-label={t('orderMember.title')}>
      <h2>{t('orderMember.title')}</h2>
      {error && !data ? <TextButton onClick={() => void refetch()}>{t('face.retry')}</TextButton> : null}
      {data ? <Who known={data} /> : error ? null : <Skeleton lines={2} height={16} />}
      {data && writable && !hidden ? (
        <p className={styles['acts']}>
          <TextButton
            onClick={() => {
              setChoosing(true);
            }}
          >
            {data.member ? t('orderMember.change') : t('orderMember.choose')}
          </TextButton>
        </p>
      ) : null}
      {choosing && data ? (
        <LinkMemberDialog
          order={order}
          known={data}
          onClose={() => {
            setChoosing(false);
          }}
        />
      ) : null}
    </section>
  );
}

function Who({ known: { linked, byHand, member } }: { known: Known }) {
  const { t } = useTranslation();
  if (!member) return <p className={styles['quiet']}>{t(linked ? 'orderMember.ofColleague' : byHand ? 'orderMember.nobodys' : 'orderMember.none')}</p>; // prettier-ignore
  return (
    <>
      <p className={styles['who']}>
        <Link to="/members/$memberId" params={{ memberId: member.id }} className={styles['name']}>
          {member.name ?? member.company ?? member.email ?? member.phone ?? member.number}
        </Link>
        {member.level ? <span>{member.level}</span> : null}
        {member.left ? <span className={styles['left']}>{t('member.left')}</span> : null}
      </p>
      <SalesFacts sales={member.sales} />
    </>
  );
}
