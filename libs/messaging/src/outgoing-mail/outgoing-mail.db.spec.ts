import type { AddressInfo } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Tokens } from '@regulars/platform';
import { HAS_OPENSSL, type TestDatabase, makeCertificate, testDatabase } from '@regulars/platform/testing';
import { Audit, actorFor, actorForKey } from '@regulars/staff';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { MessagingConfig } from '../messaging.config.js';
import { ReplyAddresses } from '../reply-addresses.js';
import { Letterhead } from '../sending/letterhead.js';
import { MailTransport } from '../sending/mail-transport.js';
import { demandsTls, readSmtpServer } from '../sending/smtp-server.js';
import { OutgoingMailService } from './outgoing-mail.service.js';

const LI = {
  ...{
    id: '0193e0a0-0000-7000-8000-000000000001',
    name: '李娜',
    email: 'li@acme.example',
    role: 'owner',
    active: true,
  },
  locale: 'zh-TW',
} as const;
const OWNER = actorFor(LI);
const own = HAS_OPENSSL ? makeCertificate('localhost') : undefined;
const withOpenssl = HAS_OPENSSL ? test : test.skip;

let db: TestDatabase;
const open: SMTPServer[] = [];
const transports: MailTransport[] = [];
/** What servers were told. */
let mails: { from: string; to: string[]; raw: string }[] = [];
let passwords: unknown[] = [];

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(async () => {
  for (const transport of transports) transport.beforeApplicationShutdown();
  await Promise.all(open.map((server) => new Promise<void>((done) => server.close(done))));
  await db.close();
});
beforeEach(() => {
  mails = [];
  passwords = [];
});

async function serverOf(options: SMTPServerOptions): Promise<number> {
  const server = new SMTPServer({
    ...{
      authOptional: true,
      disableReverseLookup: true,
      logger: false,
      ...(own && { key: own.key, cert: own.certificate }),
    },
    onAuth: ({ password }, _session, done) => {
      passwords.push(password);
      if (password === 'right') done(null, { user: 'sales' });
      else done(Object.assign(new Error('5.7.8 Use an authorisation code'), { responseCode: 535 }));
    },
    onData: (stream, { envelope: { mailFrom, rcptTo } }, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const from = mailFrom === false ? '' : mailFrom.address;
        mails.push({ from, to: rcptTo.map(({ address }) => address), raw: Buffer.concat(parts).toString() });
        done(null, '2.0.0 Ok: queued as 4F2');
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  open.push(server);
  return (server.server.address() as AddressInfo).port;
}

function serviceWith(smtpUrl: string | undefined): OutgoingMailService {
  const config = {
    ...{ smtpUrl, from: { name: 'Acme', address: 'sales@acme.example' }, domain: 'acme.example', plusAddresses: true },
    connections: 1,
  } as unknown as MessagingConfig;
  const addresses = new ReplyAddresses(new Tokens({ secret: 'only-for-the-tests-0123456789-abcdef' }), config);
  const transport = new MailTransport(config);
  transports.push(transport);
  return new OutgoingMailService(config, transport, new Letterhead(addresses, config), db.database, new Audit());
}
const trying = (smtpUrl: string | undefined) => serviceWith(smtpUrl).test(OWNER);
const PLAIN: SMTPServerOptions = { disabledCommands: ['STARTTLS'], allowInsecureAuth: true };

describe('ADM-4 a test mail by the way that all mail goes', () => {
  test('comes to whoever asked, in their language, and is on record', async () => {
    const port = await serverOf(PLAIN);
    const service = serviceWith(`smtp://sales:right@127.0.0.1:${port}`);
    expect(await service.test(OWNER)).toEqual({ to: LI.email, answer: '250 2.0.0 Ok: queued as 4F2' });
    const [mail] = mails;
    expect(mail?.to).toEqual([LI.email]);
    expect(mail?.from).toMatch(/^reply\+b.*@acme\.example$/);
    expect(mail?.raw).toMatch(/^From: Acme <sales@acme\.example>\r$/m);
    expect(mail?.raw).toMatch(/^Auto-Submitted: /m);
    expect(JSON.stringify(service.get())).not.toMatch(/right|sales:/);
    const [entry] = await db.database.query(
      "SELECT note FROM staff.audit_entry WHERE action = 'messaging.test-mail-sent'",
    );
    expect(entry).toEqual({ note: 'li@acme.example: 250 2.0.0 Ok: queued as 4F2' });
  });

  test('what goes wrong is told with a remedy and the server’s own words', async () => {
    const port = await serverOf({
      ...PLAIN,
      onMailFrom: ({ address }, _session, done) => {
        if (address.startsWith('reply+'))
          done(Object.assign(new Error('5.7.1 Not your address'), { responseCode: 550 }));
        else done();
      },
    });
    await expect(trying(`smtp://sales:wrong@127.0.0.1:${port}`)).rejects.toMatchObject({
      code: 'messaging/smtp-sign-in-refused',
      message: expect.stringContaining('app password'),
      errors: [{ message: expect.stringContaining('Use an authorisation code') }],
    });
    await expect(trying(`smtp://sales:right@127.0.0.1:${port}`)).rejects.toMatchObject({
      code: 'messaging/smtp-mail-refused',
      errors: [{ message: expect.stringContaining('Not your address') }],
    });
    await expect(trying(`smtps://127.0.0.1:${port}`)).rejects.toMatchObject({ code: 'messaging/smtp-tls' });
    await expect(trying('smtp://127.0.0.1:9')).rejects.toMatchObject({ code: 'messaging/smtp-refused' });
    await expect(trying('smtp://smtp.example.invalid')).rejects.toMatchObject({
      code: 'messaging/smtp-host-not-found',
    });
    await expect(trying(undefined)).rejects.toMatchObject({ code: 'messaging/smtp-unset', errors: [] });
    const [last] = await db.database.query('SELECT note FROM staff.audit_entry ORDER BY id DESC LIMIT 1');
    expect(last).toEqual({ note: 'li@acme.example: messaging/smtp-unset' });
  });

  withOpenssl(
    'a certificate that nobody vouches for is refused before the password is told, until its authority is known',
    async () => {
      const ways = [
        `smtps://sales:right@localhost:${await serverOf({ secure: true })}`,
        `smtp://sales:right@localhost:${await serverOf({})}`,
      ];
      for (const way of ways) {
        await expect(trying(way)).rejects.toMatchObject({
          code: 'messaging/smtp-certificate',
          message: expect.stringContaining('NODE_EXTRA_CA_CERTS'),
        });
      }
      expect(passwords).toEqual([]);
      const usual = getCACertificates('default');
      try {
        // As NODE_EXTRA_CA_CERTS does at the start of the process.
        setDefaultCACertificates([...usual, own?.certificate ?? '']);
        for (const way of ways) expect(await trying(way)).toMatchObject({ to: LI.email });
        await expect(trying(ways.at(-1)?.replace('localhost', '127.0.0.1'))).rejects.toMatchObject({
          code: 'messaging/smtp-certificate',
        });
      } finally {
        setDefaultCACertificates(usual);
      }
      expect(passwords).toEqual(['right', 'right']);
    },
  );

  test('a password goes over the network encrypted or not at all', async () => {
    expect(demandsTls('smtp://sales:right@mail.acme.example:587')).toBe(true);
    for (const free of [
      'smtp://sales:right@127.0.0.1',
      'smtp://mail.acme.example',
      'smtp://a:b@mailbox?ignoreTLS=true',
    ])
      expect(demandsTls(free)).toBe(false);
    const port = await serverOf(PLAIN);
    await expect(trying(`smtp://sales:right@127.0.0.1:${port}?requireTLS=true`)).rejects.toMatchObject({
      code: 'messaging/smtp-no-tls',
    });
    expect([passwords, mails]).toEqual([[], []]);
  });

  test('what is shown of SMTP_URL has no secret in it', () => {
    const shown = { host: 'mail.acme.example', port: 465, encryption: 'tls', certificateChecked: true, signsIn: true };
    expect(readSmtpServer('smtps://sales:right@mail.acme.example')).toEqual(shown);
    expect(readSmtpServer('smtp://a:b@mail.acme.example').encryption).toBe('starttls');
    expect(readSmtpServer('smtp://mail.acme.example:25')).toMatchObject({
      port: 25,
      encryption: 'offered',
      signsIn: false,
    });
    expect(readSmtpServer('smtp://a:b@m.example?ignoreTLS=true').encryption).toBe('none');
    expect(readSmtpServer('smtps://m.example?tls.rejectUnauthorized=false').certificateChecked).toBe(false);
  });

  test('goes to people only, and not without end', async () => {
    const service = serviceWith(undefined);
    const key = actorForKey({ id: LI.id, name: 'ERP', scopes: ['settings:write'] });
    await expect(service.test(key)).rejects.toMatchObject({ code: 'messaging/test-mail-for-people' });
    for (let n = 0; n < 10; n += 1) await expect(service.test(OWNER)).rejects.toMatchObject({ status: 422 });
    await expect(service.test(OWNER)).rejects.toMatchObject({
      status: 429,
      headers: { 'retry-after': expect.anything() },
    });
  });
});
