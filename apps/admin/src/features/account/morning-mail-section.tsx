import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
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
  const choose = useMutation({
    mutationFn: chooseMorningMail,
    onSuccess: (chosen) => {
      client.setQueryData(morningMailQuery.queryKey, chosen);
      toast.done(t('settings.saved'));
    },
    onError: toast.failed,
  });
  if (error && !data) return <ErrorFace error={error} retry={() => void refetch()} />;
  return (
    <label className={styles['check']}>
      <input
        type="checkbox"
        disabled={!data || choose.isPending}
        checked={choose.isPending ? choose.variables : (data?.wanted ?? false)}
        onChange={({ target }) => {
          choose.mutate(target.checked);
        }}
      />
      {t('morning.wanted')}
    </label>
  );
}
