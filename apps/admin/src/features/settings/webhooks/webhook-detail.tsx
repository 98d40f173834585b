import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { webhookQuery } from '../../../api/integrations.js';
import type { Webhook } from '../../../api/types.js';
import { Time } from '../../../ui/time.js';
import { useOpenWords } from '../../../ui/use-open-words.js';
import { Pending } from '../pending.js';
import { Section } from '../section.js';
import { DeliveryLog } from './delivery-log.js';
import { FailureRate } from './failure-rate.js';
import { WebhookActs } from './webhook-acts.js';
import { WebhookNotice } from './webhook-notice.js';
import { WebhookState } from './webhook-state.js';
import styles from './webhooks.module.css';

export function WebhookDetail({ id }: { id: string }) {
  const { t } = useTranslation();
  const { data: webhook, error, refetch } = useQuery(webhookQuery(id));
  return (
    <>
      <Link to="/settings/webhooks" search={{}} className={styles['back']}>
        <ChevronLeft size={15} aria-hidden="true" />
        {t('webhooks.back')}
      </Link>
      <Section title={webhook ? new URL(webhook.url).host : t('settings.webhooks.title')}>
        {webhook ? (
          <>
            <WebhookNotice webhook={webhook} />
            <Facts webhook={webhook} />
            <WebhookActs webhook={webhook} />
          </>
        ) : (
          <Pending error={error} refetch={refetch} lines={5} />
        )}
      </Section>
      {webhook ? <DeliveryLog webhook={webhook} /> : null}
    </>
  );
}

function Facts({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation();
  const words = useOpenWords();
  const { url, description, eventTypes, recent, previousSecretUntil } = webhook;
  return (
    <dl className={styles['facts']}>
      <dt>{t('webhooks.url')}</dt>
      <dd>
        {url}
        <span className={styles['muted']}>{description}</span>
      </dd>
      <dt>{t('webhooks.state')}</dt>
      <dd>
        <WebhookState webhook={webhook} />
      </dd>
      <dt>{t('webhooks.events')}</dt>
      <dd>
        <ul>
          {eventTypes.map((type) => (
            <li key={type}>{words(`webhooks.event.${type}`, type)}</li>
          ))}
        </ul>
      </dd>
      <dt>{t('webhooks.last')}</dt>
      <dd>
        {recent.lastAt === null ? (
          t('webhooks.noneYet')
        ) : (
          <>
            {recent.lastStatus ?? t('webhooks.noAnswer')} · <Time at={recent.lastAt} />
          </>
        )}
      </dd>
      <dt>{t('webhooks.failures')}</dt>
      <dd>
        <FailureRate recent={recent} />
      </dd>
      {previousSecretUntil ? (
        <>
          <dt>{t('webhooks.secret')}</dt>
          <dd>
            <Overlap until={previousSecretUntil} />
          </dd>
        </>
      ) : null}
    </dl>
  );
}

function Overlap({ until }: { until: string }) {
  const { t, i18n } = useTranslation();
  return t('webhooks.overlap', {
    time: new Date(until).toLocaleString(i18n.language, { dateStyle: 'medium', timeStyle: 'short' }),
  });
}
