import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type TestDatabase } from '@regulars/platform/testing';
import { SYSTEM } from '../access/actor.js';
import type { AccountsService } from '../accounts/accounts.service.js';
import { AuditReader } from '../audit/audit.reader.js';
import { HOME as CALLER, type StaffBed, staffDatabase, staffProcess } from '../testing/staff-bed.js';
import type { Sessions } from './sessions.js';
import type { SignInService } from './sign-in.service.js';

const EMAIL = 'li@example.com';
const PASSWORD = 'green tea 42';
const HOME = CALLER.address;

let db: TestDatabase;
let accounts: AccountsService;
let sessions: Sessions;
/** Two processes on one database. */
let signIn: SignInService;
let elsewhere: SignInService;
let id: string;

beforeAll(async () => {
  db = await staffDatabase();
  bed = staffProcess(db);
  ({ signIn, sessions, accounts, enter } = bed);
  elsewhere = staffProcess(db).signIn;
});
afterAll(() => db.close());
beforeEach(async () => {
  await db.database.query('TRUNCATE staff.account, staff.audit_entry, staff.sign_in_attempt CASCADE');
  ({ id } = await accounts.create(SYSTEM, { name: 'Li', email: EMAIL, role: 'sales', password: PASSWORD }));
});

const find = (token: string | undefined) => sessions.find(token, CALLER);
let bed: StaffBed;
let enter: StaffBed['enter'];

const tries = (count: number, by = signIn, email = EMAIL, address = HOME) =>
  Promise.all(
    Array.from({ length: count }, () =>
      by.signIn(email, 'not the password', { address, userAgent: null }).catch(codeOf),
    ),
  );

const codeOf = (error: unknown) => (error as { code: string }).code;

describe('ADM-1 sign-in', () => {
  test('gives a session and what the role may do; only a hash of the token is stored', async () => {
    const { token, session } = await enter(' LI@Example.com', PASSWORD);
    expect(session.user).toMatchObject({ id, email: EMAIL, role: 'sales' });
    expect(session.permissions).toContain('orders:write');
    expect(session.permissions).not.toContain('staff:manage');
    expect(await find(token)).toMatchObject({ actor: { id, role: 'sales' }, prolonged: false });
    const [stored] = await db.database.query<{ token_hash: Buffer }>('SELECT token_hash FROM staff.session');
    expect(stored?.token_hash).toHaveLength(32);
    expect(stored?.token_hash.equals(Buffer.from(token, 'base64url'))).toBe(false);
  });

  test('unknown address, wrong password and ended account answer alike', async () => {
    await accounts.create(SYSTEM, { name: 'Gone', email: 'gone@example.com', role: 'sales', password: PASSWORD });
    await db.database.query("UPDATE staff.account SET active = false WHERE email = 'gone@example.com'");
    const answers: unknown[] = [];
    for (const [email, password] of [
      ['nobody@example.com', PASSWORD],
      [EMAIL, 'not the password'],
      ['gone@example.com', PASSWORD],
    ] as const) {
      const refusal = await enter(email, password).catch((error: unknown) => error);
      answers.push({ ...(refusal as object), message: (refusal as Error).message, stack: null });
    }
    expect(answers[0]).toMatchObject({ code: 'staff/invalid-credentials', status: 401 });
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  test('a password typed with another keyboard’s code points is the same password', async () => {
    await accounts.create(SYSTEM, {
      name: 'Zoë',
      email: 'z@example.com',
      role: 'sales',
      password: 'caf\u00e9 au lait',
    });
    await expect(enter('z@example.com', 'cafe\u0301 au lait')).resolves.toBeDefined();
  });

  test('signing out ends this session and no other', async () => {
    const [one, two] = [await enter(EMAIL, PASSWORD), await enter(EMAIL, PASSWORD)];
    const found = await find(one.token);
    if (!found) throw new Error('the session was just begun');
    await bed.ownSessions.signOut(found);
    expect(await find(one.token)).toBeNull();
    expect(await find(two.token)).not.toBeNull();
  });

  test('the log has sign-ins and failures with their addresses', async () => {
    await enter(EMAIL, PASSWORD);
    await tries(1);
    await tries(1, signIn, 'nobody@example.com');
    const { data } = await new AuditReader(db.database).page({ limit: 3 });
    expect(data).toMatchObject([
      { action: 'staff.sign-in-failed', subject: { id: null }, note: 'nobody@example.com', address: HOME },
      { action: 'staff.sign-in-failed', subject: { id }, actor: { id: null }, address: HOME },
      { action: 'staff.signed-in', subject: { id }, actor: { id }, address: HOME },
    ]);
  });
});

describe('ADM-1 sessions', () => {
  const age = (interval: string) =>
    db.database.query("UPDATE staff.session SET expires_at = now() + interval '14 days' - $1::interval", [interval]);
  const daysLeft = async () => {
    const [row] = await db.database.query<{ days: number }>(
      'SELECT extract(epoch FROM expires_at - now())::float / 86400 AS days FROM staff.session',
    );
    return row?.days;
  };

  test('using one moves its end, at most every ten minutes', async () => {
    const { token } = await enter(EMAIL, PASSWORD);
    await age('9 minutes');
    const before = await daysLeft();
    expect(await find(token)).toMatchObject({ prolonged: false });
    expect((await daysLeft()) ?? 0).toBeLessThanOrEqual(before ?? 0);
    await age('11 minutes');
    expect(await find(token)).toMatchObject({ prolonged: true });
    expect(await daysLeft()).toBeCloseTo(14, 3);
    expect(await find(token)).toMatchObject({ prolonged: false });
  });

  test('unused for 14 days it has ended, and is cleared away', async () => {
    const { token } = await enter(EMAIL, PASSWORD);
    await age('14 days 1 second');
    expect(await find(token)).toBeNull();
    await sessions.forgetExpired();
    expect(await db.database.query('SELECT FROM staff.session')).toHaveLength(0);
  });

  test('a deactivated person is out even where a session was left over, and a new role counts at once', async () => {
    const { token } = await enter(EMAIL, PASSWORD);
    await db.database.query("UPDATE staff.account SET role = 'analyst'");
    expect((await find(token))?.actor.can('orders:write')).toBe(false);
    await db.database.query('UPDATE staff.account SET active = false');
    expect(await find(token)).toBeNull();
  });

  test('what is no token of ours asks the database nothing', async () => {
    for (const token of [undefined, '', 'x', "' OR 1=1 --", 'a'.repeat(43)]) expect(await find(token)).toBeNull();
  });
});

describe('ADM-1 login throttle', () => {
  test('tries sent at once are all counted, over all processes, and the right password does not help then', async () => {
    const answers = (await Promise.all([tries(6, signIn), tries(6, elsewhere)])).flat();
    expect(answers.filter((code) => code === 'staff/invalid-credentials')).toHaveLength(8);
    expect(answers.filter((code) => code === 'staff/too-many-attempts')).toHaveLength(4);
    const refusal = await elsewhere.signIn(EMAIL, PASSWORD, CALLER).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ status: 429 });
    const wait = Number((refusal as { headers: Record<string, string> }).headers['retry-after']);
    expect(wait).toBeGreaterThan(14 * 60);
    expect(wait).toBeLessThanOrEqual(15 * 60);
  });

  test('the person themselves, from another address, is not locked out', async () => {
    await tries(10);
    await expect(signIn.signIn(EMAIL, PASSWORD, { address: '198.51.100.7', userAgent: null })).resolves.toBeDefined();
  });

  test('an unknown account is throttled just the same', async () => {
    const answers = await tries(9, signIn, 'nobody@example.com');
    expect(answers.filter((code) => code === 'staff/too-many-attempts')).toHaveLength(1);
  });

  test('one address can’t try account after account', async () => {
    await db.database.query("UPDATE staff.sign_in_attempt SET points = 100 WHERE key LIKE 'address:%'");
    await tries(1);
    await db.database.query("UPDATE staff.sign_in_attempt SET points = 100 WHERE key LIKE 'address:%'");
    expect(await tries(1, signIn, 'another@example.com')).toEqual(['staff/too-many-attempts']);
  });

  test('typing errors before the right password are forgiven', async () => {
    await tries(7);
    await enter(EMAIL, PASSWORD);
    expect(await tries(7)).not.toContain('staff/too-many-attempts');
  });
});

describe('ADM-1 own profile', () => {
  const change = async (input: object) => {
    const { token } = await enter(EMAIL, PASSWORD);
    const found = await find(token);
    if (!found) throw new Error('the session was just begun');
    return bed.profile.update(found.actor, found.id, 1, input, HOME);
  };

  test('name and language without the password, a new password only with the current one', async () => {
    expect(await change({ name: 'Li Wei', locale: 'zh-TW' })).toMatchObject({
      name: 'Li Wei',
      locale: 'zh-TW',
      version: 2,
    });
    for (const currentPassword of [undefined, 'not the password'])
      await expect(change({ newPassword: 'jasmine tea 42', currentPassword })).rejects.toMatchObject({
        code: 'staff/wrong-password',
        status: 422,
      });
  });

  test('after the change the old one is of no use', async () => {
    await change({ newPassword: 'jasmine tea 42', currentPassword: PASSWORD });
    await expect(enter(EMAIL, PASSWORD)).rejects.toMatchObject({ status: 401 });
    await expect(enter(EMAIL, 'jasmine tea 42')).resolves.toMatchObject({ session: { user: { id } } });
  });
});
