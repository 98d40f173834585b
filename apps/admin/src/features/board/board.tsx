import { dropTargetForElements, monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countsQuery } from '../../api/orders.js';
import type { OrderListItem, OrderStatus } from '../../api/types.js';
import { cx } from '../../lib/cx.js';
import { ErrorFace } from '../../ui/face.js';
import { Skeleton } from '../../ui/skeleton.js';
import { useCan } from '../auth/session.js';
import { BOARD_STATUSES, type Move, columnSearch, withMoves } from '../inbox/board-cache.js';
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
  const { move, moves, dialog } = useMove(search);
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
    <div role="group" aria-label={title} className={styles['board']} onKeyDown={walk}>
      {BOARD_STATUSES.map((status) => (
        <Column key={status} {...{ status, search, move, moves, onFocus }} />
      ))}
      {dialog}
    </div>
  );
}

const CARD = 'a[data-order]';

/** Up and down within a column, left and right from one to the next: there is no end to the cards that Tab would have to pass. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const from =
    event.target instanceof Element && !event.target.closest('[popover]') ? event.target.closest('li') : null;
  const column = from?.closest('section');
  const next = {
    ArrowDown: from?.nextElementSibling?.querySelector<HTMLElement>(CARD),
    ArrowUp: from?.previousElementSibling?.querySelector<HTMLElement>(CARD),
    ArrowRight: aside(column, 'nextElementSibling'),
    ArrowLeft: aside(column, 'previousElementSibling'),
  }[event.key];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** The card at which one stops in the nearest column that has any. */
function aside(column: Element | null | undefined, way: 'nextElementSibling' | 'previousElementSibling') {
  for (let other = column?.[way]; other; other = other[way]) {
    const card = other.querySelector<HTMLElement>(`${CARD}[tabindex="0"]`);
    if (card) return card;
  }
  return undefined;
}

interface ColumnProps extends Omit<BoardProps, 'title'> {
  status: OrderStatus;
  move: ReturnType<typeof useMove>['move'];
  moves: readonly Move[];
}

function Column({ status, search, move, moves, onFocus }: ColumnProps) {
  const { t, i18n } = useTranslation();
  const movable = useCan()('orders:write');
  const within = columnSearch(search, status);
  const scroller = useRef<HTMLDivElement>(null);
  const list = useInbox(within);
  const { fresh } = useInboxLive(within, () => true);
  const items = useMemo(() => withMoves(itemsOf(list.data), status, moves), [list.data, status, moves]);
  const { data: counts } = useQuery(countsQuery);
  const total = isFiltered(within) ? list.data?.pages[0]?.total : counts?.[status];
  const [over, setOver] = useState(false);
  const [last, setLast] = useState<string>();
  const stop = items.some(({ id }) => id === last) ? last : items[0]?.id;
  const focus = useCallback(
    (item: OrderListItem) => {
      setLast(item.id);
      onFocus(item);
    },
    [onFocus],
  );
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
                tabStop={item.id === stop}
                move={movable ? move : undefined}
                onFocus={focus}
              />
            ))}
          </ul>
        )}
        {list.isSuccess && items.length === 0 ? <p className={styles['none']}>{t('board.none')}</p> : null}
      </div>
    </section>
  );
}
