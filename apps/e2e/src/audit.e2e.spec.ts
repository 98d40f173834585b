import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { Person, launchBrowser } from './browser.js';
import { House, eventually } from './house.js';
import { StaffClient } from './staff-client.js';

let house: House;
let browser: Browser;
let owner: Person;
let li: StaffClient;
let order: { id: string; number: string };

beforeAll(async () => {
  [house, browser] = await Promise.all([House.build(), launchBrowser()]);
  const { address } = await house.start({ ROLE: 'api', LOG_LEVEL: 'warn' });
  const boss = await StaffClient.signIn(address);
  li = await boss.hire('sales', 'Li');
  order = await boss.call('POST', '/orders', {
    ...{ source: 'phone', contact: { name: 'Ann' }, message: 'One teapot', currency: 'USD' },
    items: [{ name: 'Teapot', quantity: 1, unitPrice: { amount: 4900, currency: 'USD' } }],
  });
  await boss.call('POST', `/orders/${order.id}/assign`, { staffId: li.id });
  await boss.call('POST', '/products', { sku: 'TP-1', name: 'Teapot', price: { amount: 4900, currency: 'USD' } });
  const { data } = await boss.call<{ data: { id: string }[] }>('GET', '/products?q=TP-1');
  await boss.call(
    'PATCH',
    `/products/${data[0]?.id ?? ''}`,
    { price: { amount: 5900, currency: 'USD' } },
    { 'if-match': '"1"' },
  );
  await boss.fetch('GET', '/orders/export?format=csv');
  await fetch(`${address}/api/v1/auth/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'stranger@nowhere.example', password: 'wrong wrong wrong' }),
  });
  owner = await Person.at(browser, address, { acceptDownloads: true });
  await owner.signIn('/settings/audit');
  await owner.page.getByRole('list', { name: 'Entries' }).waitFor();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await house.demolish();
});

const entries = () => owner.page.getByRole('list', { name: 'Entries' }).locator('> li');

describe('ADM-3 the audit log on the screen', () => {
  test('tells who did what to which record, with what changed for people to read', async () => {
    const { page } = owner;
    expect(await owner.violations()).toEqual([]);
    await entries().filter({ hasText: 'Product changed' }).getByText('Price: $49.00 → $59.00').waitFor();
    await entries().filter({ hasText: 'Product changed' }).getByRole('link', { name: 'Product TP-1 Teapot' }).waitFor();
    await entries().filter({ hasText: 'Order assigned' }).getByText('In charge: Li').waitFor();
    await entries().filter({ hasText: 'Signed in' }).first().getByText('from 127.0.0.1').waitFor();
    await entries().filter({ hasText: 'Sign-in failed' }).getByText('stranger@nowhere.example').waitFor();
    await entries().filter({ hasText: 'Orders exported' }).waitFor();
    await entries()
      .filter({ hasText: 'Order created' })
      .getByRole('link', { name: `Order ${order.number}` })
      .click();
    await page.waitForURL(new RegExp(`/orders/${order.id}`));
    await page.goBack();
    await entries().first().waitFor();
  }, 30_000);

  test('is narrowed by person, act, period and record; the address keeps it', async () => {
    const { page } = owner;
    const onlyOne = () => eventually('the only one', async () => (await entries().count()) === 1);
    await page.getByLabel('What').selectOption({ label: 'Accounts: Signed in' });
    await page.waitForURL(/what=staff\.signed-in/);
    await page.getByLabel('Who').selectOption({ label: 'Li' });
    await page.waitForURL(/who=/);
    await entries().filter({ hasText: 'Order created' }).first().waitFor({ state: 'detached' });
    await onlyOne();
    await page.reload();
    await onlyOne();
    await page.getByLabel('When').selectOption({ label: 'Custom…' });
    await page.getByLabel('To', { exact: true }).fill('2020-01-01');
    await page.getByText('Nothing like this happened').waitFor();
    expect(await owner.violations()).toEqual([]);
    await page.getByLabel('To', { exact: true }).fill('');
    await page.getByLabel('From', { exact: true }).fill('2020-01-01');
    await entries().first().waitFor();
    await page.getByLabel('When').selectOption({ label: 'Last 7 days' });
    await entries().first().waitFor();
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.waitForURL(/\/settings\/audit$/);
    await page.getByLabel('Who').selectOption({ label: 'Regulars' });
    await entries().filter({ hasText: 'Sign-in failed' }).waitFor();
    await page.getByRole('button', { name: 'Clear filters' }).click();

    await entries().filter({ hasText: 'Order created' }).getByRole('button', { name: 'Everything about' }).click();
    await page.waitForURL(new RegExp(`record=${order.id}`));
    await entries().filter({ hasText: 'Product changed' }).waitFor({ state: 'detached' });
    await entries().filter({ hasText: 'Order assigned' }).waitFor();
    expect(await entries().count()).toBe(2);
    await page.getByRole('button', { name: `No longer only Order ${order.number}` }).click();
    await entries().filter({ hasText: 'Product changed' }).waitFor();
  }, 60_000);

  test('is taken out as CSV, as narrowed, and that is on record', async () => {
    const { page } = owner;
    await page.getByLabel('What').selectOption({ label: 'Products: Product changed' });
    await page.waitForURL(/what=products\.changed/);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Export as CSV' }).click(),
    ]);
    const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('TP-1 Teapot');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.reload();
    await entries().filter({ hasText: 'Audit log exported' }).getByText('products.changed').waitFor();
  }, 30_000);

  test('goes on page by page to the first entry', async () => {
    const { page } = owner;
    await house.query(
      `INSERT INTO staff.audit_entry (actor_name, action, subject_type, subject_id, changes)
       SELECT 'Regulars', 'orders.status-changed', 'order', gen_random_uuid()::text, '{"status": {"from": "new", "to": "won"}}'
       FROM generate_series(1, 120)`,
    );
    await page.reload();
    await entries().nth(49).waitFor();
    await entries().first().getByText('Status: New → Won').waitFor();
    await page.getByRole('button', { name: 'Show more' }).click();
    await entries().nth(99).waitFor();
    await page.getByRole('button', { name: 'Show more' }).click();
    await page.getByText('That is all').waitFor();
    expect(await entries().count()).toBeGreaterThan(125);
  }, 30_000);

  test('stands on a phone and in the dark, and in Chinese', async () => {
    const { page } = owner;
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await owner.overflow()).toBe(0);
    expect(await owner.violations()).toEqual([]);
    await page.evaluate(`localStorage.setItem('regulars.language', 'zh-CN')`);
    await page.reload();
    await page.getByRole('list', { name: '记录' }).getByText('变更状态').first().waitFor();
    await page.getByText('新订单 → 已成单').first().waitFor();
    expect(owner.complaints).toEqual([]);
  }, 30_000);

  test('is for those who may read it', async () => {
    const person = await Person.at(browser, owner.address);
    const [name = '', value = ''] = li.cookie.split('=');
    await person.page.context().addCookies([{ name, value, url: owner.address }]);
    await person.visit('/settings/audit');
    await person.page.getByText('Not for your role').waitFor();
    expect((await li.fetch('GET', '/audit-log/export')).status).toBe(403);
    await person.leave();
  }, 30_000);
});
