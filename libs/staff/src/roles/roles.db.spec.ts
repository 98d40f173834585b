import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type TestDatabase } from '@regulars/platform/testing';
import { type Colleague, SYSTEM, actorFor } from '../access/actor.js';
import type { Permission } from '../access/permissions.js';
import { HOME, type StaffBed, staffDatabase, staffProcess } from '../testing/staff-bed.js';

const PASSWORD = 'green tea 42';
const CLERK: Permission[] = ['orders:read', 'orders:write'];

let db: TestDatabase;
let bed: StaffBed;
/** Another process on the same database. */
let other: StaffBed;
let owner: Colleague;

beforeAll(async () => {
  db = await staffDatabase();
  bed = staffProcess(db);
  other = staffProcess(db);
});
afterAll(() => db.close());
beforeEach(async () => {
  await db.database.query('TRUNCATE staff.account, staff.audit_entry, staff.invitation, staff.role CASCADE');
  bed.announced.length = 0;
  owner = await hire('owner');
});

let hired = 0;
/** As the next request would find them. */
async function hire(role: string): Promise<Colleague> {
  hired += 1;
  const fields = { name: `Colleague ${hired}`, email: `r${hired}@example.com`, role, password: PASSWORD };
  return asFound((await bed.accounts.create(SYSTEM, fields)).id);
}
async function asFound(id: string): Promise<Colleague> {
  const member = await bed.reader.find(id);
  if (!member) throw new Error('gone');
  return actorFor(member);
}
const make = (name = 'Clerk', permissions = CLERK, by = owner) => bed.roles.create(by, { name, permissions });

describe('ADM-1 roles of the company’s own', () => {
  test('are listed after the built-in ones, with who has them', async () => {
    const { id } = await make();
    await hire(id);
    const { data } = await bed.roles.list();
    expect(data.map(({ name, builtIn, members }) => [name, builtIn, members])).toEqual([
      ['Owner', true, 1],
      ...['Sales manager', 'Sales', 'Marketer', 'Support', 'Analyst'].map((name) => [name, true, 0]),
      ['Clerk', false, 1],
    ]);
    expect(data.at(-1)?.permissions).toEqual(['account:own', 'orders:read', 'orders:write', 'staff:read']);
  });

  test('have names that can be told apart, also when two are made at once', async () => {
    const both = await Promise.allSettled([make('Clerk'), make('CLERK')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    for (const name of ['clerk', 'Owner', 'sales'])
      await expect(make(name)).rejects.toMatchObject({ status: 409, code: 'staff/role-name-taken' });
  });

  test('include what their permissions need; the refusal names both', async () => {
    await expect(make('Half', ['forms:read', 'orders:write'])).rejects.toMatchObject({
      status: 422,
      code: 'staff/permission-needs-another',
      extra: { permission: 'orders:write', needed: 'orders:read' },
      errors: [{ pointer: '/permissions/1' }],
    });
  });

  test('hold on every way in which a colleague is found, and change with the next request of an open session, in every process', async () => {
    const { id, version } = await make();
    const clerk = await hire(id);
    const { token, session } = await bed.enter(clerk.email, PASSWORD);
    expect(session.permissions).toEqual(['account:own', 'orders:read', 'orders:write', 'staff:read']);
    const may = async (process: StaffBed, permission: Permission) =>
      (await process.sessions.find(token, HOME))?.actor.can(permission);
    expect([await may(bed, 'orders:write'), await may(other, 'forms:read')]).toEqual([true, false]);
    for (const found of [
      await bed.reader.byEmail(clerk.email),
      (await bed.reader.active()).find((member) => member.id === clerk.id),
    ])
      expect(found && actorFor(found).can('orders:write')).toBe(true);

    await bed.roles.update(owner, id, version, { permissions: ['orders:read', 'forms:read'] });
    expect([await may(other, 'orders:write'), await may(other, 'forms:read')]).toEqual([false, true]);
    expect(bed.announced).toEqual([{ topic: 'staff', type: 'staff.rights-changed', id: clerk.id }]);
    const told = await other.profile.current(clerk);
    expect(told.permissions).toEqual(['account:own', 'orders:read', 'forms:read', 'staff:read']);
  });

  test('two who change one: the second is told', async () => {
    const { id, version } = await make();
    await bed.roles.update(owner, id, version, { name: 'Order clerk' });
    await expect(bed.roles.update(owner, id, version, { permissions: [] })).rejects.toMatchObject({
      status: 412,
      extra: { current: { name: 'Order clerk', permissions: expect.arrayContaining(CLERK) } },
    });
  });

  test('stay as long as somebody has them; named in their place, another takes over', async () => {
    const { id } = await make();
    const [clerk, gone] = [await hire(id), await hire(id)];
    await bed.accounts.update(owner, gone.id, 1, { active: false });
    await bed.invitations.invite(owner, { email: 'new@example.com', role: id });
    await expect(bed.roles.delete(owner, id, undefined)).rejects.toMatchObject({
      status: 409,
      code: 'staff/role-in-use',
      message: expect.stringContaining('2 colleagues have it, 1 invitation names it'),
      extra: { members: 2, invitations: 1 },
    });
    await expect(bed.roles.delete(owner, id, 'nonsense')).rejects.toMatchObject({ code: 'staff/unknown-role' });
    bed.announced.length = 0;
    await bed.roles.delete(owner, id, 'support');
    expect(await bed.accounts.get(clerk.id)).toMatchObject({ role: 'support', version: 2 });
    expect((await bed.invitations.list({ limit: 5 })).data).toMatchObject([{ role: 'support' }]);
    expect(bed.announced.map((event) => event.id).sort()).toEqual([clerk.id, gone.id].sort());
    await expect(bed.roles.get(id)).rejects.toMatchObject({ status: 404 });
    await expect(bed.accounts.update(owner, clerk.id, 2, { role: id })).rejects.toMatchObject({
      status: 422,
      code: 'staff/unknown-role',
    });
  });

  test('a role that is given while it is deleted is either there, or not given', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id } = await make(`Clerk ${round}`);
      const clerk = await hire('sales');
      const [given, deleted] = await Promise.allSettled([
        bed.accounts.update(owner, clerk.id, 1, { role: id }),
        other.roles.delete(owner, id, undefined),
      ]);
      expect([given.status, deleted.status].sort()).toEqual(['fulfilled', 'rejected']);
    }
  });

  test('what was done stands in the audit log', async () => {
    const { id, version } = await make();
    await bed.roles.update(owner, id, version, { permissions: ['orders:read'] });
    await bed.roles.delete(owner, id, undefined);
    const { data } = await bed.log.page({ limit: 10, subjectType: 'role', subjectId: id });
    expect(data.map(({ action }) => action)).toEqual([
      'staff.role-deleted',
      'staff.role-changed',
      'staff.role-created',
    ]);
  });
});

describe('ADM-1 nobody grants what they don’t have', () => {
  let deputy: Colleague;

  beforeEach(async () => {
    deputy = await hire((await make('Deputy', ['staff:manage', 'orders:read', 'orders:write'])).id);
  });

  const beyond = (permission: Permission) => ({ status: 403, code: 'staff/beyond-own-rights', extra: { permission } });
  const ownersOnly = { status: 403, code: 'staff/owners-only' };

  test('not as a role, new or changed, their own or another', async () => {
    await expect(make('More', ['forms:read'], deputy)).rejects.toMatchObject(beyond('forms:read'));
    expect(await make('Less', ['orders:read'], deputy)).toMatchObject({ name: 'Less' });
    const own = await bed.roles.get(deputy.role);
    const widened = bed.roles.update(deputy, own.id, own.version, { permissions: [...own.permissions, 'audit:read'] });
    await expect(widened).rejects.toMatchObject(beyond('audit:read'));
    // Nor is taken away from others what one does not have oneself.
    const auditor = await make('Auditor', ['audit:read']);
    const narrowed = bed.roles.update(deputy, auditor.id, auditor.version, { permissions: [] });
    await expect(narrowed).rejects.toMatchObject(beyond('audit:read'));
    await expect(bed.roles.delete(deputy, auditor.id, undefined)).rejects.toMatchObject(beyond('audit:read'));
  });

  test('not by an account, an invitation, or in place of a deleted role', async () => {
    const fields = { name: 'X', email: 'x@example.com', password: PASSWORD };
    for (const [role, refusal] of [
      ['owner', ownersOnly],
      ['sales', beyond('tasks:read')],
    ] as const) {
      await expect(bed.accounts.create(deputy, { ...fields, role })).rejects.toMatchObject(refusal);
      await expect(bed.invitations.invite(deputy, { email: fields.email, role })).rejects.toMatchObject(refusal);
      await expect(bed.accounts.update(deputy, deputy.id, 1, { role })).rejects.toMatchObject(refusal);
      await expect(bed.roles.delete(deputy, deputy.role, role)).rejects.toMatchObject(refusal);
    }
    expect(await bed.accounts.create(deputy, { ...fields, role: deputy.role })).toMatchObject({ role: deputy.role });
  });

  test('not by the password, the end or the second factor of somebody who may do more', async () => {
    const manager = await hire('manager');
    for (const change of [{ password: 'jasmine tea 17' }, { active: false }, { role: deputy.role }, { name: 'Y' }]) {
      await expect(bed.accounts.update(deputy, owner.id, 1, change)).rejects.toMatchObject(ownersOnly);
      await expect(bed.accounts.update(deputy, manager.id, 1, change)).rejects.toMatchObject({
        code: 'staff/beyond-own-rights',
      });
    }
    await expect(bed.factor.reset(deputy, owner.id)).rejects.toMatchObject(ownersOnly);
    const peer = await hire(deputy.role);
    expect(await bed.accounts.update(deputy, peer.id, 1, { name: 'Peer' })).toMatchObject({ name: 'Peer' });
  });

  test('all permissions make no owner', async () => {
    const everything = await make(
      'Everything',
      bed.roles.permissions().data.map((one) => one.permission),
    );
    const almighty = await hire(everything.id);
    await expect(bed.accounts.update(almighty, almighty.id, 1, { role: 'owner' })).rejects.toMatchObject(ownersOnly);
    await expect(bed.accounts.update(almighty, owner.id, 1, { active: false })).rejects.toMatchObject(ownersOnly);
    // And the last owner stays one.
    await expect(bed.accounts.update(owner, owner.id, 1, { role: everything.id })).rejects.toMatchObject({
      code: 'staff/last-owner',
    });
  });

  test('who joins by an invitation gets the role that was meant, with all it includes', async () => {
    const { id } = await make('Clerk');
    await bed.invitations.invite(owner, { email: 'join@example.com', role: id });
    await bed.work();
    const { session } = await bed.joining.accept({ token: bed.lastToken(), name: 'Jo', password: PASSWORD }, HOME);
    expect(session).toMatchObject({ user: { role: id }, permissions: expect.arrayContaining(CLERK) });
  });
});
