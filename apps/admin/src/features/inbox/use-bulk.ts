import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { changeOrders, countsQuery, ORDERS_PATH } from '../../api/orders.js';
import type { Bulk, BulkAct, BulkResult } from '../../api/types.js';
import { toast, type ToastAction } from '../../ui/toast.js';
import { useProblemWords } from '../../ui/use-problem-words.js';
import { apiBox, type InboxSearch } from './inbox-search.js';
import { filterOf } from './inbox-query.js';
import type { Selection } from './use-selection.js';

/** The ids that were ticked, or the question that the list answers. */
export function selectionOf({ ids, all }: Selection, search: InboxSearch): Bulk['selection'] {
  if (!all) return { ids: [...ids] };
  const box = apiBox(search);
  return { query: { ...(box && { box }), ...(search.q && { q: search.q }), filter: filterOf(search) } };
}

/** What takes an act back leaves all as it was, or is not offered. */
const INVERSE: Partial<Record<BulkAct['type'], BulkAct>> = {
  recycle: { type: 'restore' },
  restore: { type: 'recycle' },
};

/** One act on all that is selected; tells how many it changed, and which not and why. */
export function useBulk(search: InboxSearch, onDone: () => void) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { wordsOf } = useProblemWords();

  function told({ changed, skipped }: BulkResult): string {
    const rest = skipped.map(({ code, count, examples }) =>
      t('bulk.skipped', { count, reason: wordsOf(code), examples: examples.join(', ') }),
    );
    return [t('bulk.changed', { count: changed }), ...rest].join(' ');
  }
  const { mutate, isPending, error } = useMutation({
    mutationFn: changeOrders,
    onSuccess: (result, { selection, act }) => {
      const back = INVERSE[act.type];
      // What was skipped was like that before: taking back would change it too.
      const whole = selection.ids !== undefined && result.skipped.length === 0 && result.changed > 0;
      const undo: ToastAction | undefined =
        back && whole
          ? {
              label: t('action.undo'),
              run: () => {
                mutate({ selection, act: back });
              },
            }
          : undefined;
      toast.done(told(result), undo);
      onDone();
      void client.invalidateQueries({ queryKey: ['get', ORDERS_PATH] });
      void client.invalidateQueries({ queryKey: countsQuery.queryKey });
    },
    onError: toast.failed,
  });
  return {
    carryOut: (selection: Selection, act: BulkAct) => {
      mutate({ selection: selectionOf(selection, search), act });
    },
    isPending,
    error,
  };
}
