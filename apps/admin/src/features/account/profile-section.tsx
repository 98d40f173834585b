import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeProfile, ownSessionsQuery } from '../../api/account.js';
import { isProblem } from '../../api/problem.js';
import { sessionQuery } from '../../api/session.js';
import type { Language, ProfileChange } from '../../api/types.js';
import { LANGUAGES, chooseLanguage } from '../../app/i18n.js';
import { Button } from '../../ui/button.js';
import { ChoiceField, Field } from '../../ui/field.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { toast } from '../../ui/toast.js';
import { NewPasswordField } from '../auth/new-password-field.js';
import { useSession } from '../auth/session.js';
import styles from './account.module.css';

const LOCALES = Object.entries(LANGUAGES) as [Language, string][];

function useProfile(onSaved: () => void) {
  const client = useQueryClient();
  const { user } = useSession();
  const refresh = () => client.invalidateQueries({ queryKey: sessionQuery.queryKey });
  return useMutation({
    mutationFn: (change: ProfileChange) => changeProfile(user.version, change),
    onSuccess: async () => {
      await refresh();
      onSaved();
    },
    onError: (error) => {
      if (isProblem(error, 412)) void refresh();
    },
  });
}

export function ProfileSection() {
  const { t } = useTranslation();
  const { user } = useSession();
  const [name, setName] = useState(user.name);
  const [locale, setLocale] = useState(user.locale);
  const store = useProfile(() => {
    chooseLanguage(locale);
    toast.done(t('settings.saved'));
  });
  function onSubmit(event: SyntheticEvent): void {
    event.preventDefault();
    store.mutate({ name: name.trim(), locale });
  }
  return (
    <form className={styles['form']} onSubmit={onSubmit}>
      <ProblemNote error={store.error} />
      <Field
        label={t('auth.name')}
        required
        maxLength={100}
        autoComplete="name"
        value={name}
        onChange={(event) => {
          setName(event.target.value);
        }}
      />
      <Field label={t('auth.email')} readOnly value={user.email} help={t('account.profile.emailHelp')} />
      <ChoiceField
        label={t('settings.company.locale')}
        help={t('account.profile.localeHelp')}
        options={LOCALES.map(([value, label]) => ({ value, label }))}
        value={locale}
        onChange={(event) => {
          setLocale(LOCALES.find(([key]) => key === event.target.value)?.[0] ?? locale);
        }}
      />
      <div>
        <Button look="primary" type="submit" busy={store.isPending}>
          {t('action.save')}
        </Button>
      </div>
    </form>
  );
}

export function PasswordSection() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [currentPassword, setCurrent] = useState('');
  const [newPassword, setNew] = useState('');
  const store = useProfile(() => {
    setCurrent('');
    setNew('');
    void client.invalidateQueries({ queryKey: ownSessionsQuery.queryKey });
    toast.done(t('account.password.changed'));
  });
  function onSubmit(event: SyntheticEvent): void {
    event.preventDefault();
    store.mutate({ currentPassword, newPassword });
  }
  return (
    <form className={styles['form']} onSubmit={onSubmit}>
      <ProblemNote error={store.error} />
      <Field
        label={t('account.password.current')}
        type="password"
        autoComplete="current-password"
        required
        value={currentPassword}
        onChange={(event) => {
          setCurrent(event.target.value);
        }}
      />
      <NewPasswordField
        label={t('account.reset.password')}
        value={newPassword}
        onChange={setNew}
        error={store.error}
        pointer="/newPassword"
      />
      <div>
        <Button look="primary" type="submit" busy={store.isPending}>
          {t('account.password.change')}
        </Button>
      </div>
    </form>
  );
}
