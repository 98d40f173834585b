import { useSearch } from '@tanstack/react-router';
import { Download, ScrollText } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '../../../api/client.js';
import { queryString } from '../../../api/query-string.js';
import type { AuditPage } from '../../../api/types.js';
import { Button, ButtonLink } from '../../../ui/button.js';
import { Face, ForbiddenFace } from '../../../ui/face.js';
import { useCan } from '../../auth/session.js';
import { Pending } from '../pending.js';
import { Section } from '../section.js';
import { AuditFilters, useNarrowAudit } from './audit-filters.js';
import { AuditLine } from './audit-line.js';
import { auditFilter } from './audit-search.js';
import styles from './audit.module.css';

const AT_ONCE = 50;

export function AuditSection() {
  return useCan()('audit:read') ? <AuditLog /> : <ForbiddenFace />;
}

function AuditLog() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/signed-in/settings/audit' });
  const narrow = useNarrowAudit(search);
  // A named period moves on with the clock, but not while one reads.
  const filter = useMemo(() => auditFilter(search), [search]);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = $api.useInfiniteQuery(
    'get',
    '/api/v1/audit-log',
    { params: { query: { limit: AT_ONCE, ...filter } } },
    {
      initialPageParam: '',
      getNextPageParam: (page: AuditPage) => page.nextCursor,
      pageParamName: 'cursor',
    },
  );
  const entries = data?.pages.flatMap((page) => page.data) ?? [];
  const download = (
    <ButtonLink
      icon={<Download size={16} aria-hidden="true" />}
      href={`/api/v1/audit-log/export?${queryString(filter)}`}
    >
      {t('audit.export')}
    </ButtonLink>
  );
  return (
    <Section title={t('settings.audit.title')} note={t('audit.note')} actions={download}>
      <AuditFilters search={search} subject={search.record ? entries[0]?.subject : undefined} />
      {data === undefined ? (
        <Pending error={error} refetch={refetch} lines={8} />
      ) : entries.length === 0 ? (
        <Face icon={ScrollText} title={t('audit.empty')} />
      ) : (
        <ol className={styles['entries']} aria-label={t('audit.list')}>
          {entries.map((entry) => (
            <AuditLine
              key={entry.id}
              entry={entry}
              onRecord={
                search.record
                  ? undefined
                  : ({ subject: { type, id } }) => {
                      narrow({ type, record: id ?? undefined });
                    }
              }
            />
          ))}
        </ol>
      )}
      {entries.length > 0 ? (
        <div className={styles['end']}>
          {hasNextPage ? (
            <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              {t('audit.more')}
            </Button>
          ) : (
            t('audit.end')
          )}
        </div>
      ) : null}
    </Section>
  );
}
