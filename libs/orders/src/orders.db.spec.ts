import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { DomainError } from '@regulars/platform';
import type { StaffActor } from '@regulars/staff';
import type { CreateOrderDto } from './dto/order.dto.js';
import { ordersBed } from './testing/orders-bed.js';

let bed: Awaited<ReturnType<typeof ordersBed>>;
let owner: StaffActor;
let li: StaffActor;
let chen: StaffActor;

beforeAll(async () => {
  bed = await ordersBed();
  [owner, li, chen] = [await bed.colleague('owner'), await bed.colleague('sales'), await bed.colleague('sales')];
});
afterAll(() => bed.db.close());

const usd = (amount: number) => ({ amount, currency: 'USD' });
const make = (overrides: Partial<CreateOrderDto> = {}, actor = owner) =>
  bed.orders.create(actor, { source: 'phone', contact: { name: 'Anna', email: 'Anna@Example.com' }, ...overrides });
const refusal = (act: Promise<unknown>) =>
  act.then(
    () => {
      throw new Error('It was not refused');
    },
    (error: unknown) => {
      if (error instanceof DomainError) return { code: error.code, status: error.status, ...error.extra };
      throw error;
    },
  );

describe('ORD-1 an order by hand', () => {
  test('gets a number, its worth from its items, and its contact as typed', async () => {
    const order = await make({
      contact: { name: ' 王 ', email: 'Wang@Example.com', phone: '138 0013 8000' },
      locale: 'zh-CN',
      items: [
        { name: 'Cup', quantity: 3, unitPrice: usd(1250) },
        { name: 'Advice', quantity: 1 },
      ],
    });
    expect(order.number).toMatch(/^R-\d{4}-\d{6,}$/);
    expect(order).toMatchObject({
      status: 'new',
      box: 'new',
      value: usd(3750),
      itemCount: 2,
      version: 1,
      unread: false,
    });
    expect(order.contact).toEqual({ name: '王', email: 'Wang@Example.com', phone: '138 0013 8000', company: null });
    expect(order.items.map(({ total }) => total)).toEqual([usd(3750), null]);
    const row = await bed.repository.find(order.id);
    expect(row).toMatchObject({
      contact_email_normalised: 'wang@example.com',
      contact_phone_normalised: '+8613800138000',
    });
  });

  test('currencies are never mixed', async () => {
    const euro = { name: 'Cup', quantity: 1, unitPrice: { amount: 1, currency: 'EUR' } };
    expect(await refusal(make({ currency: 'USD', items: [euro] }))).toMatchObject({
      code: 'orders/mixed-currencies',
      status: 422,
    });
    expect(await refusal(make({ currency: 'USD', value: { amount: 1, currency: 'EUR' } }))).toMatchObject({
      status: 422,
    });
  });

  test('an edit names only what changes; null clears; history and audit say what it was', async () => {
    const order = await make({ subject: 'Cups', message: 'Hello', tags: ['vip'] });
    const edited = await bed.orders.edit(owner, order.id, 1, { subject: 'Mugs', contact: { email: null }, tags: null });
    expect(edited).toMatchObject({ version: 2, subject: 'Mugs', message: 'Hello', tags: [] });
    expect(edited.contact).toMatchObject({ name: 'Anna', email: null });
    const [entry] = (await bed.queries.history(owner, order.id)).data;
    expect(entry).toMatchObject({
      action: 'edited',
      actor: { id: owner.id },
      changes: { subject: { from: 'Cups', to: 'Mugs' } },
    });
    const audited = await bed.database.query('SELECT action FROM staff.audit_entry WHERE subject_id = $1 ORDER BY id', [
      order.id,
    ]);
    expect(audited.map(({ action }) => action)).toEqual(['orders.created', 'orders.edited']);
  });

  test('of two people who edit at once the second sees what stands, and nothing is overwritten', async () => {
    const order = await make({ subject: 'First' });
    await bed.orders.edit(owner, order.id, 1, { subject: 'Second' });
    const refused = await refusal(bed.orders.edit(owner, order.id, 1, { subject: 'Third' }));
    expect(refused).toMatchObject({ status: 412, current: { subject: 'Second', version: 2 } });
    expect((await bed.queries.get(owner, order.id)).subject).toBe('Second');
  });

  test('a value someone typed survives new items until it is cleared', async () => {
    const order = await make({ value: usd(99), items: [{ name: 'Cup', quantity: 1, unitPrice: usd(10) }] });
    const more = await bed.orders.edit(owner, order.id, 1, {
      items: [{ name: 'Cup', quantity: 5, unitPrice: usd(10) }],
    });
    expect(more.value).toEqual(usd(99));
    const cleared = await bed.orders.edit(owner, order.id, 2, { value: null });
    expect(cleared.value).toEqual(usd(50));
  });
});

describe('ORD-2 the way of an order', () => {
  test('won needs an amount, lost a reason, and each step is kept', async () => {
    const { id } = await make();
    expect(await refusal(bed.acts.transition(owner, id, { to: 'won' }))).toMatchObject({
      code: 'orders/amount-required',
    });
    expect(await refusal(bed.acts.transition(owner, id, { to: 'lost' }))).toMatchObject({
      code: 'orders/reason-required',
    });
    expect(await bed.acts.transition(owner, id, { to: 'won', amount: usd(120_050) })).toMatchObject({
      box: 'won',
      wonAmount: usd(120_050),
    });
    const refused = await refusal(bed.acts.transition(owner, id, { to: 'lost', reason: 'price' }));
    expect(refused).toEqual({ code: 'orders/illegal-transition', status: 409, allowed: ['processed'] });
    expect(await bed.acts.transition(owner, id, { to: 'processed' })).toMatchObject({ wonAmount: null });
    expect(await bed.acts.transition(owner, id, { to: 'lost', reason: 'price' })).toMatchObject({
      lostReason: 'price',
      box: 'lost',
    });
    const steps = (await bed.queries.history(owner, id)).data.map(({ action, from, to }) => [action, from, to]);
    expect(steps).toEqual([
      ['status', 'processed', 'lost'],
      ['status', 'won', 'processed'],
      ['status', 'new', 'won'],
      ['created', null, 'new'],
    ]);
  });
});

describe('ORD-3 the recycle bin', () => {
  test('restoring brings back everything, in the box it came from', async () => {
    const { id } = await make({ items: [{ name: 'Cup', quantity: 2, unitPrice: usd(5) }], tags: ['a'] });
    await bed.acts.transition(owner, id, { to: 'processed' });
    await bed.notes.add(owner, id, { text: 'call back' });
    const file = await bed.database.transaction((tx) =>
      bed.files.store(tx, {
        name: 'plan.txt',
        declaredType: 'text/plain',
        content: Buffer.from('x'),
        subject: { type: 'order', id },
      }),
    );
    const before = await bed.queries.get(owner, id);
    expect(await bed.acts.recycle(owner, id, 'double')).toMatchObject({
      box: 'bin',
      status: 'processed',
      allowedTransitions: [],
    });
    expect(await refusal(bed.acts.transition(owner, id, { to: 'won', amount: usd(1) }))).toMatchObject({
      status: 409,
      allowed: [],
    });
    const after = await bed.acts.restore(owner, id);
    const { version, updatedAt: _, ...everything } = before;
    expect(after).toMatchObject({ ...everything, version: version + 2 });
    expect(bed.post.threads.has(id)).toBe(true);
    expect(await bed.files.describe([file.id])).toHaveLength(1);
  });

  test('final deletion is from the bin alone, takes thread and files along, and stays in the audit log', async () => {
    const { id, number } = await make();
    await bed.notes.add(owner, id, { text: 'note' });
    const file = await bed.database.transaction((tx) =>
      bed.files.store(tx, {
        name: 'plan.txt',
        declaredType: 'text/plain',
        content: Buffer.from('x'),
        subject: { type: 'order', id },
      }),
    );
    expect(await refusal(bed.purge.purge(owner, id))).toMatchObject({ code: 'orders/not-recycled', status: 409 });
    await bed.acts.recycle(owner, id, undefined);
    await bed.purge.purge(owner, id);
    expect(await refusal(bed.queries.get(owner, id))).toMatchObject({ status: 404 });
    expect(bed.post.threads.has(id)).toBe(false);
    expect(await bed.files.describe([file.id])).toEqual([]);
    const [kept] = await bed.database.query<{ note: string }>(
      "SELECT note FROM staff.audit_entry WHERE subject_id = $1 AND action = 'orders.purged'",
      [id],
    );
    expect(kept?.note).toBe(number);
  });

  test('what has lain in the bin for long enough is deleted for good, and nothing else', async () => {
    const [old, broken, recent, restored, kept] = [
      await make(),
      await make(),
      await make(),
      await make(),
      await make(),
    ];
    for (const { id } of [old, broken, recent, restored]) await bed.acts.recycle(owner, id, undefined);
    await bed.acts.restore(owner, restored.id);
    const { recycledAt, purgedAfter } = await bed.queries.get(owner, old.id);
    expect(Date.parse(purgedAfter ?? '') - Date.parse(recycledAt ?? '')).toBe(30 * 86_400_000);
    const age = (days: number, ...ids: string[]) =>
      bed.database.query(
        `UPDATE orders."order" SET recycled_at = now() - make_interval(days => $1) WHERE id = ANY($2)`,
        [days, ids],
      );
    await age(31, old.id, broken.id);
    await age(29, recent.id);
    const removeThread = jest.spyOn(bed.post, 'removeThread');
    removeThread.mockImplementation((_, { id }) =>
      id === broken.id ? Promise.reject(new Error('locked away')) : Promise.resolve(undefined),
    );
    await expect(bed.bin.empty()).rejects.toThrow(broken.id);
    removeThread.mockRestore();
    expect(await refusal(bed.queries.get(owner, old.id))).toMatchObject({ status: 404 });
    for (const { id } of [broken, recent, restored, kept])
      expect(await bed.queries.get(owner, id)).toMatchObject({ id });
    await bed.bin.empty();
    expect(await refusal(bed.queries.get(owner, broken.id))).toMatchObject({ status: 404 });
    const entries = await bed.database.query<{ actor_name: string }>(
      "SELECT actor_name FROM staff.audit_entry WHERE subject_id = $1 AND action = 'orders.purged'",
      [old.id],
    );
    expect(entries).toEqual([{ actor_name: 'Regulars' }]);
  });
});

describe('ORD-5 whose an order is', () => {
  test('a salesperson sees own and free orders by no route any other', async () => {
    const free = await make();
    const mine = await make({ assigneeId: li.id });
    const theirs = await make({ assigneeId: chen.id });
    const list = await bed.queries.page(li, { limit: 200, sort: '-createdAt' });
    const ids = list.data.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([free.id, mine.id]));
    expect(ids).not.toContain(theirs.id);
    const acts = [
      () => bed.queries.get(li, theirs.id),
      () => bed.queries.history(li, theirs.id),
      () => bed.threadView.read(li, theirs.id),
      () => bed.conversation.reply(li, theirs.id, { text: 'x' }),
      () => bed.notes.add(li, theirs.id, { text: 'x' }),
      () => bed.conversation.markRead(li, theirs.id),
      () => bed.orders.edit(li, theirs.id, 1, { subject: 'x' }),
      () => bed.acts.transition(li, theirs.id, { to: 'processed' }),
      () => bed.acts.recycle(li, theirs.id, undefined),
      () => bed.handover.assign(li, theirs.id, li.id),
    ];
    for (const act of acts) expect(await refusal(act())).toEqual({ code: 'orders/not-found', status: 404 });
    const asked = await bed.queries.page(li, { limit: 50, sort: '-createdAt', filter: { assignee: { eq: chen.id } } });
    expect(asked.data).toEqual([]);
    expect((await bed.queries.page(li, { limit: 50, sort: '-createdAt', q: theirs.number })).data).toEqual([]);
    expect((await bed.queries.page(owner, { limit: 50, sort: '-createdAt', q: theirs.number })).data).toHaveLength(1);
  });

  test('counts count what one may see', async () => {
    const before = { li: await bed.queries.counts(li), owner: await bed.queries.counts(owner) };
    await make({ assigneeId: chen.id });
    expect((await bed.queries.counts(li)).new.count).toBe(before.li.new.count);
    expect((await bed.queries.counts(owner)).new.count).toBe(before.owner.new.count + 1);
  });

  test('taking a free order is anyone’s; handing over takes the permission', async () => {
    const { id } = await make();
    expect(await refusal(bed.handover.assign(li, id, chen.id))).toMatchObject({
      code: 'orders/may-only-take',
      status: 403,
    });
    expect(await bed.handover.assign(li, id, li.id)).toMatchObject({ assignee: { id: li.id, name: li.name } });
    expect(await refusal(bed.handover.assign(li, id, null))).toMatchObject({ status: 403 });
    bed.announced.length = 0;
    expect(await bed.handover.assign(owner, id, chen.id)).toMatchObject({ assignee: { id: chen.id } });
    expect(bed.announced.map(({ ownerId }) => ownerId)).toEqual([li.id, chen.id]);
    const [entry] = (await bed.queries.history(owner, id)).data;
    expect(entry).toMatchObject({ action: 'assigned', from: li.name, to: chen.name });
  });

  test('who has left can’t be put in charge', async () => {
    const gone = await bed.colleague('sales');
    await bed.database.query('UPDATE staff.account SET active = false WHERE id = $1', [gone.id]);
    const { id } = await make();
    expect(await refusal(bed.handover.assign(owner, id, gone.id))).toMatchObject({
      code: 'orders/unknown-assignee',
      status: 422,
    });
  });
});

describe('ORD-6 an answer', () => {
  test('the first one moves New to Processed, by whoever answered', async () => {
    const { id } = await make();
    await bed.conversation.reply(li, id, { text: 'Dear Anna' });
    const order = await bed.queries.get(owner, id);
    expect(order).toMatchObject({ status: 'processed', unread: false, messageCount: 1 });
    expect((await bed.queries.history(owner, id)).data[0]).toMatchObject({ action: 'status', actor: { id: li.id } });
    const mail = bed.post.sent.find(({ text }) => text === 'Dear Anna');
    expect(mail).toMatchObject({ purpose: 'reply', automatic: false, to: [{ address: 'Anna@Example.com' }] });
    expect(mail?.subject).toContain(`[${order.number}]`);
  });

  test('without an address, or from the bin, it is refused with what to do', async () => {
    const { id } = await make({ contact: { name: 'Anna' } });
    expect(await refusal(bed.conversation.reply(owner, id, { text: 'x' }))).toMatchObject({
      code: 'orders/no-email',
      status: 422,
    });
    await bed.acts.recycle(owner, id, undefined);
    expect(await refusal(bed.conversation.reply(owner, id, { text: 'x' }))).toMatchObject({
      code: 'orders/recycled',
      status: 409,
    });
  });
});
