import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { Person, launchBrowser } from './browser.js';
import { House, OWNER } from './house.js';
import { StaffClient } from './staff-client.js';

let house: House;
let browser: Browser;
let owner: StaffClient;
let boss: Person;
let ann: { id: string; number: string };

beforeAll(async () => {
  [house, browser] = await Promise.all([House.build(), launchBrowser()]);
  const { address } = await house.start({ LOG_LEVEL: 'warn' });
  owner = await StaffClient.signIn(address);
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
