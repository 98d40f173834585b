import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { StaffActor } from '@regulars/staff';
import { type MembersBed, membersBed } from '../testing/members-bed.js';

let bed: MembersBed;
let owner: StaffActor;

beforeAll(async () => {
  bed = await membersBed();
  owner = await bed.colleague('owner');
});
afterAll(() => bed.db.close());

describe('MEM-1 the company’s income bands', () => {
  test('five to begin with; changed ones are on record, and an older version changes nothing', async () => {
    const before = await bed.settings.get();
    expect(before.incomeBands.map(({ band, label }) => [band, label.en])).toEqual([
      [1, 'Low'],
      [2, 'Lower middle'],
      [3, 'Middle'],
      [4, 'Upper middle'],
      [5, 'High'],
    ]);
    const incomeBands = [
      { band: 2, label: { en: 'Above 100,000' } },
      { band: 1, label: { 'zh-CN': '十万以下' } },
    ];
    const saved = await bed.settings.update(owner, before.version, { incomeBands });
    expect(saved).toMatchObject({ incomeBands: [incomeBands[1], incomeBands[0]], version: before.version + 1 });
    await expect(bed.settings.update(owner, before.version, { incomeBands: [] })).rejects.toMatchObject({
      status: 412,
    });
    const entries = await bed.database.query("SELECT FROM staff.audit_entry WHERE action = 'members.settings-changed'");
    expect(entries).toHaveLength(1);
  });

  test('a member has one of them; who was in a band that goes, stays', async () => {
    const ann = await bed.members.create(owner, { name: 'Ann', incomeBand: 2 });
    await expect(bed.members.create(owner, { name: 'Bob', incomeBand: 3 })).rejects.toMatchObject({
      code: 'members/unknown-income-band',
      status: 422,
    });
    const { version } = await bed.settings.get();
    await bed.settings.update(owner, version, { incomeBands: [] });
    const edited = await bed.members.edit(owner, ann.id, ann.version, { name: 'Anna', incomeBand: 2 });
    expect(edited).toMatchObject({ name: 'Anna', incomeBand: 2 });
  });

  test.each([
    [
      [
        { band: 1, label: { en: 'a' } },
        { band: 1, label: { en: 'b' } },
      ],
    ],
    [[{ band: 1, label: {} }]],
  ])('%j are refused', async (incomeBands) => {
    const { version } = await bed.settings.get();
    await expect(bed.settings.update(owner, version, { incomeBands })).rejects.toMatchObject({
      code: 'members/income-bands',
      status: 422,
    });
  });
});

describe('MEM-2 what members choose on their own page', () => {
  test('topics and fields are the company’s own, each by itself', async () => {
    const topics = [{ key: 'valves', label: { en: 'Valves' } }];
    const before = await bed.settings.get();
    const saved = await bed.settings.update(owner, before.version, { topics, ownFields: ['phone', 'name'] });
    expect(saved).toMatchObject({ topics, ownFields: ['name', 'phone'], version: before.version + 1 });
    expect(saved.incomeBands).toEqual(before.incomeBands);
    for (const wrong of [[...topics, ...topics], [{ key: 'x', label: {} }]])
      await expect(bed.settings.update(owner, saved.version, { topics: wrong })).rejects.toMatchObject({
        code: 'members/topics',
      });
  });
});
