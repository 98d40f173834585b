import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { freePort } from '@regulars/platform';
import { House, eventually } from './house.js';
import { MailWorld, type ReceivedMail, deliver } from './mail-world.js';

const ACME = 'sales@acme.example';
const FAR = 'info@far.example';
const ROBOT = 'robot@machine.example';

let [acme, far]: House[] = [];
let [acmePort, farPort] = [0, 0];
const world = new MailWorld();

/** An answering machine that neither sets nor reads any mark, and begins a new conversation each time: nothing tells it from a person. */
let answered = 0;
const answer = async () => {
  answered += 1;
  if (answered > 40) return;
  await deliver(acmePort, {
    from: ROBOT,
    to: ACME,
    subject: `Inquiry ${answered}`,
    text: `${answered} gaskets, please.`,
  });
};

beforeAll(async () => {
  [acme, far] = await Promise.all([House.build(), House.build()]);
  [acmePort, farPort] = [await freePort(), await freePort()];
  // One mail server for all: what is for a house goes on to it.
  world.onMail = async (mail, to) => {
    if (to.endsWith('@acme.example')) await passOn(acmePort, mail, to);
    else if (to.endsWith('@far.example')) await passOn(farPort, mail, to);
    else if (to === ROBOT) await answer();
  };
  const common = { SMTP_URL: await world.open(), SMTP_IN_HOST: '127.0.0.1', MAIL_ANSWERS_PER_HOUR: '3' };
  await Promise.all([
    acme.start({ ...common, SMTP_IN_PORT: String(acmePort), MAIL_FROM: `Acme <${ACME}>` }),
    far.start({ ...common, SMTP_IN_PORT: String(farPort), MAIL_FROM: `Far <${FAR}>` }),
  ]);
});
afterAll(async () => {
  await Promise.all([acme?.demolish(), far?.demolish()]);
  await world.close();
});

const passOn = (port: number, mail: ReceivedMail, to: string) =>
  deliver(port, { raw: mail.raw, from: mail.envelope.from, to });

/** Nothing is under way in either house, and stays so. */
async function silence(): Promise<void> {
  let quiet = 0;
  await eventually('silence', async () => {
    const waiting = [...(await jobsOf(acme)), ...(await jobsOf(far))];
    quiet = world.busy === 0 && waiting.length === 0 ? quiet + 1 : 0;
    return quiet >= 6;
  });
}
const jobsOf = async (house: House | undefined) =>
  (await house?.query('SELECT FROM graphile_worker._private_jobs')) ?? [];
const acknowledgements = async (house: House | undefined, to: string) =>
  (await house?.query<{ status: string; error: string | null }>(
    `SELECT status, error FROM messaging.message WHERE purpose = 'acknowledgement' AND recipients @> $1 ORDER BY id`,
    [JSON.stringify([{ address: to }])],
  )) ?? [];
const orders = async (house: House | undefined) =>
  (await house?.query<{ n: number }>('SELECT count(*)::int AS n FROM orders."order"'))?.[0]?.n;

describe('ORD-8 automatic answers end', () => {
  test('two houses that face each other stop after one answer', async () => {
    await deliver(acmePort, { from: FAR, to: ACME, subject: 'Valves', text: 'Twenty valves, please.' });
    await silence();
    expect(await acknowledgements(acme, FAR)).toEqual([{ status: 'sent', error: null }]);
    expect(world.to(FAR)).toHaveLength(1);
    expect(await acknowledgements(far, ACME)).toEqual([]);
    expect([await orders(acme), await orders(far)]).toEqual([1, 0]);
  });

  test('a machine that answers everything anew gets three answers, and the fourth stands in the thread as not sent', async () => {
    await deliver(acmePort, { from: ROBOT, to: ACME, subject: 'Valves', text: 'Twenty valves, please.' });
    await silence();
    const acks = await acknowledgements(acme, ROBOT);
    expect(acks.map(({ status }) => status)).toEqual(['sent', 'sent', 'sent', 'failed']);
    expect(acks[3]?.error).toMatch(/^Not sent: the address got 3 automatic answers within an hour/);
    expect(answered).toBe(3);
  });

  test('a mail under our own address becomes an order, and we don’t answer ourselves', async () => {
    const before = (await orders(acme)) ?? 0;
    await deliver(acmePort, { from: ACME, to: ACME, subject: 'A note to ourselves', text: 'Call the forge.' });
    await silence();
    expect(await orders(acme)).toBe(before + 1);
    const [toOurselves, ...more] = await acknowledgements(acme, ACME);
    expect(toOurselves).toMatchObject({ status: 'failed' });
    expect(toOurselves?.error).toMatch(/^Not sent: the address is one of ours/);
    expect(more).toEqual([]);
    expect(world.to(ACME)).toHaveLength(0);
  });
});
