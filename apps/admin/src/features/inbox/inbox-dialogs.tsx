import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTotal, type InboxModel } from './use-inbox-page.js';

const BulkDialog = lazy(() => import('./bulk-dialog.js').then((m) => ({ default: m.BulkDialog })));
const ExportDialog = lazy(() => import('./export-dialog.js').then((m) => ({ default: m.ExportDialog })));
const PurgeManyDialog = lazy(() => import('./purge-many-dialog.js').then((m) => ({ default: m.PurgeManyDialog })));

/** What is asked before something is done with many orders. */
export function InboxDialogs({ page }: { page: InboxModel }) {
  const { i18n } = useTranslation();
  const { search, many, total, ids, look } = page;
  const { asking, bulk, close, done } = many;
  if (!asking) return null;
  const { kind, of } = asking;
  const count = of.all
    ? ((total && formatTotal(total, i18n.language)) ?? '')
    : of.ids.size.toLocaleString(i18n.language);
  return (
    <Suspense fallback={null}>
      {kind === 'export' ? (
        <ExportDialog
          search={search}
          ids={of.all ? undefined : ids.filter((id) => of.ids.has(id))}
          count={count}
          columns={look.columns}
          onClose={close}
        />
      ) : kind === 'purge' ? (
        <PurgeManyDialog
          search={search}
          of={of}
          count={count}
          expected={of.all ? (total?.capped ? undefined : total?.count) : of.ids.size}
          onStarted={done}
          onClose={close}
        />
      ) : (
        <BulkDialog
          kind={kind}
          count={count}
          pending={bulk.isPending}
          onAnswer={(act) => {
            bulk.carryOut(of, act);
          }}
          onClose={close}
        />
      )}
    </Suspense>
  );
}
