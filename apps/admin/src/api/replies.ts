import { $api, api, bodyOf, ifMatch } from './client.js';
import type { Draft, NewReply, ThreadItem } from './types.js';

const at = (id: string) => ({ params: { path: { id } } });
const message = (id: string, messageId: string) => ({ params: { path: { id, messageId } } });

export const draftsQuery = (id: string) => $api.queryOptions('get', '/api/v1/orders/{id}/drafts', at(id));

export async function saveDraft(
  id: string,
  kind: Draft['kind'],
  version: number,
  body: { body: string; fileIds: string[] },
): Promise<Draft> {
  return bodyOf(
    await api.PATCH('/api/v1/orders/{id}/drafts/{kind}', {
      params: { path: { id, kind }, header: ifMatch(version) },
      body,
    }),
  );
}

export async function discardDraft(id: string, kind: Draft['kind']): Promise<void> {
  await api.DELETE('/api/v1/orders/{id}/drafts/{kind}', { params: { path: { id, kind } } });
}

export async function sendReply(id: string, body: NewReply): Promise<ThreadItem> {
  return bodyOf(await api.POST('/api/v1/orders/{id}/replies', { ...at(id), body }));
}

/** It becomes one's draft again. */
export async function cancelReply(id: string, messageId: string): Promise<Draft> {
  return bodyOf(await api.POST('/api/v1/orders/{id}/messages/{messageId}/cancel', message(id, messageId)));
}

export async function sendReplyNow(id: string, messageId: string): Promise<ThreadItem> {
  return bodyOf(await api.POST('/api/v1/orders/{id}/messages/{messageId}/send-now', message(id, messageId)));
}
