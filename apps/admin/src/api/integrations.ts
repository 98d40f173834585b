import type { Query } from '@tanstack/react-query';
import { $api, api, bodyOf, ifMatch } from './client.js';
import type { ApiKey, CreatedApiKey, NewApiKey, NewWebhook, Webhook, WebhookChange, WebhookSecret } from './types.js';

export const apiKeysQuery = $api.queryOptions('get', '/api/v1/api-keys', { params: { query: { limit: 200 } } });
export const keyScopesQuery = $api.queryOptions('get', '/api/v1/api-keys/scopes', {}, { staleTime: Infinity });

export async function createApiKey(body: NewApiKey): Promise<CreatedApiKey> {
  return bodyOf(await api.POST('/api/v1/api-keys', { body }));
}

export async function revokeApiKey({ id }: ApiKey): Promise<void> {
  await api.DELETE('/api/v1/api-keys/{id}', at(id));
}

const at = (id: string) => ({ params: { path: { id } } });

export const webhooksQuery = $api.queryOptions('get', '/api/v1/webhooks', { params: { query: { limit: 200 } } });
export const webhookQuery = (id: string) => $api.queryOptions('get', '/api/v1/webhooks/{id}', at(id));
export const eventTypesQuery = $api.queryOptions('get', '/api/v1/webhooks/event-types', {}, { staleTime: Infinity });

/** Lists, single ones and their logs. */
export function isWebhookQuery({ queryKey }: Query): boolean {
  const path = queryKey[1];
  return typeof path === 'string' && path.startsWith('/api/v1/webhooks') && !path.endsWith('/event-types');
}

export async function createWebhook(body: NewWebhook): Promise<WebhookSecret> {
  return bodyOf(await api.POST('/api/v1/webhooks', { body }));
}

export async function changeWebhook({ id, version }: Webhook, body: WebhookChange): Promise<void> {
  await api.PATCH('/api/v1/webhooks/{id}', { params: { path: { id }, header: ifMatch(version) }, body });
}

export async function deleteWebhook({ id }: Webhook): Promise<void> {
  await api.DELETE('/api/v1/webhooks/{id}', at(id));
}

export async function rotateSecret({ id }: Webhook): Promise<WebhookSecret> {
  return bodyOf(await api.POST('/api/v1/webhooks/{id}/secret', at(id)));
}

export async function testWebhook({ id }: Webhook): Promise<void> {
  await api.POST('/api/v1/webhooks/{id}/test', at(id));
}

export async function replayDelivery(id: string, deliveryId: string): Promise<void> {
  await api.POST('/api/v1/webhooks/{id}/deliveries/{deliveryId}/replay', { params: { path: { id, deliveryId } } });
}

export async function replayFailed({ id }: Webhook, since: string): Promise<number> {
  return bodyOf(await api.POST('/api/v1/webhooks/{id}/replay', { ...at(id), body: { since } })).count;
}
