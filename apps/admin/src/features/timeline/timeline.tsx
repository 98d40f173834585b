import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { History } from 'lucide-react';
import { useEffect, useEffectEvent, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { TIMELINE_KINDS, type TimelineKind, timelineQuery } from '../../api/timeline.js';
import type { TimelineEntry } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { ErrorFace, Face } from '../../ui/face.js';
import { Skeleton } from '../../ui/skeleton.js';
import { MemberBlock } from '../members/member-block.js';
import { byDay } from './by-day.js';
import { KindChips } from './kind-chips.js';
import styles from './timeline.module.css';
import { TimelineLine } from './timeline-line.js';
import { useTimelineLive } from './use-timeline-live.js';

/** Everything that happened with a member, newest first, day by day (MEM-6). What it is narrowed to stands in the address. */
export function Timeline({ memberId }: { memberId: string }) {
  const { t } = useTranslation();
  const { timeline = '' } = useSearch({ from: '/signed-in/members/$memberId' });
  const navigate = useNavigate();
  const asked = timeline.split(',');
  const kinds = TIMELINE_KINDS.filter((kind) => asked.includes(kind));
  const narrow = (chosen: readonly TimelineKind[]) => {
    const search = chosen.length === 0 ? {} : { timeline: chosen.join(',') };
    void navigate({ to: '/members/$memberId', params: { memberId }, search, replace: true, resetScroll: false });
  };
  const {
    data,
    error,
    isPlaceholderData,
    refetch,
    hasNextPage,
    isFetchingNextPage,
    isFetchNextPageError,
    fetchNextPage,
  } = useInfiniteQuery({ ...timelineQuery(memberId, kinds), placeholderData: (before) => before });
  useTimelineLive(memberId);
  const entries = data?.pages.flatMap((page) => page.data) ?? [];
  return (
    <div className={styles['place']}>
      <MemberBlock title={t('timeline.title')}>
        <KindChips chosen={kinds} onChoose={narrow} />
        {data === undefined && error ? (
          <ErrorFace error={error} retry={() => void refetch()} />
        ) : data === undefined ? (
          <Skeleton lines={6} height={22} />
        ) : entries.length === 0 ? (
          <Face icon={History} title={t(kinds.length > 0 ? 'timeline.noneOfKind' : 'timeline.none')} />
        ) : (
          <div className={isPlaceholderData ? styles['old'] : undefined} aria-busy={isPlaceholderData}>
            {byDay(entries).map(({ day, entries: those }) => (
              <Day key={day} day={day} entries={those} />
            ))}
          </div>
        )}
        {hasNextPage && !isPlaceholderData ? (
          <More busy={isFetchingNextPage} failed={isFetchNextPageError} onMore={() => void fetchNextPage()} />
        ) : null}
      </MemberBlock>
    </div>
  );
}

function Day({ day, entries }: { day: string; entries: readonly TimelineEntry[] }) {
  const { i18n } = useTranslation();
  const id = useId();
  const first = entries[0]?.at ?? day;
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={styles['day']}>
        {new Date(first).toLocaleDateString(i18n.language, { dateStyle: 'full' })}
      </h3>
      <ol className={styles['entries']}>
        {entries.map((entry) => (
          <TimelineLine key={`${entry.id} ${entry.action}`} entry={entry} />
        ))}
      </ol>
    </section>
  );
}

/** What is older comes when one has read that far; after a failure, when it is asked for. */
function More({ busy, failed, onMore }: { busy: boolean; failed: boolean; onMore: () => void }) {
  const { t } = useTranslation();
  const end = useRef<HTMLDivElement>(null);
  const reached = useEffectEvent(() => {
    if (!busy && !failed) onMore();
  });
  useEffect(() => {
    const element = end.current;
    if (!element) return undefined;
    const watch = new IntersectionObserver(
      ([seen]) => {
        if (seen?.isIntersecting) reached();
      },
      { rootMargin: '400px' },
    );
    watch.observe(element);
    return () => {
      watch.disconnect();
    };
    // Looked at anew after each page: the end may be in sight still.
  }, [busy]);
  return (
    <div ref={end} className={styles['more']}>
      {failed ? <p role="alert">{t('timeline.moreFailed')}</p> : null}
      <Button busy={busy} onClick={onMore}>
        {t('timeline.more')}
      </Button>
    </div>
  );
}
