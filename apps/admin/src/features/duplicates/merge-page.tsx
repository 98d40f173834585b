import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { ArrowLeftRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DUPLICATES_KEY, MERGING_KEY, mergeMembers, mergePreviewQuery } from '../../api/duplicates.js';
import type { MergeOutcome } from '../../api/types.js';
import { useTitle } from '../../lib/use-title.js';
import { Button, RouteButton } from '../../ui/button.js';
import { ErrorFace } from '../../ui/face.js';
import { Card, Page } from '../../ui/page.js';
import { Skeleton } from '../../ui/skeleton.js';
import { toast } from '../../ui/toast.js';
import { Guard } from '../auth/session.js';
import { MergeTable } from './merge-table.js';
import styles from './duplicates.module.css';
import { useUndoMerge } from './use-undo-merge.js';

export type TakenField = MergeOutcome['conflicts'][number];

export function MergePage() {
  const { memberId, otherId } = useParams({ from: '/signed-in/members/$memberId/merge/$otherId' });
  return (
    <Guard permission="members:write">
      <Merging key={memberId} id={memberId} otherId={otherId} />
    </Guard>
  );
}

function Merging({ id, otherId }: { id: string; otherId: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [take, setTake] = useState<readonly TakenField[]>([]);
  const { data, error, isPending, isPlaceholderData, refetch } = useQuery(mergePreviewQuery(id, otherId, [...take]));
  const merging = useMerging(id, otherId, take, data);
  useTitle(t('duplicates.merge.title'));
  return (
    <Page
      title={t('duplicates.merge.title')}
      note={t('duplicates.merge.note')}
      actions={
        <>
          <RouteButton to="/members/duplicates" look="text">
            {t('duplicates.merge.back')}
          </RouteButton>
          <Button
            icon={<ArrowLeftRight size={16} aria-hidden="true" />}
            onClick={() =>
              void navigate({
                to: '/members/$memberId/merge/$otherId',
                params: { memberId: otherId, otherId: id },
                replace: true,
              })
            }
          >
            {t('duplicates.merge.swap')}
          </Button>
          {data ? (
            <Button
              look="primary"
              busy={merging.isPending || isPlaceholderData}
              onClick={() => {
                merging.mutate();
              }}
            >
              {t('duplicates.merge.do', { number: data.kept.number })}
            </Button>
          ) : null}
        </>
      }
    >
      <Card>
        {isPending ? (
          <Skeleton lines={9} height={18} />
        ) : error && !data ? (
          <ErrorFace error={error} retry={() => void refetch()} />
        ) : (
          <MergeTable
            outcome={data}
            take={take}
            onTake={(field, fromOther) => {
              setTake((now) => [...now.filter((each) => each !== field), ...(fromOther ? [field] : [])].toSorted());
            }}
          />
        )}
      </Card>
      {data && data.moved.length > 0 ? (
        <p className={styles['moves']}>
          {t('duplicates.merge.moves', { number: data.other.number, kept: data.kept.number })}{' '}
          {data.moved
            .map(({ relation, count }) =>
              t(`duplicates.merge.moved.${relation}` as 'duplicates.merge.moved.orders', {
                count,
                defaultValue: t('duplicates.merge.moved.other', { count, relation }),
              }),
            )
            .join(' · ')}
        </p>
      ) : null}
    </Page>
  );
}

/** Merges as it was shown: who saved one of them in between is told of. */
function useMerging(id: string, otherId: string, take: readonly TakenField[], shown: MergeOutcome | undefined) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const undo = useUndoMerge();
  return useMutation({
    mutationFn: () =>
      mergeMembers(id, shown?.kept.version ?? 0, {
        otherId,
        otherVersion: shown?.other.version ?? 0,
        take: [...take],
        dryRun: false,
      }),
    onSuccess: async ({ id: mergeId, member }) => {
      toast.done(t('duplicates.merge.done', { number: member.number }), {
        label: t('duplicates.merge.undo'),
        run: () => {
          undo.mutate(mergeId ?? '');
        },
      });
      await navigate({ to: '/members/duplicates' });
      await queries.invalidateQueries({ queryKey: DUPLICATES_KEY });
    },
    onError: (problem) => {
      toast.failed(problem);
      void queries.invalidateQueries({ queryKey: MERGING_KEY });
    },
  });
}
