import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Ellipsis, RotateCw, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { invitationsQuery, resendInvitation, withdrawInvitation } from '../../api/staff.js';
import type { Invitation } from '../../api/types.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { ErrorFace } from '../../ui/face.js';
import { Menu } from '../../ui/menu.js';
import { Card } from '../../ui/page.js';
import { Time } from '../../ui/time.js';
import { toast } from '../../ui/toast.js';
import { useRoleName } from '../roles/role-name.js';
import styles from './team.module.css';

/** Who was invited and has not come yet; nothing at all where there is nobody. */
export function Invitations() {
  const { t } = useTranslation();
  const roleName = useRoleName();
  const { data, error, refetch } = useQuery({
    ...invitationsQuery,
    // A mail is on its way for a moment only: what became of it is shown without being asked for.
    refetchInterval: ({ state }) => (state.data?.data.some(({ mailStatus }) => mailStatus === 'queued') ? 2000 : false),
  });
  const columns: Column<Invitation>[] = [
    {
      key: 'person',
      title: t('account.invite.person'),
      cell: ({ name, email }) => (
        <span>
          <span className={styles['invited']}>{name ?? email}</span>
          {name ? <span className={styles['email']}>{email}</span> : null}
        </span>
      ),
    },
    { key: 'role', title: t('team.role'), secondary: true, cell: ({ role }) => roleName(role) },
    { key: 'state', title: t('team.state'), cell: (invitation) => <State invitation={invitation} /> },
    {
      key: 'actions',
      title: t('account.invite.actions'),
      number: true,
      cell: (invitation) => <Actions invitation={invitation} />,
    },
  ];
  if (error && !data) return <ErrorFace error={error} retry={() => void refetch()} />;
  if (!data || data.data.length === 0) return null;
  return (
    <section className={styles['invitations']} aria-label={t('account.invite.pending')}>
      <h2>{t('account.invite.pending')}</h2>
      <Card>
        <DataTable label={t('account.invite.pending')} columns={columns} rows={data.data} />
      </Card>
    </section>
  );
}

function State({ invitation: { expired, mailStatus, mailError, sentAt, invitedBy } }: { invitation: Invitation }) {
  const { t } = useTranslation();
  const bad = expired || mailStatus === 'failed';
  return (
    <span>
      <span className={bad ? styles['ended'] : undefined}>
        {t(`account.invite.is.${expired ? 'expired' : mailStatus}`)} <Time at={sentAt} />
      </span>
      <span className={styles['email']}>
        {mailError ?? (invitedBy ? t('account.invite.by', { name: invitedBy.name }) : null)}
      </span>
    </span>
  );
}

function Actions({ invitation: { id, email } }: { invitation: Invitation }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: invitationsQuery.queryKey });
  const resend = useMutation({
    mutationFn: () => resendInvitation(id),
    onSuccess: () => {
      toast.done(t('account.invite.sent', { email }));
    },
    onError: toast.failed,
    onSettled,
  });
  const withdraw = useMutation({
    mutationFn: () => withdrawInvitation(id),
    onSuccess: () => {
      toast.done(t('account.invite.withdrawn', { email }));
    },
    onError: toast.failed,
    onSettled,
  });
  const items = [
    {
      key: 'resend',
      label: t('account.invite.resend'),
      icon: <RotateCw size={16} aria-hidden="true" />,
      onSelect: () => {
        resend.mutate();
      },
    },
    {
      key: 'withdraw',
      label: t('account.invite.withdraw'),
      icon: <Trash2 size={16} aria-hidden="true" />,
      danger: true,
      onSelect: () => {
        withdraw.mutate();
      },
    },
  ];
  return (
    <Menu label={t('account.invite.actionsOf', { email })} groups={[{ key: 'acts', items }]}>
      <Ellipsis size={16} aria-hidden="true" />
    </Menu>
  );
}
