import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { parseMessage } from '@regulars/mime';
import { CUSTOMER, House, header } from './testing/house.js';

let house: House;
let recycled = false;
beforeAll(async () => {
  house = await House.build();
  house.correspondence.holdBack('order', async () => (recycled ? 'the order lies in the recycle bin.' : null));
});
afterAll(() => house.close());
beforeEach(() => {
  house.far.arrived.length = 0;
  house.failed.length = 0;
  recycled = false;
});

const soon = () => ({ at: new Date(Date.now() + 10_000), scheduled: false });
const tomorrow = () => ({ at: new Date(Date.now() + 86_400_000), scheduled: true });
const takeBack = (id: string) => house.db.database.transaction((tx) => house.correspondence.takeBack(tx, id));
const sendNow = (id: string) => house.db.database.transaction((tx) => house.correspondence.sendNow(tx, id));
/** The clock stands where the mail is due. */
async function due(id: string): Promise<void> {
  await house.db.database.query("UPDATE messaging.message SET due_at = now() - interval '1 second' WHERE id = $1", [
    id,
  ]);
  await house.timePasses();
}

describe('ORD-6 a reply waits before it goes', () => {
  test('until its time no worker sends it; then one does', async () => {
    const { threadId } = await house.thread();
    const mail = await house.queue({ threadId, due: soon() });
    expect(mail).toMatchObject({ status: 'queued', scheduled: false, dueAt: expect.any(String) });
    await house.work();
    expect(house.far.arrived).toEqual([]);
    await due(mail.id);
    await house.work();
    expect(house.far.arrived).toHaveLength(1);
    expect(await house.reader.item(mail.id)).toMatchObject({ status: 'sent', dueAt: null });
  });

  test('taken back it is gone with its job, and its words and files come back', async () => {
    const { threadId } = await house.thread();
    const { id } = await house.queue({ threadId, text: 'Too early', due: soon() });
    expect((await house.reader.summaries([threadId])).get(threadId)?.messageCount).toBe(1);
    expect(await takeBack(id)).toMatchObject({ text: 'Too early', html: null, fileIds: [] });
    expect(await house.reader.items(threadId)).toEqual([]);
    expect((await house.reader.summaries([threadId])).get(threadId)).toMatchObject({
      messageCount: 0,
      lastReplyAt: null,
    });
    await house.timePasses();
    await house.work();
    expect(house.far.arrived).toEqual([]);
    await expect(takeBack(id)).rejects.toMatchObject({ status: 409, code: 'messaging/on-its-way' });
  });

  test('of taking back and sending at the same moment one wins, and says so', async () => {
    for (let round = 0; round < 12; round += 1) {
      const { threadId } = await house.thread();
      const { id } = await house.queue({ threadId, due: soon() });
      await due(id);
      house.far.arrived.length = 0;
      const [taken] = await Promise.allSettled([takeBack(id), house.work()]);
      await house.work();
      const arrived = house.far.arrived.length;
      expect({ taken: taken.status, arrived }).toEqual(
        taken.status === 'fulfilled' ? { taken: 'fulfilled', arrived: 0 } : { taken: 'rejected', arrived: 1 },
      );
    }
  });

  test('what a server may have taken once is not taken back', async () => {
    const { threadId } = await house.thread();
    const { id } = await house.queue({ threadId, due: soon() });
    await due(id);
    house.far.answer = () => 'hang up';
    await house.work();
    house.far.answer = () => undefined;
    expect(await house.reader.item(id)).toMatchObject({ status: 'queued', dueAt: null });
    await expect(takeBack(id)).rejects.toMatchObject({ code: 'messaging/on-its-way' });
    await house.timePasses();
    await house.work();
  });

  test('scheduled it comes last in the thread, is no answer to refer to yet, and is of the day it goes', async () => {
    const { threadId } = await house.thread();
    const later = await house.queue({ threadId, text: 'later', due: tomorrow() });
    const now = await house.queue({ threadId, text: 'now' });
    expect((await house.reader.items(threadId)).map(({ text }) => text)).toEqual(['now', 'later']);
    await house.work();
    expect(house.far.arrived.map(({ raw }) => header(raw, 'In-Reply-To'))).toEqual([undefined]);
    expect(await sendNow(later.id)).toMatchObject({ scheduled: true });
    await house.work();
    expect(house.far.arrived).toHaveLength(2);
    expect((await house.reader.items(threadId)).map(({ id }) => id)).toEqual([now.id, later.id]);
    await expect(sendNow(later.id)).rejects.toMatchObject({ code: 'messaging/on-its-way' });
    await house.timePasses();
    await house.work();
    expect(house.far.arrived).toHaveLength(2);
  });

  test('a mail whose order was recycled meanwhile stays, and says why; sent again it goes', async () => {
    const { threadId } = await house.thread();
    const { id } = await house.queue({ threadId, due: tomorrow() });
    recycled = true;
    await due(id);
    await house.work();
    expect(await house.reader.item(id)).toMatchObject({
      status: 'failed',
      error: 'Not sent: the order lies in the recycle bin.',
    });
    recycled = false;
    await house.db.database.transaction((tx) => house.correspondence.retryMail(tx, id));
    await house.work();
    expect(house.far.arrived).toHaveLength(1);
  });

  test('an image in the text goes along inside the mail', async () => {
    const { threadId } = await house.thread();
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const file = await house.db.database.transaction((tx) =>
      house.files.store(tx, { name: 'dot.png', declaredType: 'image/png', content: png }),
    );
    await house.queue({
      threadId,
      to: [{ address: CUSTOMER }],
      text: 'See',
      html: `<p>See</p><img src="/api/v1/files/${file.id}" alt="dot">`,
      fileIds: [file.id],
    });
    await house.work();
    const mail = await parseMessage(Buffer.from(house.far.arrived[0]?.raw ?? ''));
    expect(mail.html).toContain('src="cid:');
    expect(mail.html).not.toContain('/api/v1/files');
    const [image] = mail.attachments;
    expect(image).toMatchObject({ name: 'dot.png', type: 'image/png', inline: true });
    expect(mail.html).toContain(`cid:${image?.contentId}`);
    expect(Buffer.from(image?.content ?? []).equals(png)).toBe(true);
  });
});
