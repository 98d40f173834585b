import { Link } from '@tanstack/react-router';
import { type CSSProperties, memo, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderListItem } from '../../api/types.js';
import { cx } from '../../lib/cx.js';
import { Amount } from '../../ui/amount.js';
import { Avatar } from '../../ui/avatar.js';
import { Time } from '../../ui/time.js';
import { ResponseMark } from '../clock/response-mark.js';
import { COLUMNS, Who, Words } from './columns.js';
import type { ColumnName } from './column-names.js';
import { contactName } from './contact-name.js';
import styles from './inbox-list.module.css';
import { SourceIcon } from './source-icon.js';
import { WritingMark } from './writing-mark.js';

export interface RowProps {
  item: OrderListItem;
  /** Its place in the list, from 0. */
  at: number;
  /** Pixels from the top of the list. */
  top: number;
  /** None: a card. */
  columns: readonly ColumnName[] | undefined;
  open: boolean;
  current: boolean;
  fresh: boolean;
  byUpdate: boolean;
  selected: boolean;
  onTick: ((id: string, range: boolean) => void) | undefined;
}

/** One order: a line of the table where there is room, a card where there is not. */
export const InboxRow = memo(function InboxRow(props: RowProps) {
  const { item, at, top, columns, open, current, fresh, selected } = props;
  const style: CSSProperties = { transform: `translateY(${top}px)` };
  return (
    <div
      role="row"
      aria-rowindex={at + 2}
      style={style}
      className={cx(
        styles['row'],
        columns ? styles['line'] : styles['card'],
        item.unread && styles['unread'],
        open && styles['open'],
        current && styles['current'],
        selected && styles['selected'],
        fresh && styles['fresh'],
      )}
    >
      {props.onTick ? <Tick {...props} onTick={props.onTick} /> : null}
      {columns ? <Line item={item} open={open} columns={columns} /> : <Card {...props} />}
    </div>
  );
});

function Tick({ item, selected, onTick }: RowProps & { onTick: NonNullable<RowProps['onTick']> }) {
  const { t } = useTranslation();
  return (
    <span role="cell" className={styles['tick']}>
      <input
        type="checkbox"
        aria-label={t('bulk.selectOne', { number: item.number })}
        checked={selected}
        // Shift is known to the click, not to the change.
        onClick={(event: MouseEvent) => {
          onTick(item.id, event.shiftKey);
        }}
        onChange={() => undefined}
      />
    </span>
  );
}

function OrderLink({ item, open }: { item: OrderListItem; open: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <Link
        to="/orders/$orderId"
        params={{ orderId: item.id }}
        search={true}
        className={styles['link']}
        aria-current={open ? 'true' : undefined}
        aria-label={`${item.number} ${contactName(item.contact) ?? t('order.nameless')}`}
        data-order={item.id}
      >
        {item.number}
      </Link>
      {item.unread ? <span className="visually-hidden">{t('inbox.unread')}</span> : null}
      <WritingMark orderId={item.id} />
    </>
  );
}

function Line({ item, open, columns }: { item: OrderListItem; open: boolean; columns: readonly ColumnName[] }) {
  return columns.map((name) => (
    <span key={name} role="cell" className={cx(styles['cell'], COLUMNS[name].right && styles['right'])}>
      {name === 'number' ? <OrderLink item={item} open={open} /> : COLUMNS[name].cell(item)}
    </span>
  ));
}

function Card({ item, open, byUpdate }: RowProps) {
  const { t } = useTranslation();
  return (
    <>
      <span role="cell" className={styles['cardWho']}>
        <Who item={item} />
        <span className={styles['time']}>
          <Time at={byUpdate ? item.updatedAt : item.createdAt} />
        </span>
      </span>
      <span role="cell" className={styles['cardWords']}>
        <Words item={item} />
      </span>
      <span role="cell" className={styles['cardMeta']}>
        <OrderLink item={item} open={open} />
        <SourceIcon source={item.source} />
        {item.value ? <Amount money={item.value} /> : null}
        <ResponseMark item={item} terse urgentOnly />
        <span className={styles['cardAssignee']}>
          {item.assignee ? <Avatar name={item.assignee.name} size={20} /> : t('order.unassigned')}
        </span>
      </span>
    </>
  );
}
