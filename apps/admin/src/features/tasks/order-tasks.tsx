import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { orderTasksQuery } from '../../api/tasks.js';
import type { Order, Task } from '../../api/types.js';
import { TextButton } from '../../ui/text-button.js';
import { useCan } from '../auth/session.js';
import { CallDialog, CompleteDialog } from './complete-dialog.js';
import { TaskDialog } from './task-dialog.js';
import { TaskLine } from './task-line.js';
import styles from './tasks.module.css';

type Doing = { what: 'add' } | { what: 'call' } | { what: 'edit' | 'complete'; task: Task };

/** What is still to be done for this order. */
export function OrderTasks({ order }: { order: Order }) {
  const { t } = useTranslation();
  const can = useCan();
  const readable = can('tasks:read') && order.box !== 'bin';
  const { data, error, refetch } = useQuery({ ...orderTasksQuery(order.id), enabled: readable });
  const [doing, setDoing] = useState<Doing>();
  if (!readable) return null;
  const close = () => {
    setDoing(undefined);
  };
  return (
    <section className={styles['block']} aria-label={t('tasks.ofOrder')}>
      <h2>{t('tasks.ofOrder')}</h2>
      {error && !data ? <TextButton onClick={() => void refetch()}>{t('face.retry')}</TextButton> : null}
      {data && data.data.length > 0 ? (
        <ul className={styles['list']}>
          {data.data.map((task) => (
            <TaskLine
              key={task.id}
              task={task}
              inOrder
              onComplete={() => {
                setDoing({ what: 'complete', task });
              }}
              onEdit={() => {
                setDoing({ what: 'edit', task });
              }}
            />
          ))}
        </ul>
      ) : null}
      {can('tasks:write') ? (
        <p className={styles['acts']}>
          <TextButton
            onClick={() => {
              setDoing({ what: 'add' });
            }}
          >
            {t('tasks.add')}
          </TextButton>
          <TextButton
            onClick={() => {
              setDoing({ what: 'call' });
            }}
          >
            {t('tasks.logCall')}
          </TextButton>
        </p>
      ) : null}
      {doing?.what === 'add' ? <TaskDialog orderId={order.id} onClose={close} /> : null}
      {doing?.what === 'call' ? <CallDialog orderId={order.id} onClose={close} /> : null}
      {doing?.what === 'edit' ? <TaskDialog task={doing.task} onClose={close} /> : null}
      {doing?.what === 'complete' ? <CompleteDialog task={doing.task} onClose={close} /> : null}
    </section>
  );
}
