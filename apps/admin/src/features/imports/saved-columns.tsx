import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type MappedKind, forgetMapping, saveMapping, savedMappingsQuery } from '../../api/imports.js';
import type { FileImport, SavedMapping } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { ChoiceField, Field, FieldRow } from '../../ui/field.js';
import { ProblemNote } from '../../ui/problem-note.js';
import styles from './import.module.css';

interface Props {
  kind: MappedKind;
  shown: FileImport;
  onChoose: (chosen: { mapping: Record<string, number>; policy: Record<string, string> }) => void;
  /** What is on the screen is written first. */
  toSave: () => Promise<FileImport>;
  onSaved: (after: FileImport) => void;
}

/** What columns meant in earlier files, by the names that people gave it. */
export function SavedColumns({ kind, shown, onChoose, toSave, onSaved }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data } = useQuery(savedMappingsQuery(kind));
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<SavedMapping>();
  const again = () => client.invalidateQueries({ queryKey: savedMappingsQuery(kind).queryKey });
  const save = useMutation({
    mutationFn: async () => {
      const after = await toSave();
      await saveMapping(kind, after, name.trim());
      return after;
    },
    onSuccess: async (after) => {
      await again();
      onSaved(after);
    },
  });
  const forget = useMutation({
    mutationFn: (mapping: SavedMapping) => forgetMapping(kind, mapping.id),
    onSuccess: async () => {
      setChosen(undefined);
      await again();
    },
  });
  const saved = data?.data ?? [];
  return (
    <>
      {shown.remembered ? <p className={styles['help']}>{t('importing.remembered')}</p> : null}
      <ProblemNote error={save.error ?? forget.error} />
      <div className={styles['saved']}>
        <FieldRow>
          {saved.length > 0 ? (
            <ChoiceField
              label={t('importing.saved')}
              value={chosen?.id ?? ''}
              options={[
                { value: '', label: t('importing.savedChoose') },
                ...saved.map((mapping) => ({ value: mapping.id, label: mapping.name })),
              ]}
              onChange={({ target: { value } }) => {
                const mapping = saved.find(({ id }) => id === value);
                setChosen(mapping);
                if (mapping) onChoose({ mapping: columnsIn(shown, mapping), policy: mapping.policy });
              }}
            />
          ) : null}
          <Field
            label={t('importing.savedName')}
            value={name}
            maxLength={100}
            onChange={({ target: { value } }) => {
              setName(value);
            }}
          />
        </FieldRow>
        <p className={styles['files']}>
          <Button
            busy={save.isPending}
            disabled={name.trim() === ''}
            onClick={() => {
              save.mutate();
            }}
          >
            {t('importing.save')}
          </Button>
          {chosen ? (
            <Button
              busy={forget.isPending}
              onClick={() => {
                forget.mutate(chosen);
              }}
            >
              {t('importing.forget', { name: chosen.name })}
            </Button>
          ) : null}
        </p>
      </div>
    </>
  );
}

/** Columns of this file by the headings that were saved; one that it lacks is not imported. */
function columnsIn({ headings }: FileImport, { columns }: SavedMapping): Record<string, number> {
  const found = Object.entries(columns).map(([field, heading]) => [field, headings.indexOf(heading)] as const);
  return Object.fromEntries(found.filter(([, column]) => column >= 0));
}
