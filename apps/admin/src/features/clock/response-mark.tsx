import { AlarmClock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OrderListItem } from '../../api/types.js';
import { exactTime } from '../../lib/time.js';
import { useNow } from '../../ui/time.js';
import styles from './response-mark.module.css';
import { type ResponseState, responseState, shortDuration } from './response-state.js';

interface MarkProps {
  item: OrderListItem;
  /** In a column of its own a time is enough; elsewhere it says what it is. */
  terse?: boolean;
  /** Where every line has one, only what is urgent is shown. */
  urgentOnly?: boolean;
}

/** By when the customer is to be answered, or since when that is over; the exact time on hover. */
export function ResponseMark({ item, terse = false, urgentOnly = false }: MarkProps) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const state = responseState(item, now);
  const { respondBy } = item;
  if (state === null || respondBy === null || (urgentOnly && state === 'waiting')) return null;
  const time = shortDuration(Date.parse(respondBy) - now, i18n.language);
  const kind = state === 'overdue' ? 'late' : 'due';
  return (
    <span className={styles['mark']} data-state={state satisfies ResponseState}>
      {state === 'waiting' ? null : <AlarmClock size={13} aria-hidden="true" />}
      <time dateTime={respondBy} title={t('clock.dueAt', { time: exactTime(new Date(respondBy), i18n.language) })}>
        {terse ? t(`clock.${kind}Short`, { time }) : t(`clock.${kind}`, { time })}
      </time>
    </span>
  );
}
