import type { QueryClient } from '@tanstack/react-query';
import { countsQuery, historyQuery, orderQuery, ORDERS_PATH, threadQuery } from '../../api/orders.js';
import type { Order } from '../../api/types.js';
import { placeOnBoard } from './board-cache.js';
import { mergeItem, type Pages } from './inbox-merge.js';
import { inboxKey } from './inbox-key.js';
import { belongsTo } from './inbox-query.js';
import type { InboxSearch } from './inbox-search.js';

/** An order that the server just answered with goes to the open detail and to the list on the screen at once. */
export function applyOrder(client: QueryClient, order: Order, search: InboxSearch, me: string): void {
  client.setQueryData(orderQuery(order.id).queryKey, order);
  client.setQueryData<Pages>(
    inboxKey(search),
    (pages) => pages && mergeItem(pages, order.id, belongsTo(order, search, me) ? order : undefined),
  );
  if (search.layout === 'board') placeOnBoard(client, search, order);
  void client.invalidateQueries({ queryKey: historyQuery(order.id).queryKey });
  void client.invalidateQueries({ queryKey: countsQuery.queryKey });
  // Lists that are not on the screen are fetched when they come back to it.
  void client.invalidateQueries({ queryKey: ['get', ORDERS_PATH], refetchType: 'none' });
}

export function dropOrder(client: QueryClient, id: string, search: InboxSearch): void {
  client.setQueryData<Pages>(inboxKey(search), (pages) => pages && mergeItem(pages, id, undefined));
  for (const query of [orderQuery(id), threadQuery(id), historyQuery(id)]) {
    client.removeQueries({ queryKey: query.queryKey });
  }
  void client.invalidateQueries({ queryKey: countsQuery.queryKey });
}
