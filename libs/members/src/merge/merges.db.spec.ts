import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { StaffActor } from '@regulars/staff';
import fc from 'fast-check';
import { DuplicateSearchRepository } from '../duplicates/duplicate-search.repository.js';
import type { CreateMemberDto } from '../dto/member.dto.js';
import { CHANNELS } from '../member-row.js';
import { type MembersBed, membersBed } from '../testing/members-bed.js';
import { MemberRelations } from './member-relations.js';
import { CHOSEN_FIELDS, type ChosenField } from './merged-columns.js';
import { MergesRepository } from './merges.repository.js';
import { Merges } from './merges.service.js';
import { OwnRelations } from './own-relations.js';

let bed: MembersBed;
let owner: StaffActor;
let li: StaffActor;
let merges: Merges;
let search: DuplicateSearchRepository;

beforeAll(async () => {
  bed = await membersBed();
  owner = await bed.colleague('owner');
  li = await bed.colleague('sales', 'Li Na');
  const relations = new MemberRelations();
  new OwnRelations(relations).onModuleInit();
  const { database, repository, access, journal, tasks } = bed;
  merges = new Merges(database, new MergesRepository(database), repository, access, relations, journal, tasks);
  search = new DuplicateSearchRepository(database);
});
afterAll(() => bed.db.close());

const make = (dto: CreateMemberDto) => bed.members.create(owner, dto);
const agree = (id: string, channel: string, given: boolean, at: string) =>
  bed.database.query(
    `INSERT INTO members.consent_event (member_id, channel, given, at, source, actor_name) VALUES ($1, $2, $3, $4, 'form', 'Ann')`,
    [id, channel, given, at],
  );

/** Every table of the schema, whichever there will be; without what says when and how often a row was written. */
async function everything(): Promise<unknown> {
  while ((await search.search(1_000)) > 0);
  const tables = await bed.database.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'members' AND tablename NOT IN ('merge', 'duplicate_due', 'stale_value') ORDER BY 1",
  );
  const all: Record<string, unknown> = {};
  for (const { name } of tables) {
    const [row] = await bed.database.query<{ rows: unknown }>(
      `SELECT jsonb_agg(r ORDER BY r::text) AS rows FROM (SELECT to_jsonb(t) - 'version' - 'updated_at' AS r FROM members.${name} t) AS x`,
    );
    all[name] = row?.rows;
  }
  return all;
}

describe('MEM-4 two members become one', () => {
  test('what one lacks the other gives, what can be both is both, what was chosen wins', async () => {
    const kept = await make({
      ...{ name: 'Ann Lee', email: 'ann@x.example', phone: '+49 30 901820', tags: ['a', 'b'], notes: 'Kind.' },
      ...{ cardNumber: 'MC-1', addresses: [{ city: 'Berlin' }], joinedAt: '2024-01-01T00:00:00.000Z' },
    });
    const other = await make({
      ...{ name: 'Anne Lee', email: 'anne@x.example', phone: '+49 (30) 901820', tags: ['b', 'c'], notes: 'Prompt.' },
      ...{ cardNumber: 'MC-2', level: 'Gold', addresses: [{ city: 'berlin' }, { city: 'Bonn' }] },
      ...{ morePhones: [{ number: '+49 30 901821' }], joinedAt: '2023-01-01T00:00:00.000Z' },
    });
    await agree(kept.id, 'email', true, '2024-01-01');
    await agree(other.id, 'email', false, '2024-06-01');
    await agree(other.id, 'sms', true, '2024-06-01');
    const ask = { otherId: other.id, otherVersion: 1, take: ['name', 'cardNumber'] as ChosenField[] };
    const preview = await merges.merge(owner, kept.id, 1, { ...ask, dryRun: true });
    expect(await bed.repository.find(other.id)).not.toBeNull();
    const done = await merges.merge(owner, kept.id, 1, ask);
    expect(done.member).toMatchObject({
      ...{ name: 'Anne Lee', email: 'ann@x.example', phone: '+49 30 901820', cardNumber: 'MC-2', level: 'Gold' },
      ...{ tags: ['a', 'b', 'c'], notes: 'Kind.\n\nPrompt.', consents: ['sms'], joinedAt: '2023-01-01T00:00:00.000Z' },
      morePhones: [{ number: '+49 30 901821' }],
      addresses: [{ city: 'Berlin' }, { city: 'Bonn' }],
      version: 2,
    });
    const { version: _, updatedAt: __, ...outcome } = done.member;
    expect(preview.member).toMatchObject(outcome);
    expect(preview).toMatchObject({
      id: null,
      conflicts: ['name', 'email', 'phone', 'cardNumber'],
      moved: [{ relation: 'consents', count: 2 }],
    });
    expect(await bed.repository.find(other.id)).toBeNull();
    const [event] = await bed.database.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM members.consent_event WHERE member_id = $1',
      [kept.id],
    );
    expect(event?.count).toBe(3);
    expect(await merges.of(owner, kept.id)).toMatchObject({ data: [{ goneNumber: other.number, undoable: true }] });
  });

  test('where the one was in a segment, the other is; taken back, each is where it was', async () => {
    const [kept, other] = [await make({ name: 'Seg A' }), await make({ name: 'Seg B' })];
    const segments = await bed.database.query<{ id: string }>(
      `INSERT INTO members.segment (name, kind, rule, created_by_name) VALUES ('Both', 'frozen', '{}', 'Ann'), ('One', 'frozen', '{}', 'Ann') RETURNING id`,
    );
    const [both, one] = segments.map(({ id }) => id);
    await bed.database.query(
      `INSERT INTO members.segment_member (segment_id, member_id) VALUES ($1, $3), ($1, $4), ($2, $4)`,
      [both, one, kept.id, other.id],
    );
    const membership = () =>
      bed.database.query('SELECT segment_id AS s, member_id AS m FROM members.segment_member ORDER BY 1, 2');
    const before = await membership();
    const { id } = await merges.merge(owner, kept.id, 1, { otherId: other.id, otherVersion: 1 });
    expect(await membership()).toHaveLength(2);
    await merges.undo(owner, id ?? '');
    expect(await membership()).toEqual(before);
  });

  test('nobody merges what they did not see, what is not theirs, or one with itself', async () => {
    const kept = await make({ name: 'Kept' });
    const other = await make({ name: 'Other', ownerId: owner.id });
    const ask = { otherId: other.id, otherVersion: 1 };
    await expect(merges.merge(owner, kept.id, 2, ask)).rejects.toMatchObject({ status: 412 });
    await expect(merges.merge(owner, kept.id, 1, { ...ask, otherVersion: 2 })).rejects.toMatchObject({ status: 412 });
    await expect(merges.merge(li, kept.id, 1, ask)).rejects.toMatchObject({ status: 404 });
    await expect(merges.merge(owner, kept.id, 1, { ...ask, otherId: kept.id })).rejects.toMatchObject({ status: 422 });
  });

  test('merges are undone last first, once, and what was edited since stays', async () => {
    const [kept, second, third] = [
      await make({ name: 'One' }),
      await make({ name: 'Two', level: 'B' }),
      await make({ name: 'Three', company: 'C' }),
    ];
    const first = await merges.merge(owner, kept.id, 1, { otherId: second.id, otherVersion: 1 });
    const later = await merges.merge(owner, kept.id, 2, { otherId: third.id, otherVersion: 1 });
    await expect(merges.undo(owner, first.id ?? '')).rejects.toMatchObject({ code: 'members/later-merge' });
    await bed.members.edit(owner, kept.id, 3, { company: 'Mine' });
    expect(await merges.undo(owner, later.id ?? '')).toMatchObject({ name: 'One', company: 'Mine', level: 'B' });
    expect(await merges.undo(owner, first.id ?? '')).toMatchObject({ name: 'One', company: 'Mine', level: null });
    await expect(merges.undo(owner, first.id ?? '')).rejects.toMatchObject({ code: 'members/merge-undone' });
    expect(await bed.queries.get(owner, second.id)).toMatchObject({ name: 'Two', number: second.number });
  });

  test('merge and undo leave every table as it was', async () => {
    const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
    const person = fc.record({
      name: fc.constantFrom('Ann Lee', 'Anne Lee', '王小明'),
      email: maybe(fc.constantFrom('p@x.example', 'q@x.example')),
      phone: maybe(fc.constantFrom('+49 30 901820', '+49 30 901821')),
      city: fc.constantFrom('Berlin', 'Bonn'),
      tags: fc.subarray(['a', 'b', 'c']),
      level: maybe(fc.constantFrom('Gold', 'Silver')),
      custom: fc.dictionary(fc.constantFrom('x', 'y'), fc.integer()),
      words: fc.array(fc.tuple(fc.constantFrom(...CHANNELS), fc.boolean(), fc.integer({ min: 1, max: 28 })), {
        maxLength: 4,
      }),
    });
    const born = async ({
      words,
      custom,
      city,
      name,
      email,
      phone,
      tags,
      level,
    }: typeof person extends fc.Arbitrary<infer P> ? P : never) => {
      const member = await make({
        ...{ name, tags, addresses: [{ city }], customFields: custom },
        ...(email !== undefined && { email }),
        ...(phone !== undefined && { phone }),
        ...(level !== undefined && { level }),
      });
      for (const [channel, given, day] of words) await agree(member.id, channel, given, `2024-02-${day}`);
      await bed.database.query('UPDATE members.facts SET order_sum = 700, order_count = 2 WHERE member_id = $1', [
        member.id,
      ]);
      return member.id;
    };
    await fc.assert(
      fc.asyncProperty(
        person,
        person,
        person,
        fc.subarray(CHOSEN_FIELDS),
        fc.boolean(),
        async (a, b, c, take, dismissed) => {
          const [one, other] = [await born(a), await born(b)];
          await born(c);
          while ((await search.search(1_000)) > 0);
          if (dismissed)
            await bed.database.query(
              'UPDATE members.duplicate_candidate SET dismissed_at = now() WHERE other_id = $1',
              [other],
            );
          const before = await everything();
          const { id } = await merges.merge(owner, one, 1, { otherId: other, otherVersion: 1, take });
          if (id === null) throw new Error('Nothing was merged');
          await merges.undo(owner, id);
          expect(await everything()).toEqual(before);
        },
      ),
      { numRuns: 15 },
    );
  }, 60_000);
});
