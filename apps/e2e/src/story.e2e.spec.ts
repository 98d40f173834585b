import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { freePort } from '@regulars/platform';
import type { Browser, Locator, Page } from 'playwright-core';
import { Person, launchBrowser } from './browser.js';
import { House, type HouseProcess, eventually } from './house.js';
import { MailWorld, type ReceivedMail, answerTo, deliver } from './mail-world.js';
import { StaffClient } from './staff-client.js';

const BOSS = { email: 'boss@acme.example', password: 'green tea and 42 cups' };
const LI = { email: 'li@acme.example', password: 'oolong and 17 spoons' };
const CUSTOMER = 'wang@customer.example';
const COMPANY = 'sales@acme.example';
const NAME = '王小明 <b>&"';

let house: House;
let server: HouseProcess;
let browser: Browser;
let boss: Person;
let mailPort: number;
const world = new MailWorld();

beforeAll(async () => {
  [house, browser] = await Promise.all([House.build(), launchBrowser()]);
  mailPort = await freePort();
  server = await house.start({
    ADMIN_EMAIL: '',
    ADMIN_PASSWORD: '',
    SMTP_URL: await world.open(),
    SMTP_IN_PORT: String(mailPort),
    SMTP_IN_HOST: '127.0.0.1',
    LOG_LEVEL: 'warn',
  });
  boss = await Person.at(browser, server.address);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await house.demolish();
  await world.close();
});

const mailTo = (address: string, nth = 1): Promise<ReceivedMail> =>
  eventually(`mail number ${nth} to ${address}`, () => world.to(address)[nth - 1]);
const quiet = () =>
  eventually(
    'the end of all jobs',
    async () => (await house.query('SELECT FROM graphile_worker._private_jobs')).length === 0,
  );
const rowOf = (page: Page, name: string): Locator => page.getByRole('row').filter({ hasText: name });
const thread = (page: Page): Locator => page.getByRole('region', { name: 'Conversation' });
const entry = (page: Page, text: string): Locator => thread(page).getByRole('article').filter({ hasText: text });
const box = (page: Page, name: string): Locator =>
  page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link', { name: new RegExp(`^${name}\\b`) });
const reply = (page: Page, text: string) => page.getByRole('textbox', { name: /^Reply to/ }).fill(text);

async function signIn(person: Person, { email, password }: typeof BOSS): Promise<void> {
  await person.visit('/');
  await person.page.getByLabel('E-mail').fill(email);
  await person.page.getByLabel('Password').fill(password);
  await person.page.getByRole('button', { name: 'Sign in' }).click();
  await person.page.getByRole('heading', { name: 'New', level: 1 }).waitFor();
}

/** What the rest of the story stands on: when one of these fails, those after it have nothing to look at. */
let missing: string | undefined;
function step(name: string, act: () => Promise<void>): void {
  test(name, async () => {
    missing = name;
    await act();
    missing = undefined;
  });
}

describe('The loop: form, order, two mails, answers, won', () => {
  let number = '';
  let forward: ReceivedMail;
  let answer: ReceivedMail;
  const customerMails = () => world.to(CUSTOMER).length;

  beforeEach(() => {
    if (missing !== undefined) throw new Error(`Not tried: “${missing}” failed`);
  });

  step('ADM-2 a fresh server is set up by the link that it printed, once', async () => {
    await boss.visit('/');
    await boss.page.getByText('There is no account yet').waitFor();
    expect(await boss.violations()).toEqual([]);
    const link = await eventually('the link', () => /http\S+\/setup\?token=[0-9a-f]{64}/.exec(server.output())?.[0]);
    await boss.page.goto(link);
    expect(await boss.violations()).toEqual([]);
    await boss.page.getByLabel('Company').fill('Acme 阀门');
    await boss.page.getByLabel('Name').fill('Olivia Boss');
    await boss.page.getByLabel('E-mail').fill(BOSS.email);
    await boss.page.getByLabel('Password').fill(BOSS.password);
    await boss.page.getByRole('button', { name: 'Create account and sign in' }).click();
    await boss.page.getByText('Nothing new').waitFor();
    expect(await boss.violations()).toEqual([]);

    const stranger = await Person.at(browser, server.address);
    await stranger.page.goto(link);
    await stranger.page.getByText('The first account exists already.').waitFor();
    await stranger.leave();
  });

  step('FRM-2 and FRM-5 a visitor finds the form in their language and sends it', async () => {
    // Whatever follows happens on this very page: a reload would take the mark away.
    await boss.page.evaluate('window.neverReloaded = true');
    const visitor = await Person.at(browser, server.address, { locale: 'zh-CN', colorScheme: 'dark' });
    await visitor.visit('/f/order?utm_source=fair');
    const { page } = visitor;
    await page
      .locator('regulars-form [part=form]')
      .waitFor()
      .catch(() => {
        throw new Error(`The form did not come: ${visitor.complaints.join('\n')}`);
      });
    await page.getByRole('textbox', { name: '您的姓名' }).fill(NAME);
    expect(await visitor.violations()).toEqual([]);
    await page.getByRole('textbox', { name: '邮箱' }).fill(CUSTOMER);
    await page.getByRole('textbox', { name: '您的需求' }).fill('请报价：<i>DN50</i> 阀门二十个。\n谢谢！');
    await page
      .locator('[part=files] input')
      .setInputFiles({ name: '图纸.txt', mimeType: 'text/plain', buffer: Buffer.from('DN50') });
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: '提交' }).click();
    number = await eventually(
      'the number',
      async () =>
        /R-\d{4}-\d{6,}/.exec((await page.locator('regulars-form').getByText('您的编号').textContent()) ?? '')?.[0],
    );
    expect(await visitor.violations()).toEqual([]);
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });

  step('ORD-4 it appears in New without a reload', async () => {
    await rowOf(boss.page, number).waitFor();
    expect(await rowOf(boss.page, number).textContent()).toContain(NAME);
    await boss.page
      .getByRole('link', { name: /^New 1$/ })
      .first()
      .waitFor();
    expect(await boss.page.evaluate('window.neverReloaded')).toBe(true);
    expect(await boss.violations()).toEqual([]);
  });

  step(
    'ORD-7 both mails arrive: to the customer in Chinese, escaped; to the person in charge with everything',
    async () => {
      const acknowledgement = await mailTo(CUSTOMER);
      expect(acknowledgement.from).toMatchObject({ address: COMPANY, name: 'Acme 阀门' });
      expect(acknowledgement.subject).toBe(`我们已收到您的留言 [${number}]`);
      expect(acknowledgement.header('auto-submitted')).toBe('auto-replied');
      expect(acknowledgement.text).toContain('DN50');
      expect(acknowledgement.html).toContain('王小明 &lt;b&gt;&amp;&quot;');
      expect(acknowledgement.html).toContain('&lt;i&gt;DN50&lt;/i&gt;');
      expect(acknowledgement.html).not.toMatch(/<[bi]>/);

      forward = await mailTo(BOSS.email);
      expect(forward.subject).toContain(number);
      expect(forward.text).toContain('阀门二十个');
      expect(forward.attachments.map(({ filename }) => filename)).toEqual(['图纸.txt']);
      expect(forward.replyTo?.[0]?.address).toMatch(/^reply\+s.+@acme\.example$/);
      expect(forward.text).toContain(`${server.address}/orders/`);
      await quiet();
      expect(world.mails).toHaveLength(2);
    },
  );

  step('ORD-6 an answer written in the admin, with an attachment, reaches the customer from the company', async () => {
    const { page } = boss;
    await rowOf(page, number).getByRole('link').click();
    await page.getByRole('heading', { name: NAME, level: 1 }).waitFor();
    await page.getByText('请报价：<i>DN50</i> 阀门二十个。').first().waitFor();
    await reply(page, 'Dear Mr Wang,\n\n20 pieces cost USD 1,200.');
    const attached = page.waitForResponse((response) => response.url().endsWith('/api/v1/files'));
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'quote.csv', mimeType: 'text/csv', buffer: Buffer.from('DN50,20,1200') });
    await attached;
    expect(await boss.violations()).toEqual([]);
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await entry(page, '20 pieces cost').getByText('Sent', { exact: true }).waitFor();
    expect(await page.getByRole('textbox', { name: /^Reply to/ }).textContent()).toBe('');

    const [acknowledgement] = world.to(CUSTOMER);
    answer = await mailTo(CUSTOMER, 2);
    expect(answer.from).toEqual({ address: COMPANY, name: 'Olivia Boss (Acme 阀门)' });
    expect(answer.text).toContain('20 pieces cost USD 1,200.');
    expect(answer.attachments.map(({ filename }) => filename)).toEqual(['quote.csv']);
    expect(answer.inReplyTo).toBe(acknowledgement?.messageId);
    expect(answer.references).toContain(acknowledgement?.messageId);
    expect(answer.header('auto-submitted')).toBeUndefined();
    expect(answer.raw.toString()).not.toContain(BOSS.email);
    expect(answer.replyTo?.[0]?.address).toMatch(/^reply\+c.+@acme\.example$/);
    // Who is answered has left New.
    await box(page, 'Processed').getByText('1').waitFor();
  });

  step('ORD-8 the customer’s answer by mail comes into the open thread by itself, its quote folded', async () => {
    const { page } = boss;
    await deliver(mailPort, answerTo(answer, CUSTOMER, 'Good price. When can you ship?'));
    const item = entry(page, 'When can you ship?');
    await item.waitFor();
    expect(await item.textContent()).not.toContain('20 pieces cost');
    await item.getByRole('button', { name: 'Show quoted text' }).click();
    await item.getByText('20 pieces cost').waitFor();
    expect(await boss.violations()).toEqual([]);
    expect(await page.evaluate('window.neverReloaded')).toBe(true);
  });

  step('ORD-7 the boss answers the forwarded mail from a phone: it goes to the customer as the company’s', async () => {
    const further = await mailTo(BOSS.email, 2);
    expect(further.text).toContain('When can you ship?');
    await deliver(mailPort, answerTo(further, `Olivia <${BOSS.email}>`, 'We ship on Friday.\n\nSent from my phone'));
    const passedOn = await mailTo(CUSTOMER, 3);
    expect(passedOn.from?.address).toBe(COMPANY);
    expect(passedOn.text?.trim()).toBe('We ship on Friday.');
    expect(passedOn.raw.toString()).not.toMatch(/boss@acme|Write your answer above|reply\+s/);
    expect(passedOn.references).toContain(answer.messageId);
    const item = entry(boss.page, 'We ship on Friday.');
    await item.getByText('Olivia Boss').waitFor();
  });

  test.each([
    [
      'a stranger who has the address of the forwarded mail',
      'eve@stranger.example',
      (to: ReceivedMail) => to.replyTo?.[0]?.address,
    ],
    ['somebody who pretends to be the boss, without the address', BOSS.email, () => COMPANY],
  ])('ORD-7 %s: kept, marked, and nothing reaches the customer', async (_, from, address) => {
    const before = customerMails();
    const words = `Pay to another account, says ${from}`;
    await deliver(mailPort, { ...answerTo(forward, from, words), to: address(forward) ?? '' });
    await entry(boss.page, words).getByText('Unverified sender').waitFor();
    await quiet();
    expect(customerMails()).toBe(before);
  });

  test('ORD-7 what was marked gets no say in who is answered next', async () => {
    await deliver(mailPort, answerTo(forward, BOSS.email, 'Still on Friday.'));
    expect((await mailTo(CUSTOMER, 4)).text).toContain('Still on Friday.');
    expect(world.to('eve@stranger.example')).toEqual([]);
  });

  test('ORD-7 who forges the customer’s address and guesses the number can’t have the answers sent elsewhere', async () => {
    const raw = [
      `From: ${CUSTOMER}`,
      'Reply-To: eve@stranger.example',
      `To: ${COMPANY}`,
      `Subject: Re: ${number}`,
      'Message-ID: <forged@stranger.example>',
      '',
      'What was the price again?',
    ].join('\r\n');
    await deliver(mailPort, { raw, from: CUSTOMER, to: COMPANY });
    await entry(boss.page, 'What was the price again?').waitFor();
    await deliver(mailPort, answerTo(forward, BOSS.email, 'It was 1,200.'));
    expect((await mailTo(CUSTOMER, 5)).text).toContain('It was 1,200.');
    await quiet();
    expect(world.to('eve@stranger.example')).toEqual([]);
  });

  test('ORD-6 a note stays among colleagues', async () => {
    const before = world.mails.length;
    const { page } = boss;
    await page.getByRole('tab', { name: 'Internal note' }).click();
    await page.getByRole('textbox', { name: /^Note for colleagues/ }).fill('Knows the CEO of Valveco.');
    await page.getByRole('button', { name: 'Add note' }).click();
    await entry(page, 'Knows the CEO').getByText('Internal note').waitFor();
    expect(await boss.violations()).toEqual([]);
    await quiet();
    expect(world.mails).toHaveLength(before);
  });

  test('ADM-1 and ORD-5 a colleague is added, gets the order, and answers it', async () => {
    const { page } = boss;
    const order = page.url();
    await page.getByRole('link', { name: 'Team' }).first().click();
    await page.getByRole('button', { name: 'Invite' }).first().click();
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('button', { name: 'Add with a password instead' }).click();
    await sheet.getByLabel('Name').fill('Li Na');
    await sheet.getByLabel('E-mail').fill(LI.email);
    await sheet.getByLabel('Password').fill(LI.password);
    await sheet.getByLabel('Role').selectOption('sales');
    expect(await boss.violations()).toEqual([]);
    await sheet.getByRole('button', { name: 'Add colleague' }).click();
    await rowOf(page, 'Li Na').waitFor();
    expect(await boss.violations()).toEqual([]);
    await page.goto(order);
    await page.getByRole('article', { name: number }).getByLabel('Assignee').selectOption({ label: 'Li Na' });
    await page.getByText('Assigned to Li Na').waitFor();

    const li = await Person.at(browser, server.address);
    await signIn(li, LI);
    await box(li.page, 'Processed').click();
    await rowOf(li.page, number).getByRole('link').click();
    await reply(li.page, 'I take care of it from here.');
    await li.page.getByRole('button', { name: 'Send', exact: true }).click();
    expect((await mailTo(CUSTOMER, 6)).from?.name).toBe('Li Na (Acme 阀门)');
    // From now on she is the one who hears of it.
    await deliver(mailPort, answerTo(world.to(CUSTOMER).at(-1) ?? answer, CUSTOMER, 'Thank you, Li!'));
    expect((await mailTo(LI.email)).text).toContain('Thank you, Li!');
    expect(li.complaints).toEqual([]);
    await li.leave();
  });

  test('ORD-5 a salesperson takes an order that nobody has', async () => {
    const client = await StaffClient.signIn(server.address, BOSS);
    await client.call('POST', '/orders', { source: 'phone', contact: { name: 'Free Customer' } });
    const li = await Person.at(browser, server.address);
    await signIn(li, LI);
    await rowOf(li.page, 'Free Customer').getByRole('link').click();
    await li.page.getByRole('button', { name: 'Take it' }).click();
    await li.page.getByText('Assigned to Li Na').waitFor();
    expect(li.complaints).toEqual([]);
    await li.leave();
  });

  test('ORD-6 an answer that was refused says why, and is sent again by a press of a key', async () => {
    const { page } = boss;
    const before = customerMails();
    const item = entry(page, 'The pumps are ready.');
    const again = item.getByRole('button', { name: 'Send again' });
    world.refuseWith = 550;
    await reply(page, 'The pumps are ready.');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await item.getByText('No such person here').waitFor();
    await item.getByText('Not delivered', { exact: true }).waitFor();
    await again.hover();
    expect(await boss.violations()).toEqual([]);

    const desk = page.viewportSize();
    await page.setViewportSize({ width: 390, height: 844 });
    await again.hover();
    expect({ wider: await boss.overflow(), violations: await boss.violations() }).toEqual({ wider: 0, violations: [] });
    if (desk) await page.setViewportSize(desk);

    world.refuseWith = undefined;
    const asked = page.waitForResponse((response) => response.url().endsWith('/retry'));
    await again.press('Enter');
    expect((await asked).status()).toBe(200);
    await item.getByText('Sent', { exact: true }).waitFor();
    expect(await again.count()).toBe(0);
    expect((await mailTo(CUSTOMER, before + 1)).text).toContain('The pumps are ready.');
    // The button is gone, and whoever works by keyboard is still where they were.
    await item.and(page.locator(':focus')).waitFor();
    await quiet();
    expect(customerMails()).toBe(before + 1);
  });

  test('ORD-2 won with an amount: it lies in Won, with the amount', async () => {
    const { page } = boss;
    await page.getByRole('button', { name: 'Won' }).click();
    const dialog = page.getByRole('dialog', { name: 'Mark as won' });
    await dialog.getByRole('button', { name: 'Won' }).click();
    await dialog.getByText('Enter an amount').waitFor();
    expect(await boss.violations()).toEqual([]);
    await dialog.getByLabel('Deal amount', { exact: true }).fill('1,200.50');
    await dialog.getByRole('button', { name: 'Won' }).click();
    await page.getByText(`${number} won`).waitFor();
    await page.getByText('$1,200.50').first().waitFor();
    await box(page, 'Won').click();
    await rowOf(page, number).waitFor();
    const [stored] = await house.query('SELECT status, won_amount, currency FROM orders."order" WHERE number = $1', [
      number,
    ]);
    expect(stored).toEqual({ status: 'won', won_amount: 120_050, currency: 'USD' });
  });

  test('ORD-3 to the bin and back, with all that belongs to it', async () => {
    const { page } = boss;
    await rowOf(page, number).getByRole('link').click();
    await entry(page, 'Knows the CEO').waitFor();
    const entries = await thread(page).getByRole('article').count();
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Move to recycle bin' }).click();
    const dialog = page.getByRole('dialog', { name: 'Move to the recycle bin' });
    await dialog.getByLabel('Reason (optional)').fill('By mistake');
    expect(await boss.violations()).toEqual([]);
    await dialog.getByRole('button', { name: 'Move to recycle bin' }).click();
    await page.getByText(/In the recycle bin since .* · deleted for good on /).waitFor();
    expect(await boss.violations()).toEqual([]);
    await box(page, 'Recycle bin').click();
    await rowOf(page, number).getByRole('link').click();
    await page.getByRole('button', { name: 'Restore' }).click();
    await page.getByText('Order restored').waitFor();
    await box(page, 'Won').click();
    await rowOf(page, number).getByRole('link').click();
    await entry(page, 'Knows the CEO').waitFor();
    expect(await thread(page).getByRole('article').count()).toBe(entries);
    await page.getByText('Reason: By mistake').waitFor();
  });

  test('nothing was complained about in the browser, and nothing failed on the server', () => {
    expect(boss.complaints).toEqual([]);
    expect(
      server
        .output()
        .replace(/^.*setup\?token=.*$/m, '')
        // The answer that was refused on purpose.
        .replace(/^.*"msg":"mail failed for good".*$/m, '')
        .trim(),
    ).toBe('');
  });
});

describe('ADM-4 and ADM-1 every screen, for everyone', () => {
  test.each([
    ['products', '/products', 'Products'],
    ['forms', '/forms', 'Forms'],
    ['team', '/team', 'Team'],
    ['a new order by hand', '/orders/new', 'New order by hand'],
    ['an empty box', '/orders?box=lost', 'Lost'],
    ['a search without a hit', '/orders?q=nothing-like-it', 'Search: nothing-like-it'],
    ['a page that is none', '/no/such/page', 'There is no such page'],
    ['a page that is none, below one that is', '/members/import/none', 'There is no such page'],
  ])('axe finds nothing on %s', async (_, path, heading) => {
    await boss.visit(path);
    await boss.page.getByRole('heading', { name: heading, level: 1 }).waitFor();
    await boss.settled();
    expect(await boss.page.getByRole('main').count()).toBe(1);
    expect(await boss.violations()).toEqual([]);
  });

  test('FRM-6 the embed dialog hands out the script tag of this very server', async () => {
    await boss.visit('/forms');
    await boss.page.getByRole('button', { name: 'Embed Order or inquiry' }).click();
    await boss.page.getByRole('dialog').getByText(`${server.address}/widget/regulars.js`).waitFor();
    expect(await boss.violations()).toEqual([]);
  });

  test.each([
    ['light, in English', 'en-US', 'light'],
    ['dark, in Chinese', 'zh-CN', 'dark'],
  ] as const)('on a phone of 390 px, %s: nothing is cut off, axe finds nothing', async (_, locale, colorScheme) => {
    const phone = await Person.at(browser, server.address, {
      locale,
      colorScheme,
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    const { page } = phone;
    const check = async (path: string) => {
      await phone.settled();
      expect({ path, wider: await phone.overflow(), violations: await phone.violations() }).toEqual({
        path,
        wider: 0,
        violations: [],
      });
    };
    await phone.visit('/');
    await page.locator('input[type=password]').waitFor();
    await check('sign-in');
    const zh = locale === 'zh-CN';
    // The account's own language is English; this device's owner chooses.
    if (zh) await page.getByRole('button', { name: '简体中文' }).click();
    await page.locator('input[type=email]').fill(BOSS.email);
    await page.locator('input[type=password]').fill(BOSS.password);
    await page.locator('button[type=submit]').click();
    await page.waitForURL(/\/orders/);
    for (const path of ['/orders?box=won', '/products', '/forms', '/team', '/orders/new']) {
      await phone.visit(path);
      await check(path);
      expect(page.url()).toBe(`${server.address}${path}`);
    }
    await phone.visit('/orders?box=won');
    await page.getByRole('table').getByRole('link').first().click();
    const thread = page.getByRole('region', { name: zh ? '往来记录' : 'Conversation' });
    await thread.waitFor();
    // Half a button under the answer box would count as too small a target: the pointer brings it into view.
    await thread
      .getByRole('button', { name: zh ? '显示引用内容' : 'Show quoted text' })
      .last()
      .hover();
    await check('the order');
    expect(await page.locator('html').getAttribute('lang')).toBe(locale.replace('-US', ''));
    expect(phone.complaints).toEqual([]);
    await phone.leave();
  });

  test.each([
    ['a screen', /\/products-page-[^/]+\.js$/],
    ['a dialog', /\/edit-order-[^/]+\.js$/],
  ])('a tab left open across an upgrade gets the new program when %s of the old one is gone', async (what, part) => {
    const page = await boss.page.context().newPage();
    const open = async () => {
      if (what === 'a screen') return page.getByRole('link', { name: 'Products' }).click();
      await page.getByRole('button', { name: 'More actions' }).click();
      await page.getByRole('menuitem', { name: 'Edit' }).click();
    };
    let asked = 0;
    await page.route(part, (route) => (asked++ === 0 ? route.fulfill({ status: 404 }) : route.continue()));
    await page.goto(`${server.address}/orders?box=won`);
    await rowOf(page, '王小明').getByRole('link').first().click();
    await thread(page).waitFor();
    await Promise.all([page.waitForEvent('load'), open()]);
    await thread(page)
      .or(page.getByRole('heading', { name: 'Products', level: 1 }))
      .first()
      .waitFor();
    if (what === 'a dialog') await open();
    const wanted =
      what === 'a dialog' ? page.getByRole('dialog') : page.getByRole('heading', { name: 'Products', level: 1 });
    await wanted.first().waitFor();
    expect(asked).toBeGreaterThan(1);
    await page.close();
  });

  test('ADM-1 signing out leaves nothing to see', async () => {
    const { page } = boss;
    await boss.visit('/orders');
    await page.getByRole('button', { name: 'Account of Olivia Boss' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(await boss.violations()).toEqual([]);
    await page.goBack();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(boss.complaints).toEqual([]);
  });
});
