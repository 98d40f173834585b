import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type LiveEvents } from '@regulars/platform';
import { type TestDatabase, testDatabase } from '@regulars/platform/testing';
import { SYSTEM } from '../access/actor.js';
import { AccountRepository } from '../accounts/account.repository.js';
import { AccountsService } from '../accounts/accounts.service.js';
import { Passwords } from '../accounts/passwords.js';
import { StaffReader } from '../accounts/staff.reader.js';
import { Audit } from '../audit/audit.js';
import { AuditReader } from '../audit/audit.reader.js';
import { staffSchema } from '../staff.schema.js';
import { CredentialsReader } from './credentials.reader.js';
import { SessionRepository } from './session.repository.js';
import { Sessions } from './sessions.js';
import { SignInService } from './sign-in.service.js';
import { SignInThrottle } from './sign-in-throttle.js';

const EMAIL = 'li@example.com';
const PASSWORD = 'green tea 42';
const HOME = '192.0.2.1';

let db: TestDatabase;
let accounts: AccountsService;
let sessions: Sessions;
/** Two processes on one database. */
let signIn: SignInService;
let elsewhere: SignInService;
let id: string;

beforeAll(async () => {
  db = await testDatabase(staffSchema.entities);
  [signIn, elsewhere] = [service(), service()];
});
afterAll(() => db.close());
beforeEach(async () => {
  await db.database.query('TRUNCATE staff.account, staff.audit_entry, staff.sign_in_attempt CASCADE');
  ({ id } = await accounts.create(SYSTEM, { name: 'Li', email: EMAIL, role: 'sales', password: PASSWORD }));
});

function service(): SignInService {
  const [passwords, audit] = [new Passwords(), new Audit()];
  sessions = new Sessions(new SessionRepository(db.database));
  const live = { announce: () => undefined } as unknown as LiveEvents;
  const reader = new StaffReader(db.database);
  accounts = new AccountsService(db.database, new AccountRepository(), reader, passwords, sessions, audit, live);
  const [credentials, throttle] = [new CredentialsReader(db.database), new SignInThrottle(db.database)];
  return new SignInService(db.database, credentials, passwords, throttle, sessions, accounts, audit);
}

const tries = (count: number, by = signIn, email = EMAIL, address = HOME) =>
  Promise.all(Array.from({ length: count }, () => by.signIn(email, 'not the password', address).catch(codeOf)));

const codeOf = (error: unknown) => (error as { code: string }).code;

describe('ADM-1 sign-in', () => {
  test('gives a session and what the role may do; only a hash of the token is stored', async () => {
    const { token, session } = await signIn.signIn(' LI@Example.com', PASSWORD, HOME);
    expect(session.user).toMatchObject({ id, email: EMAIL, role: 'sales' });
    expect(session.permissions).toContain('orders:write');
    expect(session.permissions).not.toContain('staff:manage');
    expect(await sessions.find(token)).toMatchObject({ actor: { id, role: 'sales' }, prolonged: false });
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
      const refusal = await signIn.signIn(email, password, HOME).catch((error: unknown) => error);
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
    await expect(signIn.signIn('z@example.com', 'cafe\u0301 au lait', HOME)).resolves.toBeDefined();
  });

  test('signing out ends this session and no other', async () => {
    const [one, two] = [await signIn.signIn(EMAIL, PASSWORD, HOME), await signIn.signIn(EMAIL, PASSWORD, HOME)];
    const found = await sessions.find(one.token);
    if (!found) throw new Error('the session was just begun');
    await signIn.signOut(found.actor, found.hash);
    expect(await sessions.find(one.token)).toBeNull();
    expect(await sessions.find(two.token)).not.toBeNull();
  });

  test('the log has sign-ins and failures with their addresses', async () => {
    await signIn.signIn(EMAIL, PASSWORD, HOME);
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

  test('using one moves its end, at most once an hour', async () => {
    const { token } = await signIn.signIn(EMAIL, PASSWORD, HOME);
    await age('50 minutes');
    const before = await daysLeft();
    expect(await sessions.find(token)).toMatchObject({ prolonged: false });
    expect((await daysLeft()) ?? 0).toBeLessThanOrEqual(before ?? 0);
    await age('61 minutes');
    expect(await sessions.find(token)).toMatchObject({ prolonged: true });
    expect(await daysLeft()).toBeCloseTo(14, 3);
    expect(await sessions.find(token)).toMatchObject({ prolonged: false });
  });

  test('unused for 14 days it has ended, and is cleared away', async () => {
    const { token } = await signIn.signIn(EMAIL, PASSWORD, HOME);
    await age('14 days 1 second');
    expect(await sessions.find(token)).toBeNull();
    await sessions.forgetExpired();
    expect(await db.database.query('SELECT FROM staff.session')).toHaveLength(0);
  });

  test('a deactivated person is out even where a session was left over, and a new role counts at once', async () => {
    const { token } = await signIn.signIn(EMAIL, PASSWORD, HOME);
    await db.database.query("UPDATE staff.account SET role = 'analyst'");
    expect((await sessions.find(token))?.actor.can('orders:write')).toBe(false);
    await db.database.query('UPDATE staff.account SET active = false');
    expect(await sessions.find(token)).toBeNull();
  });

  test('what is no token of ours asks the database nothing', async () => {
    for (const token of [undefined, '', 'x', "' OR 1=1 --", 'a'.repeat(43)])
      expect(await sessions.find(token)).toBeNull();
  });
});

describe('ADM-1 login throttle', () => {
  test('tries sent at once are all counted, over all processes, and the right password does not help then', async () => {
    const answers = (await Promise.all([tries(6, signIn), tries(6, elsewhere)])).flat();
    expect(answers.filter((code) => code === 'staff/invalid-credentials')).toHaveLength(8);
    expect(answers.filter((code) => code === 'staff/too-many-attempts')).toHaveLength(4);
    const refusal = await elsewhere.signIn(EMAIL, PASSWORD, HOME).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ status: 429 });
    const wait = Number((refusal as { headers: Record<string, string> }).headers['retry-after']);
    expect(wait).toBeGreaterThan(14 * 60);
    expect(wait).toBeLessThanOrEqual(15 * 60);
  });

  test('the person themselves, from another address, is not locked out', async () => {
    await tries(10);
    await expect(signIn.signIn(EMAIL, PASSWORD, '198.51.100.7')).resolves.toBeDefined();
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
    await signIn.signIn(EMAIL, PASSWORD, HOME);
    expect(await tries(7)).not.toContain('staff/too-many-attempts');
  });
});

describe('ADM-1 own profile', () => {
  const change = async (input: object) => {
    const { token } = await signIn.signIn(EMAIL, PASSWORD, HOME);
    const found = await sessions.find(token);
    if (!found) throw new Error('the session was just begun');
    return signIn.updateProfile(found.actor, found.hash, 1, input, HOME);
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
    await expect(signIn.signIn(EMAIL, PASSWORD, HOME)).rejects.toMatchObject({ status: 401 });
    await expect(signIn.signIn(EMAIL, 'jasmine tea 42', HOME)).resolves.toMatchObject({ session: { user: { id } } });
  });
});
