import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Audit, actorFor } from '@regulars/staff';
import type { Letter } from '../sending/letters.js';
import { CUSTOMER, House, header } from '../testing/house.js';
import { SuppressionListReader } from './suppression-list.reader.js';
import { SuppressionList } from './suppression-list.service.js';
import { Suppressions } from './suppressions.js';

const OWNER = actorFor({
  ...{ id: '0193e0a0-0000-7000-8000-000000000001', name: 'Li', email: 'li@company.example', role: 'owner' },
  ...{ locale: 'en', active: true },
});
const LETTER: Letter = {
  to: { name: 'Wang\r\nBcc: everybody@x.example', address: CUSTOMER },
  subject: 'News\r\nBcc: everybody@x.example',
  content: { lang: 'en', heading: 'News', paragraphs: ['Hello <b>Wang</b>'] },
  kind: 'automatic',
  unsubscribeUrl: 'https://crm.example/leave/abc',
};

let house: House;
let list: SuppressionList;
let suppressions: Suppressions;

beforeAll(async () => {
  house = await House.build();
  const { database } = house.db;
  list = new SuppressionList(database, new SuppressionListReader(database), house.suppressions, new Audit());
  suppressions = new Suppressions(house.suppressions);
});
afterAll(() => house.close());
beforeEach(async () => {
  house.far.arrived.length = 0;
  house.far.answer = () => undefined;
  await house.db.database.query('DELETE FROM messaging.suppression');
});

const within = <T>(act: (tx: Parameters<Parameters<typeof house.db.database.transaction>[0]>[0]) => Promise<T>) =>
  house.db.database.transaction(act);
const leave = (address = CUSTOMER) => within((tx) => suppressions.left(tx, [address], null));

describe('MEM-2 whoever left gets no mail', () => {
  test('not even one that was queued before they left; it stands in the thread as not sent, and nobody hears of a failure', async () => {
    const { threadId } = await house.thread();
    const queued = await house.queue({ threadId, purpose: 'acknowledgement', automatic: true });
    await within((tx) => house.letters.send(tx, LETTER));
    await leave('Wang@Customer.example');
    await house.work();
    expect(house.far.arrived).toEqual([]);
    expect(await house.reader.item(queued.id)).toMatchObject({
      status: 'suppressed',
      error: 'Not sent: the owner of this address left and gets no automatic mail.',
    });
    expect(house.failed).toEqual([]);
    await house.timePasses();
    await house.work();
    expect(house.far.arrived).toEqual([]);
  });

  test('nor one that waits for its next try', async () => {
    const { threadId } = await house.thread();
    const queued = await house.queue({ threadId, purpose: 'acknowledgement', automatic: true });
    await within((tx) => house.letters.send(tx, LETTER));
    house.far.answer = () => ({ code: 451, text: 'Later' });
    await house.work();
    house.far.answer = () => undefined;
    await leave();
    await house.timePasses();
    await house.work();
    expect(house.far.arrived).toEqual([]);
    expect((await house.reader.item(queued.id))?.status).toBe('suppressed');
  });

  test('what a colleague writes by hand goes, and so does what they ask for themselves', async () => {
    await leave();
    const { threadId } = await house.thread();
    const answer = await house.queue({ threadId });
    await within((tx) => house.letters.send(tx, { ...LETTER, kind: 'asked' }));
    await house.work();
    expect((await house.reader.item(answer.id))?.status).toBe('sent');
    expect(house.far.arrived).toHaveLength(2);
  });

  test('of several recipients the others get it', async () => {
    const { threadId } = await house.thread();
    await leave();
    await house.queue({ threadId, automatic: true, to: [{ address: CUSTOMER }, { address: 'zhao@customer.example' }] });
    await house.work();
    expect(house.far.arrived.map(({ to }) => to)).toEqual([['zhao@customer.example']]);
  });

  test('a mailbox that works again brings nobody back who left', async () => {
    await leave();
    await within((tx) => house.suppressions.add(tx, [CUSTOMER], 'bounce', '550'));
    await within((tx) => house.suppressions.liftBounce(tx, CUSTOMER));
    expect([...(await suppressions.among([CUSTOMER]))]).toEqual([[CUSTOMER, 'left']]);
    await within((tx) => suppressions.cameBack(tx, [CUSTOMER]));
    expect((await suppressions.among([CUSTOMER])).size).toBe(0);
  });

  test('once lifted, a mail that was held back is sent again on request', async () => {
    const { threadId } = await house.thread();
    const { id: entry } = await list.add(OWNER, { address: CUSTOMER });
    const { id } = await house.queue({ threadId, automatic: true });
    await house.work();
    await list.lift(OWNER, entry, { note: 'They asked for it' });
    await within((tx) => house.correspondence.retryMail(tx, id));
    await house.work();
    expect(house.far.arrived).toHaveLength(1);
  });
});

describe('MEM-12 whoever is erased', () => {
  test('still gets no mail that was queued, and the list does not say who they were; they can come back', async () => {
    await within((tx) => house.letters.send(tx, LETTER));
    await leave();
    await within((tx) => house.suppressions.add(tx, [CUSTOMER], 'bounce', '550 no such person'));
    await within((tx) => house.suppressions.forgetWho(tx, [CUSTOMER.toUpperCase()]));
    await within((tx) => house.suppressions.forgetWho(tx, [CUSTOMER]));
    const rows = await house.db.database.query<{ address: string }>('SELECT * FROM messaging.suppression');
    expect(rows).toMatchObject([{ reason: 'left', detail: null, actor_name: null }]);
    expect(JSON.stringify(rows)).not.toContain('customer');
    expect(await list.page({ limit: 5, count: true })).toMatchObject({ data: [], total: { count: 0 } });
    await house.work();
    expect(house.far.arrived).toEqual([]);
    await within((tx) => suppressions.cameBack(tx, [CUSTOMER]));
    expect((await suppressions.among([CUSTOMER])).size).toBe(0);
  });
});

describe('MEM-2 mails to members', () => {
  test('are marked as automatic, name where one press ends them, and take no header from a name', async () => {
    await within((tx) => house.letters.send(tx, LETTER));
    await house.work();
    const raw = house.far.arrived[0]?.raw ?? '';
    expect(header(raw, 'List-Unsubscribe')).toBe('<https://crm.example/leave/abc>');
    expect(header(raw, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
    expect(header(raw, 'Auto-Submitted')).toBe('auto-generated');
    expect(header(raw, 'Bcc')).toBeUndefined();
    expect(house.far.arrived[0]?.to).toEqual([CUSTOMER]);
    const [job] = await house.db.database.query<{ payload: string }>(
      "SELECT payload::text FROM graphile_worker._private_jobs WHERE payload::text LIKE '%customer.example%'",
    );
    expect(job).toBeUndefined();
  });

  test('a letter that the far side refuses for good is not tried again; one it puts off is', async () => {
    house.far.answer = () => ({ code: 550, text: 'No such user' });
    await within((tx) => house.letters.send(tx, LETTER));
    await house.work();
    house.far.answer = () => ({ code: 451, text: 'Later' });
    await within((tx) => house.letters.send(tx, LETTER));
    await house.work();
    house.far.answer = () => undefined;
    await house.timePasses();
    await house.work();
    expect(house.far.arrived).toHaveLength(1);
  });
});

describe('MEM-2 the suppression list', () => {
  test('is searched, counted and paged, with who put whom there and why', async () => {
    await list.add(OWNER, { address: 'Ann@X.example', note: 'Asked on the phone' });
    await list.add(OWNER, { address: 'ann@x.example', note: 'again' });
    await leave('bo@y.example');
    const query = { limit: 1, count: true };
    const first = await list.page(query);
    expect(first).toMatchObject({ data: [{ address: 'bo@y.example', reason: 'left', by: null }], total: { count: 2 } });
    expect(await list.page({ ...query, cursor: first.nextCursor ?? '' })).toMatchObject({
      data: [
        { address: 'ann@x.example', reason: 'hand', detail: 'Asked on the phone', by: { id: OWNER.id, name: 'Li' } },
      ],
      nextCursor: null,
    });
    expect((await list.page({ limit: 5, q: 'X.Exam' })).data.map(({ address }) => address)).toEqual(['ann@x.example']);
    expect((await list.page({ limit: 5, q: '%' })).data).toEqual([]);
    expect((await list.page({ limit: 5, reason: 'left' })).data).toHaveLength(1);
  });

  test('lifting is on record; whoever left comes back otherwise', async () => {
    const { id } = await list.add(OWNER, { address: 'ann@x.example' });
    await list.lift(OWNER, id, { note: 'A mistake' });
    await expect(list.lift(OWNER, id, { note: 'twice' })).rejects.toMatchObject({ status: 404 });
    const entries = await house.db.database.query<{ action: string; note: string }>(
      "SELECT action, note FROM staff.audit_entry WHERE subject_type = 'suppression' ORDER BY id DESC LIMIT 1",
    );
    expect(entries).toEqual([{ action: 'messaging.suppression-lifted', note: 'ann@x.example (hand): A mistake' }]);
    await leave('bo@y.example');
    const [left] = (await list.page({ limit: 1 })).data;
    await expect(list.lift(OWNER, left?.id ?? '', { note: 'x' })).rejects.toMatchObject({
      code: 'messaging/left-of-own-accord',
    });
  });
});
