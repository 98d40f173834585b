import { useQuery } from '@tanstack/react-query';
import { Outlet, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Columns3, ListChecks, SquareKanban } from 'lucide-react';
import { lazy, Suspense, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countsQuery, orderQuery } from '../../api/orders.js';
import type { OrderListItem, OrderPage } from '../../api/types.js';
import { cx } from '../../lib/cx.js';
import { useTitle } from '../../lib/use-title.js';
import { useWidth } from '../../lib/use-width.js';
import { Skeleton } from '../../ui/skeleton.js';
import { Guard, useCan, useSession } from '../auth/session.js';
import { useShortcuts } from '../keyboard/use-shortcuts.js';
import type { BulkQuestion } from './bulk-dialog.js';
import styles from './inbox.module.css';
import { InboxFilters, InboxSort } from './inbox-filters.js';
import { InboxList } from './inbox-list.js';
import { itemsOf } from './inbox-merge.js';
import { isFiltered } from './inbox-search.js';
import { NeighboursProvider } from './neighbours.js';
import { useBulk } from './use-bulk.js';
import { useColumns } from './use-columns.js';
import { useCursor } from './use-cursor.js';
import { useInboxActs } from './use-inbox-acts.js';
import { useInbox, useInboxLive } from './use-inbox.js';
import { useNarrow } from './use-narrow.js';
import { AT_TOP_PX } from './use-rows.js';
import { type Selection, useSelection } from './use-selection.js';
import { useShownView, ViewMenu } from './view-menu.js';

const Board = lazy(() => import('../board/board.js').then((m) => ({ default: m.Board })));
const BulkBar = lazy(() => import('./bulk-bar.js').then((m) => ({ default: m.BulkBar })));
const BulkDialog = lazy(() => import('./bulk-dialog.js').then((m) => ({ default: m.BulkDialog })));
const ColumnsDialog = lazy(() => import('./columns-dialog.js').then((m) => ({ default: m.ColumnsDialog })));

export function InboxPage() {
  return (
    <Guard permission="orders:read">
      <Inbox />
    </Guard>
  );
}

const SETTLED_MS = 1500;
/** From this width on the list is a table. */
const TABLE_PX = 820;

/** Once the list stands, the code of the detail is fetched too: the first click then opens an order at once. */
function useDetailReady(): void {
  useEffect(() => {
    const timer = setTimeout(() => void import('../order/order-page.js'), SETTLED_MS);
    return () => {
      clearTimeout(timer);
    };
  }, []);
}

/** The list, and beside it (or over it, on narrow screens) the open order, each with its own URL. */
function Inbox() {
  const { t, i18n } = useTranslation();
  const can = useCan();
  const me = useSession().user;
  const navigate = useNavigate();
  const narrow = useNarrow();
  const search = useSearch({ from: '/signed-in/orders' });
  const view = JSON.stringify(search);
  const openId = useParams({ strict: false }).orderId;
  const scroller = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLElement>(null);
  const width = useWidth(pane);
  const atTop = useCallback(() => (scroller.current?.scrollTop ?? 0) < AT_TOP_PX, []);
  const asBoard = search.layout === 'board' && openId === undefined;
  const list = useInbox(search, !asBoard);
  const [card, setCard] = useState<OrderListItem>();
  const live = useInboxLive(search, atTop);
  const items = useMemo(() => itemsOf(list.data), [list.data]);
  const ids = useMemo(() => items.map(({ id }) => id), [items]);
  const { cursor, at, previous, next, put } = useCursor(ids, openId, view);
  const { data: openOrder } = useQuery({ ...orderQuery(openId ?? ''), enabled: openId !== undefined });
  const selection = useSelection(ids, view);
  const [choosing, setChoosing] = useState(false);
  const [asking, setAsking] = useState<{ kind: BulkQuestion; of: Selection }>();
  const bulk = useBulk(search, () => {
    setAsking(undefined);
    setChoosing(false);
    selection.clear();
  });
  const { acts, dialog } = useInboxActs(openId === undefined ? (asBoard ? card : items[at]) : openOrder);
  const shownView = useShownView(search);
  const { columns, density, choose, reset } = useColumns(search);
  const [columnsOpen, setColumnsOpen] = useState(false);
  const title = shownView
    ? shownView.name
    : asBoard && !search.q
      ? t('board.title')
      : search.q
        ? t('inbox.results', { q: search.q })
        : search.response && !search.box
          ? t(`clock.state.${search.response}`)
          : t(`box.${search.box ?? 'all'}`);
  useTitle(openId ? undefined : title);
  useDetailReady();
  useMoreWhenNear(list, openId !== undefined && at >= 0 && at > items.length - 5);

  const open = (orderId: string) => void navigate({ to: '/orders/$orderId', params: { orderId }, search: true });
  const step = (id: string | undefined) => () => {
    if (id === undefined) return;
    if (openId === undefined) put(id);
    else open(id);
  };
  const toggleBoard = () => {
    narrow(asBoard ? { layout: undefined } : { layout: 'board', box: undefined });
  };
  const selecting = !asBoard && selection.ids.size > 0;
  const chosen: Selection = selection;
  /** Many at once, and what can't be undone, only after one has said that one means it. */
  const ask = (kind: BulkQuestion, of = chosen) => {
    const plain = kind === 'process' || kind === 'reopen' || kind === 'recycle' || kind === 'restore';
    if (plain && !of.all) bulk.carryOut(of, { type: kind });
    else if (kind === 'assign' && !can('orders:assign')) bulk.carryOut(of, { type: 'assign', assigneeId: me.id });
    else setAsking({ kind, of });
  };
  const asks = (kind: BulkQuestion) => () => {
    ask(kind);
  };
  const current = openId ?? cursor?.id;
  const many = can('orders:write')
    ? {
        process: asks(search.box === 'won' || search.box === 'lost' ? 'reopen' : 'process'),
        assign: asks('assign'),
        win: undefined,
        lose: asks('lose'),
        tag: asks('tag'),
        recycle: asks('recycle'),
        restore: search.box === 'bin' ? asks('restore') : undefined,
        reply: undefined,
        note: undefined,
      }
    : {};
  useShortcuts({
    next: step(next),
    previous: step(previous),
    open:
      openId === undefined && cursor
        ? () => {
            open(cursor.id);
          }
        : undefined,
    back: selecting
      ? selection.clear
      : openId === undefined
        ? undefined
        : () => void navigate({ to: '/orders', search: true }),
    select:
      asBoard || current === undefined
        ? undefined
        : () => {
            selection.tick(current, false);
          },
    selectRange:
      asBoard || current === undefined
        ? undefined
        : () => {
            selection.tick(current, true);
          },
    selectAll: asBoard || items.length === 0 ? undefined : selection.tickAll,
    tag:
      can('orders:write') && current !== undefined
        ? () => {
            ask('tag', { ids: new Set([current]), all: false });
          }
        : undefined,
    board: toggleBoard,
    ...acts,
    // With an order open its answer box takes these.
    ...(openId !== undefined && { reply: undefined, note: undefined }),
    ...(selecting && many),
  });

  const { data: counts } = useQuery(countsQuery);
  const inBox = search.box && !isFiltered(search) ? counts?.[search.box] : undefined;
  const total = inBox ?? list.data?.pages[0]?.total;
  const place = at < 0 ? undefined : at + 1;
  const wide = width >= TABLE_PX;
  const neighbours = useMemo(() => ({ previous, next, place, total }), [previous, next, place, total]);

  return (
    <div className={cx(styles['inbox'], openId && styles['withDetail'])}>
      <section ref={pane} className={styles['pane']} aria-label={title}>
        <div className={styles['top']}>
          <h1>{title}</h1>
          <span className={styles['total']}>{total ? formatTotal(total, i18n.language) : ''}</span>
          <span className={styles['tools']}>
            <button
              type="button"
              className={styles['tool']}
              aria-pressed={asBoard}
              aria-label={t('board.title')}
              title={t('board.title')}
              onClick={toggleBoard}
            >
              <SquareKanban size={17} strokeWidth={1.75} aria-hidden="true" />
            </button>
            {wide && !asBoard ? (
              <button
                type="button"
                className={styles['tool']}
                aria-label={t('columns.title')}
                title={t('columns.title')}
                onClick={() => {
                  setColumnsOpen(true);
                }}
              >
                <Columns3 size={17} strokeWidth={1.75} aria-hidden="true" />
              </button>
            ) : null}
            {wide || asBoard ? null : (
              <button
                type="button"
                className={styles['tool']}
                aria-pressed={choosing || selecting}
                aria-label={t('bulk.choose')}
                title={t('bulk.choose')}
                onClick={() => {
                  selection.clear();
                  setChoosing(!(choosing || selecting));
                }}
              >
                <ListChecks size={17} strokeWidth={1.75} aria-hidden="true" />
              </button>
            )}
            <ViewMenu search={search} />
            <InboxSort search={search} />
          </span>
        </div>
        <InboxFilters search={search} />
        {asBoard ? (
          <Suspense fallback={<Skeleton lines={12} height={18} />}>
            <Board search={search} title={title} onFocus={setCard} />
          </Suspense>
        ) : (
          <InboxList
            {...{ title, search, list, items, openId, cursor, scroller, ...live }}
            columns={wide ? columns : undefined}
            density={density}
            onFocusRow={put}
            ticks={wide || choosing || selecting ? selection : undefined}
          />
        )}
        {selecting ? (
          <Suspense fallback={null}>
            <BulkBar
              search={search}
              count={
                selection.all && total
                  ? formatTotal(total, i18n.language)
                  : selection.ids.size.toLocaleString(i18n.language)
              }
              takeAll={
                selection.allTicked && !selection.all && list.hasNextPage && total
                  ? { count: formatTotal(total, i18n.language), take: selection.takeAll }
                  : undefined
              }
              ask={ask}
              markRead={() => {
                bulk.carryOut(chosen, { type: 'mark-read' });
              }}
              clear={selection.clear}
            />
          </Suspense>
        ) : null}
      </section>
      {openId ? (
        <div className={styles['detail']}>
          <NeighboursProvider value={neighbours}>
            <Outlet />
          </NeighboursProvider>
        </div>
      ) : null}
      {dialog}
      {asking ? (
        <Suspense fallback={null}>
          <BulkDialog
            kind={asking.kind}
            count={
              asking.of.all && total
                ? formatTotal(total, i18n.language)
                : asking.of.ids.size.toLocaleString(i18n.language)
            }
            pending={bulk.isPending}
            onAnswer={(act) => {
              bulk.carryOut(asking.of, act);
            }}
            onClose={() => {
              setAsking(undefined);
            }}
          />
        </Suspense>
      ) : null}
      {columnsOpen ? (
        <Suspense fallback={null}>
          <ColumnsDialog
            {...{ columns, density }}
            onApply={(chosen, close) => {
              choose(chosen, close);
              setColumnsOpen(false);
            }}
            onReset={() => {
              reset();
              setColumnsOpen(false);
            }}
            onClose={() => {
              setColumnsOpen(false);
            }}
          />
        </Suspense>
      ) : null}
    </div>
  );
}

function formatTotal({ count, capped }: NonNullable<OrderPage['total']>, language: string): string {
  return `${count.toLocaleString(language)}${capped ? '+' : ''}`;
}

/** Who walks from order to order does not see the list end: the next page is fetched before its end is reached. */
function useMoreWhenNear({ hasNextPage, isFetching, fetchNextPage }: ReturnType<typeof useInbox>, near: boolean): void {
  useLayoutEffect(() => {
    if (near && hasNextPage && !isFetching) void fetchNextPage();
  }, [near, hasNextPage, isFetching, fetchNextPage]);
}
