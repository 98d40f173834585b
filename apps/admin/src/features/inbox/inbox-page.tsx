import { useQuery } from '@tanstack/react-query';
import { Outlet, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { countsQuery } from '../../api/orders.js';
import type { OrderPage } from '../../api/types.js';
import { cx } from '../../lib/cx.js';
import { useHotkeys } from '../../lib/use-hotkeys.js';
import { useTitle } from '../../lib/use-title.js';
import { Guard } from '../auth/session.js';
import styles from './inbox.module.css';
import { InboxFilters, InboxSort } from './inbox-filters.js';
import { isFiltered } from './inbox-search.js';
import { InboxList } from './inbox-list.js';
import { itemsOf } from './inbox-merge.js';
import { useInbox, useInboxLive } from './use-inbox.js';

export function InboxPage() {
  return (
    <Guard permission="orders:read">
      <Inbox />
    </Guard>
  );
}

const SETTLED_MS = 1500;

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
  const search = useSearch({ from: '/signed-in/orders' });
  const openId = useParams({ strict: false }).orderId;
  const scroller = useRef<HTMLDivElement>(null);
  const atTop = useCallback(() => (scroller.current?.scrollTop ?? 0) < 24, []);
  const list = useInbox(search);
  const live = useInboxLive(search, atTop);
  const items = itemsOf(list.data);
  const title = search.q ? t('inbox.results', { q: search.q }) : t(`box.${search.box ?? 'all'}`);
  useTitle(openId ? undefined : title);
  useListKeys(items, openId, scroller);
  useDetailReady();
  const onScroll = useKeptScroll(scroller, openId);
  const { data: counts } = useQuery(countsQuery);
  const inBox = search.box && !isFiltered(search) ? counts?.[search.box] : undefined;
  const total = inBox ?? list.data?.pages[0]?.total;

  return (
    <div className={cx(styles['inbox'], openId && styles['withDetail'])}>
      <section className={styles['pane']} aria-label={title}>
        <div className={styles['top']}>
          <h1>{title}</h1>
          <span className={styles['total']}>{total ? formatTotal(total, i18n.language) : ''}</span>
          <InboxSort search={search} />
        </div>
        <InboxFilters search={search} />
        <InboxList {...{ title, search, list, items, openId, scroller, onScroll, ...live }} />
      </section>
      {openId ? (
        <div className={styles['detail']}>
          <Outlet />
        </div>
      ) : null}
    </div>
  );
}

function formatTotal({ count, capped }: NonNullable<OrderPage['total']>, language: string): string {
  return `${count.toLocaleString(language)}${capped ? '+' : ''}`;
}

/** j and k walk the list: the focus while it stands alone, the open order while there is one. */
function useListKeys(
  items: { id: string }[],
  openId: string | undefined,
  scroller: { current: HTMLElement | null },
): void {
  const navigate = useNavigate();
  const lastAt = useRef(0);
  const at = items.findIndex(({ id }) => id === openId);
  useEffect(() => {
    if (at >= 0) lastAt.current = at;
  }, [at]);

  const rowOf = (id: string | undefined) =>
    id ? scroller.current?.querySelector<HTMLElement>(`[data-order="${CSS.escape(id)}"]`) : null;

  function step(by: 1 | -1): void {
    const focused = items.findIndex(
      ({ id }) => id === (document.activeElement as HTMLElement | null)?.dataset['order'],
    );
    // An order that left the box (marked processed, say) leaves its place to the next one.
    const gone = openId !== undefined && at < 0;
    const from = openId === undefined ? focused : gone ? lastAt.current - (by > 0 ? 1 : 0) : at;
    const next = items[Math.min(Math.max(from + by, 0), items.length - 1)];
    if (!next) return;
    const row = rowOf(next.id);
    row?.closest('[role="row"]')?.scrollIntoView({ block: 'nearest' });
    if (openId === undefined) row?.focus();
    else void navigate({ to: '/orders/$orderId', params: { orderId: next.id }, search: true });
  }

  // Coming back from an order that covered the list: the focus goes to its row, not to the top of the page.
  const openBefore = useRef(openId);
  useEffect(() => {
    const closed = openId === undefined ? openBefore.current : undefined;
    openBefore.current = openId;
    if (closed && document.activeElement === document.body) rowOf(closed)?.focus();
  });

  useHotkeys({
    j: () => {
      step(1);
    },
    k: () => {
      step(-1);
    },
    Escape: () => {
      if (openId === undefined) return;
      rowOf(openId)?.focus();
      void navigate({ to: '/orders', search: true });
    },
  });
}

/** Hidden behind an open order on narrow screens the list forgets where it was scrolled to; this remembers. */
function useKeptScroll(scrollerRef: { current: HTMLElement | null }, openId: string | undefined): () => void {
  const top = useRef(0);
  useLayoutEffect(() => {
    const element = scrollerRef.current;
    if (openId === undefined && element && element.scrollTop !== top.current) element.scrollTop = top.current;
  }, [scrollerRef, openId]);
  return () => {
    const element = scrollerRef.current;
    if (element && element.clientHeight > 0) top.current = element.scrollTop;
  };
}
