import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { Person, launchBrowser } from './browser.js';
import { House, eventually } from './house.js';
import { StaffClient } from './staff-client.js';

interface Member {
  id: string;
  number: string;
  version: number;
  name: string;
}

let house: House;
let browser: Browser;
let owner: StaffClient;
let boss: Person;
let ann: Member;

beforeAll(async () => {
  [house, browser] = await Promise.all([House.build(), launchBrowser()]);
  const { address } = await house.start({ LOG_LEVEL: 'warn', ROLE: 'api' });
  owner = await StaffClient.signIn(address);
  boss = await Person.at(browser, address, { viewport: { width: 1440, height: 900 } });
  await boss.signIn('/members');
  await boss.page.getByRole('heading', { name: 'Members', level: 1 }).waitFor();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await house.demolish();
});

const make = (body: object) => owner.call<Member>('POST', '/members', body);
const row = (name: string): Locator => boss.page.getByRole('row').filter({ hasText: name });
const pathOf = () => new URL(boss.page.url());

describe('MEM-1 members in the browser', () => {
  test('the first one is added by hand, with whatever is known of them', async () => {
    const { page } = boss;
    await page.getByText('No members yet').waitFor();
    await page.getByRole('button', { name: 'Add member' }).click();
    const sheet = page.getByRole('dialog', { name: 'Add member' });
    await sheet.getByRole('button', { name: 'Add member' }).click();
    await sheet.getByText('Give a name, a company').waitFor();
    await sheet.getByLabel('Name', { exact: true }).fill('王小明');
    await sheet.getByLabel('E-mail').fill('wang@x.example');
    await sheet.getByLabel('Phone', { exact: true }).fill('138 0013 8000');
    await sheet.getByRole('button', { name: 'Another phone number' }).click();
    await sheet.getByRole('group', { name: 'phone number 1' }).getByLabel('Another phone number').fill('010 6552 9988');
    await sheet.getByRole('button', { name: 'Add messenger' }).click();
    await sheet.getByRole('group', { name: 'messenger 1' }).getByLabel('Account').fill('wxm');
    await sheet.getByRole('button', { name: 'Add address' }).click();
    const address = sheet.getByRole('group', { name: 'address 1' });
    await address.getByLabel('City').fill('上海');
    await address.getByLabel('Country').selectOption('CN');
    await sheet.getByRole('button', { name: 'Add address' }).click();
    await sheet.getByRole('button', { name: 'Remove address 2' }).click();
    await sheet.getByLabel('Gender').selectOption('male');
    await sheet.getByLabel('Date of birth').fill('1990-03-31');
    await sheet.getByLabel('Income').selectOption({ label: 'Upper middle' });
    await sheet.getByLabel('Tags').fill('VIP, trade');
    await sheet.getByLabel('Card number').fill('C-1');
    await sheet.getByLabel('Notes').fill('Calls before noon.');
    await sheet.getByRole('button', { name: 'Add member' }).click();
    await page.getByRole('heading', { name: '王小明', level: 1 }).waitFor();
    for (const text of ['wxm', '010 6552 9988', '上海, China', 'Upper middle', 'Mar 31, 1990', 'Calls before noon.'])
      await page.getByText(text, { exact: true }).waitFor();
  });

  test('page and sheet are sound on every screen', async () => {
    const { page } = boss;
    expect(await boss.flaws()).toEqual([]);
    await page.getByRole('button', { name: 'Edit' }).click();
    await page.getByRole('dialog', { name: /^Edit M-/ }).waitFor();
    expect(await boss.flaws()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }, 60_000);

  test('consent is written down with its wording and proof, and stays to be read', async () => {
    const { page } = boss;
    const section = page.getByRole('region', { name: 'Consent' });
    await section.getByText('Nothing was written down yet.').waitFor();
    await section.getByRole('button', { name: 'Record consent' }).click();
    const dialog = page.getByRole('dialog', { name: 'Record consent' });
    await dialog.getByRole('button', { name: 'Record', exact: true }).click();
    expect(await dialog.getByText('Fill this in.').count()).toBe(2);
    await dialog.getByLabel('Where it was said').fill('phone call');
    await dialog.getByLabel('What they agreed to').fill('Yes, write to me.');
    await dialog.getByLabel('Proof').fill('Call of 10:05');
    expect(await boss.flaws()).toEqual([]);
    await dialog.getByRole('button', { name: 'Record', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    for (const text of ['Yes, write to me.', 'Call of 10:05']) await section.getByText(text).waitFor();
    await section.getByRole('listitem').filter({ hasText: 'E-mailAgreed' }).waitFor();
    await section.getByRole('button', { name: 'Record consent' }).click();
    await dialog.getByLabel('They take it back or refuse').check();
    await dialog.getByLabel('Where it was said').fill('mail');
    await dialog.getByRole('button', { name: 'Record', exact: true }).click();
    await section.getByRole('listitem').filter({ hasText: 'E-mailNot agreed' }).waitFor();
    const history = section.getByRole('list', { name: 'How it came about' }).getByRole('listitem');
    await eventually('both entries', async () => (await history.count()) === 2);
    expect(await boss.flaws()).toEqual([]);
  }, 60_000);

  test('two people edit the same member: both versions, field by field', async () => {
    const { page } = boss;
    const id = pathOf().pathname.split('/').at(-1) ?? '';
    await page.getByRole('button', { name: 'Edit' }).click();
    const sheet = page.getByRole('dialog', { name: /^Edit M-/ });
    await sheet.getByLabel('Occupation').fill('Engineer');
    await sheet.getByLabel('Level').fill('Gold');
    const { version } = await owner.call<Member>('GET', `/members/${id}`);
    await owner.call('PATCH', `/members/${id}`, { level: 'Silver', company: 'Lanyu' }, { 'if-match': `"${version}"` });
    await sheet.getByRole('button', { name: 'Save' }).click();
    const choice = page.getByRole('dialog', { name: 'Two versions of this member' });
    await choice.getByRole('group', { name: 'Level' }).getByText('Silver').click();
    await choice.getByRole('group', { name: 'Occupation' }).waitFor();
    expect(await boss.flaws()).toEqual([]);
    await choice.getByRole('button', { name: 'Save choice' }).click();
    await choice.waitFor({ state: 'detached' });
    expect(await owner.call('GET', `/members/${id}`)).toMatchObject({
      level: 'Silver',
      company: 'Lanyu',
      occupation: 'Engineer',
    });
    expect(boss.complaints.splice(0)).toEqual([expect.stringMatching(/^412 PATCH/)]);
  }, 60_000);

  test('the list follows what one types, and stands in the URL; whoever comes appears by itself', async () => {
    const { page } = boss;
    await page.getByRole('link', { name: 'To the members' }).click();
    await row('王小明').waitFor();
    ann = await make({ name: 'Ann Lee', tags: ['trade'], ownerId: null });
    await row('Ann Lee').waitFor();
    await page.getByRole('searchbox', { name: 'Name, e-mail' }).fill('小明');
    await row('Ann Lee').waitFor({ state: 'detached' });
    await row('王小明').waitFor();
    expect(pathOf().searchParams.get('q')).toBe('小明');
    await page.reload();
    await row('王小明').waitFor();
    expect(await row('Ann Lee').count()).toBe(0);
    await page.getByRole('button', { name: 'Clear' }).click();
    await row('Ann Lee').getByRole('link', { name: 'Members with the tag trade' }).click();
    await page.getByText('2 members').waitFor();
    await page.getByLabel('Looked after by').selectOption({ label: 'My members' });
    await page.getByText('No member fits').waitFor();
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.getByLabel('Sort').selectOption({ label: 'By name' });
    await page.getByRole('row').nth(1).filter({ hasText: 'Ann Lee' }).waitFor();
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('menuitemradio', { name: 'Number' }).click();
    await row(ann.number).waitFor();
    expect(await boss.flaws()).toEqual([]);
    await row('Ann Lee').getByRole('link', { name: 'Ann Lee' }).click();
    await page.getByRole('heading', { name: 'Ann Lee', level: 1 }).waitFor();
    await page.goBack();
    await row('Ann Lee').waitFor();
    expect(pathOf().searchParams.get('sort')).toBe('name');
  }, 60_000);

  test('fields of the company’s own are made in the settings, filled in, shown, and narrow the list', async () => {
    const { page } = boss;
    await boss.visit('/settings/custom-fields');
    await page.getByRole('group', { name: 'Fields of' }).getByRole('button', { name: 'Members' }).click();
    await page.getByRole('button', { name: 'Add field' }).click();
    const adding = page.getByRole('dialog', { name: 'Add field' });
    await adding.getByLabel('Name (English)').fill('Shoe size');
    await adding.getByLabel('Key').fill('shoe');
    await adding.getByLabel('Type').selectOption('Number');
    await adding.getByRole('button', { name: 'Add field' }).click();
    await page.getByRole('button', { name: 'Shoe size', exact: true }).waitFor();
    expect((await owner.call<{ data: unknown[] }>('GET', '/custom-fields')).data).toEqual([]);
    expect(await boss.flaws()).toEqual([]);
    await boss.visit(`/members/${ann.id}`);
    await page.getByRole('button', { name: 'Edit' }).click();
    const sheet = page.getByRole('dialog', { name: /^Edit M-/ });
    await sheet.getByLabel('Shoe size').fill('42.5');
    await sheet.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('region', { name: 'Profile' }).getByText('42.5').waitFor();
    await page.getByRole('link', { name: 'To the members' }).click();
    await row('王小明').waitFor();
    await page.getByRole('button', { name: 'More filters' }).click();
    await page.getByLabel('Shoe size, from').fill('42');
    expect(await boss.flaws()).toEqual([]);
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await row('王小明').waitFor({ state: 'detached' });
    await row('Ann Lee').waitFor();
    expect(pathOf().searchParams.get('custom')).toBe('shoe.gte=42');
  }, 60_000);

  test('who is not there is said to be not there', async () => {
    const { page } = boss;
    expect(boss.complaints).toEqual([]);
    await boss.visit('/members/00000000-0000-7000-8000-000000000000');
    await page.getByText('Nothing here').waitFor();
    boss.complaints.length = 0;
  });

  test('income bands are the company’s own', async () => {
    const { page } = boss;
    await boss.visit('/settings/members');
    await page.getByLabel('Name of band 5 (English)').fill('Very high');
    await page.getByRole('button', { name: 'Add band' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Name each band in one language at least.').waitFor();
    await page.getByRole('button', { name: 'Remove Band 6' }).click();
    expect(await boss.flaws()).toEqual([]);
    await page.getByRole('region', { name: 'Members', exact: true }).getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved').first().waitFor();
    const { incomeBands } = await owner.call<{ incomeBands: { label: { en: string } }[] }>('GET', '/members/settings');
    expect(incomeBands.at(-1)?.label.en).toBe('Very high');
    expect(boss.complaints).toEqual([]);
  }, 60_000);
});
