import { once } from 'node:events';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { SMTPServer } from 'smtp-server';
import { Webhook } from 'standardwebhooks';
import { Person, launchBrowser } from './browser.js';
import { House, OWNER, eventually } from './house.js';
import { StaffClient } from './staff-client.js';

/** A program of the customer's, and a mail server, both ours to watch. */
interface Outside {
  receiver: Server;
  url: string;
  heard: { headers: Record<string, string>; body: string }[];
  /** What it answers next; 200 when nothing is left. */
  answers: number[];
  post: SMTPServer;
  mails: string[];
}

let house: House;
let browser: Browser;
let owner: Person;
let api: StaffClient;
let outside: Outside;

beforeAll(async () => {
  [house, browser, outside] = await Promise.all([House.build(), launchBrowser(), goOutside()]);
  const { port } = outside.post.server.address() as AddressInfo;
  const { address } = await house.start({
    LOG_LEVEL: 'warn',
    WEBHOOK_ALLOW_PRIVATE: 'true',
    SMTP_URL: `smtp://127.0.0.1:${port}`,
  });
  api = await StaffClient.signIn(address);
  owner = await Person.at(browser, address, { permissions: ['clipboard-read', 'clipboard-write'] });
  await owner.signIn('/settings/api-keys');
  await owner.page.getByText('No keys yet').waitFor();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await house.demolish();
  outside.receiver.close();
  outside.post.close(() => undefined);
});

async function goOutside(): Promise<Outside> {
  const [heard, answers, mails]: [Outside['heard'], number[], string[]] = [[], [], []];
  const receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      heard.push({ headers: request.headers as Record<string, string>, body });
      response.writeHead(answers.shift() ?? 200).end('thanks');
    });
  });
  const post = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _, done) => {
      let mail = '';
      stream.on('data', (part: Buffer) => (mail += part.toString()));
      stream.on('end', () => {
        mails.push(mail);
        done();
      });
    },
  });
  receiver.listen(0, '127.0.0.1');
  post.listen(0, '127.0.0.1');
  await Promise.all([once(receiver, 'listening'), once(post.server, 'listening')]);
  const { port } = receiver.address() as AddressInfo;
  return { receiver, url: `http://127.0.0.1:${port}/hooks`, heard, answers, post, mails };
}

const clipboard = () => owner.page.evaluate<string>('navigator.clipboard.readText()');

describe('ORD-15 API keys on the screen', () => {
  test('are made with what they may do, shown once, work at once, and are revoked', async () => {
    const { page } = owner;
    expect(await owner.violations()).toEqual([]);
    await page.getByRole('button', { name: 'New key' }).first().click();
    const sheet = page.getByRole('dialog');
    // Nothing filled in: it says what is missing, and makes nothing.
    await sheet.getByRole('button', { name: 'New key' }).click();
    await sheet.getByText('Choose at least one thing it may do.').waitFor();
    await sheet.getByLabel('Name').fill('Web shop');
    await sheet.getByRole('button', { name: 'Read everything' }).click();
    expect(await sheet.getByRole('group', { name: 'Orders' }).getByLabel('Read').isChecked()).toBe(true);
    await sheet.getByRole('button', { name: 'Nothing' }).click();
    await sheet.getByRole('group', { name: 'Orders' }).getByLabel('Read').check();
    await sheet.getByText('it sees only orders that nobody is in charge of').waitFor();
    await sheet.getByRole('button', { name: 'Shop or till' }).click();
    await sheet.getByLabel('Valid').selectOption({ label: 'Until a day…' });
    await sheet.getByRole('button', { name: 'New key' }).click();
    await sheet.getByText('Choose a day from today on.').waitFor();
    await sheet.getByLabel('Valid').selectOption({ label: '90 days' });
    expect(await owner.violations()).toEqual([]);
    await sheet.getByRole('button', { name: 'New key' }).click();

    const shown = page.getByRole('dialog', { name: 'The key “Web shop” is made' });
    await shown.waitFor();
    expect(await owner.violations()).toEqual([]);
    // Who slips out without it is asked once more.
    await page.keyboard.press('Escape');
    await shown.getByText('You have not copied the key yet').waitFor();
    await shown.getByRole('button', { name: 'Copy: API key' }).click();
    await shown.getByText('Copied').waitFor();
    const token = await clipboard();
    expect(token).toMatch(/^rgk_[\da-f]{16}_/);
    await shown.getByRole('button', { name: 'Copy: Try it' }).click();
    await eventually('the example', async () => (await clipboard()).startsWith('curl'));
    expect(await clipboard()).toBe(`curl -H "Authorization: Bearer ${token}" "${owner.address}/api/v1/orders?limit=1"`);
    const asked = await fetch(`${owner.address}/api/v1/orders`, { headers: { authorization: `Bearer ${token}` } });
    expect(asked.status).toBe(200);
    await shown.getByRole('button', { name: 'I have kept it' }).click();
    await shown.waitFor({ state: 'detached' });
    expect(await page.content()).not.toContain(token);

    await page.reload();
    const row = page.getByRole('row').filter({ hasText: 'Web shop' });
    await row.getByText('In force').waitFor();
    await row.getByText('create and change').waitFor();
    await row.getByRole('button', { name: 'Revoke “Web shop”' }).click();
    await page.getByRole('dialog').getByText('refused with their next request').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
    await page.getByText('The key is revoked').waitFor();
    await page.getByText('Ended keys (1)').click();
    await page.getByRole('row').filter({ hasText: 'Web shop' }).getByText('Revoked').waitFor();
    expect(await owner.violations()).toEqual([]);
    const again = await fetch(`${owner.address}/api/v1/orders`, { headers: { authorization: `Bearer ${token}` } });
    expect(again.status).toBe(401);
  }, 60_000);

  test('are for owners: a manager sees neither the section nor, by its address, the keys', async () => {
    const manager = await api.hire('manager', 'Mo');
    const mo = await Person.at(browser, owner.address);
    const [name = '', value = ''] = manager.cookie.split('=');
    await mo.page.context().addCookies([{ name, value, url: owner.address }]);
    for (const path of ['/settings/api-keys', '/settings/webhooks']) {
      await mo.visit(path);
      await mo.page.getByText('Not for your role').waitFor();
    }
    expect(await mo.page.getByRole('link', { name: 'API keys' }).count()).toBe(0);
    expect(await mo.page.getByRole('link', { name: 'Audit log' }).count()).toBe(1);
    expect(mo.complaints).toEqual([]);
    await mo.leave();
  }, 30_000);
});

describe('ORD-15 webhooks on the screen', () => {
  const log = () => owner.page.getByRole('region', { name: 'Deliveries' });

  test('one is added, its secret shown once, tried out, and its log moves by itself', async () => {
    const { page } = owner;
    await owner.visit('/settings/webhooks');
    await page.getByText('No webhooks yet').waitFor();
    expect(await owner.violations()).toEqual([]);
    await page.getByRole('button', { name: 'Add webhook' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('Address').fill('erp.example.com');
    await sheet.getByRole('button', { name: 'Add webhook' }).click();
    await sheet.getByText('Enter a whole address').waitFor();
    await sheet.getByText('Choose at least one event.').waitFor();
    // The server has the last word on addresses.
    await sheet.getByLabel('Address').fill('https://user:secret@erp.example.com/');
    await sheet.getByLabel('All events').check();
    expect(await sheet.getByLabel('A customer’s mail has come in').isChecked()).toBe(true);
    await sheet.getByLabel('All events').uncheck();
    await sheet.getByLabel('A new order or inquiry has come in').check();
    await sheet.getByRole('button', { name: 'Add webhook' }).click();
    await sheet.getByText('without a user name').waitFor();
    await sheet.getByLabel('Address').fill(outside.url);
    await sheet.getByLabel('What it is for').fill('ERP');
    expect(await owner.violations()).toEqual([]);
    await sheet.getByRole('button', { name: 'Add webhook' }).click();

    const shown = page.getByRole('dialog', { name: 'The signing secret' });
    await shown.getByRole('button', { name: 'Copy: Signing secret' }).click();
    await shown.getByText('Copied').waitFor();
    const secret = await clipboard();
    expect(await owner.violations()).toEqual([]);
    await shown.getByRole('button', { name: 'I have kept it' }).click();
    await page.getByText('Nothing was sent yet').waitFor();

    await page.getByRole('button', { name: 'Send a test' }).click();
    await log().locator('summary').getByText('Delivered').waitFor();
    const [first] = outside.heard;
    expect(new Webhook(secret).verify(first?.body ?? '', first?.headers ?? {})).toMatchObject({ data: { test: true } });
    await log().locator('summary').click();
    await log().getByText('thanks').waitFor();
    await log().getByText('"test": true').waitFor();
    await log().getByRole('button', { name: 'Copy: What was sent' }).click();
    expect(await owner.violations()).toEqual([]);

    // What really happens comes without a reload.
    await api.call('POST', '/orders', { source: 'phone', contact: { name: 'Ann' } });
    await log().locator('summary').nth(1).waitFor();
    expect(outside.heard).toHaveLength(2);
  }, 60_000);

  test('what was given up is found, sent again by itself and all at once', async () => {
    const { page } = owner;
    await house.query(`UPDATE webhooks.delivery SET status = 'failed'`);
    await page.getByLabel('Show').selectOption({ label: 'Given up' });
    await page.waitForURL(/status=failed/);
    await log().locator('summary').nth(1).waitFor();
    expect(await log().locator('summary').count()).toBe(2);
    await log().locator('summary').first().click();
    await log().getByRole('button', { name: 'Send again', exact: true }).click();
    await page.getByText('On its way again').waitFor();
    await eventually('one fewer', async () => (await log().locator('summary').count()) === 1);
    await page.getByRole('button', { name: 'Send failed ones again' }).click();
    const dialog = page.getByRole('dialog');
    expect(await owner.violations()).toEqual([]);
    await dialog.getByLabel('Events since').fill('2999-01-01T00:00');
    await dialog.getByRole('button', { name: 'Send again' }).click();
    await dialog.getByText('Choose a time in the past.').waitFor();
    await dialog.getByLabel('Events since').fill('2026-01-01T00:00');
    await dialog.getByRole('button', { name: 'Send again' }).click();
    await page.getByText('1 delivery is on its way').waitFor();
    await log().getByText('None like this').waitFor();
    await page.getByLabel('Show').selectOption({ label: 'Delivered' });
    await log().locator('summary').nth(1).waitFor();
    await page.getByLabel('Show').selectOption({ label: 'All' });
  }, 60_000);

  test('it is edited, switched off and on, and given another secret while the old one still signs', async () => {
    const { page } = owner;
    await page.getByRole('button', { name: 'Edit' }).click();
    const sheet = page.getByRole('dialog');
    expect(await sheet.getByLabel('Address').inputValue()).toBe(outside.url);
    await sheet.getByLabel('What it is for').fill('Warehouse');
    await sheet.getByLabel('An order was deleted for good').check();
    await sheet.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Warehouse').waitFor();
    await page.getByRole('button', { name: 'Switch off' }).click();
    await page.getByText('Switched off', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Send a test' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Switch on' }).click();
    await page.getByText('Switched on', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'New secret' }).click();
    await page.getByRole('dialog').getByText('For 24 hours both').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Make a new secret' }).click();
    const shown = page.getByRole('dialog', { name: 'The signing secret' });
    await shown.getByText(/^Until .* the secret before signs too/).waitFor();
    await shown.getByRole('button', { name: 'Copy: Verify' }).click();
    await shown.getByRole('button', { name: 'I have kept it' }).click();
    await shown.getByText('You have not copied the secret yet').waitFor();
    await shown.getByRole('button', { name: 'Close anyway' }).click();
    await page.getByText(/the secret before signs too/).waitFor();
  }, 60_000);

  test('410 switches it off: the screen says why, and owners get a mail with the way there', async () => {
    const { page } = owner;
    outside.answers.push(410);
    await page.getByRole('button', { name: 'Send a test' }).click();
    await page.getByText('It answered 410').waitFor();
    await page.getByText('Switched off: gone').waitFor();
    expect(await owner.violations()).toEqual([]);
    await eventually('the mail', () => outside.mails.find((mail) => mail.includes('is switched off')));
    const [mail] = outside.mails.filter((one) => one.includes('is switched off'));
    expect(mail).toContain(OWNER.email);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await owner.overflow()).toBe(0);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await owner.violations()).toEqual([]);
    await page.getByRole('link', { name: 'All webhooks' }).click();
    await page.getByRole('row').filter({ hasText: 'Warehouse' }).getByText('Switched off: gone').waitFor();
    expect(await owner.overflow()).toBe(0);
    expect(await owner.violations()).toEqual([]);
    await owner.visit('/settings/api-keys');
    await page.getByText('No keys yet').waitFor();
    expect(await owner.overflow()).toBe(0);
    expect(await owner.violations()).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 1360, height: 860 });
  }, 60_000);

  test('it is deleted only when one is sure', async () => {
    const { page } = owner;
    await owner.visit('/settings/webhooks');
    await page.getByRole('link', { name: outside.url }).click();
    await page.getByRole('button', { name: 'Delete webhook' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Delete webhook' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete webhook' }).click();
    await page.getByText('No webhooks yet').waitFor();
    // The address that the server refused, on purpose, and nothing else.
    expect(owner.complaints.filter((one) => !one.startsWith('422 POST'))).toEqual([]);
  }, 60_000);
});
