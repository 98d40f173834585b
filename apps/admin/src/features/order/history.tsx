import type { TFunction } from 'i18next';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { historyQuery } from '../../api/orders.js';
import { CALL_OUTCOMES, TASK_KINDS } from '../../api/tasks.js';
import type { HistoryEntry, OrderStatus } from '../../api/types.js';
import { TextButton } from '../../ui/text-button.js';
import { Time } from '../../ui/time.js';
import { useShownValue } from './shown-value.js';
import styles from './side-panel.module.css';

const STATUSES: readonly OrderStatus[] = ['new', 'processed', 'won', 'lost'];

/** What came of these is no reason. */
const WORDS_ALONE: ReadonlySet<HistoryEntry['action']> = new Set(['called', 'task-done']);

export function History({ orderId, currency }: { orderId: string; currency: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(historyQuery(orderId));
  return (
    <section className={styles['block']}>
      <h2>{t('history.title')}</h2>
      {error && !data ? <TextButton onClick={() => void refetch()}>{t('face.retry')}</TextButton> : null}
      <ol className={styles['timeline']}>
        {data?.data.map((entry) => (
          <li key={entry.id} className={styles['entry']}>
            <Sentence entry={entry} />
            {entry.rule ? <span className={styles['reason']}>{t('history.byRule', { rule: entry.rule })}</span> : null}
            {entry.reason ? (
              <span className={styles['reason']}>
                {WORDS_ALONE.has(entry.action) ? entry.reason : t('history.reason', { reason: entry.reason })}
              </span>
            ) : null}
            {entry.changes ? <Changes changes={entry.changes} currency={currency} /> : null}
            <span className={styles['meta']}>
              {entry.actor.name} · <Time at={entry.at} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Sentence({ entry }: { entry: HistoryEntry }) {
  const { t } = useTranslation();
  if (entry.action === 'status') {
    const name = (status: string | null) => {
      const known = STATUSES.find((each) => each === status);
      return known ? t(`box.${known}`) : (status ?? '');
    };
    return t('history.status', { from: name(entry.from), to: name(entry.to) });
  }
  if (entry.action === 'assigned') return entry.to ? t('history.assigned', { to: entry.to }) : t('history.unassigned');
  if (entry.action === 'called') return t('history.called', { outcome: outcomeOf(entry.to, t) });
  if (
    entry.action === 'task-added' ||
    entry.action === 'task-done' ||
    entry.action === 'task-dropped' ||
    entry.action === 'task-reopened'
  )
    return t(`history.${entry.action}`, { title: titleOf(entry.from, t) });
  if (entry.action === 'response-overdue' || entry.action === 'response-waived') return t(`clock.${entry.action}`);
  if (
    entry.action === 'supplier-asked' ||
    entry.action === 'supplier-answered' ||
    entry.action === 'supplier-accepted' ||
    entry.action === 'supplier-withdrawn'
  )
    return t(`history.${entry.action}`, { supplier: entry.to ?? '' });
  if (entry.action === 'member-linked' || entry.action === 'member-unlinked')
    return t(`history.${entry.action}`, { member: (entry.action === 'member-linked' ? entry.to : entry.from) ?? '' });
  return t(`history.${entry.action}`);
}

/** A task without a title of its own goes by its kind. */
function titleOf(from: string | null, t: TFunction): string {
  const kind = TASK_KINDS.find((each) => each === from);
  return kind ? t(`tasks.kind.${kind}`) : (from ?? '');
}

function outcomeOf(to: string | null, t: TFunction): string {
  const outcome = CALL_OUTCOMES.find((each) => each === to);
  return outcome ? t(`tasks.outcome.${outcome}`) : (to ?? '');
}

interface ChangesProps {
  changes: NonNullable<HistoryEntry['changes']>;
  currency: string;
}

function Changes({ changes, currency }: ChangesProps) {
  const { fieldName, shown } = useShownValue(currency);
  return (
    <span className={styles['changes']}>
      {Object.entries(changes).map(([field, { from, to }]) => (
        <span key={field}>
          {fieldName(field)}: <s>{shown(from, field)}</s> → {shown(to, field)}
        </span>
      ))}
    </span>
  );
}
