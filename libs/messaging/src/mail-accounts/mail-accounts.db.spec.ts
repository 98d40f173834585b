import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type LiveEvents, SealedTexts } from '@regulars/platform';
import { type TestDatabase, testDatabase } from '@regulars/platform/testing';
import { Audit, actorFor } from '@regulars/staff';
import type { MessagingConfig } from '../messaging.config.js';
import { passwordPurpose } from './mail-account.js';
import { MailAccountsRepository } from './mail-accounts.repository.js';
import { MailAccountsService } from './mail-accounts.service.js';
import { MailConnections } from './mail-connections.js';
import { MailProgressRepository } from './mail-progress.repository.js';

const OWNER = actorFor({
  id: '0193e0a0-0000-7000-8000-000000000001',
  name: 'Li',
  email: 'li@example.com',
  role: 'owner',
  locale: 'en',
  active: true,
});
const SECRET = 'the password of the mailbox';
const MAILBOX = { name: 'Sales', host: 'imap.example.com', port: 993, security: 'tls', username: 'sales' } as const;

let db: TestDatabase;
let accounts: MailAccountsRepository;
let service: MailAccountsService;
const sealed = new SealedTexts({ secret: 'only-for-the-tests-0123456789-abcdef' });

beforeAll(async () => {
  db = await testDatabase();
  accounts = new MailAccountsRepository(db.database);
  const connections = new MailConnections({ inLimit: 1_000_000, hostsAllowed: [] as string[] } as MessagingConfig);
  const live = { announce: () => undefined } as unknown as LiveEvents;
  const progress = new MailProgressRepository(db.database);
  service = new MailAccountsService(db.database, accounts, progress, connections, sealed, new Audit(), live);
});
afterAll(() => db.close());

const created = () => service.create(OWNER, { ...MAILBOX, password: SECRET });

describe('ORD-8 mail accounts', () => {
  test('the password is sealed at rest, opens, and is in no answer and no record', async () => {
    const account = await created();
    const row = await accounts.find(account.id);
    expect(row?.password).not.toContain(SECRET);
    expect(sealed.open(passwordPurpose(account.id), row?.password ?? '')).toBe(SECRET);
    await service.update(OWNER, account.id, 1, { password: 'another secret' });
    const shown = JSON.stringify([account, await service.get(account.id), await service.list()]);
    const records = JSON.stringify(await db.database.query('SELECT * FROM staff.audit_entry'));
    expect(records).toContain('messaging.mail-account-changed');
    for (const secret of [SECRET, 'another secret', 'v1.']) expect(shown + records).not.toContain(secret);
  });

  test('a kept password goes to no other server, neither by a change nor by a test', async () => {
    const { id } = await created();
    for (const change of [{ host: 'evil.example' }, { port: 143 }, { security: 'none' }, { username: 'x' }] as const) {
      await expect(service.update(OWNER, id, 1, change)).rejects.toMatchObject({
        code: 'messaging/mail-password-needed',
      });
      const asked = { ...MAILBOX, ...change, accountId: id };
      await expect(service.test(asked)).rejects.toMatchObject({ code: 'messaging/mail-password-needed' });
    }
    expect(await service.update(OWNER, id, 1, { host: 'imap.other.example', password: 'new' })).toMatchObject({
      host: 'imap.other.example',
      version: 2,
    });
  });

  test('settings that contradict each other are named', async () => {
    const wrong = { ...MAILBOX, password: 'x' };
    await expect(service.create(OWNER, { ...wrong, afterTaking: 'move' })).rejects.toMatchObject({
      errors: [{ pointer: '/moveTo', code: 'required' }],
    });
    const circle = { afterTaking: 'move', moveTo: 'INBOX' } as const;
    await expect(service.create(OWNER, { ...wrong, ...circle })).rejects.toMatchObject({
      errors: [{ code: 'watched' }],
    });
    await expect(service.create(OWNER, { ...wrong, junkFolder: 'INBOX' })).rejects.toMatchObject({ status: 422 });
    await expect(service.create(OWNER, { ...wrong, since: '2099-01-01' })).rejects.toMatchObject({ status: 422 });
    await expect(service.update(OWNER, (await created()).id, 9, { name: 'x' })).rejects.toMatchObject({ status: 412 });
  });

  test('what is wrong with a server is said in words', async () => {
    const ask = (server: object) => service.test({ ...MAILBOX, security: 'none', password: 'x', ...server });
    await expect(ask({ host: 'imap.example.invalid' })).rejects.toMatchObject({
      code: 'messaging/mail-host-not-found',
    });
    await expect(ask({ host: '169.254.169.254' })).rejects.toMatchObject({ code: 'messaging/mail-host-closed' });
    await expect(ask({ host: '127.0.0.1', port: 1 })).rejects.toMatchObject({ code: 'messaging/mail-refused' });
    // It hangs up for good: the other side of a TLS that never began does not.
    const other = createServer((socket) => {
      socket
        .on('error', () => undefined)
        .end('HTTP/1.1 400 Bad Request\r\n\r\n', () => setTimeout(() => socket.destroy(), 200));
    }).listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    await expect(ask({ host: '127.0.0.1', port })).rejects.toMatchObject({ code: 'messaging/mail-not-imap' });
    await expect(ask({ host: '127.0.0.1', port, security: 'tls' })).rejects.toMatchObject({
      code: 'messaging/mail-tls',
    });
    await new Promise((done) => other.close(done));
  });
});
