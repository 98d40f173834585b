import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ArrowLeft, Pencil, UserRound } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { memberQuery } from '../../api/members.js';
import type { Member } from '../../api/types.js';
import { useTitle } from '../../lib/use-title.js';
import { Avatar } from '../../ui/avatar.js';
import { Button } from '../../ui/button.js';
import { ErrorFace } from '../../ui/face.js';
import { Skeleton } from '../../ui/skeleton.js';
import { ExactTime } from '../../ui/time.js';
import { Guard, useCan } from '../auth/session.js';
import { memberName, Tags } from './member-columns.js';
import styles from './member-page.module.css';
import { MEMBER_SECTIONS, type MemberSection } from './member-sections.js';
import { MemberSheet } from './member-sheet.js';
import { useMembersLive } from './use-members-live.js';

export function MemberPage() {
  return (
    <Guard permission="members:read">
      <OneMember />
    </Guard>
  );
}

function OneMember() {
  const { memberId } = useParams({ from: '/signed-in/members/$memberId' });
  const { data: member, error, refetch } = useQuery(memberQuery(memberId));
  useMembersLive();
  if (member) return <MemberDetail key={member.id} member={member} />;
  return (
    <div className={styles['page']}>
      <BackLink />
      {error ? (
        <ErrorFace error={error} retry={() => void refetch()} heading="h1" />
      ) : (
        <Skeleton lines={9} height={18} />
      )}
    </div>
  );
}

function MemberDetail({ member }: { member: Member }) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  useTitle(`${memberName(member)} ${member.number}`);
  return (
    <article className={styles['page']} aria-label={member.number}>
      <Header
        member={member}
        onEdit={() => {
          setEditing(true);
        }}
      />
      <div className={styles['columns']}>
        <div className={styles['main']}>
          <Sections place="main" member={member} />
        </div>
        <aside className={styles['side']} aria-label={t('member.side')}>
          <Sections place="side" member={member} />
        </aside>
      </div>
      {editing ? (
        <MemberSheet
          member={member}
          onClose={() => {
            setEditing(false);
          }}
        />
      ) : null}
    </article>
  );
}

function Header({ member, onEdit }: { member: Member; onEdit: () => void }) {
  const { t } = useTranslation();
  const can = useCan();
  return (
    <header className={styles['header']}>
      <BackLink />
      <Avatar name={memberName(member)} size={44} />
      <div className={styles['names']}>
        <h1>{memberName(member)}</h1>
        <div className={styles['facts']}>
          <span className="tabular">{member.number}</span>
          {member.level === null ? null : <span className={styles['level']}>{member.level}</span>}
          <span className={styles['owner']} title={t('member.field.owner')}>
            <UserRound size={14} role="img" aria-label={t('member.field.owner')} />
            {member.owner?.name ?? t('member.nobody')}
          </span>
          {member.leftAt === null ? null : (
            <span className={styles['left']}>
              {t('member.leftOn')} <ExactTime at={member.leftAt} />
            </span>
          )}
          <Tags tags={member.tags} />
        </div>
      </div>
      {can('members:write') ? (
        <Button icon={<Pencil size={16} aria-hidden="true" />} onClick={onEdit}>
          {t('member.edit')}
        </Button>
      ) : null}
    </header>
  );
}

function BackLink() {
  const { t } = useTranslation();
  return (
    <Link to="/members" className={styles['back']} aria-label={t('member.back')} title={t('member.back')}>
      <ArrowLeft size={18} aria-hidden="true" />
    </Link>
  );
}

/** Each with its own heading; those that the person's role doesn't include are left out. */
function Sections({ place, member }: { place: MemberSection['place']; member: Member }) {
  const can = useCan();
  const shown = MEMBER_SECTIONS.filter(
    (section) => section.place === place && (section.permission === undefined || can(section.permission)),
  );
  return shown.map(({ key, Component }) => (
    <Suspense key={key} fallback={null}>
      <Component member={member} />
    </Suspense>
  ));
}
