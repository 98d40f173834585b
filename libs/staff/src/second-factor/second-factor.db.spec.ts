import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type TestDatabase } from '@regulars/platform/testing';
import { generate } from 'otplib';
import { type Colleague, SYSTEM, actorFor } from '../access/actor.js';
import { HOME, type StaffBed, staffDatabase, staffProcess } from '../testing/staff-bed.js';

const EMAIL = 'li@example.com';
const PASSWORD = 'green tea 42';

let db: TestDatabase;
let bed: StaffBed;
let li: Colleague;

beforeAll(async () => {
  db = await staffDatabase();
  bed = staffProcess(db);
});
afterAll(() => db.close());
beforeEach(async () => {
  await db.database.query('TRUNCATE staff.account, staff.audit_entry, staff.sign_in_attempt CASCADE');
  await db.database.query('UPDATE staff.company SET second_factor_required = false');
  li = actorFor(await bed.accounts.create(SYSTEM, { name: 'Li', email: EMAIL, role: 'sales', password: PASSWORD }));
});

/** The app's code of the step that lies so many steps away. */
const codeOf = (secret: string, steps = 0) => generate({ secret, epoch: Math.floor(Date.now() / 1000) + steps * 30 });

/** The step of the code with which it was set up is used: what follows takes the next one, which a clock may be ahead by. */
async function enrolled() {
  const { secret, uri } = await bed.factor.begin(li);
  const { recoveryCodes } = await bed.factor.confirm(li, await codeOf(secret));
  return { secret, uri, recoveryCodes };
}

async function challenge(): Promise<string> {
  const answer = await bed.signIn.signIn(EMAIL, PASSWORD, HOME);
  if (!('challenge' in answer)) throw new Error('There was no second step');
  return answer.challenge;
}

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: unknown) => (error as { code: string }).code,
  );

describe('ADM-1 second factor', () => {
  test('set up with the first code; from then on the password alone opens no session', async () => {
    const { secret, uri, recoveryCodes } = await enrolled();
    expect(uri).toMatch(new RegExp(`^otpauth://totp/.*secret=${secret}`));
    expect(recoveryCodes).toHaveLength(10);
    expect(new Set(recoveryCodes).size).toBe(10);
    const answer = await bed.signIn.signIn(EMAIL, PASSWORD, HOME);
    expect(Object.keys(answer)).toEqual(['challenge']);
    expect(await db.database.query('SELECT FROM staff.session')).toEqual([]);
    const { token } = await bed.second.complete(await challenge(), await codeOf(secret, 1), HOME);
    expect(await bed.sessions.find(token, HOME)).toMatchObject({ actor: { id: li.id } });
  });

  test('before the first code it asks nobody for one', async () => {
    const { secret } = await bed.factor.begin(li);
    expect(await bed.enter(EMAIL, PASSWORD)).toBeDefined();
    expect(await refusal(bed.factor.confirm(li, '000000'))).toBe('staff/wrong-code');
    // Begun again, the first secret is of no use.
    await bed.factor.begin(li);
    expect(await refusal(bed.factor.confirm(li, await codeOf(secret)))).toBe('staff/wrong-code');
  });

  test('who reads the database has neither the secret nor the codes', async () => {
    const { secret, recoveryCodes } = await enrolled();
    const rows = await db.database.query<{ text: string }>(
      'SELECT f::text AS text FROM staff.second_factor f UNION ALL SELECT c::text FROM staff.recovery_code c',
    );
    const stored = rows.map(({ text }) => text).join();
    for (const plain of [secret, ...recoveryCodes, ...recoveryCodes.map((code) => code.replaceAll('-', ''))])
      expect(stored).not.toContain(plain);
  });

  test('a code counts once, and none from before it', async () => {
    const { secret } = await enrolled();
    const code = await codeOf(secret, 1);
    await bed.second.complete(await challenge(), code, HOME);
    expect(await refusal(bed.second.complete(await challenge(), code, HOME))).toBe('staff/wrong-code');
    expect(await refusal(bed.second.complete(await challenge(), await codeOf(secret), HOME))).toBe('staff/wrong-code');
    const { data } = await bed.log.page({ limit: 1 });
    expect(data).toMatchObject([{ action: 'staff.code-refused', subject: { id: li.id }, address: HOME.address }]);
  });

  test('two at once with one code: one is in', async () => {
    const { secret } = await enrolled();
    const [one, two, code] = [await challenge(), await challenge(), await codeOf(secret, 1)];
    const both = await Promise.allSettled([one, two].map((each) => bed.second.complete(each, code, HOME)));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('clocks may be off by one step, not by three', async () => {
    const { secret } = await enrolled();
    await db.database.query('UPDATE staff.second_factor SET last_step = 0');
    await expect(bed.second.complete(await challenge(), await codeOf(secret, -1), HOME)).resolves.toBeDefined();
    expect(await refusal(bed.second.complete(await challenge(), await codeOf(secret, 3), HOME))).toBe(
      'staff/wrong-code',
    );
  });

  test('a recovery code opens once, however it is typed, and new ones end the old', async () => {
    const { recoveryCodes } = await enrolled();
    const [first = '', second = ''] = recoveryCodes;
    await bed.second.complete(await challenge(), ` ${first.toUpperCase().replaceAll('-', ' ')}`, HOME);
    expect(await refusal(bed.second.complete(await challenge(), first, HOME))).toBe('staff/wrong-code');
    expect(await bed.factor.state(li.id)).toMatchObject({ active: true, recoveryCodesLeft: 9 });
    await bed.factor.renewCodes(li);
    expect(await refusal(bed.second.complete(await challenge(), second, HOME))).toBe('staff/wrong-code');
  });

  test('guessing is throttled by account, from wherever it comes, and the right code does not help then', async () => {
    const { secret } = await enrolled();
    const token = await challenge();
    const from = (n: number) => ({ ...HOME, address: `198.51.100.${n}` });
    const answers = await Promise.all(
      [1, 2, 3, 4, 5, 6, 7].map((n) => refusal(bed.second.complete(token, '000000', from(n)))),
    );
    expect(answers.filter((code) => code === 'staff/too-many-attempts')).toHaveLength(1);
    expect(await refusal(bed.second.complete(token, await codeOf(secret, 1), from(9)))).toBe('staff/too-many-attempts');
  });

  test('a challenge is over after five minutes, after its use, and when all sessions end', async () => {
    const { secret } = await enrolled();
    const token = await challenge();
    await db.database.query("UPDATE staff.sign_in_challenge SET expires_at = now() - interval '1 second'");
    expect(await refusal(bed.second.complete(token, await codeOf(secret, 1), HOME))).toBe('staff/challenge-over');
    const later = await challenge();
    await db.database.transaction((tx) => bed.sessions.endAll(tx, li.id));
    expect(await refusal(bed.second.complete(later, await codeOf(secret, 1), HOME))).toBe('staff/challenge-over');
    for (const wrong of ['', 'x', 'a'.repeat(43)])
      expect(await refusal(bed.second.complete(wrong, '000000', HOME))).toBe('staff/challenge-over');
  });

  test('an owner takes away a lost one: the password alone opens again, and every session has ended', async () => {
    const { token } = await bed.enter(EMAIL, PASSWORD);
    await enrolled();
    const boss = actorFor(
      await bed.accounts.create(SYSTEM, { name: 'B', email: 'b@example.com', role: 'owner', password: PASSWORD }),
    );
    await bed.factor.reset(boss, li.id);
    expect(await bed.sessions.find(token, HOME)).toBeNull();
    expect(await bed.enter(EMAIL, PASSWORD)).toBeDefined();
    expect(await refusal(bed.factor.reset(boss, li.id))).toBe('staff/second-factor-off');
    expect(await refusal(bed.factor.reset(boss, crypto.randomUUID()))).toBe('staff/not-found');
  });

  test('where the company demands it, nothing else is open before, and it stays on', async () => {
    await db.database.query('UPDATE staff.company SET second_factor_required = true');
    const { token, session } = await bed.enter(EMAIL, PASSWORD);
    expect(session.mustSetUpCodes).toBe(true);
    expect(await bed.sessions.find(token, HOME)).toMatchObject({ mustSetUpCodes: true });
    await enrolled();
    expect(await bed.sessions.find(token, HOME)).toMatchObject({ mustSetUpCodes: false });
    expect(await refusal(bed.factor.turnOff(li))).toBe('staff/second-factor-demanded');
    await db.database.query('UPDATE staff.company SET second_factor_required = false');
    await bed.factor.turnOff(li);
    expect(await bed.factor.state(li.id)).toMatchObject({ active: false, recoveryCodesLeft: 0 });
  });
});

describe('ADM-1 one’s own sessions', () => {
  test('are listed with their devices, and ended one by one or all the others; never somebody else’s', async () => {
    const sessions = await Promise.all([1, 2, 3].map(() => bed.enter(EMAIL, PASSWORD)));
    const here = await bed.sessions.find(sessions[0]?.token, HOME);
    if (!here) throw new Error('the session was just begun');
    const { data } = await bed.ownSessions.list(here);
    expect(data).toHaveLength(3);
    expect(data.filter(({ current }) => current)).toMatchObject([
      { id: here.id, browser: 'Firefox', system: 'Linux', address: HOME.address },
    ]);
    const [other] = data.filter(({ current }) => !current);
    bed.announced.length = 0;
    await bed.ownSessions.end(here, other?.id ?? '');
    expect(bed.announced).toEqual([{ topic: 'staff', type: 'staff.session-ended', id: other?.id }]);
    await bed.ownSessions.endOthers(here);
    expect((await bed.ownSessions.list(here)).data.map(({ id }) => id)).toEqual([here.id]);

    const member = await bed.accounts.create(SYSTEM, {
      name: 'B',
      email: 'b@x.example',
      role: 'owner',
      password: PASSWORD,
    });
    const stranger = { actor: actorFor(member), id: 'none' };
    expect(await refusal(bed.ownSessions.end(stranger, here.id))).toBe('staff/session-not-found');
  });
});
