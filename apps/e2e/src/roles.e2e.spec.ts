import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { Person, launchBrowser } from './browser.js';
import { House, type HouseProcess, OWNER, eventually } from './house.js';
import { StaffClient } from './staff-client.js';

let house: House;
let browser: Browser;
/** What is changed at one process holds at the other. */
let server: HouseProcess;
let other: HouseProcess;
let owner: StaffClient;
let boss: Person;

beforeAll(async () => {
  [house, browser] = await Promise.all([House.build(), launchBrowser()]);
  server = await house.start({ LOG_LEVEL: 'warn' });
  other = await house.start({ LOG_LEVEL: 'warn', ROLE: 'api' });
  owner = await StaffClient.signIn(server.address);
  await owner.call('POST', '/orders', { source: 'phone', contact: { name: 'Ann Lee' }, message: 'Ten valves' });
  boss = await Person.at(browser, server.address, { viewport: { width: 1440, height: 900 } });
  await boss.signIn('/');
}, 60_000);
afterAll(async () => {
  await browser.close();
  await house.demolish();
});

/** The roles of the company's own, as the API tells them. */
async function ownRoles(): Promise<{ id: string; name: string; permissions: string[] }[]> {
  const { data } = await owner.call<{ data: { id: string; name: string; builtIn: boolean; permissions: string[] }[] }>(
    'GET',
    '/roles',
  );
  return data.filter(({ builtIn }) => !builtIn);
}

describe('ADM-1 roles in the browser', () => {
  test('the matrix tells at a glance who may do what; it is accessible in both themes and widths', async () => {
    const { page } = boss;
    await boss.visit('/team');
    await page.getByRole('button', { name: 'Roles' }).click();
    await page.getByRole('heading', { name: 'Roles', level: 1 }).waitFor();
    const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Delete for good' }) });
    // Owner and manager, in the order of the columns.
    await row.getByRole('img').first().waitFor();
    const told = (await row.getByRole('img').all()).map((mark) => mark.getAttribute('aria-label'));
    expect(await Promise.all(told)).toEqual(['Yes', 'Yes', 'No', 'No', 'No', 'No']);
    expect(await boss.flaws()).toEqual([]);
  });

  test('a new role: what is ticked brings what it needs, what is taken away takes along what needs it', async () => {
    const { page } = boss;
    await page.getByRole('button', { name: 'New role' }).click();
    const sheet = page.getByRole('dialog', { name: 'New role' });
    await sheet.getByRole('button', { name: 'New role' }).click();
    await sheet.getByText('Fill this in').or(sheet.locator('[class*=error]')).first().waitFor();
    await sheet.getByLabel('Name of the role').fill('Order clerk');
    const box = (name: string) => sheet.getByRole('checkbox', { name });
    await box('Hand orders to others').check();
    expect(await box('Work on orders').isChecked()).toBe(true);
    expect(await box('Read orders').isChecked()).toBe(true);
    await box('Read orders').uncheck();
    expect(await box('Hand orders to others').isChecked()).toBe(false);
    await box('Work on orders').check();
    await box('Read tasks').check();
    expect(await boss.violations()).toEqual([]);
    await sheet.getByRole('button', { name: 'New role' }).click();
    await sheet.waitFor({ state: 'detached' });
    await page.getByRole('columnheader', { name: 'Order clerk' }).waitFor();
    expect(await ownRoles()).toMatchObject([
      { name: 'Order clerk', permissions: ['account:own', 'orders:read', 'orders:write', 'tasks:read', 'staff:read'] },
    ]);
  });

  test('a built-in one is copied, and the copy can be changed', async () => {
    const { page } = boss;
    await page.getByRole('button', { name: 'Actions for the role Support' }).click();
    expect(await page.getByRole('menuitem').allTextContents()).toEqual(['Copy into a new role']);
    await page.getByRole('menuitem', { name: 'Copy into a new role' }).click();
    const sheet = page.getByRole('dialog', { name: 'New role' });
    expect(await sheet.getByLabel('Name of the role').inputValue()).toBe('Support (copy)');
    expect(await sheet.getByRole('checkbox', { name: 'Read stray mail' }).isChecked()).toBe(true);
    await sheet.getByLabel('Begin with').selectOption('Nothing');
    expect(await sheet.getByRole('checkbox', { name: 'Read stray mail' }).isChecked()).toBe(false);
    await sheet.getByLabel('Begin with').selectOption('Analyst');
    await sheet.getByLabel('Name of the role').fill('Order clerk');
    await sheet.getByRole('button', { name: 'New role' }).click();
    await sheet.getByText('There is a role with this name already').first().waitFor();
    boss.complaints.length = 0; // the refusal was meant
    await sheet.getByLabel('Name of the role').fill('Auditor');
    await sheet.getByRole('button', { name: 'New role' }).click();
    await sheet.waitFor({ state: 'detached' });
    await page.getByRole('columnheader', { name: 'Auditor' }).waitFor();
  });

  test('who has it works with it, at every screen; a change holds at once, at another process, in the open page', async () => {
    const { page } = boss;
    await boss.visit('/team?colleague=new');
    const sheet = page.getByRole('dialog', { name: 'Add colleague' });
    await sheet.getByLabel('Name').fill('Cleo');
    await sheet.getByLabel('E-mail').fill('cleo@acme.example');
    await sheet.getByLabel('Role').selectOption('Order clerk');
    await sheet.getByText('5 permissions').waitFor();
    await sheet.getByLabel('Password').fill(OWNER.password);
    await sheet.getByRole('button', { name: 'Add colleague' }).click();
    await page.getByRole('row').filter({ hasText: 'Cleo' }).getByText('Order clerk').waitFor();

    const cleo = await Person.at(browser, other.address, { viewport: { width: 1440, height: 900 } });
    await cleo.signIn('/', { ...OWNER, email: 'cleo@acme.example' });
    await cleo.page
      .getByRole('link', { name: /Ann Lee/ })
      .first()
      .click();
    await cleo.page.getByText('Ten valves').first().waitFor();
    const places = cleo.page.getByRole('navigation', { name: 'Main navigation' });
    expect(await places.getByRole('link', { name: 'Forms' }).count()).toBe(0);
    await cleo.settled();
    // Screens ask for nothing that the role is refused.
    expect(cleo.complaints).toEqual([]);

    await boss.visit('/team/roles');
    await page.getByRole('button', { name: 'Actions for the role Order clerk' }).click();
    await page.getByRole('menuitem', { name: 'Edit' }).click();
    const role = page.getByRole('dialog', { name: 'Role Order clerk' });
    await role.getByRole('checkbox', { name: 'Read forms' }).check();
    await role.getByRole('button', { name: 'Save' }).click();
    await role.waitFor({ state: 'detached' });
    await places.getByRole('link', { name: 'Forms' }).waitFor();
    await cleo.page
      .getByRole('button', { name: 'Account of Cleo' })
      .or(cleo.page.getByRole('button', { name: /Cleo/ }))
      .first()
      .click();
    await cleo.page.getByText('Order clerk').waitFor();
    await cleo.leave();
  });

  test('a role that somebody has is deleted only with another in its place', async () => {
    const { page } = boss;
    const [clerk] = (await ownRoles()).filter(({ name }) => name === 'Order clerk');
    const refused = await owner.fetch('DELETE', `/roles/${clerk?.id}`);
    expect([refused.status, await refused.json()]).toMatchObject([409, { code: 'staff/role-in-use', members: 1 }]);
    await boss.visit(`/team/roles?role=${clerk?.id}`);
    const sheet = page.getByRole('dialog', { name: 'Role Order clerk' });
    await sheet.getByRole('button', { name: 'Delete role' }).click();
    await sheet.getByText('1 active colleague has this role').waitFor();
    await sheet.getByLabel('Who has it gets').selectOption('Support');
    expect(await boss.violations()).toEqual([]);
    await sheet.getByRole('button', { name: 'Delete it for good' }).click();
    await sheet.waitFor({ state: 'detached' });
    await eventually('the role to be gone', async () => (await ownRoles()).every(({ name }) => name !== 'Order clerk'));
    await boss.visit('/team');
    await page.getByRole('row').filter({ hasText: 'Cleo' }).getByText('Support').waitFor();
    expect(boss.complaints).toEqual([]);
  });

  test('a deputy who manages colleagues can give no more than they have, and sees so', async () => {
    const permissions = ['staff:manage', 'orders:read', 'orders:write', 'tasks:read', 'tasks:write'];
    await owner.hireAs(permissions, 'Deputy');
    const deputy = await Person.at(browser, server.address, { viewport: { width: 1440, height: 900 } });
    await deputy.signIn('/', { ...OWNER, email: 'deputy@acme.example' });
    await deputy.visit('/team?colleague=invite');
    const roles = deputy.page.getByRole('dialog').getByLabel('Role');
    await roles.getByRole('option', { name: 'Deputy' }).waitFor({ state: 'attached' });
    expect(await roles.getByRole('option').allTextContents()).toEqual(['Deputy']);
    await deputy.visit('/team/roles?role=new');
    await deputy.page.getByRole('checkbox', { name: 'Read forms' }).waitFor();
    expect(await deputy.page.getByRole('checkbox', { name: 'Read forms' }).isDisabled()).toBe(true);
    expect(deputy.complaints).toEqual([]);
    await deputy.leave();
  });
});
