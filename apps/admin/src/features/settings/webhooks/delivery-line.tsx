import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { isWebhookQuery, replayDelivery } from '../../../api/integrations.js';
import type { Delivery, Webhook } from '../../../api/types.js';
import { Button } from '../../../ui/button.js';
import { CopyText } from '../../../ui/copy-text.js';
import { ExactTime, Time } from '../../../ui/time.js';
import { toast } from '../../../ui/toast.js';
import { isTest, readable } from './delivery-status.js';
import styles from './webhooks.module.css';

/** One delivery; opened it shows what went out and each answer. */
export function DeliveryLine({ delivery, webhook }: { delivery: Delivery; webhook: Webhook }) {
  const { t } = useTranslation();
  const { type, status, occurredAt, attempts, body } = delivery;
  const [last] = attempts;
  return (
    <details className={styles['delivery']}>
      <summary>
        <ChevronRight size={15} aria-hidden="true" />
        <span className={styles['type']}>
          {type}
          {isTest(body) ? <span className={styles['mark']}>{t('webhooks.testMark')}</span> : null}
        </span>
        <span className={styles['state']} data-state={status}>
          {t(`webhooks.status.${status}`)}
        </span>
        <span className={styles['answer']}>
          {last ? (last.status ?? t('webhooks.noAnswer')) : null}
          {attempts.length > 1 ? (
            <span className={styles['muted']}>{t('webhooks.tries', { count: attempts.length })}</span>
          ) : null}
        </span>
        <Time at={occurredAt} className={styles['when'] ?? ''} />
      </summary>
      <Inside delivery={delivery} webhook={webhook} />
    </details>
  );
}

function Inside({ delivery, webhook }: { delivery: Delivery; webhook: Webhook }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { id, status, attempts, body, nextAt } = delivery;
  const replay = useMutation({
    mutationFn: () => replayDelivery(webhook.id, id),
    onSuccess: () => {
      toast.done(t('webhooks.replayed'));
    },
    onError: toast.failed,
    onSettled: () => client.invalidateQueries({ predicate: isWebhookQuery }),
  });
  return (
    <div className={styles['inside']}>
      {status === 'pending' && nextAt && attempts.length > 0 ? (
        <p>
          {t('webhooks.retrying')}: <ExactTime at={nextAt} />
        </p>
      ) : null}
      <CopyText title={t('webhooks.payload')} text={readable(body)} />
      {attempts.length > 0 ? (
        <section className={styles['tries']} aria-label={t('webhooks.answers')}>
          <h3>{t('webhooks.answers')}</h3>
          {attempts.map(({ at, status: answer, durationMs, error, response }) => (
            <div key={at}>
              <p>
                <b>{answer ?? t('webhooks.noAnswer')}</b>
                <ExactTime at={at} />
                <span>{t('webhooks.took', { ms: durationMs })}</span>
              </p>
              {error ? <p className={styles['error']}>{error}</p> : null}
              {answer === null ? null : (
                <pre tabIndex={0} aria-label={t('webhooks.answers')}>
                  {response === '' ? t('webhooks.emptyAnswer') : response}
                </pre>
              )}
            </div>
          ))}
        </section>
      ) : null}
      {webhook.active ? (
        <div>
          <Button
            busy={replay.isPending}
            onClick={() => {
              replay.mutate();
            }}
          >
            {t('webhooks.replay')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
