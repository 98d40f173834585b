import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { staffQuery } from '../../api/staff.js';
import { NativeSelect } from '../../ui/native-select.js';
import { useCan, useSession } from '../auth/session.js';
import styles from './inbox.module.css';
import { BOXES, compact, type InboxSearch, isFiltered, PERIODS, SORTS, SOURCES } from './inbox-search.js';

/** The filter row. It writes the URL and nothing else; the list reads it from there. */
export function InboxFilters({ search }: { search: InboxSearch }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const colleagues = useColleagues();
  const any = { value: '', label: '' };

  function narrow(change: Record<string, string>): void {
    void navigate({ to: '.', search: compact({ ...search, ...change }), replace: true });
  }

  return (
    <div className={styles['filters']} role="group" aria-label={t('inbox.filters')}>
      {search.q ? (
        <NativeSelect
          label={t('inbox.box')}
          value={search.box ?? ''}
          active={search.box !== undefined}
          options={[{ ...any, label: t('box.all') }, ...BOXES.map((value) => ({ value, label: t(`box.${value}`) }))]}
          onChange={(box) => {
            narrow({ box });
          }}
        />
      ) : null}
      <NativeSelect
        label={t('order.assignee')}
        value={search.assignee ?? ''}
        active={search.assignee !== undefined}
        options={[
          { ...any, label: t('inbox.anyone') },
          { value: 'me', label: t('inbox.mine') },
          { value: 'none', label: t('order.unassigned') },
          ...colleagues,
        ]}
        onChange={(assignee) => {
          narrow({ assignee });
        }}
      />
      <NativeSelect
        label={t('order.source')}
        value={search.source ?? ''}
        active={search.source !== undefined}
        options={[
          { ...any, label: t('inbox.anySource') },
          ...SOURCES.map((value) => ({ value, label: t(`source.${value}`) })),
        ]}
        onChange={(source) => {
          narrow({ source });
        }}
      />
      <NativeSelect
        label={t('inbox.period')}
        value={search.period ?? ''}
        active={search.period !== undefined}
        options={[
          { ...any, label: t('inbox.anyTime') },
          ...PERIODS.map((value) => ({ value, label: t(`period.${value}`) })),
        ]}
        onChange={(period) => {
          narrow({ period, from: '', to: '' });
        }}
      />
      {search.period === 'custom' ? <CustomPeriod search={search} narrow={narrow} /> : null}
      {isFiltered(search) ? (
        <button
          type="button"
          className={styles['clear']}
          onClick={() => {
            narrow({ q: '', assignee: '', source: '', period: '', from: '', to: '' });
          }}
        >
          <X size={14} aria-hidden="true" />
          {t('inbox.clear')}
        </button>
      ) : null}
    </div>
  );
}

export function InboxSort({ search }: { search: InboxSearch }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <span className={styles['sort']}>
      <NativeSelect
        label={t('inbox.sort')}
        value={search.sort ?? SORTS[0]}
        options={SORTS.map((value) => ({ value, label: t(`sort.${value}`) }))}
        onChange={(value) => {
          const sort = SORTS.find((each) => each === value && each !== SORTS[0]);
          void navigate({ to: '.', search: compact({ ...search, sort }), replace: true });
        }}
      />
    </span>
  );
}

const ENDS = [
  ['from', 'inbox.from'],
  ['to', 'inbox.to'],
] as const;

function CustomPeriod({ search, narrow }: { search: InboxSearch; narrow: (change: Record<string, string>) => void }) {
  const { t } = useTranslation();
  return (
    <>
      {ENDS.map(([end, label]) => (
        <input
          key={end}
          type="date"
          className={styles['date']}
          aria-label={t(label)}
          value={search[end] ?? ''}
          onChange={(event) => {
            narrow({ [end]: event.target.value });
          }}
        />
      ))}
    </>
  );
}

function useColleagues() {
  const can = useCan();
  const me = useSession().user.id;
  const { data } = useQuery({ ...staffQuery, enabled: can('staff:read') });
  return (data?.data ?? [])
    .filter(({ id, active }) => id !== me && active)
    .map(({ id, name }) => ({ value: id, label: name }));
}
