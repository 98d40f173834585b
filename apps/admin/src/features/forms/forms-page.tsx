import { useQuery } from '@tanstack/react-query';
import { ClipboardList, Code, ExternalLink } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formsQuery } from '../../api/forms.js';
import type { FormSummary } from '../../api/types.js';
import { useTitle } from '../../lib/use-title.js';
import { Button } from '../../ui/button.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { ErrorFace, Face } from '../../ui/face.js';
import { Card, Page } from '../../ui/page.js';
import { Skeleton } from '../../ui/skeleton.js';
import { Guard } from '../auth/session.js';
import { inLanguage } from './in-language.js';
import { EmbedDialog } from './embed-dialog.js';
import styles from './forms.module.css';

export function FormsPage() {
  return (
    <Guard permission="forms:read">
      <Forms />
    </Guard>
  );
}

function Forms() {
  const { t, i18n } = useTranslation();
  const { data, error, isPending, refetch } = useQuery(formsQuery);
  const [embedded, setEmbedded] = useState<FormSummary>();
  useTitle(t('forms.title'));
  const columns: Column<FormSummary>[] = [
    {
      key: 'title',
      title: t('forms.name'),
      cell: ({ title, slug }) => (
        <>
          <b className={styles['title']}>{inLanguage(title, i18n.language)}</b>
          <span className={styles['slug']}>/f/{slug}</span>
        </>
      ),
    },
    {
      key: 'status',
      title: t('forms.status'),
      cell: ({ status, publishedVersion }) => (
        <span className={styles['status']} data-status={status}>
          {t(`forms.is.${status}`)}
          {publishedVersion ? <small>{t('forms.version', { version: publishedVersion })}</small> : null}
        </span>
      ),
    },
    {
      key: 'submissions',
      title: t('forms.submissions'),
      number: true,
      secondary: true,
      cell: ({ submissionCount }) => submissionCount.toLocaleString(i18n.language),
    },
    {
      key: 'actions',
      title: t('forms.actions'),
      number: true,
      cell: (form) =>
        form.status === 'published' ? (
          <Actions
            form={form}
            embed={() => {
              setEmbedded(form);
            }}
          />
        ) : null,
    },
  ];
  const forms = data?.data ?? [];
  return (
    <Page title={t('forms.title')} note={t('forms.note')}>
      <Card>
        {isPending ? (
          <Skeleton lines={5} height={18} />
        ) : error && !data ? (
          <ErrorFace error={error} retry={() => void refetch()} />
        ) : forms.length === 0 ? (
          <Face icon={ClipboardList} title={t('forms.none')} />
        ) : (
          <DataTable label={t('forms.title')} columns={columns} rows={forms} />
        )}
      </Card>
      {embedded ? (
        <EmbedDialog
          form={embedded}
          onClose={() => {
            setEmbedded(undefined);
          }}
        />
      ) : null}
    </Page>
  );
}

function Actions({ form, embed }: { form: FormSummary; embed: () => void }) {
  const { t, i18n } = useTranslation();
  const title = inLanguage(form.title, i18n.language);
  return (
    <span className={styles['actions']}>
      <a
        href={`/f/${encodeURIComponent(form.slug)}`}
        target="_blank"
        rel="noreferrer"
        aria-label={t('forms.openNamed', { title })}
      >
        <ExternalLink size={15} aria-hidden="true" />
        <span>{t('forms.open')}</span>
      </a>
      <Button
        size="small"
        icon={<Code size={15} aria-hidden="true" />}
        onClick={embed}
        aria-label={t('forms.embedNamed', { title })}
      >
        {t('forms.embed')}
      </Button>
    </span>
  );
}
