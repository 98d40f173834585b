import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { addMailAccount, changeMailAccount, mailAccountsQuery, testMailAccount } from '../../api/mail-accounts.js';
import { isProblem } from '../../api/problem.js';
import type { MailAccount } from '../../api/types.js';
import { MAIL_PROVIDERS, type MailProvider, providerOf } from './mail-providers.js';

export interface MailAccountValues {
  name: string;
  host: string;
  port: string;
  security: MailAccount['security'];
  username: string;
  /** PEM; empty: the usual authorities. */
  certificate: string;
  password: string;
  /** One a line. */
  folders: string;
  junkFolder: string;
  afterTaking: MailAccount['afterTaking'];
  moveTo: string;
  since: string;
  active: boolean;
}

const PORTS = { tls: '993', starttls: '143', none: '143' };

export type MailAccountForm = ReturnType<typeof useMailAccountForm>;

export function useMailAccountForm(account: MailAccount | undefined, onSaved: () => void) {
  const client = useQueryClient();
  const [values, setValues] = useState<MailAccountValues>(() => valuesOf(account));
  const [provider, setProvider] = useState<MailProvider>(() => providerOf(account?.host ?? ''));
  const [tried, setTried] = useState(false);
  const faults = {
    name: values.name.trim() === '',
    host: values.host.trim() === '',
    port: !/^\d{1,5}$/.test(values.port) || Number(values.port) < 1 || Number(values.port) > 65_535,
    username: values.username.trim() === '',
    password: values.password === '' && (account === undefined || !sameServer(values, account)),
    folders: linesOf(values.folders).length === 0,
    moveTo: values.afterTaking === 'move' && values.moveTo.trim() === '',
  };
  const test = useMutation({
    mutationFn: () =>
      testMailAccount({
        ...serverOf(values),
        ...(values.password === '' ? { ...(account && { accountId: account.id }) } : { password: values.password }),
      }),
  });
  const store = useMutation({
    mutationFn: () => {
      const settings = {
        ...serverOf(values),
        name: values.name.trim(),
        folders: linesOf(values.folders),
        junkFolder: values.junkFolder.trim() === '' ? null : values.junkFolder.trim(),
        afterTaking: values.afterTaking,
        moveTo: values.afterTaking === 'move' ? values.moveTo.trim() : null,
        since: values.since,
        active: values.active,
      };
      const { password } = values;
      return account
        ? changeMailAccount(account.id, account.version, { ...settings, ...(password === '' ? {} : { password }) })
        : addMailAccount({ ...settings, password });
    },
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: mailAccountsQuery.queryKey });
      onSaved();
    },
    onError: (error) => {
      if (isProblem(error, 412)) void client.invalidateQueries({ queryKey: mailAccountsQuery.queryKey });
    },
  });
  const change = (part: Partial<MailAccountValues>) => {
    setValues((now) => ({ ...now, ...part, ...(part.security ? { port: PORTS[part.security] } : {}) }));
  };
  const serverReady = !faults.host && !faults.port && !faults.username && !faults.password;

  return {
    values,
    faults: tried ? faults : undefined,
    provider,
    test,
    store,
    change,
    choose: (chosen: MailProvider) => {
      setProvider(chosen);
      if (chosen !== 'other') change({ host: MAIL_PROVIDERS[chosen].host, security: 'tls' });
    },
    runTest: () => {
      setTried(true);
      if (serverReady) test.mutate();
    },
    submit: () => {
      setTried(true);
      if (!Object.values(faults).some(Boolean)) store.mutate();
    },
  };
}

function valuesOf(account: MailAccount | undefined): MailAccountValues {
  return {
    name: account?.name ?? '',
    host: account?.host ?? '',
    port: String(account?.port ?? 993),
    security: account?.security ?? 'tls',
    username: account?.username ?? '',
    certificate: account?.certificate ?? '',
    password: '',
    folders: (account?.folders ?? ['INBOX']).join('\n'),
    junkFolder: account?.junkFolder ?? '',
    afterTaking: account?.afterTaking ?? 'leave',
    moveTo: account?.moveTo ?? '',
    since: account?.since ?? new Date().toISOString().slice(0, 10),
    active: account?.active ?? true,
  };
}

function serverOf({ host, port, security, username, certificate }: MailAccountValues) {
  const trusted = security === 'none' || certificate.trim() === '' ? null : certificate.trim();
  return { host: host.trim(), port: Number(port), security, username: username.trim(), certificate: trusted };
}

/** The password that is kept goes to the server it was given for, known by the certificate it was given with, and to no other. */
function sameServer(values: MailAccountValues, account: MailAccount): boolean {
  const { host, port, security, username, certificate } = serverOf(values);
  return (
    host.toLowerCase() === account.host.toLowerCase() &&
    port === account.port &&
    security === account.security &&
    username === account.username &&
    (certificate === null || certificate === account.certificate)
  );
}

function linesOf(text: string): string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
}
