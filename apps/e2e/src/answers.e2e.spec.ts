import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { Person, launchBrowser } from './browser.js';
import { House, eventually } from './house.js';
import { MailWorld } from './mail-world.js';
import { StaffClient } from './staff-client.js';

interface Order {
  id: string;
  number: string;
}

const PASSWORD = 'correct horse battery';

let house: House;
let browser: Browser;
let owner: StaffClient;
let li: StaffClient;
let boss: Person;
let seller: Person;
/** A second process on the same database: who writes there is known here. */
let elsewhere: StaffClient;
const world = new MailWorld();

beforeAll(async () => {
  [house, browser] = await Promise.all([House.build(), launchBrowser()]);
  const variables = { SMTP_URL: await world.open(), LOG_LEVEL: 'warn', REPLY_UNDO_SECONDS: '300' };
  const { address } = await house.start(variables);
  owner = await StaffClient.signIn(address);
  li = await owner.hire('sales', 'Li Na');
  elsewhere = li.at((await house.start({ ...variables, ROLE: 'api' })).address);
  const company = await owner.call<{ version: number }>('GET', '/company');
  await owner.call('PATCH', '/company', { timeZone: 'Asia/Shanghai' }, { 'if-match': `"${company.version}"` });
  const size = { viewport: { width: 1440, height: 900 }, timezoneId: 'America/New_York' };
  [boss, seller] = [await Person.at(browser, address, size), await Person.at(browser, address, size)];
  await boss.signIn('/');
  await seller.signIn('/', { email: 'li.na@acme.example', password: PASSWORD });
}, 90_000);
afterAll(async () => {
  await browser.close();
  await house.demolish();
  await world.close();
});

let made = 0;
async function order(more: object = {}): Promise<Order & { email: string }> {
  made += 1;
  const email = `anna${made}@customer.example`;
  const answer = await owner.call<Order>('POST', '/orders', {
    source: 'phone',
    contact: { name: `Anna ${made}`, email },
    message: 'Ten valves, please',
    items: [{ name: 'Valve', quantity: 10, unitPrice: { amount: 1250, currency: 'USD' } }],
    ...more,
  });
  return { ...answer, email };
}
const editor = (page: Page) => page.getByRole('textbox', { name: /^Reply to/ });
async function open(person: Person, id: string, hash = ''): Promise<void> {
  await person.visit(`/orders/${id}${hash}`);
  await editor(person.page)
    .or(person.page.getByLabel(/^Note for colleagues/))
    .first()
    .waitFor();
}
const picker = (page: Page) => page.getByRole('group', { name: 'Canned answers' });
const choose = (row: Locator, page: Page, act: string) =>
  row
    .getByRole('button', { name: /^Actions for/ })
    .click()
    .then(() => page.getByRole('menuitem', { name: act }).click());

describe('ORD-6 canned answers in the settings', () => {
  test('are written with variables and a live preview, found, filtered, copied and deleted', async () => {
    const { number } = await order();
    const { page } = boss;
    await boss.visit('/settings/answers');
    await page.getByText('No canned answers yet').waitFor();
    expect(await boss.violations()).toEqual([]);
    await page.getByRole('button', { name: 'Add answer' }).click();
    const sheet = page.getByRole('dialog', { name: 'Add answer' });
    await sheet.getByRole('button', { name: 'Save' }).click();
    await sheet.getByText('Write the text in at least one language.').waitFor();
    await sheet.getByLabel('Name', { exact: true }).fill('Price of valves');
    await sheet.getByLabel('Shortcut').fill('/price');
    await sheet.getByLabel('Category').fill('Prices');
    const text = sheet.getByRole('textbox', { name: 'Text in English' });
    await text.click();
    await page.keyboard.type('Dear ');
    await sheet.getByRole('button', { name: 'Variable' }).click();
    await page.getByRole('menuitem', { name: /^Contact’s name/ }).click();
    await page.keyboard.type(', {{ order.nmae }}');
    const preview = sheet.getByRole('region', { name: 'Preview' });
    await preview
      .getByText('The text names a variable')
      .or(preview.getByText('There is no variable'))
      .first()
      .waitFor();
    for (const _ of 'nmae }}') await page.keyboard.press('Backspace');
    await page.keyboard.type('total }}');
    await preview.getByText('Dear Anna 1, $125.00').waitFor();
    await preview.getByText(`Preview on ${number}`).waitFor();
    await sheet.getByRole('tab', { name: '简体中文' }).click();
    await sheet.getByRole('textbox', { name: 'Text in 简体中文' }).fill('{{ contact.name }}您好');
    await preview.getByText('Anna 1您好').waitFor();
    expect(await boss.violations()).toEqual([]);
    await sheet.getByLabel('For all colleagues.').check();
    await sheet.getByRole('button', { name: 'Save' }).click();
    await sheet.waitFor({ state: 'detached' });

    const row = (name: string) =>
      page.getByRole('row').filter({ has: page.getByRole('button', { name, exact: true }) });
    await row('Price of valves').getByText('Shared').waitFor();
    await choose(row('Price of valves'), page, 'Duplicate');
    const copy = page.getByRole('dialog', { name: 'Add answer' });
    await copy.getByLabel('Name', { exact: true }).fill('Thanks');
    await copy.getByLabel('Shortcut').fill('price');
    await copy.getByRole('button', { name: 'Save' }).click();
    await copy.getByText('Another answer has the shortcut').waitFor();
    await copy.getByLabel('Shortcut').fill('thanks');
    await copy.getByRole('textbox', { name: 'Text in English' }).fill('Thank you.');
    await copy.getByLabel('For all colleagues.').uncheck();
    await copy.getByRole('button', { name: 'Save' }).click();
    await row('Thanks').getByText('My own').waitFor();

    await page.getByLabel('For whom').selectOption('shared');
    await row('Thanks').waitFor({ state: 'detached' });
    await page.getByLabel('For whom').selectOption('');
    await page.getByLabel('Languages').selectOption('zh-TW');
    await page.getByText('No answer fits').waitFor();
    await page.getByLabel('Languages').selectOption('');
    await page.getByLabel('Search answers').fill('thank you');
    await row('Price of valves').waitFor({ state: 'detached' });
    await choose(row('Thanks'), page, 'Edit answer');
    const edit = page.getByRole('dialog', { name: 'Edit answer' });
    await edit.getByLabel('Name', { exact: true }).fill('Many thanks');
    await edit.getByRole('button', { name: 'Save' }).click();
    await row('Many thanks').waitFor();
    await choose(row('Many thanks'), page, 'Delete');
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await page.getByText('No answer fits').waitFor();
    expect(boss.complaints.filter((each) => !/^(?:422 POST .*preview|409 POST .*answers)/.test(each))).toEqual([]);
    boss.complaints.length = 0;
  }, 90_000);

  test('a salesperson finds own and shared ones, on a phone too, and may share none', async () => {
    const phone = await Person.at(browser, li.address, { viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
    await phone.signIn('/', { email: 'li.na@acme.example', password: PASSWORD });
    await phone.visit('/settings');
    const { page } = phone;
    await page.getByRole('button', { name: 'Price of valves', exact: true }).click();
    await page.getByRole('dialog', { name: 'Price of valves' }).getByText('{{ contact.name }}').waitFor();
    expect(await phone.violations()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Add answer' }).click();
    const sheet = page.getByRole('dialog', { name: 'Add answer' });
    await sheet.getByLabel('Name', { exact: true }).fill('Hello');
    await sheet
      .getByRole('textbox', { name: 'Text in English' })
      .fill('Hello {{ contact.name }}, {{ contact.company }}');
    expect(await sheet.getByLabel('For all colleagues.').isDisabled()).toBe(true);
    await sheet.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Hello', exact: true }).waitFor();
    expect(await phone.overflow()).toBe(0);
    expect(await phone.violations()).toEqual([]);
    await phone.visit('/settings/company');
    await page
      .getByText('Your role does not include this')
      .or(page.getByRole('heading', { level: 2 }))
      .first()
      .waitFor();
    expect(await page.getByLabel('Time zone').count()).toBe(0);
    await phone.leave();
  }, 60_000);
});

describe('ORD-6 canned answers and signatures in a reply', () => {
  test('a slash finds one, arrows choose, Enter puts it at the cursor, filled in for this customer', async () => {
    const { id, email } = await order();
    const { page } = seller;
    await open(seller, id);
    await editor(page).click();
    await page.keyboard.type('Hi. See https://a/b /pri');
    await picker(page)
      .getByRole('option', { name: /^Price of valves/ })
      .waitFor();
    await picker(page).getByText(`Dear Anna ${made}, $125.00`).waitFor();
    expect(await seller.violations()).toEqual([]);
    await page.keyboard.press('Escape');
    await picker(page).waitFor({ state: 'detached' });
    for (let press = 0; press < 4; press += 1) await page.keyboard.press('Backspace');
    await page.keyboard.type('/');
    await picker(page).getByRole('option').nth(1).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.type('price');
    await picker(page)
      .getByRole('option', { selected: true, name: /^Price of valves/ })
      .waitFor();
    await page.keyboard.press('Enter');
    await editor(page).getByText(`Hi. See https://a/b Dear Anna ${made}, $125.00`).waitFor();

    // By the mouse, at the cursor as well, and what is not known is told.
    await page.getByRole('button', { name: 'Insert a canned answer' }).click();
    await picker(page).getByRole('combobox', { name: 'Search answers' }).fill('hello');
    await picker(page).getByText('Not known here: Contact’s company').waitFor();
    expect(await seller.violations()).toEqual([]);
    await picker(page)
      .getByRole('option', { name: /^Hello/ })
      .click();
    await editor(page).getByText(`$125.00Hello Anna ${made},`).waitFor();
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    const { data } = await li.call<{ data: { name: string; uses: number }[] }>('GET', '/answers');
    expect(data.find(({ name }) => name === 'Hello')?.uses).toBe(1);
    expect(world.to(email)).toEqual([]);
  }, 60_000);

  test('the company’s signature is shown under the reply, one’s own takes its place, and it can be left out', async () => {
    const { id, email } = await order();
    await boss.visit('/settings/company');
    const section = boss.page.getByRole('region', { name: 'Signature of those without their own' });
    await section.getByRole('textbox', { name: 'Text in English' }).fill('{{ staff.name }}, sales team');
    await section.getByRole('button', { name: 'Save signature' }).click();
    await boss.page.getByText('Saved').first().waitFor();
    expect(await boss.violations()).toEqual([]);
    await open(seller, id, '#reply');
    const { page } = seller;
    const signature = page.getByRole('group', { name: 'Signature' });
    await signature.getByText('Li Na, sales team').waitFor();
    await seller.visit('/account');
    const own = page.getByRole('region', { name: 'Signature', exact: true });
    await own.getByRole('textbox', { name: 'Text in English' }).fill('Best wishes, Li');
    await own.getByRole('button', { name: 'Save signature' }).click();
    await page.getByText('Saved').first().waitFor();
    expect(await seller.violations()).toEqual([]);

    await open(seller, id, '#reply');
    await signature.getByText('Best wishes, Li').waitFor();
    await editor(page).click();
    await page.keyboard.type('Yes, we have them.');
    await page.getByRole('button', { name: 'Leave the signature out' }).click();
    await page.getByRole('button', { name: 'Add signature' }).click();
    expect(await seller.violations()).toEqual([]);
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    // Taken back, the draft is what one wrote.
    await page.getByRole('button', { name: 'Undo' }).click();
    await editor(page).getByText('Yes, we have them.').waitFor();
    expect(await editor(page).getByText('Best wishes').count()).toBe(0);
    const sent = page.getByRole('article', { name: /^Mail by/ });
    expect(await sent.count()).toBe(0);
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await sent.getByText('Best wishes, Li').waitFor();
    const [item] = (await li.call<{ data: { id: string }[] }>('GET', `/orders/${id}/thread`)).data;
    await li.call('POST', `/orders/${id}/messages/${item?.id ?? ''}/send-now`);
    const mail = await eventually('the mail', () => world.to(email)[0]);
    expect(mail.text?.trim()).toBe('Yes, we have them.\n\n-- \nBest wishes, Li');
  }, 60_000);
});

describe('ORD-6 two who answer one customer', () => {
  test('one sees that the other is answering, in order and list, and through another process', async () => {
    const { id, number } = await order();
    await open(boss, id);
    await elsewhere.call('PUT', `/orders/${id}/writing`);
    await boss.page.getByText('Li Na is answering').first().waitFor();
    await boss.page.getByTitle('Li Na is answering').first().waitFor();
    expect(await boss.violations()).toEqual([]);
    await elsewhere.call('DELETE', `/orders/${id}/writing`);
    await boss.page.getByText('Li Na is answering').first().waitFor({ state: 'detached' });
    // By typing, and over when one leaves.
    await open(seller, id);
    await editor(seller.page).click();
    await seller.page.keyboard.type('Let me');
    await boss.page.getByText('Li Na is answering').first().waitFor();
    await seller.page
      .getByRole('navigation', { name: 'Main navigation' })
      .getByRole('link', { name: 'My day' })
      .click();
    await boss.page.getByText('Li Na is answering').first().waitFor({ state: 'detached' });
    // Without a further sign it ends by itself.
    await elsewhere.call('PUT', `/orders/${id}/writing`);
    await boss.page.getByText('Li Na is answering').first().waitFor();
    await house.query("UPDATE orders.writing_sign SET at = at - interval '44 seconds'");
    await boss.visit(`/orders/${id}`);
    await boss.page
      .getByRole('heading', { name: new RegExp(number) })
      .or(boss.page.getByText(number).first())
      .first()
      .waitFor();
    await boss.page.getByText('Li Na is answering').first().waitFor({ state: 'detached' });
  }, 60_000);

  test('who has not seen the other’s answer is asked: look first, or send anyway', async () => {
    const { id } = await order();
    const { page } = boss;
    await open(boss, id);
    await page.getByRole('region', { name: 'Conversation' }).waitFor({ state: 'attached' });
    await editor(page).click();
    await page.keyboard.type('From the boss');
    await li.call('POST', `/orders/${id}/replies`, { text: 'From Li' });
    await page.getByText('From Li').waitFor();
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByText('Li Na wrote while you were writing.').waitFor();
    expect(await boss.violations()).toEqual([]);
    await page.getByRole('button', { name: 'Look first' }).click();
    await page.getByText('Li Na wrote while').waitFor({ state: 'detached' });
    await li.call('POST', `/orders/${id}/replies`, { text: 'Once more from Li' });
    await page.getByText('Once more from Li').waitFor();
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByRole('button', { name: 'Send anyway' }).click();
    await page
      .getByRole('article', { name: /^Mail by/ })
      .getByText('From the boss')
      .waitFor();
    const { data } = await owner.call<{ data: { text: string }[] }>('GET', `/orders/${id}/thread`);
    expect(data.map(({ text }) => text.split('\n')[0])).toEqual(['From Li', 'Once more from Li', 'From the boss']);
    expect(boss.complaints.filter((each) => !/^409 POST .*replies/.test(each))).toEqual([]);
    boss.complaints.length = 0;
  }, 60_000);

  test('two presses in one moment send once, and leave no draft behind', async () => {
    const { id } = await order();
    const { page } = boss;
    await open(boss, id);
    await editor(page).click();
    await page.keyboard.type('Only once');
    // While the first is on its way, and with a draft not yet saved.
    await page.evaluate(`(() => {
      const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Send');
      button.click();
      button.click();
    })()`);
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    await page.getByText('Reply is on its way').first().waitFor();
    const { data } = await owner.call<{ data: object[] }>('GET', `/orders/${id}/thread`);
    expect(data).toHaveLength(1);
    await new Promise((next) => setTimeout(next, 1500));
    expect(await owner.call('GET', `/orders/${id}/drafts`)).toMatchObject({ reply: { version: 0 } });
    expect(boss.complaints).toEqual([]);
  }, 60_000);

  test('an answer that was lost on the way is not sent twice, and its draft does not come back', async () => {
    const { id } = await order();
    const { page } = boss;
    await open(boss, id);
    let cut = true;
    await page.route(`**/orders/${id}/replies`, async (route) => {
      if (!cut) return route.continue();
      cut = false;
      await route.fetch();
      return route.abort('connectionreset');
    });
    await editor(page).click();
    await page.keyboard.type('Sent, but who knows');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByRole('alert').filter({ hasText: /\w/ }).first().waitFor();
    await page.getByText('Draft saved').waitFor();
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByText('Reply is on its way').first().waitFor();
    await page.unroute(`**/orders/${id}/replies`);
    expect((await owner.call<{ data: object[] }>('GET', `/orders/${id}/thread`)).data).toHaveLength(1);
    await eventually('no draft', async () => {
      const { reply } = await owner.call<{ reply: { version: number } }>('GET', `/orders/${id}/drafts`);
      return reply.version === 0;
    });
    expect(await editor(page).textContent()).toBe('');
    boss.complaints.length = 0;
  }, 60_000);

  test('a scheduled time is the company’s, with its zone named where one’s own clock differs', async () => {
    const { id } = await order();
    const { page } = boss;
    await li.call('POST', `/orders/${id}/replies`, {
      text: 'Later',
      sendAt: new Date(Date.now() + 86_400_000).toISOString(),
    });
    await open(boss, id);
    await page.getByText(/^Goes on .*\(China Standard Time\)$/).waitFor();
  }, 30_000);
});

describe('ORD-6 mentions', () => {
  test('an @ offers colleagues, whoever may not see the order greyed; named ones hear of it by bell and mail', async () => {
    const wang = await owner.hire('sales', 'Wang Wei');
    const { id } = await order({ assigneeId: li.id });
    const { page } = boss;
    await open(boss, id, '#note');
    const note = page.getByLabel(/^Note for colleagues/);
    await note.click();
    await page.keyboard.type('Please look, @');
    const list = page.getByRole('listbox', { name: 'Mention a colleague' });
    await list.getByRole('option', { name: /Wang Wei.*can’t see this order/ }).waitFor();
    expect(await list.getByRole('option', { name: /Wang Wei/ }).getAttribute('aria-disabled')).toBe('true');
    expect(await boss.violations()).toEqual([]);
    await page.keyboard.type('li');
    await page.keyboard.press('Enter');
    await page.getByText('Will be told: Li Na').waitFor();
    expect(await note.inputValue()).toBe('Please look, @Li Na ');
    await page.getByRole('button', { name: 'Add note' }).click();
    await page
      .getByRole('article', { name: /^Note by/ })
      .getByText('Please look, @Li Na')
      .waitFor();

    const bell = seller.page.getByRole('button', { name: '1 unread mention' });
    await bell.click();
    const mentions = seller.page.getByRole('dialog', { name: 'Mentions' });
    await mentions.getByRole('link', { name: /Please look/ }).waitFor();
    expect(await seller.violations()).toEqual([]);
    await mentions.getByRole('link', { name: /Please look/ }).click();
    await seller.page.getByRole('article', { name: /^Note by/ }).waitFor();
    await seller.page.getByRole('button', { name: 'Mentions', exact: true }).waitFor();
    const mail = await eventually('the mail', () => world.to('li.na@acme.example')[0]);
    expect(mail.subject).toContain('mentioned you');
    expect(mail.text).toContain('Please look, @Li Na');
    expect(mail.text).toContain(`/orders/${id}`);

    const refused = await owner.fetch('POST', `/orders/${id}/notes`, { text: '@Wang Wei', mentions: [wang.id] });
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([
      422,
      'orders/cant-be-mentioned',
    ]);
    expect(await wang.call('GET', '/mentions')).toEqual({ data: [], unread: 0 });
    await owner.call('POST', `/orders/${id}/notes`, { text: 'Again', mentions: [li.id] });
    await seller.visit('/orders');
    await seller.page.getByRole('button', { name: '1 unread mention' }).click();
    await mentions.getByRole('button', { name: 'Mark all as read' }).click();
    await seller.page.getByRole('button', { name: 'Mentions', exact: true }).waitFor();
    expect([...boss.complaints, ...seller.complaints]).toEqual([]);
  }, 60_000);
});
