import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { actOnImport, changeImport, importQuery, previewQuery } from '../../api/imports.js';
import type { ImportPreviewRow, FileImport } from '../../api/types.js';
import { shortTime } from '../../lib/time.js';
import { Button } from '../../ui/button.js';
import { ErrorFace } from '../../ui/face.js';
import { Card } from '../../ui/page.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { Skeleton } from '../../ui/skeleton.js';
import { useProblemWords } from '../../ui/use-problem-words.js';
import { fieldName, namedField } from './field-name.js';
import { Counts } from './import-counts.js';
import { useImportKind } from './import-kind.js';
import styles from './import.module.css';

/** What the trial run counted, and what the first rows would do. */
export function ImportPreview({ shown }: { shown: FileImport }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { kind, words, label } = useImportKind();
  const { data, error, refetch } = useQuery(previewQuery(kind, shown.id, shown.version));
  const put = (after: FileImport) => {
    client.setQueryData(importQuery(kind, after.id).queryKey, after);
  };
  const back = useMutation({ mutationFn: () => changeImport(kind, shown, {}), onSuccess: put });
  const start = useMutation({ mutationFn: () => actOnImport(kind, shown, 'start'), onSuccess: put });
  const counts = shown.checked ?? shown.counts;
  const acting = counts.created + counts.changed;
  return (
    <>
      <ProblemNote error={start.error ?? back.error} />
      <Counts counts={counts} />
      <Card>
        {data ? (
          <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('imports.previewLabel')}>
            <table className={styles['table']}>
              <thead>
                <tr>
                  <th scope="col" className={styles['figure']}>
                    {t('imports.row')}
                  </th>
                  <th scope="col">{fieldName(t, kind, label)}</th>
                  <th scope="col">{t('imports.outcome')}</th>
                  <th scope="col">{t('imports.what')}</th>
                </tr>
              </thead>
              <tbody>
                {data.data.map((row) => (
                  <PreviewRow key={row.row} shown={row} fields={shown.fields} />
                ))}
              </tbody>
            </table>
          </div>
        ) : error ? (
          <ErrorFace error={error} retry={() => void refetch()} />
        ) : (
          <Skeleton lines={8} height={20} />
        )}
      </Card>
      <p className={styles['help']}>{t('imports.previewHelp')}</p>
      <footer className={styles['foot']}>
        <Button
          busy={back.isPending}
          onClick={() => {
            back.mutate();
          }}
        >
          {t('imports.back')}
        </Button>
        <Button
          look="primary"
          disabled={acting === 0}
          busy={start.isPending}
          onClick={() => {
            start.mutate();
          }}
        >
          {t(`${words}.start`, { count: acting })}
        </Button>
      </footer>
    </>
  );
}

function PreviewRow({ shown, fields }: { shown: ImportPreviewRow; fields: FileImport['fields'] }) {
  const { t, i18n } = useTranslation();
  const { wordsOf } = useProblemWords();
  const { kind } = useImportKind();
  const { row, label, result, changes, problems } = shown;
  const nameOf = (field: string) => {
    const its = fields.find(({ key }) => key === field);
    return its ? namedField({ t, language: i18n.language }, kind, its) : fieldName(t, kind, field);
  };
  const said = (value: unknown) => saidBy({ t, language: i18n.language }, value);
  const reason = (field: string | null, code: string, message: string) => {
    const key = `imports/${code}`;
    const ours = kind !== 'products' && i18n.exists(`importing.fault.${code}`);
    const known = ours ? t(`importing.fault.${code}` as 'importing.fault.known') : wordsOf(key);
    const words = i18n.language === 'en' || known === key ? message : known;
    return field === null ? words : t('imports.faultOf', { field: nameOf(field), words });
  };
  return (
    <tr>
      <td className={styles['figure']}>{row}</td>
      <td>{label || '–'}</td>
      <td>
        <span className={styles['mark']} data-result={result}>
          {t(`imports.result.${result}`)}
        </span>
      </td>
      <td>
        {problems.map(({ field, code, message }) => (
          <div key={`${field ?? ''} ${code}`} className={styles['problem']}>
            {reason(field, code, message)}
          </div>
        ))}
        <dl className={styles['changes']}>
          {Object.entries(changes).map(([field, change]) => (
            <div key={field}>
              <dt>{nameOf(field)}</dt>
              <dd>
                {result === 'changed' ? (
                  <>
                    <del>{said(change['from'])}</del> → <ins>{said(change['to'])}</ins>
                  </>
                ) : (
                  said(change['to'])
                )}
              </dd>
            </div>
          ))}
        </dl>
      </td>
    </tr>
  );
}

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

function saidBy({ t, language }: { t: TFunction; language: string }, value: unknown): string {
  if (value === null || value === undefined) return t('imports.empty');
  if (typeof value === 'boolean') return value ? t('imports.yes') : t('imports.no');
  if (typeof value === 'string' && INSTANT.test(value)) return shortTime(new Date(value), language);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
}
