import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type ImportKind, importQuery, importsKey, isWorking } from '../../api/imports.js';
import { PRODUCTS_KEY } from '../../api/catalog.js';
import { useLiveEvents } from '../../api/live.js';
import type { FileImport } from '../../api/types.js';
import { cx } from '../../lib/cx.js';
import { useTitle } from '../../lib/use-title.js';
import { ErrorFace } from '../../ui/face.js';
import { Page } from '../../ui/page.js';
import { Skeleton } from '../../ui/skeleton.js';
import { Guard } from '../auth/session.js';
import { ImportActions } from './import-actions.js';
import { ImportColumns } from './import-columns.js';
import { ImportHistory } from './import-history.js';
import { IMPORT_KINDS, ImportKindContext, useImportKind } from './import-kind.js';
import { ImportPreview } from './import-preview.js';
import { ImportProgress } from './import-progress.js';
import { ImportResult } from './import-result.js';
import styles from './import.module.css';
import { UploadCard } from './upload-card.js';

const STEPS = ['file', 'columns', 'preview', 'result'] as const;
type Step = (typeof STEPS)[number];

export function ProductImportPage() {
  return <ImportPage kind="products" />;
}

export function MemberImportPage() {
  return <ImportPage kind="members" />;
}

export function RegisterImportPage() {
  return <ImportPage kind="register" />;
}

function ImportPage({ kind }: { kind: ImportKind }) {
  return (
    <ImportKindContext value={kind}>
      <Guard permission={IMPORT_KINDS[kind].permission}>
        <Import />
      </Guard>
    </ImportKindContext>
  );
}

function Import() {
  const { t } = useTranslation();
  const { words } = useImportKind();
  const { import: id } = useSearch({ strict: false });
  useTitle(t(`${words}.title`));
  return id === undefined ? (
    <Frame step="file">
      <UploadCard />
      <ImportHistory />
    </Frame>
  ) : (
    <Opened key={id} id={id} />
  );
}

function Opened({ id }: { id: string }) {
  const client = useQueryClient();
  const { kind } = useImportKind();
  const { data, error, refetch } = useQuery(importQuery(kind, id));
  const again = () => {
    void client.invalidateQueries({ queryKey: importsKey(kind) });
    void client.invalidateQueries({ queryKey: importQuery(kind, id).queryKey });
    if (kind === 'products') void client.invalidateQueries({ queryKey: PRODUCTS_KEY });
  };
  useLiveEvents(({ topic, type, id: about }) => {
    if (topic !== 'imports' || about !== id) return;
    if (type === 'import.changed') again();
    else void refetch();
  }, again);
  if (!data)
    return (
      <Frame step="file">
        {error ? <ErrorFace error={error} retry={() => void refetch()} /> : <Skeleton lines={6} height={22} />}
      </Frame>
    );
  return (
    <Frame step={stepOf(data)} note={data.fileName}>
      <StepBody shown={data} />
    </Frame>
  );
}

function StepBody({ shown }: { shown: FileImport }) {
  if (shown.state === 'draft') return <ImportColumns key={shown.version} shown={shown} />;
  if (isWorking(shown)) return <ImportProgress shown={shown} />;
  return shown.state === 'checked' ? <ImportPreview shown={shown} /> : <ImportResult shown={shown} />;
}

function stepOf({ state }: FileImport): Step {
  if (state === 'draft') return 'columns';
  return state === 'checking' || state === 'checked' ? 'preview' : 'result';
}

function Frame({ step, note, children }: { step: Step; note?: string; children: React.ReactNode }) {
  const { t } = useTranslation();
  const { words } = useImportKind();
  return (
    <Page title={t(`${words}.title`)} note={note ?? t(`${words}.note`)} actions={<ImportActions />}>
      <ol className={styles['steps']} aria-label={t('imports.steps')}>
        {STEPS.map((each, at) => (
          <li
            key={each}
            aria-current={each === step ? 'step' : undefined}
            className={cx(STEPS.indexOf(step) > at && styles['past'])}
          >
            <span className={styles['number']} aria-hidden="true">
              {at + 1}
            </span>
            {t(`imports.step.${each}`)}
          </li>
        ))}
      </ol>
      {children}
    </Page>
  );
}
