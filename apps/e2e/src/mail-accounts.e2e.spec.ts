import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Dovecot, HAS_DOVECOT, PASSWORD } from '@regulars/platform/testing';
import type { Browser } from 'playwright-core';
import { Person, launchBrowser } from './browser.js';
import { House, OWNER } from './house.js';

const withDovecot = HAS_DOVECOT ? describe : describe.skip;

withDovecot('ORD-8 a mailbox from the settings to the order', () => {
  let house: House;
  let browser: Browser;
  let mailbox: Dovecot;
  let owner: Person;

  beforeAll(async () => {
    [house, browser, mailbox] = await Promise.all([House.build(), launchBrowser(), Dovecot.start(['sales'])]);
    const { address } = await house.start({ LOG_LEVEL: 'warn' });
    owner = await Person.at(browser, address);
    await owner.visit('/settings/mail-accounts');
    await owner.page.getByLabel('E-mail').fill(OWNER.email);
    await owner.page.getByLabel('Password').fill(OWNER.password);
    await owner.page.getByRole('button', { name: 'Sign in' }).click();
    await owner.page.getByText('No mailbox yet').waitFor();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await house.demolish();
    await mailbox.remove();
  });

  test('is added, tested with clear words, read, and its mail is an order', async () => {
    const { page } = owner;
    mailbox.deliver('sales', [
      'From: Ann Lee <ann@customer.example>\r\nMessage-ID: <1@c>\r\nSubject: Ten valves\r\n\r\nHow much?\r\n',
    ]);
    mailbox.deliver('sales', ['From: spam@x.example\r\nMessage-ID: <2@c>\r\nSubject: Cheap\r\n\r\nBuy\r\n'], 'Junk');
    expect(await owner.violations()).toEqual([]);
    await page.getByRole('button', { name: 'Add mailbox' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('Provider').selectOption({ label: 'Gmail' });
    expect(await sheet.getByLabel('IMAP server').inputValue()).toBe('imap.gmail.com');
    await sheet.getByText('Gmail wants an app password').waitFor();
    await sheet.getByLabel('Provider').selectOption({ label: 'Another provider' });
    await sheet.getByLabel('Name', { exact: true }).fill('Sales');
    await sheet.getByLabel('IMAP server').fill('127.0.0.1');
    await sheet.getByLabel('Encryption').selectOption({ label: 'None' });
    await sheet.getByLabel('Port', { exact: true }).fill(String(mailbox.port));
    await sheet.getByLabel('User name').fill('sales');
    await sheet.getByLabel('Password or app password').fill('wrong');
    await sheet.getByRole('button', { name: 'Test the connection' }).click();
    await sheet.getByText('refuses user name or password').waitFor();
    await sheet.getByLabel('Password or app password').fill(PASSWORD);
    await sheet.getByRole('button', { name: 'Test the connection' }).click();
    await sheet.getByText('It works: 2 folders found.').waitFor();
    await sheet.getByRole('button', { name: 'Use “Junk”' }).click();
    await sheet.getByLabel('After taking a mail').selectOption({ label: 'Mark it as read' });
    expect(await owner.violations()).toEqual([]);
    await sheet.getByRole('button', { name: 'Add mailbox' }).click();
    await sheet.waitFor({ state: 'detached' });
    const row = page.getByRole('row').filter({ hasText: 'Sales' });
    await row.getByText('Connected', { exact: true }).waitFor();
    await row.getByRole('cell', { name: /^2/ }).waitFor();
    expect(await owner.violations()).toEqual([]);
    await owner.visit('/orders?box=new');
    await page.getByText('Ten valves').first().waitFor();
    await owner.visit('/orders?box=suspect');
    await page.getByText('Cheap').first().waitFor();
  }, 60_000);

  test('an edit keeps the password; a removal asks first', async () => {
    const { page } = owner;
    await owner.visit('/settings/mail-accounts');
    await page.getByRole('button', { name: 'Sales', exact: true }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('Name', { exact: true }).fill('Anfragen');
    await sheet.getByRole('button', { name: 'Test the connection' }).click();
    await sheet.getByText('It works').waitFor();
    await sheet.getByRole('button', { name: 'Save' }).click();
    const row = page.getByRole('row').filter({ hasText: 'Anfragen' });
    await row.getByText('Connected', { exact: true }).waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await owner.overflow()).toBe(0);
    await page.getByRole('button', { name: 'Anfragen', exact: true }).click();
    await sheet.getByRole('button', { name: 'Remove mailbox' }).click();
    await sheet.getByRole('button', { name: 'Really remove?' }).click();
    await page.getByText('No mailbox yet').waitFor();
    // The wrong password, tried on purpose, and nothing else.
    expect(owner.complaints.filter((one) => !one.includes('mail-accounts/test'))).toEqual([]);
  }, 60_000);
});
