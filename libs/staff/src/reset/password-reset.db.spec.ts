import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type TestDatabase } from '@regulars/platform/testing';
import { SYSTEM } from '../access/actor.js';
import { HOME, type StaffBed, staffDatabase, staffProcess } from '../testing/staff-bed.js';

const EMAIL = 'li@example.com';
const OLD = 'green tea 42';
const NEW = 'jasmine tea 42';

let db: TestDatabase;
let bed: StaffBed;
let id: string;

beforeAll(async () => {
  db = await staffDatabase();
  bed = staffProcess(db);
});
afterAll(() => db.close());
beforeEach(async () => {
  await db.database.query(
    'TRUNCATE staff.account, staff.audit_entry, staff.sign_in_attempt, graphile_worker._private_jobs CASCADE',
  );
  bed.delivered.length = 0;
  const fields = { name: 'Li', email: EMAIL, role: 'sales', password: OLD, locale: 'zh-TW' } as const;
  ({ id } = await bed.accounts.create(SYSTEM, fields));
});

const waiting = () =>
  db.database.query<{ payload: { sealed: string } }>('SELECT payload FROM graphile_worker._private_jobs');
const asked = async () => {
  await bed.resets.ask(EMAIL, HOME);
  await bed.work();
  return bed.lastToken();
};

describe('ADM-1 password reset', () => {
  test('the link sets a new password, once, ends every session and opens none', async () => {
    const { token: session } = await bed.enter(EMAIL, OLD);
    const token = await asked();
    expect(bed.delivered).toMatchObject([{ lang: 'zh-TW', to: { address: EMAIL } }]);
    await bed.newPassword.choose(token, NEW, HOME);
    expect(await bed.sessions.find(session, HOME)).toBeNull();
    await expect(bed.signIn.signIn(EMAIL, OLD, HOME)).rejects.toMatchObject({ status: 401 });
    await expect(bed.signIn.signIn(EMAIL, NEW, HOME)).resolves.toBeDefined();
    await expect(bed.newPassword.choose(token, OLD, HOME)).rejects.toMatchObject({ status: 410 });
    const { data } = await bed.log.page({ limit: 10, subjectId: id });
    expect(data.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['staff.password-reset-asked', 'staff.password-reset']),
    );
  });

  test('asked for an address without an account, the request does the same work, and nothing is sent', async () => {
    await bed.resets.ask(EMAIL, HOME);
    const [known] = await waiting();
    await bed.work();
    bed.delivered.length = 0;
    await bed.resets.ask('no@example.com', HOME);
    const [unknown] = await waiting();
    expect(unknown?.payload.sealed).toHaveLength((known?.payload.sealed ?? '').length);
    expect(JSON.stringify(unknown)).not.toContain('example.com');
    await bed.work();
    expect(bed.delivered).toEqual([]);
  });

  test('whoever has left gets no mail, and a link from before is of no use', async () => {
    const token = await asked();
    await db.database.query('UPDATE staff.account SET active = false');
    await expect(bed.newPassword.choose(token, NEW, HOME)).rejects.toMatchObject({ status: 410 });
    bed.delivered.length = 0;
    await asked();
    expect(bed.delivered).toEqual([]);
  });

  test('a newer link ends the older one; after an hour it is too old', async () => {
    const [first, second] = [await asked(), await asked()];
    await expect(bed.newPassword.choose(first, NEW, HOME)).rejects.toMatchObject({ status: 410 });
    await db.database.query("UPDATE staff.password_reset SET expires_at = expires_at - interval '1 hour'");
    await expect(bed.newPassword.choose(second, NEW, HOME)).rejects.toMatchObject({ status: 410 });
  });

  test('of two who use one link at once, one sets the password', async () => {
    const token = await asked();
    const both = await Promise.allSettled(
      [NEW, 'oolong tea 42'].map((word) => bed.newPassword.choose(token, word, HOME)),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('a weak password leaves the link as it is', async () => {
    const token = await asked();
    await expect(bed.newPassword.choose(token, 'short', HOME)).rejects.toMatchObject({ status: 422 });
    await expect(bed.newPassword.choose(token, NEW, HOME)).resolves.toBeUndefined();
  });

  test('nobody’s mailbox is flooded, from however many places, and no place asks for many', async () => {
    const from = (n: number) => ({ ...HOME, address: `198.51.100.${n}` });
    for (let n = 0; n < 5; n += 1) await bed.resets.ask(EMAIL, from(n));
    await expect(bed.resets.ask(EMAIL, from(9))).rejects.toMatchObject({ status: 429 });
    await expect(bed.resets.ask('other@example.com', from(9))).resolves.toBeUndefined();
    await db.database.query("UPDATE staff.sign_in_attempt SET points = 30 WHERE key LIKE 'reset-address:%'");
    await expect(bed.resets.ask('third@example.com', from(9))).rejects.toMatchObject({ status: 429 });
  });

  test('what is no token of ours is refused', async () => {
    for (const token of ['', 'x', "' OR 1=1 --", 'a'.repeat(43)])
      await expect(bed.newPassword.choose(token, NEW, HOME)).rejects.toMatchObject({ status: 410 });
  });
});
