import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { permissionsQuery, rolesQuery } from '../../api/roles.js';
import { useTitle } from '../../lib/use-title.js';
import { AddButton } from '../../ui/add-button.js';
import { ErrorFace } from '../../ui/face.js';
import { Card, Page } from '../../ui/page.js';
import { Skeleton } from '../../ui/skeleton.js';
import { Guard } from '../auth/session.js';
import { RoleMatrix } from './role-matrix.js';
import { RoleSheet } from './role-sheet.js';
import styles from './roles.module.css';

export function RolesPage() {
  return (
    <Guard permission="staff:manage">
      <Roles />
    </Guard>
  );
}

function Roles() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { role: openId, copy } = useSearch({ from: '/signed-in/team/roles' });
  const roles = useQuery(rolesQuery);
  const permissions = useQuery(permissionsQuery);
  useTitle(t('roles.title'));
  const show = (search: { role?: string; copy?: string }) => void navigate({ to: '/team/roles', search });
  const all = roles.data?.data;
  const known = permissions.data?.data;
  const error = roles.error ?? permissions.error;
  const open = all?.find(({ id }) => id === openId);
  return (
    <Page
      title={t('roles.title')}
      note={
        <>
          {t('roles.note')}{' '}
          <Link to="/team" className={styles['back']}>
            <ArrowLeft size={13} aria-hidden="true" /> {t('team.title')}
          </Link>
        </>
      }
      actions={
        <AddButton
          onClick={() => {
            show({ role: 'new' });
          }}
        >
          {t('roles.add')}
        </AddButton>
      }
    >
      <Card>
        {all && known ? (
          <RoleMatrix
            roles={all}
            permissions={known}
            onEdit={(role) => {
              show({ role });
            }}
            onCopy={(id) => {
              show({ role: 'new', copy: id });
            }}
          />
        ) : error ? (
          <ErrorFace
            error={error}
            retry={() => {
              void roles.refetch();
              void permissions.refetch();
            }}
          />
        ) : (
          <Skeleton lines={12} height={20} />
        )}
      </Card>
      {all && known && (openId === 'new' || open) ? (
        <RoleSheet
          key={`${openId} ${copy}`}
          role={open}
          copyOf={all.find(({ id }) => id === copy)}
          roles={all}
          permissions={known}
          onClose={() => {
            show({});
          }}
        />
      ) : null}
    </Page>
  );
}
