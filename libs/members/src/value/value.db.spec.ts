import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { rfmBreaks, rfmScores } from '@regulars/analytics';
import { type StaffActor, localDate } from '@regulars/staff';
import fc from 'fast-check';
import { daysAfter } from '../segments/days.js';
import { type MembersBed, membersBed } from '../testing/members-bed.js';
import { naiveGroups } from '../testing/naive-value.js';
import { valueParts } from '../testing/value-bed.js';
import { DEFAULT_RULES, RFM_WINDOWS, RULE_FACTS, STAGES, VALUE_GROUPS, type ValueRules } from './value-rules.js';

const ZONE = 'Asia/Shanghai';
const HOURS_AHEAD = 8;
const DAY_MS = 86_400_000;

let bed: MembersBed;
let owner: StaffActor;
let value: ReturnType<typeof valueParts>;
const now = Date.parse('2026-11-28T05:00:00Z');
const today = localDate(ZONE, now);

beforeAll(async () => {
  bed = await membersBed();
  owner = await bed.colleague('owner');
  value = valueParts(bed.database, { tasks: bed.tasks, live: bed.live });
  await bed.database.query('UPDATE staff.company SET time_zone = $1', [ZONE]);
});
afterAll(() => bed.db.close());
beforeEach(() => bed.database.query('DELETE FROM members.member'));

interface Facts {
  joinedDays: number;
  firstDays: number | null;
  lastDays: number | null;
  /** Within the day, of the company's zone. */
  hour: number;
  orders: number;
  spent: number;
  /** Of windows: a part of the whole. */
  orders365: number;
  spent365: number;
  interval: number | null;
  interests: number;
  consents: number;
}

const at = (days: number, hour: number) =>
  new Date(Date.parse(daysAfter(today, -days)) + hour * 3_600_000 - HOURS_AHEAD * 3_600_000);

async function put(all: readonly Partial<Facts>[]): Promise<string[]> {
  const rows = all.map((each) => ({
    ...{ joinedDays: 100, hour: 12, orders: 0, spent: 0, orders365: 0, spent365: 0, interests: 0, consents: 0 },
    ...each,
  }));
  const members = await bed.database.query<{ id: string }>(
    `INSERT INTO members.member (name, source, joined_at, preferences, consents)
     SELECT 'M ' || nth, 'hand', joined, array_fill('x'::text, ARRAY[interests]), consents
     FROM unnest($1::timestamptz[], $2::int[], $3::smallint[]) WITH ORDINALITY AS m (joined, interests, consents, nth) ORDER BY nth RETURNING id`,
    [
      rows.map(({ joinedDays, hour }) => at(joinedDays, hour)),
      rows.map(({ interests }) => interests),
      rows.map(({ consents }) => consents),
    ],
  );
  for (const [nth, { id }] of members.entries()) {
    const { firstDays, lastDays, hour, orders, spent, orders365, spent365, interval } = rows[nth] ?? {};
    const moment = (days: number | null | undefined) => (days == null ? null : at(days, hour ?? 0));
    await bed.database.query(
      `UPDATE members.facts SET first_order_at = $2, last_order_at = $3, order_count = $4, order_sum = $5, count_365 = $6, sum_365 = $7,
         average_interval = $8 WHERE member_id = $1`,
      [id, moment(firstDays), moment(lastDays), orders, spent, orders365, spent365, interval],
    );
  }
  return members.map(({ id }) => id);
}

const bought = (lastDays: number, orders = 1, spent = 10_000): Partial<Facts> => ({
  ...{ firstDays: lastDays, lastDays, orders, spent, joinedDays: lastDays },
});

async function groups(ids: readonly string[]) {
  const rows = await bed.database.query(
    `SELECT member_id AS id, stage, value_group AS "group", recency_score AS r, frequency_score AS f, monetary_score AS m
     FROM members.facts WHERE member_id = ANY($1)`,
    [ids],
  );
  const by = new Map(rows.map(({ id, ...row }) => [id, row]));
  return ids.map((id) => by.get(id));
}

const versions = () =>
  bed.database.query('SELECT member_id AS id, ctid::text AS place FROM members.facts ORDER BY member_id');

async function save(rules: ValueRules) {
  const { version } = await value.settings.get();
  return value.settings.put(owner, version, rules);
}

describe('MEM-8 stages, value groups and scores', () => {
  test('by the rules that the program comes with', async () => {
    await save(DEFAULT_RULES);
    const ids = await put([
      {},
      { consents: 1 },
      { interests: 2 },
      { interests: 1, consents: 4 },
      bought(365, 3),
      bought(364, 1, 50_000),
      bought(3, 9, 90_000),
      bought(10, 1, 100),
      bought(20, 2, -5),
    ]);
    await value.grouping.groupAll(now);
    expect(await groups(ids)).toMatchObject([
      { stage: 'prospect', group: null, r: null, f: null, m: null },
      { stage: 'potential', group: null },
      { stage: 'potential', group: null },
      { stage: 'target', group: null },
      { stage: 'lost', group: 'frozen', r: 1, f: 4 },
      { stage: 'active', group: 'migrating', r: 2, f: 1, m: 4 },
      { stage: 'active', group: 'value', r: 5, f: 5, m: 5 },
      { stage: 'active', group: 'potential', r: 4, m: 2 },
      { stage: 'active', group: 'frozen', r: 3 },
    ]);
  });

  test('exactly as a plain reading of random rules says of random members, and as the pure function scores', async () => {
    const days = fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 25, max: 35 }), fc.integer({ min: 360, max: 370 })); // prettier-ignore
    const small = fc.integer({ min: 0, max: 6 });
    const person: fc.Arbitrary<Facts> = fc
      .record({
        ...{ joinedDays: days, firstDays: days, lastDays: fc.option(days), hour: fc.constantFrom(0, 7.99, 8, 23.99) },
        ...{ orders: fc.integer({ min: 1, max: 6 }), spent: fc.integer({ min: -5, max: 40 }) },
        ...{ orders365: small, spent365: fc.integer({ min: -5, max: 40 }), interval: fc.option(small) },
        ...{ interests: fc.integer({ min: 0, max: 2 }), consents: fc.integer({ min: 0, max: 31 }) },
      })
      .map((facts) =>
        facts.lastDays === null
          ? { ...facts, firstDays: null, orders: 0, orders365: 0, spent: 0, spent365: 0, interval: null }
          : facts,
      );
    const rulesOf = (bins: number): fc.Arbitrary<ValueRules> => {
      const when = (minLength: number) =>
        fc.array(
          fc.constantFrom(...RULE_FACTS).chain((fact) =>
            fc.record({
              fact: fc.constant(fact),
              op: fc.constantFrom('at-least' as const, 'at-most' as const),
              value: fact.endsWith('_score')
                ? fc.integer({ min: 1, max: bins })
                : fc.oneof(small, fc.integer({ min: 28, max: 32 }), fc.integer({ min: 364, max: 367 })),
            }),
          ),
          { minLength, maxLength: 3 },
        );
      const fixed = fc.option(
        fc
          .uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: bins - 1, maxLength: bins - 1 })
          .map((list) => list.sort((a, b) => a - b)),
        { freq: 2 },
      );
      return fc.record({
        stages: fc
          .array(fc.record({ is: fc.constantFrom(...STAGES), when: when(1) }), { maxLength: 4 })
          .map((some) => [...some, { is: 'prospect' as const, when: [] }]),
        groups: fc.array(fc.record({ is: fc.constantFrom(...VALUE_GROUPS), when: when(1) }), { maxLength: 4 }),
        rfm: fc.record({
          bins: fc.constant(bins),
          window: fc.constantFrom(...RFM_WINDOWS.filter((each) => each === 0 || each === 365)),
          breaks: fc.record({ recency: fixed, frequency: fixed, monetary: fixed }),
        }),
      });
    };
    await fc.assert(
      fc.asyncProperty(
        fc.array(person, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 2, max: 10 }).chain(rulesOf),
        async (people, rules) => {
          await bed.database.query('DELETE FROM members.member');
          const ids = await put(people);
          await save(rules);
          await value.grouping.groupAll(now);
          expect(await groups(ids)).toEqual(naiveGroups(people, rules));
          // Who comes now begins where the next pass would put them.
          const newcomers = people.map((each) => ({
            ...each,
            ...{ firstDays: null, lastDays: null, orders: 0, orders365: 0, spent: 0, spent365: 0, interval: null },
          }));
          const fresh = await put(newcomers);
          expect(await groups(fresh)).toEqual(naiveGroups(newcomers, rules));
        },
      ),
      { numRuns: 40, interruptAfterTimeLimit: 12_000 },
    );
  }, 30_000);

  test('as many customers score as any program would score them: 2,000 at once', async () => {
    const people = fc.sample(
      fc.record({ days: fc.integer({ min: 0, max: 900 }), orders: fc.integer({ min: 1, max: 30 }), spent: fc.integer({ min: -500, max: 1_000_000_000_000 }) }),
      { numRuns: 2_000, seed: 4711 },
    ); // prettier-ignore
    await bed.database.query(
      `INSERT INTO members.member (name, source) SELECT nth::text, 'hand' FROM generate_series(1, 2000) AS nth`,
    );
    await bed.database.query(
      `UPDATE members.facts f SET first_order_at = at, last_order_at = at, order_count = orders, order_sum = spent
       FROM members.member m, unnest($1::timestamptz[], $2::int[], $3::bigint[]) WITH ORDINALITY AS p (at, orders, spent, nth)
       WHERE m.id = f.member_id AND m.name = p.nth::text`,
      [people.map(({ days }) => at(days, 0)), people.map(({ orders }) => orders), people.map(({ spent }) => spent)],
    );
    await save({ ...DEFAULT_RULES, rfm: { ...DEFAULT_RULES.rfm, bins: 7 } });
    await value.grouping.groupAll(now);
    const found = await bed.database.query<{ nth: number }>(
      `SELECT name::int AS nth, recency_score AS recency, frequency_score AS frequency, monetary_score AS monetary
       FROM members.member m JOIN members.facts f ON f.member_id = m.id ORDER BY 1`,
    );
    const facts = people.map(({ days, orders, spent }) => ({ recency: days, frequency: orders, monetary: spent }));
    const breaks = rfmBreaks(facts, 7);
    expect(found.map(({ nth: _, ...scores }) => scores)).toEqual(facts.map((each) => rfmScores(each, breaks)));
  });

  test('only what changes is written; a day later those whom time moved have moved, and their history says so', async () => {
    await save(DEFAULT_RULES);
    const [almost, fresh] = await put([bought(364), bought(5)]);
    await value.grouping.groupAll(now);
    await value.grouping.groupMarked();
    const before = await versions();
    await value.grouping.groupAll(now);
    expect(await versions()).toEqual(before);
    expect(await value.grouping.isDue(now)).toBe(false);
    expect(await value.grouping.isDue(now + DAY_MS)).toBe(true);
    await value.grouping.groupAll(now + DAY_MS);
    const { stage, history } = await value.queries.member(owner, almost ?? '');
    expect(stage).toBe('lost');
    expect(history.slice(0, 2)).toMatchObject([
      { what: 'stage', from: 'active', to: 'lost', why: 'time' },
      { what: 'group', from: 'migrating', to: 'frozen', why: 'time' },
    ]);
    expect((await value.queries.member(owner, fresh ?? '')).history[0]).toMatchObject({
      from: 'prospect',
      to: 'active',
    });
    const counted = await bed.database.query('SELECT day::text AS day, stage, members FROM members.value_count ORDER BY day, stage'); // prettier-ignore
    expect(counted.slice(-2)).toEqual([
      { day: daysAfter(today, 1), stage: 'active', members: 1 },
      { day: daysAfter(today, 1), stage: 'lost', members: 1 },
    ]);
  });

  test('who buys, or says what they care for, is where they belong as soon as the job has run; each change is told once', async () => {
    await save(DEFAULT_RULES);
    await put([bought(1, 2)]);
    await value.grouping.groupAll(now);
    const [id = ''] = await put([{}]);
    expect(await groups([id])).toMatchObject([{ stage: 'prospect' }]);
    await bed.database.query(`UPDATE members.member SET preferences = '{tea}', consents = 1 WHERE id = $1`, [id]);
    await value.grouping.groupMarked();
    await bed.database.query(
      'UPDATE members.facts SET first_order_at = $2, last_order_at = $2, order_count = 1, order_sum = 900 WHERE member_id = $1',
      [id, at(0, 9)],
    );
    await value.grouping.groupMarked();
    const { history, ...member } = await value.queries.member(owner, id);
    expect(member).toMatchObject({ stage: 'active', valueGroup: 'potential', recency: 5, frequency: 1, bins: 5 });
    expect(history.map(({ what, from, to, why }) => [what, from, to, why])).toEqual([
      ['stage', 'target', 'active', 'purchase'],
      ['group', null, 'potential', 'purchase'],
      ['stage', 'prospect', 'target', 'profile'],
    ]);
    expect(bed.announced.filter((event) => event.id === id)).toHaveLength(2);
    const told = await bed.database.query<{ count: number }>('SELECT count(*) FROM members.stale_value');
    expect(told).toEqual([{ count: 0 }]);
  });

  test('who is held by somebody else is left, marked, and looked at again', async () => {
    await save(DEFAULT_RULES);
    const [id = ''] = await put([bought(1)]);
    await bed.database.query('DELETE FROM members.stale_value');
    const { promise: over, resolve: letGo } = Promise.withResolvers<undefined>();
    const { promise: held, resolve: holds } = Promise.withResolvers<undefined>();
    const holding = bed.database.transaction(async (tx) => {
      await tx.query('UPDATE members.facts SET city = $2 WHERE member_id = $1', [id, 'Bonn']);
      holds(undefined);
      await over;
    });
    await held;
    await value.grouping.groupAll(now);
    expect(await groups([id])).toMatchObject([{ stage: 'prospect' }]);
    await value.grouping.groupMarked();
    expect(await groups([id])).toMatchObject([{ stage: 'prospect' }]);
    letGo(undefined);
    await holding;
    await value.grouping.groupMarked();
    expect(await groups([id])).toMatchObject([{ stage: 'active' }]);
  });
});

describe('MEM-8 rules', () => {
  test('a preview says what would be, keeps nothing, and saving does just that; whoever was first wins', async () => {
    await save(DEFAULT_RULES);
    const ids = await put([bought(100), bought(10), {}]);
    await value.grouping.groupAll(now);
    const rules: ValueRules = {
      ...DEFAULT_RULES,
      stages: [{ is: 'lost', when: [{ fact: 'last_order_days', op: 'at-least', value: 90 }] }, ...DEFAULT_RULES.stages.slice(1)],
    }; // prettier-ignore
    const before = await value.settings.get();
    const preview = await value.settings.preview(rules);
    expect(preview.stages.find(({ of }) => of === 'lost')).toMatchObject({ now: 0 });
    expect(preview.changing).toBeGreaterThan(0);
    expect(await value.settings.get()).toEqual(before);
    await value.settings.put(owner, before.version, rules);
    await expect(value.settings.put(owner, before.version, DEFAULT_RULES)).rejects.toMatchObject({ status: 412 });
    expect((await value.settings.get()).pass.current).toBe(false);
    const jobs = await bed.database.query<{ task: string }>(
      `SELECT task_identifier AS task FROM graphile_worker.jobs WHERE task_identifier = 'members.group-all'`,
    );
    expect(jobs).toHaveLength(1);
    await value.grouping.groupAll(now);
    expect((await groups(ids)).map((each) => each?.['stage'])).toEqual(['lost', 'active', 'prospect']);
    expect((await value.queries.member(owner, ids[0] ?? '')).history[0]).toMatchObject({ to: 'lost', why: 'rules' });
    expect((await value.settings.get()).pass).toMatchObject({ current: true, done: 3, total: 3 });
  });

  test.each([
    ['stages that leave somebody out', { stages: DEFAULT_RULES.stages.slice(0, -1) }, 'members/stages-not-all'],
    [
      'a rule that takes all before the last',
      { groups: [{ is: 'value', when: [] }, ...DEFAULT_RULES.groups] },
      'members/rule-takes-all',
    ],
    ['a score beyond the bins', { rfm: { ...DEFAULT_RULES.rfm, bins: 3 } }, 'members/threshold-out-of-range'],
    [
      'breaks that are too few',
      { rfm: { ...DEFAULT_RULES.rfm, breaks: { recency: [1, 2], frequency: null, monetary: null } } },
      'members/rfm-breaks',
    ],
  ])('refuse %s', async (_, part, code) => {
    await expect(value.settings.preview({ ...DEFAULT_RULES, ...part } as ValueRules)).rejects.toMatchObject({ status: 422, code }); // prettier-ignore
  });
});

describe('MEM-8 what people read', () => {
  test('movements between two days: who was where, who is new, who stayed; counted for whom one may see', async () => {
    await save(DEFAULT_RULES);
    const li = await bed.colleague('sales', 'Li Na');
    const [stayed = '', moved = '', back = '', late = ''] = await put([bought(5), bought(5), bought(5), bought(5)]);
    await value.grouping.groupAll(now);
    await bed.database.query('DELETE FROM members.value_change');
    const since = (id: string, day: string) => bed.database.query('UPDATE members.facts SET stage_since = $2 WHERE member_id = $1', [id, day]); // prettier-ignore
    const change = (id: string, from: string, to: string, begun: string, day: string) =>
      bed.database.query(
        `INSERT INTO members.value_change (member_id, what, from_value, to_value, since, at, why) VALUES ($1, 'stage', $2, $3, $4, $5, 'time')`,
        [id, from, to, begun, day],
      );
    await since(stayed, '2026-01-01');
    await since(moved, '2026-03-10');
    await change(moved, 'potential', 'active', '2026-01-01', '2026-03-10');
    await since(back, '2026-06-01');
    await change(back, 'active', 'lost', '2026-01-01', '2026-03-05');
    await change(back, 'lost', 'active', '2026-03-05', '2026-06-01');
    await since(late, '2026-03-15');
    await bed.database.query('UPDATE members.member SET owner_id = $2 WHERE id = $1', [moved, owner.id]);
    const seen = async (actor: StaffActor, from: string, to: string) =>
      (await value.queries.movements(actor, { what: 'stage', from, to })).movements
        .map(({ from: was, to: is, members }) => `${was} → ${is}: ${members}`)
        .sort();
    expect(await seen(owner, '2026-03-01', '2026-03-31')).toEqual([
      ...['active → active: 1', 'active → lost: 1', 'new → active: 1', 'potential → active: 1'],
    ]);
    expect(await seen(owner, '2026-04-01', today)).toEqual(['active → active: 3', 'lost → active: 1']);
    expect(await seen(li, '2026-03-01', '2026-03-31')).toEqual([
      ...['active → active: 1', 'active → lost: 1', 'new → active: 1'],
    ]);
    await expect(value.queries.movements(owner, { what: 'stage', from: '2026-03-02', to: '2026-03-01' })).rejects.toMatchObject({ status: 422 }); // prettier-ignore
    await expect(value.queries.member(li, moved)).rejects.toMatchObject({ status: 404 });
  });

  test('the grid counts each scored member once, and money to the cent', async () => {
    await save(DEFAULT_RULES);
    await put([bought(1, 5, 1_001), bought(1, 5, 2_000), bought(300, 1, 50), {}]);
    await value.grouping.groupAll(now);
    const grid = await value.queries.grid(owner);
    expect(grid).toMatchObject({ bins: 5, window: 0, unscored: 1 });
    expect(grid.cells.reduce((sum, { members }) => sum + members, 0)).toBe(3);
    expect(grid.cells.find(({ members }) => members === 2)).toMatchObject({ spent: 3_001, averageSpent: 1_501 });
    const { stages, groups: shares } = await value.queries.distribution(owner, { days: 30 });
    expect(stages.find(({ of }) => of === 'active')).toEqual({ of: 'active', members: 3, spent: 3_051 });
    expect(shares.find(({ of }) => of === 'none')).toEqual({ of: 'none', members: 1, spent: 0 });
  });
});
