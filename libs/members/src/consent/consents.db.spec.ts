import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SYSTEM, type StaffActor } from '@regulars/staff';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { type MembersBed, membersBed } from '../testing/members-bed.js';
import { RecordConsentDto } from './dto/consent.dto.js';

let bed: MembersBed;
let owner: StaffActor;
let li: StaffActor;

beforeAll(async () => {
  bed = await membersBed();
  owner = await bed.colleague('owner', 'Olga Owner');
  li = await bed.colleague('sales', 'Li Na');
});
afterAll(() => bed.db.close());

const make = (name = 'Ann') => bed.members.create(owner, { name });
const standing = async (id: string) => {
  const [facts] = await bed.database.query<{ consents: number }>(
    'SELECT consents FROM members.facts WHERE member_id = $1',
    [id],
  );
  const { consents, version } = await bed.queries.get(owner, id);
  return { consents, version, facts: facts?.consents };
};
const historyOf = async (id: string) => (await bed.memberConsents.history(owner, id, { limit: 50 })).data;

describe('MEM-1 consent for each channel with its proof', () => {
  test('what was said is kept word by word, and the member’s channel follows in the same transaction', async () => {
    const { id } = await make();
    const wording = 'Yes, write to me about new valves.\nI can take it back at any time.';
    const said = { channel: 'email', given: true, source: 'phone call', wording, proof: { call: '10:05' } } as const;
    const recorded = await bed.memberConsents.record(owner, id, { ...said, at: '2026-03-31T08:00:00.000Z' });
    expect(recorded).toMatchObject({ ...said, at: '2026-03-31T08:00:00.000Z', consents: ['email'] });
    expect(await historyOf(id)).toEqual([
      { ...said, id: recorded.id, at: '2026-03-31T08:00:00.000Z', actor: { id: owner.id, name: 'Olga Owner' } },
    ]);
    expect(await standing(id)).toEqual({ consents: ['email'], version: 2, facts: 1 });
    await bed.memberConsents.record(owner, id, { channel: 'post', given: true, source: 'paper' });
    await bed.memberConsents.record(owner, id, { channel: 'email', given: false, source: 'mail' });
    expect(await standing(id)).toEqual({ consents: ['post'], version: 4, facts: 8 });
    expect((await historyOf(id)).map(({ channel, given }) => [channel, given])).toEqual([
      ['email', false],
      ['post', true],
      ['email', true],
    ]);
  });

  test('paper found later does not undo what was said since', async () => {
    const { id } = await make();
    await bed.memberConsents.record(owner, id, { channel: 'sms', given: false, source: 'mail' });
    const old = { channel: 'sms', given: true, source: 'paper', at: '2024-01-01T00:00:00Z' } as const;
    expect(await bed.memberConsents.record(owner, id, old)).toMatchObject({ given: true, consents: [] });
    expect(await standing(id)).toEqual({ consents: [], version: 1, facts: 0 });
    expect(await historyOf(id)).toHaveLength(2);
  });

  test('it is in the audit log and on open screens; a repetition is history only', async () => {
    const { id } = await make();
    bed.announced.length = 0;
    for (let time = 0; time < 2; time++)
      await bed.memberConsents.record(owner, id, { channel: 'phone', given: true, source: 'fair' });
    const entries = await bed.database.query<{ action: string; changes: unknown; note: string }>(
      `SELECT action, changes, note FROM staff.audit_entry WHERE subject_id = $1 AND action LIKE 'members.consent%' ORDER BY id`,
      [id],
    );
    expect(entries).toEqual([
      {
        action: 'members.consent-given',
        changes: { consents: { from: [], to: ['phone'] } },
        note: 'phone · fair',
      },
      { action: 'members.consent-given', changes: null, note: 'phone · fair' },
    ]);
    expect(bed.announced).toHaveLength(2);
    expect(bed.announced[0]).toMatchObject({ topic: 'members', type: 'member.updated', id });
  });

  test('others call it in their own transaction: when that fails, nothing was said', async () => {
    const { id } = await make();
    const act = bed.database.transaction(async (tx) => {
      const member = await bed.access.lock(tx, SYSTEM, id);
      const { member: after } = await bed.consents.record(tx, SYSTEM, member, {
        channel: 'messenger',
        given: true,
        source: 'registration form',
      });
      expect(after.consents).toBe(16);
      throw new Error('and then it went wrong');
    });
    await expect(act).rejects.toThrow('went wrong');
    expect(await historyOf(id)).toEqual([]);
    expect(await standing(id)).toMatchObject({ consents: [] });
  });

  test('a colleague’s member is not there; the future is refused; pages follow each other', async () => {
    const { id } = await bed.members.create(owner, { name: 'Not Li’s', ownerId: owner.id });
    const said = { channel: 'email', given: true, source: 'x' } as const;
    await expect(bed.memberConsents.record(li, id, said)).rejects.toMatchObject({ status: 404 });
    await expect(bed.memberConsents.history(li, id, { limit: 5 })).rejects.toMatchObject({ status: 404 });
    const at = new Date(Date.now() + 3_600_000).toISOString();
    await expect(bed.memberConsents.record(owner, id, { ...said, at })).rejects.toMatchObject({
      code: 'members/consent-in-future',
    });
    for (let time = 0; time < 3; time++) await bed.memberConsents.record(owner, id, said);
    const first = await bed.memberConsents.history(owner, id, { limit: 2 });
    const rest = await bed.memberConsents.history(owner, id, { limit: 2, cursor: first.nextCursor ?? '' });
    expect([...first.data, ...rest.data].map((each) => each.id)).toEqual((await historyOf(id)).map((each) => each.id));
  });

  test('proof is some texts and no more', async () => {
    const faults = async (proof: unknown) =>
      (await validate(plainToInstance(RecordConsentDto, { channel: 'email', given: true, source: 'x', proof }))).length;
    expect(await faults({ ip: '203.0.113.7', submission: 'S-1' })).toBe(0);
    for (const proof of [
      'text',
      ['a'],
      { a: 1 },
      { a: { b: 'c' } },
      { ['x'.repeat(41)]: 'a' },
      { a: 'x'.repeat(1_001) },
    ])
      expect([proof, await faults(proof)]).toEqual([proof, 1]);
  });
});
