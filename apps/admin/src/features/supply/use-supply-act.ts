import { useMutation, useQueryClient } from '@tanstack/react-query';
import { PRODUCTS_KEY } from '../../api/catalog.js';
import { historyQuery } from '../../api/orders.js';
import { supplyQuery } from '../../api/suppliers.js';
import type { SupplyRequest } from '../../api/types.js';
import { toast } from '../../ui/toast.js';

/** One act on what was asked of suppliers; what it changes elsewhere is read again, also when it was refused as outdated. */
export function useSupplyAct<Input>(orderId: string, act: (input: Input) => Promise<SupplyRequest>, done: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () => {
      toast.done(done);
      void client.invalidateQueries({ queryKey: historyQuery(orderId).queryKey });
      void client.invalidateQueries({ queryKey: PRODUCTS_KEY });
    },
    onSettled: () => client.invalidateQueries({ queryKey: supplyQuery(orderId).queryKey }),
  });
}
