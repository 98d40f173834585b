import { Link } from '@tanstack/react-router';
import { ShieldAlert } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderListItem } from '../../api/types.js';
import { cx } from '../../lib/cx.js';
import { Amount } from '../../ui/amount.js';
import { Avatar } from '../../ui/avatar.js';
import { Time } from '../../ui/time.js';
import { contactName } from './contact-name.js';
import styles from './inbox-list.module.css';
import { SourceIcon } from './source-icon.js';

interface RowProps {
  item: OrderListItem;
  open: boolean;
  fresh: boolean;
  byUpdate: boolean;
}

/** One order: a table row where there is room, a card where there is not; the same elements, laid out by CSS. */
export const InboxRow = memo(function InboxRow({ item, open, fresh, byUpdate }: RowProps) {
  const { t } = useTranslation();
  const who = contactName(item.contact) ?? t('order.nameless');
  const company = item.contact.company === who ? null : item.contact.company;
  return (
    <div
      role="row"
      className={cx(styles['row'], item.unread && styles['unread'], open && styles['open'], fresh && styles['fresh'])}
    >
      <span role="cell" className={styles['number']}>
        <Link
          to="/orders/$orderId"
          params={{ orderId: item.id }}
          search={true}
          className={styles['link']}
          aria-current={open ? 'true' : undefined}
          aria-label={`${item.number} ${who}`}
          data-order={item.id}
        >
          {item.number}
        </Link>
        {item.unread ? <span className="visually-hidden">{t('inbox.unread')}</span> : null}
      </span>
      <span role="cell" className={styles['source']}>
        <SourceIcon source={item.source} />
      </span>
      <span role="cell" className={styles['who']} title={company ? `${who}, ${company}` : who}>
        <b>{who}</b>
        {company ? <span className={styles['company']}>{company}</span> : null}
      </span>
      <span role="cell" className={styles['words']}>
        {item.suspect ? (
          <ShieldAlert size={14} className={styles['suspect']} aria-label={t('order.suspect')} role="img" />
        ) : null}
        {item.subject ? <b>{item.subject}</b> : null}
        {item.excerpt ? <span className={styles['excerpt']}>{item.excerpt}</span> : null}
        {item.tags.map((tag) => (
          <span key={tag} className={styles['tag']}>
            {tag}
          </span>
        ))}
      </span>
      <span role="cell" className={styles['items']}>
        {item.itemCount > 0 ? (
          <span title={t('inbox.itemCount', { count: item.itemCount })}>
            {t('inbox.itemCount', { count: item.itemCount })}
          </span>
        ) : null}
      </span>
      <span role="cell" className={styles['value']}>
        {item.value ? <Amount money={item.value} /> : null}
      </span>
      <span role="cell" className={styles['assignee']}>
        {item.assignee ? (
          <>
            <Avatar name={item.assignee.name} size={20} />
            <span className={styles['assigneeName']}>{item.assignee.name}</span>
          </>
        ) : (
          <span className={styles['nobody']}>{t('order.unassigned')}</span>
        )}
      </span>
      <span role="cell" className={styles['time']}>
        <Time at={byUpdate ? item.updatedAt : item.createdAt} />
      </span>
    </div>
  );
});
