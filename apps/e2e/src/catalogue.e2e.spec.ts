import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { Person, launchBrowser } from './browser.js';
import { House, type HouseProcess } from './house.js';

const BOSS = { email: 'boss@acme.example', password: 'green tea and 42 cups' };
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

let house: House;
let server: HouseProcess;
let browser: Browser;
let boss: Person;

beforeAll(async () => {
  [house, browser] = await Promise.all([House.build(), launchBrowser()]);
  server = await house.start({ ADMIN_EMAIL: BOSS.email, ADMIN_PASSWORD: BOSS.password, LOG_LEVEL: 'warn' });
  boss = await Person.at(browser, server.address);
  await boss.signIn('/', BOSS);
  await boss.page.getByRole('heading', { name: 'New', level: 1 }).waitFor();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await house.demolish();
});

const row = (name: string): Locator => boss.page.getByRole('row').filter({ hasText: name });
const sheet = (): Locator => boss.page.getByRole('dialog');

describe('ORD-10 the catalogue', () => {
  test('categories are added below each other, renamed, and removed without what is in them', async () => {
    const { page } = boss;
    await boss.visit('/products');
    await page.getByText('No products yet').waitFor();
    await page.getByRole('button', { name: 'Categories' }).click();
    const add = async (name: string, under?: string) => {
      await sheet().getByLabel('Category name').fill(name);
      if (under !== undefined) await sheet().getByLabel('Under').selectOption({ label: under });
      await sheet().getByRole('button', { name: 'Add category' }).click();
      await sheet().getByRole('listitem').filter({ hasText: name }).waitFor();
    };
    await add('Valves');
    await add('Bal valves', 'Valves');
    await add('Brass', 'Valves / Bal valves');
    await sheet().getByRole('button', { name: 'Edit Bal valves' }).click();
    await sheet().getByLabel('Category name').fill('Ball valves');
    await sheet().getByRole('button', { name: 'Save' }).click();
    await sheet().getByText('Ball valves', { exact: true }).first().waitFor();
    expect(await boss.violations()).toEqual([]);
    await sheet().getByRole('button', { name: 'Delete Brass' }).click();
    await sheet().getByRole('button', { name: 'Delete', exact: true }).click();
    await sheet().getByText('Brass', { exact: true }).first().waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
  });

  test('a product is added with all that it has, found by its brand and its category', async () => {
    const { page } = boss;
    await page.getByRole('button', { name: 'Add product' }).click();
    await sheet().getByLabel('Product').fill('Slip of the hand');
    await page.keyboard.press('Escape');
    await sheet().getByText('Press Escape again to discard what you entered.').waitFor();
    await page.keyboard.press('Escape');
    await sheet().waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Add product' }).click();
    await sheet().getByLabel('Product', { exact: true }).fill('Valve DN50');
    await sheet().getByLabel('SKU').fill('DN50');
    await sheet().getByLabel('Price', { exact: true }).fill('60.00');
    await sheet().getByLabel('Cost', { exact: true }).fill('41.5');
    await sheet().getByLabel('Brand').fill('Kitz');
    await sheet().getByLabel('Model').fill('AK-50');
    await sheet().getByLabel('Category').selectOption({ label: 'Valves / Ball valves' });
    await sheet().getByLabel('Lasts (months)').fill('24');
    await sheet().getByLabel('Picture').setInputFiles({ name: 'valve.png', mimeType: 'image/png', buffer: PNG });
    await sheet().getByRole('button', { name: 'Change picture' }).waitFor();
    expect(await boss.violations()).toEqual([]);
    await sheet().getByRole('button', { name: 'Save' }).click();
    await row('Valve DN50').getByText('$60.00').waitFor();
    await row('Valve DN50').getByText('Kitz · AK-50').waitFor();
    await page.getByRole('searchbox', { name: /^Search name/ }).fill('kitz');
    await page.getByLabel('Category', { exact: true }).selectOption({ label: 'Valves' });
    await row('Valve DN50').waitFor();
    expect(new URL(page.url()).search).toMatch(/^\?q=kitz&category=/);
    const picture = await page.evaluate<number>(
      "document.querySelector('tbody img').decode().then(() => document.querySelector('tbody img').naturalWidth)",
    );
    expect(picture).toBe(1);
    expect(await boss.violations()).toEqual([]);
    await boss.visit('/products');
  });

  test('what is sold out is struck through in the list, in the form, and where an order’s items are picked', async () => {
    const { page } = boss;
    const visitor = await Person.at(browser, server.address);
    const offered = visitor.page.locator('regulars-form [part~=product]').filter({ hasText: 'Valve DN50' });
    await visitor.visit('/f/order');
    await offered.waitFor();
    expect(await offered.getAttribute('part')).toBe('product');
    expect(await visitor.violations()).toEqual([]);

    await page.getByRole('link', { name: 'Valve DN50' }).click();
    await sheet().getByLabel('Stock').fill('0');
    await sheet().getByRole('button', { name: 'Save' }).click();
    await row('Valve DN50').getByText('Sold out').waitFor();
    expect(await row('Valve DN50').locator('s').innerText()).toBe('Valve DN50');
    expect(await boss.violations()).toEqual([]);

    await visitor.visit('/f/order');
    await offered.waitFor();
    expect(await offered.getAttribute('part')).toBe('product sold-out');
    expect(await offered.getByText('Sold out').isVisible()).toBe(true);
    expect(await visitor.violations()).toEqual([]);
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();

    await boss.visit('/orders/new');
    await page.getByRole('button', { name: 'Add item' }).click();
    await page
      .getByRole('combobox', { name: /product/i })
      .first()
      .fill('Valve');
    const option = page.getByRole('option').filter({ hasText: 'Valve DN50' });
    await option.waitFor();
    expect(await option.locator('s').count()).toBe(1);
    expect(await option.getAttribute('aria-disabled')).toBe('true');
  });

  test('is deleted after being asked once more; on a phone and in the dark all of it is readable', async () => {
    const { page } = boss;
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await boss.visit('/products');
    await row('Valve DN50').waitFor();
    expect(await boss.overflow()).toBe(0);
    expect(await boss.violations()).toEqual([]);
    await page.getByRole('link', { name: 'Valve DN50' }).click();
    await sheet().getByRole('button', { name: 'Delete product' }).click();
    expect(await boss.violations()).toEqual([]);
    await sheet().getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByText('No products yet').waitFor();
    expect(boss.complaints).toEqual([]);
  });
});
