import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { freePort } from '@regulars/platform';
import { House, type HouseProcess, eventually } from './house.js';
import { MailWorld } from './mail-world.js';
import { type Submission, orderAnswers, send, submission } from './visitor.js';

const KILLS = 50;
const CLIENTS = 6;

/**
 * The server is killed again and again while visitors send. Each visitor does what the widget does: it sends the same submission until it
 * is told that it was received. Afterwards the books must balance.
 */
describe('FRM-3 nothing that was accepted is lost, nothing exists twice', () => {
  let house: House;
  const world = new MailWorld();
  beforeAll(async () => {
    house = await House.build();
  });
  afterAll(async () => {
    await house.demolish();
    await world.close();
  });

  test(`kill -9 ${KILLS} times under load`, async () => {
    const port = String(await freePort());
    const variables = {
      PORT: port,
      SMTP_URL: await world.open(),
      JOB_CONCURRENCY: '4',
      LOG_LEVEL: 'error',
      PROOF_DIFFICULTY: '50',
      NOTIFY_EMAIL: 'boss@acme.example',
    };
    let server: HouseProcess = await house.start(variables);
    const address = server.address;
    const acknowledged = new Set<string>();
    const tried = new Set<string>();
    let over = false;

    const patient = async <T>(act: () => Promise<T>): Promise<T> => {
      for (;;) {
        try {
          return await act();
        } catch {
          // The server is down at this moment; a visitor's browser waits and tries again.
          await new Promise((next) => setTimeout(next, 25));
        }
      }
    };
    const visitor = async (number: number) => {
      for (let count = 0; !over; count += 1) {
        const email = `visitor-${number}-${count}@customer.example`;
        const body: Submission = await patient(() =>
          submission(address, orderAnswers({ email, name: `Visitor ${number} ${count}` })),
        );
        tried.add(body.submissionId);
        await patient(async () => {
          const answer = await send(address, body);
          if (answer.status !== 200 && answer.status !== 201)
            throw new Error(`Refused: ${answer.status} ${await answer.text()}`);
        });
        acknowledged.add(body.submissionId);
      }
    };
    const visitors = Array.from({ length: CLIENTS }, (_, number) => visitor(number));
    for (let kill = 0; kill < KILLS; kill += 1) {
      await new Promise((next) => setTimeout(next, 20 + Math.random() * 250));
      await server.stop('SIGKILL');
      server = await house.start(variables);
    }
    over = true;
    await Promise.all(visitors);
    expect(acknowledged.size).toBeGreaterThan(KILLS);
    expect(acknowledged).toEqual(tried);

    const stored = await house.query<{ id: string; orders: number }>(
      'SELECT s.id, (SELECT count(*)::int FROM orders."order" o WHERE o.submission_id = s.id) AS orders FROM forms.submission s',
    );
    expect(new Set(stored.map(({ id }) => id))).toEqual(acknowledged);
    expect(stored.filter(({ orders }) => orders !== 1)).toEqual([]);
    expect((await house.query<{ n: number }>('SELECT count(*)::int AS n FROM orders."order"'))[0]?.n).toBe(
      acknowledged.size,
    );

    // The last process takes over what the killed ones held.
    await eventually(
      'every job done',
      async () => (await house.query('SELECT FROM graphile_worker._private_jobs')).length === 0,
      120_000,
    );

    const rows = await house.query<{ email: string; message_ids: string[] }>(
      `SELECT o.contact_email AS email, array_agg(m.message_id_header ORDER BY m.purpose) AS message_ids
       FROM orders."order" o JOIN messaging.thread t ON t.subject_id = o.id JOIN messaging.message m ON m.thread_id = t.id
       WHERE m.purpose IN ('acknowledgement', 'forward') GROUP BY o.id`,
    );
    expect(rows.length).toBe(acknowledged.size);
    expect(rows.filter(({ message_ids: ids }) => ids.length !== 2)).toEqual([]);
    const delivered = new Set(world.mails.map((mail) => mail.messageId?.replace(/^<|>$/g, '')));
    expect(rows.flatMap(({ message_ids: ids }) => ids).filter((id) => !delivered.has(id))).toEqual([]);
    // A mail handed over at the very moment of a kill goes out again, under the same Message-ID; none other does.
    const again = world.mails.length - delivered.size;
    expect(again).toBeLessThanOrEqual(KILLS * 4);
  }, 420_000);
});
