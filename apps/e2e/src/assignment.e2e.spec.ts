import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { Person, launchBrowser } from './browser.js';
import { House, eventually } from './house.js';
import { StaffClient } from './staff-client.js';

interface Order {
  id: string;
  assignee: { name: string } | null;
}

let house: House;
let browser: Browser;
let owner: StaffClient;
let li: StaffClient;
let wang: StaffClient;
let boss: Person;

beforeAll(async () => {
  [house, browser] = await Promise.all([House.build(), launchBrowser()]);
  const { address } = await house.start({ LOG_LEVEL: 'warn', ROLE: 'api' });
  owner = await StaffClient.signIn(address);
  li = await owner.hire('manager', 'Li');
  wang = await owner.hire('sales', 'Wang');
  await owner.call('POST', '/categories', { name: 'Valves' });
  boss = await Person.at(browser, address, { viewport: { width: 1440, height: 900 }, timezoneId: 'UTC' });
  await boss.signIn('/settings/teams');
  await boss.settled();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await house.demolish();
});

const create = (who: StaffClient, more: object = {}) =>
  who.call<Order>('POST', '/orders', { source: 'phone', contact: { name: 'Ann Lee', email: 'a@b.example' }, ...more });
const rules = (page: Page) => page.getByRole('region', { name: 'Assignment' }).getByRole('listitem');

async function addRule(
  page: Page,
  name: string,
  person: string,
  choose: (sheet: ReturnType<Page['getByRole']>) => Promise<unknown>,
) {
  await page.getByRole('button', { name: 'Add rule' }).click();
  const sheet = page.getByRole('dialog', { name: 'Add rule' });
  await sheet.getByLabel('Name of the rule').fill(name);
  await choose(sheet);
  await sheet.getByLabel('People').selectOption({ label: person });
  await sheet.getByRole('button', { name: 'Add rule' }).click();
  await sheet.waitFor({ state: 'detached' });
}

describe('ORD-5 assignment in the browser', () => {
  test('a team with its hours', async () => {
    const { page } = boss;
    await page.getByRole('button', { name: 'Add team' }).click();
    const sheet = page.getByRole('dialog', { name: 'Add team' });
    await sheet.getByLabel('Name', { exact: true }).fill('Shanghai');
    await sheet.getByLabel('Time zone').selectOption('Asia/Shanghai');
    await sheet.getByLabel('Monday, from').fill('08:30');
    await sheet.getByRole('button', { name: 'Tuesday to Friday like Monday' }).click();
    await sheet.getByRole('button', { name: 'Add holiday' }).click();
    await sheet.getByLabel('Day of holiday 1').fill('2026-10-01');
    await sheet.getByLabel('Name of holiday 1').fill('国庆节');
    expect(await boss.violations()).toEqual([]);
    await sheet.getByRole('button', { name: 'Add team' }).click();
    await page.getByRole('cell', { name: 'Mon–Fri 08:30–18:00' }).waitFor();
  });

  test('rules are made, and say who would get what', async () => {
    const { page } = boss;
    await boss.visit('/settings/assignment');
    await addRule(page, 'Valves', 'Wang', (sheet) =>
      sheet.getByLabel('Product category').selectOption({ label: 'Valves' }),
    );
    await addRule(page, 'China', 'Li', (sheet) => sheet.getByLabel('Country').selectOption({ label: 'China' }));
    expect(await rules(page).nth(0).textContent()).toContain('Product category: Valves');
    const trial = page.getByRole('region', { name: 'Who would get this?' });
    await trial.getByLabel('Product category').selectOption({ label: 'Valves' });
    await trial.getByLabel('Phone').fill('+86 138 0013 8000');
    await trial.getByRole('button', { name: 'Ask the rules' }).click();
    await trial.getByText('Wang would get it, by “Valves”.').waitFor();
    expect(await boss.violations()).toEqual([]);
  });

  test('their order decides', async () => {
    const { page } = boss;
    await page.getByRole('button', { name: 'Move “China” up' }).click();
    await rules(page).nth(0).getByText('China', { exact: true }).first().waitFor();
    const trial = page.getByRole('region', { name: 'Who would get this?' });
    await trial.getByRole('button', { name: 'Ask the rules' }).click();
    await trial.getByText('Li would get it, by “China”.').waitFor();
    const on = page.getByRole('checkbox', { name: '“China” is on' });
    await on.click();
    await eventually('the rule is off', async () => !(await on.isChecked()));
    await trial.getByRole('button', { name: 'Ask the rules' }).click();
    await trial.getByText('Wang would get it, by “Valves”.').waitFor();
  });

  test('whoever is absent is passed over', async () => {
    const { page } = boss;
    await boss.visit('/team');
    await page.getByRole('link', { name: 'Wang', exact: true }).click();
    const sheet = page.getByRole('dialog', { name: 'Edit Wang' });
    await sheet.getByLabel('First day').fill('2020-01-01');
    await sheet.getByLabel('Last day').fill('2099-12-31');
    await sheet.getByRole('button', { name: 'Enter absence' }).click();
    await sheet.getByRole('button', { name: /^Remove absence/ }).waitFor();
    await sheet.getByRole('button', { name: 'Cancel' }).click();
    await boss.visit('/settings/assignment');
    const trial = page.getByRole('region', { name: 'Who would get this?' });
    await trial.getByLabel('Product category').selectOption({ label: 'Valves' });
    await trial.getByRole('button', { name: 'Ask the rules' }).click();
    await trial.getByText('Nobody: it would stay free.').waitFor();
    await trial.getByText('Wang: absent today').waitFor();
  });
});

describe('ORD-5 whoever leaves takes nothing along', () => {
  let open: Order;
  let won: Order;

  test('what they did stays as it was, and what is open goes to a colleague in one act', async () => {
    open = await create(li, { assigneeId: li.id });
    won = await create(li, { assigneeId: li.id });
    await li.call('POST', `/orders/${won.id}/transitions`, { to: 'won', amount: { amount: 900, currency: 'USD' } });
    await li.call('POST', `/orders/${open.id}/notes`, { text: 'Wants blue' });
    await li.call('POST', `/orders/${open.id}/replies`, { text: 'Blue it is' });
    await li.call('PATCH', `/orders/${open.id}/drafts/reply`, { body: '<p>One more thing</p>' }, { 'if-match': '"0"' });
    await li.call('POST', '/tasks', { kind: 'call', title: 'Ask for the size', due: '2099-01-01', orderId: open.id });
    const view = { name: 'Big ones', shared: true, query: { layout: 'list', filter: { value: { gte: 100_000 } } } };
    await li.call('POST', '/orders/views', view);
    const { page } = boss;
    await boss.visit('/team');
    await page.getByRole('link', { name: 'Li', exact: true }).click();
    await page.getByRole('dialog', { name: 'Edit Li' }).getByRole('button', { name: 'End this account' }).click();
    const ending = page.getByRole('dialog', { name: 'End the account of Li' });
    await ending.getByText('1 open order').waitFor();
    await ending.getByLabel('Give them to').selectOption({ label: 'Wang' });
    expect(await boss.violations()).toEqual([]);
    await ending.getByRole('button', { name: 'End account' }).click();
    await page.getByText('1 order handed over').waitFor();
  });

  test('orders, thread, tasks, history and shared views', async () => {
    const get = <T>(path: string) => owner.call<T>('GET', path);
    expect((await get<Order>(`/orders/${open.id}`)).assignee?.name).toBe('Wang');
    expect((await get<Order>(`/orders/${won.id}`)).assignee?.name).toBe('Li');
    const { data: thread } = await get<{ data: { text: string; author: { name: string } }[] }>(
      `/orders/${open.id}/thread`,
    );
    expect(thread.map(({ text, author }) => [author.name, text])).toEqual([
      ['Li', 'Wants blue'],
      ['Li', 'Blue it is'],
    ]);
    const { data: tasks } = await get<{ data: object[] }>(`/tasks?filter[order][eq]=${open.id}`);
    expect(tasks).toMatchObject([{ title: 'Ask for the size', assignee: { name: 'Wang' }, status: 'open' }]);
    const { data: history } = await get<{ data: { action: string; actor: { name: string } }[] }>(
      `/orders/${won.id}/history`,
    );
    expect(history.map(({ action, actor }) => [action, actor.name])).toEqual([
      ['status', 'Li'],
      ['created', 'Li'],
    ]);
    expect(await get('/orders/views')).toMatchObject({ data: [{ name: 'Big ones', ownerName: 'Li', shared: true }] });
    // An unsent draft is its writer's alone: it waits for them, should they come back.
    expect(await house.query('SELECT staff_id FROM orders.draft WHERE order_id = $1', [open.id])).toEqual([
      { staff_id: li.id },
    ]);
  });

  test('the account itself opens nothing any more', async () => {
    expect((await li.fetch('GET', `/orders/${won.id}`)).status).toBe(401);
    expect((await li.fetch('GET', '/orders/export?format=csv')).status).toBe(401);
  });

  test('exports need the permission, hold what one may see, and are on record', async () => {
    expect((await wang.fetch('GET', '/orders/export?format=csv')).status).toBe(403);
    const analyst = await owner.hire('analyst', 'Ada');
    const answer = await analyst.fetch('GET', '/orders/export?format=csv');
    expect([answer.status, (await answer.text()).trim().split('\n').length]).toEqual([200, 3]);
    const { data } = await owner.call<{ data: object[] }>('GET', '/audit-log?filter[action][eq]=orders.exported');
    expect(data).toMatchObject([{ actor: { name: 'Ada' } }]);
  });

  test('nothing went wrong meanwhile', () => {
    expect(boss.complaints).toEqual([]);
  });
});
