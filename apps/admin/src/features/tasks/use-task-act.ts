import { useMutation, useQueryClient } from '@tanstack/react-query';
import { historyQuery } from '../../api/orders.js';
import { isProblem } from '../../api/problem.js';
import { isTaskQuery } from '../../api/tasks.js';
import type { Task } from '../../api/types.js';
import { toast } from '../../ui/toast.js';

/** One act on a task: lists and counts are read again, also when it was refused because the task is no longer as it was shown. */
export function useTaskAct<Input>(act: (input: Input) => Promise<Task>, done: string, quiet = false) {
  const client = useQueryClient();
  const readAgain = () => void client.invalidateQueries({ predicate: isTaskQuery });
  return useMutation({
    mutationFn: act,
    onSuccess: ({ order }) => {
      readAgain();
      if (order) void client.invalidateQueries({ queryKey: historyQuery(order.id).queryKey });
      toast.done(done);
    },
    onError: (error) => {
      if (!quiet) toast.failed(error);
      if (isProblem(error, 409) || isProblem(error, 404) || isProblem(error, 412)) readAgain();
    },
  });
}
