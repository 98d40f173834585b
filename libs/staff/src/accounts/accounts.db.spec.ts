import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type LiveEvent } from '@regulars/platform';
import { type TestDatabase } from '@regulars/platform/testing';
import { SYSTEM, actorFor } from '../access/actor.js';
import type { AuditReader } from '../audit/audit.reader.js';
import type { Sessions } from '../sessions/sessions.js';
import { HOME, staffDatabase, staffProcess } from '../testing/staff-bed.js';
import type { AccountsService } from './accounts.service.js';
import type { CreateStaffDto } from './dto/staff.dto.js';
import type { StaffReader } from './staff.reader.js';

let db: TestDatabase;
let accounts: AccountsService;
let reader: StaffReader;
let sessions: Sessions;
let log: AuditReader;
let announced: LiveEvent[];

beforeAll(async () => {
  db = await staffDatabase();
  ({ reader, sessions, log, accounts, announced } = staffProcess(db));
});
afterAll(() => db.close());
beforeEach(() => db.database.query('TRUNCATE staff.account, staff.audit_entry CASCADE'));

let made = 0;
function someone(overrides: Partial<CreateStaffDto> = {}): CreateStaffDto {
  made += 1;
  return {
    name: `Colleague ${made}`,
    email: `c${made}@example.com`,
    role: 'sales',
    password: 'green tea 42',
    ...overrides,
  };
}

const owner = async () => {
  const member = await accounts.create(SYSTEM, someone({ role: 'owner' }));
  return { id: member.id, actor: actorFor(member) };
};

const begin = (id: string) => db.database.transaction((tx) => sessions.begin(tx, id, HOME));
const find = (token: string) => sessions.find(token, HOME);

describe('ADM-1 accounts', () => {
  test('one account per address, however it is written, also when two are made at once', async () => {
    await accounts.create(SYSTEM, someone({ email: 'Li.Wei@Example.com' }));
    await expect(accounts.create(SYSTEM, someone({ email: ' li.wei@EXAMPLE.com' }))).rejects.toMatchObject({
      code: 'staff/email-taken',
      status: 409,
    });
    const both = await Promise.allSettled(
      ['x@a.example', 'X@A.example'].map((email) => accounts.create(SYSTEM, someone({ email }))),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await reader.byEmail('li.wei@example.com')).toMatchObject({
      email: 'Li.Wei@Example.com',
      active: true,
      version: 1,
    });
  });

  test('the password is kept as argon2id with OWASP’s parameters', async () => {
    await accounts.create(SYSTEM, someone());
    const [row] = await db.database.query<{ password_hash: string }>('SELECT password_hash FROM staff.account');
    expect(row?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  test('a change needs the version it was made from, and nothing given changes nothing', async () => {
    const { actor } = await owner();
    const li = await accounts.create(actor, someone());
    const renamed = await accounts.update(actor, li.id, 1, { name: 'Li Wei', locale: 'zh-CN' });
    expect(renamed).toMatchObject({ name: 'Li Wei', locale: 'zh-CN', role: 'sales', version: 2 });
    await expect(accounts.update(actor, li.id, 1, { name: 'Old' })).rejects.toMatchObject({
      status: 412,
      extra: { current: renamed },
    });
    expect(await accounts.update(actor, li.id, 2, {})).toEqual(renamed);
    await expect(accounts.update(actor, crypto.randomUUID(), 1, {})).rejects.toMatchObject({ status: 404 });
  });

  test('whoever leaves loses all sessions at once, and comes back without them', async () => {
    const { actor } = await owner();
    const li = await accounts.create(actor, someone());
    const tokens = [await begin(li.id), await begin(li.id)];
    const ownersToken = await begin(actor.id);
    announced.length = 0;
    await accounts.update(actor, li.id, 1, { active: false });
    for (const token of tokens) expect(await find(token)).toBeNull();
    expect(await find(ownersToken)).not.toBeNull();
    expect(announced.map(({ type }) => type)).toEqual([
      'staff.session-ended',
      'staff.session-ended',
      'staff.deactivated',
    ]);
    await accounts.update(actor, li.id, 2, { active: true });
    for (const token of tokens) expect(await find(token)).toBeNull();
    expect((await reader.active()).map(({ id }) => id)).toContain(li.id);
  });

  test('a new password ends all sessions; one’s own change keeps the one it was made in', async () => {
    const { actor } = await owner();
    const li = await accounts.create(actor, someone());
    const token = await begin(li.id);
    await accounts.update(actor, li.id, 1, { password: 'jasmine tea 42' });
    expect(await find(token)).toBeNull();
    const [here, elsewhere] = [await begin(actor.id), await begin(actor.id)];
    const mine = await find(here);
    if (!mine) throw new Error('the session was just begun');
    await accounts.updateOwn(actor, 1, { name: 'Wang' }, 'new hash', mine.id);
    expect(await find(here)).toMatchObject({ actor: { name: 'Wang' } });
    expect(await find(elsewhere)).toBeNull();
  });

  test('weak passwords are refused before anything is written', async () => {
    await expect(accounts.create(SYSTEM, someone({ password: 'short' }))).rejects.toMatchObject({
      status: 422,
      code: 'staff/weak-password',
      errors: [{ pointer: '/password', code: 'too-short' }],
    });
    expect(await reader.active()).toEqual([]);
  });
});

describe('ADM-1 the last owner', () => {
  test('can be neither demoted nor deactivated, but renamed', async () => {
    const { id, actor } = await owner();
    for (const change of [{ role: 'manager' }, { active: false }] as const)
      await expect(accounts.update(actor, id, 1, change)).rejects.toMatchObject({
        status: 409,
        code: 'staff/last-owner',
      });
    expect(await accounts.update(actor, id, 1, { name: 'Wang', role: 'owner' })).toMatchObject({ version: 2 });
  });

  test('an owner who has left does not count', async () => {
    const first = await owner();
    const second = await owner();
    await accounts.update(first.actor, second.id, 1, { active: false });
    await expect(accounts.update(first.actor, first.id, 1, { active: false })).rejects.toMatchObject({
      code: 'staff/last-owner',
    });
  });

  test('two owners who demote each other at the same time: one stays', async () => {
    for (let round = 0; round < 5; round += 1) {
      await db.database.query('TRUNCATE staff.account CASCADE');
      const [one, two] = [await owner(), await owner()];
      const outcomes = await Promise.allSettled([
        accounts.update(one.actor, two.id, 1, { role: 'sales' }),
        accounts.update(two.actor, one.id, 1, { active: false }),
      ]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect((await reader.active()).filter(({ role }) => role === 'owner')).toHaveLength(1);
    }
  });
});

describe('ADM-3 audit log of accounts', () => {
  test('tells who changed what, and never a password', async () => {
    const { actor } = await owner();
    const li = await accounts.create(actor, someone());
    await accounts.update(actor, li.id, 1, { role: 'support', password: 'jasmine tea 42' });
    const { data } = await log.page({ limit: 10, subjectType: 'staff', subjectId: li.id });
    expect(data.map(({ action }) => action)).toEqual(['staff.password-changed', 'staff.changed', 'staff.created']);
    expect(data[1]).toMatchObject({
      actor: { id: actor.id, name: actor.name },
      changes: { role: { from: 'sales', to: 'support' } },
    });
    expect(JSON.stringify(data)).not.toMatch(/jasmine|green tea|argon2/);
  });
});

describe('reading colleagues', () => {
  test('pages by name without gaps or repeats, counts on request, filters', async () => {
    const names = ['Émile', 'anna', 'Anna', '王芳', '李伟', 'Zoe', 'bob'];
    for (const name of names) await accounts.create(SYSTEM, someone({ name }));
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await reader.page({ limit: 3, cursor, count: true });
      expect(page.total).toEqual({ count: 7, capped: false });
      seen.push(...page.data.map(({ name }) => name));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect([...seen].sort()).toEqual([...names].sort());
    expect(seen.slice(0, 3).map((name) => name.toLowerCase())).toEqual(['anna', 'anna', 'bob']);
    expect((await reader.page({ limit: 10, active: false })).data).toEqual([]);
  });

  test('a forged cursor is a bad request', async () => {
    const forged = Buffer.from(JSON.stringify(['a', "'; DROP TABLE"])).toString('base64url');
    await expect(reader.page({ limit: 3, cursor: forged })).rejects.toMatchObject({ status: 400 });
  });

  test('names for many ids, those of people who have left too', async () => {
    const { id, actor } = await owner();
    const li = await accounts.create(actor, someone({ name: 'Li' }));
    await accounts.update(actor, li.id, 1, { active: false });
    expect(await reader.names([li.id, id, null, li.id, crypto.randomUUID()])).toEqual(
      new Map([
        [li.id, 'Li'],
        [id, actor.name],
      ]),
    );
    expect(await reader.byEmail(li.email)).toBeNull();
    expect(await reader.find(li.id)).toMatchObject({ active: false });
  });
});
