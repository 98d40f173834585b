import { ArrowUp, Inbox } from 'lucide-react';
import { type CSSProperties, type RefObject, useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderListItem } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { ErrorFace, Face } from '../../ui/face.js';
import { Skeleton } from '../../ui/skeleton.js';
import type { ColumnName, Density } from './column-names.js';
import { COLUMNS } from './columns.js';
import { InboxHead } from './inbox-head.js';
import styles from './inbox-list.module.css';
import { InboxRow } from './inbox-row.js';
import { type InboxSearch, isFiltered } from './inbox-search.js';
import type { Cursor } from './use-cursor.js';
import type { useInbox } from './use-inbox.js';
import { useRows } from './use-rows.js';

export interface Ticks {
  ids: ReadonlySet<string>;
  tick: (id: string, range: boolean) => void;
  allTicked: boolean;
  tickAll: () => void;
}

interface InboxListProps {
  title: string;
  search: InboxSearch;
  list: ReturnType<typeof useInbox>;
  items: OrderListItem[];
  openId: string | undefined;
  cursor: Cursor | undefined;
  fresh: ReadonlySet<string>;
  waitingCount: number;
  showWaiting: () => void;
  scroller: RefObject<HTMLDivElement | null>;
  /** None: cards. */
  columns: readonly ColumnName[] | undefined;
  density: Density;
  /** However the focus came to a row, by Tab or by a click: the keys act on it. */
  onFocusRow: (id: string) => void;
  ticks: Ticks | undefined;
}

const HEIGHTS = { comfortable: 40, compact: 32, card: 84, head: 32 };
/** So many rows before the end the next page is asked for. */
const AHEAD = 20;

export function InboxList(props: InboxListProps) {
  const { search, list, items, waitingCount, showWaiting, scroller } = props;
  const { t } = useTranslation();
  if (list.isPending) return <Skeleton lines={12} height={18} />;
  if (list.isError && items.length === 0) return <ErrorFace error={list.error} retry={() => void list.refetch()} />;
  return (
    <>
      <div className={styles['pill']} role="status">
        {waitingCount > 0 ? (
          <button
            type="button"
            onClick={() => {
              scroller.current?.scrollTo({ top: 0 });
              showWaiting();
            }}
          >
            <ArrowUp size={14} aria-hidden="true" />
            {t('inbox.waiting', { count: waitingCount })}
          </button>
        ) : null}
      </div>
      {items.length === 0 ? <Empty search={search} /> : <Rows {...props} />}
    </>
  );
}

function Rows({
  title,
  search,
  list,
  items,
  openId,
  cursor,
  fresh,
  scroller,
  columns,
  density,
  onFocusRow,
  ticks,
}: InboxListProps) {
  const byUpdate = search.sort === '-updatedAt';
  const rowHeight = HEIGHTS[columns ? density : 'card'];
  const headHeight = columns ? HEIGHTS.head : 0;
  const ids = useMemo(() => items.map(({ id }) => id), [items]);
  const activeId = openId ?? cursor?.id;
  const view = JSON.stringify(search);
  const { rows, remember } = useRows({ ids, scroller, rowHeight, headHeight, view, activeId });
  const seen = rows.getVirtualItems();
  const last = seen.at(-1)?.index ?? 0;
  useMore(list, last >= items.length - AHEAD);

  // The focus follows the keys as soon as the row is there, and is given back to a row that was drawn anew.
  const focused = useRef<Cursor>(undefined);
  useLayoutEffect(() => {
    if (!cursor?.focus || openId !== undefined) return;
    const free = document.activeElement === document.body;
    if (!free && (cursor === focused.current || cursor.focus === 'free')) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-order="${CSS.escape(cursor.id)}"]`);
    if (!row) return;
    focused.current = cursor;
    row.focus({ preventScroll: true });
  });

  const tracks = columns?.map((name) => COLUMNS[name].width).join(' ');
  const table = { '--tracks': ticks ? `20px ${tracks ?? ''}` : tracks, '--row': `${rowHeight}px` } as CSSProperties;
  return (
    <div className={styles['scroller']} ref={scroller} onScroll={remember} tabIndex={-1}>
      <div
        role="table"
        aria-label={title}
        aria-rowcount={list.hasNextPage ? -1 : items.length + 1}
        aria-busy={list.isFetching}
        className={styles['table']}
        data-ticks={ticks !== undefined}
        data-ticked={ticks !== undefined && ticks.ids.size > 0}
        style={table}
      >
        <InboxHead columns={columns} sort={search.sort} ticks={ticks} />
        <div
          role="rowgroup"
          className={styles['rows']}
          style={{ height: rows.getTotalSize() }}
          onFocus={({ target }) => {
            const id = target.dataset['order'];
            if (id !== undefined && openId === undefined && id !== cursor?.id) onFocusRow(id);
          }}
        >
          {seen.map(({ index, start }) => {
            const item = items[index];
            return item ? (
              <InboxRow
                key={item.id}
                item={item}
                at={index}
                top={start - headHeight}
                columns={columns}
                open={item.id === openId}
                current={item.id === activeId}
                fresh={fresh.has(item.id)}
                byUpdate={byUpdate}
                selected={ticks?.ids.has(item.id) ?? false}
                onTick={ticks?.tick}
              />
            ) : null;
          })}
        </div>
      </div>
      <More list={list} />
    </div>
  );
}

function Empty({ search }: { search: InboxSearch }) {
  const { t } = useTranslation();
  if (isFiltered(search)) {
    return (
      <Face icon={Inbox} title={t('inbox.noMatch')}>
        {t('inbox.noMatchText')}
      </Face>
    );
  }
  const box = search.box ?? 'all';
  return (
    <Face icon={Inbox} title={t(`inbox.empty.${box}`)}>
      {box === 'new' ? t('inbox.emptyNewText') : null}
    </Face>
  );
}

type List = ReturnType<typeof useInbox>;

/** Fetches the next page when the end comes near. */
function useMore({ hasNextPage, isFetching, isFetchNextPageError, fetchNextPage }: List, near: boolean): void {
  const fetchMore = useEffectEvent(() => void fetchNextPage());
  const wanted = near && hasNextPage && !isFetching && !isFetchNextPageError;
  useEffect(() => {
    if (wanted) fetchMore();
  }, [wanted]);
}

/** For the keyboard, and after a failure. */
function More({ list: { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } }: { list: List }) {
  const { t } = useTranslation();
  if (!hasNextPage) return null;
  return (
    <div className={styles['more']}>
      <Button onClick={() => void fetchNextPage()} busy={isFetchingNextPage}>
        {isFetchNextPageError ? t('face.retry') : t('inbox.more')}
      </Button>
    </div>
  );
}
