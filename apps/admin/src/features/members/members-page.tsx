import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Columns3, Contact, CopyCheck, Grid3x3, Upload } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { exportMembersUrl, memberTotalQuery, membersQuery } from '../../api/members.js';
import { useTitle } from '../../lib/use-title.js';
import { AddButton } from '../../ui/add-button.js';
import { Button, RouteButton } from '../../ui/button.js';
import { DataTable } from '../../ui/data-table.js';
import { ErrorFace, Face } from '../../ui/face.js';
import { Menu } from '../../ui/menu.js';
import { Card, Page } from '../../ui/page.js';
import { Skeleton } from '../../ui/skeleton.js';
import { Guard, useCan } from '../auth/session.js';
import { ExportMenu } from '../imports/export-menu.js';
import { readCustom } from '../custom-fields/custom-search.js';
import { MEMBER_COLUMNS, useChosenColumns, useMemberColumns } from './member-columns.js';
import { MemberSheet } from './member-sheet.js';
import { MemberFilters } from './member-filters.js';
import styles from './members.module.css';
import { isNarrowed } from './members-search.js';
import { useMembersLive } from './use-members-live.js';

export function MembersPage() {
  return (
    <Guard permission="members:read">
      <Members />
    </Guard>
  );
}

function Members() {
  const { t, i18n } = useTranslation();
  const can = useCan();
  const navigate = useNavigate();
  const search = useSearch({ from: '/signed-in/members' });
  const [adding, setAdding] = useState(false);
  const { custom, ...given } = useDeferredValue(search);
  const filter = { ...given, custom: readCustom(custom) };
  const { data, error, isPending, isPlaceholderData, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery({ ...membersQuery(filter), placeholderData: (before) => before });
  const total = useQuery({ ...memberTotalQuery(filter), placeholderData: (before) => before }).data?.total;
  const { chosen, toggle } = useChosenColumns();
  const columns = useMemberColumns(chosen);
  useTitle(t('members.title'));
  useMembersLive();
  const members = data?.pages.flatMap((page) => page.data) ?? [];
  const shownTotal = total && `${total.count.toLocaleString(i18n.language)}${total.capped ? '+' : ''}`;
  const narrowed = isNarrowed(search);

  return (
    <Page
      title={t('members.title')}
      wide
      note={shownTotal === undefined ? ' ' : t('member.total', { count: total?.count ?? 0, shown: shownTotal })}
      actions={
        <>
          <Menu
            label={t('columns.title')}
            className={styles['tool']}
            groups={[
              {
                key: 'columns',
                items: MEMBER_COLUMNS.map((key) => ({
                  key,
                  label: t(`member.column.${key}`),
                  checked: chosen.includes(key),
                  onSelect: () => {
                    toggle(key);
                  },
                })),
              },
            ]}
            hint
          >
            <Columns3 size={17} strokeWidth={1.75} aria-hidden="true" />
          </Menu>
          <RouteButton to="/members/value" search={{}} icon={<Grid3x3 size={16} aria-hidden="true" />}>
            {t('member.lifecycle')}
          </RouteButton>
          {can('members:write') ? (
            <RouteButton to="/members/duplicates" icon={<CopyCheck size={16} aria-hidden="true" />}>
              {t('member.duplicates')}
            </RouteButton>
          ) : null}
          {can('members:export') ? <ExportMenu url={(format) => exportMembersUrl(filter, format)} /> : null}
          {can('members:import') ? (
            <RouteButton to="/members/import" search={{}} icon={<Upload size={16} aria-hidden="true" />}>
              {t('imports.import')}
            </RouteButton>
          ) : null}
          {can('members:write') ? (
            <AddButton
              onClick={() => {
                setAdding(true);
              }}
            >
              {t('member.add')}
            </AddButton>
          ) : null}
        </>
      }
    >
      <MemberFilters search={search} />
      <Card>
        <div className={styles['scroll']} aria-busy={isPlaceholderData}>
          {isPending ? (
            <Skeleton lines={9} height={18} />
          ) : error && !data ? (
            <ErrorFace error={error} retry={() => void refetch()} />
          ) : members.length === 0 ? (
            <Face icon={Contact} title={narrowed ? t('member.noMatch') : t('member.none')}>
              {narrowed ? null : t('member.noneText')}
            </Face>
          ) : (
            <DataTable label={t('members.title')} columns={columns} rows={members} />
          )}
        </div>
      </Card>
      {hasNextPage ? (
        <div className={styles['more']}>
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('inbox.more')}
          </Button>
        </div>
      ) : null}
      {adding ? (
        <MemberSheet
          onClose={() => {
            setAdding(false);
          }}
          onSaved={({ id }) => void navigate({ to: '/members/$memberId', params: { memberId: id } })}
        />
      ) : null}
    </Page>
  );
}
