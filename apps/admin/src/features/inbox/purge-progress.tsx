import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { purgesQuery } from '../../api/orders.js';
import type { PurgeRun } from '../../api/types.js';
import { toast } from '../../ui/toast.js';
import styles from './purge-progress.module.css';

const LOOK_MS = 1000;

/** How far the deletion of many orders is; its end is told once to whoever watched it. */
export function PurgeProgress() {
  const { t, i18n } = useTranslation();
  const { data } = useQuery({
    ...purgesQuery,
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.data.some(isRunning) ? LOOK_MS : false),
  });
  const runs = data?.data;

  function endOf({ done, failed, failedExamples, spared }: PurgeRun): string {
    return [
      t('purging.done', { count: done }),
      spared > 0 ? t('purging.spared', { count: spared }) : '',
      failed > 0 ? t('purging.failed', { count: failed, examples: failedExamples.join(', ') }) : '',
    ]
      .filter(Boolean)
      .join(' ');
  }

  const known = useRef<ReadonlySet<string> | undefined>(undefined);
  useEffect(() => {
    if (!runs) return;
    const before = known.current;
    known.current = new Set(runs.filter(({ finishedAt }) => finishedAt !== null).map(({ id }) => id));
    for (const run of before ? runs : []) {
      if (!before?.has(run.id) && known.current.has(run.id)) toast.done(endOf(run));
    }
  });

  const running = runs?.find(isRunning);
  if (!running) return null;
  const gone = running.done + running.spared + running.failed;
  const number = (count: number) => count.toLocaleString(i18n.language);
  const label = t('purging.running', { done: number(gone), total: number(running.total) });
  return (
    <div className={styles['progress']} role="status">
      <span>{label}</span>
      <progress aria-label={label} value={gone} max={running.total} />
    </div>
  );
}

function isRunning({ finishedAt }: PurgeRun): boolean {
  return finishedAt === null;
}
