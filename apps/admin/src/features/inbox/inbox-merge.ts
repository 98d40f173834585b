import type { OrderListItem, OrderPage } from '../../api/types.js';

export interface Pages {
  pages: OrderPage[];
  pageParams: unknown[];
}

/** Lays a fresh first page over the loaded pages: its order counts, what it pushed down stays below it, nothing shows twice. */
export function mergeHead(loaded: Pages, head: OrderPage): Pages {
  const [first, ...rest] = loaded.pages;
  if (!first || head.nextCursor === null) return { pages: [head], pageParams: loaded.pageParams.slice(0, 1) };
  const inHead = new Set(head.data.map(({ id }) => id));
  const known = loaded.pages.some((page) => page.data.some(({ id }) => inHead.has(id)));
  // More came in than one page holds: what lies between is unknown, so the list begins anew.
  if (!known) return { pages: [head], pageParams: loaded.pageParams.slice(0, 1) };
  const without = (page: OrderPage) => ({ ...page, data: page.data.filter(({ id }) => !inHead.has(id)) });
  const pushedDown = without(first);
  return {
    ...loaded,
    pages: [{ ...pushedDown, ...totalOf(head), data: [...head.data, ...pushedDown.data] }, ...rest.map(without)],
  };
}

/** Puts one changed order in its place, or takes it out. */
export function mergeItem(loaded: Pages, id: string, item: OrderListItem | undefined): Pages {
  if (!loaded.pages.some((page) => page.data.some((known) => known.id === id))) return loaded;
  const left = item ? 0 : 1;
  return {
    ...loaded,
    pages: loaded.pages.map((page) => ({
      ...page,
      ...(page.total ? { total: { ...page.total, count: Math.max(0, page.total.count - left) } } : {}),
      data: page.data.flatMap((known) => (known.id === id ? (item ? [item] : []) : [known])),
    })),
  };
}

export function itemsOf(loaded: Pages | undefined): OrderListItem[] {
  return loaded?.pages.flatMap(({ data }) => data) ?? [];
}

function totalOf(page: OrderPage): Pick<OrderPage, 'total'> {
  return page.total ? { total: page.total } : {};
}

/** Puts an order that is new to a list on its top; one that is there already stays in its place. */
export function putOnTop(loaded: Pages, item: OrderListItem): Pages {
  const [first, ...rest] = loaded.pages;
  if (!first || itemsOf(loaded).some(({ id }) => id === item.id)) return mergeItem(loaded, item.id, item);
  const total = first.total ? { total: { ...first.total, count: first.total.count + 1 } } : {};
  return { ...loaded, pages: [{ ...first, ...total, data: [item, ...first.data] }, ...rest] };
}
