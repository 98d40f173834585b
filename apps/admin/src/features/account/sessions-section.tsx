import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { endOtherSessions, endSession, ownSessionsQuery } from '../../api/account.js';
import { Button } from '../../ui/button.js';
import { ErrorFace } from '../../ui/face.js';
import { Skeleton } from '../../ui/skeleton.js';
import { Time } from '../../ui/time.js';
import { toast } from '../../ui/toast.js';
import styles from './account.module.css';

/** Where one is signed in. */
export function SessionsSection() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(ownSessionsQuery);
  const onSettled = () => client.invalidateQueries({ queryKey: ownSessionsQuery.queryKey });
  const end = useMutation({ mutationFn: endSession, onError: toast.failed, onSettled });
  const endOthers = useMutation({
    mutationFn: endOtherSessions,
    onSuccess: () => {
      toast.done(t('account.sessions.ended'));
    },
    onError: toast.failed,
    onSettled,
  });
  if (error && !data) return <ErrorFace error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton lines={3} height={20} />;
  return (
    <div className={styles['sessions']}>
      <ul>
        {data.data.map(({ id, browser, system, address, seenAt, current }) => {
          const device = [browser, system].filter(Boolean).join(' · ') || t('account.sessions.unknown');
          return (
            <li key={id}>
              <span className={styles['device']}>
                <b>{device}</b>
                <span className={styles['muted']}>
                  {address} · {current ? t('account.sessions.here') : <Time at={seenAt} />}
                </span>
              </span>
              {current ? null : (
                <Button
                  aria-label={t('account.sessions.endOf', { device })}
                  onClick={() => {
                    end.mutate(id);
                  }}
                >
                  {t('auth.signOut')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {data.data.length > 1 ? (
        <div className={styles['all']}>
          <Button
            danger
            busy={endOthers.isPending}
            onClick={() => {
              endOthers.mutate();
            }}
          >
            {t('account.sessions.endOthers')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
