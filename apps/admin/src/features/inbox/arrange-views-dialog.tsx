import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { arrangeViews, viewsQuery } from '../../api/orders.js';
import type { SavedView } from '../../api/types.js';
import { Dialog } from '../../ui/dialog.js';
import { ChoiceField, FieldStack } from '../../ui/field.js';
import { toast } from '../../ui/toast.js';
import styles from './columns-dialog.module.css';

/** In which order one's own list of views stands, and with which of them one begins. */
export function ArrangeViewsDialog({ views, onClose }: { views: readonly SavedView[]; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [order, setOrder] = useState(views);
  const [home, setHome] = useState(views.find((view) => view.home)?.id ?? null);
  const save = useMutation({
    mutationFn: () =>
      arrangeViews(
        order.map(({ id }) => id),
        home,
      ),
    onSuccess: (arranged) => {
      client.setQueryData(viewsQuery.queryKey, arranged);
      onClose();
      toast.done(t('arrange.done'));
    },
  });
  const move = (view: SavedView, by: 1 | -1) => {
    const at = order.indexOf(view);
    const next = order.filter((other) => other !== view);
    next.splice(at + by, 0, view);
    setOrder(next);
  };
  return (
    <Dialog
      title={t('arrange.title')}
      submitLabel={t('action.save')}
      pending={save.isPending}
      error={save.error}
      onClose={onClose}
      onSubmit={() => {
        save.mutate();
      }}
    >
      <FieldStack>
        <ul className={styles['columns']} aria-label={t('view.title')}>
          {order.map((view, at) => (
            <li key={view.id}>
              <span className={styles['name']}>{view.name}</span>
              <button
                type="button"
                disabled={at === 0}
                aria-label={t('arrange.up', { name: view.name })}
                onClick={() => {
                  move(view, -1);
                }}
              >
                <ArrowUp size={15} aria-hidden="true" />
              </button>
              <button
                type="button"
                disabled={at === order.length - 1}
                aria-label={t('arrange.down', { name: view.name })}
                onClick={() => {
                  move(view, 1);
                }}
              >
                <ArrowDown size={15} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
        <ChoiceField
          label={t('arrange.home')}
          help={t('arrange.homeHelp')}
          value={home ?? ''}
          options={[{ value: '', label: t('box.new') }, ...order.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={({ target }) => {
            setHome(target.value || null);
          }}
        />
      </FieldStack>
    </Dialog>
  );
}
