import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { LiveEvents } from '@regulars/platform';
import { type CertificatePair, Dovecot, HAS_DOVECOT, PASSWORD, makeCertificate } from '@regulars/platform/testing';
import { Audit, SYSTEM } from '@regulars/staff';
import { CuttingProxy } from '../testing/cutting-proxy.js';
import { House } from '../testing/house.js';
import { MailWorker, eventually } from '../testing/mail-worker.js';
import type { Security } from './mail-account.js';
import { MailAccountsService } from './mail-accounts.service.js';

const withDovecot = HAS_DOVECOT ? describe : describe.skip;
const ENCRYPTED = ['tls', 'starttls'] as const;

withDovecot('ORD-8 mailboxes behind TLS and STARTTLS, against Dovecot', () => {
  let server: Dovecot;
  let plain: Dovecot;
  let own: CertificatePair;
  let house: House;
  let worker: MailWorker;
  let service: MailAccountsService;

  beforeAll(async () => {
    // Made out for a name under which nobody reaches it, as on a server fresh from its package.
    own = makeCertificate('mail.acme.example');
    [server, plain, house] = await Promise.all([
      Dovecot.start(['sales', 'office'], own),
      Dovecot.start(['sales']),
      House.build(),
    ]);
    worker = new MailWorker(house);
    const live = { announce: () => undefined } as unknown as LiveEvents;
    const parts = [worker.accounts, worker.progress, worker.connections, worker.sealed, new Audit(), live] as const;
    service = new MailAccountsService(house.db.database, ...parts);
  });
  afterAll(async () => {
    await worker.stop();
    await Promise.all([house.close(), server.remove(), plain.remove()]);
  });

  const portOf = (security: Security) => (security === 'tls' ? server.tlsPort : server.port);
  const ask = (security: Security, more: object = {}) =>
    service.test({
      ...{ host: '127.0.0.1', port: portOf(security), security, username: 'sales', password: PASSWORD },
      ...more,
    });
  const state = (id: string, wanted: string) =>
    eventually(wanted, async () => {
      const row = await worker.accounts.find(id);
      return (row?.state === wanted || row?.last_error?.code === wanted) && row;
    });

  test.each(ENCRYPTED)(
    '%s: a self-signed certificate is refused in words, looked at, and trusted',
    async (security) => {
      await expect(ask(security)).rejects.toMatchObject({
        code: 'messaging/mail-certificate-unknown',
        message: expect.stringContaining('trust it if it is your server'),
        errors: [{ pointer: '/certificate' }],
      });
      const shown = await service.certificate({ host: '127.0.0.1', port: portOf(security), security });
      expect(shown).toMatchObject({ subject: 'O=Acme, CN=mail.acme.example', issuer: shown.subject });
      expect(shown.fingerprint).toBe(new X509Certificate(own.certificate).fingerprint256);
      expect(await ask(security, { certificate: `my server:\n${shown.pem}\n` })).toMatchObject({ idle: true });
    },
  );

  test.each(ENCRYPTED)('%s: an authority is trusted for the names it signed, and for no other', async (security) => {
    const authority = makeCertificate('Acme Root');
    await server.show(makeCertificate('localhost', authority));
    const certificate = authority.certificate;
    expect((await ask(security, { host: 'localhost', certificate })).folders).not.toEqual([]);
    await expect(ask(security, { host: 'localhost' })).rejects.toMatchObject({
      code: 'messaging/mail-certificate-unknown',
    });
    await expect(ask(security, { certificate })).rejects.toMatchObject({ code: 'messaging/mail-certificate' });
    // The server's own, which the authority signed, does by itself under any name.
    const { pem } = await service.certificate({ host: 'localhost', port: portOf(security), security });
    expect((await ask(security, { certificate: pem })).folders).not.toEqual([]);
    await expect(ask(security, { certificate: own.certificate })).rejects.toMatchObject({
      code: 'messaging/mail-certificate-changed',
    });
    await server.show(own);
  });

  test('without encryption nothing is told to a server that asks for it, nor to one that lacks it where we do', async () => {
    let from = plain.port;
    const tap = createServer((near) => {
      // From another address: what comes from its own Dovecot takes for safe.
      const far = connect({ port: from, host: '127.0.0.1', localAddress: '127.0.0.2' });
      near.on('data', (part: Buffer) => (told += part.toString())).pipe(far);
      far.pipe(near);
      for (const socket of [near, far]) socket.on('error', () => undefined);
    }).listen(0, '127.0.0.1');
    let told = '';
    await once(tap, 'listening');
    const { port } = tap.address() as AddressInfo;
    await expect(ask('starttls', { port })).rejects.toMatchObject({
      code: 'messaging/mail-tls',
      errors: [{ pointer: '/security' }],
    });
    expect(told).toContain('ID');
    expect(told).not.toMatch(/LOGIN|AUTHENTICATE|sales/);
    await expect(service.certificate({ host: '127.0.0.1', port, security: 'starttls' })).rejects.toMatchObject({
      code: 'messaging/mail-tls',
    });
    // The tap tells the truth.
    await ask('none', { port }).catch(() => undefined);
    expect(told).toMatch(/LOGIN|AUTHENTICATE/);
    told = '';
    from = server.port;
    await expect(ask('none', { port })).rejects.toMatchObject({ code: 'messaging/mail-encryption-needed' });
    expect(told).not.toMatch(/sales|AUTHENTICATE/);
    await new Promise((done) => tap.close(done));
  });

  test.each(ENCRYPTED)(
    '%s: the supervisor waits with words, reads once it may, and stops at another certificate',
    async (security) => {
      const user = security === 'tls' ? 'sales' : 'office';
      const letter = (n: number) =>
        `From: c@far.example\r\nMessage-ID: <${user}${n}@far.example>\r\n\r\nTen valves\r\n`;
      server.deliver(user, [letter(1)]);
      // Dovecot keeps an encrypted line up over its own end.
      const line = await CuttingProxy.before(portOf(security));
      const { id } = await service.create(SYSTEM, {
        ...{ name: user, host: '127.0.0.1', port: line.port, security, username: user, password: PASSWORD },
        since: '2020-01-01',
      });
      if (security === 'tls') worker.start();
      await state(id, 'messaging/mail-certificate-unknown');
      const change = { certificate: own.certificate };
      // Who could have another certificate trusted could stand in for the server, and get the password.
      await expect(service.update(SYSTEM, id, 1, change)).rejects.toMatchObject({
        code: 'messaging/mail-password-needed',
      });
      const saved = await service.update(SYSTEM, id, 1, { ...change, password: PASSWORD });
      expect(saved.trusts).toMatchObject([{ subject: 'O=Acme, CN=mail.acme.example' }]);
      expect(await service.test(Object.assign({ accountId: id }, saved))).toMatchObject({ idle: true });
      const account = await state(id, 'watching');
      await eventually('the mail', async () => (await worker.accounts.find(id))?.taken === 1);
      expect(account.last_error).toBeNull();
      await server.show(makeCertificate('mail.acme.example'));
      line.cutAll();
      expect((await state(id, 'messaging/mail-certificate-changed')).last_error?.message).toContain('renewed');
      server.deliver(user, [letter(2)]);
      await server.show(own);
      await eventually('the second mail', async () => (await worker.accounts.find(id))?.taken === 2);
      const [entry] = await house.db.database.query<{ changes: object }>(
        "SELECT changes FROM staff.audit_entry WHERE subject_id = $1 AND action = 'messaging.mail-account-changed'",
        [id],
      );
      await service.delete(SYSTEM, id);
      await line.close();
      expect(entry?.changes).toMatchObject({ certificate: { from: null, to: [saved.trusts[0]?.fingerprint] } });
    },
  );

  test('what is no certificate is not stored', async () => {
    const certificate = (pem: string) => expect(ask('tls', { certificate: pem })).rejects;
    await certificate(own.key + own.certificate).toMatchObject({ message: expect.stringContaining('private key') });
    for (const pem of ['mail.acme.example', own.certificate.replace('MII', 'AAA'), own.certificate.repeat(6)])
      await certificate(pem).toMatchObject({ code: 'messaging/mail-certificate-unreadable' });
    const settings = {
      name: 'x',
      host: 'h.example',
      port: 143,
      security: 'none',
      username: 'x',
      password: 'x',
    } as const;
    await expect(service.create(SYSTEM, { ...settings, certificate: own.certificate })).rejects.toMatchObject({
      errors: [{ pointer: '/certificate' }],
    });
  });
});
