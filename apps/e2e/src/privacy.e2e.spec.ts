import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { Person, launchBrowser } from './browser.js';
import { House, OWNER, eventually } from './house.js';
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
  await owner.call('POST', `/members/${marked.id}/erasure`, { confirm: marked.number });
  await first.stop('SIGKILL');
  const { address } = await house.start({ LOG_LEVEL: 'warn' });
  owner = owner.at(address);
  await eventually(
    'the erasure',
    async () => (await house.query('SELECT FROM members.erasure WHERE done_at IS NOT NULL'))[0],
  );
  [left, afterwards] = [await marksLeft(house), await sums()];
  ann = await owner.call('POST', '/members', { name: 'Ann Lee', email: 'ann@customer.example', tags: ['trade'] });
  await owner.call('POST', `/members/${ann.id}/consents`, { channel: 'email', given: true, source: 'fair' });
  for (let made = 0; made < 36; made += 1) await order(`Cups ${made}`);
  boss = await Person.at(browser, address, { viewport: { width: 1440, height: 900 } });
  await boss.visit(`/members/${ann.id}`);
  await boss.page.getByLabel('E-mail').fill(OWNER.email);
  await boss.page.getByLabel('Password').fill(OWNER.password);
  await boss.page.getByRole('button', { name: 'Sign in' }).click();
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

/** What reports are made of. */
async function sums(): Promise<unknown> {
  const [row] = await house.query(
    `SELECT (SELECT count(*) FROM members.member) AS members,
       (SELECT jsonb_agg(jsonb_build_array(id, number, status, source, value, won_amount, currency, item_count, created_at, won_at, assignee_id, member_id)
         ORDER BY id) FROM orders."order") AS orders,
       (SELECT jsonb_agg(to_jsonb(i) ORDER BY id) FROM orders.order_item i) AS items,
       (SELECT jsonb_agg(to_jsonb(p) ORDER BY order_id) FROM orders.purchase p) AS purchases,
       (SELECT jsonb_agg(to_jsonb(p) ORDER BY order_id, product_id) FROM orders.purchase_line p) AS lines,
       (SELECT count(*) FROM orders.order_event) AS history, (SELECT count(*) FROM members.consent_event) AS consents,
       (SELECT jsonb_agg(jsonb_build_array(number, country, source, joined_at) ORDER BY id) FROM members.member) AS whence`,
  );
  return row;
}

/** Axe and the width of the page: wide and light, narrow and dark. */
async function looksRight(): Promise<void> {
  for (const [width, colorScheme] of [
    [1440, 'light'],
    [390, 'dark'],
  ] as const) {
    await boss.page.setViewportSize({ width, height: 900 });
    await boss.page.emulateMedia({ colorScheme });
    expect([width, await boss.violations(), await boss.overflow()]).toEqual([width, [], 0]);
  }
  await boss.page.setViewportSize({ width: 1440, height: 900 });
  await boss.page.emulateMedia({ colorScheme: 'light' });
}

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
    await looksRight();
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
    await timeline.getByRole('button', { name: 'Consent' }).click();
    await timeline.getByRole('button', { name: 'Segments' }).click();
    await timeline.getByText('Nothing of this kind').waitFor();
    await timeline.getByRole('button', { name: 'Everything' }).click();
    await timeline.getByText('New order').first().waitFor();
    expect(boss.complaints).toEqual([]);
  });
});
