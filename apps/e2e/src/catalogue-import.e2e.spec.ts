import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { Person, launchBrowser } from './browser.js';
import { House, type HouseProcess, eventually } from './house.js';
import { StaffClient } from './staff-client.js';

let house: House;
let server: HouseProcess;
let browser: Browser;
let boss: Person;

beforeAll(async () => {
  [house, browser] = await Promise.all([House.build(), launchBrowser()]);
  server = await house.start({ LOG_LEVEL: 'warn' });
  boss = await Person.at(browser, server.address);
  await boss.signIn('/');
  await boss.page.getByRole('heading', { name: 'New', level: 1 }).waitFor();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await house.demolish();
});

const row = (name: string): Locator => boss.page.getByRole('row').filter({ hasText: name });
const button = (name: string | RegExp) => boss.page.getByRole('button', { name });
const choose = (name: string, content: string) =>
  boss.page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
const downloaded = async (press: () => Promise<void>) => {
  const [download] = await Promise.all([boss.page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
};
const faults = async () => ({ axe: await boss.violations(), overflow: await boss.overflow() });
const NONE = { axe: [], overflow: 0 };

describe('ORD-10 a catalogue comes in and goes out as a file', () => {
  test('upload, columns, preview, import; what is refused is fetched with its reason', async () => {
    const { page } = boss;
    await boss.visit('/products');
    await page.getByText('No products yet').waitFor();
    await page.getByRole('link', { name: 'Import' }).click();
    await page.getByText('Nothing imported yet').waitFor();
    expect(await faults()).toEqual(NONE);
    await choose(
      '价目表.csv',
      'Price list 2026;;;\n货号;名称;分类;Listenpreis\nDN50;Ball valve;Valves/Ball;1.234,50\nDN80;;Valves;9\n',
    );
    await page.getByRole('heading', { name: 'Columns' }).waitFor();
    expect(await page.getByLabel('SKU (needed)').inputValue()).toBe('0');
    expect(await page.getByLabel('Separator').inputValue()).toBe(';');
    await page.getByLabel('Price', { exact: true }).selectOption({ label: 'Listenpreis' });
    expect(await faults()).toEqual(NONE);
    await button('Check and preview').click();
    await row('DN50').getByText('Valves / Ball').waitFor();
    await row('DN50').getByText('1234.50 USD').waitFor();
    await row('DN80').getByText('Name: A product needs a name.').waitFor();
    expect(await faults()).toEqual(NONE);
    await button('Import 1 product').click();
    await page.getByRole('heading', { name: 'Import finished' }).waitFor();
    expect(await faults()).toEqual(NONE);
    const errors = await downloaded(() => page.getByRole('link', { name: 'Refused rows (CSV)' }).click());
    expect(errors.name).toBe('价目表-errors.csv');
    expect(errors.text).toContain('DN80,,Valves,9,4,A product needs a name.');
  });

  test('the list goes out as it is shown; changes are previewed before → after, and taken back as a whole', async () => {
    const { page } = boss;
    await page.getByRole('link', { name: 'To products' }).click();
    await row('Ball valve').getByText('$1,234.50').waitFor();
    await button('Export').click();
    const exported = await downloaded(() => page.getByRole('menuitem', { name: 'CSV' }).click());
    expect(exported.text).toContain('DN50,Ball valve,,,Valves / Ball,1234.50,USD,,,yes,');
    await boss.visit('/products/import');
    await choose(
      'changed.csv',
      exported.text.replace('Ball valve', 'Brass valve').concat('NEW,Gauge,,,,5,USD,,0,yes,\r\n'),
    );
    await button('Check and preview').click();
    await row('DN50').locator('del', { hasText: 'Ball valve' }).waitFor();
    await button('Import 2 products').click();
    await page.getByRole('heading', { name: 'Import finished' }).waitFor();
    await house.query(`UPDATE catalog.product SET stock = 3, version = version + 1 WHERE sku = 'NEW'`);
    await button('Undo import').click();
    await boss.page.getByRole('dialog').getByRole('button', { name: 'Undo', exact: true }).click();
    await page.getByText('Taken back: 1. Left alone, because changed since: 1.').waitFor();
    await page.getByText('Row 3: NEW').waitFor();
    expect(await faults()).toEqual(NONE);
    await page.getByRole('link', { name: 'Import another file' }).click();
    await row('changed.csv').getByText('Undone').waitFor();
    await page.getByRole('link', { name: 'To products' }).click();
    await row('Ball valve').waitFor();
    expect(boss.complaints).toEqual([]);
  });

  test('a draft is thrown away, what is no table says so, and a phone in the dark shows all of it', async () => {
    const { page } = boss;
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await boss.visit('/products/import');
    await row('changed.csv').waitFor();
    expect(await faults()).toEqual(NONE);
    await choose('list.csv', '%PDF-1.7');
    await page.getByText('This file is no table.').waitFor();
    expect(await faults()).toEqual(NONE);
    await choose('list.csv', 'SKU,Name\nDN50,Ball valve\n');
    await page.getByRole('heading', { name: 'Columns' }).waitFor();
    expect(await faults()).toEqual(NONE);
    await button('Check and preview').click();
    await row('DN50').waitFor();
    expect(await button(/^Import \d/).isDisabled()).toBe(true);
    expect(await faults()).toEqual(NONE);
    await button('Back to columns').click();
    await button('Discard').click();
    await page.getByText('Drop an Excel or CSV file here').waitFor();
    expect(boss.complaints.filter((one) => !one.startsWith('422 '))).toEqual([]);
  });

  test('a process that is killed in the middle loses nothing and does nothing twice', async () => {
    const lines = Array.from({ length: 8_000 }, (_, at) => `K-${at},Product ${at},${at % 90}.50`);
    const owner = await StaffClient.signIn(server.address);
    const form = new FormData();
    form.append('file', new File([`SKU,Name,Price\n${lines.join('\n')}\n`], 'many.csv'));
    const sent = await fetch(`${server.address}/api/v1/products/imports`, {
      method: 'POST',
      headers: { cookie: owner.cookie },
      body: form,
    });
    const { id } = (await sent.json()) as { id: string };
    const state = async () =>
      (
        await house.query<{ state: string; rows: number }>(
          'SELECT state, rows_done AS rows FROM imports.import WHERE id = $1',
          [id],
        )
      )[0];
    await owner.call('POST', `/products/imports/${id}/check`);
    await eventually('the trial run', async () => (await state())?.state === 'checked');
    await boss.visit(`/products/import?import=${id}`);
    await button('Import 8,000 products').waitFor();
    await owner.call('POST', `/products/imports/${id}/start`);
    await eventually('some rows', async () => ((await state())?.rows ?? 0) >= 1_000);
    await server.stop('SIGKILL');
    server = await house.start({ LOG_LEVEL: 'warn' });
    await eventually('the end', async () => (await state())?.state === 'done', 60_000);
    const [found] = await house.query<{ products: number; rows: number; twice: number }>(
      `SELECT (SELECT count(*) FROM catalog.product WHERE sku LIKE 'K-%') AS products, sum(cardinality(rows))::int AS rows,
              (SELECT count(*) FROM catalog.product WHERE sku LIKE 'K-%' AND version > 1) AS twice
       FROM imports.made WHERE import_id = $1`,
      [id],
    );
    expect(found).toEqual({ products: 8000, rows: 8000, twice: 0 });
  }, 120_000);
});
