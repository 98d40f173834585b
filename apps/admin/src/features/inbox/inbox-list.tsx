import Button from 'antd/es/button';
import { ArrowUp, Inbox } from 'lucide-react';
import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderListItem } from '../../api/types.js';
import { ErrorFace, Face } from '../../ui/face.js';
import { Skeleton } from '../../ui/skeleton.js';
import styles from './inbox-list.module.css';
import { InboxRow } from './inbox-row.js';
import { type InboxSearch, isFiltered } from './inbox-search.js';
import type { useInbox } from './use-inbox.js';

interface InboxListProps {
  title: string;
  search: InboxSearch;
  list: ReturnType<typeof useInbox>;
  items: OrderListItem[];
  openId: string | undefined;
  fresh: ReadonlySet<string>;
  waitingCount: number;
  showWaiting: () => void;
  scroller: RefObject<HTMLDivElement | null>;
  onScroll: () => void;
}

export function InboxList(props: InboxListProps) {
  const { title, search, list, items, openId, fresh, waitingCount, showWaiting, scroller, onScroll } = props;
  const { t } = useTranslation();
  const byUpdate = search.sort === '-updatedAt';
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
      <div className={styles['scroller']} ref={scroller} onScroll={onScroll} tabIndex={-1}>
        {items.length === 0 ? (
          <Empty search={search} />
        ) : (
          <div role="table" aria-label={title} className={styles['table']} aria-busy={list.isFetching}>
            <Head byUpdate={byUpdate} />
            <div role="rowgroup">
              {items.map((item) => (
                <InboxRow
                  key={item.id}
                  item={item}
                  open={item.id === openId}
                  fresh={fresh.has(item.id)}
                  byUpdate={byUpdate}
                />
              ))}
            </div>
          </div>
        )}
        <More list={list} />
      </div>
    </>
  );
}

function Head({ byUpdate }: { byUpdate: boolean }) {
  const { t } = useTranslation();
  return (
    <div role="rowgroup" className={styles['headGroup']}>
      <div role="row" className={styles['head']}>
        <span role="columnheader">{t('order.number')}</span>
        <span role="columnheader">
          <span className="visually-hidden">{t('order.source')}</span>
        </span>
        <span role="columnheader">{t('order.contact')}</span>
        <span role="columnheader">{t('order.message')}</span>
        <span role="columnheader">{t('order.items')}</span>
        <span role="columnheader" className={styles['right']}>
          {t('order.value')}
        </span>
        <span role="columnheader">{t('order.assignee')}</span>
        <span role="columnheader" className={styles['right']}>
          {byUpdate ? t('order.updated') : t('order.received')}
        </span>
      </div>
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

/** Fetches the next page when its place comes near; the button is there for the keyboard, and after a failure. */
function More({ list }: { list: ReturnType<typeof useInbox> }) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = list;
  const fetchMore = useEffectEvent(() => {
    if (hasNextPage && !isFetchingNextPage && !isFetchNextPageError) void fetchNextPage();
  });
  useEffect(() => {
    if (!place.current || !hasNextPage) return;
    const watcher = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) fetchMore();
      },
      { rootMargin: '600px' },
    );
    watcher.observe(place.current);
    return () => {
      watcher.disconnect();
    };
  }, [hasNextPage, isFetchingNextPage]);
  if (!hasNextPage) return null;
  return (
    <div ref={place} className={styles['more']}>
      <Button onClick={() => void fetchNextPage()} loading={isFetchingNextPage && { delay: 300 }}>
        {isFetchNextPageError ? t('face.retry') : t('inbox.more')}
      </Button>
    </div>
  );
}
