import { infiniteQueryOptions } from '@tanstack/react-query';
import { $api, api, bodyOf } from './client.js';
import type { OrderMember } from './types.js';

const OF_ORDER = '/api/v1/orders/{id}/member';
const OF_MEMBER = '/api/v1/members/{id}/orders';
/** The timeline beside them has them all. */
const PAGE = 5;

export const orderMemberQuery = (orderId: string) =>
  $api.queryOptions('get', OF_ORDER, { params: { path: { id: orderId } } });

/** Those whom a few letters, digits or an address find. */
export const foundMembersQuery = (q: string) =>
  $api.queryOptions('get', '/api/v1/members', { params: { query: { q, limit: 8, 'filter[left][eq]': false } } });

/** The orders of a member, page after page. */
export const memberOrdersQuery = (memberId: string) =>
  infiniteQueryOptions({
    queryKey: ['get', OF_MEMBER, memberId],
    queryFn: async ({ pageParam, signal }) => {
      const query = { limit: PAGE, ...(pageParam ? { cursor: pageParam } : {}) };
      return bodyOf(await api.GET(OF_MEMBER, { params: { path: { id: memberId }, query }, signal }));
    },
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** @param memberId null: it is nobody's */
export async function linkMember(orderId: string, memberId: string | null): Promise<OrderMember> {
  return bodyOf(await api.PUT(OF_ORDER, { params: { path: { id: orderId } }, body: { memberId } }));
}
