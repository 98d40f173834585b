import { infiniteQueryOptions } from '@tanstack/react-query';
import { $api, api, bodyOf, ifMatch } from './client.js';
import type { ConsentRecord, Member, MemberChange, MemberSettings, NewMember, RecordedConsent } from './types.js';

const MEMBERS = '/api/v1/members';
const MEMBER = '/api/v1/members/{id}';
const CONSENTS = '/api/v1/members/{id}/consents';
const SETTINGS = '/api/v1/members/settings';
const PAGE = 100;

export const MEMBERS_KEY = ['get', MEMBERS];

export const MEMBER_SORTS = ['-joinedAt', 'joinedAt', '-updatedAt', 'name'] as const;
export type MemberSort = (typeof MEMBER_SORTS)[number];

export interface MemberFilter {
  q?: string;
  /** `me`, `none` or a colleague's id. */
  owner?: string;
  tag?: string;
  left?: 'true' | 'false';
  sort?: MemberSort;
  /** By the keys of the company's own fields. */
  custom?: Record<string, { eq?: string; gte?: string; lte?: string }>;
}

/** The members, page after page. */
export const membersQuery = ({ q, owner, tag, left, sort, custom }: MemberFilter) => {
  const query = {
    ...(q ? { q } : {}),
    ...(owner ? { 'filter[owner][eq]': owner } : {}),
    ...(tag ? { 'filter[tag][eq]': tag } : {}),
    ...(left ? { 'filter[left][eq]': left === 'true' } : {}),
    ...(custom && Object.keys(custom).length > 0 ? { 'filter[custom]': custom } : {}),
    ...(sort ? { sort } : {}),
    limit: PAGE,
  };
  return infiniteQueryOptions({
    queryKey: [...MEMBERS_KEY, 'pages', query],
    queryFn: async ({ pageParam, signal }) =>
      bodyOf(
        await api.GET(MEMBERS, {
          // How many there are is asked once, with the first page.
          params: { query: { ...query, ...(pageParam ? { cursor: pageParam } : { count: true }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
};

export const memberQuery = (id: string) => $api.queryOptions('get', MEMBER, { params: { path: { id } } });

export const consentsQuery = (id: string) =>
  $api.queryOptions('get', CONSENTS, { params: { path: { id }, query: { limit: 200 } } });

export const memberSettingsQuery = $api.queryOptions('get', SETTINGS, {}, { staleTime: 60_000 });

export async function createMember(body: NewMember): Promise<Member> {
  return bodyOf(await api.POST(MEMBERS, { body }));
}

export async function changeMember(id: string, version: number, body: MemberChange): Promise<Member> {
  return bodyOf(await api.PATCH(MEMBER, { params: { path: { id }, header: ifMatch(version) }, body }));
}

export async function recordConsent(id: string, body: ConsentRecord): Promise<RecordedConsent> {
  return bodyOf(await api.POST(CONSENTS, { params: { path: { id } }, body }));
}

export async function changeMemberSettings(
  version: number,
  incomeBands: MemberSettings['incomeBands'],
): Promise<MemberSettings> {
  return bodyOf(await api.PATCH(SETTINGS, { params: { header: ifMatch(version) }, body: { incomeBands } }));
}
