import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, Navigate, useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { adoptSession, sessionQuery, setupQuery, signIn } from '../../api/session.js';
import { Button } from '../../ui/button.js';
import { Field } from '../../ui/field.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { useTitle } from '../../lib/use-title.js';
import type { Session } from '../../api/types.js';
import { AuthCard } from './auth-card.js';
import styles from './auth.module.css';
import { CodeStep } from './code-step.js';

export function SignInPage() {
  const { t } = useTranslation();
  const { next } = useSearch({ from: '/sign-in' });
  const client = useQueryClient();
  const router = useRouter();
  const navigate = useNavigate();
  const session = useQuery(sessionQuery);
  const setup = useQuery(setupQuery);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  useTitle(t('auth.signIn'));
  const [entered, setEntered] = useState(false);
  const [challenge, setChallenge] = useState<string>();
  function onSignedIn(fresh: Session): void {
    setEntered(true);
    adoptSession(client, fresh);
    if (next) router.history.replace(next);
    else void navigate({ to: '/', replace: true });
  }
  const enter = useMutation({
    mutationFn: signIn,
    onSuccess: (answer) => {
      if ('challenge' in answer) setChallenge(answer.challenge);
      else onSignedIn(answer);
    },
  });

  if (challenge !== undefined) {
    return (
      <CodeStep
        challenge={challenge}
        onSignedIn={onSignedIn}
        onBack={() => {
          setChallenge(undefined);
          setPassword('');
        }}
      />
    );
  }
  if (session.data && !entered) return <Navigate to="/" replace />;

  function onSubmit(event: SyntheticEvent): void {
    event.preventDefault();
    enter.mutate({ email, password });
  }

  return (
    <AuthCard title={t('auth.signIn')} lead={next ? t('auth.signInAgain') : t('auth.signInLead')}>
      <form className={styles['form']} onSubmit={onSubmit}>
        <ProblemNote error={enter.error} />
        {setup.data?.needed ? <p role="note">{t('auth.setupNeeded')}</p> : null}
        <Field
          label={t('auth.email')}
          type="email"
          name="email"
          autoComplete="username"
          required
          value={email}
          onChange={(event) => {
            setEmail(event.target.value);
          }}
        />
        <Field
          label={t('auth.password')}
          type="password"
          name="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => {
            setPassword(event.target.value);
          }}
        />
        <Button look="primary" size="large" type="submit" busy={enter.isPending} block>
          {t('auth.signIn')}
        </Button>
        <Link to="/forgot-password">{t('account.forgot.link')}</Link>
      </form>
    </AuthCard>
  );
}
