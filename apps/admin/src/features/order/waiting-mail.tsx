import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { CalendarClock, Clock } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { companyQuery } from '../../api/company.js';
import { orderQuery, threadQuery } from '../../api/orders.js';
import { cancelReply, draftsQuery, sendReplyNow } from '../../api/replies.js';
import type { Draft, ThreadItem } from '../../api/types.js';
import { companyTime } from '../../lib/time.js';
import { Button } from '../../ui/button.js';
import { toast } from '../../ui/toast.js';
import styles from './thread.module.css';

/** A reply that was accepted and has not gone: it can be taken back, and one that is scheduled also hastened. */
export function WaitingMail({ item, dueAt, orderId }: { item: ThreadItem; dueAt: string; orderId: string }) {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const { data: company } = useQuery(companyQuery);
  // The server tells whether it was in time: what stands now is read anew in any case.
  const onSettled = () =>
    Promise.all(
      [threadQuery(orderId), orderQuery(orderId)].map(({ queryKey }) => client.invalidateQueries({ queryKey })),
    );
  const cancel = useMutation({
    mutationFn: (_: 'edit' | 'cancel') => cancelReply(orderId, item.id),
    onSuccess: async (draft, why) => {
      const [drafts, thread] = [draftsQuery(orderId).queryKey, threadQuery(orderId).queryKey];
      // What was asked for while the reply was on its way knows of no draft, and must not arrive after it.
      await Promise.all([drafts, thread].map((queryKey) => client.cancelQueries({ queryKey })));
      client.setQueryData<Record<Draft['kind'], Draft>>(drafts, (known) => known && { ...known, reply: draft });
      client.setQueryData<{ data: ThreadItem[] }>(
        thread,
        (known) => known && { data: known.data.filter(({ id }) => id !== item.id) },
      );
      if (why === 'edit') focusComposer();
      else toast.done(t('waiting.cancelled'));
    },
    onError: toast.failed,
    onSettled,
  });
  const hasten = useMutation({ mutationFn: () => sendReplyNow(orderId, item.id), onError: toast.failed, onSettled });
  const busy = cancel.isPending || hasten.isPending;
  const act = (what: () => void) => () => {
    if (!busy) what();
  };
  if (!item.scheduled) {
    return (
      <p className={styles['waiting']} role="note">
        <Clock size={15} aria-hidden="true" />
        <Countdown dueAt={dueAt} over={onSettled} />
        <Button
          size="small"
          onClick={act(() => {
            cancel.mutate('edit');
          })}
        >
          {t('waiting.undo')}
        </Button>
      </p>
    );
  }
  return (
    <p className={styles['waiting']} role="note">
      <CalendarClock size={15} aria-hidden="true" />
      <span>{t('waiting.scheduled', { time: companyTime(new Date(dueAt), i18n.language, company?.timeZone) })}</span>
      <span className={styles['acts']}>
        <Button
          size="small"
          onClick={act(() => {
            hasten.mutate();
          })}
        >
          {t('waiting.sendNow')}
        </Button>
        <Button
          size="small"
          onClick={act(() => {
            cancel.mutate('edit');
          })}
        >
          {t('waiting.edit')}
        </Button>
        <Button
          size="small"
          onClick={act(() => {
            cancel.mutate('cancel');
          })}
        >
          {t('waiting.cancel')}
        </Button>
      </span>
    </p>
  );
}

function Countdown({ dueAt, over }: { dueAt: string; over: () => unknown }) {
  const { t } = useTranslation();
  const left = () => Math.max(0, Math.ceil((Date.parse(dueAt) - Date.now()) / 1000));
  const [seconds, setSeconds] = useState(left);
  useEffect(() => {
    const timer = setInterval(() => {
      setSeconds(left);
    }, 500);
    return () => {
      clearInterval(timer);
    };
  });
  const due = seconds === 0;
  useEffect(() => {
    if (due) over();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when its time has come; `over` is made anew at each render
  }, [due]);
  return <span>{due ? t('thread.status.sending') : t('waiting.seconds', { count: seconds })}</span>;
}

/** After the editor has begun anew with what was taken back. */
function focusComposer(): void {
  setTimeout(() => {
    document.querySelector<HTMLElement>('#composer-panel [role=textbox]')?.focus();
  }, 100);
}
