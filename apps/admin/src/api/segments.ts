import { $api, api, bodyOf, ifMatch } from './client.js';
import type { FrozenSegment, Language, NewSegment, Segment, SegmentChange, SegmentRule } from './types.js';

const SEGMENTS = '/api/v1/segments';
const ONE = '/api/v1/segments/{id}';

/** The rules of all of them stand in words: in the language that is shown. */
export const segmentsQuery = (language: Language) =>
  $api.queryOptions('get', SEGMENTS, { params: { query: { language } } });

export const segmentQuery = (id: string, language: Language) =>
  $api.queryOptions('get', ONE, { params: { path: { id }, query: { language } } });

export const conditionsQuery = (language: Language) =>
  $api.queryOptions(
    'get',
    '/api/v1/segments/conditions',
    { params: { query: { language } } },
    { staleTime: 5 * 60_000 },
  );

export const valuesQuery = (field: string, q: string) =>
  $api.queryOptions('get', '/api/v1/segments/values', { params: { query: { field, ...(q && { q }) } } });

export const sizesQuery = (id: string) =>
  $api.queryOptions('get', '/api/v1/segments/{id}/sizes', { params: { path: { id }, query: { days: 90 } } });

export const whyQuery = (id: string, memberId: string, language: Language) =>
  $api.queryOptions('get', '/api/v1/segments/{id}/members/{memberId}', {
    params: { path: { id, memberId }, query: { language } },
  });

/** Whom a rule fits. A question, though it is sent by POST: the rule is too long for an address. */
export const previewQuery = (rule: SegmentRule, language: Language) => ({
  queryKey: ['post', '/api/v1/segments/preview', rule, language],
  queryFn: async ({ signal }: { signal: AbortSignal }) =>
    bodyOf(await api.POST('/api/v1/segments/preview', { body: { rule, language }, signal })),
});

/** Whatever shows segments. */
export const isSegmentQuery = ({ queryKey }: { queryKey: readonly unknown[] }) =>
  typeof queryKey[1] === 'string' && queryKey[1].startsWith(SEGMENTS);

export async function createSegment(body: NewSegment): Promise<Segment> {
  return bodyOf(await api.POST(SEGMENTS, { body }));
}

export async function changeSegment(id: string, version: number, body: SegmentChange): Promise<Segment> {
  return bodyOf(await api.PATCH(ONE, { params: { path: { id }, header: ifMatch(version) }, body }));
}

export async function deleteSegment(id: string): Promise<void> {
  await api.DELETE(ONE, { params: { path: { id } } });
}

export async function freezeSegment(id: string, body: FrozenSegment): Promise<Segment> {
  return bodyOf(await api.POST('/api/v1/segments/{id}/freeze', { params: { path: { id } }, body }));
}

/** Who is in it, the newest first, page by page. */
export function useSegmentMembers(id: string) {
  return $api.useInfiniteQuery(
    'get',
    '/api/v1/segments/{id}/members',
    { params: { path: { id }, query: { limit: 50 } } },
    {
      initialPageParam: '',
      getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor,
      pageParamName: 'cursor',
    },
  );
}
