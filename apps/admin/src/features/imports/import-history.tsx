import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { History } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { importsQuery } from '../../api/imports.js';
import type { FileImport } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { ErrorFace, Face } from '../../ui/face.js';
import { Card } from '../../ui/page.js';
import { Skeleton } from '../../ui/skeleton.js';
import { Time } from '../../ui/time.js';
import { useImportKind } from './import-kind.js';
import styles from './import.module.css';

/** Earlier imports: each can be opened, and undone from there. */
export function ImportHistory() {
  const { t, i18n } = useTranslation();
  const { kind, route } = useImportKind();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(importsQuery(kind));
  const rows = data?.pages.flatMap((page) => page.data);
  const number = (value: number) => value.toLocaleString(i18n.language);
  const columns: Column<FileImport>[] = [
    {
      key: 'file',
      title: t('imports.step.file'),
      cell: ({ id, fileName }) => (
        <Link to={route} search={{ import: id }} className={styles['name']}>
          {fileName}
        </Link>
      ),
    },
    { key: 'state', title: t('imports.state'), cell: ({ state }) => t(`imports.states.${state}`) },
    { key: 'created', title: t('imports.counted.created'), number: true, cell: ({ counts }) => number(counts.created) },
    { key: 'changed', title: t('imports.counted.changed'), number: true, cell: ({ counts }) => number(counts.changed) },
    {
      key: 'bad',
      title: t('imports.counted.bad'),
      number: true,
      secondary: true,
      cell: ({ counts }) => number(counts.bad),
    },
    { key: 'by', title: t('imports.by'), secondary: true, cell: ({ createdBy }) => createdBy.name },
    { key: 'at', title: t('imports.at'), secondary: true, cell: ({ createdAt }) => <Time at={createdAt} /> },
  ];
  return (
    <section className={styles['history']}>
      <h2>{t('imports.history')}</h2>
      <Card>
        {!rows ? (
          error ? (
            <ErrorFace error={error} retry={() => void refetch()} />
          ) : (
            <Skeleton lines={4} height={18} />
          )
        ) : rows.length === 0 ? (
          <Face icon={History} title={t('imports.none')}>
            {t('imports.noneText')}
          </Face>
        ) : (
          <DataTable label={t('imports.history')} columns={columns} rows={rows} />
        )}
      </Card>
      {hasNextPage ? (
        <p className={styles['more']}>
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('inbox.more')}
          </Button>
        </p>
      ) : null}
    </section>
  );
}
