import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CustomFilter } from '@regulars/custom-fields';
import type { StaffActor } from '@regulars/staff';
import { type MembersBed, membersBed } from '../testing/members-bed.js';

let bed: MembersBed;
let owner: StaffActor;

beforeAll(async () => {
  bed = await membersBed();
  owner = await bed.colleague('owner');
  const en = (text: string) => ({ label: { en: text } });
  const choices = ['north', 'south'].map((value) => ({ value, label: {} }));
  for (const field of [
    { key: 'branch', type: 'choice', ...en('Branch'), choices },
    { key: 'shoe', type: 'number', ...en('Shoe size') },
    { key: 'since', type: 'date', ...en('Since') },
    { key: 'hobby', type: 'text', ...en('Hobby') },
  ] as const)
    await bed.customFields.create(owner, 'member', { ...field, ...('choices' in field ? { choices } : {}) });
});
afterAll(() => bed.db.close());

const make = (name: string, customFields?: Record<string, unknown>) =>
  bed.members.create(owner, { name, ...(customFields ? { customFields } : {}) });
const found = async (custom: CustomFilter) =>
  (await bed.queries.page(owner, { limit: 50, sort: 'name', filter: { custom } })).data.map(({ name }) => name);

describe('MEM-1 custom fields of members', () => {
  test('are no fields of orders, and their changes are on record as the members’', async () => {
    const { data } = await bed.customFields.list('member');
    expect(data.map(({ key }) => key)).toEqual(['branch', 'shoe', 'since', 'hobby']);
    const actions = await bed.database.query('SELECT DISTINCT action FROM staff.audit_entry');
    expect(actions).toEqual([{ action: 'members.custom-field-created' }]);
    expect(await bed.database.query('SELECT FROM orders.custom_field')).toEqual([]);
  });

  test('values are kept by their type; every wrong one is named', async () => {
    const sent = { branch: 'north', shoe: 42.5, since: '2024-05-01', hobby: ' chess ', till: 7 };
    const member = await make('Ann', sent);
    expect(member.customFields).toEqual({ ...sent, hobby: 'chess' });
    await expect(make('Bob', { branch: 'west', shoe: 'big', since: '2024-02-30' })).rejects.toMatchObject({
      code: 'members/custom-field-invalid',
      errors: [
        { pointer: '/customFields/branch' },
        { pointer: '/customFields/shoe' },
        { pointer: '/customFields/since' },
      ],
    });
    const edited = await bed.members.edit(owner, member.id, member.version, { customFields: { shoe: 43 } });
    expect(edited.customFields).toEqual({ shoe: 43 });
    const untouched = await bed.members.edit(owner, member.id, edited.version, { company: 'Acme' });
    expect(untouched.customFields).toEqual({ shoe: 43 });
    const cleared = await bed.members.edit(owner, member.id, untouched.version, { customFields: null });
    expect(cleared.customFields).toEqual({});
    await expect(make('Big', { hobby: 'x', note: 'y'.repeat(20_000) })).rejects.toMatchObject({
      code: 'members/custom-fields-too-large',
    });
  });

  test('they narrow the list: equality, from–to, words, together', async () => {
    await make('Filter A', { branch: 'north', shoe: 40, since: '2024-01-31', hobby: 'Chess and hiking' });
    await make('Filter B', { branch: 'south', shoe: 45, since: '2025-06-01', hobby: 'chess' });
    await make('Filter C', { branch: 'north', shoe: 50 });
    const cases: [CustomFilter, string[]][] = [
      [{ branch: { eq: 'north' } }, ['Filter A', 'Filter C']],
      [{ shoe: { eq: '45' } }, ['Filter B']],
      [{ shoe: { gte: '40', lte: '45' } }, ['Filter A', 'Filter B']],
      [{ since: { gte: '2025-01-01' } }, ['Filter B']],
      [{ hobby: { contains: 'chess' } }, ['Filter A', 'Filter B']],
      [{ hobby: { contains: 'hik' } }, ['Filter A']],
      [{ branch: { eq: 'north' }, shoe: { gte: '45' } }, ['Filter C']],
      [{ branch: { eq: 'east' } }, []],
    ];
    for (const [custom, names] of cases) expect([custom, await found(custom)]).toEqual([custom, names]);
  });

  test('a changed value is found by what it is now; one that is required is asked for', async () => {
    const { id, version } = await make('Mover', { shoe: 1000 });
    expect(await found({ shoe: { gte: '900' } })).toEqual(['Mover']);
    await bed.members.edit(owner, id, version, { customFields: { shoe: 7 } });
    expect(await found({ shoe: { gte: '900' } })).toEqual([]);
    expect(await found({ shoe: { lte: '7' } })).toEqual(['Mover']);
    await bed.customFields.create(owner, 'member', {
      key: 'must',
      type: 'text',
      label: { en: 'Must' },
      required: true,
    });
    await expect(make('Without')).rejects.toMatchObject({ errors: [{ code: 'custom-field-required' }] });
    // Who is here already is not refused for it while it is not spoken of.
    expect(await bed.members.edit(owner, id, version + 1, { company: 'Acme' })).toMatchObject({ company: 'Acme' });
  });
});
