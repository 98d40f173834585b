import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { freePort } from '@regulars/platform';
import { House, OWNER, eventually } from './house.js';
import { type Letter, MailWorld, type ReceivedMail, answerTo, deliver } from './mail-world.js';
import { StaffClient } from './staff-client.js';

interface Order {
  id: string;
  number: string;
  source: string;
  subject: string;
  message: string;
  locale: string;
  box: string;
  unread: boolean;
  messageCount: number;
  contact: { name: string | null; email: string | null };
  files: { name: string; size: number; type: string }[];
}
interface ThreadItem {
  id: string;
  purpose: string;
  direction: string | null;
  status: string;
  error: string | null;
  text: string;
  quoted: string | null;
  automatic: boolean;
  author: { email: string | null };
  files: { id: string; name: string }[];
}

const COMPANY = 'sales@acme.example';
/** `您好，我们需要500个阀门㐀，请报价。` — 㐀 has four bytes in GB18030 and none in GBK. */
const GB18030_BODY = Buffer.from('xPq6w6OsztLDx9Do0qo1MDC49renw8WBOe45o6zH67GovNuhow==', 'base64');

let house: House;
let owner: StaffClient;
let port: number;
const world = new MailWorld();

beforeAll(async () => {
  house = await House.build();
  port = await freePort();
  const { address } = await house.start({
    SMTP_URL: await world.open(),
    SMTP_IN_PORT: String(port),
    SMTP_IN_HOST: '127.0.0.1',
  });
  owner = await StaffClient.signIn(address);
});
afterAll(async () => {
  await house.demolish();
  await world.close();
});
beforeEach(() => void (world.mails.length = 0));

let serial = 0;
const raw = (headers: string[], body: string | Buffer = 'Twenty valves, please.') =>
  Buffer.concat([
    Buffer.from(
      [
        ...(headers.some((line) => /^message-id:/i.test(line)) ? [] : [`Message-ID: <${(serial += 1)}@far.example>`]),
        'Date: Mon, 2 Nov 2026 10:00:00 +0800',
        'MIME-Version: 1.0',
        ...headers,
        '',
        '',
      ].join('\r\n'),
    ),
    Buffer.from(body),
  ]);

/** Hands a mail over and waits until everything that follows from it is done. */
async function arrives(letter: Letter | { raw: string | Buffer; from: string; to: string }): Promise<void> {
  await deliver(port, letter);
  await eventually(
    'the end of all jobs',
    async () => (await house.query('SELECT FROM graphile_worker._private_jobs')).length === 0,
  );
}
const written = (from: string, more: Partial<Letter> = {}): Letter => ({
  from,
  to: COMPANY,
  subject: 'Valves',
  text: 'Twenty valves, please.',
  ...more,
});
async function ordersOf(email: string, box = ''): Promise<Order[]> {
  const { data } = await owner.call<{ data: { id: string }[] }>('GET', `/orders?q=${encodeURIComponent(email)}${box}`);
  return Promise.all(data.map(({ id }) => owner.call<Order>('GET', `/orders/${id}`)));
}
async function threadOf(id: string): Promise<ThreadItem[]> {
  return (await owner.call<{ data: ThreadItem[] }>('GET', `/orders/${id}/thread`)).data;
}
const orderCount = async () =>
  (await house.query<{ n: number }>('SELECT count(*)::int AS n FROM orders."order"'))[0]?.n;

/** A customer who wrote and was acknowledged. */
async function correspondent(email: string): Promise<{ order: Order; acknowledgement: ReceivedMail }> {
  await arrives(written(`Customer <${email}>`));
  const [order] = await ordersOf(email);
  const [acknowledgement] = world.to(email);
  if (!order || !acknowledgement) throw new Error('No order, or no acknowledgement');
  world.mails.length = 0;
  return { order, acknowledgement };
}

describe('ORD-8 a person’s mail becomes an order', () => {
  test('in GB18030, with attachments: kept to the letter, acknowledged in Chinese, forwarded', async () => {
    const boundary = 'b-1';
    const from = 'wang@customer.example';
    await arrives({
      from,
      to: COMPANY,
      raw: raw(
        [
          `From: =?GB18030?B?zfXQocP3?= <${from}>`,
          `To: ${COMPANY}`,
          'Subject: =?GB18030?B?0a+826O6t6fDxQ==?=',
          `Content-Type: multipart/mixed; boundary="${boundary}"`,
        ],
        Buffer.concat([
          Buffer.from(
            `--${boundary}\r\nContent-Type: text/plain; charset=GB18030\r\nContent-Transfer-Encoding: 8bit\r\n\r\n`,
          ),
          GB18030_BODY,
          Buffer.from(
            [
              '',
              `--${boundary}`,
              "Content-Type: application/pdf; name*=GB18030''%CD%BC%D6%BD.pdf",
              "Content-Disposition: attachment; filename*=GB18030''%CD%BC%D6%BD.pdf",
              'Content-Transfer-Encoding: base64',
              '',
              Buffer.from('%PDF-1.4\n%%EOF').toString('base64'),
              `--${boundary}`,
              'Content-Type: text/html; name="../../page.html"',
              'Content-Disposition: attachment; filename="../../page.html"',
              '',
              '<script>1</script>',
              `--${boundary}--`,
              '',
            ].join('\r\n'),
          ),
        ]),
      ),
    });
    const orders = await ordersOf(from);
    expect(orders).toMatchObject([
      {
        source: 'email',
        box: 'new',
        unread: true,
        locale: 'zh-CN',
        contact: { name: '王小明', email: from },
        subject: '询价：阀门',
        message: '您好，我们需要500个阀门㐀，请报价。',
      },
    ]);
    expect(orders[0]?.files.map(({ name }) => name)).toEqual(['图纸.pdf', 'page.html']);

    const [acknowledgement] = world.to(from);
    expect(acknowledgement?.subject).toBe(`我们已收到您的留言 [${orders[0]?.number}]`);
    expect(acknowledgement?.text).toContain('您好，我们需要500个阀门㐀，请报价。');
    expect(acknowledgement?.from?.address).toBe(COMPANY);
    expect(acknowledgement?.header('auto-submitted')).toBe('auto-replied');
    const [forward] = world.to(OWNER.email);
    expect(forward?.text).toContain('500个阀门');
    expect(forward?.attachments.map(({ filename }) => filename)).toEqual(['图纸.pdf', 'page.html']);
    expect(forward?.header('auto-submitted')).toBe('auto-generated');
    expect(world.mails).toHaveLength(2);
    // What a stranger sends is downloaded, never run.
    const file = (await threadOf(orders[0]?.id ?? ''))[0]?.files[1];
    const download = await owner.fetch('GET', `/files/${file?.id}`);
    expect(download.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(download.headers.get('content-security-policy')).toContain('sandbox');
  });

  test('line breaks, hidden recipients and text that runs backwards in a name reach no header of ours', async () => {
    const from = 'evil@customer.example';
    const name = 'Eve\r\nBcc: all@victims.example\r\n\r\nBuy now \u202Egpj.exe\u2066 <boss@acme.example>,';
    const encoded = `=?UTF-8?B?${Buffer.from(name).toString('base64')}?=`;
    await arrives({
      from,
      to: COMPANY,
      raw: raw([
        `From: ${encoded} <${from}>`,
        `To: ${COMPANY}`,
        `Subject: =?UTF-8?B?${Buffer.from('Hello\r\nBcc: all@victims.example\r\nX-Evil: 1 \u202Etxt').toString('base64')}?=`,
      ]),
    });
    expect(world.mails.map(({ envelope }) => envelope.to).sort()).toEqual([[from], [OWNER.email]]);
    for (const mail of world.mails) {
      const names = mail.headers.map(({ key }) => key);
      expect(names).not.toContain('bcc');
      expect(names).not.toContain('x-evil');
      const shown = [mail.subject, ...(mail.to ?? []).map((to) => to.name), mail.from?.name].join('\n');
      // eslint-disable-next-line no-control-regex -- control characters are what must not be there
      expect(shown.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001F\u202A-\u202E\u2066-\u2069]/);
      expect(mail.to?.map(({ address }) => address)).toEqual(mail.envelope.to);
    }
    expect(await ordersOf(from)).toHaveLength(1);
  });

  test('from who wants no automatic answer: an order, the person in charge hears of it, nobody else', async () => {
    const silent = [
      ['no-reply@shop.example', []],
      ['quiet@customer.example', ['X-Auto-Response-Suppress: All']],
    ] as const;
    for (const [from, headers] of silent) {
      await arrives({
        from,
        to: COMPANY,
        raw: raw([`From: ${from}`, `To: ${COMPANY}`, 'Subject: Order 7', ...headers]),
      });
      expect(await ordersOf(from)).toMatchObject([{ source: 'email' }]);
    }
    expect(world.mails.map(({ envelope }) => envelope.to)).toEqual([[OWNER.email], [OWNER.email]]);
  });
});

describe('ORD-8 machines make no orders and get no answers', () => {
  test.each<[string, string[]]>([
    ['an automatic answer', ['Auto-Submitted: auto-replied', 'Subject: Re: Valves']],
    ['a vacation notice', ['X-Autoreply: yes', 'Subject: I am on the beach']],
    ['a vacation notice known by its subject only', ['Subject: 自动回复: 我正在休假']],
    ['an out of office', ['Subject: Out of Office: Re: your offer', 'X-Auto-Response-Suppress: All']],
    ['a mailing list', ['List-Id: <valves.list.example>', 'List-Unsubscribe: <https://l.example/u>', 'Subject: News']],
    ['a program', ['Auto-Submitted: auto-generated', 'Subject: Backup finished']],
    ['bulk mail', ['Precedence: bulk', 'Subject: Buy two']],
  ])('%s', async (_, headers) => {
    const before = await orderCount();
    await arrives({
      from: 'machine@far.example',
      to: COMPANY,
      raw: raw([`From: Machine <machine@far.example>`, `To: ${COMPANY}`, ...headers]),
    });
    expect(await orderCount()).toBe(before);
    expect(world.mails).toEqual([]);
    // Kept all the same: nothing that came in is lost.
    const kept = await house.query<{ classification: string }>(
      'SELECT classification FROM messaging.message WHERE direction = $1 ORDER BY id DESC LIMIT 1',
      ['in'],
    );
    expect(kept[0]?.classification).not.toBe('human');
  });

  test('an automatic answer to our mail is filed in its thread, answered by nobody, and reopens nothing', async () => {
    const { order, acknowledgement } = await correspondent('away@customer.example');
    await owner.call('POST', `/orders/${order.id}/transitions`, { to: 'lost', reason: 'No answer' });
    await owner.call('POST', `/orders/${order.id}/read`);
    await arrives({
      from: 'away@customer.example',
      to: acknowledgement.replyTo?.[0]?.address ?? '',
      raw: raw([
        'From: away@customer.example',
        `To: ${acknowledgement.replyTo?.[0]?.address}`,
        `In-Reply-To: ${acknowledgement.messageId}`,
        'Auto-Submitted: auto-replied (vacation)',
        'Subject: Automatic reply',
      ]),
    });
    expect(await ordersOf('away@customer.example')).toMatchObject([{ id: order.id, box: 'lost', unread: false }]);
    expect((await threadOf(order.id)).at(-1)).toMatchObject({ automatic: true, direction: 'in' });
    expect(world.mails).toEqual([]);
  });
});

describe('ORD-8 mail of ours that comes back', () => {
  const report = (about: string, original: string[]) =>
    raw(
      [
        'From: MAILER-DAEMON@mx.far.example',
        'Subject: Undelivered Mail Returned to Sender',
        'Auto-Submitted: auto-replied',
        'Content-Type: multipart/report; report-type=delivery-status; boundary="r"',
      ],
      [
        '--r',
        'Content-Type: text/plain',
        '',
        'Your mail could not be delivered.',
        '--r',
        'Content-Type: message/delivery-status',
        '',
        'Reporting-MTA: dns; mx.far.example',
        '',
        `Final-Recipient: rfc822; ${about}`,
        'Action: failed',
        'Status: 5.1.1',
        'Diagnostic-Code: smtp; 550 5.1.1 No such user here',
        '',
        '--r',
        'Content-Type: text/rfc822-headers',
        '',
        ...original,
        '--r--',
        '',
      ].join('\r\n'),
    );

  test('a bounce marks the very mail as failed, with what the far server said; no order, no answer', async () => {
    const email = 'gone@customer.example';
    const { order, acknowledgement } = await correspondent(email);
    const before = await orderCount();
    const bounce = report(email, [`Message-ID: ${acknowledgement.messageId}`, `To: ${email}`]);
    await arrives({ from: '', to: COMPANY, raw: bounce });
    const failed = (await threadOf(order.id)).find(({ purpose }) => purpose === 'acknowledgement');
    expect(failed).toMatchObject({ status: 'failed', error: expect.stringContaining('No such user here') });
    expect(await orderCount()).toBe(before);
    expect(world.mails).toEqual([]);
  });

  test('the return path alone tells which mail it was', async () => {
    const email = 'gone2@customer.example';
    const { order, acknowledgement } = await correspondent(email);
    expect(acknowledgement.envelope.from).toMatch(/^reply\+b/);
    await arrives({ from: '', to: acknowledgement.envelope.from, raw: report(email, ['Subject: (cut off)']) });
    const failed = (await threadOf(order.id)).find(({ purpose }) => purpose === 'acknowledgement');
    expect(failed?.status).toBe('failed');
  });

  test('a bounce of a mail that we never sent changes nothing', async () => {
    const { order } = await correspondent('fine@customer.example');
    const before = await orderCount();
    await arrives({ from: '', to: COMPANY, raw: report('fine@customer.example', ['Message-ID: <x@spam.example>']) });
    expect((await threadOf(order.id)).map(({ status }) => status)).not.toContain('failed');
    expect(await orderCount()).toBe(before);
  });

  test('our own mails that are sent back to us are no news', async () => {
    await arrives(written('Loop <loop@customer.example>'));
    const [acknowledgement] = world.to('loop@customer.example');
    const [forward] = world.to(OWNER.email);
    const [order] = await ordersOf('loop@customer.example');
    const before = await orderCount();
    const thread = await threadOf(order?.id ?? '');
    world.mails.length = 0;
    for (const mail of [acknowledgement, forward]) {
      if (!mail) throw new Error('No mail to send back');
      await arrives({ from: OWNER.email, to: COMPANY, raw: mail.raw });
      // A relay that gave it another Message-ID does not make it another mail.
      const renamed = mail.raw
        .toString('latin1')
        .replace(/^Message-ID: .*$/im, `Message-ID: <renamed-${serial}@relay>`);
      await arrives({ from: OWNER.email, to: mail.replyTo?.[0]?.address ?? '', raw: Buffer.from(renamed, 'latin1') });
    }
    expect(await orderCount()).toBe(before);
    expect(await threadOf(order?.id ?? '')).toEqual(thread);
    expect(world.mails).toEqual([]);
  });
});

describe('ORD-8 each message once', () => {
  test('the same mail again, also by another way, is one order with one acknowledgement', async () => {
    const from = 'twice@customer.example';
    const mail = raw([`From: ${from}`, `To: ${COMPANY}`, 'Message-ID: <once@customer.example>', 'Subject: Once']);
    await Promise.all([1, 2, 3].map(() => arrives({ from, to: COMPANY, raw: mail })));
    const relayed = Buffer.concat([
      Buffer.from('Received: from mx2.far.example; Mon, 2 Nov 2026 10:00:05 +0800\r\n'),
      mail,
    ]);
    await arrives({ from, to: COMPANY, raw: relayed });
    expect(await ordersOf(from)).toHaveLength(1);
    expect(world.to(from)).toHaveLength(1);
    expect(world.to(OWNER.email)).toHaveLength(1);
  });
});

describe('ORD-8 what belongs together', () => {
  test('an answer to the acknowledgement: in the thread, the quoted text folded, told to the person in charge', async () => {
    const email = 'ann@customer.example';
    const { order, acknowledgement } = await correspondent(email);
    await arrives(answerTo(acknowledgement, email, 'And ten gaskets.'));
    const thread = await threadOf(order.id);
    const incoming = thread.filter(({ purpose }) => purpose === 'incoming').at(-1);
    expect(incoming?.text).toBe('And ten gaskets.');
    expect(incoming?.quoted).toContain(order.number);
    expect(await ordersOf(email)).toMatchObject([{ id: order.id, unread: true }]);
    expect(world.to(OWNER.email)).toHaveLength(1);
    expect(world.to(OWNER.email)[0]?.text).toContain('And ten gaskets.');
    expect(world.to(email)).toEqual([]);
  });

  test('by In-Reply-To or References alone, written to the plain address', async () => {
    const email = 'plain@customer.example';
    const { order, acknowledgement } = await correspondent(email);
    const id = acknowledgement.messageId ?? '';
    await arrives(written(email, { subject: 'Different subject', text: 'One', inReplyTo: id }));
    await arrives(
      written(email, { subject: 'Again different', text: 'Two', references: ['<unknown@far.example>', id] }),
    );
    expect(await ordersOf(email)).toHaveLength(1);
    const texts = (await threadOf(order.id)).filter(({ purpose }) => purpose === 'incoming').map(({ text }) => text);
    expect(texts.slice(-2)).toEqual(['One', 'Two']);
  });

  test('a number in the subject counts only from who takes part', async () => {
    const email = 'part@customer.example';
    const { order } = await correspondent(email);
    const subject = `About ${order.number}`;
    await arrives(written(email, { subject, text: 'From me' }));
    expect((await threadOf(order.id)).some(({ text }) => text === 'From me')).toBe(true);
    await arrives(written('stranger@else.example', { subject, text: 'From a stranger' }));
    expect((await threadOf(order.id)).some(({ text }) => text === 'From a stranger')).toBe(false);
    expect(await ordersOf('stranger@else.example')).toMatchObject([{ message: 'From a stranger' }]);
    expect(await ordersOf(email)).toHaveLength(1);
  });

  test('ORD-3 a customer’s word to a recycled order brings it back', async () => {
    const email = 'back@customer.example';
    const { order, acknowledgement } = await correspondent(email);
    await owner.call('POST', `/orders/${order.id}/recycle`, { reason: 'spam?' });
    await arrives(answerTo(acknowledgement, email, 'Is anybody there?'));
    expect(await ordersOf(email)).toMatchObject([{ id: order.id, box: 'new', unread: true }]);
  });

  test('a word to an order that was deleted for good begins a new one', async () => {
    const email = 'purged@customer.example';
    const { order, acknowledgement } = await correspondent(email);
    await owner.call('POST', `/orders/${order.id}/recycle`, {});
    await owner.call('DELETE', `/orders/${order.id}`);
    await arrives(answerTo(acknowledgement, email, 'Hello again.'));
    const [fresh] = await ordersOf(email);
    expect(fresh?.id).not.toBe(order.id);
    expect(fresh?.message).toBe('Hello again.');
  });
});

describe('ORD-8 the receiver is no relay and no dump', () => {
  const refusal = (letter: Parameters<typeof deliver>[1]) =>
    deliver(port, letter).then(
      () => 'taken',
      (error: unknown) => (error as { responseCode?: number }).responseCode,
    );

  test('mail for other domains is refused, however the address is dressed up', async () => {
    const before = await orderCount();
    for (const to of ['victim@elsewhere.example', 'x@sub.acme.example', 'x@acme.example.evil.example'])
      expect([to, await refusal(written('spammer@evil.example', { to }))]).toEqual([to, 550]);
    for (const to of ['victim%elsewhere.example@relay.example', '"victim@elsewhere.example"@relay.example'])
      expect([550, 501]).toContain(await refusal({ from: 'spammer@evil.example', to, raw: raw(['Subject: x']) }));
    expect(await orderCount()).toBe(before);
    expect(world.mails).toEqual([]);
  });

  test('forty megabytes are refused, and the receiver goes on', async () => {
    const from = 'big@customer.example';
    const head = raw([`From: ${from}`, `To: ${COMPANY}`, 'Subject: Big']);
    const huge = Buffer.concat([head, Buffer.alloc(40_000_000, 'all work and no play\r\n')]);
    expect(await refusal({ from, to: COMPANY, raw: huge })).toBe(552);
    expect(await ordersOf(from)).toEqual([]);
    await arrives(written(from));
    expect(await ordersOf(from)).toHaveLength(1);
  });
});
