import { useTranslation } from 'react-i18next';
import type { Order } from '../../api/types.js';
import { ExactTime } from '../../ui/time.js';
import { shortDuration } from './response-state.js';

/** When the customer was first answered, how long that took, and whether it was in time; else since when they wait. */
export function useResponseFacts(order: Order) {
  const { t, i18n } = useTranslation();
  const { createdAt, firstRespondedAt, firstResponseDue, waitingSince, respondBy } = order;
  const took = firstRespondedAt === null ? 0 : Date.parse(firstRespondedAt) - Date.parse(createdAt);
  const verdict =
    firstRespondedAt === null || firstResponseDue === null
      ? 'unmeasured'
      : Date.parse(firstRespondedAt) <= Date.parse(firstResponseDue)
        ? 'inTime'
        : 'tooLate';
  return [
    {
      key: 'first',
      label: t('clock.first'),
      value: firstRespondedAt ? (
        <>
          <ExactTime at={firstRespondedAt} /> · {t('clock.after', { time: shortDuration(took, i18n.language) })}
          {verdict === 'unmeasured' ? null : `, ${t(`clock.${verdict}`)}`}
        </>
      ) : null,
    },
    { key: 'since', label: t('clock.waitingSince'), value: waitingSince ? <ExactTime at={waitingSince} /> : null },
    { key: 'by', label: t('clock.respondBy'), value: respondBy ? <ExactTime at={respondBy} /> : null },
  ];
}
