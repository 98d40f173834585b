import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { forgetSession, resetPassword } from '../../api/session.js';
import { useTitle } from '../../lib/use-title.js';
import { Button } from '../../ui/button.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { AuthCard } from './auth-card.js';
import styles from './auth.module.css';
import { NewPasswordField } from './new-password-field.js';

/** Where the link of a mail for a new password leads; its token stands behind the #. */
export function NewPasswordPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const token = useLocation({ select: ({ hash }) => hash });
  const [password, setPassword] = useState('');
  useTitle(t('account.reset.title'));
  const choose = useMutation({
    mutationFn: () => resetPassword({ token, password }),
    // All sessions have ended, the one of this browser too.
    onSuccess: () => {
      forgetSession(client);
    },
  });
  function onSubmit(event: SyntheticEvent): void {
    event.preventDefault();
    choose.mutate();
  }
  if (choose.isSuccess) {
    return (
      <AuthCard title={t('account.reset.done')} lead={t('account.reset.doneLead')}>
        <div className={styles['form']}>
          <Link to="/sign-in">{t('auth.signIn')}</Link>
        </div>
      </AuthCard>
    );
  }
  return (
    <AuthCard title={t('account.reset.title')} lead={t('account.reset.lead')}>
      <form className={styles['form']} onSubmit={onSubmit}>
        <ProblemNote error={choose.error} />
        <NewPasswordField
          label={t('account.reset.password')}
          value={password}
          onChange={setPassword}
          error={choose.error}
        />
        <Button look="primary" size="large" type="submit" busy={choose.isPending} block>
          {t('account.reset.save')}
        </Button>
        {choose.error ? <Link to="/forgot-password">{t('account.reset.again')}</Link> : null}
      </form>
    </AuthCard>
  );
}
