import { $api, api, bodyOf, ifMatch } from './client.js';
import type {
  MailAccount,
  MailAccountChange,
  MailAccountTest,
  MailCertificate,
  MailServer,
  NewMailAccount,
} from './types.js';

export const mailAccountsQuery = $api.queryOptions('get', '/api/v1/mail-accounts');

export const mailAccountQuery = (id: string) =>
  $api.queryOptions('get', '/api/v1/mail-accounts/{id}', { params: { path: { id } } });

export async function addMailAccount(body: NewMailAccount): Promise<MailAccount> {
  return bodyOf(await api.POST('/api/v1/mail-accounts', { body }));
}

export async function changeMailAccount(id: string, version: number, body: MailAccountChange): Promise<MailAccount> {
  const params = { path: { id }, header: ifMatch(version) };
  return bodyOf(await api.PATCH('/api/v1/mail-accounts/{id}', { params, body }));
}

export async function removeMailAccount(id: string): Promise<void> {
  await api.DELETE('/api/v1/mail-accounts/{id}', { params: { path: { id } } });
}

export async function testMailAccount(body: MailServer): Promise<MailAccountTest> {
  return bodyOf(await api.POST('/api/v1/mail-accounts/test', { body }));
}

export async function lookAtMailCertificate(
  body: Pick<MailServer, 'host' | 'port'> & { security: 'tls' | 'starttls' },
): Promise<MailCertificate> {
  return bodyOf(await api.POST('/api/v1/mail-accounts/certificate', { body }));
}

export async function tryMailAccount(id: string): Promise<MailAccount> {
  return bodyOf(await api.POST('/api/v1/mail-accounts/{id}/try', { params: { path: { id } } }));
}
