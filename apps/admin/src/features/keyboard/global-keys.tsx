import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useCan } from '../auth/session.js';
import { type InboxBox, type InboxSearch, OVERDUE } from '../inbox/inbox-search.js';
import { offeredActs, useShortcuts } from './use-shortcuts.js';

const ShortcutsDialog = lazy(() =>
  import('./shortcuts-dialog.js').then(({ ShortcutsDialog: component }) => ({ default: component })),
);

const Palette = lazy(() => import('../palette/palette.js').then(({ Palette: component }) => ({ default: component })));

/** What keys do wherever one is: going places, the palette, and the dialog that tells the keys. */
export function GlobalKeys() {
  const can = useCan();
  const navigate = useNavigate();
  const [helpOpen, setHelpOpen] = useState(false);
  const [offered, setOffered] = useState<ReturnType<typeof offeredActs>>();
  const show = (search: InboxSearch) =>
    can('orders:read') ? () => void navigate({ to: '/orders', search }) : undefined;
  const go = (box?: InboxBox) => show(box ? { box } : {});
  useShortcuts({
    palette: () => {
      setOffered(offeredActs());
    },
    help: () => {
      setHelpOpen(true);
    },
    newOrder: can('orders:write') ? () => void navigate({ to: '/orders/new' }) : undefined,
    goNew: go('new'),
    goProcessed: go('processed'),
    goWon: go('won'),
    goLost: go('lost'),
    goSuspect: go('suspect'),
    goBin: go('bin'),
    goOverdue: show(OVERDUE),
    goAll: go(),
  });
  return (
    <Suspense fallback={null}>
      {helpOpen ? (
        <ShortcutsDialog
          onClose={() => {
            setHelpOpen(false);
          }}
        />
      ) : null}
      {offered ? (
        <Palette
          offered={offered}
          onClose={() => {
            setOffered(undefined);
          }}
        />
      ) : null}
    </Suspense>
  );
}
