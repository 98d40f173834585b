import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { $api, api, bodyOf, ifMatch } from './client.js';
import type { MergeOutcome, MergeRequest } from './types.js';

const DUPLICATES = '/api/v1/members/duplicates';
const MERGE = '/api/v1/members/{id}/merge';
export const DUPLICATES_KEY = ['get', DUPLICATES];
export const MERGING_KEY = ['merging'];
const MERGES = '/api/v1/members/{id}/merges';
export const MERGES_KEY = ['get', MERGES];

export const duplicatesQuery = infiniteQueryOptions({
  queryKey: [...DUPLICATES_KEY, 'pages'],
  queryFn: async ({ pageParam, signal }) => {
    const query = { limit: 50, count: pageParam === '', ...(pageParam === '' ? {} : { cursor: pageParam }) };
    return bodyOf(await api.GET(DUPLICATES, { params: { query }, signal }));
  },
  initialPageParam: '',
  getNextPageParam: ({ nextCursor }) => nextCursor,
});

export async function dismissDuplicate(oneId: string, otherId: string): Promise<void> {
  await api.POST(`${DUPLICATES}/dismiss`, { body: { oneId, otherId } });
}

export async function mergeMembers(id: string, version: number, body: MergeRequest): Promise<MergeOutcome> {
  return bodyOf(await api.POST(MERGE, { params: { path: { id }, header: ifMatch(version) }, body }));
}

/** What would come of it, as both stand now. */
export const mergePreviewQuery = (id: string, otherId: string, take: NonNullable<MergeRequest['take']>) =>
  queryOptions({
    queryKey: [...MERGING_KEY, id, otherId, take],
    queryFn: async () => {
      const member = async (of: string) =>
        bodyOf(await api.GET('/api/v1/members/{id}', { params: { path: { id: of } } }));
      const [kept, other] = await Promise.all([member(id), member(otherId)]);
      return mergeMembers(id, kept.version, { otherId, otherVersion: other.version, take, dryRun: true });
    },
    placeholderData: keepPreviousData,
    retry: false,
  });

/** Who was merged into a member, the last first. */
export const pastMergesQuery = (id: string) => $api.queryOptions('get', MERGES, { params: { path: { id } } });

export async function undoMerge(id: string): Promise<void> {
  await api.POST('/api/v1/members/merges/{id}/undo', { params: { path: { id } } });
}
