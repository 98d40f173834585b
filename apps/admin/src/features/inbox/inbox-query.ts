import type { OrderListItem } from '../../api/types.js';
import { dayFromInput, startOfDay } from '../../lib/time.js';
import { apiBox, type InboxSearch, isFiltered, type Period } from './inbox-search.js';

const DAYS: Partial<Record<Period, number>> = { today: 0, week: 6, month: 29, quarter: 89 };

export const PAGE_SIZE = 50;

interface Span {
  from: Date | undefined;
  /** The first moment that lies outside. */
  until: Date | undefined;
}

export function spanOf({ period, from, to }: InboxSearch, now = new Date()): Span {
  if (period === 'custom') return { from: dayFromInput(from), until: dayFromInput(to, 1) };
  const days = period && DAYS[period];
  return { from: days === undefined ? undefined : startOfDay(days, now), until: undefined };
}

/** The list's URL state → the API's query. */
export function ordersQueryOf(search: InboxSearch, now = new Date()) {
  const { from, until } = spanOf(search, now);
  const box = apiBox(search);
  return {
    limit: PAGE_SIZE,
    // How many lie in a whole box is known from the navigation; only a narrowed list has to be counted.
    ...((isFiltered(search) || !search.box) && { count: true }),
    ...(box && { box }),
    ...(search.q && { q: search.q }),
    ...(search.sort && { sort: search.sort }),
    ...(search.box === 'suspect' && { 'filter[suspect][eq]': true }),
    ...(search.assignee && { 'filter[assignee][eq]': search.assignee }),
    ...(search.source && { 'filter[source][in]': search.source }),
    ...(from && { 'filter[createdAt][gte]': from.toISOString() }),
    ...(until && { 'filter[createdAt][lt]': until.toISOString() }),
  };
}

/** Whether an order that just changed still belongs to a list; full-text search is the server's to judge. */
export function belongsTo(item: OrderListItem, search: InboxSearch, me: string, now = new Date()): boolean {
  const { from, until } = spanOf(search, now);
  const created = new Date(item.createdAt);
  const assignee = item.assignee?.id ?? 'none';
  return (
    inBox(item, search) &&
    (!search.assignee || assignee === (search.assignee === 'me' ? me : search.assignee)) &&
    (!search.source || item.source === search.source) &&
    (!from || created >= from) &&
    (!until || created < until)
  );
}

function inBox(item: OrderListItem, { box }: InboxSearch): boolean {
  if (box === undefined) return item.box !== 'bin';
  if (box === 'suspect') return item.suspect && item.box !== 'bin';
  return item.box === box && !(box === 'new' && item.suspect);
}
