import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Webhook } from '../../../api/types.js';
import { shortTime } from '../../../lib/time.js';
import styles from './webhooks.module.css';

/** Why it was switched off by itself, or that it soon will be. */
export function WebhookNotice({ webhook }: { webhook: Webhook }) {
  const { t, i18n } = useTranslation();
  const { active, disabledReason, failingSince } = webhook;
  const words = active
    ? failingSince && t('webhooks.failingSince', { time: shortTime(new Date(failingSince), i18n.language) })
    : disabledReason && t(disabledReason === 'gone' ? 'webhooks.goneNotice' : 'webhooks.failingNotice');
  if (!words) return null;
  return (
    <p className={styles['notice']} data-kind={active ? 'warning' : 'danger'} role="status">
      <TriangleAlert size={16} aria-hidden="true" />
      {words}
    </p>
  );
}
