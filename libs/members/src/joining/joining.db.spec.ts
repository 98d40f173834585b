import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { StaffActor } from '@regulars/staff';
import type { MemberRow } from '../member-row.js';
import { MemberRelations } from '../merge/member-relations.js';
import { PageLimits } from './pages/page-limits.js';
import { JoiningRelations } from './joining-relations.js';
import { type JoiningBed, joiningBed, registration } from './testing/joining-bed.js';

let bed: JoiningBed;
let owner: StaffActor;

beforeAll(async () => {
  bed = await joiningBed();
  owner = await bed.colleague('owner');
});
afterAll(() => bed.db.close());
beforeEach(() => {
  bed.letters.length = 0;
});

let serial = 0;
const fresh = (name = 'ann') => `${name}${(serial += 1)}@x.example`;
const byEmail = async (email: string): Promise<MemberRow | undefined> => {
  const [row] = await bed.database.query<{ id: string }>('SELECT id FROM members.member WHERE email_key = lower($1)', [
    email,
  ]);
  return row && ((await bed.repository.find(row.id)) ?? undefined);
};
const tokenOf = (at = 0) => bed.letters[at]?.content.action?.url.split('/').at(-1) ?? '';
const joins = async (email: string, more: Parameters<typeof registration>[1] = {}) => {
  await bed.submit(registration(email, more));
  await bed.work();
  const confirmed = await bed.confirming.confirm(tokenOf(bed.letters.length - 1), '198.51.100.9');
  expect(confirmed).not.toBeNull();
  const member = await byEmail(email);
  if (!member) throw new Error('Nobody was made');
  return member;
};
const consentsOf = (id: string) =>
  bed.database.query<{ channel: string; given: boolean; wording: string; source: string; proof: Record<string, string>; actor_name: string }>(
    'SELECT channel, given, wording, source, proof, actor_name FROM members.consent_event WHERE member_id = $1 ORDER BY id',
    [id],
  ); // prettier-ignore

function within<T>(act: Parameters<JoiningBed['database']['transaction']>[0]): Promise<T> {
  return bed.database.transaction(act) as Promise<T>;
}
const suppressed = async (email: string) => (await bed.suppressions.among([email])).get(email);
const actsOn = async (id: string) =>
  (
    await bed.database.query<{ action: string }>(
      'SELECT action FROM staff.audit_entry WHERE subject_id = $1 ORDER BY id',
      [id],
    )
  ).map(({ action }) => action);

describe('MEM-2 registration with double opt-in', () => {
  test('makes nobody until the link from the mail is confirmed; then a member with consent and its proof', async () => {
    const email = fresh();
    const submission = registration(email, {
      mapped: { name: 'Ann Lee', gender: 'female', birthDate: '1990-03-31', city: 'Leeds', phone: '020 7946 0958' },
      topics: ['valves'],
    });
    const outcomes = await bed.submit(submission);
    expect(outcomes.get(submission.id)).toMatchObject({ subjectType: 'registration', number: null });
    await bed.work();
    expect(await byEmail(email)).toBeUndefined();
    expect(bed.letters).toMatchObject([{ to: { name: null, address: email }, kind: 'asked' }]);
    const token = tokenOf();
    expect(await bed.confirming.open(token)).toMatchObject({ email });
    expect(await byEmail(email)).toBeUndefined();

    await bed.confirming.confirm(token, '198.51.100.9');
    const member = await byEmail(email);
    expect(member).toMatchObject({
      ...{ name: 'Ann Lee', gender: 'female', birth_date: '1990-03-31', city: 'Leeds', source: 'form', consents: 1 },
      ...{ phone: '020 7946 0958', left_at: null },
    });
    expect(await bed.choices.of(member?.id ?? '')).toEqual({ topics: ['valves'], frequency: 'all' });
    expect(await consentsOf(member?.id ?? '')).toEqual([
      {
        ...{ channel: 'email', given: true, wording: 'I want news by email.', source: 'registration form register' },
        proof: {
          ...{ form: 'register (version 3)', submission: submission.id, 'e-mail': email, 'sent from': '203.0.113.7' },
          ...{ 'confirmed from': '198.51.100.9', 'sent at': submission.receivedAt.toISOString() },
          'confirmed at': expect.any(String),
        },
        actor_name: 'The member',
      },
    ]);
    expect(bed.letters[1]).toMatchObject({ kind: 'automatic', unsubscribeUrl: bed.leaveLink.of(member?.id ?? '') });
  });

  test('pressed twice, also at once, it makes one member and one welcome', async () => {
    const email = fresh();
    await bed.submit(registration(email));
    await bed.work();
    await Promise.all([1, 2, 3].map(() => bed.confirming.confirm(tokenOf(), '::1')));
    const members = await bed.database.query('SELECT FROM members.member WHERE email_key = $1', [email]);
    expect([members.length, bed.letters.length]).toEqual([1, 2]);
  });

  test('two registrations confirmed at once make one member', async () => {
    const email = fresh();
    await bed.submit(registration(email), registration(email.toUpperCase()));
    await bed.work();
    await Promise.all([0, 1].map((at) => bed.confirming.confirm(tokenOf(at), '::1')));
    expect(await bed.database.query('SELECT FROM members.member WHERE email_key = $1', [email])).toHaveLength(1);
  });

  test('of a member who is there nothing changes before, and what they say counts after', async () => {
    const email = fresh();
    const { id } = await bed.members.create(owner, { name: 'Old name', email, company: 'Acme', phone: '+44 1' });
    await bed.submit(registration(email, { mapped: { name: 'New name' }, consents: [] }));
    await bed.work();
    expect(await bed.repository.find(id)).toMatchObject({ name: 'Old name', version: 1 });
    await bed.confirming.confirm(tokenOf(), '::1');
    expect(await bed.repository.find(id)).toMatchObject({ name: 'New name', company: 'Acme', phone: '+44 1' });
    expect(await actsOn(id)).toEqual(['members.created', 'members.edited']);
  });

  test('an address gets at most three such mails a day, and a suspect sender none', async () => {
    const email = fresh();
    await bed.submit(...[1, 2, 3, 4, 5].map(() => registration(email)), registration(fresh(), { suspect: true }));
    await bed.work();
    expect(bed.letters.map(({ to }) => to.address)).toEqual([email, email, email]);
    bed.letters.length = 0;
    const unproven = fresh();
    await bed.submit(...[1, 2].map(() => registration(unproven, { proven: false })));
    await bed.work();
    expect(bed.letters).toHaveLength(1);
  });

  test('who was erased may come back by registering, and gets mail again', async () => {
    const email = fresh();
    await bed.database.transaction(async (tx) => {
      await bed.suppressions.left(tx, [email], null);
      await bed.reasons.forgetWho(tx, [email]);
      await bed.erased.add(tx, [email]);
    });
    expect(await suppressed(email)).toBe('left');
    await joins(email);
    expect(await suppressed(email)).toBeUndefined();
    expect([...(await bed.erased.among(bed.database, [email]))]).toEqual([]);
  });

  test('a link ends after seven days, and what nobody confirmed is forgotten', async () => {
    const email = fresh();
    const sent = registration(email);
    await bed.submit(sent);
    await bed.work();
    const age = (days: number) =>
      bed.database.query(
        `UPDATE members.registration SET expires_at = expires_at - $2 * interval '1 day' WHERE email_key = $1`,
        [email, days],
      );
    await age(7);
    expect(await bed.confirming.open(tokenOf())).toBeNull();
    expect(await bed.confirming.confirm(tokenOf(), '::1')).toBeNull();
    await age(2);
    await bed.database.query(`SELECT platform.add_jobs('[{ "task": "members.forget-registrations", "payload": {} }]')`);
    await bed.work();
    expect(bed.forgotten).toEqual([sent.id]);
    expect(await bed.database.query('SELECT FROM members.registration WHERE email_key = $1', [email])).toEqual([]);
    for (const token of ['', 'x', 'A'.repeat(43), '../../etc/passwd'])
      expect(await bed.confirming.open(token)).toBeNull();
  });

  test('answers that fit no field are left out; without an address nothing is taken', async () => {
    const odd = { name: 'A\r\nBcc: x@x.example', gender: 'robot', birthDate: '31.3.1990', country: 'Germany' };
    const member = await joins(fresh(), { mapped: odd });
    expect(member).toMatchObject({ name: 'A Bcc: x@x.example', gender: null, birth_date: null, country: null });
    await expect(bed.submit(registration('  '))).rejects.toMatchObject({
      code: 'members/registration-without-address',
    });
  });

  test('a visitor whose answer got lost hears the same again', async () => {
    const submission = registration(fresh());
    const first = await bed.submit(submission);
    const again = await bed.database.transaction((tx) => bed.intake.recall(tx, [submission.id]));
    expect(again).toEqual(first);
  });
});

describe('MEM-2 leaving', () => {
  test('takes back all consent with its proof and stops all automatic mail, by one act', async () => {
    const member = await joins(fresh(), { consents: ['email', 'sms'] });
    const left = await within<MemberRow>(async (tx) => {
      const row = await bed.repository.lock(tx, member.id);
      return bed.leaving.leave(tx, owner, row ?? member, { source: 'link in a mail', proof: { from: '::1' } });
    });
    expect(left).toMatchObject({ consents: 0, left_at: expect.any(Date) });
    expect((await consentsOf(member.id)).slice(2)).toMatchObject([
      { channel: 'email', given: false, source: 'link in a mail', proof: { from: '::1' } },
      { channel: 'sms', given: false },
    ]);
    expect(await suppressed(member.email ?? '')).toBe('left');
    expect((await actsOn(member.id)).slice(-3)).toEqual([
      'members.consent-withdrawn',
      'members.consent-withdrawn',
      'members.left',
    ]);
    expect(await bed.database.query('SELECT FROM members.facts WHERE member_id = $1', [member.id])).toEqual([]);
  });

  test('what fails in between leaves everything as it was', async () => {
    const member = await joins(fresh());
    await expect(
      within(async (tx) => {
        const row = await bed.repository.lock(tx, member.id);
        await bed.leaving.leave(tx, owner, row ?? member, { source: 'x' });
        throw new Error('power cut');
      }),
    ).rejects.toThrow('power cut');
    expect(await bed.repository.find(member.id)).toMatchObject({ left_at: null, consents: 1 });
    expect(await suppressed(member.email ?? '')).toBeUndefined();
  });

  test('is written down by colleagues too, and taken back with what proves it', async () => {
    const { id, email } = await joins(fresh());
    await expect(bed.memberLeaving.comeBack(owner, id, { source: 'x', proof: 'y' })).rejects.toMatchObject({
      code: 'members/has-not-left',
    });
    expect((await bed.memberLeaving.leave(owner, id, { source: 'phone call' })).leftAt).not.toBeNull();
    await expect(bed.memberLeaving.leave(owner, id, { source: 'phone call' })).rejects.toMatchObject({
      code: 'members/has-left',
    });
    const back = { source: 'letter', proof: 'Letter of 3 March' };
    await expect(bed.memberLeaving.comeBack(owner, id, { ...back, channels: ['email'] })).rejects.toMatchObject({
      code: 'members/consent-without-words',
    });
    const member = await bed.memberLeaving.comeBack(owner, id, {
      ...back,
      channels: ['post'],
      wording: 'Send me post',
    });
    expect(member).toMatchObject({ leftAt: null, consents: ['post'] });
    expect((await consentsOf(id)).at(-1)).toMatchObject({
      proof: { note: 'Letter of 3 March' },
      wording: 'Send me post',
    });
    expect(await suppressed(email ?? '')).toBeUndefined();
    const stranger = await bed.colleague('sales');
    const owned = await bed.members.create(owner, { name: 'Hers', ownerId: owner.id });
    await expect(bed.memberLeaving.leave(stranger, owned.id, { source: 'x' })).rejects.toMatchObject({ status: 404 });
  });

  test('who left and registers again is back once it is confirmed, and not before', async () => {
    const email = fresh();
    const { id } = await joins(email);
    await bed.memberLeaving.leave(owner, id, { source: 'phone call' });
    await bed.submit(registration(email));
    await bed.work();
    expect((await bed.repository.find(id))?.left_at).not.toBeNull();
    await bed.confirming.confirm(tokenOf(bed.letters.length - 1), '::1');
    expect(await bed.repository.find(id)).toMatchObject({ left_at: null, consents: 1 });
    expect(await suppressed(email)).toBeUndefined();
    expect(await actsOn(id)).toContain('members.came-back');
  });

  test('an address that left with somebody who is gone is written to again when its owner registers', async () => {
    const email = fresh();
    await within((tx) => bed.suppressions.left(tx, [email], null));
    await joins(email);
    expect(await suppressed(email)).toBeUndefined();
  });

  test('the link is the member’s alone, lasts, and still works after a merge', async () => {
    const token = bed.leaveLink.token('0193e0a0-0000-7000-8000-000000000001');
    expect(bed.leaveLink.read(token)).toBe('0193e0a0-0000-7000-8000-000000000001');
    for (const at of [0, 10, 30, 42]) {
      const other = token[at] === 'A' ? 'B' : 'A';
      expect(bed.leaveLink.read(token.slice(0, at) + other + token.slice(at + 1))).not.toBe(
        '0193e0a0-0000-7000-8000-000000000001',
      );
    }
    const [a, b, c] = [await joins(fresh()), await joins(fresh()), await joins(fresh())];
    for (const [gone, kept] of [
      [a, b],
      [b, c],
    ] as const) {
      await bed.database.query(
        `INSERT INTO members.merge (kept_id, gone_id, gone_number, actor_name) VALUES ($1, $2, $3, 'x')`,
        [kept.id, gone.id, gone.number],
      ); // prettier-ignore
      await bed.database.query('DELETE FROM members.member WHERE id = $1', [gone.id]);
    }
    expect(await bed.successors.of(a.id)).toBe(c.id);
    expect(await bed.successors.of(c.id)).toBe(c.id);
  });
});

describe('MEM-2 the way into one’s own page', () => {
  const enters = async (email: string) => {
    await bed.links.ask(email);
    await bed.work();
    return tokenOf(bed.letters.length - 1);
  };

  test('a link goes to who is a member, to the address on record; to others nothing goes', async () => {
    const member = await joins(fresh());
    bed.letters.length = 0;
    await bed.links.ask('nobody@x.example');
    await bed.links.ask((member.email ?? '').toUpperCase());
    const [job] = await bed.database.query<{ payload: string }>(
      "SELECT payload::text FROM graphile_worker._private_jobs WHERE payload::text LIKE '%x.example%'",
    );
    expect(job).toBeUndefined();
    await bed.work();
    expect(bed.letters).toMatchObject([{ to: { address: member.email }, kind: 'asked' }]);
  });

  test('it opens once, of two at once for one only, and a look uses nothing up', async () => {
    const member = await joins(fresh());
    const link = await enters(member.email ?? '');
    expect([await bed.door.isOpen(link), await bed.door.isOpen(link)]).toEqual([true, true]);
    const visits = await Promise.all([bed.door.enter(link), bed.door.enter(link)]);
    const [visit] = visits.filter((each) => each !== null);
    expect(visits.filter((each) => each === null)).toHaveLength(1);
    expect(await bed.door.visitor(visit)).toMatchObject({ id: member.id });
    expect(await bed.door.enter(link)).toBeNull();
    // A visit opens no door, and a link is no visit.
    expect(await bed.door.enter(visit ?? '')).toBeNull();
    expect(await bed.door.visitor(await enters(member.email ?? ''))).toBeNull();
    await bed.door.leave(visit);
    expect(await bed.door.visitor(visit)).toBeNull();
  });

  test('a new address is theirs once the link that went there was used, and nothing gets in by the old one', async () => {
    const [before, email] = [await joins(fresh()), fresh()];
    const old = await bed.door.enter(await enters(before.email ?? ''));
    bed.letters.length = 0;
    await bed.ownAddress.ask(before, email);
    expect(bed.letters).toMatchObject([{ to: { name: null, address: email }, kind: 'asked' }]);
    const link = tokenOf(0);
    expect([await bed.ownAddress.isOpen(link), await bed.door.isOpen(link)]).toEqual([true, false]);
    expect(await bed.door.enter(link)).toBeNull();
    expect(await bed.repository.find(before.id)).toEqual(before);
    const visits = await Promise.all([bed.ownAddress.confirm(link), bed.ownAddress.confirm(link)]);
    const [visit] = visits.filter((each) => each !== null);
    expect(visits.filter((each) => each === null)).toHaveLength(1);
    expect(await bed.door.visitor(visit)).toMatchObject({
      id: before.id,
      email,
      email_key: email,
      consents: before.consents,
    });
    expect(await bed.door.visitor(old ?? '')).toBeNull();
    expect(bed.letters.slice(1)).toMatchObject([{ to: { address: before.email } }]);
    expect(JSON.stringify(bed.letters[1])).not.toContain(email);
    expect((await actsOn(before.id)).at(-1)).toBe('members.edited');
    // What they wrote with the old one is theirs still.
    expect(await bed.earlier.of([before.id])).toEqual([before.email_key]);
  });

  test('whose address changed meanwhile, who left, or came too late keeps what they have', async () => {
    const asks = async () => {
      const member = await joins(fresh());
      bed.letters.length = 0;
      await bed.ownAddress.ask(member, fresh());
      return { member, link: tokenOf(0) };
    };
    const [changed, left, late] = [await asks(), await asks(), await asks()];
    await bed.database.query(`UPDATE members.member SET email_key = 'other@x.example' WHERE id = $1`, [
      changed.member.id,
    ]);
    await bed.memberLeaving.leave(owner, left.member.id, { source: 'phone call' });
    await bed.database.query(`UPDATE members.own_page_key SET expires_at = now() WHERE member_id = $1`, [
      late.member.id,
    ]);
    for (const { link } of [changed, left, late]) expect(await bed.ownAddress.confirm(link)).toBeNull();
    const { id } = left.member;
    bed.letters.length = 0;
    await bed.ownAddress.ask((await bed.repository.find(id)) ?? left.member, fresh());
    expect(bed.letters).toEqual([]);
  });

  test('link and visit end in time, and with the address', async () => {
    const member = await joins(fresh());
    const old = await enters(member.email ?? '');
    await bed.database.query("UPDATE members.own_page_key SET expires_at = now() - interval '1 second'");
    expect([await bed.door.isOpen(old), await bed.door.enter(old)]).toEqual([false, null]);
    const visit = (await bed.door.enter(await enters(member.email ?? ''))) ?? '';
    expect(await bed.door.visitor(visit)).not.toBeNull();
    const { version } = (await bed.repository.find(member.id)) ?? { version: 0 };
    await bed.members.edit(owner, member.id, version, { email: fresh() });
    expect(await bed.door.visitor(visit)).toBeNull();
  });

  test('a mailbox gets three links an hour and whoever asks is not told; one network asks twenty times', async () => {
    const limits = new PageLimits(bed.database);
    const email = fresh();
    const answers: boolean[] = [];
    for (let time = 0; time < 5; time += 1) answers.push(await limits.mayAsk(`2001:db8:${time}::1`, email));
    expect(answers).toEqual([true, true, true, false, false]);
    for (let time = 0; time < 20; time += 1) await limits.mayAsk(`2001:db8:99::${time}`, fresh());
    await expect(limits.mayAsk('2001:db8:99::ffff', fresh())).rejects.toMatchObject({
      status: 429,
      headers: { 'retry-after': expect.any(String) },
    });
  });

  test('what they change is theirs on record; leaving and wanting to be erased stop all mail', async () => {
    const member = await joins(fresh());
    const press = { address: '198.51.100.9', wording: (channel: string) => `Yes to ${channel}` };
    const input = {
      content: { name: 'Ann Smith' },
      choice: { topics: ['valves'], frequency: 'monthly' as const },
      channels: ['post' as const],
      faults: new Map(),
    };
    await bed.acts.save(member.id, input, press);
    await bed.acts.save(member.id, input, press);
    expect(await bed.repository.find(member.id)).toMatchObject({ name: 'Ann Smith', consents: 8 });
    expect((await consentsOf(member.id)).slice(1)).toMatchObject([
      { channel: 'email', given: false },
      { channel: 'post', given: true, wording: 'Yes to post', source: 'own page' },
    ]);
    expect(await bed.memberChoices.get(owner, member.id)).toEqual({
      ...{ topics: ['valves'], frequency: 'monthly', erasureAskedAt: null },
    });
    expect(await bed.acts.askForErasure(member.id, press)).toBe(true);
    expect(await bed.acts.askForErasure(member.id, press)).toBe(true);
    expect((await bed.memberChoices.get(owner, member.id)).erasureAskedAt).not.toBeNull();
    expect(bed.asked).toEqual([member.id]);
    expect(await suppressed(member.email ?? '')).toBe('left');
    // Who has left agrees to nothing by the way.
    await bed.acts.save(member.id, { ...input, channels: ['email'] }, press);
    expect((await bed.repository.find(member.id))?.consents).toBe(0);
    await bed.acts.comeBack(member.id, press);
    expect((await bed.repository.find(member.id))?.left_at).toBeNull();
  });

  test('whoever has orders that their address does not prove to be theirs is erased by a colleague only', async () => {
    const member = await joins(fresh());
    bed.withOthers.add(member.id);
    const before = bed.asked.length;
    expect(await bed.acts.askForErasure(member.id, { address: '::1', wording: () => '' })).toBe(false);
    expect((await bed.memberChoices.get(owner, member.id)).erasureAskedAt).not.toBeNull();
    expect(bed.asked).toHaveLength(before);
    expect(await suppressed(member.email ?? '')).toBe('left');
  });
});

describe('MEM-4 what members chose follows a merge', () => {
  const relationsOf = () => {
    const relations = new MemberRelations();
    new JoiningRelations(relations, bed.earlier).onModuleInit();
    return relations.all();
  };

  test.each([
    ['who chose nothing takes over what the other chose', null, { topics: ['b'], frequency: 'weekly' as const }],
    ['what the one who stays chose counts', { topics: ['a'], frequency: 'monthly' as const }, null],
  ])('%s, and undo gives it back', async (_, kept, expected) => {
    const [choices, , wishes] = relationsOf();
    const [to, from] = [await joins(fresh()), await joins(fresh())];
    const moving = { topics: ['b'], frequency: 'weekly' as const };
    await within(async (tx) => {
      if (kept) await bed.choices.set(tx, to.id, kept);
      await bed.choices.set(tx, from.id, moving);
      await bed.wishes.ask(tx, from, '::1');
      expect([await choices?.count(tx, from.id), await wishes?.count(tx, from.id)]).toEqual([1, 1]);
      const data = [await choices?.move(tx, from.id, to.id), await wishes?.move(tx, from.id, to.id)];
      await tx.query('DELETE FROM members.choice WHERE member_id = $1', [from.id]);
      await tx.query('DELETE FROM members.erasure_wish WHERE member_id = $1', [from.id]);
      expect(await bed.choices.of(to.id, tx)).toEqual(expected ?? kept);
      expect(await bed.wishes.of(to.id, tx)).not.toBeNull();
      const stored = JSON.parse(JSON.stringify(data)) as unknown[];
      await choices?.undo(tx, stored[0], from.id, to.id);
      await wishes?.undo(tx, stored[1], from.id, to.id);
      expect(await bed.choices.of(from.id, tx)).toEqual(moving);
      expect(await bed.choices.of(to.id, tx)).toEqual(kept ?? { topics: [], frequency: 'all' });
      expect([await bed.wishes.of(to.id, tx), await bed.wishes.of(from.id, tx)]).toEqual([null, expect.any(Date)]);
    });
  });

  test('addresses that were proved to be one’s are the other’s after it, and undo leaves each their own', async () => {
    const [, earlier] = relationsOf();
    const [to, from] = [await joins(fresh()), await joins(fresh())];
    await within(async (tx) => {
      await bed.earlier.add(tx, to.id, ['both@x.example']);
      await bed.earlier.add(tx, from.id, ['both@x.example', 'from@x.example']);
      expect(await earlier?.count(tx, from.id)).toBe(2);
      const data: unknown = JSON.parse(JSON.stringify(await earlier?.move(tx, from.id, to.id)));
      expect((await bed.earlier.of([to.id], tx)).sort()).toEqual(['both@x.example', 'from@x.example']);
      await tx.query('DELETE FROM members.earlier_address WHERE member_id = $1', [from.id]);
      await earlier?.undo(tx, data, from.id, to.id);
      expect(await bed.earlier.of([to.id], tx)).toEqual(['both@x.example']);
      expect((await bed.earlier.of([from.id], tx)).sort()).toEqual(['both@x.example', 'from@x.example']);
    });
  });
});
