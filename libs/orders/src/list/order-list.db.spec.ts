import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { searchQuery, Tasks } from '@regulars/platform';
import type { StaffActor } from '@regulars/staff';
import fc from 'fast-check';
import type { ListOrdersQuery } from '../dto/list-orders.query.js';
import type { CreateOrderDto } from '../dto/order.dto.js';
import { ordersBed, submission } from '../testing/orders-bed.js';
import { ALL_SHELVES } from './order-filter.js';
import { SearchUpkeep } from './search-upkeep.js';

let bed: Awaited<ReturnType<typeof ordersBed>>;
let owner: StaffActor;
let li: StaffActor;

beforeAll(async () => {
  bed = await ordersBed();
  owner = await bed.colleague('owner');
  li = await bed.colleague('sales');
});
afterAll(() => bed.db.close());

const make = (overrides: Partial<CreateOrderDto> = {}) => bed.orders.create(owner, { source: 'hand', ...overrides });
const page = (query: Partial<ListOrdersQuery> = {}, actor = owner) =>
  bed.queries.page(actor, { limit: 50, sort: '-createdAt', ...query });
const found = async (q: string) => (await page({ q })).data.map(({ id }) => id);

describe('ORD-4 search', () => {
  test('by Chinese, Japanese, Korean and Latin words, number, e-mail and phone', async () => {
    const { id, number } = await make({
      contact: { name: '佐藤 健太', email: 'Kenta.Sato@Example.JP', phone: '+81 3-1234-5678', company: 'Größe GmbH' },
      subject: '見積もり依頼',
      message: '请报价合金门 스테인리스 보온병 quetzalcoatl',
      items: [{ name: 'Trekkingrucksack 60L', quantity: 1 }],
      tags: ['Messe Köln'],
    });
    await make({ message: 'another one' });
    const questions = [
      ...[
        '合金',
        '报价',
        '价',
        '佐藤',
        '見積もり',
        '보온병',
        'quetz',
        'QUETZALCOATL',
        'grosse',
        'größe gm',
        'trekking',
        'koln',
      ],
      ...[
        number,
        number.toLowerCase(),
        'kenta.sato@example.jp',
        'Kenta.Sato',
        'example.jp',
        '5678',
        '81312345678',
        '03-1234-5678',
      ],
    ];
    for (const q of questions) expect([q, await found(q)]).toEqual([q, [id]]);
    for (const q of ['金合', 'quetzalx', 'nobody@example.jp', '4321', '!!!'])
      expect([q, await found(q)]).toEqual([q, []]);
  });

  test('what an edit takes out is found no more, what it puts in is', async () => {
    const { id } = await make({ message: 'zitronenpresse' });
    await bed.orders.edit(owner, id, 1, { message: 'orangenpresse' });
    expect(await found('zitronenpresse')).toEqual([]);
    expect(await found('orangenpresse')).toEqual([id]);
  });

  test('the number’s tokens are the same in SQL and in TypeScript', async () => {
    const [row] = await bed.database.query<{ tokens: string[] }>(
      "SELECT orders.number_tokens('R-2026-000123') AS tokens",
    );
    expect(row?.tokens).toEqual(['r-2026-000123', '000123', '123']);
    const [long] = await bed.database.query<{ number: string }>(
      "SELECT setval('orders.number_seq', 1234567), orders.next_number() AS number",
    );
    expect(long?.number).toMatch(/^R-\d{4}-1234568$/);
  });

  test('whatever is typed, PostgreSQL reads it as a question', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
        const query = searchQuery(text.toWellFormed().replaceAll('\0', ''));
        if (query) await bed.database.query('SELECT $1::tsquery', [query.tsquery]);
      }),
      { numRuns: 300 },
    );
  });

  test('far from the newest it is found as well, in the same order, whatever the shape of the question', async () => {
    const reader = bed.list;
    const old = await make({ message: 'farfetched 稀罕物' });
    await bed.database.query(`UPDATE orders."order" SET created_at = now() - interval '14 months' WHERE id = $1`, [
      old.id,
    ]);
    const between = await make({ message: 'farfetched 稀罕物' });
    await bed.database.query(`UPDATE orders."order" SET created_at = now() - interval '2 months' WHERE id = $1`, [
      between.id,
    ]);
    // More than the stretch that is walked order by order.
    await bed.database.query(`
      INSERT INTO orders."order" (source, currency, search, created_at)
      SELECT 'api', 'USD', array_to_tsvector('{filler}'::text[]), now() - n * interval '1 minute' FROM generate_series(1, 2000) n`);
    for (const q of ['稀罕', 'farfetch', 'farfetched 稀罕', '稀罕 farfetch', '稀罕 fill']) {
      if (q === '稀罕 fill') await commonFiller(old.id, between.id);
      for (const [sort, ids] of [
        ['-createdAt', [between.id, old.id]],
        ['createdAt', [old.id, between.id]],
        ['-updatedAt', [between.id, old.id]],
        ['-value', undefined],
      ] as const) {
        const rows = await reader.page({ shelves: ALL_SHELVES, search: searchQuery(q) ?? undefined }, sort, 50, null);
        if (ids) expect([q, sort, rows.map(({ id }) => id)]).toEqual([q, sort, ids]);
        else expect(rows).toHaveLength(2);
      }
      const [first] = await reader.page(
        { shelves: ALL_SHELVES, search: searchQuery(q) ?? undefined },
        '-createdAt',
        1,
        null,
      );
      const rest = await reader.page({ shelves: ALL_SHELVES, search: searchQuery(q) ?? undefined }, '-createdAt', 50, {
        key: first?.key ?? '',
        id: first?.id ?? '',
      });
      expect(rest.map(({ id }) => id)).toEqual([old.id]);
    }
    const api = await page({ filter: { source: { in: 'hand' } }, q: '稀罕', count: true });
    expect(api.total).toEqual({ count: 2, capped: false });
    await bed.database.query(`DELETE FROM orders."order" WHERE source = 'api'`);
  });
});

describe('ORD-4 totals', () => {
  test('a salesperson’s total of a word that is in nearly every order is true, typed out or only begun', async () => {
    const wordy = { message: 'commonword' };
    const wu = await bed.colleague('sales');
    await make({ ...wordy, assigneeId: wu.id });
    await make(wordy);
    const other = await bed.colleague('sales');
    await make({ ...wordy, assigneeId: other.id });
    await bed.database.query(
      `UPDATE orders."order" SET search = search || 'commonword'::tsvector, assignee_id = $1 WHERE NOT search @@ 'commonword'`,
      [other.id],
    );
    await bed.database.query('ANALYZE orders."order"');
    await bed.words.refresh();
    expect(bed.words.shareOf('commonw')).toBeGreaterThan(0.9);
    for (const q of ['commonword', 'commonw', 'commonword zzz']) {
      const { total, data } = await page({ q, count: true }, wu);
      expect([q, total?.count]).toEqual([q, q.includes('zzz') ? 0 : 2]);
      expect(data).toHaveLength(total?.count ?? -1);
    }
  });

  test('who waits is asked of open orders only, by whatever index they are found', async () => {
    const open = await make({ source: 'chat', tags: ['waits'], message: 'patience' });
    const closed = await make({ source: 'chat', tags: ['waits'], message: 'patience' });
    await bed.acts.transition(owner, closed.id, { to: 'won', amount: { amount: 100, currency: 'USD' } });
    await bed.database.query('UPDATE orders."order" SET waiting_since = now() WHERE id = ANY($1::uuid[])', [
      [open.id, closed.id],
    ]);
    for (const filter of [{ tag: { eq: 'waits' } }, { tag: { eq: 'waits' }, locale: { eq: 'en' as const } }]) {
      const { total, data } = await page({ filter: { ...filter, response: { eq: 'waiting' } }, count: true });
      expect([data.map(({ id }) => id), total?.count]).toEqual([[open.id], 1]);
    }
  });
});

/** From here on PostgreSQL knows that "filler" is in nearly every order, so that its beginning is tested on rows. */
async function commonFiller(...ids: string[]): Promise<void> {
  await bed.database.query(
    `UPDATE orders."order" SET search = search || 'filler'::tsvector WHERE id = ANY($1::uuid[])`,
    [ids],
  );
  await bed.database.query('ANALYZE orders."order"');
  await bed.words.refresh();
  expect(bed.words.shareOf('fill')).toBeGreaterThan(0.9);
}

describe('ORD-4 the list', () => {
  test('pages follow one another without a gap or a double, also where times are the same and orders come in between', async () => {
    const made: string[] = [];
    for (let index = 0; index < 25; index++) made.push((await make({ tags: ['keyset'], subject: 'keyset' })).id);
    await bed.database.query(
      `UPDATE orders."order" SET created_at = '2026-01-01T00:00:00.123456Z' WHERE id = ANY($1::uuid[])`,
      [made.slice(0, 12)],
    );
    for (const sort of ['-createdAt', 'createdAt', '-updatedAt', '-value'] as const) {
      const seen: string[] = [];
      let cursor: string | null | undefined;
      do {
        const part = await page({ q: 'keyset', sort, limit: 7, ...(cursor ? { cursor } : {}) });
        seen.push(...part.data.map(({ id }) => id));
        cursor = part.nextCursor;
        if (sort === '-createdAt') await make({ subject: 'newcomer' });
      } while (cursor);
      expect([...seen].sort()).toEqual([...made].sort());
    }
  });

  test('boxes: suspects wait apart from New, the bin apart from all', async () => {
    const { id: plain } = await make({ subject: 'boxed' });
    const { id: binned } = await make({ subject: 'boxed' });
    await bed.acts.recycle(owner, binned, undefined);
    const suspicious = submission({
      suspect: true,
      suspicion: { score: 100, reasons: ['honeypot'] },
      mapped: { subject: 'boxed' },
    });
    const draft = await bed.intake.draft(suspicious);
    const made = await bed.database.transaction((tx) => bed.intake.accept(tx, [draft]).outcomes);
    const suspect = made.get(suspicious.id)?.subjectId;
    const ids = async (query: Partial<ListOrdersQuery>) =>
      (await page({ q: 'boxed', ...query })).data.map(({ id }) => id);
    expect(await ids({ box: 'new' })).toEqual([plain]);
    expect(await ids({ box: 'new', filter: { suspect: { eq: true } } })).toEqual([suspect]);
    expect(await ids({})).toEqual([suspect, plain]);
    expect(await ids({ filter: { suspect: { eq: false } } })).toEqual([plain]);
    expect(await ids({ box: 'bin' })).toEqual([binned]);
    expect((await bed.queries.counts(owner)).suspect.count).toBe(1);
  });

  test('filters: person in charge, source, time', async () => {
    const { id } = await make({ subject: 'filtered', assigneeId: li.id, source: 'chat' });
    const ids = async (query: Partial<ListOrdersQuery>) =>
      (await page({ q: 'filtered', ...query })).data.map((order) => order.id);
    expect(await ids({ filter: { assignee: { eq: li.id } } })).toEqual([id]);
    expect(await ids({ filter: { assignee: { eq: 'none' } } })).toEqual([]);
    expect(await ids({ filter: { source: { in: 'chat,phone' } } })).toEqual([id]);
    expect(await ids({ filter: { source: { in: 'form' } } })).toEqual([]);
    expect(await ids({ filter: { createdAt: { lt: '2020-01-01' } } })).toEqual([]);
    expect(await ids({ filter: { createdAt: { gte: '2020-01-01' } } })).toEqual([id]);
    expect((await page({ filter: { assignee: { eq: 'me' } } }, li)).data.map((order) => order.id)).toEqual([id]);
  });

  test('filters: tag, form, language, value, unread, files', async () => {
    const value = { amount: 120_000, currency: 'EUR' };
    const { id } = await make({ subject: 'narrowed', tags: ['VIP', 'Messe, Köln'], locale: 'zh-TW', value });
    const other = await make({ subject: 'narrowed', tags: ['vip'], value: { amount: 120_000, currency: 'JPY' } });
    const sent = submission({
      mapped: { subject: 'narrowed' },
      files: [{ id: '0198a000-0000-7000-8000-00000000000a', name: 'a.pdf', size: 1, type: 'application/pdf' }],
    });
    const draft = await bed.intake.draft(sent);
    const made = await bed.database.transaction((tx) => bed.intake.accept(tx, [draft]).outcomes);
    const received = made.get(sent.id)?.subjectId;
    const both = async (filter: ListOrdersQuery['filter'], sort: ListOrdersQuery['sort'] = '-createdAt') => {
      const ids = (await page({ ...(filter ? { filter } : {}), q: 'narrowed', sort })).data.map((order) => order.id);
      const all = (await page({ ...(filter ? { filter } : {}), sort, limit: 200 })).data;
      // Without words it is the same, by other plans.
      expect(all.filter(({ subject }) => subject === 'narrowed').map((order) => order.id)).toEqual(ids);
      return ids;
    };
    expect(await both({ tag: { eq: 'VIP' } })).toEqual([id]);
    expect(await both({ tag: { eq: 'Messe, Köln' } })).toEqual([id]);
    expect(await both({ tag: { eq: 'VI' } })).toEqual([]);
    expect(await both({ form: { eq: sent.form.id } })).toEqual([received]);
    expect(await both({ locale: { eq: 'zh-TW' } })).toEqual([id]);
    expect(await both({ unread: { eq: true } })).toEqual([received]);
    expect(await both({ files: { eq: true } })).toEqual([received]);
    for (const sort of ['-createdAt', '-value', '-updatedAt', 'createdAt'] as const) {
      expect(await both({ value: { gte: 120_000, currency: 'EUR' } }, sort)).toEqual([id]);
      expect(await both({ value: { gte: 1, lte: 119_999, currency: 'EUR' } }, sort)).toEqual([]);
      expect(await both({ value: { lte: 120_000, currency: 'JPY' } }, sort)).toEqual([other.id]);
      expect(await both({ value: { gte: 0 } }, sort)).toEqual([]);
    }
    expect(await both({ createdAt: { within: '1d' } })).toHaveLength(3);
    await bed.database.query(`UPDATE orders."order" SET created_at = now() - interval '3 days' WHERE id = $1`, [id]);
    expect(await both({ createdAt: { within: '2d' } })).not.toContain(id);
    expect(await both({ createdAt: { within: '4d' }, tag: { eq: 'VIP' } })).toEqual([id]);
  });

  test('a cursor of another list or another hand ends in 400', async () => {
    const cursors = ['x', Buffer.from('["2026","01a203d9-e9d7-7727-a998-94c1865b9eb6"]').toString('base64url')];
    for (const cursor of cursors) await expect(page({ cursor })).rejects.toMatchObject({ status: 400 });
  });

  test('the words of new orders are found before and after they are sorted into the index', async () => {
    const { id } = await make({ message: 'upkeepword' });
    expect(await found('upkeepword')).toEqual([id]);
    await new SearchUpkeep(bed.database, new Tasks()).sort();
    const [left] = await bed.database.query<{ pages: number }>(
      "SELECT gin_clean_pending_list('orders.order_search') AS pages",
    );
    expect(left?.pages).toBe(0);
    expect(await found('upkeepword')).toEqual([id]);
  });

  test('a page costs at most three statements, whatever it shows', async () => {
    const queries = jest.spyOn(bed.database, 'query');
    for (const query of [
      {},
      { q: 'keyset', count: true },
      { box: 'new' as const, filter: { source: { in: 'hand' } }, count: true },
      { filter: { tag: { eq: 'vip' }, value: { gte: 1 }, unread: { eq: true as const } }, count: true },
    ]) {
      for (const actor of [owner, li]) {
        queries.mockClear();
        await page(query, actor);
        expect(queries.mock.calls.length).toBeLessThanOrEqual(3);
      }
    }
    queries.mockClear();
    await bed.queries.counts(li);
    expect(queries).toHaveBeenCalledTimes(1);
    queries.mockRestore();
  });
});
