import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { env } from '@regulars/platform';
import type { Browser, Page } from 'playwright-core';
import { Person, launchBrowser } from './browser.js';
import { House, type HouseProcess, OWNER, eventually } from './house.js';
import { MailWorld } from './mail-world.js';
import { StaffClient } from './staff-client.js';

interface Order {
  id: string;
  number: string;
  status: string;
}
interface Item {
  id: string;
  status: string;
  text: string;
}

const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const KILLS = env.integer('REPLY_KILLS', 3, { min: 1, max: 500 }, 'How often the spec of replies kills the sender.');

/** Replies that wait to be sent while the sender is killed. */
const WAITING = 60;

let house: House;
let server: HouseProcess;
let browser: Browser;
let owner: StaffClient;
const world = new MailWorld();

beforeAll(async () => {
  [house, browser] = await Promise.all([House.build(), launchBrowser()]);
  // Long enough for any machine: what is to be sent at once is told so.
  server = await house.start({ SMTP_URL: await world.open(), LOG_LEVEL: 'warn', REPLY_UNDO_SECONDS: '300' });
  owner = await StaffClient.signIn(server.address);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await house.demolish();
  await world.close();
});

let made = 0;
async function order(): Promise<Order & { email: string }> {
  made += 1;
  const email = `anna${made}@customer.example`;
  const { id, number, status } = await owner.call<Order>('POST', '/orders', {
    source: 'phone',
    contact: { name: `Anna ${made}`, email },
    message: 'Ten valves, please',
  });
  return { id, number, status, email };
}
const statusOf = async (id: string) => (await owner.call<Order>('GET', `/orders/${id}`)).status;
const thread = async (id: string) => (await owner.call<{ data: Item[] }>('GET', `/orders/${id}/thread`)).data;

async function open(id: string, options: Parameters<typeof Person.at>[2] = {}, who = OWNER): Promise<Person> {
  const person = await Person.at(browser, server.address, options);
  await person.signIn(`/orders/${id}`, who);
  await editor(person.page).waitFor();
  return person;
}
const editor = (page: Page) => page.getByRole('textbox', { name: /^Reply to/ });
const kept = (page: Page) => page.getByText('Draft saved').waitFor();

describe('ORD-6 answering from the order', () => {
  test('rich text with an image is kept as a draft, sent, undone, scheduled, and sent for good', async () => {
    const { id, email } = await order();
    const person = await open(id);
    const { page } = person;
    await editor(page).click();
    await page.keyboard.type('Dear Anna, ');
    await page.keyboard.press('Control+b');
    await page.keyboard.type('twenty pieces');
    await page.keyboard.press('Control+b');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Bulleted list' }).click();
    await page.keyboard.type('steel');
    const stored = page.waitForResponse((answer) => answer.url().endsWith('/api/v1/files'));
    await page.evaluate(`(() => {
      const bytes = Uint8Array.from(atob('${PNG}'), (char) => char.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], 'drawing.png', { type: 'image/png' }));
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    })()`);
    await stored;
    await editor(page).getByRole('img', { name: 'drawing.png' }).waitFor();
    await kept(page);
    expect(await person.violations()).toEqual([]);

    // It is there after a reload and on the phone, and a colleague does not see it.
    await page.reload();
    await editor(page).getByText('twenty pieces').waitFor();
    const phone = await open(id, { viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
    await editor(phone.page).getByText('twenty pieces').waitFor();
    await editor(phone.page).getByRole('img', { name: 'drawing.png' }).waitFor();
    expect(await phone.page.getByRole('list', { name: 'Attachments' }).count()).toBe(0);
    expect(await phone.overflow()).toBe(0);
    expect(await phone.violations()).toEqual([]);
    const li = await owner.hire('sales', 'Li Na');
    expect(await li.call('GET', `/orders/${id}/drafts`)).toMatchObject({ reply: { body: '', version: 0 } });

    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByText(/^Goes in \d+ seconds$/).waitFor();
    expect(await editor(page).textContent()).toBe('');
    expect(await statusOf(id)).toBe('processed');
    await page.getByRole('button', { name: 'Undo' }).click();
    await editor(page).getByText('twenty pieces').waitFor();
    await page.getByText(/^Goes in \d+ seconds$/).waitFor({ state: 'detached' });
    expect([await statusOf(id), await thread(id)]).toEqual(['new', []]);

    await page.getByRole('button', { name: 'Send later' }).click();
    await page.getByRole('menuitem', { name: /^Tomorrow/ }).click();
    await page.getByText(/^Goes on /).waitFor();
    expect(await person.violations()).toEqual([]);
    expect(world.to(email)).toEqual([]);
    await page.getByRole('button', { name: 'Send now' }).click();
    const mail = await eventually('the mail', () => world.to(email)[0]);
    expect(mail.html).toContain('<strong>twenty pieces</strong>');
    expect(mail.html).toMatch(/<img src="cid:[^"]+" alt="drawing.png"/);
    expect(mail.text).toContain('Dear Anna, twenty pieces');
    expect(mail.text).toContain('* steel');
    expect(mail.attachments).toMatchObject([{ filename: 'drawing.png', disposition: 'inline' }]);
    const said = page.getByRole('article', { name: /^Mail by/ });
    await said.getByText('Sent', { exact: true }).waitFor();
    await said.getByRole('strong').getByText('twenty pieces').waitFor();
    await said.getByRole('img', { name: 'drawing.png' }).waitFor();
    expect(await person.violations()).toEqual([]);
    expect(await owner.call('GET', `/orders/${id}/drafts`)).toMatchObject({ reply: { version: 0 } });
    expect([...person.complaints, ...phone.complaints]).toEqual([]);
    await Promise.all([person.leave(), phone.leave()]);
  }, 120_000);

  test('a draft changed on two devices at once: the person is asked which goes on', async () => {
    const { id } = await order();
    const desk = await open(id);
    const phone = await open(id, { viewport: { width: 390, height: 844 } });
    await editor(desk.page).fill('From the desk');
    await kept(desk.page);
    await editor(phone.page).fill('From the phone');
    await phone.page.getByText('This draft was changed on another device.').waitFor();
    expect(await phone.violations()).toEqual([]);
    await phone.page.getByRole('button', { name: 'Keep this one' }).click();
    await kept(phone.page);
    expect(await owner.call('GET', `/orders/${id}/drafts`)).toMatchObject({
      reply: { body: '<p>From the phone</p>' },
    });
    await editor(desk.page).press('End');
    await desk.page.keyboard.type('!');
    await desk.page.getByRole('button', { name: 'Show that one' }).click();
    await editor(desk.page).getByText('From the phone').waitFor();
    expect(phone.complaints.filter((each) => !each.startsWith('412'))).toEqual([]);
    await Promise.all([desk.leave(), phone.leave()]);
  }, 60_000);
});

describe('ORD-6 replies and kill -9', () => {
  test('a reply that waits outlives the server, and goes once', async () => {
    const { id, email } = await order();
    const brief = { SMTP_URL: world.address, LOG_LEVEL: 'warn', REPLY_UNDO_SECONDS: '1' };
    const second = await house.start(brief);
    const client = owner.at(second.address);
    const [sent, taken] = [
      await client.call<Item>('POST', `/orders/${id}/replies`, { text: 'Goes by itself' }),
      await client.call<Item>('POST', `/orders/${id}/replies`, {
        text: 'Never goes',
        sendAt: new Date(Date.now() + 3_600_000).toISOString(),
      }),
    ];
    await client.call('POST', `/orders/${id}/messages/${taken.id}/cancel`);
    await second.stop('SIGKILL');
    await server.stop('SIGKILL');
    server = await house.start({ ...brief, REPLY_UNDO_SECONDS: '300', PORT: new URL(server.address).port });
    await eventually('the mail', () => world.to(email)[0]);
    await eventually('that it is known to be sent', async () =>
      (await thread(id)).some((item) => item.id === sent.id && item.status === 'sent'),
    );
    expect(world.to(email).map(({ text }) => text?.trim())).toEqual(['Goes by itself']);
    expect(await owner.call('GET', `/orders/${id}/drafts`)).toMatchObject({ reply: { body: '<p>Never goes</p>' } });
  }, 60_000);
});

/**
 * Colleagues answer while the worker that sends is killed again and again. What was accepted arrives; twice only what was being handed
 * over at the moment of a kill, under the same Message-ID.
 */
describe('ORD-6 the sender is killed again and again', () => {
  test(`kill -9 ${KILLS} times while replies are sent`, async () => {
    const variables = { SMTP_URL: world.address, LOG_LEVEL: 'info', JOB_CONCURRENCY: '4' };
    const calm = await House.build();
    try {
      const api = await calm.start({ ...variables, ROLE: 'api', LOG_LEVEL: 'warn', REPLY_UNDO_SECONDS: '1' });
      const client = await StaffClient.signIn(api.address);
      const { id } = await client.call<Order>('POST', '/orders', {
        source: 'phone',
        contact: { name: 'Crash', email: 'crash@customer.example' },
      });
      const accepted = new Set<string>();
      let over = false;
      // As many wait at each kill as it takes for some to be on their way; more would only have to be sent in the end.
      const reached = () => world.to('crash@customer.example').length;
      const colleague = async () => {
        while (!over) {
          if (accepted.size - reached() > WAITING) {
            await new Promise((next) => setTimeout(next, 50));
            continue;
          }
          const reply = await client.call<Item>('POST', `/orders/${id}/replies`, { text: `Number ${accepted.size}` });
          accepted.add(reply.id);
          await new Promise((next) => setTimeout(next, 30));
        }
      };
      const colleagues = [colleague(), colleague()];
      let worker = await calm.start({ ...variables, ROLE: 'worker' });
      for (let kill = 0; kill < KILLS; kill += 1) {
        const before = reached();
        await eventually('mails on their way', () => reached() > before, 60_000);
        await worker.stop('SIGKILL');
        worker = await calm.start({ ...variables, ROLE: 'worker' });
      }
      over = true;
      await Promise.all(colleagues);
      await eventually(
        'every reply sent',
        async () =>
          (await calm.query("SELECT FROM messaging.message WHERE purpose = 'reply' AND status <> 'sent'")).length === 0,
        180_000,
      );
      const arrived = world.to('crash@customer.example').map(({ messageId }) => messageId ?? '');
      const ids = new Set(arrived.map((messageId) => messageId.slice(1, messageId.indexOf('@'))));
      expect(accepted.size).toBeGreaterThan(KILLS);
      expect(ids).toEqual(accepted);
      expect(arrived.length - ids.size).toBeLessThanOrEqual(KILLS * 4);
    } finally {
      await calm.demolish();
    }
  }, 900_000);
});
