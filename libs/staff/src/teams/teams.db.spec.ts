import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Events, Jobs, Tasks } from '@regulars/platform';
import { type TestDatabase, testDatabase } from '@regulars/platform/testing';
import { type StaffActor, SYSTEM, actorFor } from '../access/actor.js';
import type { Role } from '../access/permissions.js';
import { StaffReader } from '../accounts/staff.reader.js';
import { Audit } from '../audit/audit.js';
import { staffSchema } from '../staff.schema.js';
import { AbsencesReader } from './absences.reader.js';
import { AbsencesRepository } from './absences.repository.js';
import { AbsencesService } from './absences.service.js';
import type { ListAbsencesQuery } from './dto/absence.dto.js';
import { RosterReader } from './roster.reader.js';
import { TeamsReader } from './teams.reader.js';
import { TeamsRepository } from './teams.repository.js';
import { TeamsService } from './teams.service.js';

let db: TestDatabase;
let teams: TeamsService;
let absences: AbsencesService;
let roster: RosterReader;
let staff: StaffReader;

beforeAll(async () => {
  db = await testDatabase(staffSchema.entities);
  const reader = new TeamsReader(db.database);
  staff = new StaffReader(db.database);
  teams = new TeamsService(
    db.database,
    new TeamsRepository(),
    reader,
    new Audit(),
    new Events(new Jobs(), new Tasks()),
  );
  const store = [new AbsencesRepository(), new AbsencesReader(db.database)] as const;
  absences = new AbsencesService(db.database, ...store, staff, new Audit());
  roster = new RosterReader(db.database, reader);
});
afterAll(() => db.close());
beforeEach(async () => {
  await db.database.query('TRUNCATE staff.account, staff.team, staff.audit_entry CASCADE');
  await db.database.query("UPDATE staff.company SET time_zone = 'Asia/Shanghai'");
});

async function person(name: string, role: Role = 'sales', teamId: string | null = null): Promise<StaffActor> {
  const [row] = await db.database.query<{ id: string }>(
    `INSERT INTO staff.account (name, email, email_normalised, password_hash, role, team_id)
     VALUES ($1, $2, $2, '-', $3, $4) RETURNING id`,
    [name, `${name.toLowerCase()}@acme.example`, role, teamId],
  );
  const member = row && (await staff.find(row.id));
  if (!member) throw new Error('Nobody was made');
  return actorFor(member);
}
const OFFICE = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', to: '18:00' }));
const shanghai = (more: object = {}) =>
  teams.create(SYSTEM, { name: 'Shanghai', timeZone: 'Asia/Shanghai', hours: OFFICE, ...more });
const query = (
  filter: NonNullable<ListAbsencesQuery['filter']> = {},
  limit = 50,
  cursor?: string,
): ListAbsencesQuery => ({
  limit,
  filter,
  ...(cursor === undefined ? {} : { cursor }),
});

describe('ORD-12 teams and when they work', () => {
  test('spans are kept by weekday and time; those that overlap or run backwards are refused by their place', async () => {
    const hours = [
      { weekday: 2, from: '13:00', to: '17:00' },
      { weekday: 1, from: '09:00', to: '24:00' },
      { weekday: 2, from: '08:00', to: '12:00' },
    ];
    expect((await shanghai({ hours })).hours.map(({ from }) => from)).toEqual(['09:00', '08:00', '13:00']);
    const overlapping = [...hours, { weekday: 2, from: '11:59', to: '12:30' }];
    expect(() => shanghai({ name: 'B', hours: overlapping })).toThrow(
      expect.objectContaining({ status: 422, errors: [expect.objectContaining({ pointer: '/hours/3/from' })] }),
    );
    expect(() => shanghai({ name: 'B', hours: [{ weekday: 1, from: '18:00', to: '09:00' }] })).toThrow(
      expect.objectContaining({ errors: [expect.objectContaining({ pointer: '/hours/0/to' })] }),
    );
  });

  test('a holiday exists, and stands on the list once', () => {
    expect(() => shanghai({ holidays: [{ date: '2026-02-30', name: 'Never' }] })).toThrow(
      expect.objectContaining({ errors: [expect.objectContaining({ pointer: '/holidays/0/date' })] }),
    );
    const twice = ['2026-10-01', '2026-10-01'].map((date) => ({ date, name: '国庆节' }));
    expect(() => shanghai({ holidays: twice })).toThrow(
      expect.objectContaining({ errors: [expect.objectContaining({ pointer: '/holidays/1/date' })] }),
    );
  });

  test('one team a name, however it is written', async () => {
    await shanghai();
    await expect(shanghai({ name: 'SHANGHAI' })).rejects.toMatchObject({ status: 409, code: 'staff/team-name-taken' });
  });

  test('a change is refused when someone saved in between, and put on record', async () => {
    const { id, version } = await shanghai();
    const changed = await teams.update(SYSTEM, id, version, { holidays: [{ date: '2026-10-01', name: '国庆节' }] });
    expect(changed).toMatchObject({ version: version + 1, holidays: [{ date: '2026-10-01' }] });
    await expect(teams.update(SYSTEM, id, version, { name: 'Other' })).rejects.toMatchObject({ status: 412 });
    const entries = await db.database.query('SELECT action FROM staff.audit_entry ORDER BY id');
    expect(entries).toEqual([{ action: 'staff.team-created' }, { action: 'staff.team-changed' }]);
  });

  test('its people stay when it goes', async () => {
    const { id } = await shanghai();
    const li = await person('Li', 'sales', id);
    await teams.delete(SYSTEM, id);
    expect(await staff.find(li.id)).toMatchObject({ active: true, teamId: null });
    await expect(teams.get(id)).rejects.toMatchObject({ status: 404 });
  });
});

describe('absence', () => {
  test('one enters one’s own; that of others takes a permission', async () => {
    const [li, wang, boss] = [await person('Li'), await person('Wang'), await person('Boss', 'manager')];
    const period = { from: '2026-12-24', to: '2026-12-31' };
    await absences.create(li, { staffId: li.id, ...period });
    await expect(absences.create(li, { staffId: wang.id, ...period })).rejects.toMatchObject({ status: 403 });
    const wangs = await absences.create(boss, { staffId: wang.id, ...period, note: '手术' });
    await expect(absences.update(li, wangs.id, wangs.version, { to: '2027-01-31' })).rejects.toMatchObject({
      status: 403,
    });
    await expect(absences.delete(li, wangs.id)).rejects.toMatchObject({ status: 403 });
    await absences.delete(wang, wangs.id);
    expect((await absences.list(boss, query())).data).toHaveLength(1);
  });

  test('all see the days, and only those whom it concerns see why', async () => {
    const [li, wang, boss] = [await person('Li'), await person('Wang'), await person('Boss', 'manager')];
    await absences.create(wang, { staffId: wang.id, from: '2026-12-24', to: '2026-12-31', note: '手术' });
    const notes = await Promise.all(
      [li, wang, boss].map(async (who) => (await absences.list(who, query())).data[0]?.note),
    );
    expect(notes).toEqual([null, '手术', '手术']);
  });

  test('days that do not exist or run backwards are refused', async () => {
    const li = await person('Li');
    const enter = (from: string, to: string) => async () => absences.create(li, { staffId: li.id, from, to });
    await expect(enter('2026-02-30', '2026-03-01')).rejects.toMatchObject({ errors: [{ pointer: '/from' }] });
    await expect(enter('2026-03-02', '2026-03-01')).rejects.toMatchObject({ errors: [{ pointer: '/to' }] });
  });

  test('the list goes on where its page ended, and leaves out what is over', async () => {
    const li = await person('Li');
    for (const day of ['2026-11-01', '2026-11-02', '2026-11-03'])
      await absences.create(li, { staffId: li.id, from: day, to: day });
    const filter = { staffId: { eq: li.id }, to: { gte: '2026-11-02' } };
    const first = await absences.list(li, query(filter, 1));
    expect(first.data).toMatchObject([{ to: '2026-11-02' }]);
    const second = await absences.list(li, query(filter, 1, first.nextCursor ?? ''));
    expect(second).toMatchObject({ data: [{ to: '2026-11-03' }], nextCursor: null });
  });
});

describe('ORD-5 who is there', () => {
  test('hours and days are those of the team’s own clock', async () => {
    const { id: east } = await shanghai();
    const west = await teams.create(SYSTEM, { name: 'New York', timeZone: 'America/New_York', hours: OFFICE });
    const li = await person('Li', 'sales', east);
    const sue = await person('Sue', 'sales', west.id);
    await person('Zoe');
    await absences.create(li, { staffId: li.id, from: '2026-11-24', to: '2026-11-24' });
    await absences.create(sue, { staffId: sue.id, from: '2026-11-24', to: '2026-11-24' });
    // 10:00 on the 24th in Shanghai is 21:00 on the 23rd in New York.
    const there = await roster.at(new Date('2026-11-24T02:00:00Z'));
    expect(there.map(({ member, absent, working }) => [member.name, absent, working])).toEqual([
      ['Li', true, true],
      ['Sue', false, false],
      ['Zoe', false, true],
    ]);
  });

  test('who has left is not on it', async () => {
    const li = await person('Li');
    await db.database.query('UPDATE staff.account SET active = false WHERE id = $1', [li.id]);
    expect(await roster.at(new Date())).toEqual([]);
  });
});
