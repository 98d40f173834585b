import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lookAtMailCertificate } from '../../api/mail-accounts.js';
import { Problem } from '../../api/problem.js';
import type { MailAccount, MailCertificateFacts } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/field.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { TextButton } from '../../ui/text-button.js';
import styles from './mail-certificate.module.css';
import type { MailAccountForm } from './use-mail-account-form.js';

const BEGIN = '-----BEGIN CERTIFICATE-----';
/** What the server says when a look at its certificate may help. */
const DISTRUSTED = /^messaging\/mail-certificate(?:-unknown|-changed)?$/;

export function isDistrusted(error: unknown): boolean {
  return error instanceof Problem && DISTRUSTED.test(error.code);
}

/** The certificate that the server shows, for a person to compare before the account trusts it. */
export function LookAtCertificate({ form }: { form: MailAccountForm }) {
  const { t } = useTranslation();
  const { host, port, security } = form.values;
  const look = useMutation({
    mutationFn: () =>
      lookAtMailCertificate({
        ...{ host: host.trim(), port: Number(port) },
        security: security === 'starttls' ? 'starttls' : 'tls',
      }),
  });
  if (!look.data)
    return (
      <div>
        <Button
          busy={look.isPending}
          onClick={() => {
            look.mutate();
          }}
        >
          {t('mailAccounts.certificate.look')}
        </Button>
        <ProblemNote error={look.error} />
      </div>
    );
  const { pem, ...facts } = look.data;
  return (
    <section className={styles['shown']} aria-label={t('mailAccounts.certificate.shown')}>
      <h3>{t('mailAccounts.certificate.shown')}</h3>
      <Facts facts={facts} />
      <p>{t('mailAccounts.certificate.compare')}</p>
      <Button
        onClick={() => {
          form.change({ certificate: pem });
        }}
      >
        {form.values.certificate === pem ? t('mailAccounts.certificate.trusted') : t('mailAccounts.certificate.trust')}
      </Button>
    </section>
  );
}

/** What the account trusts in place of the usual authorities; for most there is nothing to see here but a way to it. */
export function TrustedCertificate({ form, account }: { form: MailAccountForm; account: MailAccount | undefined }) {
  const { t } = useTranslation();
  const { certificate } = form.values;
  const [open, setOpen] = useState(false);
  const kept = account?.certificate === certificate ? account.trusts : [];
  if (certificate === '' && !open)
    return (
      <div>
        <TextButton
          onClick={() => {
            setOpen(true);
          }}
        >
          {t('mailAccounts.certificate.give')}
        </TextButton>
      </div>
    );
  return (
    <div className={styles['trusted']}>
      <TextField
        label={t('mailAccounts.certificate.label')}
        help={t('mailAccounts.certificate.help')}
        spellCheck={false}
        autoComplete="off"
        maxLength={40_000}
        placeholder={BEGIN}
        value={certificate}
        onChange={(event) => {
          form.change({ certificate: event.target.value });
        }}
      />
      {kept.map((facts) => (
        <Facts key={facts.fingerprint} facts={facts} />
      ))}
      <TextButton
        onClick={() => {
          form.change({ certificate: '' });
          setOpen(false);
        }}
      >
        {t('mailAccounts.certificate.usual')}
      </TextButton>
    </div>
  );
}

function Facts({ facts: { subject, issuer, fingerprint, validTo } }: { facts: MailCertificateFacts }) {
  const { t, i18n } = useTranslation();
  const lines = [
    ['subject', subject],
    ['issuer', issuer === subject ? t('mailAccounts.certificate.selfSigned') : issuer],
    ['validTo', new Date(validTo).toLocaleDateString(i18n.language, { dateStyle: 'long' })],
    ['fingerprint', fingerprint],
  ] as const;
  return (
    <dl className={styles['facts']}>
      {lines.map(([key, value]) => (
        <div key={key}>
          <dt>{t(`mailAccounts.certificate.${key}`)}</dt>
          <dd data-key={key}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
