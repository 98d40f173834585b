import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { parseMessage } from '@regulars/mime';
import { CUSTOMER, DOMAIN, House, header } from './testing/house.js';

let house: House;
beforeAll(async () => {
  house = await House.build();
});
afterAll(() => house.close());
beforeEach(() => {
  house.far.arrived.length = 0;
  house.failed.length = 0;
  house.far.answer = () => undefined;
});

const statusOf = async (id: string) => {
  const item = await house.reader.item(id);
  return { status: item?.status, error: item?.error };
};

describe('ORD-7 outgoing mail', () => {
  test('exists if and only if its transaction commits', async () => {
    const { threadId } = await house.thread();
    const failing = house.db.database.transaction(async (tx) => {
      await house.correspondence.queueMail(tx, {
        threadId,
        purpose: 'reply',
        to: [{ address: CUSTOMER }],
        subject: 'x',
        text: 'x',
        automatic: false,
        replyAs: 'customer',
      });
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    await house.work();
    expect(house.far.arrived).toEqual([]);
    expect(await house.reader.items(threadId)).toEqual([]);
  });

  test('goes out under the company’s address, answerable, marked, threaded', async () => {
    const { threadId } = await house.thread();
    const first = await house.queue({ threadId, purpose: 'acknowledgement', automatic: true });
    expect(first).toMatchObject({ status: 'queued', purpose: 'acknowledgement', automatic: true, direction: 'out' });
    await house.work();
    await house.queue({
      threadId,
      text: '好的',
      author: { staffId: crypto.randomUUID(), name: 'Li', email: 'li@company.example' },
    });
    await house.work();
    const [acknowledgement, reply] = house.far.arrived.map(({ raw }) => raw);
    expect(header(acknowledgement ?? '', 'From')).toBe(`ACME <sales@${DOMAIN}>`);
    expect(header(acknowledgement ?? '', 'Auto-Submitted')).toBe('auto-replied');
    expect(header(reply ?? '', 'Auto-Submitted')).toBeUndefined();
    expect(header(reply ?? '', 'In-Reply-To')).toBe(header(acknowledgement ?? '', 'Message-ID'));
    expect(house.addresses.read(header(reply ?? '', 'Reply-To') ?? '')).toEqual({ kind: 'customer', threadId });
    expect(house.addresses.read(house.far.arrived[0]?.from ?? '')).toEqual({ kind: 'bounce', messageId: first.id });
    expect((await parseMessage(Buffer.from(reply ?? ''))).text).toBe('好的');
    expect((await house.reader.items(threadId)).map(({ status }) => status)).toEqual(['sent', 'sent']);
    const summary = (await house.reader.summaries([threadId])).get(threadId);
    expect(summary).toMatchObject({ messageCount: 1, lastIncomingAt: null });
    expect(summary?.lastMessageAt).toBe(summary?.lastReplyAt);
  });

  test('cut off in the hand-over, it is sent again as the same mail; once sent, its job does nothing', async () => {
    const { threadId } = await house.thread();
    const { id } = await house.queue({ threadId });
    house.far.answer = () => 'hang up';
    await house.work();
    expect((await statusOf(id)).status).toBe('queued');
    house.far.answer = () => undefined;
    await house.timePasses();
    await house.work();
    const [before, after] = house.far.arrived.map(({ raw }) => raw);
    expect(after).toBe(before);
    expect(header(after ?? '', 'Message-ID')).toBe(`<${id}@${DOMAIN}>`);
    expect(await statusOf(id)).toEqual({ status: 'sent', error: null });
    await house.db.database.query(
      "SELECT graphile_worker.add_job('messaging.send', json_build_object('messageId', $1::text))",
      [id],
    );
    await house.work();
    expect(house.far.arrived).toHaveLength(2);
  });

  test('killed while sending: the next worker takes it up', async () => {
    const { threadId } = await house.thread();
    const { id } = await house.queue({ threadId });
    await house.db.database.query("UPDATE messaging.message SET status = 'sending' WHERE id = $1", [id]);
    await house.work();
    expect((await statusOf(id)).status).toBe('sent');
  });

  test('refused for good, it fails at once and says why; refused for now, it waits', async () => {
    const { threadId, subjectId } = await house.thread();
    house.far.answer = () => ({ code: 550, text: '5.1.1 No such user here' });
    const { id } = await house.queue({ threadId });
    await house.work();
    const failed = await statusOf(id);
    expect(failed.status).toBe('failed');
    expect(failed.error).toContain('No such user here');
    expect(house.failed).toEqual([{ messageId: id, threadId, subject: { type: 'order', id: subjectId } }]);
    house.far.answer = () => ({ code: 451, text: '4.7.1 Greylisted' });
    const later = await house.queue({ threadId });
    await house.work();
    expect(await statusOf(later.id)).toMatchObject({ status: 'queued', error: expect.stringContaining('Greylisted') });
    house.far.answer = () => undefined;
    await house.db.database.transaction((tx) => house.correspondence.retryMail(tx, id));
    await house.timePasses();
    await house.work();
    expect([(await statusOf(id)).status, (await statusOf(later.id)).status]).toEqual(['sent', 'sent']);
    await expect(house.db.database.transaction((tx) => house.correspondence.retryMail(tx, id))).rejects.toMatchObject({
      status: 409,
    });
  });

  test('line breaks and bidi tricks in names and subjects reach no header', async () => {
    const { threadId } = await house.thread();
    await house.queue({
      threadId,
      to: [{ name: 'Wang\r\nBcc: all@victim.example', address: CUSTOMER }],
      subject: 'Order\r\nX-Evil: 1\u202E',
      fromName: 'ACME\nReply-To: evil@victim.example',
    });
    await house.work();
    const raw = house.far.arrived[0]?.raw ?? '';
    expect(house.far.arrived[0]?.to).toEqual([CUSTOMER]);
    expect(header(raw, 'X-Evil')).toBeUndefined();
    expect(header(raw, 'Bcc')).toBeUndefined();
    expect(header(raw, 'Reply-To')).toMatch(/^reply\+c/);
    expect((await parseMessage(Buffer.from(raw))).subject).toBe('Order X-Evil: 1');
    for (const address of ['a@b@c', 'x@y.example>\r\nRCPT TO:<z@z.example', '', 'two words@x.example']) {
      await expect(house.queue({ threadId, to: [{ address }] })).rejects.toMatchObject({
        status: 422,
        code: 'messaging/no-recipient',
      });
    }
  });

  test('once means once, also when asked at the same time', async () => {
    const { threadId } = await house.thread();
    const asked = await Promise.all(
      [1, 2, 3].map(() => house.queue({ threadId, onceKey: `acknowledgement:${threadId}` })),
    );
    await house.work();
    expect(new Set(asked.map(({ id }) => id)).size).toBe(1);
    expect(house.far.arrived).toHaveLength(1);
  });

  test('attachments go along; the log knows nobody', async () => {
    const { threadId } = await house.thread();
    const file = await house.db.database.query<{ id: string }>(
      "INSERT INTO platform.file (name, size, type, sha256, content) VALUES ('报价.pdf', 4, 'application/pdf', ''::bytea, '%PDF'::bytea) RETURNING id",
    );
    const { files } = await house.queue({ threadId, fileIds: file.map(({ id }) => id) });
    expect(files).toMatchObject([{ name: '报价.pdf', type: 'application/pdf', size: 4 }]);
    await house.work();
    const parsed = await parseMessage(Buffer.from(house.far.arrived[0]?.raw ?? ''));
    expect(parsed.attachments.map(({ name, content }) => [name, Buffer.from(content).toString()])).toEqual([
      ['报价.pdf', '%PDF'],
    ]);
    expect(house.logged.length).toBeGreaterThan(0);
    expect(house.logged.join()).not.toMatch(/wang|Your order|Hello/i);
  });
});

describe('ORD-8 automatic answers are few', () => {
  const answers = (to: string, count: number) =>
    Promise.all(
      Array.from({ length: count }, async () => {
        const { threadId } = await house.thread(to);
        return house.queue({
          threadId,
          to: [{ address: to }],
          purpose: 'acknowledgement',
          automatic: true,
          sparing: true,
        });
      }),
    );
  const ago = (to: string, hours: number) =>
    house.db.database.query(
      `UPDATE messaging.automatic_answer SET at = at - make_interval(hours => $2) WHERE address = $1`,
      [to, hours],
    );

  test('three within an hour and five within a day, however many ask at once and in whatever case', async () => {
    const to = 'Many@customer.example';
    const first = await answers(to, 8);
    expect(first.filter(({ status }) => status === 'queued')).toHaveLength(3);
    expect(first.find(({ status }) => status === 'failed')?.error).toMatch(
      /^Not sent: .* 3 automatic answers within an hour/,
    );
    await ago(to.toLowerCase(), 1);
    const second = await answers(to.toUpperCase(), 4);
    expect(second.filter(({ status }) => status === 'queued')).toHaveLength(2);
    expect(second.find(({ status }) => status === 'failed')?.error).toMatch(
      /^Not sent: .* 5 automatic answers within a day/,
    );
    await house.work();
    expect(house.far.arrived).toHaveLength(5);
  });

  test('others, and what people write, are not counted; a person may send one all the same', async () => {
    const to = 'few@customer.example';
    await answers(to, 3);
    const [refused] = await answers(to, 1);
    expect((await answers('another@customer.example', 1))[0]?.status).toBe('queued');
    const { threadId } = await house.thread(to);
    expect((await house.queue({ threadId, to: [{ address: to }] })).status).toBe('queued');
    const again = await house.db.database.transaction((tx) => house.correspondence.retryMail(tx, refused?.id ?? ''));
    expect(again.status).toBe('queued');
  });

  test.each(['sales@company.example', 'box@provider.example'])('none to an address of ours: %s', async (to) => {
    await house.db.database.query(
      `INSERT INTO messaging.mail_account (name, host, port, security, username, password)
       VALUES ('Box', 'imap.provider.example', 993, 'tls', 'Box@provider.example', 'x')`,
    );
    const [refused] = await answers(to, 1);
    expect(refused?.error).toMatch(/^Not sent: the address is one of ours/);
  });
});
