import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countsQuery, ORDERS_PATH, purgeOrders, purgesQuery } from '../../api/orders.js';
import { isProblem } from '../../api/problem.js';
import { Dialog } from '../../ui/dialog.js';
import { FieldStack } from '../../ui/field.js';
import styles from './inbox.module.css';
import { type InboxSearch, isFiltered } from './inbox-search.js';
import { selectionOf } from './use-bulk.js';
import type { Selection } from './use-selection.js';

interface PurgeManyDialogProps {
  search: InboxSearch;
  of: Selection;
  count: string;
  /** So many the person sees and agrees to; undefined when they are too many to be counted. */
  expected: number | undefined;
  onStarted: () => void;
  onClose: () => void;
}

/** Deleting for good can't be taken back: one has to say that one knows. */
export function PurgeManyDialog({ search, of, onStarted, onClose, ...shown }: PurgeManyDialogProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  // What changes behind the dialog does not change what is agreed to.
  const [{ count, expected }] = useState(shown);
  const [sure, setSure] = useState(false);
  const [tried, setTried] = useState(false);
  const start = useMutation({
    mutationFn: () => purgeOrders(selectionOf(of, search), expected),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: purgesQuery.queryKey });
      onStarted();
    },
    onError: (error) => {
      // The list was out of date: what it holds now is shown behind the dialog.
      if (!isProblem(error, 409)) return;
      void client.invalidateQueries({ queryKey: ['get', ORDERS_PATH] });
      void client.invalidateQueries({ queryKey: countsQuery.queryKey });
    },
  });
  const whole = of.all && !isFiltered(search);
  return (
    <Dialog
      title={whole ? t('purging.emptyTitle', { count }) : t('purging.title', { count })}
      submitLabel={t('order.purge')}
      danger
      pending={start.isPending}
      error={start.error}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (sure) start.mutate();
      }}
    >
      <FieldStack>
        <p>{t('purging.text')}</p>
        <label className={styles['flag']}>
          <input
            type="checkbox"
            checked={sure}
            required
            aria-invalid={tried && !sure}
            onChange={(event) => {
              setSure(event.target.checked);
            }}
          />
          {t('purging.sure', { count })}
        </label>
        {tried && !sure ? (
          <p role="alert" className={styles['wrong']}>
            {t('purging.notSure')}
          </p>
        ) : null}
      </FieldStack>
    </Dialog>
  );
}
