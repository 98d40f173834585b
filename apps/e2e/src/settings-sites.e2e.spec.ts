import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { Person, launchBrowser } from './browser.js';
import { House, OWNER } from './house.js';
import { StaffClient } from './staff-client.js';

let house: House;
let browser: Browser;
let owner: StaffClient;
let boss: Person;

beforeAll(async () => {
  [house, browser] = await Promise.all([House.build(), launchBrowser()]);
  const { address } = await house.start({ LOG_LEVEL: 'warn', ROLE: 'api' });
  owner = await StaffClient.signIn(address);
  boss = await Person.at(browser, address, { viewport: { width: 1440, height: 900 } });
  await boss.signIn('/settings/sites');
  await boss.page.getByRole('heading', { name: 'Sites' }).waitFor();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await house.demolish();
});

interface Form {
  id: string;
  slug: string;
  allowedOrigins: string[];
  version: number;
}
const forms = async () => (await owner.call<{ data: Form[] }>('GET', '/forms')).data;
const allowed = async () =>
  Object.fromEntries((await forms()).map(({ slug, allowedOrigins }) => [slug, allowedOrigins]));

describe('FRM-4 and ADM-4 sites in the browser', () => {
  test('a site is added to chosen forms, its address put right or refused with what to do', async () => {
    const { page } = boss;
    await page.getByRole('heading', { name: 'No other sites yet' }).waitFor();
    await page.getByRole('region', { name: 'Forms on their own page only' }).getByText('/f/order').waitFor();
    expect(await boss.flaws()).toEqual([]);
    await page.getByRole('button', { name: 'Add site' }).click();
    const sheet = page.getByRole('dialog', { name: 'Add site' });
    await sheet.getByRole('button', { name: 'Add site' }).click();
    await sheet.getByText('Write the site’s address.').waitFor();
    await sheet.getByText('Choose a form at least.').waitFor();
    await sheet.getByLabel('Address').fill('https://*.shop.example');
    await sheet.getByText('A * stands for no site').waitFor();
    await sheet.getByLabel('Address').fill('ftp://shop.example');
    await sheet.getByText('begins with https:// or http://').waitFor();
    expect(await boss.flaws()).toEqual([]);
    await sheet.getByLabel('Address').fill('HTTPS://Shop.Example/contact');
    await sheet.getByText('Kept as https://shop.example').waitFor();
    await sheet.getByRole('checkbox', { name: '/f/order' }).check();
    await sheet.getByRole('button', { name: 'Add site' }).click();
    await sheet.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'https://shop.example', exact: true }).waitFor();
    expect((await allowed())['order']).toEqual(['https://shop.example']);
    expect(await boss.flaws()).toEqual([]);
  });

  test('what a colleague changed meanwhile is told, and the next try goes by it', async () => {
    const { page } = boss;
    const other = (await forms()).find(({ slug }) => slug !== 'order');
    const order = (await forms()).find(({ slug }) => slug === 'order');
    await page.getByRole('button', { name: 'https://shop.example', exact: true }).click();
    const sheet = page.getByRole('dialog', { name: 'Change site' });
    await sheet.getByLabel('Address').fill('www.shop.example:8443');
    await sheet.getByRole('checkbox', { name: `/f/${other?.slug ?? ''}` }).check();
    await owner.call(
      'PATCH',
      `/forms/${order?.id ?? ''}`,
      { allowedOrigins: ['https://shop.example', 'https://other.example'] },
      {
        'if-match': `"${order?.version ?? 0}"`,
      },
    );
    await sheet.getByRole('button', { name: 'Save' }).click();
    await sheet.getByRole('alert').filter({ hasText: /\S/ }).waitFor();
    await page.getByRole('button', { name: 'https://other.example', exact: true }).waitFor();
    await sheet.getByRole('button', { name: 'Save' }).click();
    await sheet.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'https://www.shop.example:8443', exact: true }).waitFor();
    const now = await allowed();
    expect(now['order']).toEqual(['https://other.example', 'https://www.shop.example:8443']);
    expect(now[other?.slug ?? '']).toEqual(['https://www.shop.example:8443']);
  });

  test('a site is removed from all its forms, once it was agreed to', async () => {
    const { page } = boss;
    await page.getByRole('button', { name: 'Remove https://www.shop.example:8443' }).click();
    const dialog = page.getByRole('dialog');
    expect(await boss.violations()).toEqual([]);
    await dialog.getByRole('button', { name: 'Remove site' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page
      .getByRole('button', { name: 'https://www.shop.example:8443', exact: true })
      .waitFor({ state: 'detached' });
    const now = await allowed();
    expect(now['order']).toEqual(['https://other.example']);
    expect(Object.values(now).flat()).toEqual(['https://other.example']);
    // The one conflict that was meant.
    expect(boss.complaints.splice(0)).toEqual([expect.stringContaining('412 PATCH')]);
  });

  test('who may only read the forms is led there by the navigation, and finds what is but nothing to press', async () => {
    await owner.hireAs(['forms:read'], 'Reader');
    const reader = await Person.at(browser, boss.address, { viewport: { width: 390, height: 844 } });
    const { page } = reader;
    await reader.signIn('/settings', { ...OWNER, email: 'reader@acme.example' });
    await page.getByRole('heading', { name: 'Sites', level: 2 }).waitFor();
    expect(await page.getByRole('navigation', { name: 'Sections' }).getByRole('link').allTextContents()).toEqual([
      'Sites',
    ]);
    await page.getByRole('cell', { name: 'https://other.example' }).waitFor();
    expect(await page.getByRole('button', { name: /site/i }).count()).toBe(0);
    await page.setViewportSize({ width: 1440, height: 900 });
    const places = page.getByRole('navigation', { name: 'Main navigation' });
    await places.getByRole('link', { name: 'Forms' }).click();
    await places.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('heading', { name: 'Sites', level: 2 }).waitFor();
    expect([await reader.violations(), reader.complaints]).toEqual([[], []]);
    await reader.leave();
  });
});

describe('ADM-4 currencies in the browser', () => {
  test('the main one is what new orders are in; what is offered is what pickers list, and old amounts keep theirs', async () => {
    const { page } = boss;
    const priced = await owner.call<{ id: string }>('POST', '/orders', {
      source: 'hand',
      contact: { name: 'Ann Lee' },
      value: { amount: 5_000, currency: 'GBP' },
    });
    await page.getByRole('link', { name: 'Currencies' }).click();
    await page.getByRole('heading', { name: 'Currencies', level: 2 }).waitFor();
    await page.getByLabel('Main currency').selectOption('THB');
    await page.getByRole('button', { name: 'Remove British Pound' }).click();
    await page.getByLabel('Add a currency').selectOption('VND');
    expect(await boss.flaws()).toEqual([]);
    const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH');
    await page.getByRole('button', { name: 'Save' }).click();
    // The word alone may still stand there from what was saved before.
    await saved;
    await page.getByText('Saved').last().waitFor();
    const company = await owner.call<{ currency: string; currencies: string[] }>('GET', '/company');
    expect(company).toMatchObject({ currency: 'THB' });
    expect([company.currencies[0], company.currencies.at(-1), company.currencies.includes('GBP')]).toEqual([
      'THB',
      'VND',
      false,
    ]);
    await boss.visit('/orders/new');
    const picker = page.getByLabel('Value: Currency');
    expect(await picker.inputValue()).toBe('THB');
    expect(await picker.locator('option').allTextContents()).toEqual(company.currencies);
    // Who names none, gets it as well.
    const bare = await owner.call<{ currency: string }>('POST', '/orders', {
      source: 'phone',
      contact: { name: 'Bo' },
    });
    expect(bare.currency).toBe('THB');
    await boss.visit(`/orders/${priced.id}`);
    await page.getByText('£50.00').first().waitFor();
    await boss.visit('/settings/currencies');
    await page.getByText('Main', { exact: true }).waitFor();
    expect(boss.complaints).toEqual([]);
  });
});
