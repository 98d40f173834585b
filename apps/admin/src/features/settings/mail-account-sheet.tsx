import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mailAccountQuery, mailAccountsQuery, removeMailAccount } from '../../api/mail-accounts.js';
import type { MailAccount, MailAccountTest } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ChoiceField, Field, FieldRow, FieldStack, TextField } from '../../ui/field.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { TextButton } from '../../ui/text-button.js';
import { toast } from '../../ui/toast.js';
import styles from './mail-accounts.module.css';
import { LookAtCertificate, TrustedCertificate, isDistrusted } from './mail-certificate.js';
import { MAIL_PROVIDERS, PROVIDER_KEYS } from './mail-providers.js';
import { type MailAccountForm, useMailAccountForm } from './use-mail-account-form.js';

const EXAMPLE_HOST = 'imap.example.com';
const SECURITIES: MailAccount['security'][] = ['tls', 'starttls', 'none'];
const AFTERWARDS: MailAccount['afterTaking'][] = ['leave', 'seen', 'move'];

export function MailAccountSheet({ account, onClose }: { account: MailAccount | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const form = useMailAccountForm(account, () => {
    toast.done(t('settings.saved'));
    onClose();
  });
  return (
    <Dialog
      shape="sheet"
      title={account ? t('mailAccounts.edit', { name: account.name }) : t('mailAccounts.add')}
      submitLabel={account ? t('action.save') : t('mailAccounts.add')}
      pending={form.store.isPending}
      error={form.store.error}
      onClose={onClose}
      onSubmit={form.submit}
    >
      <FieldStack>
        <Server form={form} account={account} />
        <TestResult form={form} />
        <Taking form={form} found={form.test.data} />
        {account ? <Left account={account} /> : null}
        {account ? <Removal account={account} onClose={onClose} /> : null}
      </FieldStack>
    </Dialog>
  );
}

function Server({ form, account }: { form: MailAccountForm; account: MailAccount | undefined }) {
  const { t } = useTranslation();
  const { values, faults, provider, change, choose } = form;
  const known = account !== undefined;
  const required = t('form.required');
  return (
    <>
      <ChoiceField
        label={t('mailAccounts.provider')}
        help={t(`mailAccounts.providerNote.${MAIL_PROVIDERS[provider].note}`)}
        options={PROVIDER_KEYS.map((value) => ({
          value,
          label: MAIL_PROVIDERS[value].name || t('mailAccounts.otherProvider'),
        }))}
        value={provider}
        onChange={(event) => {
          choose(PROVIDER_KEYS.find((key) => key === event.target.value) ?? 'other');
        }}
      />
      <Field
        label={t('mailAccounts.name')}
        help={t('mailAccounts.nameHelp')}
        required
        maxLength={100}
        autoComplete="off"
        value={values.name}
        error={faults?.name ? required : undefined}
        onChange={(event) => {
          change({ name: event.target.value });
        }}
      />
      <FieldRow>
        <Field
          label={t('mailAccounts.host')}
          required
          maxLength={253}
          autoComplete="off"
          spellCheck={false}
          placeholder={EXAMPLE_HOST}
          value={values.host}
          error={faults?.host ? required : undefined}
          onChange={(event) => {
            change({ host: event.target.value });
          }}
        />
        <Field
          label={t('mailAccounts.port')}
          required
          inputMode="numeric"
          value={values.port}
          error={faults?.port ? t('mailAccounts.portFault') : undefined}
          onChange={(event) => {
            change({ port: event.target.value.trim() });
          }}
        />
      </FieldRow>
      <ChoiceField
        label={t('mailAccounts.security')}
        help={values.security === 'none' ? t('mailAccounts.plainHelp') : undefined}
        options={SECURITIES.map((value) => ({ value, label: t(`mailAccounts.securityName.${value}`) }))}
        value={values.security}
        onChange={(event) => {
          change({ security: SECURITIES.find((one) => one === event.target.value) ?? values.security });
        }}
      />
      {values.security === 'none' ? null : <TrustedCertificate form={form} account={account} />}
      <Field
        label={t('mailAccounts.username')}
        help={t('mailAccounts.usernameHelp')}
        required
        maxLength={320}
        autoComplete="off"
        spellCheck={false}
        value={values.username}
        error={faults?.username ? required : undefined}
        onChange={(event) => {
          change({ username: event.target.value });
        }}
      />
      <Field
        label={t('mailAccounts.password')}
        help={known ? t('mailAccounts.passwordKept') : t('mailAccounts.passwordHelp')}
        type="password"
        required={!known}
        maxLength={1000}
        autoComplete="new-password"
        value={values.password}
        error={faults?.password ? t('mailAccounts.passwordFault') : undefined}
        onChange={(event) => {
          change({ password: event.target.value });
        }}
      />
    </>
  );
}

function TestResult({ form }: { form: MailAccountForm }) {
  const { t } = useTranslation();
  const { test, runTest } = form;
  return (
    <div className={styles['test']}>
      <Button onClick={runTest} busy={test.isPending}>
        {t('mailAccounts.test')}
      </Button>
      <ProblemNote error={test.error} />
      {isDistrusted(test.error) ? (
        <LookAtCertificate key={`${form.values.host}:${form.values.port}`} form={form} />
      ) : null}
      {test.data ? (
        <p className={styles['works']} role="status">
          <CircleCheck size={16} aria-hidden="true" />
          <span>
            {t('mailAccounts.works', { count: test.data.folders.length })}
            {test.data.idle ? null : ` ${t('mailAccounts.withoutIdle')}`}
          </span>
        </p>
      ) : null}
    </div>
  );
}

function Taking({
  form: { values, faults, change },
  found,
}: {
  form: MailAccountForm;
  found: MailAccountTest | undefined;
}) {
  const { t } = useTranslation();
  const junk = found?.folders.find(({ use }) => use === '\\Junk')?.path;
  return (
    <>
      <TextField
        label={t('mailAccounts.folders')}
        help={
          found
            ? t('mailAccounts.foldersFound', { folders: found.folders.map(({ path }) => path).join(', ') })
            : t('mailAccounts.foldersHelp')
        }
        spellCheck={false}
        value={values.folders}
        error={faults?.folders ? t('form.required') : undefined}
        onChange={(event) => {
          change({ folders: event.target.value });
        }}
      />
      <div>
        <Field
          label={t('mailAccounts.junkFolder')}
          help={t('mailAccounts.junkHelp')}
          maxLength={255}
          spellCheck={false}
          value={values.junkFolder}
          onChange={(event) => {
            change({ junkFolder: event.target.value });
          }}
        />
        {junk !== undefined && values.junkFolder === '' ? (
          <TextButton
            onClick={() => {
              change({ junkFolder: junk });
            }}
          >
            {t('mailAccounts.useJunk', { folder: junk })}
          </TextButton>
        ) : null}
      </div>
      <ChoiceField
        label={t('mailAccounts.afterTaking')}
        options={AFTERWARDS.map((value) => ({ value, label: t(`mailAccounts.after.${value}`) }))}
        value={values.afterTaking}
        onChange={(event) => {
          change({ afterTaking: AFTERWARDS.find((one) => one === event.target.value) ?? values.afterTaking });
        }}
      />
      {values.afterTaking === 'move' ? (
        <Field
          label={t('mailAccounts.moveTo')}
          help={t('mailAccounts.moveToHelp')}
          required
          maxLength={255}
          spellCheck={false}
          value={values.moveTo}
          error={faults?.moveTo ? t('form.required') : undefined}
          onChange={(event) => {
            change({ moveTo: event.target.value });
          }}
        />
      ) : null}
      <Field
        label={t('mailAccounts.since')}
        help={t('mailAccounts.sinceHelp')}
        type="date"
        required
        value={values.since}
        onChange={(event) => {
          if (event.target.value !== '') change({ since: event.target.value });
        }}
      />
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={values.active}
          onChange={(event) => {
            change({ active: event.target.checked });
          }}
        />
        {t('mailAccounts.active')}
      </label>
    </>
  );
}

/** Mails that are too large or could not be read: where they lie, so that somebody can look. */
function Left({ account }: { account: MailAccount }) {
  const { t } = useTranslation();
  const { data } = useQuery({ ...mailAccountQuery(account.id), enabled: account.status.left > 0 });
  if (!data || data.leftMails.length === 0) return null;
  return (
    <section aria-label={t('mailAccounts.leftMails')}>
      <h3>{t('mailAccounts.leftMails')}</h3>
      <ul className={styles['left']}>
        {data.leftMails.map(({ folder, from, subject, reason, notedAt }) => (
          <li key={`${folder} ${notedAt} ${subject ?? ''}`}>
            <b>{subject ?? t('mailAccounts.noSubject')}</b> {from}
            <span>
              {t(`mailAccounts.leftReason.${reason}`)} · {folder}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Removal({ account, onClose }: { account: MailAccount; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [sure, setSure] = useState(false);
  const remove = useMutation({
    mutationFn: () => removeMailAccount(account.id),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: mailAccountsQuery.queryKey });
      toast.done(t('mailAccounts.removed'));
      onClose();
    },
  });
  return (
    <div>
      <Button
        danger
        busy={remove.isPending}
        onClick={() => {
          if (sure) remove.mutate();
          else setSure(true);
        }}
      >
        {sure ? t('mailAccounts.removeSurely') : t('mailAccounts.remove')}
      </Button>
      <p className={styles['help']}>{t('mailAccounts.removeHelp')}</p>
      <ProblemNote error={remove.error} />
    </div>
  );
}
