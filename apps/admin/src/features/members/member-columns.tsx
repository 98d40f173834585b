import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberListItem } from '../../api/types.js';
import { recall, remember } from '../../lib/storage.js';
import { shortDay } from '../../lib/time.js';
import { Avatar } from '../../ui/avatar.js';
import type { Column } from '../../ui/data-table.js';
import { Time } from '../../ui/time.js';
import { useSession } from '../auth/session.js';
import { useRegions } from './use-regions.js';
import styles from './members.module.css';

/** Those that one may leave out; the name is always there. */
export const MEMBER_COLUMNS = [
  'number',
  'email',
  'phone',
  'city',
  'level',
  'stage',
  'valueGroup',
  'tags',
  'owner',
  'consents',
  'source',
  'joinedAt',
  'updatedAt',
] as const;
export type MemberColumn = (typeof MEMBER_COLUMNS)[number];

const USUAL: readonly MemberColumn[] = ['email', 'phone', 'city', 'stage', 'tags', 'owner', 'joinedAt'];

/** Which columns this person wants to see, kept on this device. */
export function useChosenColumns() {
  const key = `regulars.member-columns.${useSession().user.id}`;
  const [kept, setKept] = useState(() => recall(key));
  const chosen = kept == null ? USUAL : MEMBER_COLUMNS.filter((column) => kept.split(',').includes(column));
  return {
    chosen,
    toggle: (column: MemberColumn) => {
      const next = MEMBER_COLUMNS.filter((each) => chosen.includes(each) !== (each === column)).join(',');
      remember(key, next);
      setKept(next);
    },
  };
}

export function memberName({ name, company, email, phone, number }: MemberListItem): string {
  return name ?? company ?? email ?? phone ?? number;
}

export function useMemberColumns(chosen: readonly MemberColumn[]): Column<MemberListItem>[] {
  const { t, i18n } = useTranslation();
  const regionOf = useRegions();
  const all: Record<MemberColumn, Omit<Column<MemberListItem>, 'key' | 'title'>> = {
    number: { cell: ({ number }) => <span className={styles['quiet']}>{number}</span> },
    email: { cell: ({ email }) => <span className={styles['cut']}>{email}</span> },
    phone: { cell: ({ phone }) => <span className={styles['figures']}>{phone}</span> },
    city: { cell: ({ city, country }) => [city, country && regionOf(country)].filter(Boolean).join(', ') },
    level: { cell: ({ level }) => level },
    stage: { cell: ({ stage }) => (stage ? t(`member.stage.${stage}`) : null) },
    valueGroup: { cell: ({ valueGroup }) => (valueGroup ? t(`member.valueGroup.${valueGroup}`) : null) },
    tags: { cell: (member) => <Tags tags={member.tags} /> },
    owner: { cell: ({ owner }) => owner?.name ?? <span className={styles['quiet']}>{t('member.nobody')}</span> },
    consents: {
      cell: ({ consents }) => consents.map((channel) => t(`member.channel.${channel}`)).join(t('custom.comma')),
    },
    source: { cell: ({ source }) => t(`member.source.${source}`) },
    joinedAt: {
      cell: ({ joinedAt }) => <span className={styles['figures']}>{shortDay(new Date(joinedAt), i18n.language)}</span>,
    },
    updatedAt: { cell: ({ updatedAt }) => <Time at={updatedAt} /> },
  };
  return [
    { key: 'name', title: t('contact.name'), cell: (member) => <Name member={member} /> },
    ...chosen.map((key) => ({ key, title: t(`member.column.${key}`), secondary: true, ...all[key] })),
  ];
}

function Name({ member }: { member: MemberListItem }) {
  const { t } = useTranslation();
  const { id, company, name, email, phone, city, leftAt } = member;
  const reached = email ?? phone ?? city;
  return (
    <span className={styles['person']}>
      <Avatar name={memberName(member)} size={30} />
      <span>
        <Link to="/members/$memberId" params={{ memberId: id }} className={styles['name']}>
          {memberName(member)}
        </Link>
        {leftAt === null ? null : <span className={styles['left']}>{t('member.left')}</span>}
        {name !== null && company !== null ? <small className={styles['under']}>{company}</small> : null}
        <small className={styles['reached']}>{reached}</small>
      </span>
    </span>
  );
}

/** Each leads to the members who have it. */
export function Tags({ tags }: { tags: readonly string[] }) {
  const { t } = useTranslation();
  return (
    <span className={styles['tags']}>
      {tags.map((tag) => (
        <Link
          key={tag}
          to="/members"
          search={{ tag }}
          className={styles['tag']}
          aria-label={t('member.withTag', { tag })}
        >
          {tag}
        </Link>
      ))}
    </span>
  );
}
