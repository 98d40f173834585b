import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { Person, launchBrowser } from './browser.js';
import { House, OWNER, eventually } from './house.js';
import { MailWorld, type ReceivedMail } from './mail-world.js';
import { StaffClient } from './staff-client.js';
import { orderAnswers, send, submission } from './visitor.js';

const WANG = 'wang@customer.example';

let house: House;
let browser: Browser;
let address: string;
let owner: StaffClient;
let visitor: Person;
let boss: Person;
const world = new MailWorld();

beforeAll(async () => {
  [house, browser] = await Promise.all([House.build(), launchBrowser()]);
  ({ address } = await house.start({ SMTP_URL: await world.open(), LOG_LEVEL: 'warn', FORM_MIN_FILL_MS: '0' }));
  owner = await StaffClient.signIn(address);
  const { version } = await owner.call<{ version: number }>('GET', '/members/settings');
  const topics = [{ key: 'pumps', label: { en: 'Pumps', 'zh-CN': '泵' } }];
  await owner.call('PATCH', '/members/settings', { topics }, { 'if-match': `"${version}"` });
  visitor = await Person.at(browser, address, { viewport: { width: 390, height: 844 } });
  boss = await Person.at(browser, address, { viewport: { width: 1440, height: 900 } });
}, 60_000);
afterAll(async () => {
  await browser.close();
  await house.demolish();
  await world.close();
});

const linkIn = (mail: ReceivedMail, part: string) =>
  new RegExp(`http://[^\\s"]+/my/${part}/[\\w-]+`).exec(mail.text ?? '')?.[0] ?? '';
const mailWith = (part: string) =>
  eventually(
    `a mail with a link to ${part}`,
    () => world.to(WANG).findLast((mail) => linkIn(mail, part) !== '') ?? undefined,
  );
const inBox = (page: Page, name: string) => page.getByRole('textbox', { name });
const members = async () =>
  (await owner.call<{ data: { id: string; name: string; consents: string[] }[] }>('GET', '/members')).data;
const post = (path: string, init: RequestInit = {}) =>
  fetch(`${address}${path}`, { method: 'POST', redirect: 'manual', ...init });

/** The pages share their parts, so each is looked at in one light. */
async function looksRight(person: Person, colorScheme: 'light' | 'dark'): Promise<void> {
  await person.page.emulateMedia({ colorScheme });
  expect([await person.violations(), await person.overflow()]).toEqual([[], 0]);
}

describe('MEM-2 joining, looking after oneself, leaving', () => {
  test('a registration becomes a member once the mail’s link is confirmed, with consent and its proof', async () => {
    const { page } = visitor;
    await visitor.visit('/f/register');
    await inBox(page, 'E-mail').fill(WANG);
    await inBox(page, 'Your name').fill('Wang <b>Wei</b>');
    await page.getByRole('checkbox', { name: /I want news/ }).check();
    await page.getByRole('checkbox', { name: /You may keep/ }).check();
    await page.getByRole('button', { name: 'Register' }).click();
    await page.getByText('Almost done').first().waitFor();
    const mail = await mailWith('join');
    expect(mail.subject).not.toContain('Wang');
    expect(await members()).toEqual([]);

    await page.goto(linkIn(mail, 'join'));
    await looksRight(visitor, 'dark');
    expect(await members()).toEqual([]);
    await page.getByRole('button', { name: 'Confirm registration' }).click();
    await page.getByRole('heading', { name: 'Thank you, you are a member now' }).waitFor();
    const [member] = await members();
    expect(member).toMatchObject({ name: 'Wang <b>Wei</b>', consents: ['email'] });
    const events = await owner.call<{ data: unknown[] }>('GET', `/members/${member?.id ?? ''}/consents`);
    expect(events.data).toMatchObject([
      {
        wording: 'I want news and offers by e-mail. I can take this back at any time.',
        proof: { form: 'register (version 1)', 'e-mail': WANG, submission: expect.any(String) },
      },
    ]);
    const welcome = await mailWith('leave');
    expect(welcome.header('List-Unsubscribe')).toBe(`<${linkIn(welcome, 'leave')}>`);
    expect(welcome.header('List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
  });

  test('they get in by a link that works once, see their order, and change what is theirs', async () => {
    const { page } = visitor;
    const contact = { name: 'Wang', email: WANG };
    await owner.call('POST', '/orders', { source: 'phone', contact, items: [{ name: 'Ball valve', quantity: 10 }] });
    await visitor.visit('/my');
    await looksRight(visitor, 'light');
    const answer = async (email: string) => {
      await visitor.visit('/my');
      await inBox(page, 'E-mail').fill(email);
      await page.getByRole('button', { name: 'Send me a link' }).click();
      return page.getByRole('main').innerText();
    };
    expect(await answer('nobody@x.example')).toBe(await answer(WANG));
    const link = linkIn(await mailWith('in'), 'in');
    expect(world.to('nobody@x.example')).toEqual([]);
    await page.goto(link);
    await page.getByRole('button', { name: 'Open my page' }).click();
    await page.getByRole('heading', { name: /^Your page at/ }).waitFor();
    await eventually('the order to be theirs', async () => {
      await page.reload();
      return page.getByRole('cell', { name: '10 × Ball valve' }).isVisible();
    });
    await looksRight(visitor, 'dark');

    await inBox(page, 'Date of birth').fill('1990-03-31');
    await inBox(page, 'City').fill('Shanghai');
    await page.getByRole('checkbox', { name: 'Pumps' }).check();
    await page.getByRole('radio', { name: 'At most once a month' }).check();
    await page.getByRole('checkbox', { name: /by letter/ }).check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').waitFor();
    const [member] = await members();
    const path = `/members/${member?.id ?? ''}`;
    expect(await owner.call('GET', path)).toMatchObject({ birthDate: '1990-03-31', consents: ['email', 'post'] });
    expect(await owner.call('GET', `${path}/choice`)).toMatchObject({ topics: ['pumps'], frequency: 'monthly' });

    const cookies = await page.context().cookies();
    expect(cookies).toMatchObject([{ path: '/my', httpOnly: true, sameSite: 'Strict' }]);
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    const data = await fetch(`${address}/my/data.json`, { headers: { cookie } });
    expect(data.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(await data.json()).toMatchObject({ profile: { city: 'Shanghai' }, orders: [{ items: [{ quantity: 10 }] }] });

    // The link is used up; nobody gets in without one, and no other site's page acts for who is in.
    expect((await post(new URL(link).pathname)).status).toBe(410);
    expect((await fetch(`${address}/my/data.json`, { redirect: 'manual' })).status).toBe(303);
    for (const act of ['', '/leave', '/erase', '/back'])
      expect((await post(`/my${act}`, { headers: { cookie, origin: 'https://evil.example' } })).status).toBe(403);
    expect(await owner.call('GET', path)).toMatchObject({ leftAt: null });
    expect(visitor.complaints).toEqual([]);
  });

  test('they leave by one click, and no mail follows, not even one that was queued', async () => {
    const { page } = visitor;
    const leave = linkIn(await mailWith('leave'), 'leave');
    world.refuseWith = 451;
    await send(address, await submission(address, orderAnswers({ email: WANG })));
    const status = async () =>
      (
        await house.query<{ status: string }>(
          "SELECT status FROM messaging.message WHERE purpose = 'acknowledgement' AND attempts > 0",
        )
      )[0]?.status;
    await eventually('the mail to wait for its next try', async () => (await status()) === 'queued');
    const before = world.to(WANG).length;

    await page.goto(leave);
    await looksRight(visitor, 'light');
    expect(await members()).toMatchObject([{ consents: ['email', 'post'] }]);
    await page.getByRole('button', { name: 'Leave' }).click();
    await page.getByRole('heading', { name: 'You have left' }).waitFor();
    world.refuseWith = undefined;
    await house.query('UPDATE graphile_worker._private_jobs SET run_at = now() WHERE locked_at IS NULL');
    await eventually('the mail to be held back', async () => (await status()) === 'suppressed');
    expect(world.to(WANG)).toHaveLength(before);
    // Mail programs press it too, also by multipart, and also when it is done already (RFC 8058).
    const oneClick = new FormData();
    oneClick.set('List-Unsubscribe', 'One-Click');
    for (const body of [oneClick, new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })])
      expect((await post(new URL(leave).pathname, { body })).status).toBe(200);
    expect((await post(`${new URL(leave).pathname.slice(0, -1)}~`)).status).toBe(404);
    expect(world.to(WANG)).toHaveLength(before);
  });

  test('colleagues see why, keep the list, and take back who comes back', async () => {
    const { page } = boss;
    await boss.visit('/settings/suppressions');
    await inBox(page, 'E-mail').fill(OWNER.email);
    await inBox(page, 'Password').fill(OWNER.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page
      .getByRole('row', { name: new RegExp(WANG) })
      .getByText('Left')
      .waitFor();
    await page.getByRole('button', { name: 'Add address' }).click();
    const dialog = page.getByRole('dialog');
    await inBox(page, 'Address').fill('zhao@x.example');
    await dialog.getByRole('button', { name: 'Add address' }).click();
    await page.getByText('The address is on the list.').waitFor();
    await page.getByRole('searchbox', { name: 'Search addresses' }).fill('zhao');
    await page.getByText('1 address', { exact: true }).waitFor();
    await looksRight(boss, 'dark');
    await page.getByRole('button', { name: 'Lift zhao@x.example' }).click();
    await dialog.getByLabel('Why').fill('A mistake');
    await dialog.getByRole('button', { name: 'Lift' }).click();
    await page.getByText('No such address').waitFor();

    const [member] = await members();
    await boss.visit(`/members/${member?.id ?? ''}`);
    await page.getByText('At most once a month').waitFor();
    await page.getByRole('button', { name: 'They come back…' }).click();
    await looksRight(boss, 'light');
    await dialog.getByLabel('Where it was said').fill('phone call');
    await dialog.getByLabel('Proof').fill('Call of 3 March');
    await dialog.getByRole('checkbox', { name: 'E-mail' }).check();
    await dialog.getByLabel('What they agreed to').fill('News by e-mail');
    await dialog.getByRole('button', { name: 'Take them back' }).click();
    await page.getByRole('button', { name: 'They leave…' }).waitFor();
    expect(await members()).toMatchObject([{ consents: ['email'] }]);
    expect(await owner.call('GET', '/suppressions')).toMatchObject({ data: [] });

    const orders = await owner.call<{ data: { id: string }[] }>('GET', '/orders?box=new&limit=1');
    await boss.visit(`/orders/${orders.data[0]?.id ?? ''}`);
    await page.getByText('This mail was not sent.').waitFor();
    await boss.visit('/settings/members');
    await inBox(page, 'Name of topic 1 (English)').fill('Pumps and seals');
    await page.getByRole('region', { name: 'Members’ own page' }).getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved').waitFor();
    expect(await owner.call('GET', '/members/settings')).toMatchObject({
      topics: [{ label: { en: 'Pumps and seals' } }],
    });

    // A browser in another language than the account's: the words of this part come in the account's.
    const storageState = await page.context().storageState();
    const abroad = await Person.at(browser, address, { locale: 'zh-CN', storageState });
    await abroad.visit('/settings/members');
    await abroad.page.getByRole('heading', { name: 'Members’ own page' }).waitFor();
    await abroad.leave();
  });

  test('MEM-12 they are erased when they ask for it', async () => {
    const { page } = visitor;
    await page.context().clearCookies();
    await post('/my/link', { body: new URLSearchParams({ email: WANG }) });
    const links = () => world.to(WANG).filter((mail) => linkIn(mail, 'in') !== '');
    const mail = await eventually('another link', () => links()[1]);
    await page.goto(linkIn(mail, 'in'));
    await page.getByRole('button', { name: 'Open my page' }).click();
    await page.getByText('Have my data erased').click();
    await page.getByRole('checkbox', { name: /^Yes, I want my data erased/ }).check();
    await page.getByRole('button', { name: 'Erase my data' }).click();
    await page.getByRole('heading', { name: 'Your data is being erased' }).waitFor();
    await eventually('nobody to be left', async () => (await members()).length === 0);
    const tables = ['registration', 'choice', 'own_page_key', 'erasure_wish'];
    for (const table of tables) expect([table, await house.query(`SELECT FROM members.${table}`)]).toEqual([table, []]);
  });

  test('they change their address by a link that goes to the new one; the old one is told', async () => {
    const [old, next] = ['mo@customer.example', 'mo.new@customer.example'];
    const { id } = await owner.call<{ id: string }>('POST', '/members', { name: 'Mo', email: old });
    const linkTo = (to: string, part: string) =>
      eventually(`a link to ${part}`, () =>
        world
          .to(to)
          .map((mail) => linkIn(mail, part))
          .findLast((link) => link !== ''),
      );
    const { page } = visitor;
    await page.context().clearCookies();
    await visitor.visit('/my');
    await inBox(page, 'E-mail').fill(old);
    await page.getByRole('button', { name: 'Send me a link' }).click();
    await page.goto(await linkTo(old, 'in'));
    await page.getByRole('button', { name: 'Open my page' }).click();
    await inBox(page, 'New e-mail address').fill(next);
    await page.getByRole('button', { name: 'Send the link' }).click();
    await page.getByText('A mail with a link is on its way to the new address.').waitFor();
    await looksRight(visitor, 'dark');
    await page.goto(await linkTo(next, 'address'));
    expect(await owner.call('GET', `/members/${id}`)).toMatchObject({ email: old });
    await page.getByRole('button', { name: 'Confirm address' }).click();
    await page.getByText(`You are signed in as ${next}.`).waitFor();
    expect(await owner.call('GET', `/members/${id}`)).toMatchObject({ email: next });
    const told = await eventually('the old address to be told', () => world.to(old).at(1));
    expect(told.subject).toContain('was changed');
    expect(told.text).not.toContain(next);
    expect(visitor.complaints).toEqual([]);
  });
});
