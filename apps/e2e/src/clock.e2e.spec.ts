import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { Person, launchBrowser } from './browser.js';
import { House, eventually } from './house.js';
import { StaffClient } from './staff-client.js';

interface Order {
  id: string;
  number: string;
  waitingSince: string | null;
  respondBy: string | null;
}

let house: House;
let browser: Browser;
let owner: StaffClient;
let boss: Person;
let late: Order;
let calm: Order;

const create = (name: string) =>
  owner.call<Order>('POST', '/orders', { source: 'chat', contact: { name }, message: 'What does it cost?' });
const hoursGiven = async ({ id }: Order) => {
  const { waitingSince, respondBy } = await owner.call<Order>('GET', `/orders/${id}`);
  return respondBy && waitingSince && (Date.parse(respondBy) - Date.parse(waitingSince)) / 3_600_000;
};

beforeAll(async () => {
  [house, browser] = await Promise.all([House.build(), launchBrowser()]);
  const { address } = await house.start({ LOG_LEVEL: 'warn' });
  owner = await StaffClient.signIn(address);
  [late, calm] = [await create('Ann Lee'), await create('Bo Chen')];
  boss = await Person.at(browser, address, { viewport: { width: 1440, height: 900 }, timezoneId: 'UTC' });
  await signIn(boss);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await house.demolish();
});

async function signIn(person: Person): Promise<void> {
  await person.signIn('/settings/teams');
  await person.settled();
}
const link = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link', { name, exact: true });
const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });

describe('ORD-12 the response clock in the browser', () => {
  test('the company’s target and hours are set, and every clock follows', async () => {
    const { page } = boss;
    await eventually('the clock by the default', async () => (await hoursGiven(late)) === 24);
    await page.getByText('Time to answer: 24 hours. Hours: around the clock.').waitFor();
    await page.getByRole('button', { name: 'Change' }).click();
    const sheet = page.getByRole('dialog', { name: 'Whole company' });
    await sheet.getByLabel('How long').fill('0');
    await sheet.getByRole('button', { name: 'Save' }).click();
    await sheet.getByText('Give a whole number, at most 30 days.').waitFor();
    await sheet.getByLabel('How long').fill('90');
    await sheet.getByLabel('Unit').selectOption({ label: 'minutes' });
    expect(await boss.violations()).toEqual([]);
    await sheet.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Time to answer: 90 minutes. Hours: around the clock.').waitFor();
    await eventually('the clock by the new target', async () => (await hoursGiven(late)) === 1.5);
  });

  test('a team has a target of its own, or none', async () => {
    const { page } = boss;
    await page.getByRole('button', { name: 'Add team' }).click();
    const adding = page.getByRole('dialog', { name: 'Add team' });
    await adding.getByLabel('Name', { exact: true }).fill('Night shift');
    expect(await adding.getByLabel('Time to answer').locator('option').allTextContents()).toEqual([
      'As the company: 90 minutes',
      'Within',
      'Not measured',
    ]);
    await adding.getByLabel('Time to answer').selectOption({ label: 'Within' });
    await adding.getByLabel('How long').fill('8');
    await adding.getByRole('button', { name: 'Add team' }).click();
    await page.getByRole('row').filter({ hasText: 'Night shift' }).getByRole('cell', { name: '8 hours' }).waitFor();
    const { data } = await owner.call<{ data: { responseMinutes: number }[] }>('GET', '/teams');
    expect(data.map(({ responseMinutes }) => responseMinutes)).toEqual([480]);
  });

  test('what becomes late is counted in the navigation by itself, marked in the list and in the order, and on record', async () => {
    const { page } = boss;
    await link(page, 'New 2').click();
    await row(page, 'Ann Lee').getByText('in 1h').waitFor();
    await house.query(
      `UPDATE orders."order" SET waiting_since = waiting_since - interval '5 hours', respond_by = respond_by - interval '5 hours',
         respond_soon = respond_soon - interval '5 hours' WHERE id = $1`,
      [late.id],
    );
    await house.query('SELECT platform.add_jobs($1)', ['[{"task":"orders.watch-clocks","payload":{}}]']);
    await link(page, 'Overdue 1').waitFor();
    await row(page, 'Ann Lee').getByText('3h late').waitFor();
    await link(page, 'Overdue 1').click();
    await page.getByRole('heading', { name: 'Overdue', level: 1 }).waitFor();
    await row(page, 'Ann Lee').waitFor();
    await row(page, 'Bo Chen').waitFor({ state: 'detached' });
    expect(await boss.violations()).toEqual([]);
    await row(page, 'Ann Lee').getByRole('link').click();
    await page.getByText('overdue by 3h').waitFor();
    await page.getByText('The time to answer is over').waitFor();
    expect(await boss.violations()).toEqual([]);
  });

  test('“No answer needed” ends it everywhere at once', async () => {
    const { page } = boss;
    await page.getByRole('button', { name: 'No answer needed' }).click();
    await page.getByText('overdue by 3h').waitFor({ state: 'detached' });
    await link(page, 'Overdue').waitFor();
    await page.getByText('No answer is waited for any more').waitFor();
    expect((await owner.call<Order>('GET', `/orders/${late.id}`)).waitingSince).toBeNull();
  });

  test('the list is narrowed to who waits and sorted by when answers are due, by hand and by key', async () => {
    const { page } = boss;
    await boss.visit('/orders');
    await page.getByLabel('Sort by').selectOption({ label: 'Answer due first' });
    expect(await page.getByLabel('Answer', { exact: true }).inputValue()).toBe('waiting');
    await row(page, 'Bo Chen').waitFor();
    await row(page, 'Ann Lee').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await row(page, 'Ann Lee').waitFor();
    expect(new URL(page.url()).search).toBe('');
    await page.keyboard.press('g');
    await page.keyboard.press('o');
    await page.getByRole('heading', { name: 'Overdue', level: 1 }).waitFor();
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ response: 'overdue', sort: 'respondBy' });
  });

  test('“No answer needed” for all that are selected; who waited for none is told apart', async () => {
    const { page } = boss;
    const third = await create('Cy Diaz');
    await boss.visit('/orders');
    for (const name of ['Ann Lee', 'Cy Diaz']) await row(page, name).getByRole('checkbox').check();
    const bar = page.getByRole('region', { name: 'Selection' });
    await bar.getByRole('button', { name: 'No answer needed' }).click();
    await page.getByText(/^1 order changed\. 1 left as it was: The customer does not wait for an answer\./).waitFor();
    expect((await owner.call<Order>('GET', `/orders/${third.id}`)).waitingSince).toBeNull();
    await bar.waitFor({ state: 'detached' });
  });

  test('on a phone in the dark it reads as well', async () => {
    const phone = await Person.at(browser, boss.address, {
      viewport: { width: 390, height: 844 },
      colorScheme: 'dark',
      timezoneId: 'UTC',
    });
    await signIn(phone);
    expect([await phone.overflow(), await phone.violations()]).toEqual([0, []]);
    await phone.visit('/orders?response=waiting');
    await row(phone.page, 'Bo Chen').waitFor();
    expect([await phone.overflow(), await phone.violations()]).toEqual([0, []]);
    // The order of the list takes an icon’s place there, and still offers its words; all acts on many fit beside one another.
    const sort = phone.page.getByLabel('Sort by');
    expect((await sort.boundingBox())?.width).toBeLessThan(40);
    await sort.selectOption({ label: 'Oldest first' });
    await phone.page.getByRole('button', { name: 'Select several' }).click();
    await row(phone.page, 'Bo Chen').getByRole('checkbox').check();
    const last = await phone.page.getByRole('button', { name: 'Clear selection' }).boundingBox();
    expect((last?.x ?? 390) + (last?.width ?? 0)).toBeLessThan(390);
    expect([await phone.overflow(), await phone.violations()]).toEqual([0, []]);
    await phone.visit(`/orders/${calm.id}`);
    await phone.page.getByRole('button', { name: 'No answer needed' }).waitFor();
    expect([await phone.overflow(), await phone.violations()]).toEqual([0, []]);
    expect(phone.complaints).toEqual([]);
    await phone.leave();
  });

  test('nothing went wrong meanwhile', () => {
    expect(boss.complaints).toEqual([]);
  });
});
