import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { Person, launchBrowser } from './browser.js';
import { House, eventually } from './house.js';
import { StaffClient } from './staff-client.js';
import { orderAnswers, send, submission } from './visitor.js';

interface Linked {
  linked: boolean;
  member: { id: string; number: string } | null;
}

let house: House;
let browser: Browser;
let owner: StaffClient;
let boss: Person;
let orderId: string;

const memberOf = (id: string) => owner.call<Linked>('GET', `/orders/${id}/member`);

beforeAll(async () => {
  [house, browser] = await Promise.all([House.build(), launchBrowser()]);
  const { address } = await house.start({ LOG_LEVEL: 'warn' });
  owner = await StaffClient.signIn(address);
  await send(address, await submission(address, orderAnswers({ name: 'Ann Lee', email: 'ann@customer.example' })));
  boss = await Person.at(browser, address, { viewport: { width: 1440, height: 900 }, timezoneId: 'UTC' });
  await eventually('the order', async () => {
    const { data } = await owner.call<{ data: { id: string }[] }>('GET', '/orders?box=new&limit=1');
    orderId = data[0]?.id ?? '';
    return orderId !== '';
  });
  await boss.signIn(`/orders/${orderId}`);
  await boss.settled();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await house.demolish();
});

describe('MEM-1 members made of orders, in the browser', () => {
  test('who sends a form is a member; the order leads to them, and they to their orders', async () => {
    const { page } = boss;
    await eventually('the member', async () => (await memberOf(orderId)).linked);
    const block = page.getByRole('region', { name: 'Member' });
    await block.getByText('1 order', { exact: true }).waitFor();
    expect(await boss.violations()).toEqual([]);
    await block.getByRole('link', { name: 'Ann Lee' }).click();
    const orders = page.getByRole('region', { name: 'Orders' });
    await orders.getByText('none won yet').waitFor();
    await orders.getByRole('link').first().click();
    await page.waitForURL(`**/orders/${orderId}*`);
  });

  test('a person says whose it is, then that it is nobody’s; the history tells', async () => {
    const { page } = boss;
    const block = page.getByRole('region', { name: 'Member' });
    const other = await owner.call<{ number: string }>('POST', '/members', { name: 'Bo Chen', company: 'Chen Ltd' });
    const before = (await memberOf(orderId)).member?.number ?? '';
    await block.getByRole('button', { name: 'Change' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByRole('button', { name: 'Link', exact: true }).isDisabled()).toBe(true);
    await dialog.getByRole('searchbox', { name: 'Member' }).fill('chen');
    await dialog.getByRole('radio', { name: /Bo Chen/ }).check();
    expect(await boss.violations()).toEqual([]);
    await dialog.getByRole('button', { name: 'Link', exact: true }).click();
    await block.getByRole('link', { name: 'Bo Chen' }).waitFor();
    await page.getByText(`Linked to member ${other.number}`).waitFor();
    await block.getByRole('button', { name: 'Change' }).click();
    await dialog.getByRole('button', { name: 'Not theirs: unlink' }).click();
    await block.getByText('Nobody’s: a colleague said so.').waitFor();
    await page.getByText(`No longer linked to member ${other.number}`).waitFor();
    expect(await memberOf(orderId)).toEqual({ linked: false, byHand: true, member: null });
    expect(before).not.toBe(other.number);
  });

  test('on a phone, in the dark and in Chinese it fits as well', async () => {
    const { page } = boss;
    const member = await owner.call<{ id: string }>('POST', '/members', { name: '王小明' });
    await owner.call('PUT', `/orders/${orderId}/member`, { memberId: member.id });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.evaluate(`localStorage.setItem('regulars.language', 'zh-CN')`);
    await boss.visit(`/members/${member.id}`);
    await boss.settled();
    await page.getByRole('region', { name: '订单' }).getByRole('link').first().waitFor();
    expect(await boss.violations()).toEqual([]);
    expect(await boss.overflow()).toBe(0);
    expect(boss.complaints).toEqual([]);
  });
});
