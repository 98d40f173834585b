import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Imports } from '@regulars/imports';
import type { StaffActor } from '@regulars/staff';
import pg from 'pg';
import type { CreateMemberDto } from '../dto/member.dto.js';
import { type MembersBed, membersBed } from '../testing/members-bed.js';
import { DuplicateReader } from './duplicate.reader.js';
import { DuplicateSearchRepository } from './duplicate-search.repository.js';
import { DuplicateSearch } from './duplicate-search.service.js';
import { Duplicates } from './duplicates.service.js';

/** Without its class, so that it can be spread. */
type Given = { [K in keyof CreateMemberDto]: CreateMemberDto[K] };

let bed: MembersBed;
let owner: StaffActor;
let li: StaffActor;
let search: DuplicateSearch;
let importing = false;
let duplicates: Duplicates;

beforeAll(async () => {
  bed = await membersBed();
  owner = await bed.colleague('owner');
  li = await bed.colleague('sales', 'Li Na');
  const imports = { running: async () => importing } as unknown as Imports;
  search = new DuplicateSearch(new DuplicateSearchRepository(bed.database), imports, bed.tasks);
  duplicates = new Duplicates(bed.database, new DuplicateReader(bed.database), bed.access, bed.staff, bed.audit);
});
afterAll(() => bed.db.close());

const make = (dto: CreateMemberDto) => bed.members.create(owner, dto);
const list = async (actor = owner) => (await duplicates.page(actor, { limit: 200 })).data;
const pairsOf = async (...ids: string[]) =>
  (await list())
    .filter(({ one, other }) => ids.includes(one.id) && ids.includes(other.id))
    .map(({ reasons }) => reasons);
const inCity = (name: string, city: string, more: Given = {}) => make({ name, addresses: [{ city }], ...more });

describe('MEM-4 duplicates are found', () => {
  test.each<[string, Given, Given, string[] | null]>([
    ['one address, written differently', { email: 'A.Lee@X.example' }, { email: 'a.lee@x.example' }, ['email']],
    [
      'one number among several',
      { phone: '+49 30 901820' },
      { name: 'B', morePhones: [{ number: '+4930901820' }] },
      ['phone'],
    ],
    ['a letter more', { name: 'Jon Smith' }, { name: 'John Smith' }, ['name']],
    ['words in another order, accents', { name: 'García, José' }, { name: 'Jose Garcia' }, ['name']],
    ['full and half width', { name: 'Ｗａｎｇ Ｗｅｉ' }, { name: 'wang wei' }, ['name']],
    ['a Chinese name with a space', { name: '欧阳 娜娜' }, { name: '欧阳娜娜' }, ['name']],
    ['another Chinese name', { name: '王小明' }, { name: '王小红' }, null],
    ['another name', { name: 'Ann Wood' }, { name: 'Anna Black' }, null],
    [
      'born on other days',
      { name: 'Mia Moor', birthDate: '1990-01-01' },
      { name: 'Mia Moor', birthDate: '1950-02-02' },
      null,
    ],
    [
      'e-mail and name',
      { name: 'Kim Ho', email: 'k@k.example' },
      { name: 'Kim Ho', email: 'K@k.example' },
      ['email', 'name'],
    ],
  ])('%s', async (what, one, other, reasons) => {
    const addresses = [{ city: `City ${what}` }];
    const first = await make({ ...one, addresses });
    const second = await make({ ...other, addresses });
    await search.searchDue();
    expect(await pairsOf(first.id, second.id)).toEqual(reasons === null ? [] : [reasons]);
  });

  test('a like name elsewhere is somebody else, until both live in one city', async () => {
    const one = await inCity('Olga Novak', 'Praha');
    const other = await inCity('Olga Nowak', 'Brno');
    const beijing = await inCity('赵雷', '北京市');
    const again = await inCity('赵雷', '北京');
    await search.searchDue();
    expect([await pairsOf(one.id, other.id), await pairsOf(beijing.id, again.id)]).toEqual([[], [['name']]]);
    await bed.members.edit(owner, other.id, 1, { addresses: [{ city: 'PRAHA' }] });
    await search.searchDue();
    expect(await pairsOf(one.id, other.id)).toEqual([['name']]);
    await bed.members.edit(owner, other.id, 2, { name: 'Otto Kaiser' });
    await search.searchDue();
    expect(await pairsOf(one.id, other.id)).toEqual([]);
  });

  test('what somebody dismissed stays away, whatever is searched again', async () => {
    const one = await make({ email: 'twins@x.example', name: 'Tim' });
    const other = await make({ email: 'twins@x.example', name: 'Tom' });
    await search.searchDue();
    expect(await pairsOf(one.id, other.id)).toEqual([['email']]);
    await duplicates.dismiss(owner, { oneId: one.id, otherId: other.id });
    await duplicates.dismiss(owner, { oneId: other.id, otherId: one.id });
    await bed.members.edit(owner, other.id, 1, { name: 'Thomas' });
    await search.searchAll();
    expect(await pairsOf(one.id, other.id)).toEqual([]);
    const acts = await bed.database.query(
      "SELECT note FROM staff.audit_entry WHERE action = 'members.duplicate-dismissed'",
    );
    expect(acts).toEqual([{ note: `${one.number} ≠ ${other.number}` }]);
  });

  test('a number that a whole town shares, and a name that half of it bears, make no thousand pairs', async () => {
    for (let i = 0; i < 30; i += 1) await inCity('王伟', '上海', { phone: '+86 21 6000 0000' });
    await search.searchDue();
    const shared = (await list()).filter(({ one }) => one.name === '王伟');
    expect(shared.length).toBeGreaterThanOrEqual(29);
    expect(shared.length).toBeLessThanOrEqual(5 * 30);
  });

  test('while a file of members comes in nobody is compared: it goes first', async () => {
    const one = await make({ name: 'Fil', email: 'file@x.example' });
    const other = await make({ name: 'File', email: 'file@x.example' });
    importing = true;
    await search.searchDue();
    expect(await pairsOf(one.id, other.id)).toEqual([]);
    importing = false;
    await search.searchDue();
    expect(await pairsOf(one.id, other.id)).toHaveLength(1);
  });

  test('one who goes away while they are compared keeps nobody else from it: the others are looked at next time', async () => {
    const gone = await make({ name: 'Taken Back', addresses: [{ city: 'Away' }] });
    const one = await make({ name: 'Stay', email: 'stay@x.example' });
    const other = await make({ name: 'Staying', email: 'stay@x.example' });
    const elsewhere = new pg.Client({ connectionString: bed.db.url });
    await elsewhere.connect();
    await elsewhere.query('BEGIN');
    await elsewhere.query('DELETE FROM members.member WHERE id = $1', [gone.id]);
    const searching = search.searchDue();
    const waiting = "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
    while ((await elsewhere.query(waiting)).rowCount === 0);
    await elsewhere.query('COMMIT');
    await elsewhere.end();
    await searching;
    await search.searchDue();
    expect(await pairsOf(one.id, other.id)).toHaveLength(1);
  });

  test('a salesperson sees the pairs of which both are theirs to see, page by page the same', async () => {
    const theirs = { email: 'row@x.example', ownerId: owner.id };
    const one = await make({ name: 'Row', ...theirs });
    const other = await make({ email: 'row@x.example', ownerId: li.id });
    await search.searchDue();
    const pair = (await list()).find((each) => each.one.id === one.id);
    expect(pair).toBeDefined();
    expect((await list(li)).map(({ id }) => id)).not.toContain(pair?.id);
    await expect(duplicates.dismiss(li, { oneId: one.id, otherId: other.id })).rejects.toMatchObject({ status: 404 });
    const all = (await list()).map(({ id }) => id);
    const walked: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await duplicates.page(owner, { limit: 40, count: true, ...(cursor === null ? {} : { cursor }) });
      expect(page.total).toEqual({ count: all.length, capped: false });
      walked.push(...page.data.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(walked).toEqual(all);
    await expect(duplicates.page(owner, { limit: 2, cursor: 'WzEsMl0' })).rejects.toMatchObject({ status: 400 });
  });
});
