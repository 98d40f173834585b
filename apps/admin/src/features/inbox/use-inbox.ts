import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { $api, api, bodyOf } from '../../api/client.js';
import { useLiveEvents } from '../../api/live.js';
import { ORDERS_PATH, orderQuery } from '../../api/orders.js';
import { isProblem } from '../../api/problem.js';
import type { OrderPage } from '../../api/types.js';
import { useSession } from '../auth/session.js';
import { inboxInit, inboxKey } from './inbox-key.js';
import { itemsOf, mergeHead, mergeItem, type Pages } from './inbox-merge.js';
import { belongsTo } from './inbox-query.js';
import type { InboxSearch } from './inbox-search.js';

/** A burst of events (an import, a campaign) asks the server once. */
const GATHER_MS = 250;
/** More loaded orders than this changed at once: fetching the list again is cheaper than fetching each. */
const ONE_BY_ONE = 12;

export function useInbox(search: InboxSearch, enabled = true) {
  return $api.useInfiniteQuery('get', ORDERS_PATH, inboxInit(search), {
    initialPageParam: '',
    getNextPageParam: (page: OrderPage) => page.nextCursor,
    pageParamName: 'cursor',
    staleTime: 15_000,
    enabled,
  });
}

/**
 * Keeps the list true while events come in. New orders go on top at once when `atTop()`; otherwise they wait in
 * `waiting` until the person asks for them, so that nothing jumps under the eyes.
 */
export function useInboxLive(search: InboxSearch, atTop: () => boolean) {
  const client = useQueryClient();
  const me = useSession().user.id;
  const [waiting, setWaiting] = useState<OrderPage | undefined>();
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const touched = useRef(new Set<string>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const key = inboxKey(search);
  const view = JSON.stringify(search);
  const [shownView, setShownView] = useState(view);

  if (shownView !== view) {
    setShownView(view);
    setWaiting(undefined);
    setFresh(new Set());
  }
  useEffect(() => () => clearTimeout(timer.current), []);

  const loaded = () => client.getQueryData<Pages>(key);
  const known = () => new Set(itemsOf(loaded()).map(({ id }) => id));

  function lay(head: OrderPage): void {
    const before = known();
    client.setQueryData<Pages>(key, (pages) => pages && mergeHead(pages, head));
    setFresh(new Set(head.data.flatMap(({ id }) => (before.has(id) ? [] : [id]))));
    setWaiting(undefined);
  }

  /** Orders beyond the first page: each is looked at by itself, and stays, changes or goes. */
  async function refreshDeep(ids: string[]): Promise<void> {
    for (const id of ids) {
      const order = await client.query({ ...orderQuery(id), staleTime: 0, retry: false }).catch((error: unknown) => {
        if (isProblem(error, 404)) return undefined;
        throw error;
      });
      const kept = order && belongsTo(order, search, me) ? order : undefined;
      client.setQueryData<Pages>(key, (pages) => pages && mergeItem(pages, id, kept));
    }
  }

  function schedule(): void {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      // Live updates may be lost: the next event, or the next look at the list, catches up.
      refresh().catch(() => undefined);
    }, GATHER_MS);
  }

  async function refresh(): Promise<void> {
    const ids = touched.current;
    touched.current = new Set();
    if (!loaded()) return;
    const asked = client.getQueryState(key)?.dataUpdatedAt;
    const head = bodyOf(await api.GET(ORDERS_PATH, inboxInit(search)));
    if (client.getQueryState(key)?.dataUpdatedAt !== asked) {
      // Meanwhile the person acted, and the answer may be from before that: ask again.
      for (const id of ids) touched.current.add(id);
      schedule();
      return;
    }
    const before = known();
    const isNew = head.data.some(({ id }) => !before.has(id));
    if (!isNew || atTop()) lay(head);
    else {
      setWaiting(head);
      const old = head.data.filter(({ id }) => before.has(id));
      client.setQueryData<Pages>(key, (pages) =>
        old.reduce((all, item) => mergeItem(all, item.id, item), pages ?? { pages: [], pageParams: [] }),
      );
    }
    const inHead = new Set(head.data.map(({ id }) => id));
    const deep = [...ids].filter((id) => before.has(id) && !inHead.has(id));
    if (deep.length > ONE_BY_ONE) await client.invalidateQueries({ queryKey: key });
    else await refreshDeep(deep);
  }

  useLiveEvents(
    (event) => {
      if (event.topic !== 'orders') return;
      touched.current.add(event.id);
      schedule();
    },
    () => void client.invalidateQueries({ queryKey: key }),
  );

  const waitingCount = waiting ? waiting.data.filter(({ id }) => !known().has(id)).length : 0;
  return {
    fresh,
    waitingCount,
    showWaiting: () => {
      if (waiting) lay(waiting);
    },
  };
}
