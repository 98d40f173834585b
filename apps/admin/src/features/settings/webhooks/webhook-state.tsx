import { useTranslation } from 'react-i18next';
import type { Webhook } from '../../../api/types.js';
import styles from './webhooks.module.css';

type State = 'on' | 'off' | 'failing' | 'gone' | 'hopeless';

function stateOf({ active, disabledReason, failingSince }: Webhook): State {
  if (active) return failingSince === null ? 'on' : 'failing';
  if (disabledReason === null) return 'off';
  return disabledReason === 'gone' ? 'gone' : 'hopeless';
}

export function WebhookState({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation();
  const state = stateOf(webhook);
  return (
    <span className={styles['state']} data-state={state}>
      {t(`webhooks.stateName.${state}`)}
    </span>
  );
}
