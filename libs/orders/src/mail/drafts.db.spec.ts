import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Viewer } from '@regulars/platform';
import type { StaffActor } from '@regulars/staff';
import { ordersBed } from '../testing/orders-bed.js';

let bed: Awaited<ReturnType<typeof ordersBed>>;
let owner: StaffActor;
let li: StaffActor;
let wang: StaffActor;

beforeAll(async () => {
  bed = await ordersBed();
  [owner, li, wang] = [await bed.colleague('owner'), await bed.colleague('sales'), await bed.colleague('sales')];
});
afterAll(() => bed.db.close());

const order = async (assigneeId: string | null = null) =>
  (await bed.orders.create(owner, { source: 'hand', contact: { email: 'anna@customer.example' }, assigneeId })).id;
const upload = async (who: StaffActor) =>
  (
    await bed.database.transaction((tx) =>
      bed.files.store(tx, {
        name: 'a.txt',
        declaredType: 'text/plain',
        content: Buffer.from('hello'),
        uploadedBy: who.id,
      }),
    )
  ).id;
const readable = (fileId: string, who: StaffActor) =>
  bed.files.open(fileId, who as unknown as Viewer).then(
    () => true,
    () => false,
  );

describe('ORD-6 drafts', () => {
  test('one for each person, order and kind; each save is a new version', async () => {
    const id = await order();
    expect((await bed.drafts.read(li, id)).reply).toMatchObject({ body: '', version: 0 });
    const first = await bed.drafts.save(li, id, 'reply', 0, { body: '<p>Dear <b>Anna</b></p><script>x</script>' });
    expect(first.body).toBe('<p>Dear <strong>Anna</strong></p>');
    const second = await bed.drafts.save(li, id, 'reply', first.version, { body: '<p>Dear Anna,</p>' });
    expect(second.version).toBeGreaterThan(first.version);
    await bed.drafts.save(li, id, 'note', 0, { body: 'Ask Bob' });
    expect(await bed.drafts.read(li, id)).toMatchObject({
      reply: { body: '<p>Dear Anna,</p>' },
      note: { body: 'Ask Bob' },
    });
    expect(await bed.drafts.read(wang, id)).toMatchObject({ reply: { version: 0 }, note: { version: 0 } });
  });

  test('saved elsewhere meanwhile: refused, with what stands now; so is one that was sent', async () => {
    const id = await order();
    const { version } = await bed.drafts.save(li, id, 'reply', 0, { body: '<p>desk</p>' });
    for (const stale of [0, version + 1_000_000]) {
      await expect(bed.drafts.save(li, id, 'reply', stale, { body: '<p>phone</p>' })).rejects.toMatchObject({
        status: 412,
        extra: { current: { body: '<p>desk</p>', version } },
      });
    }
    await bed.conversation.reply(li, id, { html: '<p>desk</p>' });
    await expect(bed.drafts.save(li, id, 'reply', version, { body: '<p>phone</p>' })).rejects.toMatchObject({
      status: 412,
      extra: { current: { body: '', version: 0 } },
    });
  });

  test('two who begin at once: one does', async () => {
    const id = await order();
    const tries = await Promise.allSettled(
      ['a', 'b', 'c'].map((body) => bed.drafts.save(li, id, 'reply', 0, { body: `<p>${body}</p>` })),
    );
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
  });

  test('its uploads outlive the cleaning, only its writer reads them, and removed ones may come back', async () => {
    const id = await order();
    const [kept, removed] = [await upload(li), await upload(li)];
    const { version } = await bed.drafts.save(li, id, 'reply', 0, { body: '', fileIds: [kept, removed] });
    expect([await readable(kept, li), await readable(kept, owner)]).toEqual([true, false]);
    const saved = await bed.drafts.save(li, id, 'reply', version, { fileIds: [kept] });
    expect(saved.files).toMatchObject([{ id: kept }]);
    const back = await bed.drafts.save(li, id, 'reply', saved.version, { fileIds: [kept, removed] });
    expect(back.files).toMatchObject([{ id: kept }, { id: removed }]);
    await expect(
      bed.drafts.save(li, id, 'reply', back.version, { fileIds: [kept, await upload(wang)] }),
    ).rejects.toMatchObject({ code: 'files/not-yours' });
  });

  test('sent, it is gone in the same act, and what was sent is the order’s', async () => {
    const id = await order();
    const [sent, left] = [await upload(li), await upload(li)];
    await bed.drafts.save(li, id, 'reply', 0, { body: '<p>Here</p>', fileIds: [sent, left] });
    bed.post.sent.length = 0;
    await bed.conversation.reply(li, id, { html: '<p>Here</p>', fileIds: [sent] });
    expect(bed.post.sent).toMatchObject([{ text: 'Here', html: '<p>Here</p>', fileIds: [sent] }]);
    expect((await bed.drafts.read(li, id)).reply.version).toBe(0);
    expect([await readable(sent, li), await readable(left, li)]).toEqual([false, false]); // the order's guard is not set up in this bed
    expect(
      await bed.database.query('SELECT subject_type, subject_id FROM platform.file WHERE id = $1', [sent]),
    ).toEqual([{ subject_type: 'order', subject_id: id }]);
  });

  test('a reply that is refused leaves the draft', async () => {
    const id = await order();
    await bed.drafts.save(li, id, 'reply', 0, { body: '<p>Here</p>' });
    for (const wrong of [
      { html: '<p> </p>' },
      { html: '<p>a</p>', text: 'a' },
      {},
      { text: 'a', sendAt: '2020-01-01T00:00:00Z' },
      { text: 'a', sendAt: '2099-01-01T00:00:00Z' },
      { text: 'a', fileIds: [randomUUID()] },
    ]) {
      await expect(bed.conversation.reply(li, id, wrong)).rejects.toMatchObject({ status: 422 });
    }
    expect((await bed.drafts.read(li, id)).reply.body).toBe('<p>Here</p>');
  });

  test('ORD-5 to a colleague’s order nothing is drafted', async () => {
    const id = await order(wang.id);
    for (const act of [
      () => bed.drafts.read(li, id),
      () => bed.drafts.save(li, id, 'note', 0, { body: 'x' }),
      () => bed.drafts.discard(li, id, 'note'),
    ])
      await expect(act()).rejects.toMatchObject({ status: 404 });
  });

  test('they go for good with their order', async () => {
    const id = await order();
    const file = await upload(li);
    await bed.drafts.save(li, id, 'reply', 0, { body: '<p>x</p>', fileIds: [file] });
    await bed.acts.recycle(owner, id, 'twice');
    await bed.purge.purge(owner, id);
    expect(await bed.database.query('SELECT FROM platform.file WHERE id = $1', [file])).toEqual([]);
  });
});

describe('ORD-6 taking a reply back', () => {
  /** As messaging would have kept it: accepted at the time of the last change of status. */
  async function waiting(orderId: string, text: string): Promise<string> {
    const messageId = randomUUID();
    const [moved] = await bed.database.query<{ at: string }>(
      "SELECT at::text FROM orders.order_event WHERE order_id = $1 AND action = 'status' ORDER BY id DESC LIMIT 1",
      [orderId],
    );
    bed.post.subjects.set(messageId, orderId);
    bed.post.waiting.set(messageId, {
      threadId: randomUUID(),
      text,
      html: null,
      fileIds: [],
      acceptedAt: moved?.at ?? '',
    });
    return messageId;
  }
  const statusOf = async (id: string) => (await bed.queries.get(owner, id)).status;

  test('it is a draft again, above what was begun since, and the order is New again', async () => {
    const id = await order();
    await bed.conversation.reply(li, id, { text: 'Hello\nthere' });
    expect(await statusOf(id)).toBe('processed');
    const mail = await waiting(id, 'Hello\nthere');
    await bed.drafts.save(li, id, 'reply', 0, { body: '<p>PS</p>' });
    expect(await bed.waiting.cancel(li, id, mail)).toMatchObject({ body: '<p>Hello<br />there</p><p>PS</p>' });
    expect(await statusOf(id)).toBe('new');
    await expect(bed.waiting.cancel(li, id, mail)).rejects.toMatchObject({ code: 'messaging/on-its-way' });
  });

  test('what another act moved stays where it is', async () => {
    const id = await order();
    await bed.conversation.reply(li, id, { text: 'Hello' });
    const mail = await waiting(id, 'Hello');
    await bed.acts.transition(li, id, { to: 'new' });
    await bed.acts.transition(li, id, { to: 'processed' });
    await bed.waiting.cancel(owner, id, mail);
    expect(await statusOf(id)).toBe('processed');
    expect((await bed.drafts.read(owner, id)).reply.body).toBe('<p>Hello</p>');
  });

  test('a message of another order is not there', async () => {
    const [id, other] = [await order(), await order()];
    await bed.conversation.reply(li, other, { text: 'Hello' });
    const mail = await waiting(other, 'Hello');
    for (const act of ['cancel', 'sendNow'] as const) {
      await expect(bed.waiting[act](li, id, mail)).rejects.toMatchObject({
        status: 404,
        code: 'orders/message-not-found',
      });
    }
  });
});
