import { useQuery } from '@tanstack/react-query';
import { ArrowDownUp, ListFilter, X } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { staffQuery } from '../../api/staff.js';
import { NativeSelect } from '../../ui/native-select.js';
import { useCan, useSession } from '../auth/session.js';
import { FilterChips } from './filter-chips.js';
import styles from './inbox.module.css';
import {
  BOXES,
  type InboxSearch,
  isFiltered,
  PERIODS,
  RESPONSES,
  SORTS,
  SOURCES,
  sortedBy,
  UNFILTERED,
} from './inbox-search.js';
import { useNarrow } from './use-narrow.js';

const FiltersDialog = lazy(() => import('./filters-dialog.js').then((m) => ({ default: m.FiltersDialog })));

/** The filter row. It writes the URL and nothing else; the list reads it from there. */
export function InboxFilters({ search }: { search: InboxSearch }) {
  const { t } = useTranslation();
  const narrow = useNarrow();
  const colleagues = useColleagues();
  const any = { value: '', label: '' };
  const [moreOpen, setMoreOpen] = useState(false);

  return (
    <div className={styles['filters']} role="group" aria-label={t('inbox.filters')}>
      {search.q ? (
        <NativeSelect
          label={t('inbox.box')}
          value={search.box ?? ''}
          active={search.box !== undefined}
          options={[{ ...any, label: t('box.all') }, ...BOXES.map((value) => ({ value, label: t(`box.${value}`) }))]}
          onChange={(value) => {
            narrow({ box: BOXES.find((box) => box === value) });
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
        onChange={(value) => {
          narrow({ source: SOURCES.find((source) => source === value) });
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
        onChange={(value) => {
          narrow({ period: PERIODS.find((period) => period === value), from: undefined, to: undefined });
        }}
      />
      <NativeSelect
        label={t('clock.filter')}
        value={search.response ?? ''}
        active={search.response !== undefined}
        options={[
          { ...any, label: t('clock.anyState') },
          ...RESPONSES.map((value) => ({ value, label: t(`clock.state.${value}`) })),
        ]}
        onChange={(value) => {
          narrow({ response: RESPONSES.find((response) => response === value) });
        }}
      />
      {search.period === 'custom' ? <CustomPeriod search={search} /> : null}
      <FilterChips search={search} />
      <button
        type="button"
        className={styles['clear']}
        onClick={() => {
          setMoreOpen(true);
        }}
      >
        <ListFilter size={14} aria-hidden="true" />
        {t('filter.more')}
      </button>
      {moreOpen ? (
        <Suspense fallback={null}>
          <FiltersDialog
            search={search}
            onClose={() => {
              setMoreOpen(false);
            }}
          />
        </Suspense>
      ) : null}
      {isFiltered(search) ? (
        <button
          type="button"
          className={styles['clear']}
          onClick={() => {
            narrow(UNFILTERED);
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
  const narrow = useNarrow();
  return (
    <span className={styles['sort']}>
      <NativeSelect
        label={t('inbox.sort')}
        iconWhenNarrow={ArrowDownUp}
        value={search.sort ?? SORTS[0]}
        options={SORTS.map((value) => ({ value, label: t(`sort.${value}`) }))}
        onChange={(value) => {
          narrow(
            sortedBy(
              search,
              SORTS.find((each) => each === value),
            ),
          );
        }}
      />
    </span>
  );
}

const ENDS = [
  ['from', 'inbox.from'],
  ['to', 'inbox.to'],
] as const;

function CustomPeriod({ search }: { search: InboxSearch }) {
  const { t } = useTranslation();
  const narrow = useNarrow();
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
