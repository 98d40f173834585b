import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { DomainError } from '@regulars/platform';
import { parseMessage } from '@regulars/mime';
import { CUSTOMER, DOMAIN, House, header } from './testing/house.js';

let house: House;
let serial = 0;
beforeAll(async () => {
  house = await House.build();
});
afterAll(() => house.close());
beforeEach(() => {
  house.far.arrived.length = 0;
  house.received.length = 0;
  house.failed.length = 0;
});

const mail = (headers: string[], body = 'Twenty please.', from = `Wang <${CUSTOMER}>`) => [
  `From: ${from}`,
  `Message-ID: <in-${(serial += 1)}@customer.example>`,
  'Date: Mon, 2 Mar 2026 10:00:00 +0800',
  ...headers,
  '',
  body,
];
const items = async (threadId: string) =>
  (await house.reader.items(threadId)).filter(({ direction }) => direction === 'in');

describe('ORD-8 incoming mail finds its thread', () => {
  test('new mail belongs nowhere until somebody adopts it', async () => {
    await house.receive(mail([`To: sales@${DOMAIN}`, 'Subject: Offer?']));
    const [event] = house.received;
    expect(event).toMatchObject({
      threadId: null,
      subject: null,
      kind: 'human',
      sender: 'outside',
      mayAcknowledge: true,
    });
    const { threadId, subjectId } = await house.thread();
    const messageId = event?.messageId ?? '';
    expect(await house.reader.incoming(messageId)).toMatchObject({
      subject: 'Offer?',
      text: 'Twenty please.',
      from: { name: 'Wang', email: CUSTOMER },
    });
    const adopt = () => house.db.database.transaction((tx) => house.correspondence.adopt(tx, { messageId, threadId }));
    expect([await adopt(), await adopt()]).toEqual([true, false]);
    expect(await items(threadId)).toMatchObject([{ id: messageId, purpose: 'incoming', status: 'received' }]);
    expect((await house.reader.summaries([threadId])).get(threadId)?.messageCount).toBe(1);
    expect(await house.reader.itemsOf('order', subjectId)).toHaveLength(1);
  });

  test('the signed address decides over everything else, in any case and from the envelope alone', async () => {
    const [right, wrong] = [await house.thread(), await house.thread()];
    const sent = await house.queue({ threadId: wrong.threadId });
    const address = house.addresses.forCustomer(right.threadId).toUpperCase();
    const misleading = [`In-Reply-To: <${sent.id}@${DOMAIN}>`, `Subject: Re: [${wrong.number}]`];
    await house.receive(mail([`To: ${address}`, ...misleading]));
    await house.receive(mail([`Cc: ${address}`, ...misleading]));
    await house.receive(mail([`Delivered-To: ${address}`, ...misleading]));
    await house.receive(mail(misleading), [address]);
    expect(await items(right.threadId)).toHaveLength(4);
    expect(await items(wrong.threadId)).toHaveLength(0);
  });

  test('a forged or spoiled token is no token', async () => {
    const { threadId } = await house.thread();
    const address = house.addresses.forCustomer(threadId);
    for (const forged of [
      address.replace(/.(?=@)/, (char) => (char === 'a' ? 'b' : 'a')),
      address.replace('+c', '+b'),
      address.replace('+c', '+s'),
      `reply+@${DOMAIN}`,
      address.replace(DOMAIN, 'other.example'),
    ]) {
      await house.receive(mail([`To: ${forged}`]));
    }
    expect(await items(threadId)).toHaveLength(0);
    expect(house.received.map((event) => event.threadId)).toEqual([null, null, null, null, null]);
  });

  test('then In-Reply-To, References from the newest, and rewritten Message-IDs', async () => {
    const [a, b] = [await house.thread(), await house.thread()];
    const [first, second] = [await house.queue({ threadId: a.threadId }), await house.queue({ threadId: b.threadId })];
    await house.work();
    const [idA, idB] = [`<${first.id}@${DOMAIN}>`, `<${second.id}@${DOMAIN}>`];
    await house.receive(mail([`In-Reply-To: <unknown@x> ${idA}`, `References: ${idB}`]));
    expect(await items(a.threadId)).toHaveLength(1);
    await house.receive(mail([`References: ${idA} ${idB} <unknown@x>`]));
    expect(await items(b.threadId)).toHaveLength(1);
    // The far side said under which Message-ID it sent the mail on.
    const later = await house.thread();
    await house.queue({ threadId: later.threadId });
    await house.db.database.query(
      "DELETE FROM messaging.message_alias WHERE message_id_header = 'rewritten-1@provider.example'",
    );
    await house.work();
    await house.receive(mail(['In-Reply-To: <rewritten-1@provider.example>']));
    expect(await items(later.threadId)).toHaveLength(1);
  });

  test('a number in the subject counts only from somebody who takes part', async () => {
    const { threadId, number } = await house.thread();
    await house.receive(
      mail([`Subject: about ${number}`], 'Let me in', 'Eve <eve@stranger.example>'),
      undefined,
      'eve@stranger.example',
    );
    expect(await items(threadId)).toHaveLength(0);
    await house.receive(mail([`Subject: about ${number.toLowerCase()}`], 'Twenty', CUSTOMER.toUpperCase()));
    expect(await items(threadId)).toHaveLength(1);
  });

  test('the quote is folded, not lost', async () => {
    const { threadId } = await house.thread();
    await house.receive(
      mail(
        [`To: ${house.addresses.forCustomer(threadId)}`],
        'Yes.\r\n\r\nOn 2 Mar 2026, at 10:00, ACME <sales@company.example> wrote:\r\n> Hello',
      ),
    );
    expect(await items(threadId)).toMatchObject([
      { text: 'Yes.', quoted: 'On 2 Mar 2026, at 10:00, ACME <sales@company.example> wrote:\n> Hello' },
    ]);
  });
});

describe('ORD-8 each mail is taken once', () => {
  test('the same bytes, one after the other and at the same time', async () => {
    const { threadId } = await house.thread();
    const raw = mail([`To: ${house.addresses.forCustomer(threadId)}`]);
    await Promise.all(
      [1, 2, 3, 4].map(() => house.intake.accept(Buffer.from(raw.join('\r\n')), { from: CUSTOMER, to: [] })),
    );
    await Promise.all([house.work(), house.work()]);
    await house.receive(raw);
    expect(await items(threadId)).toHaveLength(1);
    expect(house.received).toHaveLength(1);
  });

  test('a second copy by another way, and a second mail under a used Message-ID', async () => {
    const { threadId } = await house.thread();
    const raw = mail([`To: ${house.addresses.forCustomer(threadId)}`]);
    const copies = ['mx1', 'mx2', 'mx3'].map((relay) =>
      Buffer.from([`Received: by ${relay}.example`, ...raw].join('\r\n')),
    );
    await Promise.all(copies.map((copy) => house.intake.accept(copy, { from: CUSTOMER, to: [] })));
    await Promise.all([house.work(), house.work()]);
    expect(await items(threadId)).toHaveLength(1);
    await house.receive([...raw.slice(0, -1), 'Other words, same Message-ID.']);
    expect(await items(threadId)).toHaveLength(2);
  });

  test('never our own, whatever became of its Message-ID', async () => {
    const { threadId } = await house.thread();
    await house.queue({ threadId });
    await house.work();
    const raw = house.far.arrived[0]?.raw ?? '';
    await house.receive(raw.split('\r\n'), [house.addresses.forCustomer(threadId)]);
    await house.receive(raw.replace(/^Message-ID:.*$/im, 'Message-ID: <other@provider.example>').split('\r\n'), [
      house.addresses.forCustomer(threadId),
    ]);
    expect(house.received).toEqual([]);
    const states = await house.db.database.query<{ state: string }>(
      "SELECT state FROM messaging.raw_message WHERE state = 'own'",
    );
    expect(states).toHaveLength(2);
  });

  test('the raw mail is kept byte for byte, and any bytes at all are taken', async () => {
    const odd = Buffer.concat([
      Buffer.from('Subject: \xff\xfe\r\nFrom: \x00\r\n\r\n', 'latin1'),
      Buffer.from([0, 255, 254, 13, 10, 0]),
    ]);
    await house.intake.accept(odd, { from: '', to: [] });
    await house.work();
    expect(house.received).toHaveLength(1);
    const [kept] = await house.db.database.query<{ content: Buffer }>(
      'SELECT content FROM messaging.raw_message ORDER BY id DESC LIMIT 1',
    );
    expect(kept?.content.equals(odd)).toBe(true);
  });
});

describe('ORD-8 machine mail', () => {
  test('a vacation answer is kept and asks for nothing', async () => {
    const { threadId } = await house.thread();
    await house.receive(
      mail([
        `To: ${house.addresses.forCustomer(threadId)}`,
        'Auto-Submitted: auto-replied',
        'Subject: Automatic reply',
      ]),
    );
    expect(house.received).toMatchObject([{ threadId, kind: 'auto-reply', mayAcknowledge: false }]);
    expect(await items(threadId)).toMatchObject([{ automatic: true }]);
    expect((await house.reader.summaries([threadId])).get(threadId)).toMatchObject({
      messageCount: 0,
      lastIncomingAt: null,
    });
  });

  const bounce = (returned: string[], status = '5.1.1', said = '550 5.1.1 User unknown') => [
    'From: Mail Delivery System <mailer-daemon@mx.customer.example>',
    'Subject: Undelivered Mail Returned to Sender',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    '',
    '--b',
    '',
    `I am sorry. (${(serial += 1)})`,
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.customer.example',
    '',
    `Final-Recipient: rfc822; ${CUSTOMER}`,
    `Action: failed`,
    `Status: ${status}`,
    `Diagnostic-Code: smtp; ${said}`,
    '',
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    ...returned,
    '',
    '--b--',
  ];

  test('a hard bounce fails the mail it is about and stops automatic mail, until the address writes again', async () => {
    const { threadId } = await house.thread();
    const sent = await house.queue({ threadId });
    await house.work();
    await house.receive(bounce([`Message-ID: <${sent.id}@${DOMAIN}>`]), [`sales@${DOMAIN}`], '');
    expect(house.received).toMatchObject([{ threadId, kind: 'bounce', mayAcknowledge: false }]);
    expect(await house.reader.item(sent.id)).toMatchObject({ status: 'failed', error: '550 5.1.1 User unknown' });
    expect(house.failed).toMatchObject([{ messageId: sent.id }]);
    expect([...(await house.suppressions.among([CUSTOMER.toUpperCase()]))]).toEqual([
      [CUSTOMER.toUpperCase(), 'bounce'],
    ]);
    house.far.arrived.length = 0;
    const automatic = await house.queue({ threadId, purpose: 'acknowledgement', automatic: true });
    const byHand = await house.queue({ threadId });
    await house.work();
    expect(await house.reader.item(automatic.id)).toMatchObject({
      status: 'suppressed',
      error: 'Not sent: earlier mail to this address came back.',
    });
    expect((await house.reader.item(byHand.id))?.status).toBe('sent');
    await house.receive(mail([`To: ${house.addresses.forCustomer(threadId)}`]));
    expect((await house.suppressions.among([CUSTOMER])).size).toBe(0);
  });

  test('the return path tells which mail came back when the report does not; a full mailbox suppresses nobody', async () => {
    const { threadId } = await house.thread();
    const sent = await house.queue({ threadId });
    await house.work();
    await house.receive(
      bounce(['Subject: x'], '5.2.2', '552 5.2.2 Mailbox full'),
      [house.far.arrived[0]?.from ?? ''],
      '',
    );
    expect(await house.reader.item(sent.id)).toMatchObject({ status: 'failed', error: '552 5.2.2 Mailbox full' });
    expect((await house.suppressions.among([CUSTOMER])).size).toBe(0);
  });

  test('a forged bounce about a mail we never sent does nothing', async () => {
    await house.receive(bounce(['Message-ID: <never@company.example>']), [`sales@${DOMAIN}`], '');
    expect(house.received).toMatchObject([{ threadId: null, kind: 'bounce' }]);
    expect(house.failed).toEqual([]);
    expect((await house.suppressions.among([CUSTOMER])).size).toBe(0);
  });
});

describe('ORD-7 a colleague answers the forwarded mail', () => {
  const prepare = async () => {
    const email = `li${(serial += 1)}@company.example`;
    const [thread, staffId] = [await house.thread(), await house.colleague(email)];
    await house.receive(mail([`To: ${house.addresses.forCustomer(thread.threadId)}`, 'Subject: Price?']));
    await house.queue({
      threadId: thread.threadId,
      purpose: 'forward',
      automatic: true,
      to: [{ address: email }],
      replyAs: `staff:${staffId}`,
    });
    await house.work();
    house.received.length = 0;
    const address = header(house.far.arrived.at(-1)?.raw ?? '', 'Reply-To') ?? '';
    house.far.arrived.length = 0;
    return { ...thread, email, address };
  };
  const lastSent = async (threadId: string) =>
    (
      await house.db.database.query<{ id: string }>(
        `SELECT message_id_header AS id FROM messaging.message WHERE thread_id = $1 AND direction = 'out' ORDER BY id DESC LIMIT 1`,
        [threadId],
      )
    )[0]?.id ?? '';
  const answer =
    (address: string, headers: string[] = []) =>
    (email: string) =>
      mail(
        [`To: ${address}`, 'Subject: Fwd: internal', ...headers],
        '9 USD.\r\n\r\nSent from my iPhone\r\n\r\nOn 2 Mar 2026, at 10:00, ACME <sales@company.example> wrote:\r\n> our cost is 4 USD',
        `Li <${email}>`,
      );

  test('it goes to the customer under the company’s address, the new part only', async () => {
    const { threadId, email, address } = await prepare();
    await house.receive(answer(address)(email.toUpperCase()));
    await house.work();
    expect(house.far.arrived).toHaveLength(1);
    const { raw, to } = house.far.arrived[0] ?? { raw: '', to: [] };
    expect(to).toEqual([CUSTOMER]);
    expect(header(raw, 'From')).toBe(`ACME <sales@${DOMAIN}>`);
    expect(header(raw, 'Subject')).toBe('Re: Price?');
    expect(raw).not.toMatch(/cost|iPhone|internal/);
    expect(raw).not.toContain(email);
    expect((await parseMessage(Buffer.from(raw))).text).toBe('9 USD.');
    const last = (await house.reader.items(threadId)).at(-1);
    expect(last).toMatchObject({
      purpose: 'reply',
      direction: 'out',
      text: '9 USD.',
      author: { email, name: 'Li' },
      unverified: false,
    });
    expect(house.received).toMatchObject([{ threadId, messageId: last?.id, sender: 'staff', mayAcknowledge: false }]);
  });

  test('before any mail the customer is the one of the record, and the subject its title', async () => {
    const { threadId, subjectId, number } = await house.thread();
    const opened = { subjectType: 'order', subjectId, number, customer: { address: CUSTOMER } };
    await house.db.database.transaction((tx) => house.correspondence.openThread(tx, { ...opened, title: '询价' }));
    await house.db.database.transaction((tx) => house.correspondence.openThread(tx, opened));
    const email = `li${(serial += 1)}@company.example`;
    const address = house.addresses.forStaff(threadId, await house.colleague(email));
    await house.receive(mail([`To: ${address}`], '9 USD.', email));
    await house.work();
    expect(house.far.arrived.map(({ to }) => to)).toEqual([[CUSTOMER]]);
    expect((await parseMessage(Buffer.from(house.far.arrived[0]?.raw ?? ''))).subject).toBe(`询价 [${number}]`);
  });

  test('the same answer twice, by two ways, goes out once', async () => {
    const { email, address } = await prepare();
    const raw = answer(address)(email);
    await house.receive(raw);
    await house.receive(['Received: by other.example', ...raw]);
    await house.work();
    expect(house.far.arrived).toHaveLength(1);
  });

  test.each([
    ['an outsider who got hold of the address', () => 'eve@stranger.example'],
    ['a colleague for whom it was not made', () => 'other@company.example'],
  ])('%s: kept, marked unverified, nothing relayed', async (_, sender) => {
    const { threadId, address } = await prepare();
    if (
      (await house.db.database.query("SELECT FROM staff.account WHERE email_normalised = 'other@company.example'"))
        .length === 0
    )
      await house.colleague('other@company.example');
    await house.receive(answer(address)(sender()));
    await house.work();
    expect(house.far.arrived).toEqual([]);
    expect((await items(threadId)).at(-1)).toMatchObject({ unverified: true, text: '9 USD.' });
    expect(house.received).toMatchObject([{ threadId, sender: 'unverified', mayAcknowledge: false }]);
  });

  test('under a colleague’s name but without the address: kept, marked, and no say in who is answered', async () => {
    const { threadId, number, email, address } = await prepare();
    await house.queue({ threadId });
    await house.receive(
      mail([`To: sales@${DOMAIN}`, `In-Reply-To: <${await lastSent(threadId)}>`], 'Pay elsewhere.', email),
    );
    expect((await items(threadId)).at(-1)).toMatchObject({ unverified: true, text: 'Pay elsewhere.' });
    await house.receive(mail([`Subject: ${number}`, 'Reply-To: eve@stranger.example'], 'Price again?'));
    expect((await items(threadId)).at(-1)).toMatchObject({ unverified: false, text: 'Price again?' });
    await house.receive(answer(address)(email));
    await house.work();
    expect(house.far.arrived.map(({ to }) => to)).toEqual([[CUSTOMER], [CUSTOMER]]);
  });

  test('who tries the form with a colleague’s own address is the customer', async () => {
    const email = `li${(serial += 1)}@company.example`;
    await house.colleague(email);
    const { threadId } = await house.thread(email);
    await house.queue({ threadId, to: [{ address: email }] });
    await house.receive(mail([`In-Reply-To: <${await lastSent(threadId)}>`], 'Thank you.', email));
    expect((await items(threadId)).at(-1)).toMatchObject({ unverified: false, text: 'Thank you.' });
  });

  describe('that begins with commands', () => {
    const obeyed: string[] = [];
    const refused: string[] = [];
    const split = (text: string) => {
      const lines = text.split('\n');
      const commands = lines.filter((line) => line.startsWith('#'));
      return { commands, rest: lines.slice(commands.length).join('\n').trim() };
    };
    const register = () => {
      obeyed.length = 0;
      refused.length = 0;
      house.commands.register<string>('order', {
        split,
        obey: async (tx, { threadId, author, commands }) => {
          const by = { staffId: author.id, name: author.name, email: author.email };
          await house.correspondence.addNote(tx, { threadId, text: 'Done', author: by });
          if (commands.includes('#bad')) throw new DomainError('orders/bad-command', 422, 'No.');
          obeyed.push(...commands);
        },
        refuse: async (_tx, _mail, fault) => void refused.push(fault.code),
      });
    };
    const written = (address: string, email: string, text: string) =>
      mail([`To: ${address}`, 'Subject: Re: x'], text, `Li <${email}>`);
    const notes = async (threadId: string) =>
      (
        await house.db.database.query(`SELECT FROM messaging.message WHERE thread_id = $1 AND kind = 'note'`, [
          threadId,
        ])
      ).length;

    test('they are obeyed and the rest goes to the customer; the same mail again does nothing', async () => {
      register();
      const { threadId, email, address } = await prepare();
      const raw = written(address, email, '#won 5\r\n\r\nIt is on its way.');
      await house.receive(raw);
      await house.receive(raw);
      await house.work();
      expect(obeyed).toEqual(['#won 5']);
      expect(await notes(threadId)).toBe(1);
      expect(house.far.arrived).toHaveLength(1);
      expect((await parseMessage(Buffer.from(house.far.arrived[0]?.raw ?? ''))).text).toBe('It is on its way.');
      expect(house.received.map(({ sender }) => sender)).toEqual(['staff']);
    });

    test('a mail of commands only goes nowhere, and stays in the thread', async () => {
      register();
      const { threadId, email, address } = await prepare();
      await house.receive(written(address, email, '#won 5'));
      await house.work();
      expect(obeyed).toEqual(['#won 5']);
      expect(house.far.arrived).toEqual([]);
      expect(house.received.map(({ sender }) => sender)).toEqual(['command']);
      expect((await house.reader.itemsOf('order', await subjectOf(threadId))).map(({ text }) => text)).toContain(
        '#won 5',
      );
    });

    test('one that can’t be done undoes the others, and nothing goes to the customer', async () => {
      register();
      const { threadId, email, address } = await prepare();
      await house.receive(written(address, email, '#bad\r\n\r\nIt is on its way.'));
      await house.work();
      expect([obeyed, refused]).toEqual([[], ['orders/bad-command']]);
      expect(await notes(threadId)).toBe(0);
      expect(house.far.arrived).toEqual([]);
      expect(house.received.map(({ sender }) => sender)).toEqual(['command']);
    });

    test('of whoever is not proved to be the colleague nothing is even read', async () => {
      register();
      const { address } = await prepare();
      await house.receive(written(address, 'stranger@elsewhere.example', '#won 5'));
      await house.work();
      expect([obeyed, refused]).toEqual([[], []]);
      expect(house.far.arrived).toEqual([]);
      expect(house.received.map(({ sender }) => sender)).toEqual(['unverified']);
    });

    const subjectOf = async (threadId: string) =>
      (
        await house.db.database.query<{ id: string }>('SELECT subject_id AS id FROM messaging.thread WHERE id = $1', [
          threadId,
        ])
      )[0]?.id ?? '';
  });

  test('a colleague who left, a vacation answer, an empty answer: nothing is relayed', async () => {
    const { threadId, email, address } = await prepare();
    await house.receive(answer(address, ['Auto-Submitted: auto-replied'])(email));
    await house.receive(
      mail(
        [`To: ${address}`],
        'On 2 Mar 2026, at 10:00, ACME <sales@company.example> wrote:\r\n\r\nour cost is 4 USD',
        email,
      ),
    );
    await house.db.database.query('UPDATE staff.account SET active = false WHERE email_normalised = $1', [email]);
    await house.receive(answer(address)(email));
    await house.work();
    expect(house.far.arrived).toEqual([]);
    expect((await items(threadId)).slice(1).map(({ unverified, automatic }) => [unverified, automatic])).toEqual([
      [false, true],
      [false, false],
      [true, false],
    ]);
  });
});

describe('ORD-8 attachments', () => {
  test('are stored, shown where the mail shows them, and readable by who may see the record', async () => {
    const { threadId, subjectId } = await house.thread();
    house.correspondence.guard('order', async (id, viewer) => id === subjectId && viewer.id === 'li');
    const large = 'x'.repeat(150_000);
    await house.receive(
      mail(
        [`To: ${house.addresses.forCustomer(threadId)}`, 'Content-Type: multipart/related; boundary=b'],
        [
          '--b',
          'Content-Type: text/html',
          '',
          '<p>See <img src="cid:pic@1"></p>',
          '--b',
          'Content-Type: image/png; name=a.png',
          'Content-ID: <pic@1>',
          'Content-Transfer-Encoding: base64',
          '',
          'iVBORw0KGgo=',
          '--b',
          'Content-Type: text/plain; name=big.txt',
          'Content-Disposition: attachment',
          '',
          large,
          '--b--',
        ].join('\r\n'),
      ),
    );
    const [item] = await items(threadId);
    const [picture] = item?.files ?? [];
    expect(item?.files.map(({ name }) => name)).toEqual(['a.png']);
    expect(item?.html).toBe(`<p>See <img src="/api/v1/files/${picture?.id}" /></p>`);
    expect(item?.error).toContain('big.txt');
  });

  test('go with their thread when it is deleted for good, and so does the raw mail', async () => {
    const { threadId } = await house.thread();
    const address = house.addresses.forCustomer(threadId);
    await house.receive(mail([`To: ${address}`, 'Content-Type: image/png; name=a.png'], 'x'));
    const counts = () =>
      house.db.database.query(
        `SELECT (SELECT count(*) FROM messaging.raw_message WHERE position($1::text::bytea IN content) > 0) AS raw,
           (SELECT count(*) FROM platform.file f WHERE subject_type = 'message' AND NOT EXISTS (SELECT FROM messaging.message m WHERE m.id = f.subject_id)) AS orphans`,
        [address],
      );
    const [subject] = await house.db.database.query<{ type: string; id: string }>(
      'SELECT subject_type AS type, subject_id AS id FROM messaging.thread WHERE id = $1',
      [threadId],
    );
    if (!subject) throw new Error('The thread is not there');
    await house.db.database.transaction((tx) => house.correspondence.removeThread(tx, subject));
    expect(await house.reader.items(threadId)).toEqual([]);
    expect(await counts()).toEqual([{ raw: 0, orphans: 0 }]);
    await house.receive(mail([`To: ${address}`]));
    expect(house.received.at(-1)).toMatchObject({ threadId: null });
  });
});
