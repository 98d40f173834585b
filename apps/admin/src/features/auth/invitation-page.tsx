import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { acceptInvitation, adoptSession, invitationQuery } from '../../api/session.js';
import type { Language, OpenedInvitation } from '../../api/types.js';
import { useTitle } from '../../lib/use-title.js';
import { Button } from '../../ui/button.js';
import { Field } from '../../ui/field.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { Skeleton } from '../../ui/skeleton.js';
import { AuthCard } from './auth-card.js';
import styles from './auth.module.css';
import { NewPasswordField } from './new-password-field.js';

/** Where the link of an invitation leads; its token stands behind the #. */
export function InvitationPage() {
  const { t } = useTranslation();
  const hash = useLocation({ select: (location) => (location.pathname === '/invitation' ? location.hash : undefined) });
  const [token, setToken] = useState(hash ?? '');
  // On the way to the next page the address has no token any more; that is no other invitation.
  if (hash !== undefined && hash !== token) setToken(hash);
  const { data: invitation, error, isPending } = useQuery(invitationQuery(token));
  useTitle(t('account.join.title'));
  if (invitation) return <Join token={token} invitation={invitation} />;
  return (
    <AuthCard title={t('account.join.title')} lead={isPending ? undefined : t('account.join.invalidLead')}>
      <div className={styles['form']}>
        {isPending ? <Skeleton lines={4} height={20} /> : <ProblemNote error={error} />}
        <Link to="/sign-in">{t('auth.signIn')}</Link>
      </div>
    </AuthCard>
  );
}

function Join({ token, invitation }: { token: string; invitation: OpenedInvitation }) {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { email, invitedBy, company } = invitation;
  const [name, setName] = useState(invitation.name ?? '');
  const [password, setPassword] = useState('');
  const join = useMutation({
    mutationFn: () => acceptInvitation({ token, name, password, locale: i18n.language as Language }),
    onSuccess: (session) => {
      adoptSession(client, session);
      void navigate({ to: '/', replace: true });
    },
  });
  function onSubmit(event: SyntheticEvent): void {
    event.preventDefault();
    join.mutate();
  }
  return (
    <AuthCard
      title={t('account.join.heading', { company: company || 'Regulars' })}
      lead={invitedBy ? t('account.join.lead', { name: invitedBy }) : t('account.join.leadNobody')}
    >
      <form className={styles['form']} onSubmit={onSubmit}>
        <ProblemNote error={join.error} />
        <Field label={t('auth.email')} type="email" autoComplete="username" readOnly value={email} />
        <Field
          label={t('auth.name')}
          name="name"
          autoComplete="name"
          required
          maxLength={100}
          value={name}
          onChange={(event) => {
            setName(event.target.value);
          }}
        />
        <NewPasswordField label={t('auth.password')} value={password} onChange={setPassword} error={join.error} />
        <Button look="primary" size="large" type="submit" busy={join.isPending} block>
          {t('account.join.accept')}
        </Button>
      </form>
    </AuthCard>
  );
}
