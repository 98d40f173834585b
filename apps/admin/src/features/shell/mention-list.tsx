import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { mentionsQuery, readAllMentions } from '../../api/presence.js';
import { ErrorFace } from '../../ui/face.js';
import { Skeleton } from '../../ui/skeleton.js';
import { TextButton } from '../../ui/text-button.js';
import { Time } from '../../ui/time.js';
import { toast } from '../../ui/toast.js';
import styles from './mention-bell.module.css';

/** The latest notes that name one. Opening the order reads them. */
export function MentionList({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(mentionsQuery);
  const readAll = useMutation({
    mutationFn: readAllMentions,
    onError: toast.failed,
    onSettled: () => client.invalidateQueries({ queryKey: mentionsQuery.queryKey }),
  });
  return (
    <>
      <div className={styles['head']}>
        <h2>{t('answers.bell.title')}</h2>
        {data && data.unread > 0 ? (
          <TextButton
            disabled={readAll.isPending}
            onClick={() => {
              readAll.mutate();
            }}
          >
            {t('answers.bell.readAll')}
          </TextButton>
        ) : null}
      </div>
      {data ? (
        data.data.length > 0 ? (
          <ul className={styles['list']}>
            {data.data.map(({ id, orderId, number, contact, by, excerpt, at, unread }) => (
              <li key={id} data-unread={unread}>
                <Link to="/orders/$orderId" params={{ orderId }} onClick={close}>
                  <span className={styles['line']}>
                    <b>{by}</b>
                    <span className={styles['about']}>{contact ?? number}</span>
                    <Time at={at} className={styles['time'] ?? ''} />
                  </span>
                  <span className={styles['excerpt']}>{excerpt}</span>
                  {unread ? <span className="visually-hidden">{t('inbox.unread')}</span> : null}
                </Link>
              </li>
            ))}
          </ul>
        ) : (
          <p className={styles['none']}>{t('answers.bell.none')}</p>
        )
      ) : error ? (
        <ErrorFace error={error} retry={() => void refetch()} />
      ) : (
        <div className={styles['none']}>
          <Skeleton lines={3} />
        </div>
      )}
    </>
  );
}
