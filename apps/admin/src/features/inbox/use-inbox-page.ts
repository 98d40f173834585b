import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { type RefObject, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countsQuery, orderQuery } from '../../api/orders.js';
import type { OrderListItem, OrderPage } from '../../api/types.js';
import { useTitle } from '../../lib/use-title.js';
import { useWidth } from '../../lib/use-width.js';
import { itemsOf } from './inbox-merge.js';
import { type InboxSearch, isFiltered } from './inbox-search.js';
import { useColumns } from './use-columns.js';
import { useInbox, useInboxLive } from './use-inbox.js';
import { useInboxActs } from './use-inbox-acts.js';
import { useInboxKeys } from './use-inbox-keys.js';
import { useMany } from './use-many.js';
import { useNarrow } from './use-narrow.js';
import { AT_TOP_PX } from './use-rows.js';
import { useSteps } from './use-steps.js';
import { useShownView } from './view-menu.js';

const SETTLED_MS = 1500;
/** From this width on the list is a table. */
const TABLE_PX = 820;
/** Who walks from order to order has so many loaded ahead. */
const AHEAD = 5;

interface Places {
  /** Whose width decides between table and cards. */
  pane: RefObject<HTMLElement | null>;
  scroller: RefObject<HTMLElement | null>;
}

/** All that the inbox knows: the list of the URL, the open order's place in it, what is selected, and what keys do with it. */
export function useInboxPage({ pane, scroller }: Places) {
  const narrow = useNarrow();
  const search = useSearch({ from: '/signed-in/orders' });
  const openId = useParams({ strict: false }).orderId;
  const wide = useWidth(pane) >= TABLE_PX;
  const asBoard = search.layout === 'board' && openId === undefined;

  const list = useInbox(search, !asBoard);
  const items = useMemo(() => itemsOf(list.data), [list.data]);
  const ids = useMemo(() => items.map(({ id }) => id), [items]);
  const live = useInboxLive(search, () => (scroller.current?.scrollTop ?? 0) < AT_TOP_PX);
  const steps = useSteps({ ids, openId, search, more: list.hasNextPage });
  useMoreWhenNear(list, openId !== undefined && steps.at >= 0 && steps.at >= ids.length - AHEAD);

  const many = useMany(search, ids);
  const [card, setCard] = useState<OrderListItem>();
  const { data: openOrder } = useQuery({ ...orderQuery(openId ?? ''), enabled: openId !== undefined });
  const { acts, dialog } = useInboxActs(openId === undefined ? (asBoard ? card : items[steps.at]) : openOrder);
  const toggleBoard = () => {
    narrow(asBoard ? { layout: undefined } : { layout: 'board', box: undefined });
  };
  useInboxKeys({ search, openId, asBoard, empty: items.length === 0, steps, many, acts, toggleBoard });

  const title = useListTitle(search, asBoard);
  useTitle(openId ? undefined : title);
  useDetailReady();
  const total = useTotal(search, list.data?.pages[0]?.total);
  const { previous, next, at } = steps;
  const place = at < 0 ? undefined : at + 1;
  return {
    ...{ search, openId, wide, asBoard, title, total },
    ...{ list, items, ids, live, steps, many, dialog, setCard, toggleBoard },
    look: useColumns(search),
    neighbours: useMemo(() => ({ previous, next, place, total }), [previous, next, place, total]),
  };
}

export type InboxModel = ReturnType<typeof useInboxPage>;

export function formatTotal({ count, capped }: NonNullable<OrderPage['total']>, language: string): string {
  return `${count.toLocaleString(language)}${capped ? '+' : ''}`;
}

function useListTitle(search: InboxSearch, asBoard: boolean): string {
  const { t } = useTranslation();
  const view = useShownView(search);
  if (view) return view.name;
  if (search.q) return t('inbox.results', { q: search.q });
  if (asBoard) return t('board.title');
  return search.response && !search.box ? t(`clock.state.${search.response}`) : t(`box.${search.box ?? 'all'}`);
}

/** How many lie in a whole box is known from the navigation; only a narrowed list is counted. */
function useTotal(search: InboxSearch, counted: OrderPage['total']): OrderPage['total'] {
  const { data: counts } = useQuery(countsQuery);
  const inBox = search.box && !isFiltered(search) ? counts?.[search.box] : undefined;
  return inBox ?? counted;
}

/** Once the list stands, the code of the detail is fetched too: the first click then opens an order at once. */
function useDetailReady(): void {
  useEffect(() => {
    const timer = setTimeout(() => void import('../order/order-page.js'), SETTLED_MS);
    return () => {
      clearTimeout(timer);
    };
  }, []);
}

/** Who walks from order to order does not see the list end: the next page is fetched before its end is reached. */
function useMoreWhenNear({ hasNextPage, isFetching, fetchNextPage }: ReturnType<typeof useInbox>, near: boolean): void {
  useLayoutEffect(() => {
    if (near && hasNextPage && !isFetching) void fetchNextPage();
  }, [near, hasNextPage, isFetching, fetchNextPage]);
}
