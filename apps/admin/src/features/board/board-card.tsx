import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { Link } from '@tanstack/react-router';
import { ArrowRight, Ellipsis } from 'lucide-react';
import { memo, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderListItem, OrderStatus } from '../../api/types.js';
import { cx } from '../../lib/cx.js';
import { Amount } from '../../ui/amount.js';
import { Avatar } from '../../ui/avatar.js';
import { Menu } from '../../ui/menu.js';
import { Time } from '../../ui/time.js';
import { BOARD_STATUSES } from '../inbox/board-cache.js';
import { ResponseMark } from '../clock/response-mark.js';
import { contactName } from '../inbox/contact-name.js';
import { SourceIcon } from '../inbox/source-icon.js';
import styles from './board.module.css';

interface BoardCardProps {
  item: OrderListItem;
  fresh: boolean;
  /** Tab stops at one card of a column; the arrows go on from there. */
  tabStop: boolean;
  /** Absent where one may only look. */
  move: ((item: OrderListItem, to: OrderStatus) => void) | undefined;
  onFocus: (item: OrderListItem) => void;
}

export const BoardCard = memo(function BoardCard({ item, fresh, tabStop, move, onFocus }: BoardCardProps) {
  const { t } = useTranslation();
  const card = useRef<HTMLLIElement>(null);
  const [dragged, setDragged] = useState(false);
  const movable = move !== undefined;
  useEffect(() => {
    if (!card.current || !movable) return;
    return draggable({
      element: card.current,
      getInitialData: () => ({ item }),
      onDragStart: () => {
        setDragged(true);
      },
      onDrop: () => {
        setDragged(false);
      },
    });
  }, [item, movable]);
  const who = contactName(item.contact) ?? t('order.nameless');
  return (
    <li
      ref={card}
      className={cx(
        styles['card'],
        item.unread && styles['unread'],
        dragged && styles['dragged'],
        fresh && styles['fresh'],
      )}
      onFocus={() => {
        onFocus(item);
      }}
    >
      <div className={styles['line']}>
        <Link
          to="/orders/$orderId"
          params={{ orderId: item.id }}
          search={true}
          draggable={false}
          tabIndex={tabStop ? 0 : -1}
          className={styles['link']}
          aria-label={`${item.number} ${who}`}
          data-order={item.id}
        >
          {who}
        </Link>
        {move ? (
          <span className={styles['menu']}>
            <Menu
              label={t('board.move', { number: item.number })}
              tabStop={tabStop}
              groups={[
                {
                  key: 'to',
                  label: t('board.moveTo'),
                  items: BOARD_STATUSES.filter((status) => status !== item.status).map((status) => ({
                    key: status,
                    label: t(`box.${status}`),
                    icon: <ArrowRight size={15} aria-hidden="true" />,
                    onSelect: () => {
                      move(item, status);
                    },
                  })),
                },
              ]}
            >
              <Ellipsis size={16} aria-hidden="true" />
            </Menu>
          </span>
        ) : null}
      </div>
      <p className={styles['subject']}>{item.subject || item.excerpt}</p>
      <div className={styles['line']}>
        <SourceIcon source={item.source} />
        {item.value ? <Amount money={item.value} /> : null}
        <ResponseMark item={item} terse urgentOnly />
        <span className={styles['end']}>
          <Time at={item.createdAt} />
          {item.assignee ? (
            <span title={item.assignee.name}>
              <Avatar name={item.assignee.name} size={20} />
              <span className="visually-hidden">{item.assignee.name}</span>
            </span>
          ) : null}
        </span>
      </div>
    </li>
  );
});
