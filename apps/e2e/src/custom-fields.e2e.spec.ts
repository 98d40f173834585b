import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { Person, launchBrowser } from './browser.js';
import { House } from './house.js';
import { StaffClient } from './staff-client.js';
import { send, submission } from './visitor.js';

let house: House;
let browser: Browser;
let address: string;
let owner: StaffClient;
let boss: Person;

beforeAll(async () => {
  [house, browser] = await Promise.all([House.build(), launchBrowser()]);
  ({ address } = await house.start({ LOG_LEVEL: 'warn', ROLE: 'api' }));
  owner = await StaffClient.signIn(address);
  boss = await Person.at(browser, address, { viewport: { width: 1440, height: 900 } });
  await boss.signIn('/settings/custom-fields');
  await boss.page.getByRole('heading', { name: 'Custom fields' }).waitFor();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await house.demolish();
});

interface Field {
  key: string;
  archived: boolean;
}
interface Received {
  customFields: object;
  answers: { value: unknown }[];
}
const STORES = ['north', 'south'].map((value) => ({ value, label: { en: `Our ${value} store` } }));
const fields = async () => (await owner.call<{ data: Field[] }>('GET', '/custom-fields')).data;

describe('ADM-4 and ORD-1 custom fields in the browser', () => {
  test('an owner adds fields, puts them in order, and what is wrong is said at the field', async () => {
    const { page } = boss;
    await page.getByRole('heading', { name: 'No fields of your own yet' }).waitFor();
    const add = async (label: string, key: string, type: string, choices?: string) => {
      await page.getByRole('button', { name: 'Add field' }).click();
      const sheet = page.getByRole('dialog', { name: 'Add field' });
      await sheet.getByRole('button', { name: 'Add field' }).click();
      await sheet.getByText('Name the field in one language at least.').waitFor();
      await sheet.getByLabel('Name (English)').fill(label);
      await sheet.getByLabel('Name (简体中文)').fill(`${label}（中）`);
      await sheet.getByLabel('Key').fill(key);
      await sheet.getByLabel('Type').selectOption(type);
      if (choices !== undefined) await sheet.getByLabel('Choices').fill(choices);
      expect(await boss.violations()).toEqual([]);
      await sheet.getByRole('button', { name: 'Add field' }).click();
      await sheet.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: label, exact: true }).waitFor();
    };
    await add('Pallets', 'pallets', 'Number');
    await add('Branch', 'branch', 'Choice', 'north\nsouth');
    await page.getByRole('button', { name: 'Move “Branch” up' }).click();
    await page.getByRole('listitem').filter({ hasText: 'Branch' }).getByText('1', { exact: true }).waitFor();
    expect((await fields()).map(({ key }) => key)).toEqual(['branch', 'pallets']);
    expect(await boss.flaws()).toEqual([]);
  });

  test('they are filled in with a new order, shown on it and edited there', async () => {
    const { page } = boss;
    await boss.visit('/orders/new');
    await page.getByLabel('Name', { exact: true }).fill('Ann Lee');
    await page.getByLabel('Branch').selectOption('north');
    await page.getByLabel('Pallets').fill('12.5');
    expect(await boss.violations()).toEqual([]);
    await page.getByRole('button', { name: 'Create order' }).click();
    const side = page.getByRole('complementary', { name: 'Order details' });
    await side.getByText('12.5').waitFor();
    await side.getByText('north').waitFor();
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Edit' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('Branch').selectOption('south');
    await sheet.getByRole('button', { name: 'Save' }).click();
    await sheet.waitFor({ state: 'detached' });
    await side.getByText('south', { exact: true }).waitFor();
  });

  test('FRM-1 a visitor’s answers fill them, and what does not fit is kept among the answers alone', async () => {
    const fields = [
      { key: 'email', type: 'email', maps: 'email', label: { en: 'E-mail' } },
      { key: 'store', type: 'choice', maps: 'custom.branch', label: { en: 'Store' }, options: STORES },
      { key: 'howMany', type: 'text', maps: 'custom.palets', label: { en: 'How many pallets?' } },
    ];
    const draft = { languages: ['en'], title: { en: 'Delivery' }, thanks: { en: 'Thanks' }, fields };
    const form = await owner.call<{ id: string; version: number }>('POST', '/forms', {
      ...{ slug: 'delivery', kind: 'order', draft },
    });
    const refused = await owner.fetch('POST', `/forms/${form.id}/publish`);
    expect([refused.status, await refused.json()]).toMatchObject([
      422,
      { errors: [{ pointer: '/draft/fields/2/maps', code: 'unknown' }] },
    ]);
    const mended = { ...draft, fields: fields.with(2, { ...fields[2], maps: 'custom.pallets' } as never) };
    await owner.call('PATCH', `/forms/${form.id}`, { draft: mended }, { 'if-match': `"${form.version}"` });
    await owner.call('POST', `/forms/${form.id}/publish`);
    // What it means to the company is not the visitor's business.
    const shown = await (await fetch(`${address}/api/v1/public/forms/delivery`)).text();
    expect(shown).not.toContain('custom.');
    const sent = async (howMany: string) => {
      const body = await submission(address, { email: 'v@customer.example', store: 'south', howMany }, 'delivery');
      expect((await send(address, body, 'delivery')).status).toBe(201);
      const { data } = await owner.call<{ data: { id: string }[] }>('GET', '/orders?limit=1&sort=-createdAt');
      return owner.call<Received>('GET', `/orders/${data[0]?.id}`);
    };
    expect((await sent('31')).customFields).toEqual({ branch: 'south', pallets: 31 });
    const vague = await sent('a few');
    expect(vague.customFields).toEqual({ branch: 'south' });
    expect(vague.answers.map(({ value }) => value)).toContain('a few');
    await boss.visit('/orders?box=new&custom=pallets.gte%3D31&columns=number,contact,custom');
    await boss.page.getByRole('cell', { name: 'Branch: south · Pallets: 31' }).waitFor();
  });

  test('the list is narrowed by them, and shows them as a column', async () => {
    const { page } = boss;
    const order = (name: string, customFields: object) =>
      owner.call('POST', '/orders', { source: 'hand', contact: { name }, customFields });
    await order('Bo Chen', { branch: 'north', pallets: 3 });
    await boss.visit('/orders?box=new');
    await page
      .getByRole('link', { name: /Bo Chen/ })
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'More filters' }).click();
    const dialog = page.getByRole('dialog', { name: 'More filters' });
    await dialog.getByLabel('Branch').selectOption('south');
    await dialog.getByLabel('Pallets, from').fill('10');
    expect(await boss.violations()).toEqual([]);
    await dialog.getByRole('button', { name: 'Show' }).click();
    await page.getByRole('link', { name: /Bo Chen/ }).waitFor({ state: 'detached' });
    await page
      .getByRole('link', { name: /Ann Lee/ })
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Remove filter Branch: south' }).click();
    await page.getByRole('button', { name: 'Remove filter Pallets ≥ 10' }).click();
    await page
      .getByRole('link', { name: /Bo Chen/ })
      .first()
      .waitFor();
    await boss.visit('/orders?box=new&columns=number,contact,custom');
    await page.getByRole('cell', { name: 'Branch: north · Pallets: 3' }).waitFor();
    const csv = await (await owner.fetch('GET', '/orders/export?format=csv&filter[custom][branch][eq]=north')).text();
    expect(csv).toContain('Branch');
    expect([csv.includes('Bo Chen'), csv.includes('Ann Lee')]).toEqual([true, false]);
  });

  test('a text is narrowed by words in it, in the dialog and by the API', async () => {
    const { page } = boss;
    await owner.call('POST', '/custom-fields', { key: 'site', type: 'text', label: { en: 'Site' } });
    const order = (name: string, site: string, message: string) =>
      owner.call('POST', '/orders', { source: 'hand', contact: { name }, message, customFields: { site } });
    await order('Cem Ay', 'Hafenlager Größe 3', 'as always');
    await order('Dee Wu', '浦东仓库', 'for the hafenlager');
    await boss.visit('/orders?box=new');
    await page
      .getByRole('link', { name: /Dee Wu/ })
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'More filters' }).click();
    const dialog = page.getByRole('dialog', { name: 'More filters' });
    await dialog.getByLabel('Site').fill('grosse hafen');
    expect(await boss.violations()).toEqual([]);
    await dialog.getByRole('button', { name: 'Show' }).click();
    await page.getByRole('link', { name: /Dee Wu/ }).waitFor({ state: 'detached' });
    await page
      .getByRole('link', { name: /Cem Ay/ })
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Remove filter Site contains “grosse hafen”' }).click();
    await page
      .getByRole('link', { name: /Dee Wu/ })
      .first()
      .waitFor();
    const { data } = await owner.call<{ data: { contact: { name: string } }[] }>(
      ...(['GET', '/orders?filter[custom][site][contains]=浦东'] as const),
    );
    expect(data.map(({ contact }) => contact.name)).toEqual(['Dee Wu']);
  });

  test('an archived one is asked for no more, stays on its orders, and can be brought back', async () => {
    const { page } = boss;
    await boss.visit('/settings/custom-fields');
    await page.getByRole('button', { name: 'Branch', exact: true }).click();
    await page.getByRole('button', { name: 'Archive field' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText('Choice · branch · archived').waitFor();
    expect((await fields()).filter(({ archived }) => archived).map(({ key }) => key)).toEqual(['branch']);
    await boss.visit('/orders/new');
    await page.getByLabel('Pallets').waitFor();
    expect(await page.getByLabel('Branch').count()).toBe(0);
    await boss.visit('/orders?box=new&columns=number,contact,custom');
    await page.getByRole('cell', { name: 'Branch: north · Pallets: 3' }).waitFor();
    await boss.visit('/settings/custom-fields');
    await page.getByRole('button', { name: 'Branch', exact: true }).click();
    await page.getByRole('button', { name: 'Bring it back' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect((await fields()).some(({ archived }) => archived)).toBe(false);
    expect(boss.complaints).toEqual([]);
  });
});
