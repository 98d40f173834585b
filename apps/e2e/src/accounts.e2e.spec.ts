import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { generate } from 'otplib';
import type { Browser, Page } from 'playwright-core';
import { Person, launchBrowser } from './browser.js';
import { House, type HouseProcess, OWNER, eventually } from './house.js';
import { MailWorld, type ReceivedMail } from './mail-world.js';
import { StaffClient } from './staff-client.js';

const LI = { email: 'li@acme.example', password: 'oolong and 17 spoons' };
const NEW_PASSWORD = 'jasmine and 23 cups';

let house: House;
/** What is done at one process holds at the other. */
let server: HouseProcess;
let other: HouseProcess;
let browser: Browser;
let boss: Person;
const world = new MailWorld();

beforeAll(async () => {
  [house, browser] = await Promise.all([House.build(), launchBrowser()]);
  const variables = { SMTP_URL: await world.open(), LOG_LEVEL: 'warn' };
  [server, other] = await Promise.all([house.start(variables), house.start({ ...variables, ROLE: 'api' })]);
  boss = await Person.at(browser, server.address);
  await signIn(boss, OWNER);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await house.demolish();
  await world.close();
});

async function typePassword(person: Person, { email, password }: typeof OWNER): Promise<void> {
  await person.visit('/sign-in');
  await person.page.getByLabel('E-mail').fill(email);
  await person.page.getByLabel('Password').fill(password);
  await person.page.getByRole('button', { name: 'Sign in' }).click();
}

async function signIn(person: Person, account: typeof OWNER): Promise<void> {
  await typePassword(person, account);
  await person.page.getByRole('heading', { name: 'New', level: 1 }).waitFor();
}

const mailTo = (address: string, nth = 1): Promise<ReceivedMail> =>
  eventually(`mail number ${nth} to ${address}`, () => world.to(address)[nth - 1]);
const linkIn = (mail: ReceivedMail): string => /https?:\S+#[\w-]{43}/.exec(mail.text ?? '')?.[0] ?? '';
const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });

describe('ADM-1 invitations', () => {
  test('the owner invites by mail; the invited chooses a password and is in', async () => {
    const { page } = boss;
    await boss.visit('/team');
    await page.getByRole('button', { name: 'Invite colleague' }).click();
    await page.getByRole('textbox', { name: 'E-mail' }).fill(LI.email);
    await page.getByLabel('Name (optional)').fill('李娜');
    await page.getByLabel('Language of the mail').selectOption('zh-CN');
    expect(await boss.violations()).toEqual([]);
    await page.getByRole('button', { name: 'Send invitation' }).click();
    await rowOf(page, LI.email).getByText('Invited').waitFor();
    expect(await boss.violations()).toEqual([]);

    const first = await mailTo(LI.email);
    expect(first.subject).toContain('邀请您加入');
    expect(first.html).toContain(linkIn(first));
    expect(first.header('auto-submitted')).toBe('auto-generated');
    expect(first.header('x-loop')).toBeDefined();

    await page.getByRole('button', { name: `Actions for ${LI.email}` }).click();
    await page.getByRole('menuitem', { name: 'Send again' }).click();
    const second = await mailTo(LI.email, 2);

    const li = await Person.at(browser, server.address);
    await li.page.goto(linkIn(first));
    await li.page.getByText('used already').waitFor();
    expect(await li.violations()).toEqual([]);
    li.complaints.length = 0; // the refusal was meant
    await li.page.goto('about:blank');
    await li.page.goto(linkIn(second));
    expect(await li.page.getByLabel('Name').inputValue()).toBe('李娜');
    expect(await li.violations()).toEqual([]);
    await li.page.getByLabel('Password').fill(LI.password);
    await li.page.getByRole('button', { name: 'Join' }).click();
    await li.page.getByRole('heading', { name: 'New', level: 1 }).waitFor();
    expect(li.complaints).toEqual([]);
    await li.leave();

    await boss.visit('/team');
    await rowOf(page, '李娜').getByText('Active').waitFor();
    expect(await page.getByRole('region', { name: 'Invited' }).count()).toBe(0);
  });

  test('withdrawn, the link opens nothing; what the mail server refuses is told', async () => {
    const { page } = boss;
    world.refuseWith = 550;
    await boss.visit('/team?colleague=invite');
    await page.getByRole('textbox', { name: 'E-mail' }).fill('typo@acme.example');
    await page.getByRole('button', { name: 'Send invitation' }).click();
    await rowOf(page, 'typo@acme.example').waitFor();
    await eventually(
      'the refusal',
      async () => (await house.query('SELECT FROM staff.invitation WHERE mail_status = $1', ['failed'])).length > 0,
    );
    world.refuseWith = undefined;
    await boss.visit('/team');
    await rowOf(page, 'typo@acme.example').getByText('No such person here').waitFor();
    await page.getByRole('button', { name: 'Actions for typo@acme.example' }).click();
    await page.getByRole('menuitem', { name: 'Withdraw' }).click();
    await rowOf(page, 'typo@acme.example').waitFor({ state: 'detached' });
    expect(boss.complaints).toEqual([]);
  });
});

describe('ADM-1 password reset', () => {
  test('who forgot it gets a link; the new password ends every session, and its stream of live updates', async () => {
    const before = await StaffClient.signIn(server.address, LI);
    const streams = [await before.listen(), await before.at(other.address).listen()];

    const li = await Person.at(browser, server.address);
    const { page } = li;
    await li.visit('/sign-in');
    await page.getByRole('link', { name: 'Forgot your password?' }).click();
    // Both pages ask for an e-mail address.
    await page.getByRole('heading', { name: 'Forgot your password?' }).waitFor();
    await page.getByLabel('E-mail').fill('nobody@acme.example');
    await page.getByRole('button', { name: 'Send the link' }).click();
    await page.getByRole('heading', { name: 'Look into your mailbox' }).waitFor();
    await li.visit('/forgot-password');
    expect(await li.violations()).toEqual([]);
    await page.getByLabel('E-mail').fill(LI.email);
    await page.getByRole('button', { name: 'Send the link' }).click();
    await page.getByRole('heading', { name: 'Look into your mailbox' }).waitFor();
    const mail = await mailTo(LI.email, 3);
    expect(mail.subject).toContain('Choose a new password');
    expect(world.to('nobody@acme.example')).toEqual([]);

    await page.goto(linkIn(mail));
    await page.getByLabel('New password').fill(NEW_PASSWORD);
    expect(await li.violations()).toEqual([]);
    await page.getByRole('button', { name: 'Save password' }).click();
    await page.getByRole('heading', { name: 'Your password is changed' }).waitFor();
    expect(li.complaints).toEqual([]);
    await eventually('the end of both streams', () => streams.every(({ ended }) => ended));
    expect((await before.fetch('GET', '/orders')).status).toBe(401);
    LI.password = NEW_PASSWORD;
    await signIn(li, LI);
    await li.leave();
  });
});

describe('ADM-1 second factor', () => {
  /** The app's code of the step after the one that was used last. */
  const nextCode = (secret: string) => generate({ secret, epoch: Math.floor(Date.now() / 1000) + 30 });

  async function setUp(page: Page, password: string): Promise<{ secret: string; codes: string[] }> {
    await page.getByLabel('Current password').last().fill(password);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('img', { name: 'QR code for the authenticator app' }).waitFor();
    const secret = ((await page.locator('form code').textContent()) ?? '').replaceAll(' ', '');
    await page.getByLabel('Code', { exact: true }).fill(await generate({ secret }));
    await page.getByRole('button', { name: 'Turn on' }).click();
    const list = page.getByRole('list', { name: 'Recovery codes' });
    await list.waitFor();
    const codes = await list.getByRole('listitem').allTextContents();
    expect(codes).toHaveLength(10);
    return { secret, codes };
  }

  test('set up under My account, signing in takes two steps; a recovery code does instead; the owner resets it', async () => {
    const li = await Person.at(browser, server.address);
    const { page } = li;
    await signIn(li, LI);
    await page.getByRole('button', { name: /^Account of/ }).click();
    await page.getByRole('menuitem', { name: 'My account' }).click();
    await page.getByText('Not set up.').waitFor();
    expect(await li.violations()).toEqual([]);
    await page.getByRole('button', { name: 'Set up' }).click();
    const { secret, codes } = await setUp(page, LI.password);
    expect(await li.violations()).toEqual([]);
    await page.getByRole('button', { name: 'I have kept them' }).click();
    await page.getByText('10 recovery codes left.').waitFor();
    expect(li.complaints).toEqual([]);
    await li.leave();

    const again = await Person.at(browser, other.address);
    await typePassword(again, LI);
    await again.page.getByRole('heading', { name: 'One more step' }).waitFor();
    expect(await again.violations()).toEqual([]);
    expect((await again.page.context().cookies()).map(({ name }) => name)).not.toContain('regulars_session');
    await again.page.getByLabel('Code', { exact: true }).fill('000000');
    await again.page.getByRole('button', { name: 'Sign in' }).click();
    await again.page.getByText('The code is not right.').waitFor();
    await again.page.getByLabel('Code', { exact: true }).fill(await nextCode(secret));
    await again.page.getByRole('button', { name: 'Sign in' }).click();
    await again.page.getByRole('heading', { name: 'New', level: 1 }).waitFor();
    await again.leave();

    const lost = await Person.at(browser, server.address);
    await typePassword(lost, LI);
    await lost.page.getByRole('button', { name: /Use a recovery code/ }).click();
    await lost.page.getByLabel('Recovery code').fill(codes[0] ?? '');
    await lost.page.getByRole('button', { name: 'Sign in' }).click();
    await lost.page.getByRole('heading', { name: 'New', level: 1 }).waitFor();

    await boss.visit('/team');
    await boss.page.getByRole('link', { name: '李娜' }).click();
    await boss.page.getByRole('button', { name: 'Lost phone: reset codes' }).click();
    expect(await boss.violations()).toEqual([]);
    await boss.page.getByRole('button', { name: 'Reset codes' }).click();
    await boss.page.getByText('Signs in without a code.').waitFor();
    // Whoever has the lost phone in hand is out, without touching it.
    await lost.page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await lost.leave();
    await StaffClient.signIn(server.address, LI);
  });

  test('ADM-4 the company’s settings are saved; when it asks everyone for codes, nothing else is open before', async () => {
    const { page } = boss;
    await boss.visit('/settings/company');
    const company = page.getByRole('region', { name: 'Company' });
    await company.getByLabel('Name').fill('Acme 阀门');
    await company.getByLabel('Time zone').selectOption('Asia/Shanghai');
    await company.getByLabel('Language').selectOption('zh-TW');
    await page.getByLabel('Everyone signs in with a code.').check();
    expect(await boss.violations()).toEqual([]);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('heading', { name: 'Set up sign-in codes' }).waitFor();
    expect(await boss.violations()).toEqual([]);
    await setUp(page, OWNER.password);
    await page.getByRole('button', { name: 'I have kept them' }).click();
    await page.getByLabel('Name').waitFor();
    expect(await page.getByLabel('Name').inputValue()).toBe('Acme 阀门');

    const li = await StaffClient.signIn(other.address, LI);
    const refused = await li.fetch('GET', '/orders');
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([403, 'staff/codes-demanded']);
    expect((await li.fetch('GET', '/live')).status).toBe(403);
    await page.getByLabel('Everyone signs in with a code.').uncheck();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await eventually('the open door', async () => (await li.fetch('GET', '/orders')).status === 200);
    expect(await house.query('SELECT name, time_zone, locale FROM staff.company')).toEqual([
      { name: 'Acme 阀门', time_zone: 'Asia/Shanghai', locale: 'zh-TW' },
    ]);
  });
});

describe('ADM-1 sessions', () => {
  test('one sees where one is signed in, and signs out elsewhere', async () => {
    const [phone, tablet] = [await StaffClient.signIn(other.address, LI), await StaffClient.signIn(other.address, LI)];
    const li = await Person.at(browser, server.address);
    await signIn(li, LI);
    await li.visit('/account');
    const sessions = li.page.getByRole('region', { name: 'Where you are signed in' });
    await sessions.getByText('this device').waitFor();
    expect(await sessions.getByRole('listitem').filter({ hasText: 'Chrome · Linux' }).count()).toBe(1);
    const others = await sessions.getByRole('button', { name: 'Sign out on Unknown program' }).count();
    expect(others).toBeGreaterThanOrEqual(2);
    await sessions.getByRole('button', { name: 'Sign out on Unknown program' }).first().click();
    await eventually(
      'one less',
      async () => (await sessions.getByRole('button', { name: 'Sign out on Unknown program' }).count()) === others - 1,
    );
    await sessions.getByRole('button', { name: 'Sign out everywhere else' }).click();
    await eventually('this one alone', async () => (await sessions.getByRole('listitem').count()) === 1);
    for (const gone of [phone, tablet]) expect((await gone.fetch('GET', '/orders')).status).toBe(401);

    await li.page.getByLabel('Current password').fill(LI.password);
    await li.page.getByLabel('New password').fill('pu-erh and 31 pots');
    await li.page.getByRole('button', { name: 'Change password' }).click();
    await li.page.getByText('Password changed').waitFor();
    LI.password = 'pu-erh and 31 pots';
    await StaffClient.signIn(server.address, LI);
    expect(li.complaints).toEqual([]);
    await li.leave();
  });

  test('signing out at one process closes the stream at another, and no one else’s', async () => {
    const [here, there] = [await StaffClient.signIn(server.address, LI), await StaffClient.signIn(server.address, LI)];
    const [ending, staying] = [await here.at(other.address).listen(), await there.at(other.address).listen()];
    await here.call('DELETE', '/auth/session');
    await eventually('the end of the stream', () => ending.ended);
    expect(staying.ended).toBe(false);
    staying.close();
  });
});
