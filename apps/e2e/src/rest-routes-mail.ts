import type { Example, Scene } from './rest-routes.js';

const PASSWORD = 'the password of the mailbox';
const MAILBOX = { host: 'imap.example.invalid', port: 993, security: 'tls', username: 'sales@acme.example' };

const account = ({ owner }: Scene) =>
  owner.call<{ id: string; version: number }>('POST', '/mail-accounts', {
    ...MAILBOX,
    name: 'Sales',
    password: PASSWORD,
    active: false,
  });
const one = async (scene: Scene) => ({ params: { id: (await account(scene)).id } });

/** One right use of each route of mail accounts; a real mailbox is read in mail-accounts.e2e.spec.ts. */
export const MAIL_ACCOUNT_ROUTES: Readonly<Record<string, Example>> = {
  listMailAccounts: {
    request: async (scene) => {
      await account(scene);
      return {};
    },
    status: 200,
    expects: { nextCursor: null },
  },
  createMailAccount: {
    request: () => ({ body: { ...MAILBOX, name: '销售', password: PASSWORD, active: false } }),
    status: 201,
    expects: { name: '销售', folders: ['INBOX'], afterTaking: 'leave', status: { state: 'off', taken: 0 } },
  },
  testMailAccount: {
    request: () => ({ body: { ...MAILBOX, password: PASSWORD } }),
    status: 422,
    expects: { code: 'messaging/mail-host-not-found', errors: [{ pointer: '/host' }] },
  },
  lookAtMailCertificate: {
    request: () => ({ body: { host: MAILBOX.host, port: 993, security: 'tls' } }),
    status: 422,
    expects: { code: 'messaging/mail-host-not-found', errors: [{ pointer: '/host' }] },
  },
  getOutgoingMail: {
    request: () => ({}),
    status: 200,
    expects: { server: { host: '127.0.0.1', port: 9, encryption: 'offered' }, fromAddress: 'sales@acme.example' },
  },
  // Nothing takes mail there, and a program has no mailbox of its own; a mail that arrives is in mail-accounts.e2e.spec.ts.
  sendTestMail: { request: () => ({}), status: 422, expects: { title: 'Unprocessable Entity' } },
  getMailAccount: { request: one, status: 200, expects: { host: 'imap.example.invalid', leftMails: [] } },
  updateMailAccount: {
    request: async (scene) => {
      const { id, version } = await account(scene);
      const headers = { 'if-match': `"${version}"` };
      return { params: { id }, body: { afterTaking: 'move', moveTo: 'Taken' }, headers };
    },
    status: 200,
    expects: { afterTaking: 'move', moveTo: 'Taken', version: 2 },
  },
  deleteMailAccount: { request: one, status: 204 },
  tryMailAccount: { request: one, status: 200, expects: { status: { state: 'off' } } },
};
