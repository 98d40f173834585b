import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { $api } from '../../../api/client.js';
import type { AuditEntry } from '../../../api/types.js';
import { NativeSelect } from '../../../ui/native-select.js';
import { useOpenWords } from '../../../ui/use-open-words.js';
import { AUDIT_PERIODS, type AuditSearch, compact } from './audit-search.js';
import styles from './audit.module.css';
import { useRecordName } from './record-link.js';

const facetsQuery = $api.queryOptions('get', '/api/v1/audit-log/facets', {}, { staleTime: 60_000 });
const ENDS = ['from', 'to'] as const;

type Changed = { [K in keyof AuditSearch]?: AuditSearch[K] | undefined };

export function useNarrowAudit(search: AuditSearch): (change: Changed) => void {
  const navigate = useNavigate();
  return (change) => void navigate({ to: '/settings/audit', search: compact({ ...search, ...change }), replace: true });
}

/** The filter row: people and acts that the log knows, a period, and the record if there is one. It writes the URL. */
export function AuditFilters({ search, subject }: { search: AuditSearch; subject: AuditEntry['subject'] | undefined }) {
  const { t } = useTranslation();
  const words = useOpenWords();
  const recordName = useRecordName();
  const narrow = useNarrowAudit(search);
  const { data: facets } = useQuery(facetsQuery);
  const { who = '', what = '', type, record, period } = search;
  const people = (facets?.actors ?? []).map(({ id, name }) => ({ value: id ?? 'none', label: name }));
  const acts = (facets?.actions ?? []).map((action) => {
    const [module = ''] = action.split('.');
    return {
      value: action,
      label: `${words(`audit.module.${module}`, module)}: ${words(`audit.action.${action}`, action)}`,
    };
  });
  const named = record && recordName(subject ?? { type: type ?? '', name: null });
  return (
    <div className={styles['filters']} role="group" aria-label={t('audit.filters')}>
      <NativeSelect
        label={t('audit.who')}
        value={who}
        active={who !== ''}
        options={[{ value: '', label: t('audit.anyone') }, ...withChosen(people, who)]}
        onChange={(value) => {
          narrow({ who: value });
        }}
      />
      <NativeSelect
        label={t('audit.what')}
        value={what}
        active={what !== ''}
        options={[{ value: '', label: t('audit.anything') }, ...withChosen(acts, what)]}
        onChange={(value) => {
          narrow({ what: value });
        }}
      />
      <NativeSelect
        label={t('audit.when')}
        value={period ?? ''}
        active={period !== undefined}
        options={[
          { value: '', label: t('audit.anyTime') },
          ...AUDIT_PERIODS.map((value) => ({ value, label: t(`period.${value}`) })),
        ]}
        onChange={(value) => {
          narrow({ period: AUDIT_PERIODS.find((each) => each === value), from: undefined, to: undefined });
        }}
      />
      {period === 'custom'
        ? ENDS.map((end) => (
            <input
              key={end}
              type="date"
              aria-label={t(`audit.${end}`)}
              value={search[end] ?? ''}
              onChange={(event) => {
                narrow({ [end]: event.target.value });
              }}
            />
          ))
        : null}
      {named ? (
        <button
          type="button"
          className={styles['chip']}
          aria-label={t('audit.dropRecord', { record: named })}
          onClick={() => {
            narrow({ type: undefined, record: undefined });
          }}
        >
          {t('audit.onlyRecord', { record: named })}
          <X size={14} aria-hidden="true" />
        </button>
      ) : null}
      {Object.keys(search).length > 0 ? (
        <button
          type="button"
          className={styles['clear']}
          onClick={() => {
            narrow({
              ...{ who: undefined, what: undefined, type: undefined, record: undefined },
              ...{ period: undefined, from: undefined, to: undefined },
            });
          }}
        >
          {t('audit.clear')}
        </button>
      ) : null}
    </div>
  );
}

/** What the URL asks for is shown as chosen, also before the choices are there, or when the log knows it no more. */
function withChosen(options: { value: string; label: string }[], chosen: string) {
  const known = chosen === '' || options.some(({ value }) => value === chosen);
  return known ? options : [...options, { value: chosen, label: chosen }];
}
