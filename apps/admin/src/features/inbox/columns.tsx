import { ShieldAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderListItem } from '../../api/types.js';
import { Amount } from '../../ui/amount.js';
import { Avatar } from '../../ui/avatar.js';
import { StatusMark } from '../../ui/status-mark.js';
import { ResponseMark } from '../clock/response-mark.js';
import { Time } from '../../ui/time.js';
import { CustomCell } from '../custom-fields/custom-column.js';
import type { ColumnName } from './column-names.js';
import { contactName } from './contact-name.js';
import styles from './inbox-list.module.css';
import type { Sort } from './inbox-search.js';
import { SourceIcon } from './source-icon.js';

interface Column {
  /** A track of CSS grid. */
  width: string;
  /** What its heading sorts by: the first click, the second. */
  sorts?: readonly Sort[];
  right?: true;
  cell: (item: OrderListItem) => ReactNode;
}

export const COLUMNS: Record<ColumnName, Column> = {
  number: { width: '108px', cell: ({ number }) => number },
  source: { width: '18px', cell: ({ source }) => <SourceIcon source={source} /> },
  status: { width: '104px', cell: ({ box }) => <StatusMark box={box} /> },
  contact: { width: 'minmax(130px, 1.15fr)', cell: (item) => <Who item={item} /> },
  email: { width: 'minmax(120px, 1fr)', cell: ({ contact }) => <Cut>{contact.email}</Cut> },
  phone: { width: '128px', cell: ({ contact }) => <Cut>{contact.phone}</Cut> },
  message: { width: 'minmax(160px, 2.6fr)', cell: (item) => <Words item={item} /> },
  tags: { width: 'minmax(90px, 0.8fr)', cell: ({ tags }) => <Tags tags={tags} /> },
  custom: { width: 'minmax(120px, 1.2fr)', cell: ({ customFields }) => <Own values={customFields} /> },
  items: { width: '64px', cell: ({ itemCount }) => <ItemCount count={itemCount} /> },
  messages: {
    width: '74px',
    right: true,
    cell: ({ messageCount }) => (messageCount > 0 ? <span className="tabular">{messageCount}</span> : null),
  },
  value: {
    width: '112px',
    sorts: ['-value'],
    right: true,
    cell: ({ value }) => (value ? <Amount money={value} /> : null),
  },
  assignee: { width: '136px', cell: (item) => <Assignee item={item} /> },
  response: {
    width: '92px',
    sorts: ['respondBy'],
    right: true,
    cell: (item) => <ResponseMark item={item} terse />,
  },
  received: {
    width: '82px',
    sorts: ['-createdAt', 'createdAt'],
    right: true,
    cell: ({ createdAt }) => <Time at={createdAt} />,
  },
  updated: { width: '82px', sorts: ['-updatedAt'], right: true, cell: ({ updatedAt }) => <Time at={updatedAt} /> },
};

export function Who({ item }: { item: OrderListItem }) {
  const { t } = useTranslation();
  const who = contactName(item.contact) ?? t('order.nameless');
  const company = item.contact.company === who ? null : item.contact.company;
  return (
    <span className={styles['who']} title={company ? `${who}, ${company}` : who}>
      <b>{who}</b>
      {company ? <span className={styles['company']}>{company}</span> : null}
    </span>
  );
}

export function Words({ item: { suspect, subject, excerpt, tags } }: { item: OrderListItem }) {
  const { t } = useTranslation();
  return (
    <span className={styles['words']}>
      {suspect ? (
        <ShieldAlert size={14} className={styles['suspect']} aria-label={t('order.suspect')} role="img" />
      ) : null}
      {subject ? <b>{subject}</b> : null}
      <Tags tags={tags} />
      {excerpt ? <span className={styles['excerpt']}>{excerpt}</span> : null}
    </span>
  );
}

function Tags({ tags }: { tags: string[] }) {
  return tags.map((tag) => (
    <span key={tag} className={styles['tag']}>
      {tag}
    </span>
  ));
}

function Own({ values }: { values: OrderListItem['customFields'] }) {
  return Object.keys(values).length > 0 ? (
    <span className={styles['cut']}>
      <CustomCell values={values} />
    </span>
  ) : null;
}

function ItemCount({ count }: { count: number }) {
  const { t } = useTranslation();
  return count > 0 ? <span className={styles['items']}>{t('inbox.itemCount', { count })}</span> : null;
}

function Assignee({ item: { assignee } }: { item: OrderListItem }) {
  const { t } = useTranslation();
  if (!assignee) return <span className={styles['nobody']}>{t('order.unassigned')}</span>;
  return (
    <span className={styles['assignee']} title={assignee.name}>
      <Avatar name={assignee.name} size={20} />
      <span className={styles['assigneeName']}>{assignee.name}</span>
    </span>
  );
}

function Cut({ children }: { children: string | null }) {
  return (
    <span className={styles['cut']} title={children ?? undefined}>
      {children}
    </span>
  );
}
