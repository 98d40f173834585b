import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { Person, launchBrowser } from './browser.js';
import { House, eventually } from './house.js';
import { StaffClient } from './staff-client.js';

/** Each of these presses much; a busy machine takes its time for it. */
jest.setTimeout(120_000);

/** More than the first page of the list. */
const MANY = 64;

let house: House;
let browser: Browser;
let address: string;
let owner: StaffClient;
let boss: Person;
let page: Page;

beforeAll(async () => {
  [house, browser] = await Promise.all([House.build(), launchBrowser()]);
  ({ address } = await house.start({ LOG_LEVEL: 'warn' }));
  owner = await StaffClient.signIn(address);
  await owner.hire('sales', 'Li Wei');
  for (let nth = 1; nth <= MANY; nth += 1) {
    await owner.call('POST', '/orders', {
      source: nth % 2 ? 'phone' : 'hand',
      contact: { name: `Customer ${String(nth).padStart(2, '0')}`, email: `c${nth}@customer.example` },
      message: `Valves for plant ${nth}`,
      tags: nth % 8 === 0 ? ['sample'] : [],
      value: { amount: nth * 10_000, currency: 'USD' },
    });
  }
  boss = await signedIn();
  page = boss.page;
}, 90_000);
afterAll(async () => {
  await browser.close();
  await house.demolish();
});
beforeEach(async () => {
  await boss.visit('/orders?box=new');
  await row(64).waitFor();
});

async function signedIn(): Promise<Person> {
  const person = await Person.at(browser, address, { viewport: { width: 1440, height: 900 } });
  await person.signIn('/orders?box=new');
  await person.page.getByRole('heading', { name: 'New', level: 1 }).waitFor();
  return person;
}

const name = (nth: number) => `Customer ${String(nth).padStart(2, '0')}`;
const row = (nth: number): Locator => page.getByRole('row').filter({ hasText: name(nth) });
const link = (nth: number): Locator => page.getByRole('link', { name: new RegExp(`^R-\\S+ ${name(nth)}$`) });
const heading = (text: string | RegExp) => page.getByRole('heading', { name: text, level: 1 });
const button = (text: string | RegExp) => page.getByRole('button', { name: text, exact: true });
const isFocused = (what: Locator) => what.and(page.locator(':focus')).waitFor();
const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const rowsInPage = () => page.locator('[data-order]').count();

describe('ORD-4 the inbox by keyboard', () => {
  test('j and k walk, o and Enter open, Escape comes back to the same row', async () => {
    await press('j', 'j');
    await isFocused(link(63));
    await press('k');
    await isFocused(link(64));
    await press('o');
    await heading(name(64)).waitFor();
    await press('j');
    await heading(name(63)).waitFor();
    await page.getByRole('navigation', { name: 'Neighbouring orders' }).getByText('2 of 64').waitFor();
    await page.getByRole('link', { name: 'Next order' }).click();
    await heading(name(62)).waitFor();
    await page.getByRole('link', { name: 'Previous order' }).click();
    await heading(name(63)).waitFor();
    await press('Escape');
    await isFocused(link(63));
    await press('Enter');
    await heading(name(63)).waitFor();
  });

  test('g and a letter go to a box, ? tells the keys, and nothing fires while one types', async () => {
    for (const [letter, title] of [
      ['p', 'Processed'],
      ['w', 'Won'],
      ['l', 'Lost'],
      ['s', 'Suspected'],
      ['b', 'Recycle bin'],
      ['a', 'All orders'],
      ['n', 'New'],
    ] as const) {
      await press('g', letter);
      await heading(title).waitFor();
    }
    await press('/');
    await isFocused(page.getByRole('searchbox', { name: 'Search orders' }));
    await page.keyboard.type('gp?');
    await heading('Search: gp?').waitFor();
    await page.getByRole('searchbox', { name: 'Search orders' }).fill('');
    await heading('New').waitFor();
    await page.keyboard.press('Escape');
    await press('?');
    const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    for (const act of ['Next order', 'Move to recycle bin', 'Select up to here', 'Command palette'])
      await dialog.getByText(act, { exact: true }).waitFor();
    // A dialog keeps the keys to itself.
    await press('c');
    await press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await press('c');
    await heading('New order by hand').waitFor();
  });
});

describe('ORD-4 a list of any length', () => {
  test('only what is seen is in the page; the rest comes as one scrolls, and the place is kept', async () => {
    expect(await rowsInPage()).toBeLessThan(50);
    const list = "document.querySelector('[class*=scroller]')";
    await eventually('the last row', async () => {
      await page.evaluate(`${list}.scrollTo(0, ${list}.scrollHeight)`);
      return (await row(1).count()) > 0;
    });
    expect(await rowsInPage()).toBeLessThan(50);
    const top = () => page.evaluate<number>(`${list}.scrollTop`);
    const before = await top();
    await link(3).click();
    await heading(name(3)).waitFor();
    await page.goBack();
    await link(3).waitFor();
    await eventually('the same place', async () => Math.abs((await top()) - before) < 80);
    // What comes in above moves nothing.
    await owner.call('POST', '/orders', { source: 'hand', contact: { name: 'Late' } });
    await page.getByRole('button', { name: '1 new' }).waitFor();
    await link(3).waitFor();
    await page.getByRole('button', { name: '1 new' }).click();
    await page.getByRole('row').filter({ hasText: 'Late' }).waitFor();
    const [late] = (await owner.call<{ data: { id: string }[] }>('GET', '/orders?q=Late')).data;
    await owner.call('POST', `/orders/${late?.id ?? ''}/recycle`, {});
  });

  test('sorts by its headings', async () => {
    await button('Value').click();
    await page.waitForURL(/sort=-value/);
    await page.getByRole('columnheader', { name: 'Value' }).and(page.locator('[aria-sort=descending]')).waitFor();
    await button('Received').click();
    await button('Received').click();
    await row(1).waitFor();
  });

  test('shows the columns that one chose, in their order, after a reload too', async () => {
    await button('Columns').click();
    const dialog = page.getByRole('dialog', { name: 'Columns' });
    await dialog.getByLabel('E-mail', { exact: true }).check();
    await dialog.getByRole('button', { name: 'Value: further left' }).click();
    await dialog.getByLabel('Line spacing').selectOption({ label: 'Compact' });
    await dialog.getByRole('button', { name: 'Apply' }).click();
    await row(64).getByText('c64@customer.example').waitFor();
    await page.reload();
    await row(64).getByText('c64@customer.example').waitFor();
    const headings = await page.getByRole('columnheader').allTextContents();
    expect(headings.indexOf('Value')).toBeLessThan(headings.indexOf('Items'));
    await button('Columns').click();
    await page.getByRole('button', { name: 'Back to the usual columns' }).click();
    await page.getByText('c64@customer.example').waitFor({ state: 'detached' });
  });
});
