import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { AcceptedSubmission } from '@regulars/forms';
import type { StaffActor } from '@regulars/staff';
import { ordersBed, submission } from '../testing/orders-bed.js';

let bed: Awaited<ReturnType<typeof ordersBed>>;
let owner: StaffActor;

beforeAll(async () => {
  bed = await ordersBed();
  owner = await bed.colleague('owner');
});
afterAll(() => bed.db.close());
beforeEach(() => {
  bed.post.sent.length = 0;
  bed.announced.length = 0;
});

const drafts = (submissions: readonly AcceptedSubmission[]) =>
  Promise.all(submissions.map((submission) => bed.intake.draft(submission)));
const accept = async (...submissions: AcceptedSubmission[]) => {
  const made = await drafts(submissions);
  return bed.database.transaction((tx) => bed.intake.accept(tx, made).outcomes);
};
const take = async (overrides: Partial<AcceptedSubmission> = {}) => {
  const sent = submission(overrides);
  const made = (await accept(sent)).get(sent.id);
  if (!made) throw new Error('no order was made');
  return made.subjectId;
};
const waiting = (id: string) =>
  bed.database.query<{ task: string }>(
    `SELECT t.identifier AS task FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
     WHERE j.payload->>'orderId' = $1 ORDER BY 1`,
    [id],
  );
/** As the worker would, and once more: jobs may run twice. */
const bothMails = async (id: string) => {
  for (let run = 0; run < 2; run++) {
    await bed.mailer.acknowledge(id);
    await bed.mailer.forward(id);
  }
};

describe('FRM-3 submissions become orders', () => {
  test('with files, the products are read in the transaction that stored those', async () => {
    const [product] = await bed.database.query<{ id: string }>(
      `INSERT INTO catalog.product (sku, name, price_amount, price_currency) VALUES ('S-0', 'Copper jug', 900, 'EUR') RETURNING id`,
    );
    const sent = submission({ items: [{ productId: product?.id ?? '', quantity: 2 }] });
    const made = await bed.database.transaction(
      async (tx) => bed.intake.accept(tx, [await bed.intake.draft(sent, tx)]).outcomes,
    );
    const items = await bed.database.query('SELECT name, quantity FROM orders.order_item WHERE order_id = $1', [
      made.get(sent.id)?.subjectId,
    ]);
    expect(items).toEqual([{ name: 'Copper jug', quantity: 2 }]);
  });

  test('all that arrive together by a handful of statements, each with its number and both jobs', async () => {
    const [product] = await bed.database.query<{ id: string }>(
      `INSERT INTO catalog.product (sku, name, price_amount, price_currency) VALUES ('S-1', 'Steel bottle', 1250, 'EUR') RETURNING id`,
    );
    const many = Array.from({ length: 20 }, (_, index) =>
      submission(
        index === 3
          ? {
              items: [
                { productId: product?.id ?? '', quantity: 4 },
                { productId: randomUUID(), quantity: 1 },
              ],
            }
          : {},
      ),
    );
    let statements = 0;
    const made = await drafts(many);
    const outcomes = await bed.database.transaction((tx) => {
      const counting: Pick<typeof tx, 'query' | 'prepared'> = {
        query: (text, params) => (statements++, tx.query(text, params)),
        prepared: (name, text, params) => (statements++, tx.prepared(name, text, params)),
      };
      return bed.intake.accept({ ...tx, ...counting }, made).outcomes;
    });
    expect(statements).toBeLessThanOrEqual(4);
    expect(new Set([...outcomes.values()].map(({ number }) => number)).size).toBe(20);
    expect(bed.announced.map(({ type }) => type)).toEqual(Array.from({ length: 20 }, () => 'order.created'));
    const order = await bed.queries.get(owner, outcomes.get(many[3]?.id ?? '')?.subjectId ?? '');
    expect(order).toMatchObject({
      source: 'form',
      unread: true,
      currency: 'EUR',
      value: { amount: 5000, currency: 'EUR' },
      itemCount: 1,
    });
    expect(order.form).toMatchObject({ slug: 'order', submissionId: many[3]?.id });
    expect(await waiting(order.id)).toEqual([{ task: 'orders.first-mails' }]);
  });

  test('what became of a submission can be asked for again', async () => {
    const sent = submission();
    const first = (await accept(sent)).get(sent.id);
    const again = await bed.database.transaction((tx) => bed.intake.recall(tx, [sent.id, randomUUID()]));
    expect([...again]).toEqual([[sent.id, first]]);
  });

  test('ORD-1 answers fill the company’s own fields, and what does not fit refuses nobody', async () => {
    await bed.customFields.create(owner, { key: 'pallets', type: 'number', label: { en: 'Pallets' }, required: true });
    await bed.customFields.create(owner, { key: 'branch', type: 'text', label: { en: 'Branch' } });
    const id = await take({ custom: { pallets: '12', branch: 'Nordkap Ost', unheard: 'of' } });
    expect((await bed.queries.get(owner, id)).customFields).toEqual({ pallets: 12, branch: 'Nordkap Ost' });
    const found = async (query: object) =>
      (await bed.queries.page(owner, { limit: 5, sort: '-createdAt', ...query })).data.map((row) => row.id);
    expect(await found({ q: 'nordkap' })).toEqual([id]);
    expect(await found({ filter: { custom: { pallets: { gte: '12', lte: '12' } } } })).toEqual([id]);
    const without = await take({ custom: { pallets: 'a dozen' } });
    expect((await bed.queries.get(owner, without)).customFields).toEqual({});
    // A field of a minute ago is known.
    await bed.customFields.create(owner, { key: 'unheard', type: 'text', label: { en: 'Unheard' } });
    expect((await bed.queries.get(owner, await take({ custom: { unheard: 'of' } }))).customFields).toEqual({
      unheard: 'of',
    });
  });

  test('the fields are asked for once in a while, and not at all where no answer means one', async () => {
    const { database } = bed;
    const asked = jest.spyOn(database, 'query');
    await drafts([submission(), submission()]);
    expect(asked).not.toHaveBeenCalled();
    await bed.customFields.create(owner, { key: 'later', type: 'text', label: { en: 'Later' } });
    asked.mockClear();
    for (let times = 0; times < 5; times += 1) await drafts([submission({ custom: { later: 'x' } })]);
    expect(asked).toHaveBeenCalledTimes(1);
    asked.mockRestore();
  });

  test('hostile text is kept as it is and breaks nothing', async () => {
    const nasty = `'); DROP TABLE orders."order"; -- \\ <script> \u202e👩‍👩‍👧‍👦 شكرا`;
    const id = await take({
      mapped: { name: nasty, email: nasty, phone: nasty, company: nasty, subject: nasty, message: nasty },
    });
    const order = await bed.queries.get(owner, id);
    expect(order.message).toBe(nasty);
    expect(
      (await bed.queries.page(owner, { limit: 5, sort: '-createdAt', q: 'شكرا' })).data.map((row) => row.id),
    ).toEqual([id]);
  });
});

describe('ORD-7 the two mails', () => {
  test('go out once each, however often their jobs run', async () => {
    const id = await take({ mapped: { name: '王', email: 'Wang@Example.com', message: '请报价' } });
    await bothMails(id);
    expect(bed.post.to('acknowledgement')).toEqual(['Wang@Example.com']);
    expect(bed.post.to('forward')).toEqual([owner.email]);
    expect(bed.post.sent.map(({ automatic }) => automatic)).toEqual([true, true]);
  });

  test('the person in charge: assignee, else whom the form names, else the owners', async () => {
    const [li, chen] = [await bed.colleague('sales'), await bed.colleague('sales')];
    const form = { ...submission().form, notifyStaffId: li.id };
    const named = await take({ form });
    await bed.mailer.forward(named);
    const assigned = await take({ form });
    await bed.handover.assign(owner, assigned, chen.id);
    await bed.mailer.forward(assigned);
    expect(bed.post.sent.map(({ to, replyAs }) => [to[0]?.address, replyAs])).toEqual([
      [li.email, `staff:${li.id}`],
      [chen.email, `staff:${chen.id}`],
    ]);
  });

  test('FRM-4 a suspect gets none, until someone vouches for it', async () => {
    const id = await take({ suspect: true, proven: false, suspicion: { score: 100, reasons: ['honeypot'] } });
    expect(await waiting(id)).toEqual([]);
    await bothMails(id);
    expect(bed.post.sent).toEqual([]);
    expect(await bed.acts.clearSuspicion(owner, id)).toMatchObject({ suspect: false, box: 'new' });
    expect(await waiting(id)).toHaveLength(1);
    await bothMails(id);
    expect(bed.post.sent.map(({ purpose }) => purpose)).toEqual(['acknowledgement', 'forward']);
  });

  test('FRM-4 without proof of work an address is thanked once a day for a form, and not if anything else is odd', async () => {
    const mapped = { name: 'A', email: 'victim@example.com', message: 'x' };
    const unproven = { mapped, proven: false, suspicion: { score: 10, reasons: ['no-time'] } };
    for (const id of [await take(unproven), await take(unproven)]) await bothMails(id);
    expect(bed.post.to('acknowledgement')).toEqual(['victim@example.com']);
    const otherForm = { ...submission().form, id: randomUUID() };
    await bothMails(await take({ ...unproven, form: otherForm }));
    expect(bed.post.to('acknowledgement')).toHaveLength(2);
    const odd = { score: 30, reasons: ['no-time', 'no-origin'] };
    await bothMails(await take({ ...unproven, form: { ...otherForm, id: randomUUID() }, suspicion: odd }));
    expect(bed.post.to('acknowledgement')).toHaveLength(2);
    await bothMails(await take({ mapped }));
    expect(bed.post.to('acknowledgement')).toHaveLength(3);
  });
});
