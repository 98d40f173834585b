import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { text } from 'node:stream/consumers';
import pg from 'pg';
import type { Browser } from 'playwright-core';
import { fromBufferPromise } from 'yauzl';
import { Person, launchBrowser } from './browser.js';
import { House, eventually } from './house.js';
import { MARK, markedPerson, marksLeft } from './marked-person.js';
import { StaffClient } from './staff-client.js';

let house: House;
let browser: Browser;
let owner: StaffClient;
let boss: Person;
let ann: { id: string; number: string };
let marked: { id: string; number: string };
let totals: unknown;
let marks: string[];
let archived: Awaited<ReturnType<typeof exported>>;
let withNotes: typeof archived;
let left: string[];
let afterwards: unknown;

beforeAll(async () => {
  [house, browser] = await Promise.all([House.build(), launchBrowser()]);
  // Nobody works in the first process, which is killed with what was asked of it; the second one has the browser's pages too.
  const first = await house.start({ LOG_LEVEL: 'warn', ROLE: 'api' });
  owner = await StaffClient.signIn(first.address);
  await owner.call('POST', '/orders', { source: 'phone', contact: { name: 'Bob' }, tags: ['trade'] });
  marked = await markedPerson(house, owner);
  [totals, marks] = [await sums(), await marksLeft(house)];
  [archived, withNotes] = [await exported(), await exported(true)];
  await owner.call('POST', `/members/${marked.id}/erasure`, { confirm: marked.number });
  await first.stop('SIGKILL');
  const thanked = await beingThanked();
  const { address } = await house.start({ LOG_LEVEL: 'warn' });
  owner = owner.at(address);
  await eventually('the erasure to wait for the mail', async () => (await waiting()).length > 0);
  await thanked();
  await eventually(
    'the erasure',
    async () => (await house.query('SELECT FROM members.erasure WHERE done_at IS NOT NULL'))[0],
  );
  [left, afterwards] = [await marksLeft(house), await sums()];
  ann = await owner.call('POST', '/members', { name: 'Ann Lee', email: 'ann@customer.example', tags: ['trade'] });
  await owner.call('POST', `/members/${ann.id}/consents`, { channel: 'email', given: true, source: 'fair' });
  await Promise.all(Array.from({ length: 31 }, (_, nth) => order(`Cups ${nth}`)));
  boss = await Person.at(browser, address, { viewport: { width: 1440, height: 900 } });
  await boss.signIn(`/members/${ann.id}`);
  await boss.page.getByRole('heading', { name: 'Ann Lee', level: 1 }).waitFor();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await house.demolish();
});

async function order(message: string): Promise<{ id: string; number: string }> {
  const made = await owner.call<{ id: string; number: string }>('POST', '/orders', {
    ...{ source: 'phone', contact: { name: 'Ann Lee', email: 'ann@customer.example' }, message },
    items: [{ name: 'Cup', quantity: 10, unitPrice: { amount: 1_250, currency: 'USD' } }],
  });
  await owner.call('PUT', `/orders/${made.id}/member`, { memberId: ann.id });
  return made;
}

/** One of their orders is locked and an automatic answer to them noted, as when its mail is written. @returns ends the transaction */
async function beingThanked(): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: house.databaseUrl });
  await client.connect();
  await client.query('BEGIN');
  await client.query('SELECT FROM orders."order" WHERE member_id = $1 ORDER BY id LIMIT 1 FOR UPDATE', [marked.id]);
  await client.query(
    `INSERT INTO messaging.automatic_answer (message_id, address) VALUES (uuidv7(), '${MARK}@customer.example')`,
  );
  return async () => {
    await client.query('COMMIT');
    await client.end();
  };
}

/** Statements that wait for the transaction of another, to erase. */
function waiting(): Promise<unknown[]> {
  return house.query(
    `SELECT query FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%member_id = $1 ORDER BY id FOR UPDATE%'`,
  );
}

/** What the person gets: what stands in the JSON, and the files beside it by name. */
async function exported(notes = false): Promise<{ person: string; files: Map<string, string> }> {
  const answer = await owner.fetch('GET', `/members/${marked.id}/personal-data?notes=${notes}`);
  const zip = await fromBufferPromise(Buffer.from(await answer.arrayBuffer()), { lazyEntries: true });
  const files = new Map<string, string>();
  for await (const entry of zip.eachEntry())
    files.set(entry.fileName, await text(await zip.openReadStreamPromise(entry)));
  return { person: files.get('person.json') ?? '', files };
}

/** What reports are made of. */
async function sums(): Promise<unknown> {
  const [row] = await house.query(
    `SELECT (SELECT count(*) FROM members.member) AS members,
       (SELECT jsonb_agg(jsonb_build_array(id, number, status, source, value, won_amount, currency, item_count, created_at, won_at, assignee_id, member_id)
         ORDER BY id) FROM orders."order") AS orders,
       (SELECT jsonb_agg(to_jsonb(i) ORDER BY id) FROM orders.order_item i) AS items,
       (SELECT jsonb_agg(to_jsonb(p) ORDER BY to_jsonb(p)::text) FROM orders.sold_order p) AS purchases,
       (SELECT jsonb_agg(to_jsonb(p) ORDER BY to_jsonb(p)::text) FROM orders.sold_line p) AS lines,
       (SELECT count(*) FROM orders.order_event) AS history, (SELECT count(*) FROM members.consent_event) AS consents,
       (SELECT jsonb_agg(jsonb_build_array(number, country, source, joined_at) ORDER BY id) FROM members.member) AS whence`,
  );
  return row;
}

describe('MEM-12 export of a person', () => {
  test('holds what each module knows, with the files; colleagues’ notes only where asked for', () => {
    const { person, files } = archived;
    const told = JSON.parse(person) as { number: string; profile: object; orders: { orders: object[] } };
    expect(told).toMatchObject({
      ...{ format: 'regulars.person/1', number: marked.number },
      profile: {
        profile: { name: 'Zqxmark Person' },
        consents: [{ given: true }, { given: true }],
      },
      orders: {
        submissions: [{ answers: { email: expect.stringContaining(MARK) } }],
        conversations: expect.arrayContaining([
          expect.objectContaining({ direction: 'in', subject: `From ${MARK}` }),
          expect.objectContaining({ direction: 'out', text: expect.stringContaining(`Dear ${MARK}`) }),
        ]),
      },
    });
    expect(told.orders.orders).toHaveLength(3);
    expect(person).not.toContain(`${MARK} is kind`);
    expect(withNotes.person).toContain(`${MARK} is kind`);
    expect([...files].filter(([name]) => name.endsWith(`${MARK}.txt`)).map(([, content]) => content)).toEqual([`For ${MARK}`, `For ${MARK}`]); // prettier-ignore
  });
});

describe('MEM-12 erasing a person', () => {
  test('asked for before a kill -9, it is done after it: no table has a mark of them left, and all sums are what they were', async () => {
    // A spec whose person left no marks would find none.
    expect(new Set(marks.map((mark) => mark.split(':')[0])).size).toBeGreaterThanOrEqual(25);
    expect(left).toEqual([]);
    expect(afterwards).toEqual(totals);
  });

  test('is on record without a word of who it was, and is told to programs outside', async () => {
    expect((await owner.fetch('GET', `/members/${marked.id}`)).status).toBe(404);
    expect(
      await house.query(`SELECT action, note, changes FROM staff.audit_entry WHERE action = 'members.erased'`),
    ).toEqual([{ action: 'members.erased', note: marked.number, changes: null }]);
    const { data } = await owner.call<{ data: object[] }>('GET', '/orders?box=won');
    expect(data).toMatchObject([{ contact: { name: null, email: null }, tags: ['trade'], itemCount: 1 }]);
    expect((await owner.call<{ data: unknown[] }>('GET', `/orders?q=${MARK}`)).data).toEqual([]);
  });
});

describe('MEM-6 the timeline in the browser', () => {
  test('shows what happened, the older when one gets there, and what happens now by itself', async () => {
    const timeline = boss.page.getByRole('region', { name: 'Timeline' });
    await timeline.getByText('New order').first().waitFor();
    expect(await boss.flaws()).toEqual([]);
    await timeline.getByRole('listitem').last().scrollIntoViewIfNeeded();
    await timeline.getByText('Became a member (By hand)').waitFor();
    const late = await order('One more');
    await timeline.getByRole('link', { name: late.number }).waitFor();
  });

  test('is narrowed by kind', async () => {
    const timeline = boss.page.getByRole('region', { name: 'Timeline' });
    await timeline.getByRole('button', { name: 'Consent' }).click();
    await timeline.getByText('Agreed to E-mail (fair)').waitFor();
    await timeline.getByText('New order').first().waitFor({ state: 'detached' });
    // As it stands in the address, so it is found again.
    await boss.page.reload();
    await timeline.getByText('Agreed to E-mail (fair)').waitFor();
    expect(await timeline.getByText('New order').count()).toBe(0);
    await timeline.getByRole('button', { name: 'Consent' }).click();
    await timeline.getByRole('button', { name: 'Segments' }).click();
    await timeline.getByText('Nothing of this kind').waitFor();
    await timeline.getByRole('button', { name: 'Everything' }).click();
    await timeline.getByText('New order').first().waitFor();
    expect(boss.complaints).toEqual([]);
  });
});

describe('MEM-12 data and privacy in the browser', () => {
  test('the person’s data are a file; erased is who it is after their number was typed', async () => {
    const { page } = boss;
    const section = page.getByRole('region', { name: 'Data & privacy' });
    await section.getByLabel('With what colleagues wrote among themselves').check();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      section.getByRole('link', { name: 'Export data' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(new RegExp(`^${ann.number}-.*\\.zip$`));
    await section.getByRole('button', { name: 'Erase this person' }).click();
    const dialog = page.getByRole('dialog', { name: `Erase ${ann.number}` });
    await dialog.getByText('Stays for the totals').waitFor();
    expect(await boss.flaws()).toEqual([]);
    await dialog.getByRole('button', { name: 'Erase for good' }).click();
    await dialog.getByText('Type the number as it stands there.').waitFor();
    await dialog.getByLabel(`Type ${ann.number} to confirm`).fill(ann.number);
    await dialog.getByRole('button', { name: 'Erase for good' }).click();
    await page.getByRole('heading', { name: 'Members', level: 1 }).waitFor();
    await eventually('nobody', async () => (await owner.fetch('GET', `/members/${ann.id}`)).status === 404);
    await page.getByText('Ann Lee').waitFor({ state: 'detached' });
    expect(boss.complaints.filter((complaint) => !complaint.startsWith('404 GET'))).toEqual([]);
  });

  test('what a retention rule would take is seen before it is switched on', async () => {
    const { page } = boss;
    await house.query(
      `INSERT INTO members.member (name, source, joined_at, updated_at) SELECT 'Silent', 'hand', '2015-01-01', '2015-01-01' FROM generate_series(1, 3)`,
    );
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('link', { name: 'Privacy & retention' }).click();
    const rules = page.getByRole('list', { name: 'Retention rules' });
    await rules.getByText('Legal keeping period').waitFor();
    expect(await boss.flaws()).toEqual([]);
    await page.getByRole('button', { name: 'Change: Members who are silent' }).click();
    const dialog = page.getByRole('dialog', { name: 'Members who are silent' });
    await dialog.getByText('3 would go now.').waitFor();
    await dialog.getByLabel('Months').fill('999');
    await dialog.getByText('Give a number between 1 and 240.').waitFor();
    await dialog.getByLabel('Months').fill('24');
    await dialog.getByLabel('Let go by itself, every night').check();
    expect(await boss.flaws()).toEqual([]);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await rules.getByText('After 24 months').waitFor();
    await rules.getByText('First run not before').waitFor();
    expect(boss.complaints.filter((complaint) => !complaint.startsWith('404 GET'))).toEqual([]);
  });
});
