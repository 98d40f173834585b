import { useMutation, useQueryClient } from '@tanstack/react-query';
import { SUPPRESSIONS_KEY } from '../../api/joining.js';
import { consentsQuery, memberQuery, MEMBERS_KEY } from '../../api/members.js';
import type { Member } from '../../api/types.js';
import { toast } from '../../ui/toast.js';

/** A member leaves or comes back: what shows them, their consent or the suppression list reads again. */
export function useTurn(turn: () => Promise<Member>, { done, onClose }: { done: string; onClose: () => void }) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: turn,
    onSuccess: (saved) => {
      client.setQueryData(memberQuery(saved.id).queryKey, saved);
      for (const queryKey of [consentsQuery(saved.id).queryKey, MEMBERS_KEY, SUPPRESSIONS_KEY])
        void client.invalidateQueries({ queryKey });
      toast.done(done);
      onClose();
    },
  });
}
