import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { StaffActor } from '@regulars/staff';
import type { CreateMemberDto } from '../dto/member.dto.js';
import { segmentsBed } from '../testing/segments-bed.js';
import { customCondition } from './conditions/custom-conditions.js';
import type { Rule } from './rule/rule.js';
import { SegmentMembersChanged } from './segments.events.js';

let bed: Awaited<ReturnType<typeof segmentsBed>>;
let owner: StaffActor;
const told: SegmentMembersChanged[] = [];

beforeAll(async () => {
  bed = await segmentsBed();
  owner = await bed.colleague('owner');
  bed.follower.onModuleInit();
  bed.events.subscribe(SegmentMembersChanged, 'spec.listen', (event) => Promise.resolve(void told.push(event)));
  const field = (key: string, type: 'number' | 'date' | 'choice' | 'choices' | 'yes-no' | 'text') =>
    customCondition({
      key,
      type,
      label: { en: key },
      choices: ['north', 'south'].map((value) => ({ value, label: {} })),
      archived: false,
    });
  bed.conditions.registerSource(() =>
    Promise.resolve([
      field('branch', 'choice'),
      field('extras', 'choices'),
      field('size', 'number'),
      field('due', 'date'),
      field('vip', 'yes-no'),
      field('note', 'text'),
    ]),
  );
});
afterAll(() => bed.db.close());
beforeEach(async () => {
  await bed.database.query('TRUNCATE members.member, members.segment CASCADE');
  await bed.database.query('DELETE FROM graphile_worker._private_jobs');
  told.length = 0;
});

const member = (name: string, dto: CreateMemberDto = {}) => bed.members.create(owner, Object.assign({ name }, dto));
const facts = (id: string, columns: string) =>
  bed.database.query(`UPDATE members.facts SET ${columns} WHERE member_id = $1`, [id]);
const preview = (rule: unknown, language: 'en' | 'zh-CN' | 'zh-TW' = 'en') =>
  bed.segmentQueries.preview(owner, { rule: rule as object, language });
const names = async (rule: unknown) => (await preview(rule)).sample.map(({ name }) => name).sort();
const make = (name: string, rule: Rule, more: object = {}) => bed.segments.create(owner, { name, rule, ...more });
const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
const FEMALE: Rule = { field: 'gender', op: 'in', value: ['female'] };
const ALL: Rule = { all: [] };

/** Runs what waits in the queue for this task, as the worker would. */
async function work(task: string): Promise<void> {
  const rows = await bed.database.query<{ id: string; payload: object }>(
    `SELECT j.id, j.payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = $1`,
    [task],
  );
  for (const { id, payload } of rows) {
    await bed.tasks.all().get(task)?.(payload, { attempt: 1, maxAttempts: 1 });
    await bed.database.query('DELETE FROM graphile_worker._private_jobs WHERE id = $1', [id]);
  }
}

describe('MEM-7 rules of segments', () => {
  test('profile conditions find whom they mean, unknown values are neither met nor their opposite lost', async () => {
    await member('Ann', {
      gender: 'female',
      incomeBand: 3,
      addresses: [{ city: 'Berlin', country: 'DE' }],
      tags: ['vip'],
    });
    await member('Bea', { gender: 'female', incomeBand: 2, addresses: [{ city: '上海', country: 'CN' }] });
    await member('Cid', { gender: 'male', locale: 'zh-CN', education: 'master', level: 'Gold' });
    await member('Dan');
    expect(await names(ALL)).toEqual(['Ann', 'Bea', 'Cid', 'Dan']);
    expect(await names({ all: [FEMALE, { field: 'income_band', op: 'between', value: { from: 3, to: 5 } }] })).toEqual([
      'Ann',
    ]);
    expect(await names({ not: FEMALE })).toEqual(['Cid', 'Dan']);
    expect(await names({ field: 'gender', op: 'not-in', value: ['female'] })).toEqual(['Cid', 'Dan']);
    expect(await names({ not: { field: 'gender', op: 'not-in', value: ['female'] } })).toEqual(['Ann', 'Bea']);
    expect(await names({ field: 'gender', op: 'unknown' })).toEqual(['Dan']);
    expect(await names({ not: { not: FEMALE } })).toEqual(['Ann', 'Bea']);
    expect(await names({ not: { any: [FEMALE, { field: 'level', op: 'in', value: ['Gold'] }] } })).toEqual(['Dan']);
    expect(await names({ field: 'city', op: 'in', value: ['上海', 'Berlin'] })).toEqual(['Ann', 'Bea']);
    expect(await names({ field: 'tags', op: 'any', value: ['vip', 'x'] })).toEqual(['Ann']);
    expect(await names({ field: 'tags', op: 'none', value: ['vip'] })).toEqual(['Bea', 'Cid', 'Dan']);
    expect(
      await names({
        any: [
          { field: 'locale', op: 'in', value: ['zh-CN'] },
          { field: 'country', op: 'in', value: ['DE'] },
        ],
      }),
    ).toEqual(['Ann', 'Cid']);
    expect(await bed.choices.values({ field: 'city', q: 'b' })).toEqual(['Berlin']);
  });

  test('ages and birthdays go by the calendar', async () => {
    const [year = '', month = '', date = ''] = day(0).split('-');
    const bornYearsAgo = (years: number, offset: number) => `${Number(year) - years}-${day(offset).slice(5)}`;
    await member('today 25', { birthDate: bornYearsAgo(25, 0) });
    await member('tomorrow 25', { birthDate: bornYearsAgo(25, 1) });
    await member('today 36', { birthDate: bornYearsAgo(36, 0) });
    await member('in a week 60', { birthDate: bornYearsAgo(60, 7) });
    await member('born who knows when');
    const aged = { field: 'age', op: 'between', value: { from: 25, to: 35 } };
    expect(await names(aged)).toEqual(['today 25']);
    expect((await names({ not: aged })).length).toBe(4);
    expect(await names({ field: 'birthday', op: 'within', value: 1 })).toEqual(['today 25', 'today 36', 'tomorrow 25']);
    expect(await names({ field: 'birthday', op: 'within', value: 7 })).toContain('in a week 60');
    const months = await names({ field: 'birthday', op: 'in-month', value: [String(Number(month))] });
    expect(months).toEqual(expect.arrayContaining(['today 25', 'today 36']));
    expect(date).not.toBe('');
  });

  test('purchases and dates are asked by days of the company’s zone', async () => {
    await bed.database.query("UPDATE staff.company SET time_zone = 'Asia/Taipei'");
    try {
      const often = await member('often', { joinedAt: `${day(-400)}T08:00:00Z` });
      await facts(
        often.id,
        `order_count = 5, order_sum = 90000, sum_180 = 60000, last_order_at = now() - interval '100 days', average_interval = 30.5`,
      );
      const once = await member('once', { joinedAt: `${day(-10)}T08:00:00Z` });
      await facts(once.id, `order_count = 1, order_sum = 100, last_order_at = now() - interval '1 day'`);
      await member('never', { joinedAt: `${day(-100)}T08:00:00Z` });
      const never = {
        all: [
          { field: 'orders', op: 'exactly', value: 0 },
          { field: 'joined', op: 'days-ago-more-than', value: 90 },
        ],
      };
      expect(await names(never)).toEqual(['never']);
      expect(await names({ field: 'spent_180', op: 'at-least', value: 50_000 })).toEqual(['often']);
      expect(
        await names({
          all: [
            { field: 'last_order', op: 'days-ago-between', value: { from: 90, to: 180 } },
            { field: 'orders', op: 'at-least', value: 3 },
          ],
        }),
      ).toEqual(['often']);
      expect(await names({ field: 'last_order', op: 'unknown' })).toEqual(['never']);
      expect(await names({ not: { field: 'last_order', op: 'days-ago-at-most', value: 30 } })).toEqual([
        'never',
        'often',
      ]);
      expect(await names({ field: 'order_interval', op: 'between', value: { from: 30, to: 31 } })).toEqual(['often']);
      // 20:00 UTC is the next day in Taipei.
      await facts(once.id, `first_order_at = '2026-01-31T20:00:00Z'`);
      expect(await names({ field: 'first_order', op: 'since', value: '2026-02-01' })).toEqual(['once']);
      expect(
        await names({ field: 'first_order', op: 'between', value: { from: '2026-01-31', to: '2026-01-31' } }),
      ).toEqual([]);
    } finally {
      await bed.database.query("UPDATE staff.company SET time_zone = 'UTC'");
    }
  });

  test('fields of the company’s own are asked by their type; values of another type are no values', async () => {
    const set = async (name: string, customFields: object) => {
      const { id } = await member(name);
      await bed.database.query('UPDATE members.member SET custom_fields = $2 WHERE id = $1', [
        id,
        JSON.stringify(customFields),
      ]);
    };
    await set('a', {
      branch: 'north',
      extras: ['north', 'south'],
      size: 12.5,
      due: '2026-03-01',
      vip: true,
      note: "it's; --",
    });
    await set('b', { branch: 'south', extras: [], size: '12', due: 'soon', vip: 'true' });
    await set('c', {});
    expect(await names({ field: 'custom.branch', op: 'in', value: ['north'] })).toEqual(['a']);
    expect(await names({ field: 'custom.branch', op: 'not-in', value: ['north'] })).toEqual(['b', 'c']);
    expect(await names({ field: 'custom.extras', op: 'any', value: ['south'] })).toEqual(['a']);
    expect(await names({ field: 'custom.size', op: 'between', value: { from: 12.4, to: 13 } })).toEqual(['a']);
    expect(await names({ not: { field: 'custom.size', op: 'at-least', value: 1 } })).toEqual(['b', 'c']);
    expect(await names({ field: 'custom.due', op: 'since', value: '2026-03-01' })).toEqual(['a']);
    expect(await names({ field: 'custom.vip', op: 'yes' })).toEqual(['a']);
    expect(await names({ field: 'custom.note', op: 'in', value: ["it's; --"] })).toEqual(['a']);
    expect(await names({ field: 'custom.size', op: 'unknown' })).toEqual(['c']);
  });

  test('every fault is named by its pointer', async () => {
    const faults = async (rule: unknown) =>
      preview(rule).then(
        () => [],
        (error: unknown) => {
          const { status, errors } = error as { status: number; errors: { pointer: string }[] };
          return [status, ...errors.map(({ pointer }) => pointer)];
        },
      );
    const wrong = [
      { field: 'shoe', op: 'in', value: [] },
      { field: 'city', op: 'like', value: ['x'] },
      { field: 'city', op: 'in', value: [] },
      { field: 'age', op: 'between', value: { from: 5, to: 500 } },
      { field: 'age', op: 'between', value: { from: 5, to: 4 } },
      { field: 'joined', op: 'before', value: '2026-02-30' },
      { field: 'gender', op: 'in', value: ['female', 'x'] },
      { field: 'gender', op: 'known', value: 1 },
      { not: { any: [] } },
      { all: [FEMALE], any: [FEMALE] },
      'text',
    ];
    expect(await faults({ all: wrong })).toEqual([
      422,
      '/rule/all/0/field',
      '/rule/all/1/op',
      '/rule/all/2/value',
      '/rule/all/3/value/to',
      '/rule/all/4/value/to',
      '/rule/all/5/value',
      '/rule/all/6/value/1',
      '/rule/all/7/value',
      '/rule/all/8/not/any',
      '/rule/all/9',
      '/rule/all/10',
    ]);
    const nested = (depth: number): Rule => (depth === 1 ? FEMALE : { not: nested(depth - 1) });
    expect(await faults(nested(6))).toEqual([]);
    expect(await faults(nested(7))).toEqual([422, '/rule/not/not/not/not/not/not']);
    expect(await faults({ any: Array.from({ length: 99 }, () => FEMALE) })).toEqual([]);
    expect(await faults({ any: Array.from({ length: 5_000 }, () => FEMALE) })).toEqual([422, '/rule/any/99']);
  });

  test('rules are read in three languages', async () => {
    const rule = {
      all: [
        FEMALE,
        { field: 'age', op: 'between', value: { from: 25, to: 34 } },
        {
          any: [
            { field: 'city', op: 'in', value: ['Berlin', 'Hamburg', 'Köln'] },
            { not: { field: 'spent_180', op: 'at-least', value: 50_000 } },
          ],
        },
      ],
    };
    expect((await preview(rule)).reading).toBe(
      'Gender is female and age is between 25 and 34 and (city is Berlin, Hamburg or Köln or not (spent in 180 days is at least €500.00))',
    );
    expect((await preview(rule, 'zh-CN')).reading).toBe(
      '性别是女，且年龄在 25 至 34 岁，且（城市是 Berlin、Hamburg 或 Köln，或不是（180 天内消费不少于 €500.00））',
    );
    expect((await preview(rule, 'zh-TW')).reading).toContain('性別是女');
    expect((await preview(ALL)).reading).toBe('All members');
  });
});

describe('MEM-7 segments that are kept', () => {
  test('are made, counted, edited by version, listed, and on record', async () => {
    await member('Ann', { gender: 'female' });
    const made = await make('Women', FEMALE, { description: ' Of all ages ' });
    expect(made).toMatchObject({
      kind: 'dynamic',
      memberCount: 1,
      reading: 'Gender is female',
      createdBy: 'Ada Lovelace',
      version: 1,
    });
    await expect(make('WOMEN', ALL)).rejects.toMatchObject({ code: 'segments/name-taken', status: 409 });
    const edited = await bed.segments.edit(owner, made.id, 1, { rule: { not: FEMALE }, name: 'Others' });
    expect(edited).toMatchObject({ name: 'Others', memberCount: 0, version: 2 });
    await expect(bed.segments.edit(owner, made.id, 1, { name: 'x' })).rejects.toMatchObject({ status: 412 });
    expect((await bed.segmentQueries.list('zh-CN')).data.map(({ reading }) => reading)).toEqual(['不是（性别是女）']);
    await bed.segments.remove(owner, made.id);
    await expect(bed.segmentQueries.get(made.id, 'en')).rejects.toMatchObject({ status: 404 });
    const entries = await bed.database.query('SELECT action FROM staff.audit_entry WHERE subject_id = $1 ORDER BY id', [
      made.id,
    ]);
    expect(entries.map(({ action }) => action)).toEqual(['segments.created', 'segments.edited', 'segments.deleted']);
  });

  test('pages of members follow each other, with a total', async () => {
    for (let nth = 0; nth < 7; nth += 1) await member(`M${nth}`);
    const { id } = await make('All', ALL);
    const first = await bed.segmentQueries.page(id, { limit: 4, count: true });
    expect(first).toMatchObject({ total: { count: 7, capped: false } });
    const second = await bed.segmentQueries.page(id, { limit: 4, cursor: first.nextCursor ?? '' });
    expect([...first.data, ...second.data].map(({ name }) => name)).toEqual(['M6', 'M5', 'M4', 'M3', 'M2', 'M1', 'M0']);
    expect(second.nextCursor).toBeNull();
  });

  test('others are asked for; circles are refused, also those that an edit would close; nothing is deleted under another', async () => {
    await member('Ann', { gender: 'female', tags: ['vip'] });
    await member('Bea', { gender: 'female' });
    const women = await make('Women', FEMALE);
    const asks = (id: string, op = 'in'): Rule => ({ field: 'segment', op, value: [id] });
    const vip = await make('VIP women', { all: [asks(women.id), { field: 'tags', op: 'any', value: ['vip'] }] });
    const third = await make('Third', { not: asks(vip.id) });
    expect(vip).toMatchObject({ memberCount: 1, reading: 'Segment includes them: Women and tags include vip' });
    expect(third.memberCount).toBe(1);
    expect(await names(asks(vip.id, 'not-in'))).toEqual(['Bea']);
    await expect(bed.segments.edit(owner, women.id, 1, { rule: asks(women.id) })).rejects.toMatchObject({
      code: 'segments/cycle',
    });
    await expect(
      bed.segments.edit(owner, women.id, 1, { rule: { any: [FEMALE, asks(third.id)] } }),
    ).rejects.toMatchObject({
      code: 'segments/cycle',
      extra: { path: ['Women', 'Third', 'VIP women', 'Women'] },
    });
    await expect(bed.segments.remove(owner, women.id)).rejects.toMatchObject({
      code: 'segments/in-use',
      extra: { segments: ['Third', 'VIP women'] },
    });
    await expect(make('None', asks('0198a000-0000-7000-8000-000000000001'))).rejects.toMatchObject({
      code: 'segments/unknown-segment',
    });
    await bed.segments.remove(owner, third.id);
    await bed.segments.remove(owner, vip.id);
    await bed.segments.remove(owner, women.id);
  });

  test('two edits at once can’t close a circle between them', async () => {
    const [a, b] = [await make('A', ALL), await make('B', ALL)];
    const asks = (id: string) => ({ rule: { field: 'segment', op: 'in', value: [id] } });
    const results = await Promise.allSettled([
      bed.segments.edit(owner, a.id, 1, asks(b.id)),
      bed.segments.edit(owner, b.id, 1, asks(a.id)),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('a frozen one keeps who was in it, but not those who left; its rule stays', async () => {
    const ann = await member('Ann', { gender: 'female' });
    const bea = await member('Bea', { gender: 'female' });
    const women = await make('Women', FEMALE);
    const frozen = await bed.segments.freeze(owner, women.id, { name: 'Women of today' });
    expect(frozen).toMatchObject({ kind: 'frozen', memberCount: 2 });
    await member('Cat', { gender: 'female' });
    await bed.members.edit(owner, ann.id, 1, { gender: 'male' });
    await bed.database.query('UPDATE members.member SET left_at = now() WHERE id = $1', [bea.id]);
    const who = async (id: string) => (await bed.segmentQueries.page(id, { limit: 9 })).data.map(({ name }) => name);
    expect(await who(frozen.id)).toEqual(['Ann']);
    expect(await who(women.id)).toEqual(['Cat']);
    expect(await names({ field: 'segment', op: 'in', value: [frozen.id] })).toEqual(['Ann']);
    expect(await names({ field: 'segment', op: 'not-in', value: [frozen.id] })).toEqual(['Cat']);
    await expect(bed.segments.edit(owner, frozen.id, 1, { rule: ALL })).rejects.toMatchObject({
      code: 'segments/frozen',
    });
    await bed.segments.remove(owner, women.id);
    expect(await who(frozen.id)).toEqual(['Ann']);
  });

  test('why somebody is in it, or is not: each part by itself', async () => {
    const ann = await member('Ann', { gender: 'female' });
    const segment = await make('Why', {
      all: [
        FEMALE,
        { any: [{ field: 'tags', op: 'any', value: ['vip'] }, { not: { field: 'orders', op: 'exactly', value: 0 } }] },
      ],
    });
    expect(await bed.why.explain(owner, segment.id, ann.id, 'en')).toEqual({
      member: false,
      reasons: [
        { pointer: '', depth: 0, kind: 'all', text: 'each of these', met: false },
        { pointer: '/all/0', depth: 1, kind: 'condition', text: 'gender is female', met: true },
        { pointer: '/all/1', depth: 1, kind: 'any', text: 'any of these', met: false },
        { pointer: '/all/1/any/0', depth: 2, kind: 'condition', text: 'tags include vip', met: false },
        { pointer: '/all/1/any/1', depth: 2, kind: 'not', text: 'not this', met: false },
        { pointer: '/all/1/any/1/not', depth: 3, kind: 'condition', text: 'number of orders is exactly 0', met: true },
      ],
    });
    await facts(ann.id, 'order_count = 2');
    expect(await bed.why.explain(owner, segment.id, ann.id, 'zh-CN')).toMatchObject({ member: true });
    await bed.database.query('UPDATE members.member SET left_at = now() WHERE id = $1', [ann.id]);
    expect(await bed.why.explain(owner, segment.id, ann.id, 'en')).toEqual({ member: false, reasons: [] });
  });
});

describe('MEM-7 who comes and goes', () => {
  const follow = () => work('members.follow-segment');
  const heard = async () => {
    await work('spec.listen');
    return told.splice(0).map(({ entered, left }) => ({ entered, left }));
  };

  test('is told of a followed segment, once each; who was there before is not', async () => {
    const ann = await member('Ann', { gender: 'female' });
    const segment = await make('Women', FEMALE, { followed: true });
    await follow();
    expect(await heard()).toEqual([]);
    const bea = await member('Bea', { gender: 'female' });
    await bed.members.edit(owner, ann.id, 1, { gender: 'male' });
    await bed.follower.followAll();
    await follow();
    expect(await heard()).toEqual([{ entered: [bea.id], left: [ann.id] }]);
    await bed.follower.followAll();
    await follow();
    expect(await heard()).toEqual([]);
    await bed.database.query('UPDATE members.member SET left_at = now() WHERE id = $1', [bea.id]);
    await bed.following.follow(segment.id);
    expect(await heard()).toEqual([{ entered: [], left: [bea.id] }]);
  });

  test('an edit of the rule, also of one that it asks for, is nobody’s coming or going', async () => {
    await member('Ann', { gender: 'female' });
    await member('Cid', { gender: 'male' });
    const women = await make('Women', FEMALE);
    const asking = await make('Asking', { field: 'segment', op: 'in', value: [women.id] }, { followed: true });
    await follow();
    await bed.segments.edit(owner, women.id, 1, { rule: { not: FEMALE } });
    await bed.following.follow(asking.id);
    expect(await heard()).toEqual([]);
    const dan = await member('Dan');
    await bed.following.follow(asking.id);
    expect(await heard()).toEqual([{ entered: [dan.id], left: [] }]);
    await bed.segments.edit(owner, asking.id, 1, { followed: false });
    expect(await bed.database.query('SELECT FROM members.segment_member')).toEqual([]);
  });

  test('many come in batches, each told by the transaction that keeps them', async () => {
    const { id } = await make('All', ALL, { followed: true });
    await follow();
    await bed.database.query(
      "INSERT INTO members.member (name, source) SELECT 'n' || n, 'import' FROM generate_series(1, 2500) AS n",
    );
    await bed.following.follow(id);
    const events = await heard();
    expect(events.map(({ entered }) => entered.length)).toEqual([1_000, 1_000, 500]);
    expect(new Set(events.flatMap(({ entered }) => entered)).size).toBe(2_500);
  });

  test('sizes are kept by day, and a rule that can’t be asked any more stops nobody', async () => {
    await member('Ann', { gender: 'female' });
    const { id } = await make('Women', FEMALE);
    const broken = await make('Broken', FEMALE, { followed: true });
    await bed.database.query(
      `UPDATE members.segment SET rule = '{"field":"gone","op":"in","value":["x"]}' WHERE id = $1`,
      [broken.id],
    );
    await bed.database.query('INSERT INTO members.segment_size VALUES ($1, current_date - 1, 7)', [id]);
    await member('Bea', { gender: 'female' });
    await bed.follower.measureAll();
    await work('members.measure-segment');
    await bed.following.follow(broken.id);
    expect(bed.warned).toContainEqual({ segment: broken.id, code: 'segments/rule-outdated' });
    expect((await bed.segmentQueries.sizes(id, { days: 90 })).data.map(({ members }) => members)).toEqual([7, 2]);
    expect(await bed.segmentQueries.get(id, 'en')).toMatchObject({ memberCount: 2, version: 1 });
    expect((await bed.segmentQueries.get(broken.id, 'en')).reading).toContain('(no longer there)');
  });
});
