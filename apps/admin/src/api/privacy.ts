import { $api, api, bodyOf, ifMatch } from './client.js';
import type { RetentionRule } from './types.js';

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

const RULES = '/api/v1/retention-rules';

export const retentionQuery = $api.queryOptions('get', RULES);

/** What would go now, if it went after so long. */
export const retentionPreviewQuery = (name: string, after: number) =>
  $api.queryOptions('get', '/api/v1/retention-rules/{name}/preview', {
    params: { path: { name }, query: { after } },
  });

export async function changeRetention(
  name: string,
  version: number,
  body: { active?: boolean; after?: number },
): Promise<RetentionRule> {
  return bodyOf(
    await api.PATCH('/api/v1/retention-rules/{name}', { params: { path: { name }, header: ifMatch(version) }, body }),
  );
}
