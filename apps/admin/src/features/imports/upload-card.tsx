import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { uploadImport } from '../../api/imports.js';
import { Button } from '../../ui/button.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { useImportKind } from './import-kind.js';
import styles from './import.module.css';

export function UploadCard() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { kind, route } = useImportKind();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { mutate, isPending, error } = useMutation({
    mutationFn: (file: File) => uploadImport(kind, file),
    onSuccess: ({ id }) => void navigate({ to: route, search: { import: id } }),
  });
  const take = (file: File | undefined) => {
    if (file && !isPending) mutate(file);
  };
  return (
    <>
      <ProblemNote error={error} />
      <div
        className={styles['drop']}
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => {
          setOver(false);
        }}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files[0]);
        }}
      >
        <FileUp size={28} strokeWidth={1.5} aria-hidden="true" />
        <p>{t('imports.drop')}</p>
        <Button look="primary" busy={isPending} onClick={() => input.current?.click()}>
          {t('imports.choose')}
        </Button>
        <input
          ref={input}
          type="file"
          className={styles['file']}
          tabIndex={-1}
          aria-label={t('imports.choose')}
          accept=".csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          onChange={({ target }) => {
            take(target.files?.[0]);
            target.value = '';
          }}
        />
        <small>{t('imports.dropHelp')}</small>
      </div>
    </>
  );
}
