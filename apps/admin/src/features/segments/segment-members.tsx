import { useTranslation } from 'react-i18next';
import { Users } from 'lucide-react';
import { useSegmentMembers } from '../../api/segments.js';
import type { Segment } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { ErrorFace, Face } from '../../ui/face.js';
import { Card } from '../../ui/page.js';
import { Skeleton } from '../../ui/skeleton.js';
import { MembersTable } from './preview.js';
import styles from './segments.module.css';

/** The members of a frozen segment, page by page. */
export function SegmentMembers({ segment }: { segment: Segment }) {
  const { t, i18n } = useTranslation();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useSegmentMembers(segment.id);
  const members = data?.pages.flatMap((page) => page.data) ?? [];
  const count = segment.memberCount ?? 0;
  return (
    <>
      <div className={styles['count']}>
        <b>{t('segment.count', { count, shown: count.toLocaleString(i18n.language) })}</b>
      </div>
      <Card>
        {data ? (
          members.length > 0 ? (
            <MembersTable members={members} segment={segment} />
          ) : (
            <Face icon={Users} title={t('segment.nobody')} />
          )
        ) : error ? (
          <ErrorFace error={error} retry={() => void refetch()} />
        ) : (
          <Skeleton lines={6} height={18} />
        )}
      </Card>
      {hasNextPage ? (
        <div className={styles['center']}>
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('inbox.more')}
          </Button>
        </div>
      ) : null}
    </>
  );
}
