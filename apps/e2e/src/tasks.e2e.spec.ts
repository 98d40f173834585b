import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { Person, launchBrowser } from './browser.js';
import { House, eventually } from './house.js';
import { StaffClient } from './staff-client.js';

let house: House;
let browser: Browser;
let owner: StaffClient;
let boss: Person;
let orderId: string;

const DAY_MS = 86_400_000;
const day = (offset: number) => new Date(Date.now() + offset * DAY_MS).toISOString().slice(0, 10);

beforeAll(async () => {
  [house, browser] = await Promise.all([House.build(), launchBrowser()]);
  const { address } = await house.start({ LOG_LEVEL: 'warn' });
  owner = await StaffClient.signIn(address);
  ({ id: orderId } = await owner.call<{ id: string }>('POST', '/orders', {
    source: 'phone',
    contact: { name: 'Ann Lee', phone: '+49 30 123456' },
    message: 'Ten valves, please',
  }));
  await owner.call('POST', '/tasks', { kind: 'call', title: 'Ask for the size', due: day(-2), orderId });
  await owner.call('POST', '/tasks', { kind: 'visit', title: 'Show the samples', due: day(9) });
  boss = await Person.at(browser, address, { viewport: { width: 1440, height: 900 }, timezoneId: 'UTC' });
  await boss.signIn('/tasks');
  await boss.page.getByRole('heading', { name: 'My day', level: 1 }).waitFor();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await house.demolish();
});

const group = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const badge = (page: Page, count: string) =>
  page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link', { name: `My day ${count}`, exact: true });

describe('ORD-13 follow-up tasks in the browser', () => {
  test('my day shows what is late with its number to tap, and the badge counts it', async () => {
    const { page } = boss;
    await group(page, 'Overdue').getByText('Ask for the size').waitFor();
    await group(page, 'Later').getByText('Show the samples').waitFor();
    expect(await group(page, 'Overdue').getByRole('link', { name: '+49 30 123456' }).getAttribute('href')).toBe(
      'tel:+4930123456',
    );
    await badge(page, '1').waitFor();
  });

  test('by keyboard a call is completed with its outcome, and the next one made in the same act', async () => {
    const { page } = boss;
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    const dialog = page.getByRole('dialog', { name: 'Ask for the size' });
    await dialog.getByRole('button', { name: 'Complete' }).click();
    await dialog.getByText('This is needed.').or(dialog.locator('[class*=error]')).first().waitFor();
    await dialog.getByRole('radio', { name: 'busy' }).check();
    await dialog.getByLabel('What came of it').fill('Engaged all morning');
    expect(await dialog.getByRole('checkbox', { name: 'Make the next task' }).isChecked()).toBe(true);
    await dialog.getByRole('button', { name: 'Today' }).click();
    expect(await boss.violations()).toEqual([]);
    await dialog.getByRole('button', { name: 'Complete' }).click();
    await dialog.waitFor({ state: 'detached' });
    await group(page, 'Today').getByText('Ann Lee').waitFor();
    await group(page, 'Overdue').waitFor({ state: 'detached' });
  });

  test('a task is added, edited, dropped and taken up again', async () => {
    const { page } = boss;
    await page.keyboard.press('n');
    const adding = page.getByRole('dialog', { name: 'Add task' });
    await adding.getByLabel('What').selectOption('other');
    await adding.getByLabel('Title (optional)').fill('Order samples');
    await adding.getByRole('button', { name: 'Tomorrow' }).click();
    await adding.getByRole('button', { name: 'Save' }).click();
    await group(page, 'Tomorrow').getByText('Order samples').waitFor();
    const choose = async (title: string, act: string) => {
      await page.getByRole('button', { name: `Actions for ${title}` }).click();
      await page.getByRole('menuitem', { name: act }).click();
    };
    await choose('Order samples', 'Edit task');
    const editing = page.getByRole('dialog', { name: 'Edit task' });
    await editing.getByLabel('Title (optional)').fill('Order twenty samples');
    await editing.getByRole('button', { name: 'Save' }).click();
    await group(page, 'Tomorrow').getByText('Order twenty samples').waitFor();
    await choose('Order twenty samples', 'Drop task');
    await group(page, 'Tomorrow').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Closed', exact: true }).click();
    await page.getByText('Engaged all morning').waitFor();
    await choose('Order twenty samples', 'Reopen');
    await page.getByRole('button', { name: 'Mine', exact: true }).click();
    await group(page, 'Tomorrow').getByText('Order twenty samples').waitFor();
  });

  test('an order shows its tasks, takes a logged call, and what others do appears by itself', async () => {
    const { page } = boss;
    await boss.visit(`/orders/${orderId}`);
    const tasks = page.getByRole('region', { name: 'Tasks' });
    await tasks.getByRole('button', { name: 'Log a call' }).click();
    const dialog = page.getByRole('dialog', { name: 'Log a call' });
    await dialog.getByRole('radio', { name: 'reached', exact: true }).check();
    await dialog.getByLabel('What came of it').fill('DN50 it is');
    await dialog.getByRole('button', { name: 'Complete' }).click();
    await page.getByText('Call: reached').waitFor();
    await page.getByText('DN50 it is', { exact: true }).waitFor();
    await owner.call('POST', '/tasks', { kind: 'mail', title: 'Send the offer', due: day(1), orderId });
    await tasks.getByText('Send the offer').waitFor();
  });

  test('an order that is won makes the call of the rule', async () => {
    await owner.call('POST', `/orders/${orderId}/transitions`, {
      to: 'won',
      amount: { amount: 1000, currency: 'USD' },
    });
    const made = await eventually('the call seven days after', async () => {
      const { data } = await owner.call<{ data: { due: string; ruleId: string | null }[] }>(
        'GET',
        `/tasks?filter[order][eq]=${orderId}`,
      );
      return data.find(({ ruleId }) => ruleId !== null);
    });
    expect(made.due).toBe(day(7));
  });

  test('a list longer than a page goes on when asked to', async () => {
    const { page } = boss;
    const many = Array.from({ length: 55 }, (_, nth) =>
      owner.call('POST', '/tasks', { kind: 'other', title: `Count shelf ${nth}`, due: day(20) }),
    );
    await Promise.all(many);
    await boss.visit('/tasks');
    const later = group(page, 'Later');
    await later.getByRole('heading', { name: /^Later \d+\+$/ }).waitFor();
    await page.getByRole('button', { name: 'Load more' }).click();
    await page.getByRole('button', { name: 'Load more' }).waitFor({ state: 'detached' });
    expect(await later.getByText('Count shelf').count()).toBe(55);
  });

  test('the morning mail is switched off and on in the account', async () => {
    const { page } = boss;
    await boss.visit('/account');
    const wanted = page.getByRole('checkbox', { name: 'Mail me my tasks of the day' });
    await wanted.and(page.locator(':checked')).waitFor();
    await wanted.uncheck();
    await page.getByRole('status').getByText('Saved').last().waitFor();
    await page.reload();
    await wanted.and(page.locator(':enabled')).waitFor();
    expect(await wanted.isChecked()).toBe(false);
    await wanted.check();
    await page.getByRole('status').getByText('Saved').last().waitFor();
    await wanted.and(page.locator(':enabled')).waitFor();
    expect(await boss.violations()).toEqual([]);
  });

  test('rules are added, switched off and deleted in the settings', async () => {
    const { page } = boss;
    await boss.visit('/settings/task-rules');
    const row = (text: string) => page.getByRole('row').filter({ hasText: text });
    await row('7 days').getByRole('cell', { name: 'On', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Add rule' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add rule' });
    await dialog.getByLabel('When an order becomes').selectOption('lost');
    await dialog.getByLabel('After how many days').fill('90');
    await dialog.getByLabel('Count only the working days of the team, without its holidays').check();
    await dialog.getByLabel('Title (optional)').fill('Ask again');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await row('90 working days').getByText('Ask again').waitFor();
    expect(await boss.violations()).toEqual([]);
    const choose = async (act: string) => {
      await row('90 working days').getByRole('button').click();
      await page.getByRole('menuitem', { name: act }).click();
    };
    await choose('Switch off');
    await row('90 working days').getByRole('cell', { name: 'Off', exact: true }).waitFor();
    await choose('Edit rule');
    const editing = page.getByRole('dialog', { name: 'Edit rule' });
    await editing.getByLabel('Title (optional)').fill('Ask once more');
    await editing.getByRole('button', { name: 'Save' }).click();
    await row('Ask once more').waitFor();
    await choose('Delete rule');
    await row('90 working days').waitFor({ state: 'detached' });
  });

  test.each(
    ['/tasks', '/tasks?view=closed', '/settings/task-rules'].flatMap((path) => [
      [path, 'light'] as const,
      [path, 'dark'] as const,
    ]),
  )(
    '%s is accessible and fits, %s, at 1440 and 390 pixels',
    async (path, colorScheme) => {
      const { page } = boss;
      await page.emulateMedia({ colorScheme });
      for (const width of [1440, 390]) {
        await page.setViewportSize({ width, height: 860 });
        await boss.visit(path);
        await boss.settled();
        expect([width, await boss.violations(), await boss.overflow()]).toEqual([width, [], 0]);
      }
      expect(boss.complaints).toEqual([]);
    },
    60_000,
  );
});
