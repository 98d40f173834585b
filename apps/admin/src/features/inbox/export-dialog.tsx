import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { exportOrders, exportSelected } from '../../api/export.js';
import { fileSize } from '../../lib/file-size.js';
import { saveFile } from '../../lib/save-file.js';
import { Dialog } from '../../ui/dialog.js';
import { ChoiceField, FieldRow, FieldStack } from '../../ui/field.js';
import { toast } from '../../ui/toast.js';
import type { ColumnName } from './column-names.js';
import { exportColumns } from './export-columns.js';
import type { InboxSearch } from './inbox-search.js';
import { ordersQueryOf } from './inbox-query.js';

const FORMATS = ['xlsx', 'csv'] as const;
const WHICH = ['shown', 'all'] as const;

interface ExportDialogProps {
  search: InboxSearch;
  /** Undefined: all that the list shows to its end. */
  ids: readonly string[] | undefined;
  count: string;
  columns: readonly ColumnName[];
  onClose: () => void;
}

/** Orders as a spreadsheet. Closing it while the file comes stops it. */
export function ExportDialog({ search, ids, count, columns, onClose }: ExportDialogProps) {
  const { t, i18n } = useTranslation();
  const [format, setFormat] = useState<(typeof FORMATS)[number]>('xlsx');
  const [which, setWhich] = useState<(typeof WHICH)[number]>('shown');
  const [bytes, setBytes] = useState(0);
  const stop = useRef(new AbortController());
  useEffect(() => {
    const controller = (stop.current = new AbortController());
    return () => {
      controller.abort();
    };
  }, []);

  const { mutate, isPending, error } = useMutation({
    mutationFn: () => {
      const watch = { signal: stop.current.signal, onBytes: setBytes };
      const chosen = which === 'shown' ? exportColumns(columns) : undefined;
      if (ids) return exportSelected({ format, ids: [...ids], ...(chosen && { columns: chosen }) }, watch);
      const { limit: _, count: __, ...query } = ordersQueryOf(search);
      return exportOrders({ ...query, format, ...(chosen && { columns: chosen.join(',') }) }, watch);
    },
    onSuccess: ({ blob, name }) => {
      saveFile(blob, name);
      onClose();
      toast.done(t('exporting.done', { name }));
    },
  });
  return (
    <Dialog
      title={ids ? t('exporting.selected', { count }) : t('exporting.all', { count })}
      submitLabel={t('exporting.submit')}
      pending={isPending}
      error={error}
      onClose={onClose}
      onSubmit={() => {
        setBytes(0);
        mutate();
      }}
    >
      <FieldStack>
        <FieldRow>
          <ChoiceField
            label={t('exporting.format')}
            value={format}
            options={FORMATS.map((value) => ({ value, label: t(`exporting.${value}`) }))}
            onChange={({ target }) => {
              setFormat(FORMATS.find((each) => each === target.value) ?? format);
            }}
          />
          <ChoiceField
            label={t('columns.title')}
            value={which}
            options={WHICH.map((value) => ({ value, label: t(`exporting.columns.${value}`) }))}
            onChange={({ target }) => {
              setWhich(WHICH.find((each) => each === target.value) ?? which);
            }}
          />
        </FieldRow>
        <p role="status">
          {isPending && bytes > 0
            ? t('exporting.received', { size: fileSize(bytes, i18n.language) })
            : t('exporting.onRecord')}
        </p>
      </FieldStack>
    </Dialog>
  );
}
