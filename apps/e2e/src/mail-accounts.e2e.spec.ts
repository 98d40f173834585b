import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { X509Certificate } from 'node:crypto';
import { Dovecot, HAS_DOVECOT, PASSWORD, makeCertificate } from '@regulars/platform/testing';
import type { Browser } from 'playwright-core';
import { Person, launchBrowser } from './browser.js';
import { House, OWNER, eventually } from './house.js';
import { MailWorld } from './mail-world.js';

const withDovecot = HAS_DOVECOT ? describe : describe.skip;

withDovecot('ORD-8 a mailbox from the settings to the order', () => {
  let house: House;
  let browser: Browser;
  let mailbox: Dovecot;
  let encrypted: Dovecot | undefined;
  let owner: Person;

  beforeAll(async () => {
    [house, browser, mailbox] = await Promise.all([House.build(), launchBrowser(), Dovecot.start(['sales'])]);
    const { address } = await house.start({ LOG_LEVEL: 'warn' });
    owner = await Person.at(browser, address);
    await owner.signIn('/settings/mail-accounts');
    await owner.page.getByText('No mailbox yet').waitFor();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await house.demolish();
    await Promise.all([mailbox.remove(), encrypted?.remove()]);
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

  test('behind a self-signed certificate it is read once the certificate was looked at and trusted', async () => {
    const { page } = owner;
    const own = makeCertificate('mail.acme.example');
    encrypted = await Dovecot.start(['office'], own);
    await owner.visit('/settings/mail-accounts');
    await page.getByRole('button', { name: 'Add mailbox' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('Name', { exact: true }).fill('Office');
    await sheet.getByLabel('IMAP server').fill('127.0.0.1');
    await sheet.getByLabel('Encryption').selectOption({ label: 'STARTTLS (port 143)' });
    await sheet.getByLabel('Port', { exact: true }).fill(String(encrypted.port));
    await sheet.getByLabel('User name').fill('office');
    await sheet.getByLabel('Password or app password').fill(PASSWORD);
    await sheet.getByRole('button', { name: 'Test the connection' }).click();
    await sheet.getByText('signed by nobody this machine knows').waitFor();
    await sheet.getByRole('button', { name: 'Look at the server’s certificate' }).click();
    await sheet.getByText(new X509Certificate(own.certificate).fingerprint256).waitFor();
    await sheet.getByText('itself (self-signed)').waitFor();
    expect(await owner.violations()).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await owner.violations()).toEqual([]);
    expect(await owner.overflow()).toBe(0);
    await page.emulateMedia({ colorScheme: null });
    await page.setViewportSize({ width: 1360, height: 860 });
    await sheet.getByRole('button', { name: 'Trust this certificate' }).click();
    await sheet.getByRole('button', { name: 'Test the connection' }).click();
    await sheet.getByText('It works: 1 folder found.').waitFor();
    expect(await sheet.getByLabel('Trusted certificate').inputValue()).toContain('BEGIN CERTIFICATE');
    expect(await owner.violations()).toEqual([]);
    await sheet.getByRole('button', { name: 'Add mailbox' }).click();
    const row = page.getByRole('row').filter({ hasText: 'Office' });
    await row.getByText('Connected', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Office', exact: true }).click();
    await sheet.getByText('CN=mail.acme.example').waitFor();
    // Another certificate than the kept one wants the password again, as somebody may stand in for the server.
    await sheet.getByRole('button', { name: 'Trust the usual authorities' }).click();
    await sheet.getByRole('button', { name: 'Test the connection' }).click();
    await sheet.getByText('signed by nobody this machine knows').waitFor();
    // However soon it is pressed again, the button has said what that does.
    await sheet.getByRole('button', { name: 'Remove mailbox' }).evaluate(async (button: HTMLElement) => {
      button.click();
      await new Promise((resolve) => setTimeout(resolve, 10));
      button.click();
    });
    await sheet.waitFor({ state: 'detached' });
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
    // A double-click asks, and no more than that.
    await sheet.getByRole('button', { name: 'Remove mailbox' }).dblclick();
    await sheet.getByRole('button', { name: 'Really remove?' }).click();
    await page.getByText('No mailbox yet').waitFor();
    // The wrong password, tried on purpose, and nothing else.
    expect(owner.complaints.filter((one) => !one.includes('mail-accounts/test'))).toEqual([]);
  }, 60_000);
});

describe('ADM-4 outgoing mail is seen and tried in the settings', () => {
  let house: House;
  let browser: Browser;
  let world: MailWorld;
  let owner: Person;

  beforeAll(async () => {
    world = new MailWorld();
    [house, browser] = await Promise.all([House.build(), launchBrowser()]);
    const { address } = await house.start({ SMTP_URL: await world.open(), LOG_LEVEL: 'warn' });
    owner = await Person.at(browser, address);
    await owner.signIn('/settings/mail-accounts');
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await house.demolish();
    await world.close();
  });

  test('a test mail arrives, or the server’s own words and a remedy are shown', async () => {
    const { page } = owner;
    const card = page.getByRole('region', { name: 'Outgoing mail' });
    await card.getByText(world.address.replace('smtp://', '')).waitFor();
    await card.getByText('Acme Sales <sales@acme.example>').waitFor();
    const press = () => card.getByRole('button', { name: 'Send me a test mail' }).click();
    await press();
    await card.getByText(`Look for it in the mailbox of ${OWNER.email}`).waitFor();
    await eventually('the mail', () =>
      world.to(OWNER.email).some(({ subject }) => subject === 'Test mail from Regulars'),
    );
    expect(await owner.violations()).toEqual([]);
    world.refuseWith = 550;
    await press();
    await card.getByText('refuses this sender or recipient').waitFor();
    await card.getByText('No such person here').waitFor();
    expect(await owner.violations()).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await owner.violations()).toEqual([]);
    expect(await owner.overflow()).toBe(0);
    expect(owner.complaints.filter((one) => !one.includes('outgoing-mail/test'))).toEqual([]);
  }, 60_000);
});
