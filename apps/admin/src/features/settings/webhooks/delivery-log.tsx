import { useNavigate, useSearch } from '@tanstack/react-router';
import { Send } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '../../../api/client.js';
import type { DeliveryPage, Webhook } from '../../../api/types.js';
import { Button } from '../../../ui/button.js';
import { Face } from '../../../ui/face.js';
import { NativeSelect } from '../../../ui/native-select.js';
import { Card } from '../../../ui/page.js';
import { DeliveryLine } from './delivery-line.js';
import { DELIVERY_STATUSES, type DeliveryStatus } from './delivery-status.js';
import { ReplayDialog } from './replay-dialog.js';
import styles from './webhooks.module.css';
import { Pending } from '../pending.js';

const AT_ONCE = 25;

function useDeliveries(id: string, status: DeliveryStatus | undefined) {
  const query = { limit: AT_ONCE, ...(status && { status }) };
  return $api.useInfiniteQuery(
    'get',
    '/api/v1/webhooks/{id}/deliveries',
    { params: { path: { id }, query } },
    {
      initialPageParam: '',
      getNextPageParam: (page: DeliveryPage) => page.nextCursor,
      pageParamName: 'cursor',
    },
  );
}

/** What was sent, and what came back. */
export function DeliveryLog({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { status } = useSearch({ from: '/signed-in/settings/webhooks' });
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useDeliveries(webhook.id, status);
  const [replaying, setReplaying] = useState(false);
  const deliveries = data?.pages.flatMap((page) => page.data) ?? [];
  return (
    <section className={styles['log']} aria-label={t('webhooks.log')}>
      <header className={styles['logHead']}>
        <h2>{t('webhooks.log')}</h2>
        <span>{t('webhooks.logNote')}</span>
        <NativeSelect
          label={t('webhooks.show')}
          value={status ?? ''}
          active={status !== undefined}
          options={[
            { value: '', label: t('webhooks.statusAll') },
            ...DELIVERY_STATUSES.map((value) => ({ value, label: t(`webhooks.status.${value}`) })),
          ]}
          onChange={(value) => {
            const chosen = DELIVERY_STATUSES.find((each) => each === value);
            void navigate({
              to: '/settings/webhooks',
              search: { webhook: webhook.id, ...(chosen && { status: chosen }) },
              replace: true,
            });
          }}
        />
        {webhook.active ? (
          <Button
            size="small"
            onClick={() => {
              setReplaying(true);
            }}
          >
            {t('webhooks.replayAll')}
          </Button>
        ) : null}
      </header>
      <Card>
        {data === undefined ? (
          <Pending error={error} refetch={refetch} />
        ) : deliveries.length === 0 ? (
          <Face icon={Send} title={status ? t('webhooks.logNoneSuch') : t('webhooks.logEmpty')}>
            {status ? null : t('webhooks.logEmptyText')}
          </Face>
        ) : (
          <ul className={styles['deliveries']}>
            {deliveries.map((delivery) => (
              <li key={delivery.id}>
                <DeliveryLine delivery={delivery} webhook={webhook} />
              </li>
            ))}
          </ul>
        )}
        {hasNextPage ? (
          <div className={styles['more']}>
            <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              {t('webhooks.more')}
            </Button>
          </div>
        ) : null}
      </Card>
      {replaying ? (
        <ReplayDialog
          webhook={webhook}
          onClose={() => {
            setReplaying(false);
          }}
        />
      ) : null}
    </section>
  );
}
