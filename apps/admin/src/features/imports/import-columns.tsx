import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ImportChange, actOnImport, changeImport, discardImport, importQuery } from '../../api/imports.js';
import type { FileImport, ImportReading } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { ChoiceField, Field, FieldRow } from '../../ui/field.js';
import { Card } from '../../ui/page.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { useProblemWords } from '../../ui/use-problem-words.js';
import { useImportKind } from './import-kind.js';
import { ImportRules } from './import-rules.js';
import { SavedColumns } from './saved-columns.js';
import styles from './import.module.css';
import { namedField } from './field-name.js';

const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5', 'shift_jis', 'euc-kr', 'windows-1252'] as const;
const DELIMITERS = [',', ';', '\t', '|'] as const;
type Reading = ImportReading;

/** What the columns are, how the file is read, and what its rows may do. */
export function ImportColumns({ shown }: { shown: FileImport }) {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { kind, route, words } = useImportKind();
  const { wordsOf } = useProblemWords();
  const [mapping, setMapping] = useState(shown.mapping);
  const [policy, setPolicy] = useState(shown.policy);
  /** What was written last: when the check is refused, the columns are written all the same. */
  const latest = useRef(shown);
  const write = async (change: ImportChange) => {
    latest.current = await changeImport(kind, latest.current, change);
    return latest.current;
  };
  const put = (after: FileImport) => {
    client.setQueryData(importQuery(kind, after.id).queryKey, after);
  };
  const reread = useMutation({
    mutationFn: (reading: Reading) => write({ reading }),
    onSuccess: put,
  });
  const next = useMutation({
    mutationFn: async () => actOnImport(kind, await write({ mapping, policy }), 'check'),
    onSuccess: put,
  });
  const discard = useMutation({
    mutationFn: () => discardImport(kind, shown),
    onSuccess: () => void navigate({ to: route, search: {} }),
  });
  const { reading } = shown;
  const read = (change: Partial<Reading>) => {
    reread.mutate({ ...readingOf(shown), ...change });
  };
  /** Other characters or cells: the headings are looked for again. */
  const readAnew = (change: Partial<Reading>) => {
    const { headingRow: _, ...rest } = readingOf(shown);
    reread.mutate({ ...rest, ...change });
  };

  return (
    <>
      <ProblemNote error={next.error ?? reread.error ?? discard.error} />
      {shown.failure ? (
        <p role="alert" className={styles['failure']}>
          {wordsOf(shown.failure.code) === shown.failure.code ? shown.failure.message : wordsOf(shown.failure.code)}
        </p>
      ) : null}
      <Card>
        <section className={styles['section']}>
          <h2>{t('imports.reading')}</h2>
          <FieldRow>
            {reading.format === 'csv' ? (
              <>
                <ChoiceField
                  label={t('imports.encoding')}
                  value={reading.encoding ?? ''}
                  options={ENCODINGS.map((value) => ({ value, label: t(`imports.encodings.${value}`) }))}
                  onChange={({ target: { value } }) => {
                    readAnew({ encoding: value as (typeof ENCODINGS)[number] });
                  }}
                />
                <ChoiceField
                  label={t('imports.delimiter')}
                  value={reading.delimiter ?? ''}
                  options={DELIMITERS.map((value) => ({ value, label: t(`imports.delimiters.${NAMES[value]}`) }))}
                  onChange={({ target: { value } }) => {
                    readAnew({ delimiter: value as (typeof DELIMITERS)[number] });
                  }}
                />
              </>
            ) : (
              <ChoiceField
                label={t('imports.sheet')}
                value={reading.sheet ?? ''}
                options={reading.sheets.map((value) => ({ value, label: value }))}
                onChange={({ target: { value } }) => {
                  readAnew({ sheet: value });
                }}
              />
            )}
            <Field
              label={t('imports.headingRow')}
              type="number"
              min={1}
              max={1000}
              defaultValue={reading.headingRow}
              onBlur={({ target: { value } }) => {
                const headingRow = Number(value);
                if (Number.isInteger(headingRow) && headingRow > 0 && headingRow !== reading.headingRow)
                  read({ headingRow });
              }}
            />
            <ChoiceField
              label={t('imports.decimalSign')}
              value={reading.decimalSign}
              options={[
                { value: '.', label: '1,234.50' },
                { value: ',', label: '1.234,50' },
              ]}
              onChange={({ target: { value } }) => {
                read({ decimalSign: value === ',' ? ',' : '.' });
              }}
            />
          </FieldRow>
        </section>
        <section className={styles['section']}>
          <h2>{t('imports.columns')}</h2>
          <p className={styles['help']}>{t(`${words}.columnsHelp`)}</p>
          {kind === 'products' ? null : (
            <SavedColumns
              kind={kind}
              shown={shown}
              onChoose={(saved) => {
                setMapping(saved.mapping);
                setPolicy({ ...policy, ...saved.policy });
              }}
              toSave={() => write({ mapping, policy })}
              onSaved={put}
            />
          )}
          <div className={styles['mapping']}>
            {shown.fields
              .map((field) => ({ ...field, name: namedField({ t, language: i18n.language }, kind, field) }))
              .map(({ key, required, name }) => (
                <ChoiceField
                  key={key}
                  label={required ? t('imports.needed', { field: name }) : name}
                  value={mapping[key] === undefined ? '' : String(mapping[key])}
                  options={[
                    { value: '', label: t('imports.notImported') },
                    ...shown.headings.map((heading, column) => ({ value: String(column), label: heading })),
                  ]}
                  onChange={({ target: { value } }) => {
                    setMapping(({ [key]: _, ...rest }) => (value === '' ? rest : { ...rest, [key]: Number(value) }));
                  }}
                />
              ))}
          </div>
        </section>
        <section className={styles['section']}>
          <h2>{t('imports.rules')}</h2>
          <p className={styles['help']}>{t(`${words}.rulesHelp`)}</p>
          <ImportRules policy={policy} onChange={setPolicy} />
        </section>
      </Card>
      <footer className={styles['foot']}>
        <Button
          busy={discard.isPending}
          onClick={() => {
            discard.mutate();
          }}
        >
          {t('imports.discard')}
        </Button>
        <Button
          look="primary"
          busy={next.isPending}
          onClick={() => {
            next.mutate();
          }}
        >
          {t('imports.toPreview')}
        </Button>
      </footer>
    </>
  );
}

const NAMES = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;

/** As it is read now: what one does not change stays. */
function readingOf({ reading }: FileImport): Reading {
  const { encoding, delimiter, sheet, headingRow, decimalSign } = reading;
  return {
    ...(encoding ? { encoding } : {}),
    ...(delimiter ? { delimiter } : {}),
    ...(sheet ? { sheet } : {}),
    headingRow,
    decimalSign,
  };
}
