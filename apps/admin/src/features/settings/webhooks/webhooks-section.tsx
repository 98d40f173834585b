import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Webhook as WebhookIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { webhooksQuery } from '../../../api/integrations.js';
import type { Webhook, WebhookSecret } from '../../../api/types.js';
import { AddButton } from '../../../ui/add-button.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { Face, ForbiddenFace } from '../../../ui/face.js';
import { Time } from '../../../ui/time.js';
import { useCan } from '../../auth/session.js';
import { Pending } from '../pending.js';
import { Section } from '../section.js';
import { FailureRate } from './failure-rate.js';
import { SecretShown } from './secret-shown.js';
import { useWebhooksLive } from './use-webhooks-live.js';
import { WebhookDetail } from './webhook-detail.js';
import { WebhookSheet } from './webhook-sheet.js';
import { WebhookState } from './webhook-state.js';
import styles from './webhooks.module.css';

export function WebhooksSection() {
  return useCan()('integrations:manage') ? <Webhooks /> : <ForbiddenFace />;
}

function Webhooks() {
  const { webhook } = useSearch({ from: '/signed-in/settings/webhooks' });
  useWebhooksLive();
  return webhook === undefined ? <WebhookList /> : <WebhookDetail key={webhook} id={webhook} />;
}

function WebhookList() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(webhooksQuery);
  const [adding, setAdding] = useState(false);
  const [made, setMade] = useState<WebhookSecret>();
  const webhooks = data?.data ?? [];
  const columns = useColumns();
  const add = (
    <AddButton
      onClick={() => {
        setAdding(true);
      }}
    >
      {t('webhooks.add')}
    </AddButton>
  );
  return (
    <Section title={t('settings.webhooks.title')} note={t('webhooks.note')} actions={add}>
      {data === undefined ? (
        <Pending error={error} refetch={refetch} />
      ) : webhooks.length === 0 ? (
        <Face icon={WebhookIcon} title={t('webhooks.empty')}>
          {t('webhooks.emptyText')}
        </Face>
      ) : (
        <DataTable label={t('settings.webhooks.title')} columns={columns} rows={webhooks} />
      )}
      {adding ? (
        <WebhookSheet
          onSaved={(secret) => {
            setAdding(false);
            setMade(secret);
          }}
          onClose={() => {
            setAdding(false);
          }}
        />
      ) : null}
      {made ? (
        <SecretShown
          webhook={made}
          onClose={() => {
            setMade(undefined);
            void navigate({ to: '/settings/webhooks', search: { webhook: made.id } });
          }}
        />
      ) : null}
    </Section>
  );
}

function useColumns(): Column<Webhook>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'address',
      title: t('webhooks.address'),
      cell: ({ id, url, description }) => (
        <>
          <Link to="/settings/webhooks" search={{ webhook: id }} className={styles['address']}>
            {url}
          </Link>
          <span className={styles['muted']}>{description}</span>
        </>
      ),
    },
    {
      key: 'events',
      title: t('webhooks.events'),
      secondary: true,
      cell: ({ eventTypes }) => (
        <span className={styles['count']} title={eventTypes.join(', ')}>
          {t('webhooks.eventCount', { count: eventTypes.length })}
        </span>
      ),
    },
    { key: 'state', title: t('webhooks.state'), cell: (webhook) => <WebhookState webhook={webhook} /> },
    {
      key: 'last',
      title: t('webhooks.last'),
      secondary: true,
      cell: ({ recent: { lastAt, lastStatus } }) =>
        lastAt === null ? (
          t('webhooks.noneYet')
        ) : (
          <>
            {lastStatus ?? t('webhooks.noAnswer')}
            <Time at={lastAt} className={styles['muted'] ?? ''} />
          </>
        ),
    },
    {
      key: 'failures',
      title: t('webhooks.failures'),
      number: true,
      secondary: true,
      cell: ({ recent }) => <FailureRate recent={recent} />,
    },
  ];
}
