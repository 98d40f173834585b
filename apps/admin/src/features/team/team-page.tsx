import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { ShieldCheck, UserPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { staffQuery } from '../../api/staff.js';
import { absencesQuery, teamsQuery } from '../../api/teams.js';
import type { Staff } from '../../api/types.js';
import { shownDay } from '../../lib/time.js';
import { useTitle } from '../../lib/use-title.js';
import { Button } from '../../ui/button.js';
import { Avatar } from '../../ui/avatar.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { ErrorFace } from '../../ui/face.js';
import { Card, Page } from '../../ui/page.js';
import { Skeleton } from '../../ui/skeleton.js';
import { Guard } from '../auth/session.js';
import { useRoleName } from '../roles/role-name.js';
import { ColleagueSheet } from './colleague-sheet.js';
import { Invitations } from './invitations.js';
import { InviteSheet } from './invite-sheet.js';
import styles from './team.module.css';

export function TeamPage() {
  return (
    <Guard permission="staff:manage">
      <Team />
    </Guard>
  );
}

function Team() {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const { colleague: openId } = useSearch({ from: '/signed-in/team' });
  const { data, error, isPending, refetch } = useQuery(staffQuery);
  const roleName = useRoleName();
  useTitle(t('team.title'));
  const { data: teams } = useQuery(teamsQuery);
  const { data: absences } = useQuery(absencesQuery());
  const today = new Date().toLocaleDateString('sv-SE');
  const away = (id: string) =>
    absences?.data.find(({ staffId, from, to }) => staffId === id && from <= today && today <= to)?.to;
  const staff = data?.data ?? [];
  const open = openId === 'new' ? 'new' : staff.find(({ id }) => id === openId);
  const columns: Column<Staff>[] = [
    {
      key: 'name',
      title: t('team.name'),
      cell: ({ id, name, email }) => (
        <span className={styles['person']}>
          <Avatar name={name} size={28} />
          <span>
            <Link to="/team" search={{ colleague: id }} className={styles['name']}>
              {name}
            </Link>
            <span className={styles['email']}>{email}</span>
          </span>
        </span>
      ),
    },
    { key: 'role', title: t('team.role'), cell: ({ role }) => roleName(role) },
    {
      key: 'team',
      title: t('team.team'),
      secondary: true,
      cell: ({ teamId }) => teams?.data.find(({ id }) => id === teamId)?.name ?? '',
    },
    {
      key: 'state',
      title: t('team.state'),
      secondary: true,
      cell: ({ id, active }) => {
        if (!active) return <span className={styles['ended']}>{t('team.ended')}</span>;
        const until = away(id);
        return until ? t('team.away', { day: shownDay(until, i18n.language) }) : t('team.active');
      },
    },
  ];
  return (
    <Page
      title={t('team.title')}
      actions={
        <>
          <Button
            icon={<ShieldCheck size={16} aria-hidden="true" />}
            onClick={() => void navigate({ to: '/team/roles', search: {} })}
          >
            {t('roles.title')}
          </Button>
          <Button
            look="primary"
            icon={<UserPlus size={16} aria-hidden="true" />}
            onClick={() => void navigate({ to: '/team', search: { colleague: 'invite' } })}
          >
            {t('account.invite.title')}
          </Button>
        </>
      }
    >
      <Card>
        {isPending ? (
          <Skeleton lines={6} height={20} />
        ) : error && !data ? (
          <ErrorFace error={error} retry={() => void refetch()} />
        ) : (
          <DataTable label={t('team.title')} columns={columns} rows={staff} />
        )}
      </Card>
      <Invitations />
      {openId === 'invite' ? (
        <InviteSheet
          onClose={() => void navigate({ to: '/team', search: {} })}
          onByHand={() => void navigate({ to: '/team', search: { colleague: 'new' } })}
        />
      ) : null}
      {open ? (
        <ColleagueSheet
          key={openId}
          colleague={open === 'new' ? undefined : open}
          onClose={() => void navigate({ to: '/team', search: {} })}
        />
      ) : null}
    </Page>
  );
}
