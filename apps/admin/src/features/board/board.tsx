import { dropTargetForElements, monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countsQuery } from '../../api/orders.js';
import type { OrderListItem, OrderStatus } from '../../api/types.js';
import { cx } from '../../lib/cx.js';
import { ErrorFace } from '../../ui/face.js';
import { Skeleton } from '../../ui/skeleton.js';
import { useCan } from '../auth/session.js';
import { BOARD_STATUSES, columnSearch } from '../inbox/board-cache.js';
import { itemsOf } from '../inbox/inbox-merge.js';
import { type InboxSearch, isFiltered } from '../inbox/inbox-search.js';
import { useInbox, useInboxLive } from '../inbox/use-inbox.js';
import styles from './board.module.css';
import { BoardCard } from './board-card.js';
import { useMove } from './use-move.js';

interface BoardProps {
  search: InboxSearch;
  title: string;
  /** The card with the focus is what the keys act on. */
  onFocus: (item: OrderListItem) => void;
}

/** All orders by how far they have come; a card is dragged, or moved by its menu. */
export function Board({ search, title, onFocus }: BoardProps) {
  const { move, dialog } = useMove(search);
  const onDrop = useEffectEvent((source: Record<string, unknown>, target: Record<string, unknown> | undefined) => {
    const status = BOARD_STATUSES.find((known) => known === target?.['status']);
    const item = source['item'] as OrderListItem;
    if (status && status !== item.status) move(item, status);
  });
  useEffect(
    () =>
      monitorForElements({
        onDrop: ({ source, location }) => {
          onDrop(source.data, location.current.dropTargets[0]?.data);
        },
      }),
    [],
  );
  return (
    <div role="group" aria-label={title} className={styles['board']}>
      {BOARD_STATUSES.map((status) => (
        <Column key={status} status={status} search={search} move={move} onFocus={onFocus} />
      ))}
      {dialog}
    </div>
  );
}

interface ColumnProps extends Omit<BoardProps, 'title'> {
  status: OrderStatus;
  move: ReturnType<typeof useMove>['move'];
}

function Column({ status, search, move, onFocus }: ColumnProps) {
  const { t, i18n } = useTranslation();
  const movable = useCan()('orders:write');
  const within = columnSearch(search, status);
  const scroller = useRef<HTMLDivElement>(null);
  const list = useInbox(within);
  const { fresh } = useInboxLive(within, () => true);
  const items = useMemo(() => itemsOf(list.data), [list.data]);
  const { data: counts } = useQuery(countsQuery);
  const total = isFiltered(within) ? list.data?.pages[0]?.total : counts?.[status];
  const [over, setOver] = useState(false);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    return dropTargetForElements({
      element,
      getData: () => ({ status }),
      onDragEnter: () => {
        setOver(true);
      },
      onDragLeave: () => {
        setOver(false);
      },
      onDrop: () => {
        setOver(false);
      },
    });
  }, [status]);

  function onScroll(): void {
    const element = scroller.current;
    if (!element || !list.hasNextPage || list.isFetching) return;
    if (element.scrollHeight - element.scrollTop - element.clientHeight < 600) void list.fetchNextPage();
  }

  return (
    <section className={cx(styles['column'], over && styles['over'])} aria-label={t(`box.${status}`)}>
      <header>
        <h2>{t(`box.${status}`)}</h2>
        <span className="tabular">
          {total ? `${total.count.toLocaleString(i18n.language)}${total.capped ? '+' : ''}` : ''}
        </span>
      </header>
      <div ref={scroller} className={styles['cards']} onScroll={onScroll} data-column={status}>
        {list.isPending ? <Skeleton lines={6} height={18} /> : null}
        {list.isError && items.length === 0 ? (
          <ErrorFace error={list.error} retry={() => void list.refetch()} />
        ) : (
          <ul>
            {items.map((item) => (
              <BoardCard
                key={item.id}
                item={item}
                fresh={fresh.has(item.id)}
                move={movable ? move : undefined}
                onFocus={onFocus}
              />
            ))}
          </ul>
        )}
        {list.isSuccess && items.length === 0 ? <p className={styles['none']}>{t('board.none')}</p> : null}
      </div>
    </section>
  );
}
