import { describe, expect, it } from '@jest/globals';
import type { OrderListItem, OrderPage } from '../../api/types.js';
import { itemsOf, mergeHead, mergeItem, type Pages } from './inbox-merge.js';

const item = (id: string, over: Partial<OrderListItem> = {}) => ({ id, ...over }) as OrderListItem;
const page = (ids: string, nextCursor: string | null, count?: number): OrderPage => ({
  data: [...ids].map((id) => item(id)),
  nextCursor,
  ...(count === undefined ? {} : { total: { count, capped: false } }),
});
const loaded = (...pages: OrderPage[]): Pages => ({ pages, pageParams: pages.map((_, at) => String(at)) });
const ids = (pages: Pages) =>
  itemsOf(pages)
    .map(({ id }) => id)
    .join('');

describe('live updates of the loaded list (ORD-4)', () => {
  it('puts a new order on top and keeps what it pushed down', () => {
    expect(ids(mergeHead(loaded(page('abc', '1'), page('def', '2')), page('nab', '1')))).toBe('nabcdef');
  });

  it('shows no order twice when one climbs from a later page', () => {
    expect(ids(mergeHead(loaded(page('abc', '1'), page('def', '2')), page('eab', '1')))).toBe('eabcdf');
  });

  it('takes the count of the fresh page', () => {
    const merged = mergeHead(loaded(page('ab', '1', 9)), page('na', '1', 10));
    expect(merged.pages[0]?.total?.count).toBe(10);
  });

  it('takes a fresh page for the whole list when there is no other', () => {
    expect(ids(mergeHead(loaded(page('abc', '1'), page('d', null)), page('bc', null)))).toBe('bc');
  });

  it('begins anew when more came in than one page holds', () => {
    const merged = mergeHead(loaded(page('abc', '1'), page('def', '2')), page('xyz', '9'));
    expect(ids(merged)).toBe('xyz');
    expect(merged.pageParams).toHaveLength(1);
  });

  it('changes an order in its place', () => {
    const merged = mergeItem(loaded(page('ab', '1'), page('cd', null)), 'c', item('c', { unread: true }));
    expect(itemsOf(merged)[2]).toEqual({ id: 'c', unread: true });
  });

  it('takes out an order that left the box, and counts it off', () => {
    const merged = mergeItem(loaded(page('ab', '1', 4)), 'a', undefined);
    expect(ids(merged)).toBe('b');
    expect(merged.pages[0]?.total?.count).toBe(3);
  });

  it('leaves a list alone that never showed the order', () => {
    const pages = loaded(page('ab', null, 2));
    expect(mergeItem(pages, 'z', undefined)).toBe(pages);
  });
});
