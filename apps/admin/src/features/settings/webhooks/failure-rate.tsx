import { useTranslation } from 'react-i18next';
import type { Webhook } from '../../../api/types.js';

/** How many of the last hundred were given up; what waits for another try is told beside. */
export function FailureRate({ recent: { count, failed, retrying } }: Pick<Webhook, 'recent'>) {
  const { t } = useTranslation();
  if (count === 0) return '–';
  return (
    <span title={t('webhooks.failureHelp', { count, failed, retrying })}>
      {t('webhooks.failureRate', { failed: failed + retrying, count })}
    </span>
  );
}
