import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { Person, launchBrowser } from './browser.js';
import { House, eventually } from './house.js';
import { StaffClient } from './staff-client.js';

let house: House;
let browser: Browser;
let owner: StaffClient;
let boss: Person;

interface Made {
  id: string;
  number: string;
}
let ann: Made;
let anne: Made;

beforeAll(async () => {
  [house, browser] = await Promise.all([House.build(), launchBrowser()]);
  const { address } = await house.start({ LOG_LEVEL: 'warn' });
  owner = await StaffClient.signIn(address);
  await owner.call('POST', '/custom-fields?subject=member', {
    ...{ key: 'shop', type: 'choice', label: { en: 'Shop' } },
    choices: [{ value: 'bund', label: { en: 'On the Bund' } }],
  });
  const make = (body: object) => owner.call<Made>('POST', '/members', body);
  ann = await make({ name: 'Ann Lee', email: 'ann@x.example', level: 'Silver', tags: ['trade'] });
  anne = await make({
    name: 'Anne Lee',
    email: 'Ann@x.example',
    company: 'Lee & Co',
    tags: ['vip'],
    addresses: [{ city: 'Berlin', country: 'DE' }],
    customFields: { shop: 'bund' },
  });
  await make({ name: 'Twin Tim', phone: '+49 30 901820' });
  await make({ name: 'Twin Tom', phone: '+49 30 901820' });
  await house.query(`SELECT platform.add_jobs('[{ "task": "members.find-duplicates", "payload": {} }]')`);
  boss = await Person.at(browser, address, { viewport: { width: 1440, height: 900 } });
  await boss.signIn('/members');
  await boss.page.getByRole('link', { name: 'Duplicates' }).click();
  await boss.page.getByRole('heading', { name: 'Duplicate members' }).waitFor();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await house.demolish();
});

describe('MEM-4 duplicates in the browser', () => {
  test('pairs are listed, and one that is none goes away', async () => {
    const { page } = boss;
    const twins = page.getByRole('listitem').filter({ hasText: 'Twin Tim' });
    await eventually(
      'both pairs',
      async () => (await owner.call<{ data: unknown[] }>('GET', '/members/duplicates')).data.length === 2,
    );
    await page.reload();
    await twins.waitFor();
    expect(await boss.flaws()).toEqual([]);
    await twins.getByRole('button', { name: 'Not the same' }).click();
    await page.getByText('They will not be shown as a pair again.').waitFor();
    await twins.waitFor({ state: 'detached' });
  });

  test('a pair is compared, merged as chosen, and made two again', async () => {
    const { page } = boss;
    await page.getByRole('link', { name: `Compare ${ann.number} and ${anne.number}` }).click();
    await page.getByRole('radio', { name: 'Name: Anne Lee' }).check();
    const name = page.getByRole('row', { name: /^Name/ }).getByRole('cell').last();
    await name.getByText('Anne Lee').waitFor();
    const afterwards = (field: string) => page.getByRole('row', { name: field }).getByRole('cell').last().innerText();
    expect([await afterwards('Addresses'), await afterwards('Shop')]).toEqual(['Berlin, Germany', 'On the Bund']);
    expect(await boss.flaws()).toEqual([]);
    await page.getByRole('button', { name: 'Keep the other' }).click();
    await page.getByRole('button', { name: `Merge into ${anne.number}` }).waitFor();
    await page.getByRole('button', { name: 'Keep the other' }).click();
    await page.getByRole('radio', { name: 'Name: Anne Lee' }).check();
    await name.getByText('Anne Lee').waitFor();
    await page.getByRole('button', { name: `Merge into ${ann.number}` }).click();
    await page.getByText(`Merged into ${ann.number}.`).waitFor();
    expect(await owner.call('GET', `/members/${ann.id}`)).toMatchObject({
      ...{ name: 'Anne Lee', company: 'Lee & Co', level: 'Silver', tags: ['trade', 'vip'] },
    });
    expect((await owner.fetch('GET', `/members/${anne.id}`)).status).toBe(404);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Both members are there again.').waitFor();
    expect(await owner.call('GET', `/members/${ann.id}`)).toMatchObject({ name: 'Ann Lee', company: null });
    expect(await owner.call('GET', `/members/${anne.id}`)).toMatchObject({ name: 'Anne Lee', tags: ['vip'] });
    expect(boss.complaints).toEqual([]);
  });

  test('a merge of long ago is undone on the member’s page', async () => {
    const { page } = boss;
    const { version } = await owner.call<{ version: number }>('GET', `/members/${ann.id}`);
    const other = await owner.call<{ version: number }>('GET', `/members/${anne.id}`);
    const body = { otherId: anne.id, otherVersion: other.version };
    await owner.call('POST', `/members/${ann.id}/merge`, body, { 'if-match': `"${version}"` });
    await boss.visit(`/members/${ann.id}`);
    const merged = page.getByRole('region', { name: 'Merged into this member' });
    await merged.getByText(anne.number, { exact: true }).waitFor();
    expect(await boss.flaws()).toEqual([]);
    await merged.getByRole('button', { name: `Separate ${anne.number} again` }).click();
    await page.getByText('Both members are there again.').waitFor();
    await merged.waitFor({ state: 'detached' });
    expect(await owner.call('GET', `/members/${anne.id}`)).toMatchObject({ name: 'Anne Lee' });
    expect(boss.complaints).toEqual([]);
  });
});
