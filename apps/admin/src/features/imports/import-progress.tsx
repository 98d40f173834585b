import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { actOnImport, importQuery } from '../../api/imports.js';
import type { FileImport } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/page.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { Counts } from './import-counts.js';
import { useImportKind } from './import-kind.js';
import styles from './import.module.css';

/** How far the trial run, the import or the undoing is. One may leave: it goes on by itself. */
export function ImportProgress({ shown }: { shown: FileImport }) {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const { kind } = useImportKind();
  const cancel = useMutation({
    mutationFn: () => actOnImport(kind, shown, 'cancel'),
    onSuccess: (after) => {
      client.setQueryData(importQuery(kind, after.id).queryKey, after);
    },
  });
  const { state } = shown;
  const undoing = state === 'undoing';
  const done = undoing ? shown.undone + shown.kept : shown.rowsDone;
  const total = undoing ? shown.counts.created + shown.counts.changed : shown.totalRows;
  const number = (value: number) => value.toLocaleString(i18n.language);
  return (
    <>
      <ProblemNote error={cancel.error} />
      <Card>
        <section className={styles['section']}>
          <h2>{t(`imports.working.${state as 'running'}`)}</h2>
          <progress
            className={styles['bar']}
            aria-label={t(`imports.working.${state as 'running'}`)}
            max={total ?? 1}
            {...(total === null ? {} : { value: done })}
          />
          <p className={styles['help']} aria-live="polite">
            {total === null
              ? t('imports.rowsRead', { count: done, shown: number(done) })
              : t('imports.rowsOf', { done: number(done), total: number(total) })}
          </p>
          <p className={styles['help']}>{t('imports.mayLeave')}</p>
        </section>
      </Card>
      {state === 'running' ? <Counts counts={shown.counts} /> : null}
      {undoing ? null : (
        <footer className={styles['foot']}>
          <Button
            danger={state === 'running'}
            busy={cancel.isPending}
            onClick={() => {
              cancel.mutate();
            }}
          >
            {t('imports.cancel')}
          </Button>
        </footer>
      )}
    </>
  );
}
