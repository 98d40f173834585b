import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeView, deleteView, saveView, viewsQuery } from '../../api/orders.js';
import type { SavedView } from '../../api/types.js';
import { Dialog } from '../../ui/dialog.js';
import { Field, FieldStack } from '../../ui/field.js';
import { toast } from '../../ui/toast.js';
import { useCan } from '../auth/session.js';
import styles from './inbox.module.css';
import { searchOfView, type ViewQuery } from './inbox-query.js';

interface ViewDialogProps {
  /** Absent: a new one. */
  view: SavedView | undefined;
  query: ViewQuery;
  onClose: () => void;
}

/** Gives what is shown a name, or gives a view another name and other readers. */
export function ViewDialog({ view, query, onClose }: ViewDialogProps) {
  const { t } = useTranslation();
  const can = useCan();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [name, setName] = useState(view?.name ?? '');
  const [shared, setShared] = useState(view?.shared ?? false);
  const [tried, setTried] = useState(false);
  const missing = name.trim() === '';
  const save = useMutation({
    mutationFn: () =>
      view
        ? changeView(view, { name: name.trim(), ...(shared === view.shared ? {} : { shared }) })
        : saveView({ name: name.trim(), shared, query }),
    onSuccess: async (saved) => {
      await client.invalidateQueries({ queryKey: viewsQuery.queryKey });
      onClose();
      if (!view) await navigate({ to: '/orders', search: searchOfView(saved) });
      toast.done(t('view.saved', { name: saved.name }));
    },
  });
  return (
    <Dialog
      title={view ? t('view.rename') : t('view.saveAs')}
      submitLabel={t('action.save')}
      pending={save.isPending}
      error={save.error}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (!missing) save.mutate();
      }}
    >
      <FieldStack>
        <Field
          label={t('view.name')}
          maxLength={80}
          required
          error={tried && missing ? t('form.required') : undefined}
          value={name}
          onChange={(event) => {
            setName(event.target.value);
          }}
        />
        {can('orders:assign') || view?.shared ? (
          <label className={styles['flag']}>
            <input
              type="checkbox"
              checked={shared}
              onChange={(event) => {
                setShared(event.target.checked);
              }}
            />
            {t('view.share')}
          </label>
        ) : null}
      </FieldStack>
    </Dialog>
  );
}

export function DeleteViewDialog({ view, onClose }: { view: SavedView; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: () => deleteView(view.id),
    onSuccess: async () => {
      onClose();
      await navigate({ to: '/orders', search: ({ view: _, ...search }) => search as never, replace: true });
      await client.invalidateQueries({ queryKey: viewsQuery.queryKey });
      toast.done(t('view.deleted', { name: view.name }));
    },
  });
  return (
    <Dialog
      title={t('view.deleteTitle', { name: view.name })}
      submitLabel={t('view.delete')}
      danger
      pending={remove.isPending}
      error={remove.error}
      onClose={onClose}
      onSubmit={() => {
        remove.mutate();
      }}
    >
      <p>{view.shared ? t('view.deleteShared') : t('view.deleteText')}</p>
    </Dialog>
  );
}
