import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Mailbox } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveEvents } from '../../api/live.js';
import { mailAccountsQuery, tryMailAccount } from '../../api/mail-accounts.js';
import { Problem } from '../../api/problem.js';
import type { MailAccount } from '../../api/types.js';
import { AddButton } from '../../ui/add-button.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { Face } from '../../ui/face.js';
import { TextButton } from '../../ui/text-button.js';
import { Time } from '../../ui/time.js';
import { useProblemWords } from '../../ui/use-problem-words.js';
import { useCan } from '../auth/session.js';
import { MailAccountSheet } from './mail-account-sheet.js';
import styles from './mail-accounts.module.css';
import { OutgoingMail } from './outgoing-mail.js';
import { Pending } from './pending.js';
import { Section } from './section.js';

export function MailAccountsSection() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const mayChange = useCan()('settings:write');
  const { data, error, refetch } = useQuery(mailAccountsQuery);
  const [open, setOpen] = useState<string | undefined>();
  const again = () => void client.invalidateQueries({ queryKey: mailAccountsQuery.queryKey });
  useLiveEvents(({ topic }) => {
    if (topic === 'mail-accounts') again();
  }, again);
  const accounts = data?.data ?? [];
  const opened = accounts.find(({ id }) => id === open);
  const add = mayChange ? (
    <AddButton
      onClick={() => {
        setOpen('new');
      }}
    >
      {t('mailAccounts.add')}
    </AddButton>
  ) : undefined;
  const columns: Column<MailAccount>[] = [
    {
      key: 'name',
      title: t('mailAccounts.name'),
      cell: ({ id, name, username, host }) => (
        <>
          {mayChange ? (
            <TextButton
              onClick={() => {
                setOpen(id);
              }}
            >
              {name}
            </TextButton>
          ) : (
            <b>{name}</b>
          )}
          <span className={styles['address']}>
            {username} · {host}
          </span>
        </>
      ),
    },
    { key: 'state', title: t('mailAccounts.state'), cell: (account) => <State account={account} mayTry={mayChange} /> },
    {
      key: 'taken',
      title: t('mailAccounts.taken'),
      number: true,
      secondary: true,
      cell: ({ status: { taken, lastTakenAt } }) => (
        <>
          {taken.toLocaleString()}
          {lastTakenAt ? <Time at={lastTakenAt} className={styles['address'] ?? ''} /> : null}
        </>
      ),
    },
  ];
  return (
    <Section title={t('settings.mailAccounts.title')} note={t('mailAccounts.note')} actions={add}>
      {data === undefined ? (
        <Pending error={error} refetch={refetch} />
      ) : accounts.length === 0 ? (
        <Face icon={Mailbox} title={t('mailAccounts.empty')}>
          {t('mailAccounts.emptyText')}
        </Face>
      ) : (
        <DataTable label={t('settings.mailAccounts.title')} columns={columns} rows={accounts} />
      )}
      <OutgoingMail />
      {open === 'new' || opened ? (
        <MailAccountSheet
          key={open}
          account={opened}
          onClose={() => {
            setOpen(undefined);
          }}
        />
      ) : null}
    </Section>
  );
}

function State({ account, mayTry }: { account: MailAccount; mayTry: boolean }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { detailOf } = useProblemWords();
  const { state, lastError, connectedSince, behind, nextTryAt, left } = account.status;
  const retry = useMutation({
    mutationFn: () => tryMailAccount(account.id),
    onSettled: () => client.invalidateQueries({ queryKey: mailAccountsQuery.queryKey }),
  });
  return (
    <div className={styles['state']}>
      <span className={styles['mark']} data-state={lastError && state === 'watching' ? 'warned' : state}>
        {t(`mailAccounts.stateName.${state}`)}
      </span>
      {behind > 0 ? <span>{t('mailAccounts.behind', { count: behind })}</span> : null}
      {state === 'watching' && connectedSince ? (
        <span className={styles['address']}>
          {t('mailAccounts.connectedSince')} <Time at={connectedSince} />
        </span>
      ) : null}
      {lastError ? (
        <span className={styles['error']}>{detailOf(new Problem(422, lastError.code, lastError.message))}</span>
      ) : null}
      {state === 'trouble' && nextTryAt ? (
        <span className={styles['address']}>
          {t('mailAccounts.nextTry')} <Time at={nextTryAt} />{' '}
          {mayTry ? (
            <TextButton
              disabled={retry.isPending}
              onClick={() => {
                retry.mutate();
              }}
            >
              {t('mailAccounts.tryNow')}
            </TextButton>
          ) : null}
        </span>
      ) : null}
      {left > 0 ? <span className={styles['address']}>{t('mailAccounts.left', { count: left })}</span> : null}
    </div>
  );
}
