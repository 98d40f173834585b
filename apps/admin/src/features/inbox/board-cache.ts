import type { QueryClient } from '@tanstack/react-query';
import type { OrderListItem, OrderStatus } from '../../api/types.js';
import { inboxKey } from './inbox-key.js';
import { mergeItem, type Pages, putOnTop } from './inbox-merge.js';
import type { InboxSearch } from './inbox-search.js';

export const BOARD_STATUSES = ['new', 'processed', 'won', 'lost'] as const satisfies OrderStatus[];

/** What one column of the board lists. */
export function columnSearch(
  { layout: _, view: __, columns: ___, ...search }: InboxSearch,
  box: OrderStatus,
): InboxSearch {
  return { ...search, box };
}

const keysOf = (search: InboxSearch) => BOARD_STATUSES.map((status) => inboxKey(columnSearch(search, status)));

/** What is being read was asked for before the move, and would put the card back. */
export async function holdBoard(client: QueryClient, search: InboxSearch): Promise<void> {
  await Promise.all(keysOf(search).map((queryKey) => client.cancelQueries({ queryKey })));
}

export async function readBoard(client: QueryClient, search: InboxSearch): Promise<void> {
  await Promise.all(keysOf(search).map((queryKey) => client.invalidateQueries({ queryKey })));
}

/** Puts a card where it belongs, and takes it away everywhere else. */
export function placeOnBoard(client: QueryClient, search: InboxSearch, item: OrderListItem): void {
  for (const status of BOARD_STATUSES) {
    client.setQueryData<Pages>(
      inboxKey(columnSearch(search, status)),
      (pages) => pages && (item.box === status ? putOnTop(pages, item) : mergeItem(pages, item.id, undefined)),
    );
  }
}
