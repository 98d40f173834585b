import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type IncomingMail, MailReceived, type ThreadItem } from '@regulars/messaging';
import type { StaffActor } from '@regulars/staff';
import { ordersBed } from '../testing/orders-bed.js';

let bed: Awaited<ReturnType<typeof ordersBed>>;
let owner: StaffActor;

beforeAll(async () => {
  bed = await ordersBed();
  owner = await bed.colleague('owner');
});
afterAll(() => bed.db.close());
beforeEach(() => void (bed.post.sent.length = 0));

function arrived(overrides: Partial<IncomingMail> = {}): IncomingMail {
  const mail: IncomingMail = {
    id: randomUUID(),
    threadId: null,
    from: { name: 'Anna Müller', email: 'anna@customer.example' },
    replyTo: null,
    subject: 'Bottles',
    text: 'We need 500 bottles.',
    quoted: null,
    messageId: 'x@customer.example',
    receivedAt: new Date().toISOString(),
    classification: 'human',
    files: [],
    ...overrides,
  };
  bed.post.mails.set(mail.id, mail);
  return mail;
}
const newest = async () => (await bed.queries.page(owner, { limit: 1, sort: '-createdAt' })).data[0];
const take = (mail: IncomingMail, subject: string | null, more: Partial<MailReceived> = {}) => {
  const event = new MailReceived(
    mail.id,
    mail.threadId,
    subject === null ? null : { type: 'order', id: subject },
    'human',
    'outside',
    true,
  );
  return bed.mailIn.take(Object.assign(event, more));
};

describe('ORD-8 mail in', () => {
  test('a person’s mail that belongs to nothing becomes an order, once', async () => {
    const mail = arrived();
    await take(mail, null);
    await take(mail, null);
    const order = await newest();
    expect(order).toMatchObject({
      source: 'email',
      subject: 'Bottles',
      unread: true,
      contact: { email: 'anna@customer.example' },
    });
    expect(
      (await bed.queries.page(owner, { limit: 9, sort: '-createdAt', q: 'anna@customer.example' })).data,
    ).toHaveLength(1);
    expect(bed.post.adopted).toEqual([mail.id]);
    await bed.mailer.acknowledge(order?.id ?? '');
    expect(bed.post.to('acknowledgement')).toEqual(['anna@customer.example']);
  });

  test('the contact is who asks to be answered, where another program wrote the mail', async () => {
    await take(
      arrived({ from: { name: 'Website', email: 'no-reply@forms.example' }, replyTo: 'bo@customer.example' }),
      null,
      { mayAcknowledge: false },
    );
    expect(await newest()).toMatchObject({ contact: { name: 'Website', email: 'bo@customer.example' } });
  });

  test('what must not be answered by a machine is not, but the person in charge hears of it', async () => {
    await take(arrived({ subject: 'Quiet' }), null, { mayAcknowledge: false });
    const order = await newest();
    await bed.mailer.acknowledge(order?.id ?? '');
    await bed.mailer.forward(order?.id ?? '');
    expect(bed.post.sent.map(({ purpose }) => purpose)).toEqual(['forward']);
  });

  test('machines make no orders and mark nothing unread', async () => {
    const before = await newest();
    for (const kind of ['auto-reply', 'bounce', 'list', 'notification'] as const) await take(arrived(), null, { kind });
    await take(arrived(), null, { sender: 'unverified' });
    expect(await newest()).toEqual(before);
    await bed.conversation.markRead(owner, before?.id ?? '');
    await take(arrived({ threadId: randomUUID() }), before?.id ?? '', { kind: 'auto-reply' });
    expect(await newest()).toMatchObject({ id: before?.id, unread: false });
  });

  test('a customer’s further word: a closed order stays closed but is unread, and the person in charge gets it', async () => {
    const { id } = await bed.orders.create(owner, { source: 'hand', contact: { email: 'b@customer.example' } });
    await bed.acts.transition(owner, id, { to: 'lost', reason: 'price' });
    bed.post.threads.set(id, randomUUID());
    await take(arrived({ threadId: randomUUID(), text: 'I changed my mind' }), id);
    expect(await bed.queries.get(owner, id)).toMatchObject({ status: 'lost', unread: true, messageCount: 1 });
    expect(bed.post.sent.map(({ purpose, to }) => [purpose, to[0]?.address])).toEqual([['forward', owner.email]]);
  });

  test('ORD-3 a customer’s word to a recycled order brings it back', async () => {
    const { id } = await bed.orders.create(owner, { source: 'hand' });
    await bed.acts.recycle(owner, id, 'spam?');
    await take(arrived({ threadId: randomUUID() }), id);
    expect(await bed.queries.get(owner, id)).toMatchObject({ box: 'new', unread: true });
    expect((await bed.queries.history(owner, id)).data[0]).toMatchObject({ action: 'restored', actor: { id: null } });
  });

  test('ORD-7 a colleague’s answer by mail moves New to Processed in their name', async () => {
    const li = await bed.colleague('sales');
    const { id } = await bed.orders.create(owner, { source: 'hand' });
    const messageId = randomUUID();
    bed.post.items.set(messageId, { author: { name: li.name, email: li.email, staffId: li.id } } as ThreadItem);
    await take(arrived({ id: messageId }), id, { sender: 'staff' });
    expect(await bed.queries.get(owner, id)).toMatchObject({ status: 'processed', unread: false });
    expect((await bed.queries.history(owner, id)).data[0]).toMatchObject({ action: 'status', actor: { id: li.id } });
  });
});
