import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChartPie, Plus, Snowflake } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { segmentsQuery } from '../../api/segments.js';
import type { Language, Segment } from '../../api/types.js';
import { useTitle } from '../../lib/use-title.js';
import { RouteButton } from '../../ui/button.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { ErrorFace, Face } from '../../ui/face.js';
import { Card, Page } from '../../ui/page.js';
import { Skeleton } from '../../ui/skeleton.js';
import { Time } from '../../ui/time.js';
import { Guard, useCan } from '../auth/session.js';
import styles from './segments.module.css';

export function SegmentsPage() {
  return (
    <Guard permission="segments:read">
      <Segments />
    </Guard>
  );
}

function Segments() {
  const { t, i18n } = useTranslation();
  const writable = useCan()('segments:write');
  const { data, error, refetch } = useQuery(segmentsQuery(i18n.language as Language));
  const columns = useColumns();
  useTitle(t('segments.title'));
  return (
    <Page
      title={t('segments.title')}
      note={t('segment.note')}
      actions={
        writable ? (
          <RouteButton to="/segments/new" look="primary" icon={<Plus size={16} aria-hidden="true" />}>
            {t('segment.add')}
          </RouteButton>
        ) : undefined
      }
    >
      <Card>
        {data ? (
          data.data.length > 0 ? (
            <DataTable label={t('segments.title')} columns={columns} rows={data.data} />
          ) : (
            <Face icon={ChartPie} title={t('segment.none')}>
              {t('segment.noneText')}
            </Face>
          )
        ) : error ? (
          <ErrorFace error={error} retry={() => void refetch()} />
        ) : (
          <Skeleton lines={6} height={20} />
        )}
      </Card>
    </Page>
  );
}

function useColumns(): Column<Segment>[] {
  const { t, i18n } = useTranslation();
  return [
    {
      key: 'name',
      title: t('segment.name'),
      cell: ({ id, name, kind, reading }) => (
        <div className={styles['named']}>
          <Link to="/segments/$segmentId" params={{ segmentId: id }}>
            {name}
          </Link>
          {kind === 'frozen' ? (
            <span className={styles['frozen']}>
              <Snowflake size={13} aria-hidden="true" />
              {t('segment.frozen')}
            </span>
          ) : null}
          <p>{reading}</p>
        </div>
      ),
    },
    {
      key: 'members',
      title: t('segment.members'),
      number: true,
      cell: ({ memberCount }) => memberCount?.toLocaleString(i18n.language) ?? '–',
    },
    {
      key: 'counted',
      title: t('segment.counted'),
      secondary: true,
      cell: ({ countedAt }) => (countedAt === null ? '–' : <Time at={countedAt} />),
    },
    { key: 'by', title: t('segment.by'), secondary: true, cell: ({ createdBy }) => createdBy },
  ];
}
