import { useTranslation } from 'react-i18next';
import { CALL_OUTCOMES, TASK_KINDS } from '../../api/tasks.js';
import type { OrderStatus, TimelineEntry } from '../../api/types.js';
import { useOpenWords } from '../../ui/use-open-words.js';

const STATUSES: readonly OrderStatus[] = ['new', 'processed', 'won', 'lost'];

/** What happened, in a few words. What a later server tells and this admin doesn't know is told by its kind. */
export function useSentence(): (entry: TimelineEntry) => string {
  const { t } = useTranslation();
  const words = useOpenWords();
  const statusName = (status: string | null) => {
    const known = STATUSES.find((each) => each === status);
    return known ? t(`box.${known}`) : (status ?? '');
  };
  return ({ action, kind, from, to, title, fields }) => {
    switch (action) {
      case 'order-made':
        return title === null ? t('timeline.order') : t('timeline.orderAbout', { title });
      case 'order-status':
        return t('timeline.status', { from: statusName(from), to: statusName(to) });
      case 'mail-in':
        return t('timeline.mailIn', { subject: title ?? '' });
      case 'mail-out':
        return t('timeline.mailOut', { subject: title ?? '' });
      case 'mail-failed':
        return t('timeline.mailFailed', { subject: title ?? '' });
      case 'note':
        return t('timeline.note');
      case 'called': {
        const outcome = CALL_OUTCOMES.find((each) => each === to);
        return t('history.called', { outcome: outcome ? t(`tasks.outcome.${outcome}`) : (to ?? '') });
      }
      case 'task-done': {
        const task = TASK_KINDS.find((each) => each === title);
        return t('history.task-done', { title: task ? t(`tasks.kind.${task}`) : (title ?? '') });
      }
      case 'consent-given':
        return t('timeline.consentGiven', {
          channel: words(`member.channel.${to ?? ''}`, to ?? ''),
          source: title ?? '',
        });
      case 'consent-withdrawn':
        return t('timeline.consentWithdrawn', {
          channel: words(`member.channel.${to ?? ''}`, to ?? ''),
          source: title ?? '',
        });
      case 'joined':
        return t('timeline.joined', { source: words(`member.source.${from ?? ''}`, from ?? '') });
      case 'edited':
        return t('timeline.edited', {
          fields: fields.map((field) => words(`member.field.${field}`, field)).join(', '),
        });
      case 'merged':
        return t('timeline.merged', { members: title ?? '' });
      case 'merge-undone':
        return t('timeline.mergeUndone', { members: title ?? '' });
      case 'left':
        return t('timeline.left');
      case 'returned':
        return t('timeline.returned');
      case 'segment-entered':
        return t('timeline.segmentEntered');
      default:
        return t(`timeline.kind.${kind}`);
    }
  };
}
