import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTransport } from 'nodemailer';
import { CUSTOMER, DOMAIN, House } from '../testing/house.js';

const PORT = 4_411;
let house: House;
beforeAll(async () => {
  house = await House.build(PORT);
});
afterAll(() => house.close());

const send = (mail: object) =>
  createTransport({ host: '127.0.0.1', port: PORT, ignoreTLS: true }).sendMail({
    from: CUSTOMER,
    subject: 'Hi',
    text: 'Hello',
    ...mail,
  });
const stored = async () =>
  (await house.db.database.query<{ n: number }>('SELECT count(*) AS n FROM messaging.raw_message'))[0]?.n;

describe('ORD-8 SMTP receiver', () => {
  test('answers 250 only when the mail and its job are stored', async () => {
    await send({ to: `sales@${DOMAIN}` });
    expect(await stored()).toBe(1);
    await house.work();
    expect(house.received).toHaveLength(1);
    expect(await house.reader.incoming(house.received[0]?.messageId ?? '')).toMatchObject({
      text: 'Hello',
      from: { email: CUSTOMER },
    });
  });

  test('is no relay, offers no login, and takes bounces from nobody', async () => {
    await expect(send({ to: 'someone@elsewhere.example' })).rejects.toMatchObject({ responseCode: 550 });
    await expect(send({ to: `x@${DOMAIN}.evil.example` })).rejects.toMatchObject({ responseCode: 550 });
    await send({
      to: `sales@${DOMAIN.toUpperCase()}`,
      envelope: { from: '', to: [`sales@${DOMAIN}`] },
      subject: 'null sender',
    });
    expect(await dialogue(['EHLO x', 'AUTH LOGIN', 'QUIT'])).toMatch(/^5\d\d /m);
  });

  test('refuses what is too large without keeping it', async () => {
    const before = await stored();
    await expect(send({ to: `sales@${DOMAIN}`, text: 'x'.repeat(400_000) })).rejects.toMatchObject({
      responseCode: 552,
    });
    expect(await stored()).toBe(before);
  });

  test('asks to come back when it cannot store', async () => {
    await house.db.database.query('ALTER TABLE messaging.raw_message RENAME TO raw_message_gone');
    await expect(send({ to: `sales@${DOMAIN}`, subject: 'later' })).rejects.toMatchObject({ responseCode: 451 });
    await house.db.database.query('ALTER TABLE messaging.raw_message_gone RENAME TO raw_message');
  });
});

function dialogue(lines: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = '';
    const socket = connect(PORT, '127.0.0.1');
    socket.on('data', (chunk) => {
      heard += chunk.toString();
      const next = /^\d{3} .*\r\n$/m.test(chunk.toString()) ? lines.shift() : undefined;
      if (next !== undefined) socket.write(`${next}\r\n`);
    });
    socket.on('close', () => resolve(heard));
    socket.on('error', reject);
  });
}
