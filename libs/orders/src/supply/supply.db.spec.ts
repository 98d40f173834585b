import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { DomainError } from '@regulars/platform';
import type { IncomingMail, ThreadItem } from '@regulars/messaging';
import type { StaffActor } from '@regulars/staff';
import { supplyBed } from '../testing/supply-bed.js';
import type { ForwardOrderDto } from './supply.dto.js';

const SEND = 'orders.forward-to-supplier';
let bed: Awaited<ReturnType<typeof supplyBed>>;
let owner: StaffActor;
let li: StaffActor;
let supplierId: string;
let productId: string;

beforeAll(async () => {
  bed = await supplyBed();
  [owner, li] = [await bed.colleague('owner'), await bed.colleague('sales')];
  ({ id: supplierId } = await bed.suppliers.create(owner, {
    ...{ name: '宁波阀门厂', email: 'factory@supplier.example', locale: 'zh-CN', contactName: '王伟' },
  }));
  const [product] = await bed.database.query<{ id: string }>(
    `INSERT INTO catalog.product (sku, name, price_amount, price_currency) VALUES ('BV', 'Ball valve', 9900, 'USD') RETURNING id`,
  );
  productId = product?.id ?? '';
});
afterAll(() => bed.db.close());
beforeEach(async () => {
  await bed.database.query('TRUNCATE orders."order" CASCADE; DELETE FROM graphile_worker._private_jobs');
  bed.post.sent.length = 0;
  bed.post.threads.clear();
  bed.soldOut.length = 0;
});

const order = (assigneeId: string | null = li.id) =>
  bed.orders.create(owner, {
    source: 'phone',
    contact: { name: 'Zanzibar Trading', email: 'buyer@zanzibar.example', phone: '+255 24 2231234' },
    message: 'Urgent: 400 pumps',
    items: [
      { productId, name: 'Ball valve', quantity: 10, unitPrice: { amount: 9_900, currency: 'USD' } },
      { name: 'Gasket', quantity: 4, unitPrice: { amount: 250, currency: 'USD' } },
    ],
    assigneeId,
  });
async function forwarded(more: Partial<ForwardOrderDto> = {}) {
  const { id: orderId, number } = await order();
  const request = await bed.requests.forward(li, orderId, { supplierId, ...more });
  const token = bed.link.token({ id: request.id, link: 1 });
  return { orderId, number, request, token, ids: request.lines.map(({ id }) => id) };
}
const ANSWER = {
  ...{
    'result-0': 'confirmed',
    'quantity-0': '8',
    'date-0': '2026-12-24',
    'price-0': '61.5',
    'remark-0': 'Rest in January',
  },
  ...{ 'result-1': 'out-of-stock', 'back-1': '2027-01-15', note: '谢谢' },
};
const refusal = (act: Promise<unknown>) =>
  act.then(
    () => {
      throw new Error('It was not refused');
    },
    (error: unknown) => {
      if (error instanceof DomainError) return { code: error.code, status: error.status, errors: error.errors };
      throw error;
    },
  );
const get = (orderId: string, id: string) => bed.supplyQueries.get(li, orderId, id);
const deeds = async (orderId: string, id: string) => (await get(orderId, id)).log.map(({ kind }) => kind);
const to = (address: string) => bed.post.sent.filter((mail) => mail.to.some((each) => each.address === address));
const rewind = (column: string, by: string) =>
  bed.database.query(`UPDATE orders.supply_request SET ${column} = ${column} - interval '${by}'`);

describe('ORD-9 forwarding an order to a supplier', () => {
  test('sends one mail with the sheet and the link; the customer, and what they pay, stay out of all of it', async () => {
    const { orderId, number, request, token } = await forwarded({ note: 'In wooden boxes', wantedOn: '2026-12-20' });
    expect(request).toMatchObject({
      number: `${number}-S1`,
      status: 'open',
      supplier: { id: supplierId, name: '宁波阀门厂', email: 'factory@supplier.example' },
      locale: 'zh-CN',
      remindAfterDays: 3,
      currency: 'USD',
      lines: [
        { name: 'Ball valve', quantity: 10, unitPrice: null, answer: null, productId },
        { name: 'Gasket', quantity: 4, unitPrice: null, answer: null },
      ],
    });
    // The job twice, as after a crash: still one mail, one sheet.
    const [job] = await bed.database.query<{ payload: object }>(
      `SELECT j.payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = $1`,
      [SEND],
    );
    await bed.hear(SEND, job?.payload ?? {});
    expect(await bed.run(SEND)).toBe(1);
    const mails = to('factory@supplier.example');
    expect(mails).toMatchObject([
      { purpose: 'reply', replyAs: 'customer', automatic: false, fileIds: [expect.any(String)] },
    ]);
    expect(mails[0]?.subject).toBe(`Acme 采购单 ${number}-S1，请确认`);
    expect(mails[0]?.text).toContain(`https://crm.example/s/${token}`);
    expect(mails[0]?.text).toContain('10 × Ball valve');
    const everything = JSON.stringify([mails, await get(orderId, request.id)]);
    for (const secret of ['Zanzibar', 'zanzibar', '2231234', 'Urgent', '9900', '99.00', '2.50'])
      expect([secret, everything.includes(secret)]).toEqual([secret, false]);
    expect(
      await bed.database.query("SELECT name, type FROM platform.file WHERE subject_type = 'supply-request'"),
    ).toEqual([{ name: `${number}-S1.pdf`, type: 'application/pdf' }]);
    expect((await bed.queries.history(owner, orderId)).data[0]).toMatchObject({
      ...{ action: 'supplier-asked', from: `${number}-S1`, to: '宁波阀门厂' },
    });
  });

  test('chosen lines, own lines and purchase prices; and what can’t be is refused', async () => {
    const made = await order();
    const [first] = made.items;
    const lines = [
      { itemId: first?.id ?? '', quantity: 3, unitPrice: 4_000 },
      { name: 'Samples', quantity: 1 },
    ];
    const one = await bed.requests.forward(li, made.id, { supplierId, lines, currency: 'CNY', remindAfterDays: null });
    expect(one).toMatchObject({
      ...{ remindAfterDays: null, currency: 'CNY' },
      lines: [
        { name: 'Ball valve', quantity: 3, unitPrice: 4_000, productId },
        { name: 'Samples', quantity: 1, productId: null },
      ],
    });
    const two = await bed.requests.forward(li, made.id, { supplierId });
    expect(two.number).toMatch(/-S2$/);
    const nobody = '0198a000-0000-7000-8000-00000000000f';
    const refused = (dto: Partial<ForwardOrderDto>) =>
      refusal(bed.requests.forward(li, made.id, { supplierId, ...dto }));
    expect(await refused({ supplierId: nobody })).toMatchObject({ errors: [{ pointer: '/supplierId' }] });
    expect(await refused({ lines: [{ itemId: nobody, quantity: 1 }] })).toMatchObject({
      errors: [{ pointer: '/lines/0/itemId' }],
    });
    expect(await refused({ wantedOn: '2026-02-31' })).toMatchObject({ errors: [{ pointer: '/wantedOn' }] });
    await bed.acts.recycle(owner, made.id, undefined);
    expect(await refused({})).toMatchObject({ code: 'orders/recycled' });
  });

  test('a supplier who is switched off is asked nothing new, and one that is deleted leaves what was asked', async () => {
    const { id, version } = await bed.suppliers.create(owner, { name: 'B', email: 'b@b.example', locale: 'en' });
    const made = await order();
    const request = await bed.requests.forward(li, made.id, { supplierId: id });
    await bed.suppliers.update(owner, id, version, { active: false });
    expect(await refusal(bed.suppliers.update(owner, id, version, { name: 'C' }))).toMatchObject({ status: 412 });
    expect(await refusal(bed.requests.forward(li, made.id, { supplierId: id }))).toMatchObject({ status: 422 });
    await bed.suppliers.remove(owner, id);
    expect(await get(made.id, request.id)).toMatchObject({ supplier: { id: null, name: 'B' } });
  });
});

describe('ORD-9 the supplier answers', () => {
  test('the answer stands line by line, the order is unread, the person in charge is told, programs are told', async () => {
    const { orderId, number, request, token } = await forwarded();
    const taken = await bed.answers.take(token, ANSWER);
    expect(taken).toMatchObject({ read: null });
    expect(await get(orderId, request.id)).toMatchObject({
      status: 'answered',
      answerNote: '谢谢',
      lines: [
        {
          answer: { result: 'confirmed', quantity: 8, date: '2026-12-24', unitPrice: 6_150, remark: 'Rest in January' },
          soldOut: null,
        },
        { answer: { result: 'out-of-stock', quantity: null, backOn: '2027-01-15' }, soldOut: null },
      ],
    });
    expect((await bed.queries.get(li, orderId)).unread).toBe(true);
    expect((await bed.queries.history(owner, orderId)).data[0]).toMatchObject({
      ...{ action: 'supplier-answered', to: '宁波阀门厂', actor: { id: null, name: '宁波阀门厂' } },
    });
    const mails = to(li.email ?? '');
    expect(mails).toMatchObject([{ purpose: 'forward', replyAs: `staff:${li.id}`, automatic: true }]);
    expect(mails[0]?.subject).toBe(`宁波阀门厂 answered [${number}-S1]`);
    expect(mails[0]?.text).toContain('confirmed: 8 · 2026-12-24 · $61.50');
    expect(to('buyer@zanzibar.example')).toEqual([]);
    expect(await bed.run('test.told')).toBe(1);
    expect(bed.told).toMatchObject([
      { event: 'order.supplier_answered', data: { id: orderId, requestId: request.id, request: `${number}-S1` } },
    ]);
  });

  test('sent twice it is one answer; changed it is a second one; what has faults changes nothing', async () => {
    const { orderId, request, token } = await forwarded();
    await bed.answers.take(token, ANSWER);
    await bed.answers.take(token, ANSWER);
    const faulty = await bed.answers.take(token, { ...ANSWER, 'quantity-0': '0' });
    expect([...(faulty?.read?.faults ?? [])]).toEqual([['quantity-0', 'quantity']]);
    expect(await deeds(orderId, request.id)).toEqual(['forwarded', 'answered']);
    await bed.answers.take(token, { ...ANSWER, 'quantity-0': '10' });
    expect(await deeds(orderId, request.id)).toEqual(['forwarded', 'answered', 'changed']);
    expect(to(li.email ?? '').map(({ subject }) => subject)).toEqual([
      expect.stringContaining('answered'),
      expect.stringContaining('changed'),
    ]);
  });

  test('two at once: both are read, one after the other, and no half of either stands', async () => {
    const { orderId, request, token } = await forwarded();
    const other = { ...ANSWER, 'quantity-0': '9', note: 'second' };
    await Promise.all([bed.answers.take(token, ANSWER), bed.answers.take(token, other)]);
    const stands = await get(orderId, request.id);
    expect(stands.answerNote === 'second').toBe(stands.lines[0]?.answer?.quantity === 9);
    expect(await deeds(orderId, request.id)).toEqual(['forwarded', 'answered', 'changed']);
  });

  test('a forged, altered or replaced link opens nothing, and says nothing of what there is', async () => {
    const { orderId, request, token } = await forwarded();
    const flipped = `${token.slice(0, 30)}${token[30] === 'A' ? 'B' : 'A'}${token.slice(31)}`;
    const other = await forwarded();
    const grafted = Buffer.concat([
      Buffer.from(other.token, 'base64url').subarray(0, 16),
      Buffer.from(token, 'base64url').subarray(16),
    ]).toString('base64url');
    for (const wrong of [
      '',
      'x',
      flipped,
      grafted,
      `${token}x`,
      token.slice(1),
      bed.link.token({ id: request.id, link: 2 }),
    ])
      expect([await bed.answers.open(wrong), await bed.answers.take(wrong, ANSWER)]).toEqual([null, null]);
    // Sent to another address the link before ends, and a new one opens.
    await bed.supplyActs.sendAgain(li, orderId, request.id, { email: 'right@supplier.example' });
    expect(await bed.answers.open(token)).toBeNull();
    expect(await bed.answers.open(bed.link.token({ id: request.id, link: 2 }))).toMatchObject({ closed: null });
    await bed.run(SEND);
    expect(to('right@supplier.example')).toHaveLength(1);
    // The round before had not been mailed yet: it needs no mail any more.
    expect(to('factory@supplier.example')).toHaveLength(1);
  });

  test('withdrawn, accepted, expired or in the bin: the link shows why and takes nothing', async () => {
    const closed = async (token: string) => {
      const taken = await bed.answers.take(token, { ...ANSWER, note: 'late' });
      return [(await bed.answers.open(token))?.closed, taken?.opened.closed, taken?.read];
    };
    const withdrawn = await forwarded();
    await bed.supplyActs.withdraw(li, withdrawn.orderId, withdrawn.request.id, 'Customer cancelled');
    expect(await closed(withdrawn.token)).toEqual(['withdrawn', 'withdrawn', null]);
    expect(to('factory@supplier.example').map(({ subject }) => subject)).toEqual([expect.stringContaining('已撤回')]);
    expect(await refusal(bed.supplyActs.sendAgain(li, withdrawn.orderId, withdrawn.request.id, {}))).toMatchObject({
      code: 'orders/supply-closed',
    });

    const accepted = await forwarded();
    expect(await refusal(bed.supplyActs.accept(li, accepted.orderId, accepted.request.id))).toMatchObject({
      code: 'orders/supply-unanswered',
    });
    await bed.answers.take(accepted.token, ANSWER);
    await bed.supplyActs.accept(li, accepted.orderId, accepted.request.id);
    expect(await closed(accepted.token)).toEqual(['accepted', 'accepted', null]);

    const resting = await forwarded();
    await bed.acts.recycle(owner, resting.orderId, undefined);
    expect(await closed(resting.token)).toEqual(['resting', 'resting', null]);
    await bed.acts.restore(owner, resting.orderId);
    expect(await closed(resting.token)).toEqual([null, null, null]);

    const expired = await forwarded();
    await rewind('expires_at', '15 days');
    expect(await closed(expired.token)).toEqual(['expired', 'expired', null]);
    expect(await get(expired.orderId, expired.request.id)).toMatchObject({ status: 'expired', answeredAt: null });
    await bed.supplyActs.sendAgain(li, expired.orderId, expired.request.id, {});
    expect(await closed(expired.token)).toEqual([null, null, null]);
  });

  test('“out of stock” proposes, a person decides once, and the same answer again does not ask anew', async () => {
    const out = { ...ANSWER, 'result-0': 'out-of-stock', 'back-0': '' };
    const { orderId, request, token, ids } = await forwarded();
    const [first = '', second = ''] = ids;
    await bed.answers.take(token, out);
    expect(await get(orderId, request.id)).toMatchObject({ lines: [{ soldOut: 'proposed' }, { soldOut: null }] });
    const decide = (line: string, approve: boolean) =>
      bed.supplyActs.decideSoldOut(owner, orderId, request.id, line, approve);
    expect(await refusal(decide(second, true))).toMatchObject({ code: 'orders/nothing-proposed' });
    expect(await decide(first, true)).toMatchObject({ lines: [{ soldOut: 'approved' }, {}] });
    expect(bed.soldOut).toEqual([productId]);
    expect(await refusal(decide(first, false))).toMatchObject({ status: 409 });
    await bed.answers.take(token, { ...out, note: 'still' });
    expect(await get(orderId, request.id)).toMatchObject({ lines: [{ soldOut: 'approved' }, {}] });
    await bed.answers.take(token, ANSWER);
    await bed.answers.take(token, out);
    expect(await get(orderId, request.id)).toMatchObject({ lines: [{ soldOut: 'proposed' }, {}] });
    expect(await decide(first, false)).toMatchObject({ lines: [{ soldOut: 'dismissed' }, {}] });
    expect(bed.soldOut).toEqual([productId]);
  });
});

describe('ORD-9 who does not answer', () => {
  const tick = () => Promise.all([bed.clock.tick(), bed.clock.tick()]);

  test('is reminded once; then the person in charge is told; then it is written down that the link ended', async () => {
    const { orderId, request, token } = await forwarded();
    await tick();
    expect(await deeds(orderId, request.id)).toEqual(['forwarded']);
    await rewind('sent_at', '3 days');
    await tick();
    expect(to('factory@supplier.example')).toMatchObject([{ automatic: true, purpose: 'reply' }]);
    expect(to('factory@supplier.example')[0]?.text).toContain(token);
    await rewind('expires_at', '13 days 1 hour');
    await tick();
    expect(to(li.email ?? '')).toMatchObject([{ purpose: 'forward', subject: expect.stringContaining('No answer') }]);
    await rewind('expires_at', '1 day');
    await tick();
    await tick();
    expect(await deeds(orderId, request.id)).toEqual(['forwarded', 'reminded', 'expiring', 'expired']);
    expect([to('factory@supplier.example').length, to(li.email ?? '').length]).toEqual([1, 1]);
  });

  test('nobody is reminded who answered, whose reminder is off, or whose order lies in the bin', async () => {
    const answered = await forwarded();
    await bed.answers.take(answered.token, ANSWER);
    const off = await forwarded({ remindAfterDays: 5 });
    const edited = await bed.requests.edit(li, off.orderId, off.request.id, 1, { remindAfterDays: null });
    expect(edited).toMatchObject({ remindAfterDays: null, version: 2 });
    expect(await refusal(bed.requests.edit(li, off.orderId, off.request.id, 1, { remindAfterDays: 1 }))).toMatchObject({
      status: 412,
    });
    const binned = await forwarded();
    await bed.acts.recycle(owner, binned.orderId, undefined);
    await rewind('sent_at', '5 days');
    await tick();
    expect(to('factory@supplier.example')).toEqual([]);
    await bed.acts.restore(owner, binned.orderId);
    await tick();
    expect(to('factory@supplier.example')).toHaveLength(1);
  });
});

describe('ORD-9 mail about a request', () => {
  const subject = (id: string) => ({ type: 'supply-request', id });

  test('what the supplier writes lands with the request and goes on to the person in charge, never to the customer', async () => {
    const { orderId, request } = await forwarded();
    const messageId = '0198a000-0000-7000-8000-0000000000aa';
    bed.post.mails.set(messageId, {
      id: messageId,
      text: 'We need two weeks\nmore',
      files: [],
    } as unknown as IncomingMail);
    const event = { messageId, subject: subject(request.id), kind: 'human', sender: 'outside' };
    await bed.hear('orders.take-supplier-mail', event);
    await bed.hear('orders.take-supplier-mail', event);
    const { log } = await get(orderId, request.id);
    expect(log.slice(1)).toMatchObject([{ kind: 'wrote', actor: '宁波阀门厂', detail: 'We need two weeks more' }]);
    expect(bed.post.sent.flatMap((mail) => mail.to.map(({ address }) => address))).toEqual([li.email]);
    expect((await bed.queries.get(li, orderId)).unread).toBe(true);
    await bed.hear('orders.take-supplier-mail', { ...event, messageId: orderId, kind: 'auto-reply' });
    expect(await deeds(orderId, request.id)).toEqual(['forwarded', 'wrote']);
  });

  test('a colleague writes to the supplier, in the same conversation, with the company’s letterhead, also afterwards', async () => {
    const { orderId, number, request } = await forwarded();
    await bed.database.query("UPDATE staff.company SET address = E'Hafenstraße 5\\n20457 Hamburg'");
    const said = await bed.supplyWriting.write(li, orderId, request.id, 'When will\nit leave?');
    expect(said.log.at(-1)).toMatchObject({ kind: 'written', actor: li.name, detail: 'When will it leave?' });
    const [mail] = to('factory@supplier.example');
    expect(mail).toMatchObject({
      threadId: bed.post.threads.get(request.id),
      subject: `Acme 采购单 ${number}-S1`,
      text: `When will\nit leave?\n\n-- \n${li.name}\nAcme\nHafenstraße 5\n20457 Hamburg`,
      ...{ purpose: 'reply', replyAs: 'customer', automatic: false, author: { staffId: li.id } },
    });
    await bed.supplyActs.withdraw(li, orderId, request.id, undefined);
    expect(to('factory@supplier.example').at(-1)?.text).toContain('-- \nAcme\nHafenstraße 5\n20457 Hamburg');
    await bed.supplyWriting.write(li, orderId, request.id, 'Sorry');
    expect(to('factory@supplier.example')).toHaveLength(3);
    const chen = await bed.colleague('sales');
    const refused = (who: StaffActor) => refusal(bed.supplyWriting.write(who, orderId, request.id, 'Hello'));
    expect(await refused(chen)).toMatchObject({ status: 404 });
    await bed.acts.recycle(owner, orderId, undefined);
    expect(await refused(li)).toMatchObject({ code: 'orders/recycled' });
    await bed.database.query("UPDATE staff.company SET address = ''");
  });

  test('one of ours that did not arrive is on record and told; sending again clears it', async () => {
    const { orderId, request } = await forwarded();
    const messageId = '0198a000-0000-7000-8000-0000000000ab';
    bed.post.items.set(messageId, { id: messageId, purpose: 'reply', error: '550 No such person' } as ThreadItem);
    const event = { messageId, subject: subject(request.id) };
    await bed.hear('orders.supplier-mail-failed', event);
    await bed.hear('orders.supplier-mail-failed', event);
    expect(await get(orderId, request.id)).toMatchObject({ mailError: '550 No such person' });
    expect(await deeds(orderId, request.id)).toEqual(['forwarded', 'mail-failed']);
    expect(to(li.email ?? '')).toHaveLength(1);
    expect(await bed.supplyActs.sendAgain(li, orderId, request.id, {})).toMatchObject({ mailError: null });
  });

  test('purged with its order: rows, sheet and thread; recycled and restored it is all there', async () => {
    const { orderId, request } = await forwarded();
    await bed.run(SEND);
    await bed.acts.recycle(owner, orderId, undefined);
    await bed.acts.restore(owner, orderId);
    expect((await bed.supplyQueries.list(li, orderId)).data).toHaveLength(1);
    await bed.acts.recycle(owner, orderId, undefined);
    await bed.purge.purge(owner, orderId);
    expect(bed.post.threads.has(request.id)).toBe(false);
    const left = await bed.database.query<{ count: number }>(
      `SELECT (SELECT count(*) FROM orders.supply_request) + (SELECT count(*) FROM orders.supply_line) + (SELECT count(*) FROM orders.supply_event)
         + (SELECT count(*) FROM platform.file WHERE subject_id = $1) AS count`,
      [request.id],
    );
    expect(left).toEqual([{ count: 0 }]);
  });
});
