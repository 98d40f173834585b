import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import type { Example, Scene } from './rest-routes.js';
import { StaffClient } from './staff-client.js';

interface Made {
  id: string;
}

const PASSWORD = 'green tea and 42 cups';
const nothing = () => ({});
const open = (request: Example['request'], status: number, expects?: unknown): Example => ({
  request,
  status,
  expects,
  anonymous: true,
});
const of = (status: number, expects: unknown, make: (scene: Scene) => Promise<Made>): Example => ({
  request: async (scene) => ({ params: { id: (await make(scene)).id } }),
  status,
  expects,
});
const member = ({ owner }: Scene) =>
  owner.call<Made>('POST', '/staff', {
    name: 'Li Na',
    email: `${randomUUID()}@acme.example`,
    role: 'sales',
    password: PASSWORD,
  });
const sessionsOf = async (owner: StaffClient) =>
  (await owner.call<{ data: { id: string }[] }>('GET', '/auth/sessions')).data.map(({ id }) => id);
const invitation = ({ owner }: Scene) =>
  owner.call<Made>('POST', '/staff-invitations', { email: `${randomUUID()}@acme.example`, role: 'sales' });

/** Invitations, passwords, sessions and sign-in codes. */
export const ACCOUNT_ROUTES: Readonly<Record<string, Example>> = {
  signInSecondStep: open(() => ({ body: { challenge: 'A'.repeat(43), code: '123456' } }), 401, {
    code: 'staff/challenge-over',
  }),
  listOwnSessions: { request: nothing, status: 200, expects: { data: [{ createdAt: expect.any(String) }] } },
  endOtherSessions: { request: nothing, status: 204 },
  endSession: {
    request: async ({ address, owner }) => {
      const before = await sessionsOf(owner);
      await StaffClient.signIn(address);
      return { params: { id: (await sessionsOf(owner)).find((id) => !before.includes(id)) ?? '' } };
    },
    status: 204,
  },
  getSecondFactor: { request: nothing, status: 200, expects: { active: false, recoveryCodesLeft: 0 } },
  // With the password of this session's person; what codes do is told by accounts.e2e.spec.ts.
  beginSecondFactor: { request: () => ({ body: { currentPassword: 'not it' } }), status: 422 },
  confirmSecondFactor: { request: () => ({ body: { code: '123456' } }), status: 409 },
  renewRecoveryCodes: { request: () => ({ body: { currentPassword: 'not it' } }), status: 422 },
  turnOffSecondFactor: { request: () => ({ body: { currentPassword: 'not it' } }), status: 422 },
  getStaffSecondFactor: of(200, { active: false }, member),
  resetStaffSecondFactor: of(409, { code: 'staff/second-factor-off' }, member),
  listInvitations: {
    request: async (scene) => {
      await invitation(scene);
      return { query: '?limit=1' };
    },
    status: 200,
    expects: { data: [{ role: 'sales', expired: false }] },
  },
  inviteColleague: {
    request: () => ({
      body: { email: `${randomUUID()}@acme.example`, role: 'support', name: '李娜', locale: 'zh-CN' },
    }),
    status: 201,
    expects: { name: '李娜', role: 'support', mailStatus: 'queued' },
  },
  resendInvitation: of(200, { expired: false }, invitation),
  withdrawInvitation: of(204, undefined, invitation),
  // Who has a link from a mail is told by accounts.e2e.spec.ts.
  openInvitation: open(() => ({ body: { token: 'A'.repeat(43) } }), 410, { code: 'staff/link-invalid' }),
  acceptInvitation: open(() => ({ body: { token: 'A'.repeat(43), name: 'Eve', password: PASSWORD } }), 410, {
    code: 'staff/link-invalid',
  }),
  askPasswordReset: open(() => ({ body: { email: `${randomUUID()}@acme.example` } }), 202),
  resetPassword: open(() => ({ body: { token: 'A'.repeat(43), password: PASSWORD } }), 410, {
    code: 'staff/link-invalid',
  }),
};
