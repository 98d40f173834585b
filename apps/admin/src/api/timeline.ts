import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './client.js';
import type { TimelineEntry } from './types.js';

const TIMELINE = '/api/v1/members/{id}/timeline';
const PAGE = 30;

export type TimelineKind = TimelineEntry['kind'];
export const TIMELINE_KINDS: readonly TimelineKind[] = [
  'order',
  'mail',
  'note',
  'call',
  'task',
  'consent',
  'profile',
  'segment',
];

/** What happened with a member, page after page. @param kinds none: all */
export const timelineQuery = (memberId: string, kinds: readonly TimelineKind[]) =>
  infiniteQueryOptions({
    queryKey: ['get', TIMELINE, memberId, kinds],
    queryFn: async ({ pageParam, signal }) => {
      const query = {
        limit: PAGE,
        ...(kinds.length > 0 ? { 'filter[kind][in]': kinds.join(',') } : {}),
        ...(pageParam ? { cursor: pageParam } : {}),
      };
      return bodyOf(await api.GET(TIMELINE, { params: { path: { id: memberId }, query }, signal }));
    },
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** All of a member's, however it is narrowed. */
export const timelineKey = (memberId: string) => ['get', TIMELINE, memberId];
