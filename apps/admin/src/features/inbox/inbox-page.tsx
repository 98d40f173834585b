import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../../lib/cx.js';
import { Skeleton } from '../../ui/skeleton.js';
import { Guard, useCan } from '../auth/session.js';
import styles from './inbox.module.css';
import { InboxDialogs } from './inbox-dialogs.js';
import { InboxFilters } from './inbox-filters.js';
import { InboxList } from './inbox-list.js';
import { InboxTop } from './inbox-top.js';
import { NeighboursProvider } from './neighbours.js';
import { formatTotal, type InboxModel, useInboxPage } from './use-inbox-page.js';

const Board = lazy(() => import('../board/board.js').then((m) => ({ default: m.Board })));
const BulkBar = lazy(() => import('./bulk-bar.js').then((m) => ({ default: m.BulkBar })));
const ColumnsDialog = lazy(() => import('./columns-dialog.js').then((m) => ({ default: m.ColumnsDialog })));
const PurgeProgress = lazy(() => import('./purge-progress.js').then((m) => ({ default: m.PurgeProgress })));

export function InboxPage() {
  return (
    <Guard permission="orders:read">
      <Inbox />
    </Guard>
  );
}

/** The list, and beside it (or over it, on narrow screens) the open order, each with its own URL. */
function Inbox() {
  const can = useCan();
  const pane = useRef<HTMLElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const page = useInboxPage({ pane, scroller });
  const { search, openId, title, asBoard, wide, many, look } = page;
  const [columnsOpen, setColumnsOpen] = useState(false);
  const closing =
    <Args extends unknown[]>(act: (...args: Args) => void) =>
    (...args: Args) => {
      act(...args);
      setColumnsOpen(false);
    };
  return (
    <div className={cx(styles['inbox'], openId && styles['withDetail'])}>
      <section ref={pane} className={styles['pane']} aria-label={title}>
        <InboxTop
          page={page}
          openColumns={() => {
            setColumnsOpen(true);
          }}
        />
        <InboxFilters search={search} />
        {search.box === 'bin' && can('orders:purge') ? (
          <Suspense fallback={null}>
            <PurgeProgress />
          </Suspense>
        ) : null}
        {asBoard ? (
          <Suspense fallback={<Skeleton lines={12} height={18} />}>
            <Board search={search} title={title} onFocus={page.setCard} />
          </Suspense>
        ) : (
          <InboxList
            {...{ title, search, openId, list: page.list, items: page.items, scroller, ...page.live }}
            cursor={page.steps.cursor}
            columns={wide ? look.columns : undefined}
            density={look.density}
            onFocusRow={page.steps.put}
            ticks={wide || many.choosing || many.selecting ? many.selection : undefined}
          />
        )}
        {many.selecting && !asBoard ? <Selected page={page} /> : null}
      </section>
      {openId ? (
        <div className={styles['detail']}>
          <NeighboursProvider value={page.neighbours}>
            <Outlet />
          </NeighboursProvider>
        </div>
      ) : null}
      {page.dialog}
      <InboxDialogs page={page} />
      {columnsOpen ? (
        <Suspense fallback={null}>
          <ColumnsDialog
            columns={look.columns}
            density={look.density}
            onApply={closing(look.choose)}
            onReset={closing(look.reset)}
            onClose={closing(() => undefined)}
          />
        </Suspense>
      ) : null}
    </div>
  );
}

function Selected({ page: { search, list, total, many } }: { page: InboxModel }) {
  const { i18n } = useTranslation();
  const { selection, bulk, ask } = many;
  const all = total && formatTotal(total, i18n.language);
  const more = selection.allTicked && !selection.all && list.hasNextPage && all;
  return (
    <Suspense fallback={null}>
      <BulkBar
        search={search}
        count={selection.all && all ? all : selection.ids.size.toLocaleString(i18n.language)}
        takeAll={more ? { count: more, take: selection.takeAll } : undefined}
        ask={ask}
        markRead={() => {
          bulk.carryOut(selection, { type: 'mark-read' });
        }}
        clear={selection.clear}
      />
    </Suspense>
  );
}
