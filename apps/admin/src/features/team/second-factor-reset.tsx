import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { resetStaffSecondFactor, staffSecondFactorQuery } from '../../api/account.js';
import { Button } from '../../ui/button.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { toast } from '../../ui/toast.js';
import styles from './team.module.css';

/** For a colleague who has lost the phone and the recovery codes. */
export function SecondFactorReset({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const query = staffSecondFactorQuery(id);
  const { data, error } = useQuery(query);
  const [asked, setAsked] = useState(false);
  const reset = useMutation({
    mutationFn: () => resetStaffSecondFactor(id),
    onSuccess: () => {
      toast.done(t('account.codes.resetDone', { name }));
      setAsked(false);
    },
    onSettled: () => client.invalidateQueries({ queryKey: query.queryKey }),
  });
  if (error && !data) return <ProblemNote error={error} />;
  if (!data) return null;
  return (
    <div className={styles['part']}>
      <p>{data.active ? t('account.codes.theirs') : t('account.codes.theirsOff')}</p>
      <ProblemNote error={reset.error} />
      {data.active && !asked ? (
        <Button
          onClick={() => {
            setAsked(true);
          }}
        >
          {t('account.codes.reset')}
        </Button>
      ) : null}
      {data.active && asked ? (
        <>
          <p>{t('account.codes.resetHelp', { name })}</p>
          <Button
            danger
            busy={reset.isPending}
            onClick={() => {
              reset.mutate();
            }}
          >
            {t('account.codes.resetSure')}
          </Button>
        </>
      ) : null}
    </div>
  );
}
