import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { Person, launchBrowser } from './browser.js';
import { House } from './house.js';
import { StaffClient } from './staff-client.js';

let house: House;
let browser: Browser;
let owner: StaffClient;
let boss: Person;

beforeAll(async () => {
  [house, browser] = await Promise.all([House.build(), launchBrowser()]);
  const { address } = await house.start({ LOG_LEVEL: 'warn' });
  owner = await StaffClient.signIn(address);
  const member = (name: string, gender: string, city: string, tags: string[] = []) =>
    owner.call('POST', '/members', {
      name,
      gender,
      tags,
      addresses: [{ city }],
      email: `${name.toLowerCase()}@x.example`,
    });
  await member('Ann', 'female', 'Berlin', ['vip']);
  await member('Bea', 'female', 'Hamburg');
  await member('Cid', 'male', 'Berlin');
  boss = await Person.at(browser, address, { viewport: { width: 1440, height: 900 }, timezoneId: 'UTC' });
  await boss.signIn('/segments');
  await boss.page.getByRole('heading', { name: 'Segments', level: 1 }).waitFor();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await house.demolish();
});

const who = () => boss.page.getByRole('region', { name: 'Whom it fits' });
const counted = (text: string) => who().getByRole('status').getByText(text, { exact: true }).waitFor();
const reading = (text: string) => who().getByText(text, { exact: true }).waitFor();
const rule = () => boss.page.getByRole('region', { name: 'Rule', exact: true });
/** The controls of the nth condition. */
const controls = (nth: number) => ({
  field: rule().getByRole('combobox', { name: 'What is asked' }).nth(nth),
  operator: rule().getByRole('combobox', { name: 'How it is compared' }).nth(nth),
});
const addValue = async (within: Locator, text: string) => {
  await within.getByRole('combobox', { name: 'Add value' }).last().fill(text);
  await boss.page.keyboard.press('Enter');
};

describe('MEM-7 segments in the browser', () => {
  test('a segment is built while count, names and words follow, and saved', async () => {
    const { page } = boss;
    await page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link', { name: 'Segments' }).waitFor();
    await page.getByText('No segments yet').waitFor();
    await page.getByRole('link', { name: 'New segment' }).click();
    await counted('3 members');
    await reading('All members');
    await rule().getByRole('button', { name: 'Add condition' }).click();
    await who().getByText('Without 1 condition that is not filled in yet').waitFor();
    await addValue(rule(), 'Ber');
    await rule().getByRole('button', { name: 'Take out value' }).click();
    await rule().getByRole('combobox', { name: 'Add value' }).fill('ber');
    await page.getByRole('option', { name: 'Berlin' }).click();
    await counted('2 members');
    await reading('City is Berlin');
    await rule().getByRole('button', { name: 'Add condition' }).click();
    await controls(1).field.selectOption('gender');
    await rule().getByRole('button', { name: 'female' }).click();
    await counted('1 member');
    await reading('City is Berlin and gender is female');
    await rule().getByRole('combobox', { name: 'How its parts are combined' }).selectOption('or');
    await counted('3 members');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Give the segment a name.').waitFor();
    await page.getByLabel('Name', { exact: true }).fill('Berliners and women');
    expect(await boss.violations()).toEqual([]);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'Berliners and women', level: 1 }).waitFor();
    await page.getByText('Counted twice a day.').waitFor();
  });

  test('groups in groups, opposites, and every kind of value', async () => {
    const { page } = boss;
    await boss.visit('/segments/new');
    await rule().getByRole('button', { name: 'Add group' }).click();
    await rule().getByRole('checkbox', { name: 'Exclude these' }).nth(1).check();
    await controls(0).field.selectOption('tags');
    await addValue(rule(), 'vip');
    await reading('Not (tags include vip)');
    await counted('2 members');
    await controls(0).field.selectOption('joined');
    await controls(0).operator.selectOption('days-ago-between');
    await rule().getByLabel('From', { exact: true }).fill('0');
    await rule().getByLabel('To', { exact: true }).fill('7');
    await reading('Not (joined between 0 and 7 days ago)');
    await who().getByText('No member fits this rule now.').waitFor();
    await controls(0).operator.selectOption('since');
    await rule().getByLabel('Value', { exact: true }).fill('2020-01-31');
    await reading('Not (joined on or after Jan 31, 2020)');
    await controls(0).field.selectOption('spent_180');
    await rule().getByLabel('Value', { exact: true }).fill('12.50');
    await reading('Not (spent in 180 days is at least $12.50)');
    await counted('3 members');
    await controls(0).field.selectOption('segment');
    await rule().getByRole('combobox', { name: 'Add value' }).click();
    await page.getByRole('option', { name: 'Berliners and women' }).click();
    await reading('Not (segment includes them: Berliners and women)');
    await controls(0).field.selectOption('owner');
    await rule().getByRole('combobox', { name: 'Add value' }).click();
    await rule().getByRole('listbox').getByRole('option').first().click();
    await counted('3 members');
    await rule().getByRole('button', { name: 'Take out group' }).click();
    await reading('All members');
  });

  test('products are picked by name, with days', async () => {
    const { page } = boss;
    await owner.call('POST', '/products', { sku: 'V-50', name: 'Valve', price: { amount: 1_250, currency: 'USD' } });
    await house.query(
      'CREATE TABLE IF NOT EXISTS orders.purchase_line (member_id uuid, order_id uuid, at timestamptz, product_id uuid, category_id uuid, quantity integer, amount bigint)',
    );
    await boss.visit('/segments/new');
    await rule().getByRole('button', { name: 'Add condition' }).click();
    await controls(0).field.selectOption('product');
    await rule().getByRole('combobox', { name: 'Add value' }).fill('valv');
    await page.getByRole('option', { name: 'Valve · V-50' }).click();
    await reading('Product bought: Valve');
    await rule().getByLabel('in the last … days').fill('30');
    await reading('Product bought: Valve in the last 30 days');
    await counted('0 members');
    await controls(0).operator.selectOption('not-bought');
    await rule().getByRole('combobox', { name: 'Add value' }).fill('valv');
    await page.getByRole('option', { name: 'Valve · V-50' }).click();
    await counted('3 members');
    expect(await boss.violations()).toEqual([]);
  });

  test('why somebody is in it, who is kept when it is frozen, and that it can be deleted', async () => {
    const { page } = boss;
    await boss.visit('/segments');
    await page.getByRole('link', { name: 'Berliners and women' }).click();
    await page.getByRole('button', { name: 'Why Cid' }).click();
    const why = page.getByRole('dialog', { name: 'Cid in “Berliners and women”' });
    await why.getByText('In it.').waitFor();
    await why.getByRole('listitem').filter({ hasText: 'gender is female' }).getByText('no', { exact: true }).waitFor();
    await why.getByRole('listitem').filter({ hasText: 'city is Berlin' }).getByText('yes', { exact: true }).waitFor();
    expect(await boss.violations()).toEqual([]);
    await why.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Freeze' }).click();
    const freeze = page.getByRole('dialog', { name: 'Freeze' });
    await freeze.getByLabel('Name').fill('Kept');
    await freeze.getByRole('button', { name: 'Freeze' }).click();
    await page.getByRole('heading', { name: 'Kept', level: 1 }).waitFor();
    await page.getByText('Frozen: who was in it then').waitFor();
    await who().getByText('Cid', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('dialog', { name: 'Delete “Kept”?' }).getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('link', { name: 'Berliners and women' }).waitFor();
    await page.getByRole('link', { name: 'Kept' }).waitFor({ state: 'detached' });
  });

  test('what somebody else saved in between is told, not overwritten', async () => {
    const { page } = boss;
    await page.getByRole('link', { name: 'Berliners and women' }).click();
    await counted('3 members');
    const { data } = await owner.call<{ data: { id: string; version: number }[] }>('GET', '/segments');
    const [segment] = data;
    await owner.call(
      'PATCH',
      `/segments/${segment?.id ?? ''}`,
      { name: 'Renamed' },
      { 'If-Match': `"${segment?.version ?? 0}"` },
    );
    await page.getByLabel('Tell who comes and goes').check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Someone saved this in the meantime.').first().waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Renamed', level: 1 }).waitFor();
    await page.getByLabel('Tell who comes and goes').check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('status').getByText('Segment saved').last().waitFor();
    expect(boss.complaints.splice(0)).toEqual([expect.stringMatching(/^412 PATCH/)]);
  });

  test('its size over time is drawn', async () => {
    const { data } = await owner.call<{ data: { id: string }[] }>('GET', '/segments');
    const id = data[0]?.id ?? '';
    await house.query(
      `INSERT INTO members.segment_size (segment_id, day, members) SELECT $1, current_date - n, 40 - n FROM generate_series(1, 30) AS n`,
      [id],
    );
    await boss.visit(`/segments/${id}`);
    await boss.page.getByRole('img', { name: /^From 10 to 3 since / }).waitFor();
    await boss.page.getByLabel('Description (optional)').waitFor();
  });

  test.each([
    ['en', 'light', [1440, 390]],
    ['zh-CN', 'dark', [1440, 390]],
    ['zh-TW', 'light', [390]],
  ] as const)(
    'list and builder are accessible and fit in %s, %s, at %j pixels',
    async (language, colorScheme, widths) => {
      const { page } = boss;
      const { data } = await owner.call<{ data: { id: string }[] }>('GET', '/segments');
      await page.emulateMedia({ colorScheme });
      await page.evaluate(`localStorage.setItem('regulars.language', '${language}')`);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        for (const path of ['/segments', `/segments/${data[0]?.id ?? ''}`, '/segments/new']) {
          await boss.visit(path);
          await boss.settled();
          expect([path, width, await boss.violations(), await boss.overflow()]).toEqual([path, width, [], 0]);
        }
      }
      expect(boss.complaints).toEqual([]);
    },
    60_000,
  );
});
