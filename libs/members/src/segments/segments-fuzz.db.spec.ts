import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DomainError } from '@regulars/platform';
import type { StaffActor } from '@regulars/staff';
import fc from 'fast-check';
import { type NaiveMember, type NaiveWorld, fits } from '../testing/naive-segments.js';
import { HOSTILE, hostile, rules } from '../testing/segment-arbitraries.js';
import { segmentsBed } from '../testing/segments-bed.js';
import { customCondition } from './conditions/custom-conditions.js';
import { daysAfter } from './days.js';
import type { Rule } from './rule/rule.js';
import type { Kinds } from './segment-conditions.js';
import { words } from './words.js';

const HOURS_AHEAD = 8;
const IDS = Array.from({ length: 4 }, (_, nth) => `0198a000-0000-7000-8000-00000000000${nth}`);
const FIELDS = ['text', 'number', 'date', 'choice', 'choices', 'yes-no'] as const;

let bed: Awaited<ReturnType<typeof segmentsBed>>;
let owner: StaffActor;
let members: NaiveMember[];
let world: NaiveWorld;
let kinds: Kinds;
let valid: fc.Arbitrary<Rule>;

beforeAll(async () => {
  bed = await segmentsBed();
  owner = await bed.colleague('owner');
  await bed.database.query("UPDATE staff.company SET time_zone = 'Asia/Taipei'");
  bed.conditions.registerSource(() =>
    Promise.resolve(
      FIELDS.map((type) =>
        customCondition({
          key: type.replace('-', '_'),
          type,
          label: words(type, type, type),
          choices: HOSTILE.map((value) => ({ value, label: words(value, value, value) })),
          archived: false,
        }),
      ),
    ),
  );
  const { today } = await bed.rules.today();
  const days = [0, -1, -30, -59, -60, -61, -400].map((offset) => daysAfter(today, offset));
  const [drawn] = fc.sample(fc.array(memberOf(days), { minLength: 70, maxLength: 70 }), { numRuns: 1, seed: 4711 });
  members = drawn ?? [];
  for (const member of members) await insert(member);
  const dynamic: Rule = {
    any: [
      { field: 'gender', op: 'in', value: ['female'] },
      { field: 'city', op: 'unknown' },
    ],
  };
  const made = await bed.segments.create(owner, { name: 'Dynamic', rule: dynamic });
  const frozen = await bed.segments.freeze(owner, made.id, { name: 'Frozen' });
  const asking = await bed.segments.create(owner, {
    name: 'Asking',
    rule: { not: { field: 'segment', op: 'in', value: [made.id] } },
  });
  const base = { today, hoursAhead: HOURS_AHEAD };
  const kept = members.filter((member) => fits(dynamic, member, { ...base, segments: new Map() }));
  world = {
    ...base,
    segments: new Map<string, Rule | ReadonlySet<string>>([
      [made.id, dynamic],
      [frozen.id, new Set(kept.map(({ id }) => id))],
      [asking.id, { not: dynamic }],
    ]),
  };
  kinds = await bed.conditions.current();
  valid = rules(kinds, { texts: HOSTILE, ids: IDS, segments: [...world.segments.keys()], days });
}, 30_000);
afterAll(() => bed.db.close());

function memberOf(days: readonly string[]): fc.Arbitrary<NaiveMember> {
  const orNot = <T>(each: fc.Arbitrary<T>) => fc.option(each, { freq: 3 });
  const text = fc.constantFrom(...HOSTILE);
  // Around midnights of the company's zone and of UTC.
  const moment = fc
    .tuple(fc.constantFrom(...days), fc.constantFrom(0, 1, 15.99, 16, 23.99))
    .map(([day, hours]) => new Date(Date.parse(day) + hours * 3_600_000 - 86_400_000));
  const figure = fc.integer({ min: 0, max: 60 });
  const birth = fc
    .tuple(
      fc.integer({ min: 0, max: 60 }),
      fc.constantFrom('01-31', '02-28', '02-29', '11-28', '12-31', ...days.map((day) => day.slice(5))),
    )
    .map(([ago, date]) => {
      const year = Number(days[0]?.slice(0, 4)) - 1 - ago;
      return `${date === '02-29' ? year - (year % 4) : year}-${date}`;
    });
  const custom = fc.record(
    {
      text: fc.oneof(text, fc.constant(7)),
      number: fc.oneof(figure, fc.constant('12')),
      date: fc.oneof(fc.constantFrom(...days), fc.constant(true)),
      choice: text,
      choices: fc.oneof(fc.uniqueArray(text, { maxLength: 3 }), fc.constant(5)),
      yes_no: fc.oneof(fc.boolean(), fc.constant('true')),
    },
    { requiredKeys: [] },
  );
  const stage = fc.constantFrom('prospect', 'potential', 'target', 'active', 'lost');
  const group = fc.option(fc.constantFrom('value', 'potential', 'migrating', 'frozen'));
  const score = orNot(fc.integer({ min: 1, max: 10 }));
  const move = fc.oneof(
    fc.record({ what: fc.constant('stage' as const), from: stage, to: stage, at: moment }),
    fc.record({ what: fc.constant('group' as const), from: group, to: group, at: moment }),
  );
  const members = fc.record({
    id: fc.uuid({ version: 7 }),
    gender: orNot(fc.constantFrom('female', 'male', 'other')),
    birth_date: orNot(birth),
    city: orNot(text),
    region: orNot(text),
    country: orNot(fc.constantFrom('DE', 'CN')),
    income_band: orNot(fc.integer({ min: 1, max: 20 })),
    education: orNot(fc.constantFrom('primary', 'master')),
    level: orNot(text),
    locale: fc.constantFrom('en', 'zh-CN'),
    source: fc.constantFrom('order', 'import'),
    owner_id: orNot(fc.constantFrom(...IDS)),
    joined_at: moment,
    tags: fc.uniqueArray(text, { maxLength: 3 }),
    preferences: fc.uniqueArray(text, { maxLength: 3 }),
    consents: fc.integer({ min: 0, max: 31 }),
    custom_fields: custom,
    first_order_at: moment,
    last_order_at: moment,
    average_interval: orNot(figure),
    figures: fc.record({
      orders_30: figure,
      orders_90: figure,
      orders_180: figure,
      orders_365: figure,
      spent: figure,
      spent_30: figure,
      spent_90: figure,
      spent_180: figure,
      spent_365: figure,
    }),
    stage: orNot(stage),
    value_group: group,
    scores: fc.record({ recency_score: score, frequency_score: score, monetary_score: score }),
    moves: fc.array(move, { maxLength: 3 }),
  });
  const never = { first_order_at: null, last_order_at: null };
  const orders = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 60 }));
  return fc.tuple(members, orders).map(([member, count]) => ({
    ...member,
    ...(count === 0 ? never : {}),
    figures: { ...member.figures, orders: count },
  }));
}

async function insert(member: NaiveMember): Promise<void> {
  const { figures, first_order_at: first, last_order_at: last, average_interval: interval, ...rest } = member;
  const { stage, value_group: group, scores, moves, ...row } = rest;
  const columns = Object.keys(row);
  const values = Object.values({ ...row, custom_fields: JSON.stringify(row.custom_fields) });
  await bed.database.query(
    `INSERT INTO members.member (${columns.join(', ')}) VALUES (${columns.map((_, nth) => `$${nth + 1}`).join(', ')})`,
    values,
  );
  const column = (key: string) =>
    key
      .replace(/^orders$/, 'order_count')
      .replace(/^spent$/, 'order_sum')
      .replace('orders_', 'count_')
      .replace('spent_', 'sum_');
  const sets = Object.entries(figures).map(([key, value]) => `${column(key)} = ${value}`);
  await bed.database.query(
    `UPDATE members.facts SET first_order_at = $2, last_order_at = $3, average_interval = $4, ${sets.join(', ')} WHERE member_id = $1`,
    [member.id, first, last, interval],
  );
  await bed.database.query(
    `UPDATE members.facts SET stage = $2, value_group = $3, recency_score = $4, frequency_score = $5, monetary_score = $6 WHERE member_id = $1`,
    [member.id, stage, group, scores['recency_score'], scores['frequency_score'], scores['monetary_score']],
  );
  for (const { what, from, to, at } of moves)
    await bed.database.query(
      `INSERT INTO members.value_change (member_id, what, from_value, to_value, since, at, why) VALUES ($1, $2, $3, $4, $5, $5, 'time')`,
      [member.id, what, from, to, at],
    );
}

describe('MEM-7 segment rules, whatever comes', () => {
  test('find whom a plain reading of them finds', async () => {
    await fc.assert(
      fc.asyncProperty(valid, async (rule) => {
        const found = await bed.segmentQueries.preview(owner, { rule, language: 'en' });
        const expected = members.filter((member) => fits(rule, member, world)).map(({ id }) => id);
        expect([found.count, found.sample.map(({ id }) => id)]).toEqual([
          expected.length,
          expected.sort().reverse().slice(0, 50),
        ]);
      }),
      { numRuns: 300, interruptAfterTimeLimit: 40_000 },
    );
  }, 60_000);

  test('never put a text of theirs into a statement', async () => {
    await fc.assert(
      fc.asyncProperty(valid, async (rule) => {
        const { where, values } = await bed.rules.compile(rule);
        for (const text of [...HOSTILE, ...IDS, ...world.segments.keys()]) expect(where).not.toContain(text);
        expect(where).not.toContain('zq');
        // Every place has its value, and every value its place.
        const places = new Set(where.match(/\$\d+/g));
        expect(places.size).toBe(values.length);
      }),
      { numRuns: 300 },
    );
  });

  test('are refused by what they lack, never by an error of the house', async () => {
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(hostile(valid), async (raw) => {
        try {
          await bed.segmentQueries.preview(owner, { rule: raw as object, language: 'zh-CN' });
        } catch (error) {
          if (!(error instanceof DomainError)) throw error;
          refused += 1;
          expect([422, 409]).toContain(error.status);
          if (error.status === 422) expect(error.errors.length).toBeGreaterThan(0);
          for (const { pointer } of error.errors) expect(pointer).toMatch(/^\/rule/);
        }
      }),
      { numRuns: 500 },
    );
    expect(refused).toBeGreaterThan(100);
  }, 60_000);

  test('cover every operator that there is', () => {
    const asked = new Set<string>();
    for (const rule of fc.sample(valid, 3_000))
      for (const text of [JSON.stringify(rule)])
        for (const [, field, op] of text.matchAll(/"field":"([^"]+)","op":"([^"]+)"/g)) asked.add(`${field} ${op}`);
    const all = [...kinds.values()].flatMap(({ key, operators }) => Object.keys(operators).map((op) => `${key} ${op}`));
    expect(all.filter((each) => !asked.has(each))).toEqual([]);
  });
});
