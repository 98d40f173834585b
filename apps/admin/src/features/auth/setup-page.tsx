import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { adoptSession, setUp, setupQuery } from '../../api/session.js';
import type { Language } from '../../api/types.js';
import { asProblem } from '../../api/problem.js';
import { Button } from '../../ui/button.js';
import { Field } from '../../ui/field.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { useTitle } from '../../lib/use-title.js';
import { useProblemWords } from '../../ui/use-problem-words.js';
import { AuthCard } from './auth-card.js';
import styles from './auth.module.css';
import { PASSWORD_MIN } from './password-min.js';

const FIELDS = [
  { name: 'company', label: 'auth.company', type: 'text', autoComplete: 'organization' },
  { name: 'name', label: 'auth.name', type: 'text', autoComplete: 'name' },
  { name: 'email', label: 'auth.email', type: 'email', autoComplete: 'username' },
  { name: 'password', label: 'auth.password', type: 'password', autoComplete: 'new-password' },
] as const;

/** The first account, by the one-time link that the server printed. */
export function SetupPage() {
  const { t, i18n } = useTranslation();
  const { token } = useSearch({ from: '/setup' });
  const { faultsOf } = useProblemWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const setup = useQuery(setupQuery);
  const [values, setValues] = useState({ company: '', name: '', email: '', password: '' });
  useTitle(t('auth.setUp'));
  const create = useMutation({
    mutationFn: setUp,
    onSuccess: (session) => {
      adoptSession(client, session);
      client.setQueryData(setupQuery.queryKey, { needed: false });
      void navigate({ to: '/', replace: true });
    },
  });

  if (setup.data?.needed === false && !create.isSuccess) {
    return (
      <AuthCard title={t('auth.setUpDone')} lead={t('auth.setUpDoneLead')}>
        <div className={styles['form']}>
          <Link to="/sign-in">{t('auth.signIn')}</Link>
        </div>
      </AuthCard>
    );
  }

  function onSubmit(event: SyntheticEvent): void {
    event.preventDefault();
    create.mutate({
      ...values,
      token: token ?? '',
      locale: i18n.language as Language,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    });
  }
  const faults = create.error ? faultsOf(asProblem(create.error)) : [];

  return (
    <AuthCard title={t('auth.setUp')} lead={token ? t('auth.setUpLead') : t('auth.setUpNoToken')}>
      <form className={styles['form']} onSubmit={onSubmit}>
        <ProblemNote error={create.error} />
        {FIELDS.map(({ name, label, type, autoComplete }) => (
          <Field
            key={name}
            label={t(label)}
            type={type}
            name={name}
            autoComplete={autoComplete}
            required
            minLength={type === 'password' ? PASSWORD_MIN : undefined}
            help={type === 'password' ? t('auth.passwordHelp', { count: PASSWORD_MIN }) : undefined}
            error={faults.find(({ pointer }) => pointer === `/${name}`)?.text}
            value={values[name]}
            onChange={(event) => {
              setValues({ ...values, [name]: event.target.value });
            }}
          />
        ))}
        <Button look="primary" size="large" type="submit" disabled={!token} busy={create.isPending} block>
          {t('auth.create')}
        </Button>
      </form>
    </AuthCard>
  );
}
