import { infiniteQueryOptions } from '@tanstack/react-query';
import { $api, api, bodyOf, ifMatch } from './client.js';
import { queryString } from './query-string.js';
import type { ConsentRecord, Member, MemberChange, MemberSettings, NewMember, RecordedConsent } from './types.js';

const MEMBERS = '/api/v1/members';
const MEMBER = '/api/v1/members/{id}';
const CONSENTS = '/api/v1/members/{id}/consents';
const SETTINGS = '/api/v1/members/settings';
const PAGE = 50;

export const MEMBERS_KEY = ['get', MEMBERS];
export const MEMBER_KEY = ['get', MEMBER];

export type MemberSort = '-joinedAt' | 'joinedAt' | '-updatedAt' | 'name';

export interface MemberFilter {
  q?: string;
  /** `me`, `none` or a colleague's id. */
  owner?: string;
  tag?: string;
  left?: 'true' | 'false';
  stage?: 'prospect' | 'potential' | 'target' | 'active' | 'lost';
  valueGroup?: 'value' | 'potential' | 'migrating' | 'frozen' | 'none';
  recency?: string;
  frequency?: string;
  monetary?: string;
  sort?: MemberSort;
  /** By the keys of the company's own fields. */
  custom?: Record<string, { eq?: string; contains?: string; gte?: string; lte?: string }>;
}

function narrowing({ q, owner, tag, left, custom, stage, valueGroup, recency, frequency, monetary }: MemberFilter) {
  return {
    ...(q ? { q } : {}),
    ...(owner ? { 'filter[owner][eq]': owner } : {}),
    ...(tag ? { 'filter[tag][eq]': tag } : {}),
    ...(left ? { 'filter[left][eq]': left === 'true' } : {}),
    ...(stage ? { 'filter[stage][eq]': stage } : {}),
    ...(valueGroup ? { 'filter[valueGroup][eq]': valueGroup } : {}),
    ...(recency ? { 'filter[recency][eq]': recency } : {}),
    ...(frequency ? { 'filter[frequency][eq]': frequency } : {}),
    ...(monetary ? { 'filter[monetary][eq]': monetary } : {}),
    ...(custom && Object.keys(custom).length > 0 ? { 'filter[custom]': custom } : {}),
  };
}

/** The members, page after page. */
export const membersQuery = ({ sort, ...filter }: MemberFilter) => {
  const query = { ...narrowing(filter), ...(sort ? { sort } : {}), limit: PAGE };
  return infiniteQueryOptions({
    queryKey: [...MEMBERS_KEY, 'pages', query],
    queryFn: async ({ pageParam, signal }) =>
      bodyOf(
        await api.GET(MEMBERS, {
          params: { query: { ...query, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
};

/** What the list shows, as a file that can be imported again. */
export const exportMembersUrl = ({ sort, ...filter }: MemberFilter, format: 'csv' | 'xlsx') =>
  `${MEMBERS}/export?${queryString({ ...narrowing(filter), ...(sort ? { sort } : {}), format })}`;

/** How many they are, asked beside the list: counting takes longer than finding a page. */
export const memberTotalQuery = ({ sort: _, ...filter }: MemberFilter) =>
  $api.queryOptions('get', MEMBERS, { params: { query: { ...narrowing(filter), limit: 1, count: true } } });

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
