import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { mentionsQuery, readMentionsOf } from '../../api/presence.js';

/** Who has the order before their eyes has seen the notes that name them there. */
export function useReadMentions(orderId: string): void {
  const client = useQueryClient();
  const { data } = useQuery(mentionsQuery);
  const unread = data?.data.some((mention) => mention.orderId === orderId && mention.unread) ?? false;
  const { mutate } = useMutation({
    mutationFn: readMentionsOf,
    onSuccess: () => client.invalidateQueries({ queryKey: mentionsQuery.queryKey }),
  });
  const read = useEffectEvent(() => {
    if (document.visibilityState === 'visible') mutate(orderId);
  });
  useEffect(() => {
    if (unread) read();
  }, [orderId, unread]);
}
