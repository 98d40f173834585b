import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CustomFilter } from '@regulars/custom-fields';
import type { StaffActor } from '@regulars/staff';
import type { ListOrdersQuery } from '../dto/list-orders.query.js';
import { ordersBed } from '../testing/orders-bed.js';

let bed: Awaited<ReturnType<typeof ordersBed>>;
let owner: StaffActor;

beforeAll(async () => {
  bed = await ordersBed();
  owner = await bed.colleague('owner');
  const en = (text: string) => ({ label: { en: text } });
  const choices = ['north', 'south'].map((value) => ({ value, label: {} }));
  await bed.customFields.create(owner, { key: 'branch', type: 'choice', ...en('Branch'), choices });
  await bed.customFields.create(owner, { key: 'extras', type: 'choices', ...en('Extras'), choices });
  await bed.customFields.create(owner, { key: 'pallets', type: 'number', ...en('Pallets') });
  await bed.customFields.create(owner, { key: 'due', type: 'date', ...en('Due') });
  await bed.customFields.create(owner, { key: 'fragile', type: 'yes-no', ...en('Fragile') });
  await bed.customFields.create(owner, { key: 'drawing', type: 'url', ...en('Drawing') });
  await bed.customFields.create(owner, { key: 'note', type: 'text', ...en('Note') });
});
afterAll(() => bed.db.close());

const make = (customFields?: Record<string, unknown>) =>
  bed.orders.create(owner, { source: 'hand', contact: { name: 'Ann' }, ...(customFields ? { customFields } : {}) });
const found = async (custom: CustomFilter, more: Partial<ListOrdersQuery> = {}) =>
  (await bed.queries.page(owner, { limit: 50, sort: '-createdAt', filter: { custom }, ...more })).data.map(
    ({ id }) => id,
  );

describe('ORD-1 custom fields', () => {
  test('values are kept by their type; empty ones are left out, unknown keys stay the sender’s', async () => {
    const sent = { branch: 'north', extras: ['south', 'south'], pallets: 2.5, due: '2026-03-31', fragile: false };
    const order = await make({ ...sent, drawing: ' https://x.example/a.pdf ', note: '  ', till: { no: 7 } });
    expect(order.customFields).toEqual({
      ...sent,
      extras: ['south'],
      drawing: 'https://x.example/a.pdf',
      till: { no: 7 },
    });
  });

  test('every wrong one is named with what to do', async () => {
    const wrong = {
      branch: 'west',
      extras: 'south',
      pallets: '2',
      due: '2026-02-30',
      fragile: 'yes',
      drawing: 'javascript:alert(1)',
      note: 'x'.repeat(501),
    };
    await expect(make(wrong)).rejects.toMatchObject({
      status: 422,
      code: 'orders/custom-field-invalid',
      errors: [
        { pointer: '/customFields/branch', message: 'Branch: Send one of north, south.' },
        { pointer: '/customFields/extras', message: 'Extras: Send a list of some of north, south.' },
        { pointer: '/customFields/pallets', message: 'Pallets: Send a number, such as 12.5.' },
        { pointer: '/customFields/due', message: 'Due: Send a day that exists, such as 2026-03-31.' },
        { pointer: '/customFields/fragile', message: 'Fragile: Send true or false.' },
        { pointer: '/customFields/drawing' },
        { pointer: '/customFields/note', message: 'Note: Shorten it to 500 characters.' },
      ],
    });
  });

  test('a batch is judged line by line, and what it changes too', async () => {
    const line = (externalId: string, customFields: object) =>
      JSON.stringify({ source: 'pos', externalId, contact: { name: 'Till' }, customFields });
    const send = async (...lines: string[]) => {
      const answers = [];
      for await (const answer of bed.batch.upsert(owner, bytes(lines.join('\n')))) answers.push(answer);
      return answers;
    };
    async function* bytes(text: string): AsyncGenerator<Buffer> {
      yield await Promise.resolve(Buffer.from(text));
    }
    expect(await send(line('c1', { branch: 'north' }), line('c2', { branch: 'west' }))).toMatchObject([
      { result: 'created' },
      { result: 'refused', error: { errors: [{ pointer: '/customFields/branch' }] } },
    ]);
    expect(await send(line('c1', { branch: 'west' }))).toMatchObject([{ result: 'refused' }]);
    expect(await send(line('c1', { branch: 'south' }))).toMatchObject([{ result: 'updated' }]);
  });

  test('are found by what they say, each by its type, together and beside other filters', async () => {
    const north = await make({ branch: 'north', extras: ['north', 'south'], pallets: 40, due: '2030-05-01' });
    const south = await make({
      branch: 'south',
      fragile: true,
      pallets: 7,
      note: 'a "quoted" \\ note',
      due: '2030-05-09',
    });
    await make();
    const mine = async (custom: CustomFilter, more: Partial<ListOrdersQuery> = {}) =>
      (await found(custom, more)).filter((id) => id === north.id || id === south.id);
    expect(await mine({ branch: { eq: 'north' } })).toEqual([north.id]);
    expect(await mine({ extras: { eq: 'south' } })).toEqual([north.id]);
    expect(await mine({ fragile: { eq: 'true' } })).toEqual([south.id]);
    expect(await mine({ pallets: { eq: '40' } })).toEqual([north.id]);
    expect(await mine({ pallets: { gte: '7', lte: '10.5' } })).toEqual([south.id]);
    expect(await mine({ due: { gte: '2030-05-01', lte: '2030-05-08' } })).toEqual([north.id]);
    expect(await mine({ note: { eq: 'a "quoted" \\ note' } })).toEqual([south.id]);
    expect(await mine({ branch: { eq: 'south' }, pallets: { gte: '40' } })).toEqual([]);
    expect(await mine({ branch: { eq: 'south' } }, { box: 'new' })).toEqual([south.id]);
    expect(await mine({ branch: { eq: 'south' } }, { box: 'won' })).toEqual([]);
    expect(await mine({ branch: { eq: 'south' } }, { q: 'quoted' })).toEqual([south.id]);
    for (const sort of ['createdAt', '-updatedAt', '-value'] as const)
      expect(await mine({ branch: { eq: 'north' } }, { sort })).toEqual([north.id]);
    const counted = await bed.queries.page(owner, {
      limit: 1,
      sort: '-createdAt',
      count: true,
      filter: { custom: { due: { gte: '2030-05-01' } } },
    });
    expect(counted.total).toEqual({ count: 2, capped: false });
  });

  test('an archived one is asked for no more, and what orders have is not lost', async () => {
    const field = await bed.customFields.create(owner, { key: 'old', type: 'text', label: { en: 'Old' } });
    const order = await make({ old: 'kept', branch: 'north' });
    const archived = await bed.customFields.update(owner, field.id, field.version, { archived: true, required: true });
    const edited = await bed.orders.edit(owner, order.id, order.version, { customFields: { branch: 'south' } });
    expect(edited.customFields).toEqual({ old: 'kept', branch: 'south' });
    expect(await found({ old: { eq: 'kept' } })).toEqual([order.id]);
    expect(await bed.customFields.update(owner, field.id, archived.version, { archived: false })).toMatchObject({
      archived: false,
      version: 3,
    });
    await bed.customFields.update(owner, field.id, 3, { archived: true });
  });

  test('a choice that is taken away stays with the orders that have it, and can’t be given anew', async () => {
    const { data } = await bed.customFields.list();
    const branch = data.find(({ key }) => key === 'branch');
    const order = await make({ branch: 'north' });
    const choices = [{ value: 'south', label: {} }];
    await bed.customFields.update(owner, branch?.id ?? '', branch?.version ?? 0, { choices });
    const edited = await bed.orders.edit(owner, order.id, order.version, {
      customFields: { branch: 'north', note: 'x' },
    });
    expect(edited.customFields).toEqual({ branch: 'north', note: 'x' });
    await expect(make({ branch: 'north' })).rejects.toMatchObject({ code: 'orders/custom-field-invalid' });
  });

  test('a required one is asked of whoever makes an order, not of customers', async () => {
    const field = await bed.customFields.create(owner, {
      key: 'po',
      type: 'text',
      label: { en: 'PO number', 'zh-CN': '采购单号' },
      required: true,
    });
    await expect(make()).rejects.toMatchObject({
      errors: [{ pointer: '/customFields/po', message: 'PO number is needed. Fill it in.' }],
    });
    expect(await make({ po: 'A-17' })).toMatchObject({ customFields: { po: 'A-17' } });
    await bed.customFields.update(owner, field.id, field.version, { archived: true });
    expect(await make()).toMatchObject({ customFields: {} });
  });

  test('keys are unique, types have the choices they need, two at once are told, order is kept', async () => {
    const create = (more: object) =>
      bed.customFields.create(owner, { key: 'k', type: 'text', label: { en: 'K' }, ...more });
    await expect(create({ key: 'branch' })).rejects.toMatchObject({ code: 'orders/custom-field-key-taken' });
    await expect(create({ type: 'choice' })).rejects.toMatchObject({ code: 'orders/custom-field-choices' });
    await expect(create({ label: {} })).rejects.toMatchObject({ code: 'orders/custom-field-nameless' });
    const field = await create({});
    await expect(bed.customFields.update(owner, field.id, 9, { required: true })).rejects.toMatchObject({
      status: 412,
    });
    const ids = (await bed.customFields.list()).data.map(({ id }) => id).reverse();
    const { data } = await bed.customFields.reorder(owner, ids);
    expect(data.map(({ id }) => id)).toEqual(ids);
    await expect(bed.customFields.reorder(owner, ids.slice(1))).rejects.toMatchObject({ status: 422 });
  });
});
