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

export interface Move {
  item: OrderListItem;
  to: OrderStatus;
}

/** A column’s cards as they are once the moves under way are done, whatever was read before they were. */
export function withMoves(
  listed: readonly OrderListItem[],
  status: OrderStatus,
  moves: readonly Move[],
): readonly OrderListItem[] {
  return moves.reduce((cards, { item, to }) => {
    if (to !== status) return cards.filter(({ id }) => id !== item.id);
    return cards.some(({ id }) => id === item.id) ? cards : [{ ...item, status: to, box: to }, ...cards];
  }, listed);
}

export async function readBoard(client: QueryClient, search: InboxSearch): Promise<void> {
  await Promise.all(
    BOARD_STATUSES.map((status) => client.invalidateQueries({ queryKey: inboxKey(columnSearch(search, status)) })),
  );
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
