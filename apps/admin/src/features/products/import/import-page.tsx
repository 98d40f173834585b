import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { IMPORTS_KEY, importQuery, isWorking } from '../../../api/product-imports.js';
import { PRODUCTS_KEY } from '../../../api/catalog.js';
import { useLiveEvents } from '../../../api/live.js';
import type { ProductImport } from '../../../api/types.js';
import { cx } from '../../../lib/cx.js';
import { useTitle } from '../../../lib/use-title.js';
import { RouteButton } from '../../../ui/button.js';
import { ErrorFace } from '../../../ui/face.js';
import { Page } from '../../../ui/page.js';
import { Skeleton } from '../../../ui/skeleton.js';
import { Guard } from '../../auth/session.js';
import { ImportColumns } from './import-columns.js';
import { ImportHistory } from './import-history.js';
import { ImportPreview } from './import-preview.js';
import { ImportProgress } from './import-progress.js';
import { ImportResult } from './import-result.js';
import styles from './import.module.css';
import { UploadCard } from './upload-card.js';

const STEPS = ['file', 'columns', 'preview', 'result'] as const;
type Step = (typeof STEPS)[number];

export function ImportPage() {
  return (
    <Guard permission="products:write">
      <Import />
    </Guard>
  );
}

function Import() {
  const { t } = useTranslation();
  const { import: id } = useSearch({ from: '/signed-in/products/import' });
  useTitle(t('imports.title'));
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
  const { data, error, refetch } = useQuery(importQuery(id));
  const again = () => {
    void client.invalidateQueries({ queryKey: IMPORTS_KEY });
    void client.invalidateQueries({ queryKey: importQuery(id).queryKey });
    void client.invalidateQueries({ queryKey: PRODUCTS_KEY });
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

function StepBody({ shown }: { shown: ProductImport }) {
  if (shown.state === 'draft') return <ImportColumns key={shown.version} shown={shown} />;
  if (isWorking(shown)) return <ImportProgress shown={shown} />;
  return shown.state === 'checked' ? <ImportPreview shown={shown} /> : <ImportResult shown={shown} />;
}

function stepOf({ state }: ProductImport): Step {
  if (state === 'draft') return 'columns';
  return state === 'checking' || state === 'checked' ? 'preview' : 'result';
}

function Frame({ step, note, children }: { step: Step; note?: string; children: React.ReactNode }) {
  const { t } = useTranslation();
  return (
    <Page
      title={t('imports.title')}
      note={note ?? t('imports.note')}
      actions={<RouteButton to="/products">{t('imports.toProducts')}</RouteButton>}
    >
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
