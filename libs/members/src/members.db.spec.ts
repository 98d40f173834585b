import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { StaffActor } from '@regulars/staff';
import type { ListMembersQuery } from './dto/list-members.query.js';
import type { CreateMemberDto } from './dto/member.dto.js';
import { type MembersBed, membersBed } from './testing/members-bed.js';

let bed: MembersBed;
let owner: StaffActor;
let li: StaffActor;
let wang: StaffActor;

beforeAll(async () => {
  bed = await membersBed();
  owner = await bed.colleague('owner');
  li = await bed.colleague('sales', 'Li Na');
  wang = await bed.colleague('sales', 'Wang Wei');
});
afterAll(() => bed.db.close());

const make = (dto: CreateMemberDto, actor = owner) => bed.members.create(actor, dto);
const found = async (actor: StaffActor, query: Partial<ListMembersQuery>) =>
  (await bed.queries.page(actor, { limit: 50, sort: '-joinedAt', ...query })).data.map(({ number }) => number);
/** Page by page. */
async function walked(actor: StaffActor, query: Partial<ListMembersQuery>): Promise<string[]> {
  const numbers: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await bed.queries.page(actor, {
      sort: '-joinedAt',
      ...query,
      limit: 2,
      ...(cursor ? { cursor } : {}),
    });
    numbers.push(...page.data.map(({ number }) => number));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return numbers;
}

describe('MEM-1 a member’s profile', () => {
  test('everything that is given is kept, contact data as typed and as it is compared', async () => {
    const sent = {
      name: '王小明',
      company: 'Lanyu Valves',
      gender: 'male',
      birthDate: '1990-03-31',
      education: 'bachelor',
      occupation: 'Engineer',
      position: 'Head of purchasing',
      incomeBand: 4,
      email: 'Wang.XM@Lanyu.Example',
      phone: '138 0013 8000',
      morePhones: [{ label: 'Office', number: '+86 10 6552 9988' }],
      addresses: [{ street: '建国路 88 号', city: '北京', region: '北京', postalCode: '100022', country: 'CN' }],
      messengers: [{ kind: 'wechat', account: 'wangxm' }],
      preferences: ['valves'],
      tags: ['VIP', ' VIP '],
      notes: 'Prefers calls before noon.',
      cardNumber: 'C-0001',
      level: 'Gold',
      externalId: 'shop-17',
      locale: 'zh-CN',
      joinedAt: '2024-05-01T08:00:00.000Z',
    } as const satisfies CreateMemberDto;
    const member = await make(sent);
    expect(member).toMatchObject({
      ...sent,
      number: expect.stringMatching(/^M-\d{6,}$/) as unknown,
      tags: ['VIP'],
      city: '北京',
      country: 'CN',
      source: 'hand',
      consents: [],
      version: 1,
    });
    expect(await bed.repository.find(member.id)).toMatchObject({
      email_key: 'wang.xm@lanyu.example',
      phone_keys: ['+8613800138000', '+861065529988'],
    });
    const [facts] = await bed.database.query(
      'SELECT city, gender, income_band FROM members.facts WHERE member_id = $1',
      [member.id],
    );
    expect(facts).toEqual({ city: '北京', gender: 'male', income_band: 4 });
  });

  test('an edit changes what it names, clears what is null, and keeps both versions apart', async () => {
    const member = await make({ name: 'Ann', email: 'ann@x.example', phone: '+44 20 7946 0958', tags: ['a'] });
    const edited = await bed.members.edit(owner, member.id, 1, { phone: null, locale: 'zh-TW' });
    expect(edited).toMatchObject({ name: 'Ann', phone: null, email: 'ann@x.example', tags: ['a'], version: 2 });
    await expect(bed.members.edit(owner, member.id, 1, { name: 'Anna' })).rejects.toMatchObject({ status: 412 });
    const [entry] = await bed.database.query(
      "SELECT changes FROM staff.audit_entry WHERE subject_id = $1 AND action = 'members.edited'",
      [member.id],
    );
    expect(entry).toMatchObject({ changes: { phone: { from: '+44 20 7946 0958', to: null } } });
  });

  test('somebody has to be known by something; card and external id are nobody else’s', async () => {
    await expect(make({ notes: 'who?' })).rejects.toMatchObject({ status: 422, code: 'members/nobody' });
    await make({ name: 'Bo', cardNumber: 'C-77', externalId: 'x-77' });
    await expect(make({ name: 'Cy', cardNumber: 'C-77' })).rejects.toMatchObject({
      status: 409,
      code: 'members/card-taken',
    });
    await expect(make({ name: 'Cy', externalId: 'x-77' })).rejects.toMatchObject({ code: 'members/external-id-taken' });
  });

  test('they are found by name, part of it, Chinese pairs, e-mail, phone, card, number and tag', async () => {
    const member = await make({
      name: 'Zoë Quill 欧阳娜娜',
      email: 'zoe@quill.example',
      phone: '+49 30 901820',
      cardNumber: 'Q-4711',
      tags: ['rare tag'],
    });
    for (const q of ['zoe', 'qui', '阳娜', 'zoe@quill.example', '+49 30 901820', 'Q-4711', member.number])
      expect([q, await found(owner, { q })]).toEqual([q, [member.number]]);
    expect(await found(owner, { filter: { tag: { eq: 'rare tag' } } })).toEqual([member.number]);
    expect(await found(owner, { q: 'nobody at all' })).toEqual([]);
  });

  test('a salesperson sees own members and those of nobody, by no route others', async () => {
    const mine = await make({ name: 'Rowrule Mine', ownerId: li.id });
    const free = await make({ name: 'Rowrule Free' });
    expect(await found(li, { q: 'rowrule' })).toEqual([free.number, mine.number]);
    expect(await found(wang, { q: 'rowrule' })).toEqual([free.number]);
    await expect(bed.queries.get(wang, mine.id)).rejects.toMatchObject({ status: 404 });
    await expect(bed.members.edit(wang, mine.id, 1, { name: 'x' })).rejects.toMatchObject({ status: 404 });
    await expect(bed.members.edit(wang, free.id, 1, { ownerId: li.id })).rejects.toMatchObject({
      code: 'members/may-only-take',
    });
    expect(await bed.members.edit(wang, free.id, 1, { ownerId: wang.id })).toMatchObject({
      owner: { name: 'Wang Wei' },
    });
    expect(await found(li, { q: 'rowrule' })).toEqual([mine.number]);
  });

  test('pages follow each other without gap in every order, also of what a salesperson sees', async () => {
    const owners = { 'Page A': null, 'Page B': li.id, 'Page C': wang.id, 'Page D': null, 'Page E': li.id };
    for (const [name, ownerId] of Object.entries(owners)) await make({ name, ...(ownerId ? { ownerId } : {}) });
    for (const sort of ['-joinedAt', 'joinedAt', '-updatedAt', 'name'] as const) {
      const all = await found(owner, { q: 'page', sort });
      expect(all).toHaveLength(5);
      expect(await walked(owner, { q: 'page', sort })).toEqual(all);
      const everybody = (await bed.queries.page(owner, { sort, limit: 200 })).data;
      const seen = everybody.filter((member) => member.owner === null || member.owner.id === li.id);
      expect(seen.length).toBeLessThan(everybody.length);
      expect(await walked(li, { sort })).toEqual(seen.map(({ number }) => number));
    }
    const counted = await bed.queries.page(owner, { q: 'page', sort: 'name', limit: 2, count: true });
    expect(counted.total).toEqual({ count: 5, capped: false });
  });
});
