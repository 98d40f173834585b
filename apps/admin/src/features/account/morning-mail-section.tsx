import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseMorningMail, morningMailQuery } from '../../api/tasks.js';
import { ErrorFace } from '../../ui/face.js';
import { toast } from '../../ui/toast.js';
import styles from './account.module.css';

/** Whether the day begins with a mail that tells what is due. */
export function MorningMailSection() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(morningMailQuery);
  // Shown from the press on: a box that answers only when the server has, seems not to have been pressed.
  const [meant, setMeant] = useState<boolean>();
  const choose = useMutation({
    mutationFn: chooseMorningMail,
    onSuccess: (chosen) => {
      client.setQueryData(morningMailQuery.queryKey, chosen);
      toast.done(t('settings.saved'));
    },
    onError: toast.failed,
    onSettled: () => {
      setMeant(undefined);
    },
  });
  if (error && !data) return <ErrorFace error={error} retry={() => void refetch()} />;
  return (
    <label className={styles['check']}>
      <input
        type="checkbox"
        disabled={!data}
        checked={meant ?? data?.wanted ?? false}
        onChange={({ target }) => {
          setMeant(target.checked);
          choose.mutate(target.checked);
        }}
      />
      {t('morning.wanted')}
    </label>
  );
}
