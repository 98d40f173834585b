import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { CUSTOMER, DOMAIN, House, header } from './testing/house.js';

const OURS = `sales@${DOMAIN}`;
let house: House;
beforeAll(async () => {
  house = await House.build(undefined, false);
});
afterAll(() => house.close());
beforeEach(() => {
  house.far.arrived.length = 0;
  house.received.length = 0;
});

/** As a mail program answers: to From, as there is no Reply-To; the old References and the Message-ID it saw, which a provider may have rewritten. */
function answerTo(raw: string, from: string, text: string, seenId = header(raw, 'Message-ID')): string[] {
  return [
    `From: <${from}>`,
    `To: ${OURS}`,
    `Subject: Re: ${header(raw, 'Subject')}`,
    `Message-ID: <${crypto.randomUUID()}@far.example>`,
    'Date: Mon, 2 Mar 2026 10:00:00 +0800',
    `In-Reply-To: ${seenId}`,
    `References: ${header(raw, 'References')} ${seenId}`,
    '',
    text,
  ];
}
const sent = async () => {
  await house.work();
  return house.far.arrived.at(-1)?.raw ?? '';
};

describe('ORD-8 mailboxes without plus-addresses', () => {
  test('no address of a mail needs one, and an answer finds its thread though the Message-ID was rewritten', async () => {
    const { threadId } = await house.thread();
    await house.queue({ threadId });
    const raw = await sent();
    expect([header(raw, 'Reply-To'), house.far.arrived[0]?.from]).toEqual([undefined, OURS]);
    await house.receive(answerTo(raw, 'another@customer.example', 'Twenty.', '<rewritten@provider.example>'));
    expect(house.received).toMatchObject([{ threadId, kind: 'human', sender: 'outside' }]);
  });

  test('a colleague’s answer goes to the customer, from their own address only', async () => {
    const { threadId } = await house.thread();
    const li = await house.colleague('li@company.example');
    await house.colleague('eve@company.example');
    await house.queue({
      threadId,
      purpose: 'forward',
      automatic: true,
      replyAs: `staff:${li}`,
      to: [{ address: 'li@company.example' }],
    });
    const forward = await sent();
    house.far.arrived.length = 0;
    await house.receive(answerTo(forward, 'eve@company.example', 'I am Li.', '<rewritten@provider.example>'));
    expect(house.far.arrived).toEqual([]);
    await house.receive(
      answerTo(forward, 'li@company.example', 'Twenty are 40 euros.', '<rewritten@provider.example>'),
    );
    expect(house.far.arrived.map(({ to }) => to)).toEqual([[CUSTOMER]]);
    // The customer never sees what proves the colleague.
    const references = header(house.far.arrived[0]?.raw ?? '', 'References') ?? '';
    expect(references).toMatch(/^<reply\+c/);
    expect(references).not.toContain('reply+s');
    expect(house.received.map(({ sender }) => sender)).toEqual(['unverified', 'staff']);
  });

  test('a forged token among the references is none', async () => {
    const { threadId } = await house.thread();
    await house.queue({ threadId });
    const raw = (await sent()).replaceAll(/reply\+c(.)/g, (_, first: string) => `reply+c${first === 'a' ? 'b' : 'a'}`);
    await house.receive(answerTo(raw, 'eve@stranger.example', 'Let me in.', '<rewritten@provider.example>'));
    expect(house.received).toMatchObject([{ threadId: null }]);
  });

  test('a bounce is known by what it brings back', async () => {
    const { threadId } = await house.thread();
    const { id } = await house.queue({ threadId });
    const raw = await sent();
    await house.receive(
      [
        'From: MAILER-DAEMON@far.example',
        `To: ${OURS}`,
        'Subject: Undelivered Mail Returned to Sender',
        'MIME-Version: 1.0',
        'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
        '',
        '--b',
        'Content-Type: message/delivery-status',
        '',
        'Reporting-MTA: dns; far.example',
        '',
        `Final-Recipient: rfc822; ${CUSTOMER}`,
        'Action: failed',
        'Status: 5.1.1',
        'Diagnostic-Code: smtp; 550 No such person',
        '',
        '--b',
        'Content-Type: text/rfc822-headers',
        '',
        `Message-ID: ${header(raw, 'Message-ID')}`,
        `To: ${CUSTOMER}`,
        '',
        '--b--',
      ],
      [OURS],
      '',
    );
    expect(await house.reader.item(id)).toMatchObject({ status: 'failed' });
  });
});
