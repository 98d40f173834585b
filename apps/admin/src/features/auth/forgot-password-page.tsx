import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askPasswordReset } from '../../api/session.js';
import { useTitle } from '../../lib/use-title.js';
import { Button } from '../../ui/button.js';
import { Field } from '../../ui/field.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { AuthCard } from './auth-card.js';
import styles from './auth.module.css';

export function ForgotPasswordPage() {
  const { t } = useTranslation();
  const [email, setEmail] = useState('');
  useTitle(t('account.forgot.title'));
  const ask = useMutation({ mutationFn: () => askPasswordReset(email) });
  function onSubmit(event: SyntheticEvent): void {
    event.preventDefault();
    ask.mutate();
  }
  if (ask.isSuccess) {
    return (
      <AuthCard title={t('account.forgot.sent')} lead={t('account.forgot.sentLead', { email })}>
        <div className={styles['form']}>
          <Link to="/sign-in">{t('account.forgot.back')}</Link>
        </div>
      </AuthCard>
    );
  }
  return (
    <AuthCard title={t('account.forgot.title')} lead={t('account.forgot.lead')}>
      <form className={styles['form']} onSubmit={onSubmit}>
        <ProblemNote error={ask.error} />
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
        <Button look="primary" size="large" type="submit" busy={ask.isPending} block>
          {t('account.forgot.send')}
        </Button>
        <Link to="/sign-in">{t('account.forgot.back')}</Link>
      </form>
    </AuthCard>
  );
}
