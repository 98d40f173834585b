import { useQuery, useQueryClient } from '@tanstack/react-query';
import { $api } from '../../api/client.js';
import { toast } from '../../ui/toast.js';
import { ordersQueryOf } from './inbox-query.js';
import type { InboxSearch } from './inbox-search.js';
import { useCursor } from './use-cursor.js';

interface Walk {
  ids: readonly string[];
  openId: string | undefined;
  search: InboxSearch;
  /** The list goes on beyond what is loaded. */
  more: boolean;
}

/**
 * To the order before and after, over all that the list holds: along the rows that are loaded, which also know where an order was that
 * just left the list, and beyond them by asking the server.
 */
export function useSteps({ ids, openId, search, more }: Walk) {
  const client = useQueryClient();
  const walk = useCursor(ids, openId, JSON.stringify(search));
  const atEnd = more && walk.at >= 0 && walk.at === ids.length - 1;
  const asks = openId !== undefined && (walk.stranger || atEnd);
  const query = neighboursQuery(openId ?? '', search);
  const { data } = useQuery({ ...query, enabled: asks });
  const previous = walk.stranger ? (data?.previous ?? undefined) : walk.previous;
  const next = walk.stranger || atEnd ? (data?.next ?? undefined) : walk.next;
  return {
    ...walk,
    previous,
    next,
    /** Where that way leads; a key is not lost because the answer is still on its way. */
    reach: (way: 'previous' | 'next', go: (id: string) => void) => {
      const id = way === 'next' ? next : previous;
      if (id !== undefined) go(id);
      else if (asks && !data)
        client.query(query).then((found) => {
          if (found[way] !== null) go(found[way]);
        }, toast.failed);
    },
  };
}

function neighboursQuery(id: string, search: InboxSearch) {
  const { limit: _, count: __, ...query } = ordersQueryOf(search);
  return $api.queryOptions('get', '/api/v1/orders/{id}/neighbours', { params: { path: { id }, query } });
}
