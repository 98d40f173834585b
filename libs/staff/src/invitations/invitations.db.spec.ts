import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type TestDatabase } from '@regulars/platform/testing';
import { type StaffActor, SYSTEM, actorFor } from '../access/actor.js';
import { HOME, type StaffBed, staffDatabase, staffProcess } from '../testing/staff-bed.js';

const EMAIL = 'Li.Na@example.com';
const NEW = { name: 'Li Na', password: 'jasmine tea 42' };

let db: TestDatabase;
let bed: StaffBed;
let boss: StaffActor;

beforeAll(async () => {
  db = await staffDatabase();
  bed = staffProcess(db);
});
afterAll(() => db.close());
beforeEach(async () => {
  await db.database.query(
    'TRUNCATE staff.account, staff.audit_entry, staff.invitation, graphile_worker._private_jobs CASCADE',
  );
  bed.delivered.length = 0;
  Object.assign(bed.post, { refuses: null, fails: false });
  const fields = { name: 'Olivia', email: 'boss@example.com', role: 'owner', password: 'green tea 42' } as const;
  boss = actorFor(await bed.accounts.create(SYSTEM, fields));
});

const invite = (more: object = {}) => bed.invitations.invite(boss, { email: EMAIL, role: 'sales', ...more });
const pending = async () => (await bed.invitations.list({ limit: 10 })).data;
const invited = async (more: object = {}) => {
  const invitation = await invite(more);
  await bed.work();
  return { invitation, token: bed.lastToken() };
};

describe('ADM-1 invitations', () => {
  test('a mail in the person’s language carries a link that makes the account and signs in, once', async () => {
    const { token } = await invited({ name: '李娜', locale: 'zh-CN' });
    expect(bed.delivered).toMatchObject([{ lang: 'zh-CN', to: { name: '李娜', address: EMAIL } }]);
    expect(bed.delivered[0]?.subject).toBe('Olivia 邀请您加入 Regulars');
    expect(bed.delivered[0]?.action.url).toBe(`https://crm.example.com/invitation#${token}`);
    expect(await bed.joining.open(token)).toMatchObject({ email: EMAIL, name: '李娜', invitedBy: 'Olivia' });

    const joined = await bed.joining.accept({ token, ...NEW }, HOME);
    expect(joined.session.user).toMatchObject({ email: EMAIL, name: 'Li Na', role: 'sales', locale: 'zh-CN' });
    expect(await bed.sessions.find(joined.token, HOME)).toMatchObject({ actor: { role: 'sales' } });
    await expect(bed.signIn.signIn(EMAIL, NEW.password, HOME)).resolves.toBeDefined();
    expect(await pending()).toEqual([]);
    await expect(bed.joining.accept({ token, ...NEW }, HOME)).rejects.toMatchObject({
      status: 410,
      code: 'staff/link-invalid',
    });
    const { data } = await bed.log.page({ limit: 10 });
    expect(data.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['staff.invited', 'staff.created', 'staff.invitation-accepted']),
    );
  });

  test('the link opens nothing to who reads the database', async () => {
    await invite();
    const rows = await db.database.query<{ text: string }>(
      'SELECT payload::text AS text FROM graphile_worker._private_jobs UNION ALL SELECT row_to_json(i)::text FROM staff.invitation i',
    );
    const stored = rows.map(({ text }) => text).join('\n');
    await bed.work();
    expect(bed.lastToken()).toHaveLength(43);
    expect(stored).not.toContain(bed.lastToken());
    expect(stored).not.toContain('invitation#');
  });

  test('of two who use one link at once, one gets the account', async () => {
    const { token } = await invited();
    const both = await Promise.allSettled([1, 2].map(() => bed.joining.accept({ token, ...NEW }, HOME)));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('sent again it has a new link, and the old one ends; withdrawn, none is left', async () => {
    const { invitation, token: first } = await invited();
    await bed.invitations.resend(boss, invitation.id);
    await bed.work();
    const second = bed.lastToken();
    expect(second).not.toBe(first);
    await expect(bed.joining.open(first)).rejects.toMatchObject({ status: 410 });
    await expect(bed.joining.open(second)).resolves.toMatchObject({ email: EMAIL });
    await bed.invitations.withdraw(boss, invitation.id);
    await expect(bed.joining.open(second)).rejects.toMatchObject({ status: 410 });
    await expect(bed.invitations.resend(boss, invitation.id)).rejects.toMatchObject({ status: 404 });
  });

  test('after 7 days the link is too old, and the list says so', async () => {
    const { token } = await invited();
    await db.database.query("UPDATE staff.invitation SET expires_at = now() - interval '1 second'");
    expect(await pending()).toMatchObject([{ expired: true }]);
    await expect(bed.joining.accept({ token, ...NEW }, HOME)).rejects.toMatchObject({ status: 410 });
  });

  test('an address with an account, or invited already, is refused, however it is written', async () => {
    await invite();
    await expect(invite({ email: ' li.na@EXAMPLE.com' })).rejects.toMatchObject({ code: 'staff/already-invited' });
    await expect(invite({ email: 'BOSS@example.com' })).rejects.toMatchObject({ code: 'staff/email-taken' });
    expect(await pending()).toHaveLength(1);
  });

  test('an account made by hand ends the invitation', async () => {
    const { token } = await invited();
    await bed.accounts.create(boss, { name: 'Li', email: EMAIL, role: 'support', password: NEW.password });
    expect(await pending()).toEqual([]);
    await expect(bed.joining.accept({ token, ...NEW }, HOME)).rejects.toMatchObject({ status: 410 });
  });

  test('a weak password leaves the link as it is', async () => {
    const { token } = await invited();
    await expect(bed.joining.accept({ token, name: 'Li', password: 'short' }, HOME)).rejects.toMatchObject({
      status: 422,
      errors: [{ pointer: '/password' }],
    });
    await expect(bed.joining.open(token)).resolves.toBeDefined();
  });

  test('the list tells what became of the mail', async () => {
    bed.post.refuses = '550 no such user';
    const { invitation } = await invited();
    expect(await pending()).toMatchObject([{ mailStatus: 'failed', mailError: '550 no such user' }]);
    bed.post.refuses = null;
    expect(await bed.invitations.resend(boss, invitation.id)).toMatchObject({ mailStatus: 'queued', mailError: null });
    await bed.work();
    expect(await pending()).toMatchObject([{ mailStatus: 'sent' }]);
  });
});
