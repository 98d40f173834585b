import { useQuery } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiKeysQuery } from '../../../api/integrations.js';
import type { ApiKey, CreatedApiKey, KeyScope } from '../../../api/types.js';
import { cx } from '../../../lib/cx.js';
import { shortDay } from '../../../lib/time.js';
import { AddButton } from '../../../ui/add-button.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { Face, ForbiddenFace } from '../../../ui/face.js';
import { TextButton } from '../../../ui/text-button.js';
import { Time } from '../../../ui/time.js';
import { useOpenWords } from '../../../ui/use-open-words.js';
import { useCan } from '../../auth/session.js';
import { Pending } from '../pending.js';
import { Section } from '../section.js';
import styles from './api-keys.module.css';
import { isOver, keyState } from './key-state.js';
import { KeyShown } from './key-shown.js';
import { NewKeySheet } from './new-key-sheet.js';
import { RevokeDialog } from './revoke-dialog.js';
import { byResource } from './scopes.js';

export function ApiKeysSection() {
  return useCan()('integrations:manage') ? <ApiKeys /> : <ForbiddenFace />;
}

function ApiKeys() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(apiKeysQuery);
  const [adding, setAdding] = useState(false);
  const [made, setMade] = useState<CreatedApiKey>();
  const [revoking, setRevoking] = useState<ApiKey>();
  const columns = useColumns(setRevoking);
  const keys = data?.data ?? [];
  const over = keys.filter(isOver);
  const inForce = keys.filter((key) => !isOver(key));
  const add = (
    <AddButton
      onClick={() => {
        setAdding(true);
      }}
    >
      {t('apiKeys.add')}
    </AddButton>
  );
  return (
    <Section title={t('settings.apiKeys.title')} note={t('apiKeys.note')} actions={add}>
      {data === undefined ? (
        <Pending error={error} refetch={refetch} />
      ) : inForce.length === 0 ? (
        <Face icon={KeyRound} title={t('apiKeys.empty')} action={<a href="/api/docs">{t('apiKeys.guide')}</a>}>
          {t('apiKeys.emptyText')}
        </Face>
      ) : (
        <DataTable label={t('settings.apiKeys.title')} columns={columns} rows={inForce} />
      )}
      {over.length > 0 ? (
        <details className={styles['ended']}>
          <summary>{t('apiKeys.ended', { count: over.length })}</summary>
          <DataTable
            label={t('apiKeys.ended', { count: over.length })}
            columns={columns.filter(({ key }) => key !== 'actions')}
            rows={over}
          />
        </details>
      ) : null}
      {adding ? (
        <NewKeySheet
          onMade={(key) => {
            setAdding(false);
            setMade(key);
          }}
          onClose={() => {
            setAdding(false);
          }}
        />
      ) : null}
      {made ? (
        <KeyShown
          apiKey={made}
          onClose={() => {
            setMade(undefined);
          }}
        />
      ) : null}
      {revoking ? (
        <RevokeDialog
          apiKey={revoking}
          onClose={() => {
            setRevoking(undefined);
          }}
        />
      ) : null}
    </Section>
  );
}

function useColumns(onRevoke: (key: ApiKey) => void): Column<ApiKey>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'name',
      title: t('apiKeys.name'),
      cell: ({ name, prefix }) => (
        <>
          <span className={styles['name']}>{name}</span>
          <code className={styles['prefix']}>{prefix}…</code>
        </>
      ),
    },
    { key: 'may', title: t('apiKeys.scopes'), secondary: true, cell: ({ scopes }) => <May scopes={scopes} /> },
    {
      key: 'used',
      title: t('apiKeys.lastUsed'),
      secondary: true,
      cell: ({ lastUsedAt }) => (lastUsedAt ? <Time at={lastUsedAt} /> : t('apiKeys.neverUsed')),
    },
    {
      key: 'created',
      title: t('apiKeys.created'),
      secondary: true,
      cell: ({ createdAt, createdBy }) => (
        <>
          <Time at={createdAt} />
          <span className={styles['muted']}>{t('apiKeys.by', { name: createdBy })}</span>
        </>
      ),
    },
    { key: 'state', title: t('apiKeys.state'), cell: (key) => <State apiKey={key} /> },
    {
      key: 'actions',
      title: t('apiKeys.actions'),
      cell: (key) => (
        <span className={styles['act']}>
          <TextButton
            aria-label={t('apiKeys.revokeNamed', { name: key.name })}
            onClick={() => {
              onRevoke(key);
            }}
          >
            {t('apiKeys.revoke')}
          </TextButton>
        </span>
      ),
    },
  ];
}

function May({ scopes }: { scopes: readonly string[] }) {
  const words = useOpenWords();
  return (
    <ul className={styles['may']}>
      {byResource(scopes as KeyScope[]).map(({ name, scopes: acts }) => (
        <li key={name}>
          <b>{words(`apiKeys.resource.${name}`, name)}:</b>{' '}
          {acts.map(({ act }) => words(`apiKeys.act.${act}`, act).toLocaleLowerCase()).join(', ')}
        </li>
      ))}
    </ul>
  );
}

function State({ apiKey }: { apiKey: ApiKey }) {
  const { t, i18n } = useTranslation();
  const state = keyState(apiKey);
  const { expiresAt, revokedAt } = apiKey;
  return (
    <>
      <span className={styles['state']} data-state={state}>
        {t(`apiKeys.stateName.${state}`)}
      </span>
      {revokedAt ? (
        <Time at={revokedAt} className={styles['muted'] ?? ''} />
      ) : expiresAt ? (
        <span className={cx(styles['muted'], styles['day'])}>
          {t('apiKeys.endsOn', { day: shortDay(new Date(Date.parse(expiresAt) - 1), i18n.language) })}
        </span>
      ) : null}
    </>
  );
}
