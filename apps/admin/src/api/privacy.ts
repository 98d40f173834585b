import { $api, api, bodyOf } from './client.js';

const ERASURE = '/api/v1/members/{id}/erasure';

/** What would go and what would stay; asked anew each time. */
export const erasureQuery = (memberId: string) =>
  $api.queryOptions('get', ERASURE, { params: { path: { id: memberId } } }, { staleTime: 0, gcTime: 0 });

/** Asked for; it is done within moments. */
export async function eraseMember(memberId: string, confirm: string): Promise<void> {
  bodyOf(await api.POST(ERASURE, { params: { path: { id: memberId } }, body: { confirm } }));
}

/** Everything that is known of a person, as a file. */
export const personalDataUrl = (memberId: string, notes: boolean) =>
  `/api/v1/members/${memberId}/personal-data${notes ? '?notes=true' : ''}`;
