import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ArrowDownUp, Bookmark, BookmarkPlus, Pencil, Save, Trash2, Undo2 } from 'lucide-react';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeView, viewsQuery } from '../../api/orders.js';
import type { SavedView } from '../../api/types.js';
import { Menu, type MenuItem } from '../../ui/menu.js';
import { toast } from '../../ui/toast.js';
import { compact, type InboxSearch } from './inbox-search.js';
import { searchOfView, viewQueryOf } from './inbox-query.js';

const ViewDialog = lazy(() => import('./view-dialog.js').then((m) => ({ default: m.ViewDialog })));
const ArrangeViewsDialog = lazy(() =>
  import('./arrange-views-dialog.js').then((m) => ({ default: m.ArrangeViewsDialog })),
);
const DeleteViewDialog = lazy(() => import('./view-dialog.js').then((m) => ({ default: m.DeleteViewDialog })));

/** The saved view that the URL names, if it is there still. */
export function useShownView({ view: id }: InboxSearch): SavedView | undefined {
  const { data } = useQuery({ ...viewsQuery, enabled: id !== undefined });
  return data?.data.find((view) => view.id === id);
}

/** Whether what is shown is no longer what was saved. */
export function isChanged(search: InboxSearch, view: SavedView): boolean {
  return sorted(search) !== sorted(searchOfView(view));
}

function sorted(search: InboxSearch): string {
  return JSON.stringify(Object.entries(compact(search)).sort(([one], [other]) => one.localeCompare(other)));
}

/** Saving what one sees under a name, and what can be done with the view one is in. */
export function ViewMenu({ search }: { search: InboxSearch }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const view = useShownView(search);
  const { data: views } = useQuery(viewsQuery);
  const [open, setOpen] = useState<'new' | 'edit' | 'delete' | 'arrange'>();
  const query = viewQueryOf(search, search.columns?.split(','));
  const changed = view !== undefined && isChanged(search, view);
  const update = useMutation({
    mutationFn: (of: SavedView) => changeView(of, { query }),
    onSuccess: async (saved) => {
      await client.invalidateQueries({ queryKey: viewsQuery.queryKey });
      toast.done(t('view.saved', { name: saved.name }));
    },
    onError: toast.failed,
  });
  const close = () => {
    setOpen(undefined);
  };
  const item = (key: string, label: string, Icon: typeof Save, onSelect: () => void, danger = false): MenuItem => ({
    key,
    label,
    icon: <Icon size={16} aria-hidden="true" />,
    danger,
    onSelect,
  });
  const opens = (which: typeof open) => () => {
    setOpen(which);
  };

  const items = [
    ...(changed && view.editable
      ? [
          item('update', t('view.update', { name: view.name }), Save, () => {
            update.mutate(view);
          }),
        ]
      : []),
    ...(changed
      ? [item('reset', t('view.reset'), Undo2, () => void navigate({ to: '/orders', search: searchOfView(view) }))]
      : []),
    item('new', t('view.saveAs'), BookmarkPlus, opens('new')),
    ...(view?.editable
      ? [
          item('edit', t('view.rename'), Pencil, opens('edit')),
          item('delete', t('view.delete'), Trash2, opens('delete'), true),
        ]
      : []),
    ...(views && views.data.length > 0 ? [item('arrange', t('arrange.open'), ArrowDownUp, opens('arrange'))] : []),
  ];
  return (
    <>
      <Menu label={t('view.menu')} groups={[{ key: 'view', items }]} hint>
        <Bookmark size={17} strokeWidth={1.75} fill={view ? 'currentColor' : 'none'} aria-hidden="true" />
        {changed ? <span aria-hidden="true">•</span> : null}
      </Menu>
      <Suspense fallback={null}>
        {open === 'new' ? <ViewDialog view={undefined} query={query} onClose={close} /> : null}
        {open === 'edit' && view ? <ViewDialog view={view} query={query} onClose={close} /> : null}
        {open === 'arrange' && views ? <ArrangeViewsDialog views={views.data} onClose={close} /> : null}
        {open === 'delete' && view ? <DeleteViewDialog view={view} onClose={close} /> : null}
      </Suspense>
    </>
  );
}
