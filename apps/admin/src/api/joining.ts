import { infiniteQueryOptions } from '@tanstack/react-query';
import { $api, api, bodyOf, ifMatch } from './client.js';
import type {
  Member,
  MemberChoice,
  MemberLeave,
  MemberReturn,
  MemberSettings,
  Suppression,
  SuppressionReason,
} from './types.js';

const SUPPRESSIONS = '/api/v1/suppressions';
const CHOICE = '/api/v1/members/{id}/choice';
const PAGE = 50;

export const SUPPRESSIONS_KEY = ['get', SUPPRESSIONS];

export interface SuppressionFilter {
  q?: string;
  reason?: SuppressionReason;
}

/** Who gets no automatic mail, page after page; the first one counts. */
export const suppressionsQuery = ({ q, reason }: SuppressionFilter) => {
  const query = { ...(q ? { q } : {}), ...(reason ? { reason } : {}), limit: PAGE };
  return infiniteQueryOptions({
    queryKey: [...SUPPRESSIONS_KEY, 'pages', query],
    queryFn: async ({ pageParam, signal }) => {
      const more = pageParam === '' ? { count: true } : { cursor: pageParam };
      return bodyOf(await api.GET(SUPPRESSIONS, { params: { query: { ...query, ...more } }, signal }));
    },
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
};

export async function suppressAddress(address: string, note: string): Promise<Suppression> {
  return bodyOf(await api.POST(SUPPRESSIONS, { body: { address, ...(note && { note }) } }));
}

export async function liftSuppression(id: string, note: string): Promise<void> {
  await api.POST('/api/v1/suppressions/{id}/lift', { params: { path: { id } }, body: { note } });
}

export const choiceQuery = (id: string) => $api.queryOptions('get', CHOICE, { params: { path: { id } } });

export async function setChoice(id: string, body: Pick<MemberChoice, 'topics' | 'frequency'>): Promise<MemberChoice> {
  return bodyOf(await api.PUT(CHOICE, { params: { path: { id } }, body }));
}

export async function letMemberLeave(id: string, body: MemberLeave): Promise<Member> {
  return bodyOf(await api.POST('/api/v1/members/{id}/leave', { params: { path: { id } }, body }));
}

export async function letMemberComeBack(id: string, body: MemberReturn): Promise<Member> {
  return bodyOf(await api.POST('/api/v1/members/{id}/come-back', { params: { path: { id } }, body }));
}

export async function changeOwnPage(
  version: number,
  body: Pick<MemberSettings, 'topics' | 'ownFields'>,
): Promise<MemberSettings> {
  return bodyOf(await api.PATCH('/api/v1/members/settings', { params: { header: ifMatch(version) }, body }));
}
