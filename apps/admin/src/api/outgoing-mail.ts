import { $api, api, bodyOf } from './client.js';
import type { TestMail } from './types.js';

export const outgoingMailQuery = $api.queryOptions('get', '/api/v1/outgoing-mail');

export async function sendTestMail(): Promise<TestMail> {
  return bodyOf(await api.POST('/api/v1/outgoing-mail/test'));
}
