import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ThreadItem } from '@regulars/messaging';
import type { StaffActor } from '@regulars/staff';
import { ordersBed } from '../testing/orders-bed.js';

let bed: Awaited<ReturnType<typeof ordersBed>>;
let owner: StaffActor;
let li: StaffActor;
let wang: StaffActor;
let marketer: StaffActor;

beforeAll(async () => {
  bed = await ordersBed();
  owner = await bed.colleague('owner');
  li = await bed.colleague('sales');
  wang = await bed.colleague('sales');
  marketer = await bed.colleague('marketer');
  await bed.database.query("UPDATE staff.company SET name = 'Acme', time_zone = 'Asia/Shanghai', locale = 'en'");
});
afterAll(() => bed.db.close());

const order = async (more: object = {}) =>
  (
    await bed.orders.create(owner, {
      source: 'hand',
      contact: { name: 'Anna <Berg>', email: 'anna@customer.example' },
      items: [{ name: 'Valve', quantity: 10, unitPrice: { amount: 1250, currency: 'USD' } }],
      ...more,
    })
  ).id;
const own = (name: string, html: string, more: object = {}) =>
  bed.answers.create(li, { name, bodies: { en: html }, ...more });
const listed = async (who: StaffActor) => (await bed.answers.list(who)).data.map(({ name }) => name);

describe('ORD-6 canned answers', () => {
  test('one’s own are nobody else’s; shared ones are written by those whose role allows it', async () => {
    const mine = await own('Mine', '<p>Hello</p>', { shortcut: 'hi' });
    expect(mine).toMatchObject({ shared: false, editable: true, excerpts: { en: 'Hello' }, uses: 0, version: 1 });
    expect([await listed(li), await listed(wang), await listed(owner)]).toEqual([['Mine'], [], []]);
    for (const act of [
      () => bed.answers.get(owner, mine.id),
      () => bed.answers.update(owner, mine.id, 1, { name: 'x' }),
      () => bed.answers.delete(owner, mine.id),
    ])
      await expect(act()).rejects.toMatchObject({ status: 404, code: 'orders/answer-not-found' });
    const shared = { name: 'All', shared: true, bodies: { en: '<p>All</p>' } };
    await expect(bed.answers.create(li, shared)).rejects.toMatchObject({
      status: 403,
      code: 'orders/may-not-share-answers',
    });
    await expect(bed.answers.update(li, mine.id, 1, { shared: true })).rejects.toMatchObject({ status: 403 });
    await expect(
      own('No', '<p>x</p>').then(() => bed.answers.create(marketer, { name: 'x', bodies: { en: '<p>x</p>' } })),
    ).rejects.toMatchObject({ code: 'orders/may-not-write' });
    const all = await bed.answers.create(marketer, shared);
    expect((await bed.answers.list(li)).data.find(({ id }) => id === all.id)).toMatchObject({
      shared: true,
      editable: false,
    });
    await expect(bed.answers.update(li, all.id, 1, { name: 'x' })).rejects.toMatchObject({ status: 403 });
    expect(await bed.answers.update(owner, all.id, 1, { name: 'For all', shared: true })).toMatchObject({ version: 2 });
    await expect(bed.answers.update(owner, all.id, 1, { name: 'late' })).rejects.toMatchObject({ status: 412 });
    await bed.answers.delete(owner, all.id);
    expect(await listed(li)).not.toContain('For all');
  });

  test('a shortcut names one of one’s own, and one of all', async () => {
    await own('First', '<p>a</p>', { shortcut: 'Price' });
    await expect(own('Second', '<p>b</p>', { shortcut: 'price' })).rejects.toMatchObject({
      status: 409,
      code: 'orders/shortcut-taken',
    });
    await bed.answers.create(owner, { name: 'Shared', shared: true, shortcut: 'price', bodies: { en: '<p>c</p>' } });
    await bed.answers.create(wang, { name: 'Wang’s', shortcut: 'price', bodies: { en: '<p>d</p>' } });
  });

  test('an unknown variable is refused with the valid ones named, at its language', async () => {
    const wrong = own('x', '<p>{{ contact.nmae }}</p>');
    await expect(wrong).rejects.toMatchObject({
      status: 422,
      code: 'orders/text-unknown-variable',
      errors: [{ pointer: '/bodies/en' }],
      extra: { allowed: expect.arrayContaining(['contact.name']) },
    });
    await expect(own('x', '<p></p>')).rejects.toMatchObject({ code: 'orders/nothing-written' });
  });

  test('filled in for an order: in its language, by its values, escaped, what is missing told', async () => {
    const id = await order({ locale: 'zh-TW' });
    const answer = await bed.answers.create(li, {
      name: 'Offer',
      bodies: {
        en: '<p>Dear {{ contact.name }}, {{ order.items }}: {{ order.total }}</p>',
        'zh-CN': '<p>{{ contact.name }}您好，{{ contact.company }}{{ staff.name }}</p>',
      },
    });
    expect(await bed.answers.forOrder(li, id, answer.id)).toMatchObject({
      language: 'zh-CN',
      html: `<p>Anna &lt;Berg&gt;您好，${li.name}</p>`,
      missing: ['contact.company'],
    });
    const english = await bed.answers.forOrder(li, await order({ locale: 'en' }), answer.id);
    expect(english.text).toBe('Dear Anna <Berg>, 10 × Valve · $125.00: $125.00');
    const theirs = await order({ assigneeId: wang.id });
    await expect(bed.answers.forOrder(li, theirs, answer.id)).rejects.toMatchObject({ code: 'orders/not-found' });
    await expect(bed.answers.forOrder(wang, id, answer.id)).rejects.toMatchObject({ code: 'orders/answer-not-found' });
  });

  test('a preview goes by the newest order that one may see, and refuses as saving would', async () => {
    const mine = await order({ contact: { name: 'Mine', email: 'm@customer.example' } });
    await order({ contact: { name: 'Theirs', email: 't@customer.example' }, assigneeId: wang.id });
    const html = '<p>{{ contact.name }}</p>';
    expect(await bed.answers.preview(li, { html, language: 'en' })).toMatchObject({ text: 'Mine' });
    expect(await bed.answers.preview(wang, { html, language: 'en', orderId: mine })).toMatchObject({ text: 'Mine' });
    expect(await bed.answers.preview(li, { html: '', language: 'en' })).toMatchObject({ html: '', missing: [] });
    await expect(bed.answers.preview(li, { html: '<p>{{ x.y }}</p>', language: 'en' })).rejects.toMatchObject({
      status: 422,
      errors: [{ pointer: '/html' }],
    });
  });

  test('sent with a reply it counts, and the most used stand first', async () => {
    const seldom = await bed.answers.create(wang, { name: 'A', bodies: { en: '<p>a</p>' } });
    const often = await bed.answers.create(wang, { name: 'B', bodies: { en: '<p>b</p>' } });
    await bed.conversation.reply(wang, await order(), { text: 'b', answerIds: [often.id, often.id, randomUUID()] });
    const list = (await bed.answers.list(wang)).data;
    const at = (id: string) => list.findIndex((one) => one.id === id);
    expect(list[at(often.id)]).toMatchObject({ uses: 1, lastUsedAt: expect.any(String) });
    expect(at(often.id)).toBeLessThan(at(seldom.id));
    // Nobody counts with what is not theirs.
    await bed.conversation.reply(li, await order(), { text: 'b', answerIds: [often.id] });
    expect((await bed.answers.get(wang, often.id)).uses).toBe(1);
  });
});

describe('ORD-6 signatures', () => {
  test('one’s own before the company’s, in the order’s language, under the reply and out of the draft again', async () => {
    const id = await order({ locale: 'en' });
    expect(await bed.signatures.forOrder(li, id)).toEqual({ signature: null });
    await bed.signatures.saveCompanys(owner, 0, { bodies: { en: '<p>{{ staff.name }}, {{ company.name }}</p>' } });
    expect((await bed.signatures.forOrder(li, id)).signature?.text).toBe(`${li.name}, Acme`);
    const { version } = await bed.signatures.saveOwn(li, 0, {
      bodies: { en: '<p>Best, Li</p>', 'zh-CN': '<p>李</p>' },
    });
    expect((await bed.signatures.forOrder(li, id)).signature?.html).toBe('<p>Best, Li</p>');
    expect((await bed.signatures.forOrder(li, await order({ locale: 'zh-CN' }))).signature?.text).toBe('李');
    await expect(bed.signatures.saveOwn(li, 0, { bodies: {} })).rejects.toMatchObject({ status: 412 });
    await expect(
      bed.signatures.saveOwn(li, version, { bodies: { en: '<p>{{ order.number }}</p>' } }),
    ).rejects.toMatchObject({ code: 'orders/text-unknown-variable' });

    bed.post.sent.length = 0;
    await bed.conversation.reply(li, id, { html: '<p>Yes</p>', signature: true });
    await bed.conversation.reply(li, id, { text: 'Plain' });
    expect(bed.post.sent).toMatchObject([
      { html: '<p>Yes</p><div class="signature"><p>Best, Li</p></div>', text: 'Yes\n\n-- \nBest, Li' },
      { text: 'Plain', html: undefined },
    ]);
    const mail = randomUUID();
    bed.post.subjects.set(mail, id);
    bed.post.waiting.set(mail, {
      threadId: randomUUID(),
      ...{ text: 'Yes\n\n-- \nBest, Li', html: bed.post.sent[0]?.html ?? '' },
      ...{ fileIds: [], acceptedAt: new Date().toISOString() },
    });
    expect((await bed.waiting.cancel(li, id, mail)).body).toBe('<p>Yes</p>');

    expect(await bed.signatures.saveOwn(li, version, { bodies: { en: '<p></p>' } })).toEqual({
      bodies: {},
      version: 0,
    });
    expect((await bed.signatures.forOrder(li, id)).signature?.text).toBe(`${li.name}, Acme`);
    await expect(bed.signatures.forOrder(li, await order({ assigneeId: wang.id }))).rejects.toMatchObject({
      status: 404,
    });
  });
});

describe('ORD-6 who is answering', () => {
  test('others who may see the order are told, oneself is not, and it ends', async () => {
    const id = await order();
    bed.announced.length = 0;
    await bed.signs.sign(li, id);
    await bed.signs.sign(li, id);
    // Told once: whoever shows it asks again when it runs out.
    expect(bed.announced).toMatchObject([{ topic: 'writing', type: 'writing.changed', id }]);
    const of = async (who: StaffActor) => (await bed.signs.others(who)).data.filter(({ orderId }) => orderId === id);
    expect(await of(wang)).toMatchObject([{ staff: { id: li.id, name: li.name } }]);
    expect(await of(li)).toEqual([]);
    await bed.database.query("UPDATE orders.writing_sign SET at = now() - interval '46 seconds'");
    expect(await of(wang)).toEqual([]);
    await bed.signs.sign(li, id);
    await bed.signs.leave(li, id);
    expect(await of(wang)).toEqual([]);
    await bed.signs.sign(li, id);
    await bed.conversation.reply(li, id, { text: 'Sent' });
    expect(await of(wang)).toEqual([]);
    expect(bed.announced.filter(({ topic }) => topic === 'writing')).toHaveLength(5);
    const theirs = await order({ assigneeId: wang.id });
    await bed.signs.sign(wang, theirs);
    expect((await bed.signs.others(li)).data).toEqual([]);
    expect((await bed.signs.others(owner)).data).toMatchObject([{ orderId: theirs }]);
    await expect(bed.signs.sign(li, theirs)).rejects.toMatchObject({ status: 404 });
  });

  test('who has not seen what others wrote is asked before it goes', async () => {
    const id = await order();
    const [seen, later] = [randomUUID(), randomUUID()];
    const by = (staffId: string | null) =>
      ({ id: later, author: { staffId, name: 'x', email: null } }) as unknown as ThreadItem;
    bed.post.sent.length = 0;
    for (const staffId of [wang.id, null]) {
      bed.post.since.set(seen, [by(staffId)]);
      await expect(bed.conversation.reply(li, id, { text: 'a', lastSeen: seen })).rejects.toMatchObject({
        status: 409,
        code: 'orders/answered-meanwhile',
        extra: { lastSeen: later, current: [{ id: later }] },
      });
    }
    expect(bed.post.sent).toEqual([]);
    bed.post.since.set(seen, [by(li.id)]);
    await bed.conversation.reply(li, id, { text: 'b', lastSeen: seen });
    await bed.conversation.reply(li, id, { text: 'c', lastSeen: later });
    await bed.conversation.reply(li, id, { text: 'd' });
    expect(bed.post.sent.map(({ text }) => text)).toEqual(['b', 'c', 'd']);
  });
});

describe('ORD-6 mentions', () => {
  test('whoever is named hears of it live and by mail, and it is read', async () => {
    const id = await order();
    bed.letters.length = 0;
    bed.announced.length = 0;
    await bed.notes.add(li, id, { text: '@Wang look', mentions: [wang.id, wang.id, li.id] });
    expect(bed.announced.filter(({ topic }) => topic === 'mentions')).toMatchObject([{ ownerId: wang.id }]);
    expect(bed.letters).toMatchObject([
      { to: { address: wang.email }, paragraphs: ['@Wang look'], action: { url: `https://crm.example/orders/${id}` } },
    ]);
    expect(await bed.mentions.mine(wang)).toMatchObject({
      unread: 1,
      data: [{ orderId: id, by: li.name, excerpt: '@Wang look', unread: true, contact: 'Anna <Berg>' }],
    });
    expect((await bed.mentions.mine(li)).data).toEqual([]);
    await bed.mentions.readOf(wang, id);
    expect(await bed.mentions.mine(wang)).toMatchObject({ unread: 0, data: [{ unread: false }] });
    // What becomes somebody else’s is not there any more.
    await bed.handover.assign(owner, id, li.id);
    expect((await bed.mentions.mine(wang)).data).toEqual([]);
  });

  test('whoever may not see the order, or has left, can’t be named; nothing is written then', async () => {
    const id = await order({ assigneeId: li.id });
    const gone = await bed.colleague('manager');
    await bed.database.query('UPDATE staff.account SET active = false WHERE id = $1', [gone.id]);
    const before = bed.post.notes.length;
    for (const who of [wang.id, gone.id, randomUUID()]) {
      await expect(bed.notes.add(li, id, { text: 'x', mentions: [who] })).rejects.toMatchObject({
        status: 422,
        code: 'orders/cant-be-mentioned',
      });
    }
    expect(await bed.database.query('SELECT FROM orders.mention WHERE order_id = $1', [id])).toEqual([]);
    expect(bed.post.notes.length - before).toBe(3); // the stand-in keeps what was rolled back
    const people = (await bed.mentions.mentionable(li, id)).data;
    expect(people.find((one) => one.id === wang.id)).toMatchObject({ maySee: false });
    expect(people.find((one) => one.id === owner.id)).toMatchObject({ maySee: true });
    expect(people.map((one) => one.id)).not.toContain(li.id);
    expect(people.map((one) => one.id)).not.toContain(gone.id);
    await expect(bed.mentions.mentionable(wang, id)).rejects.toMatchObject({ status: 404 });
  });
});

describe('ORD-6 a scheduled reply has answered nobody yet', () => {
  test('the customer’s further word finds the order in New, unless somebody else moved it', async () => {
    const scheduled = async (id: string) => {
      await bed.conversation.reply(li, id, { text: 'x', sendAt: new Date(Date.now() + 3_600_000).toISOString() });
      const [moved] = await bed.database.query<{ at: string }>(
        "SELECT at::text FROM orders.order_event WHERE order_id = $1 AND action = 'status' ORDER BY id DESC LIMIT 1",
        [id],
      );
      bed.post.waiting.clear();
      bed.post.waiting.set(id, { threadId: '', text: '', html: null, fileIds: [], acceptedAt: moved?.at ?? '' });
    };
    const wrote = (id: string) =>
      bed.mailIn.take({
        messageId: randomUUID(),
        subject: { type: 'order', id },
        ...{ kind: 'human', sender: 'outside', mayAcknowledge: false, suspect: false },
      } as never);
    const status = async (id: string) => (await bed.queries.get(owner, id)).status;
    const [waits, sent, moved] = [await order(), await order(), await order()];
    await scheduled(waits);
    await wrote(waits);
    expect(await status(waits)).toBe('new');
    await scheduled(moved);
    await bed.acts.transition(li, moved, { to: 'new' });
    await bed.acts.transition(li, moved, { to: 'processed' });
    await wrote(moved);
    expect(await status(moved)).toBe('processed');
    await scheduled(sent);
    bed.post.waiting.clear();
    await wrote(sent);
    expect(await status(sent)).toBe('processed');
  });
});
