import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingMessage, type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  Events,
  HttpConfig,
  Jobs,
  type LiveEvents,
  type Logger,
  PublicEvent,
  SealedTexts,
  Tasks,
} from '@regulars/platform';
import { type TestDatabase, testDatabase } from '@regulars/platform/testing';
import { type AccountLetter, type AccountMails, Audit, StaffReader, actorFor } from '@regulars/staff';
import { Webhook } from 'standardwebhooks';
import { DeliveriesRepository } from './deliveries.repository.js';
import { Delivering } from './delivering.js';
import { DeliveryLog } from './delivery-log.service.js';
import { DisabledLetters } from './disabled-letters.js';
import { Endpoints } from './endpoints.js';
import { EndpointsRepository } from './endpoints.repository.js';
import { EventDetails } from './event-details.js';
import { FanOut } from './fan-out.js';
import { RecentDeliveriesReader } from './recent-deliveries.reader.js';
import { retryAt } from './retry-schedule.js';
import { WantedEvents } from './wanted-events.js';
import { WebhookClient } from './webhook-client.js';
import { WebhooksService } from './webhooks.service.js';

const OWNER = actorFor({
  id: randomUUID(),
  name: 'Bo',
  email: 'bo@example.com',
  role: 'owner',
  locale: 'en',
  active: true,
});

interface Heard {
  headers: Record<string, string>;
  body: string;
}

let db: TestDatabase;
let server: Server;
let url: string;
let answers: number[];
let heard: Heard[];
let tasks: Tasks;
let events: Events;
let wanted: WantedEvents;
let webhooks: WebhooksService;
let log: DeliveryLog;
let guarded: WebhooksService;
let guardedDelivering: Delivering;
let letters: AccountLetter[];

beforeAll(async () => {
  db = await testDatabase();
  server = createServer((request, response) => {
    void textOf(request).then((body) => {
      heard.push({ headers: request.headers as Record<string, string>, body });
      response.writeHead(answers.shift() ?? 200, { location: `${url}/elsewhere` }).end('x'.repeat(5_000));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`;
  const open = house(true);
  ({ tasks, events, wanted, webhooks, log } = open);
  const closed = house(false);
  guarded = closed.webhooks;
  guardedDelivering = closed.delivering;
});
afterAll(async () => {
  server.close();
  await db.close();
});
beforeEach(async () => {
  [answers, heard, letters] = [[], [], []];
  await db.database.query('DELETE FROM webhooks.endpoint; ');
  await db.database.query('DELETE FROM graphile_worker._private_jobs');
});

function house(allowPrivate: boolean) {
  const live = { announce: () => undefined } as unknown as LiveEvents;
  const rows = new EndpointsRepository(db.database);
  const deliveries = new DeliveriesRepository(db.database);
  const mails = { send: (_: unknown, letter: AccountLetter) => Promise.resolve(String(letters.push(letter))) };
  const letter = new DisabledLetters(
    new StaffReader(db.database),
    mails as unknown as AccountMails,
    Object.assign(new HttpConfig(), { publicUrl: 'https://crm.example' }),
  );
  const seals = new SealedTexts({ secret: 'a secret of thirty-two characters' });
  const endpoints = new Endpoints(rows, seals, new Audit(), live, letter);
  const jobs = new Jobs();
  const own = new Tasks();
  const published = new Events(jobs, own);
  const told = new WantedEvents(rows, live, { warn: () => undefined } as unknown as Logger);
  const details = new EventDetails();
  details.register('order', (id) => Promise.resolve({ number: 'R-2026-000001', status: 'new', id }));
  const client = new WebhookClient({ allowPrivate });
  const delivering = new Delivering(db.database, jobs, own, endpoints, rows, deliveries, client);
  new FanOut(db.database, published, told, details, rows, deliveries, delivering).onModuleInit();
  delivering.onModuleInit();
  const recent = new RecentDeliveriesReader(db.database);
  const service = new WebhooksService(db.database, rows, endpoints, new Audit(), { allowPrivate }, recent);
  const deliveryLog = new DeliveryLog(db.database, rows, deliveries, endpoints, delivering, new Audit());
  return { tasks: own, events: published, wanted: told, webhooks: service, log: deliveryLog, delivering };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

const publish = (...all: PublicEvent[]) => db.database.transaction((tx) => events.publish(tx, ...all));

/** Runs what waits in the queue, retries included, whatever time they are planned for. */
async function work(rounds = 1): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    const jobs = await db.database.query<{ id: string; task: string; payload: object }>(
      `WITH taken AS (DELETE FROM graphile_worker._private_jobs RETURNING id, task_id, payload)
       SELECT taken.id, t.identifier AS task, payload FROM taken JOIN graphile_worker._private_tasks t ON t.id = task_id ORDER BY taken.id`,
    );
    for (const { task, payload } of jobs) await tasks.all().get(task)?.(payload, { attempt: 1, maxAttempts: 25 });
  }
}

const add = async (eventTypes: ('order.created' | 'order.deleted')[] = ['order.created']) => {
  const made = await webhooks.create(OWNER, { url, eventTypes });
  await wanted.refresh();
  return made;
};
const waiting = () => db.database.query('SELECT 1 FROM graphile_worker._private_jobs');

describe('ORD-15 webhooks', () => {
  test('an event that nobody wants makes no job', async () => {
    await add(['order.deleted']);
    await publish(new PublicEvent('order.created', { id: randomUUID() }));
    expect(await waiting()).toEqual([]);
  });

  test('goes out signed by the Standard Webhooks specification, with thin data, and is in the log', async () => {
    const { secret, id } = await add();
    const event = new PublicEvent('order.created', { id: randomUUID() });
    await publish(event);
    await work(2);
    const [got] = heard;
    const payload = new Webhook(secret).verify(got?.body ?? '', got?.headers ?? {});
    expect(payload).toEqual({
      type: 'order.created',
      timestamp: event.at,
      data: { id: event.data['id'], number: 'R-2026-000001', status: 'new' },
    });
    expect(got?.headers['webhook-id']).toBe(event.id);
    const { data } = await log.page(id, { limit: 10 });
    expect(data).toMatchObject([
      { eventId: event.id, status: 'delivered', body: got?.body, attempts: [{ status: 200, error: null }] },
    ]);
    expect(data[0]?.attempts[0]?.response).toHaveLength(2_048);
    expect(() => new Webhook('whsec_AAAA').verify(got?.body ?? '', got?.headers ?? {})).toThrow();
  });

  test('an act that is undone tells nobody', async () => {
    await add();
    const act = db.database.transaction(async (tx) => {
      await events.publish(tx, new PublicEvent('order.created', { id: randomUUID() }));
      throw new Error('undone');
    });
    await expect(act).rejects.toThrow('undone');
    expect(await waiting()).toEqual([]);
  });

  test('is tried again with the same id and body, redirects are not followed, and given up after ten tries', async () => {
    const { id, secret } = await add();
    answers = [500, 302, ...Array.from({ length: 20 }, () => 503)];
    await publish(new PublicEvent('order.created', { id: randomUUID() }));
    await work(30);
    expect(heard).toHaveLength(10);
    expect(new Set(heard.map(({ headers, body }) => `${headers['webhook-id']} ${body}`)).size).toBe(1);
    const { data } = await log.page(id, { limit: 10, status: 'failed' });
    expect(data[0]?.attempts.map(({ status }) => status)).toEqual([...Array.from({ length: 8 }, () => 503), 302, 500]);
    // Replayed by hand: one, and all.
    answers = [];
    expect(await log.replay(OWNER, id, data[0]?.id ?? '')).toEqual({ count: 1 });
    await work();
    expect((await log.page(id, { limit: 10 })).data[0]?.status).toBe('delivered');
    expect(await log.replayFailed(OWNER, id, { since: '2020-01-01T00:00:00Z' })).toEqual({ count: 0 });
    const last = heard.at(-1);
    expect(() => new Webhook(secret).verify(last?.body ?? '', last?.headers ?? {})).not.toThrow();
    expect(await webhooks.get(id)).toMatchObject({ failingSince: null, active: true });
  });

  test('the pauses are those of the specification, up to a fifth longer', () => {
    const pauses = Array.from({ length: 10 }, (_, index) => retryAt(index + 1, 0, 0)?.getTime() ?? null);
    const hour = 3_600_000;
    expect(pauses).toEqual([5_000, 300_000, 1_800_000, ...[2, 5, 10, 14, 20, 24].map((hours) => hours * hour), null]);
    expect(retryAt(1, 0, 1)?.getTime()).toBe(6_000);
  });

  test('a new secret signs beside the one before, for a day', async () => {
    const { id, secret: old } = await add();
    const { secret } = await webhooks.rotate(OWNER, id);
    await log.test(id);
    await work();
    const { headers, body } = heard[0] ?? { headers: {}, body: '' };
    for (const one of [old, secret])
      expect(new Webhook(one).verify(body, headers)).toMatchObject({ data: { test: true } });
    await db.database.query("UPDATE webhooks.endpoint SET previous_until = now() - interval '1 second'");
    await log.test(id);
    await work();
    const later = heard[1] ?? { headers: {}, body: '' };
    expect(() => new Webhook(old).verify(later.body, later.headers)).toThrow();
    expect(JSON.stringify(await db.database.query('SELECT e::text FROM webhooks.endpoint e'))).not.toContain(
      secret.slice(6),
    );
  });

  test('410 switches it off; so do five days without a success; switched on it begins anew', async () => {
    const { id } = await add();
    answers = [410];
    await log.test(id);
    await work(3);
    expect(heard).toHaveLength(1);
    const gone = await webhooks.get(id);
    expect(gone).toMatchObject({ active: false, disabledReason: 'gone' });
    await expect(log.test(id)).rejects.toMatchObject({ status: 409, code: 'webhooks/switched-off' });
    const again = await webhooks.update(OWNER, id, gone.version, { active: true });
    expect(again).toMatchObject({ active: true, disabledReason: null, failingSince: null });
    answers = [500, 500];
    await log.test(id);
    await work();
    await db.database.query("UPDATE webhooks.endpoint SET failing_since = now() - interval '5 days'");
    await work();
    expect(await webhooks.get(id)).toMatchObject({ active: false, disabledReason: 'failing' });
    expect(await waiting()).toEqual([]);
  });

  test('who manages integrations hears in their language that one was switched off, and nobody else does', async () => {
    await db.database.query(
      `INSERT INTO staff.account (name, email, email_normalised, role, locale, password_hash, active) VALUES
         ('Bo', 'bo@example.com', 'bo@example.com', 'owner', 'en', 'x', true),
         ('李', 'li@example.com', 'li@example.com', 'owner', 'zh-CN', 'x', true),
         ('Gone', 'gone@example.com', 'gone@example.com', 'owner', 'en', 'x', false),
         ('Ann', 'ann@example.com', 'ann@example.com', 'sales', 'en', 'x', true)`,
    );
    const { id } = await add();
    answers = [410];
    await log.test(id);
    await work(2);
    expect(letters.map(({ to, lang, subject }) => [to.name, lang, subject])).toEqual([
      ['Bo', 'en', `The webhook to ${new URL(url).host} is switched off`],
      ['李', 'zh-CN', `发往 ${new URL(url).host} 的 Webhook 已停用`],
    ]);
    expect(letters[0]?.action.url).toBe(`https://crm.example/settings/webhooks?webhook=${id}`);
    expect(letters[0]?.paragraphs.join(' ')).toContain('gone for good (410)');
  });

  test('the list tells how the last deliveries fared', async () => {
    const { id } = await add();
    expect((await webhooks.get(id)).recent).toEqual({
      ...{ count: 0, failed: 0, retrying: 0, lastAt: null, lastStatus: null },
    });
    answers = [200, 503];
    for (let n = 0; n < 2; n += 1) {
      await log.test(id);
      await work();
    }
    const [listed] = (await webhooks.list({ limit: 10 })).data;
    expect(listed?.recent).toMatchObject({ count: 2, failed: 0, retrying: 1, lastStatus: 503 });
    expect(Date.now() - Date.parse(listed?.recent.lastAt ?? '')).toBeLessThan(60_000);
  });

  test('no request goes into a private network, by number or by name', async () => {
    for (const host of [url, url.replace('127.0.0.1', 'localhost'), url.replace('127.0.0.1', '[::ffff:127.0.0.1]')]) {
      const { id } = await add();
      await db.database.query('UPDATE webhooks.endpoint SET url = $2 WHERE id = $1', [id, host]);
      await log.test(id);
      const [delivery] = (await log.page(id, { limit: 1 })).data;
      await guardedDelivering.deliver(delivery?.id ?? '');
      expect((await log.page(id, { limit: 1 })).data[0]?.attempts).toMatchObject([
        { status: null, error: expect.stringContaining('private network') },
      ]);
    }
    expect(heard).toEqual([]);
  });

  test.each(['http://example.com/', 'ftp://example.com/', 'https://user:pass@example.com/', 'example.com'])(
    '%s is no address for a webhook',
    async (bad) => {
      await expect(guarded.create(OWNER, { url: bad, eventTypes: ['order.created'] })).rejects.toMatchObject({
        status: 422,
        errors: [{ pointer: '/url' }],
      });
    },
  );
});
