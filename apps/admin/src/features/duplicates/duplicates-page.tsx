import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DUPLICATES_KEY, dismissDuplicate, duplicatesQuery } from '../../api/duplicates.js';
import type { Duplicate } from '../../api/types.js';
import { useTitle } from '../../lib/use-title.js';
import { Button, RouteButton } from '../../ui/button.js';
import { ErrorFace, Face } from '../../ui/face.js';
import { Card, Page } from '../../ui/page.js';
import { Skeleton } from '../../ui/skeleton.js';
import { Time } from '../../ui/time.js';
import { toast } from '../../ui/toast.js';
import { Guard, useCan } from '../auth/session.js';
import styles from './duplicates.module.css';

export function DuplicatesPage() {
  return (
    <Guard permission="members:read">
      <Duplicates />
    </Guard>
  );
}

function Duplicates() {
  const { t, i18n } = useTranslation();
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery(duplicatesQuery);
  useTitle(t('duplicates.title'));
  const pairs = data?.pages.flatMap((page) => page.data) ?? [];
  const total = data?.pages[0]?.total;
  const shown = `${total?.count.toLocaleString(i18n.language) ?? ''}${total?.capped ? '+' : ''}`;
  return (
    <Page title={t('duplicates.title')} note={total ? t('duplicates.note', { count: total.count, shown }) : ' '}>
      <Card>
        {isPending ? (
          <Skeleton lines={7} height={18} />
        ) : error && !data ? (
          <ErrorFace error={error} retry={() => void refetch()} />
        ) : pairs.length === 0 ? (
          <Face icon={Users} title={t('duplicates.none')}>
            {t('duplicates.noneText')}
          </Face>
        ) : (
          <ul className={styles['pairs']} aria-label={t('duplicates.title')}>
            {pairs.map((pair) => (
              <Pair key={pair.id} pair={pair} />
            ))}
          </ul>
        )}
      </Card>
      {hasNextPage ? (
        <div className={styles['more']}>
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('inbox.more')}
          </Button>
        </div>
      ) : null}
    </Page>
  );
}

function Pair({ pair: { one, other, reasons, score, foundAt } }: { pair: Duplicate }) {
  const { t } = useTranslation();
  const can = useCan();
  const queries = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: () => dismissDuplicate(one.id, other.id),
    onSuccess: () => {
      toast.done(t('duplicates.told'));
      return queries.invalidateQueries({ queryKey: DUPLICATES_KEY });
    },
    onError: toast.failed,
  });
  return (
    <li className={styles['pair']}>
      <Who member={one} />
      <Who member={other} />
      <div className={styles['why']}>
        <span title={t('duplicates.score')} className={styles['score']}>
          {score} %
        </span>
        <span>{reasons.map((reason) => t(`duplicates.reason.${reason}`)).join(' · ')}</span>
        <Time at={foundAt} className={styles['muted'] ?? ''} />
      </div>
      {can('members:write') ? (
        <div className={styles['acts']}>
          <Button
            look="text"
            busy={isPending}
            onClick={() => {
              mutate();
            }}
          >
            {t('duplicates.notSame')}
          </Button>
          <RouteButton
            to="/members/$memberId/merge/$otherId"
            params={{ memberId: one.id, otherId: other.id }}
            aria-label={t('duplicates.compareThem', { one: one.number, other: other.number })}
          >
            {t('duplicates.compare')}
          </RouteButton>
        </div>
      ) : null}
    </li>
  );
}

function Who({ member: { name, company, number, email, phone, city } }: { member: Duplicate['one'] }) {
  return (
    <div className={styles['who']}>
      <strong>{name ?? company ?? email ?? phone ?? number}</strong>
      <span className={styles['muted']}>{[number, city, email, phone].filter(Boolean).join(' · ')}</span>
    </div>
  );
}
