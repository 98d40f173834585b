import { $api } from '../../api/client.js';
import { ORDERS_PATH } from '../../api/orders.js';
import { ordersQueryOf } from './inbox-query.js';
import type { InboxSearch } from './inbox-search.js';

export const inboxInit = (search: InboxSearch) => ({ params: { query: ordersQueryOf(search) } });
/** Under which a list lies in the browser's memory. */
export const inboxKey = (search: InboxSearch) => $api.queryOptions('get', ORDERS_PATH, inboxInit(search)).queryKey;
