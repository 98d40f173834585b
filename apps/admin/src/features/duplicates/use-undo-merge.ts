import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DUPLICATES_KEY, MERGES_KEY, MERGING_KEY, undoMerge } from '../../api/duplicates.js';
import { MEMBERS_KEY, MEMBER_KEY } from '../../api/members.js';
import { toast } from '../../ui/toast.js';

/** Two members of one again, by the id of the merge. */
export function useUndoMerge() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: undoMerge,
    onSuccess: () => {
      toast.done(t('duplicates.merge.undone'));
    },
    onError: toast.failed,
    onSettled: () =>
      Promise.all(
        [DUPLICATES_KEY, MERGING_KEY, MERGES_KEY, MEMBERS_KEY, MEMBER_KEY].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      ),
  });
}
