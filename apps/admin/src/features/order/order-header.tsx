import { Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Order } from '../../api/types.js';
import { Amount } from '../../ui/amount.js';
import { StatusMark } from '../../ui/status-mark.js';
import { Time } from '../../ui/time.js';
import { ResponseNotice } from '../clock/response-notice.js';
import { contactName } from '../inbox/contact-name.js';
import { SourceIcon } from '../inbox/source-icon.js';
import { AssigneeSelect } from './assignee-select.js';
import styles from './order.module.css';
import { OrderActions } from './order-actions.js';
import { OrderSteps } from './order-steps.js';

export function BackLink() {
  const { t } = useTranslation();
  return (
    <Link to="/orders" search={true} className={styles['back']} aria-label={t('order.back')} title={t('order.back')}>
      <ArrowLeft size={18} aria-hidden="true" />
    </Link>
  );
}

export function OrderHeader({ order }: { order: Order }) {
  const { t } = useTranslation();
  const shownValue = order.wonAmount ?? order.value;
  return (
    <header className={styles['header']}>
      <div className={styles['headline']}>
        <BackLink />
        <div className={styles['names']}>
          <h1>{contactName(order.contact) ?? t('order.nameless')}</h1>
          <p className={styles['subject']}>{order.subject}</p>
        </div>
        <OrderSteps />
        <OrderActions order={order} />
      </div>
      <div className={styles['facts']}>
        <StatusMark box={order.box} />
        <span className="tabular">{order.number}</span>
        {shownValue ? (
          <span className={styles['worth']} title={order.wonAmount ? t('order.wonAmount') : t('order.value')}>
            <Amount money={shownValue} />
          </span>
        ) : null}
        <AssigneeSelect order={order} />
        <span className={styles['received']}>
          <SourceIcon source={order.source} /> <Time at={order.createdAt} />
        </span>
        <ResponseNotice order={order} />
        {order.tags.map((tag) => (
          <span key={tag} className={styles['tag']}>
            {tag}
          </span>
        ))}
      </div>
    </header>
  );
}
