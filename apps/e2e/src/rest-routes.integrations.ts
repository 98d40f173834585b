import { expect } from '@jest/globals';
import type { Example, Request, Scene, Versioned } from './rest-routes.js';

export const apiKey = ({ owner }: Scene, scopes: readonly string[]) =>
  owner.call<{ id: string; token: string }>('POST', '/api-keys', { name: 'Till', scopes });
const webhook = ({ owner }: Scene) =>
  owner.call<Versioned>('POST', '/webhooks', { url: 'https://hooks.example/regulars', eventTypes: ['order.created'] });
const tested = async (scene: Scene) => {
  const made = await webhook(scene);
  await scene.owner.call('POST', `/webhooks/${made.id}/test`);
  return made;
};
const nothing = () => ({});
const read = (
  status: number,
  expects: unknown,
  make: (scene: Scene) => Promise<Versioned>,
  body?: object,
): Example => ({
  request: async (scene): Promise<Request> => ({ params: { id: (await make(scene)).id }, ...(body ? { body } : {}) }),
  status,
  expects,
});

/** API keys and webhooks (ORD-15). */
export const INTEGRATION_ROUTES: Readonly<Record<string, Example>> = {
  listApiKeys: { request: nothing, status: 200, expects: { data: expect.any(Array) } },
  createApiKey: {
    request: () => ({ body: { name: 'Till', scopes: ['orders:read'], expiresAt: '2999-01-01T00:00:00Z' } }),
    status: 201,
    expects: { name: 'Till', scopes: ['orders:read'], lastUsedAt: null },
  },
  revokeApiKey: read(204, undefined, async (scene) => ({ ...(await apiKey(scene, ['orders:read'])), version: 1 })),
  listKeyScopes: { request: nothing, status: 200, expects: { data: expect.arrayContaining(['orders:read']) } },
  listWebhookEventTypes: {
    request: nothing,
    status: 200,
    expects: { data: expect.arrayContaining([{ type: 'order.created', description: expect.any(String) }]) },
  },
  getAuditFacets: {
    request: nothing,
    status: 200,
    expects: { actions: expect.arrayContaining(['staff.signed-in']), subjectTypes: expect.arrayContaining(['staff']) },
  },
  exportAuditLog: { request: nothing, status: 200, expects: 'text/csv; charset=utf-8' },
  listWebhooks: { request: nothing, status: 200, expects: { data: expect.any(Array) } },
  createWebhook: {
    request: () => ({
      body: { url: 'https://hooks.example/regulars', eventTypes: ['order.created'], description: 'ERP' },
    }),
    status: 201,
    expects: { active: true, secret: expect.stringMatching(/^whsec_/), version: 1 },
  },
  getWebhook: read(200, { eventTypes: ['order.created'], disabledReason: null, recent: { count: 0 } }, webhook),
  updateWebhook: {
    request: async (scene) => {
      const { id, version } = await webhook(scene);
      return { params: { id }, body: { active: false }, headers: { 'if-match': `"${version}"` } };
    },
    status: 200,
    expects: { active: false, version: 2 },
  },
  deleteWebhook: read(204, undefined, webhook),
  rotateWebhookSecret: read(200, { secret: expect.stringMatching(/^whsec_/), version: 2 }, webhook),
  testWebhook: read(200, { count: 1 }, webhook),
  listWebhookDeliveries: read(200, { data: [{ type: 'order.created', status: 'pending', attempts: [] }] }, tested),
  replayWebhookDelivery: {
    request: async (scene) => {
      const { id } = await tested(scene);
      const log = await scene.owner.call<{ data: { id: string }[] }>('GET', `/webhooks/${id}/deliveries`);
      return { params: { id, deliveryId: log.data[0]?.id ?? '' } };
    },
    status: 200,
    expects: { count: 1 },
  },
  replayFailedDeliveries: read(200, { count: 0 }, webhook, { since: '2026-01-01T00:00:00Z' }),
};
