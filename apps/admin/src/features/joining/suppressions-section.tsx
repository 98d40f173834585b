import { useInfiniteQuery } from '@tanstack/react-query';
import { MailX, Plus, Search } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { suppressionsQuery } from '../../api/joining.js';
import type { Suppression, SuppressionReason } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { Face, ForbiddenFace } from '../../ui/face.js';
import { TextButton } from '../../ui/text-button.js';
import { Time } from '../../ui/time.js';
import { useCan } from '../auth/session.js';
import { Pending } from '../settings/pending.js';
import { Section } from '../settings/section.js';
import { LiftDialog } from './lift-dialog.js';
import { SuppressDialog } from './suppress-dialog.js';
import styles from './suppressions.module.css';

const REASONS = ['left', 'unsubscribed', 'complaint', 'bounce', 'hand'] as const satisfies SuppressionReason[];

export function SuppressionsSection() {
  return useCan()('mail:read') ? <Suppressions /> : <ForbiddenFace />;
}

function Suppressions() {
  const { t, i18n } = useTranslation();
  const may = useCan()('mail:write');
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState<SuppressionReason>();
  const [adding, setAdding] = useState(false);
  const [lifting, setLifting] = useState<Suppression>();
  const q = useDeferredValue(typed.trim());
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    suppressionsQuery({ q, ...(reason && { reason }) }),
  );
  const columns = useColumns(may ? setLifting : undefined);
  const rows = data?.pages.flatMap((page) => page.data) ?? [];
  const total = data?.pages[0]?.total;
  const add = may ? (
    <Button
      look="primary"
      icon={<Plus size={16} aria-hidden="true" />}
      onClick={() => {
        setAdding(true);
      }}
    >
      {t('joining.list.add')}
    </Button>
  ) : null;
  return (
    <Section title={t('settings.suppressions.title')} note={t('joining.list.note')} actions={add}>
      <div className={styles['filters']}>
        <span className={styles['search']}>
          <Search size={15} aria-hidden="true" />
          <input
            type="search"
            aria-label={t('joining.list.search')}
            placeholder={t('joining.list.search')}
            maxLength={254}
            value={typed}
            onChange={({ target }) => {
              setTyped(target.value);
            }}
          />
        </span>
        <select
          aria-label={t('joining.list.reason')}
          value={reason ?? ''}
          onChange={({ target }) => {
            setReason(REASONS.find((each) => each === target.value));
          }}
        >
          <option value="">{t('joining.list.anyReason')}</option>
          {REASONS.map((each) => (
            <option key={each} value={each}>
              {t(`joining.reason.${each}`)}
            </option>
          ))}
        </select>
        <span className={styles['total']} aria-live="polite">
          {total
            ? t('joining.list.total', {
                count: total.count,
                shown: `${total.count.toLocaleString(i18n.language)}${total.capped ? '+' : ''}`,
              })
            : ''}
        </span>
      </div>
      {data === undefined ? (
        <Pending error={error} refetch={refetch} lines={6} />
      ) : rows.length === 0 ? (
        <Face icon={MailX} title={t(q || reason ? 'joining.list.noMatch' : 'joining.list.none')}>
          {q || reason ? null : t('joining.list.noneText')}
        </Face>
      ) : (
        <DataTable label={t('settings.suppressions.title')} columns={columns} rows={rows} />
      )}
      {hasNextPage ? (
        <div className={styles['more']}>
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('inbox.more')}
          </Button>
        </div>
      ) : null}
      {adding ? (
        <SuppressDialog
          onClose={() => {
            setAdding(false);
          }}
        />
      ) : null}
      {lifting ? (
        <LiftDialog
          suppression={lifting}
          onClose={() => {
            setLifting(undefined);
          }}
        />
      ) : null}
    </Section>
  );
}

/** @param onLift absent: the reader may not */
function useColumns(onLift: ((row: Suppression) => void) | undefined): Column<Suppression>[] {
  const { t } = useTranslation();
  const columns: Column<Suppression>[] = [
    {
      key: 'address',
      title: t('joining.list.address'),
      cell: ({ address }) => <span className={styles['address']}>{address}</span>,
    },
    {
      key: 'reason',
      title: t('joining.list.reason'),
      cell: ({ reason: why, detail }) => (
        <>
          {t(`joining.reason.${why}`)}
          {detail ? <span className={styles['detail']}>{detail}</span> : null}
        </>
      ),
    },
    {
      key: 'since',
      title: t('joining.list.since'),
      secondary: true,
      cell: ({ since, by }) => (
        <>
          <Time at={since} />
          {by ? <span className={styles['detail']}>{t('joining.list.by', { name: by.name })}</span> : null}
        </>
      ),
    },
  ];
  if (!onLift) return columns;
  return [
    ...columns,
    {
      key: 'acts',
      title: t('joining.list.acts'),
      cell: (row) =>
        // Whoever left comes back at the member.
        row.reason === 'left' ? null : (
          <TextButton
            aria-label={t('joining.list.liftNamed', { address: row.address })}
            onClick={() => {
              onLift(row);
            }}
          >
            {t('joining.list.lift')}
          </TextButton>
        ),
    },
  ];
}
