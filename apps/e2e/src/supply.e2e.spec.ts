import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { freePort } from '@regulars/platform';
import type { Browser, Page } from 'playwright-core';
import { Person, launchBrowser } from './browser.js';
import { House, type HouseProcess, OWNER, eventually } from './house.js';
import { MailWorld, type ReceivedMail, answerTo, deliver } from './mail-world.js';
import { StaffClient } from './staff-client.js';

const FACTORY = 'factory@supplier.example';
const CUSTOMER = 'ann@customer.example';

interface Request {
  id: string;
  number: string;
  status: string;
  mailError: string | null;
  lines: { id: string; soldOut: string | null; answer: { result: string; quantity: number | null } | null }[];
  log: { kind: string; detail: string | null }[];
}

let house: House;
let server: HouseProcess;
let browser: Browser;
let owner: StaffClient;
let boss: Person;
let receiver: number;
let product: { id: string };
const world = new MailWorld();

beforeAll(async () => {
  [house, browser, receiver] = await Promise.all([House.build(), launchBrowser(), freePort()]);
  server = await house.start({
    SMTP_URL: await world.open(),
    SMTP_IN_PORT: String(receiver),
    LOG_LEVEL: 'warn',
  });
  owner = await StaffClient.signIn(server.address);
  product = await owner.call('POST', '/products', {
    sku: 'BV-DN50',
    name: '不锈钢球阀 DN50',
    price: { amount: 9_900, currency: 'USD' },
  });
  boss = await Person.at(browser, server.address, { viewport: { width: 1440, height: 900 }, acceptDownloads: true });
}, 60_000);
afterAll(async () => {
  await browser.close();
  await house.demolish();
  await world.close();
});

const order = () =>
  owner.call<{ id: string; number: string }>('POST', '/orders', {
    source: 'phone',
    contact: { name: 'Zanzibar Trading', email: CUSTOMER },
    message: 'As soon as you can',
    items: [
      { name: 'Gasket', quantity: 40, unitPrice: { amount: 250, currency: 'USD' } },
      { productId: product.id, name: '不锈钢球阀 DN50', quantity: 10, unitPrice: { amount: 9_900, currency: 'USD' } },
    ],
  });
const requests = async (orderId: string) =>
  (await owner.call<{ data: Request[] }>('GET', `/orders/${orderId}/supplier-requests`)).data;
const linkIn = ({ text = '' }: ReceivedMail) => /https?:\/\/\S+\/s\/[\w-]{43}/.exec(text)?.[0] ?? '';
const mailTo = (address: string, subject: RegExp) =>
  eventually(`a mail to ${address} about ${String(subject)}`, () =>
    world.to(address).find((mail) => subject.test(mail.subject ?? '')),
  );

/** Forwarded by the API, and the mail that brought it. */
async function forwarded(body: object = {}) {
  const { id: orderId } = await order();
  const { id: supplierId } = await owner.call<{ id: string }>('POST', '/suppliers', {
    ...{ name: 'Factory', email: `f${orderId}@supplier.example`, locale: 'en' },
  });
  const request = await owner.call<Request>('POST', `/orders/${orderId}/supplier-requests`, { supplierId, ...body });
  const mail = await mailTo(`f${orderId}@supplier.example`, /please confirm/);
  const send = (fields: Record<string, string>, headers: Record<string, string> = {}, address = linkIn(mail)) =>
    fetch(address, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual', headers });
  return { orderId, request, mail, link: linkIn(mail), send };
}
const ANSWER = { 'result-0': 'confirmed', 'quantity-0': '40', 'result-1': 'out-of-stock' };
const section = (page: Page) => page.getByRole('region', { name: 'Suppliers', exact: true });

describe('ORD-9 from the order to the factory and back', () => {
  let orderId: string;
  let number: string;
  let mail: ReceivedMail;
  let factory: Person;

  test('a supplier is added in the settings', async () => {
    const { page } = boss;
    await boss.signIn('/settings/suppliers');
    await page.getByText('No suppliers yet').waitFor();
    await page.getByRole('button', { name: 'Add supplier' }).click();
    const sheet = page.getByRole('dialog', { name: 'Add supplier' });
    await sheet.getByRole('button', { name: 'Add supplier' }).click();
    await sheet.getByText('Fill this in.').waitFor();
    await sheet.getByLabel('Name').fill('宁波阀门厂');
    await sheet.getByLabel('E-mail').fill(FACTORY);
    await sheet.getByLabel('Contact person').fill('王伟');
    await sheet.getByLabel('Own note').fill('Slow in February');
    expect(await boss.violations()).toEqual([]);
    await sheet.getByRole('button', { name: 'Add supplier' }).click();
    await page.getByRole('row').filter({ hasText: FACTORY }).getByText('王伟').waitFor();
    await page.getByRole('button', { name: '宁波阀门厂' }).click();
    const editing = page.getByRole('dialog', { name: '宁波阀门厂' });
    await editing.getByLabel('Phone').fill('+86 574 8888 1234');
    await editing.getByRole('button', { name: 'Save' }).click();
    await page.getByText('+86 574 8888 1234').waitFor();
  });

  test('ADM-4 the company says where it is', async () => {
    const { page } = boss;
    await boss.visit('/settings/company');
    await page.getByLabel('Name', { exact: true }).fill('Acme Sales');
    await page.getByLabel('Postal address').fill('Hafenstraße 5\n20457 Hamburg\n');
    expect(await boss.violations()).toEqual([]);
    await page.getByRole('button', { name: 'Save' }).first().click();
    await page.getByText('Saved').first().waitFor();
    expect(await owner.call('GET', '/company')).toMatchObject({ address: 'Hafenstraße 5\n20457 Hamburg' });
  });

  test('an order is forwarded: preview, then a mail with the sheet and a link, without the customer in it', async () => {
    const { page } = boss;
    ({ id: orderId, number } = await order());
    await boss.visit(`/orders/${orderId}`);
    await section(page).getByRole('button', { name: 'Forward to supplier' }).click();
    const dialog = page.getByRole('dialog', { name: 'Forward to supplier' });
    await dialog.getByLabel('Supplier', { exact: true }).selectOption({ label: '宁波阀门厂' });
    await dialog.getByLabel('Wanted by').fill('2027-03-01');
    await dialog.getByLabel('Note for the supplier').fill('请用木箱包装');
    await dialog.getByLabel('Offer purchase prices').check();
    await dialog.getByLabel('Quantity of Gasket').fill('many');
    await dialog.getByRole('button', { name: 'Send' }).click();
    await dialog.getByText('Look at the marked fields').waitFor();
    await dialog.getByLabel('Quantity of Gasket').fill('30');
    await dialog.getByLabel('Price offered for Gasket (USD)').fill('1.20');
    expect(await boss.violations()).toEqual([]);
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.url().endsWith('/supplier-requests/preview')),
      dialog.getByRole('button', { name: 'Preview the sheet' }).click(),
    ]);
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf']);
    await dialog.getByRole('button', { name: 'Send' }).click();
    await dialog.waitFor({ state: 'detached' });
    await section(page)
      .getByRole('button', { name: /宁波阀门厂.*Waiting/ })
      .waitFor();

    mail = await mailTo(FACTORY, /采购单/);
    expect(mail.subject).toBe(`Acme Sales 采购单 ${number}-S1，请确认`);
    expect(mail.attachments).toMatchObject([{ filename: `${number}-S1.pdf`, mimeType: 'application/pdf' }]);
    const sheet = Buffer.from(mail.attachments[0]?.content as ArrayBuffer);
    expect(sheet.subarray(0, 5).toString()).toBe('%PDF-');
    expect(sheet.toString('latin1')).toContain('NotoSansSC');
    expect(mail.text).toContain('30 × Gasket');
    expect(mail.text).toContain('-- \nAcme Sales\nHafenstraße 5\n20457 Hamburg');
    for (const secret of ['Zanzibar', CUSTOMER, 'As soon as', '99.00', '2.50'])
      expect([secret, mail.raw.includes(secret) || (mail.text ?? '').includes(secret)]).toEqual([secret, false]);
    const [request] = await requests(orderId);
    const download = await owner.fetch('GET', `/orders/${orderId}/supplier-requests/${request?.id}/order-sheet`);
    expect(Buffer.from(await download.arrayBuffer()).equals(sheet)).toBe(true);
  });

  test('the factory opens the link on a phone, in its own language, without script and without an account', async () => {
    factory = await Person.at(browser, server.address, {
      ...{ viewport: { width: 390, height: 844 }, locale: 'zh-CN', javaScriptEnabled: false },
    });
    const { page } = factory;
    await page.goto(linkIn(mail));
    await page.getByRole('heading', { level: 1, name: '采购单' }).waitFor();
    await page.getByText('请用木箱包装').waitFor();
    const line = (name: string) => page.getByRole('region', { name });
    expect(await line('Gasket').getByLabel('数量').inputValue()).toBe('30');
    expect(await line('Gasket').getByLabel('单价（USD）').inputValue()).toBe('1.20');
    expect(await line('Gasket').getByLabel('交货日期').inputValue()).toBe('2027-03-01');
    await line('Gasket').getByRole('radio', { name: '可以供货' }).check();
    await line('Gasket').getByLabel('数量').fill('0');
    await line('Gasket').getByLabel('单价（USD）').fill('1.25');
    await line('球阀').getByRole('radio', { name: '缺货' }).check();
    expect(await line('球阀').getByLabel('数量').isVisible()).toBe(false);
    await line('球阀').getByLabel('预计到货日期').fill('2027-06-15');
    await line('球阀').getByLabel('备注').fill('<script>alert(1)</script> 停产');
    await page.getByRole('button', { name: '提交答复' }).click();
    await page.getByText('请填写 1 到 1,000,000 之间的整数。').waitFor();
    expect(await line('球阀').getByLabel('备注').inputValue()).toBe('<script>alert(1)</script> 停产');
    await line('Gasket').getByLabel('数量').fill('25');
    await page.getByRole('button', { name: '提交答复' }).click();
    await page.getByText('谢谢，已收到您的答复').waitFor();
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Order' }).waitFor();
    expect(factory.complaints.filter((complaint) => !complaint.startsWith('422'))).toEqual([]);
  });

  test('one writes to the factory from the order, and what it answers stands beneath', async () => {
    const { page } = boss;
    await section(page)
      .getByRole('button', { name: /宁波阀门厂/ })
      .click();
    const dialog = page.getByRole('dialog', { name: /宁波阀门厂/ });
    await dialog.getByRole('button', { name: 'Write to supplier' }).click();
    await dialog.getByRole('button', { name: 'Send mail' }).click();
    await dialog.getByText('Fill this in.').waitFor();
    await dialog.getByLabel('Message').fill('Which crate size?\n\nWe have 80 cm doors.');
    expect(await boss.violations()).toEqual([]);
    await dialog.getByRole('button', { name: 'Send mail' }).click();
    await dialog.getByRole('button', { name: 'Send mail' }).waitFor({ state: 'detached' });
    const log = dialog.getByRole('region', { name: 'Log' });
    await log.getByText('We wrote: Which crate size? We have 80 cm doors.').waitFor();
    const asked = await mailTo(FACTORY, new RegExp(`^Acme Sales 采购单 ${number}-S1$`));
    expect(asked.text).toContain('We have 80 cm doors.');
    expect(asked.text).toContain('Acme Sales\nHafenstraße 5\n20457 Hamburg');
    await deliver(receiver, answerTo(asked, FACTORY, '木箱 70 厘米。'));
    await log.getByText('Wrote: 木箱 70 厘米。').waitFor();
    await dialog.getByText('Mails', { exact: true }).click();
    await dialog.getByText('We have 80 cm doors.').last().waitFor();
    await dialog.getByText('木箱 70 厘米。').last().waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await mailTo(OWNER.email, /宁波阀门厂 wrote/);
    expect(world.to(CUSTOMER)).toEqual([]);
  });

  test('the order shows it by itself, the person in charge has a mail, and an answer to that goes to the factory', async () => {
    const { page } = boss;
    await section(page)
      .getByRole('button', { name: /宁波阀门厂.*Answered/ })
      .waitFor();
    await page.getByText('宁波阀门厂 answered').first().waitFor();
    const notice = await mailTo(OWNER.email, /宁波阀门厂 answered/);
    expect(notice.text).toContain('out of stock, back on 2027-06-15');
    await deliver(receiver, answerTo(notice, OWNER.email, 'Take your time.'));
    const passed = await eventually('the answer to the factory', () =>
      world.to(FACTORY).find(({ text = '' }) => text.includes('Take your time.')),
    );
    await deliver(receiver, answerTo(passed, FACTORY, '好的，谢谢。'));
    await eventually('the notice of it', () =>
      world
        .to(OWNER.email)
        .find(({ subject, text = '' }) => subject?.includes('宁波阀门厂 wrote') && text.includes('好的')),
    );
    expect(world.to(CUSTOMER)).toEqual([]);
    const [request] = await requests(orderId);
    expect(request?.log.map(({ kind }) => kind)).toEqual(['forwarded', 'answered', 'written', 'wrote', 'wrote']);
    // What the factory said by mail is with the request, not in the customer's thread.
    expect(await owner.call('GET', `/orders/${orderId}/thread`)).toEqual({ data: [] });
  });

  test('line by line beside what was asked; one click strikes the product through; the answer is accepted', async () => {
    const { page } = boss;
    await section(page)
      .getByRole('button', { name: /宁波阀门厂/ })
      .click();
    const dialog = page.getByRole('dialog', { name: /宁波阀门厂/ });
    await dialog.getByRole('row').filter({ hasText: 'Gasket' }).getByText('× 25').waitFor();
    expect(await dialog.getByRole('row').filter({ hasText: 'Gasket' }).getByText('differs').count()).toBe(2);
    const valve = dialog.getByRole('row').filter({ hasText: '球阀' });
    await valve.getByText('<script>alert(1)</script> 停产').waitFor();
    await dialog.getByText('Mails', { exact: true }).click();
    await dialog.getByText('好的，谢谢。').last().waitFor();
    expect(await boss.violations()).toEqual([]);
    await valve.getByRole('button', { name: 'Mark product sold out' }).click();
    await valve.getByText('Product marked sold out').waitFor();
    await dialog.getByRole('button', { name: 'Accept answer' }).click();
    await dialog.getByRole('button', { name: 'Accept answer' }).waitFor({ state: 'detached' });
    await dialog.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('row').filter({ hasText: '球阀' }).locator('s').first().waitFor();
    expect(await owner.call('GET', `/products/${product.id}`)).toMatchObject({ available: false, soldOut: true });
    await factory.page.goto(linkIn(mail));
    await factory.page.getByText('您的答复已被接受').waitFor();
    expect(await factory.page.getByRole('textbox').count()).toBe(0);
    expect(boss.complaints).toEqual([]);
  });

  test('another is sent again to a new address, its reminder switched off, and withdrawn', async () => {
    const { page } = boss;
    const { orderId: id } = await forwarded();
    await boss.visit(`/orders/${id}`);
    await section(page)
      .getByRole('button', { name: /Factory/ })
      .click();
    const dialog = page.getByRole('dialog', { name: /Factory/ });
    await dialog.getByLabel('Reminds after 3 days').click();
    await dialog.getByLabel('Remind after 3 days').waitFor();
    await dialog.getByRole('button', { name: 'Send again' }).click();
    await dialog.getByLabel('E-mail').fill('new@supplier.example');
    await dialog.getByRole('button', { name: 'Send again' }).click();
    await mailTo('new@supplier.example', /please confirm/);
    await dialog.getByRole('button', { name: 'Withdraw' }).click();
    await dialog.getByLabel('Reason').fill('The customer cancelled');
    await dialog.getByRole('button', { name: 'Withdraw' }).click();
    await section(page)
      .getByRole('button', { name: /Factory.*Withdrawn/ })
      .waitFor();
    expect((await mailTo('new@supplier.example', /withdrawn/)).text).toContain('The customer cancelled');
  });

  test.each([
    ['/settings/suppliers', 'light'],
    ['/settings/suppliers', 'dark'],
    ['order', 'light'],
    ['order', 'dark'],
  ] as const)(
    '%s is accessible and fits, %s, at 1440 and 390 pixels',
    async (path, colorScheme) => {
      const { page } = boss;
      await page.emulateMedia({ colorScheme });
      for (const width of [1440, 390]) {
        await page.setViewportSize({ width, height: 860 });
        await boss.visit(path === 'order' ? `/orders/${orderId}` : path);
        await boss.settled();
        if (path === 'order') {
          await section(page)
            .getByRole('button', { name: /宁波阀门厂/ })
            .click();
          await page.getByRole('dialog', { name: /宁波阀门厂/ }).waitFor();
        }
        expect([width, await boss.violations(), await boss.overflow()]).toEqual([width, [], 0]);
      }
      expect(boss.complaints).toEqual([]);
    },
    60_000,
  );

  test('the factory’s page is accessible and fits, in all languages, light and dark', async () => {
    const { link } = await forwarded({ note: 'x'.repeat(300), deliveryAddress: 'Pier 1\nZanzibar' });
    const person = await Person.at(browser, server.address);
    for (const colorScheme of ['light', 'dark'] as const) {
      await person.page.emulateMedia({ colorScheme });
      for (const [lang, width] of [
        ['en', 390],
        ['zh-CN', 1440],
        ['zh-TW', 390],
      ] as const) {
        await person.page.setViewportSize({ width, height: 860 });
        await person.page.goto(`${link}?lang=${lang}`);
        await person.page.getByRole('radio').first().check();
        expect([lang, await person.violations(), await person.overflow()]).toEqual([lang, [], 0]);
      }
    }
    expect(person.complaints).toEqual([]);
    await person.leave();
  }, 60_000);
});

describe('ORD-9 the link faces strangers', () => {
  test('it opens nothing but its own request, and GET changes nothing', async () => {
    const { link, orderId } = await forwarded();
    const before = await house.query('SELECT * FROM orders.supply_request ORDER BY id');
    const token = link.slice(-43);
    for (const wrong of [
      `${token.slice(0, -3)}AAA`,
      'x',
      '..%2f..%2fetc',
      `${token}%00`,
      "'%20OR%201=1--",
      'A'.repeat(90),
    ]) {
      const answer = await fetch(`${server.address}/s/${wrong}`);
      expect([wrong, answer.status]).toEqual([wrong, wrong.includes('%00') ? 400 : 404]);
      expect(await answer.text()).not.toContain('Gasket');
    }
    const answer = await fetch(link);
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      ...{ 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, nofollow', 'cache-control': 'no-store' },
      'content-security-policy':
        "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    });
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(await house.query('SELECT * FROM orders.supply_request ORDER BY id')).toEqual(before);
    expect((await requests(orderId))[0]?.log).toHaveLength(1);
    expect(server.output()).not.toContain(token);
  });

  test('markup in an answer stays text everywhere, and line breaks in names break no header', async () => {
    const evil = '"><img src=x onerror=alert(1)>';
    const { orderId, send, link } = await forwarded({ note: evil });
    const sent = await send({ ...ANSWER, 'remark-0': evil, note: 'a\r\nBcc: victim@example.com\r\n\r\n<b>x</b>' });
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `/s/${link.slice(-43)}?lang=en&done=1`]);
    const page = await (await fetch(link)).text();
    expect(page).not.toContain('<img');
    expect(page).not.toContain('<b>x');
    expect(page).toContain('&lt;b&gt;x&lt;/b&gt;');
    const notice = await eventually('the notice', () =>
      world.to(OWNER.email).find(({ html = '' }) => html.includes('&lt;img')),
    );
    expect([notice.html?.includes('<img'), notice.header('bcc')]).toEqual([false, undefined]);
    expect((await requests(orderId))[0]?.status).toBe('answered');
    const supplier = (name: string) => owner.fetch('POST', '/suppliers', { name, email: 'a@b.example', locale: 'en' });
    expect((await supplier('Factory\r\nBcc: victim@example.com')).status).toBe(400);
    const address = { name: 'F', email: 'a@b.example\r\nBcc: v@example.com', locale: 'en' };
    expect((await owner.fetch('POST', '/suppliers', address)).status).toBe(400);
  });

  test('huge, strange and repeated input is refused or means nothing', async () => {
    const { orderId, send, link } = await forwarded();
    expect((await send({ ...ANSWER, note: 'x'.repeat(5_000) })).status).toBe(422);
    expect((await send({ ...ANSWER, note: 'x'.repeat(3_000_000) })).status).toBe(413);
    expect((await send({ ...ANSWER, note: 'a\0b' })).status).toBe(400);
    const json = (body: unknown) =>
      fetch(link, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    expect((await json([1, 2])).status).toBe(422);
    expect((await json({ 'result-0': { $gt: '' } })).status).toBe(422);
    expect((await send({})).status).toBe(422);
    expect((await requests(orderId))[0]).toMatchObject({ status: 'open', log: [{ kind: 'forwarded' }] });
    for (let times = 0; times < 3; times += 1) expect((await send(ANSWER)).status).toBe(303);
    expect((await requests(orderId))[0]?.log.map(({ kind }) => kind)).toEqual(['forwarded', 'answered']);
  });

  test('expired and withdrawn it says so, and takes nothing', async () => {
    const { orderId, request, link, send } = await forwarded();
    const path = `/orders/${orderId}/supplier-requests/${request.id}`;
    await house.query("UPDATE orders.supply_request SET expires_at = now() - interval '1 minute' WHERE id = $1", [
      request.id,
    ]);
    const expired = await fetch(link);
    expect([expired.status, (await expired.text()).includes('This link has expired')]).toEqual([410, true]);
    expect((await send(ANSWER)).status).toBe(410);
    await owner.call('POST', `${path}/send-again`, {});
    expect((await fetch(link)).status).toBe(200);
    await owner.call('POST', `${path}/withdraw`, {});
    const withdrawn = await fetch(link);
    expect([withdrawn.status, (await withdrawn.text()).includes('This order was withdrawn')]).toEqual([410, true]);
    expect((await send(ANSWER)).status).toBe(410);
    expect((await requests(orderId))[0]).toMatchObject({
      status: 'withdrawn',
      lines: [{ answer: null }, { answer: null }],
    });
  });

  test('a mail that the other side refuses is told with its reason', async () => {
    world.refuseWith = 550;
    const { id: orderId } = await order();
    const { id: supplierId } = await owner.call<{ id: string }>('POST', '/suppliers', {
      ...{ name: 'Gone', email: 'gone@supplier.example', locale: 'en' },
    });
    await owner.call('POST', `/orders/${orderId}/supplier-requests`, { supplierId });
    const failed = await eventually('the failure', async () => {
      const [request] = await requests(orderId);
      return request?.mailError == null ? null : request;
    });
    world.refuseWith = undefined;
    expect(failed.log.map(({ kind }) => kind)).toEqual(['forwarded', 'mail-failed']);
    expect(failed.mailError).toContain('No such person here');
  });

  test('whoever tries link after link is slowed down', async () => {
    const tries = [];
    for (let times = 0; times < 40; times += 1)
      tries.push((await fetch(`${server.address}/s/${'A'.repeat(43)}`, { method: 'POST' })).status);
    expect(tries).toContain(429);
    const answer = await fetch(`${server.address}/s/${'A'.repeat(43)}`, {
      method: 'POST',
      headers: { 'accept-language': 'zh-TW' },
    });
    expect([answer.status, answer.headers.get('retry-after') !== null]).toEqual([429, true]);
    expect(await answer.text()).toContain('請求過於頻繁');
  });
});
