import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Download, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { actOnImport, errorFileUrl, importQuery, keptRowsQuery } from '../../api/imports.js';
import type { FileImport } from '../../api/types.js';
import { Button, ButtonLink, RouteButton } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Card } from '../../ui/page.js';
import { Counts } from './import-counts.js';
import { useImportKind } from './import-kind.js';
import styles from './import.module.css';

const UNDOABLE: readonly FileImport['state'][] = ['done', 'cancelled', 'failed'];

/** What became of an import; from here the refused rows are fetched, and all of it is taken back. */
export function ImportResult({ shown }: { shown: FileImport }) {
  const { t } = useTranslation();
  const { kind, route } = useImportKind();
  const [asking, setAsking] = useState(false);
  const { state, counts, failure, undone, kept } = shown;
  const written = counts.created + counts.changed;
  return (
    <>
      <Counts counts={counts} />
      <Card>
        <section className={styles['section']}>
          <h2>{t(`imports.ended.${state as 'done'}`)}</h2>
          {failure ? <p className={styles['problem']}>{failure.message}</p> : null}
          {state === 'undone' ? <p>{t('imports.undoneText', { undone, kept })}</p> : null}
          {counts.bad + counts.duplicate > 0 ? (
            <>
              <p className={styles['help']}>{t('imports.errorsText', { count: counts.bad + counts.duplicate })}</p>
              <p className={styles['files']}>
                {(['xlsx', 'csv'] as const).map((format) => (
                  <ButtonLink
                    key={format}
                    href={errorFileUrl(kind, shown, format)}
                    download
                    icon={<Download size={16} aria-hidden="true" />}
                  >
                    {t('imports.errors', { format: format === 'xlsx' ? 'Excel' : 'CSV' })}
                  </ButtonLink>
                ))}
              </p>
            </>
          ) : null}
          {kept > 0 ? <KeptRows shown={shown} /> : null}
        </section>
      </Card>
      <footer className={styles['foot']}>
        {UNDOABLE.includes(state) && written > 0 ? (
          <Button
            icon={<Undo2 size={16} aria-hidden="true" />}
            onClick={() => {
              setAsking(true);
            }}
          >
            {t('imports.undo')}
          </Button>
        ) : null}
        <RouteButton to={route} search={{}} look="primary">
          {t('imports.another')}
        </RouteButton>
      </footer>
      {asking ? (
        <UndoDialog
          shown={shown}
          onClose={() => {
            setAsking(false);
          }}
        />
      ) : null}
    </>
  );
}

function UndoDialog({ shown, onClose }: { shown: FileImport; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { kind, words } = useImportKind();
  const undo = useMutation({
    mutationFn: () => actOnImport(kind, shown, 'undo'),
    onSuccess: (after) => {
      onClose();
      client.setQueryData(importQuery(kind, after.id).queryKey, after);
    },
  });
  return (
    <Dialog
      title={t('imports.undo')}
      submitLabel={t('imports.undoNow')}
      danger
      pending={undo.isPending}
      error={undo.error}
      onClose={onClose}
      onSubmit={() => {
        undo.mutate();
      }}
    >
      <p>{t(`${words}.undoText`, { created: shown.counts.created, changed: shown.counts.changed })}</p>
    </Dialog>
  );
}

function KeptRows({ shown }: { shown: FileImport }) {
  const { t } = useTranslation();
  const { kind } = useImportKind();
  const { data } = useQuery(keptRowsQuery(kind, shown.id));
  return (
    <>
      <p className={styles['help']}>{t('imports.keptText')}</p>
      <ul className={styles['kept']} aria-label={t('imports.kept')}>
        {data?.data.map(({ row, label }) => (
          <li key={row}>{t('imports.keptRow', { row, label })}</li>
        ))}
      </ul>
    </>
  );
}
