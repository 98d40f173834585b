import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Search, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { staffQuery } from '../../api/staff.js';
import { NativeSelect } from '../../ui/native-select.js';
import { useCan } from '../auth/session.js';
import { CustomFilters } from './custom-filters.js';
import styles from './members.module.css';
import {
  isNarrowed,
  MEMBER_SORTS,
  type MembersSearch,
  readMembersSearch,
  SCORES,
  STAGES,
  VALUE_GROUPS,
} from './members-search.js';

const PAUSE_MS = 200;

/** Writes the URL and nothing else; the list reads it from there. */
export function MemberFilters({ search }: { search: MembersSearch }) {
  const { t } = useTranslation();
  const can = useCan();
  const navigate = useNavigate();
  const { data: staff } = useQuery({ ...staffQuery, enabled: can('staff:read') });
  const colleagues = can('members:read-all') ? (staff?.data ?? []) : [];

  function narrow(change: Partial<Record<keyof MembersSearch, string>>): void {
    // Read from the URL and not from what was rendered: a word may have been typed since.
    void navigate({
      to: '/members',
      search: (now) => readMembersSearch({ ...now, ...change }),
      replace: 'q' in change || 'sort' in change,
    });
  }

  return (
    <search className={styles['filters']}>
      <Typed
        label={t('member.search')}
        value={search.q ?? ''}
        maxLength={200}
        wide
        onChange={(q) => {
          narrow({ q });
        }}
      />
      <NativeSelect
        label={t('member.field.owner')}
        value={search.owner ?? ''}
        active={search.owner !== undefined}
        options={[
          { value: '', label: t('member.anyOwner') },
          { value: 'me', label: t('member.mine') },
          { value: 'none', label: t('member.nobodys') },
          ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(owner) => {
          narrow({ owner });
        }}
      />
      <NativeSelect
        label={t('member.standing')}
        value={search.left ?? ''}
        active={search.left !== undefined}
        options={[
          { value: '', label: t('member.anyStanding') },
          { value: 'false', label: t('member.stayed') },
          { value: 'true', label: t('member.leftOnes') },
        ]}
        onChange={(left) => {
          narrow({ left });
        }}
      />
      <NativeSelect
        label={t('member.column.stage')}
        value={search.stage ?? ''}
        active={search.stage !== undefined}
        options={[
          { value: '', label: t('member.anyStage') },
          ...STAGES.map((value) => ({ value, label: t(`member.stage.${value}`) })),
        ]}
        onChange={(stage) => {
          narrow({ stage });
        }}
      />
      <NativeSelect
        label={t('member.column.valueGroup')}
        value={search.valueGroup ?? ''}
        active={search.valueGroup !== undefined}
        options={[
          { value: '', label: t('member.anyValueGroup') },
          ...([...VALUE_GROUPS, 'none'] as const).map((value) => ({ value, label: t(`member.valueGroup.${value}`) })),
        ]}
        onChange={(valueGroup) => {
          narrow({ valueGroup });
        }}
      />
      {SCORES.map((score) => {
        const value = search[score];
        if (value === undefined) return null;
        const what = t(`member.score.${score}`, { score: value === 'none' ? t('member.score.none') : value });
        return (
          <button
            key={score}
            type="button"
            className={styles['score']}
            aria-label={t('member.dropScore', { what })}
            onClick={() => {
              narrow({ [score]: '' });
            }}
          >
            {what}
            <X size={14} aria-hidden="true" />
          </button>
        );
      })}
      <Typed
        label={t('member.tag')}
        value={search.tag ?? ''}
        maxLength={50}
        onChange={(tag) => {
          narrow({ tag });
        }}
      />
      <NativeSelect
        label={t('member.sorted')}
        value={search.sort ?? '-joinedAt'}
        options={MEMBER_SORTS.map((value) => ({ value, label: t(`member.sort.${value}`) }))}
        onChange={(sort) => {
          narrow({ sort });
        }}
      />
      <CustomFilters
        custom={search.custom}
        onChange={(custom) => {
          narrow({ custom });
        }}
      />
      {isNarrowed(search) ? (
        <button
          type="button"
          className={styles['clear']}
          onClick={() => void navigate({ to: '/members', search: search.sort ? { sort: search.sort } : {} })}
        >
          <X size={15} aria-hidden="true" />
          {t('member.clear')}
        </button>
      ) : null}
    </search>
  );
}

interface TypedProps {
  label: string;
  value: string;
  maxLength: number;
  wide?: boolean;
  onChange: (value: string) => void;
}

/** A field that narrows the list while one types, after a breath. */
function Typed({ label, value, maxLength, wide = false, onChange }: TypedProps) {
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // The URL changed by other means, such as Back.
  if (known !== value) {
    setKnown(value);
    if (typed.trim() !== value) setTyped(value);
  }
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  return (
    <span className={styles['search']} data-wide={wide} data-active={value !== ''}>
      {wide ? <Search size={16} aria-hidden="true" /> : null}
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        maxLength={maxLength}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          clearTimeout(timer.current);
          timer.current = setTimeout(() => {
            onChange(target.value.trim());
          }, PAUSE_MS);
        }}
      />
    </span>
  );
}
