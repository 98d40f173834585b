import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { MailReceived, ReplySent } from '@regulars/messaging';
import type { StaffActor } from '@regulars/staff';
import type { BulkSelectionDto } from '../dto/bulk.dto.js';
import { ordersBed, submission } from '../testing/orders-bed.js';

let bed: Awaited<ReturnType<typeof ordersBed>>;
let manager: StaffActor;

const HOUR = 3_600_000;
const ALWAYS = JSON.stringify([1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', to: '24:00' })));

beforeAll(async () => {
  bed = await ordersBed();
});
afterAll(() => bed.db.close());
beforeEach(async () => {
  await bed.database.query(
    `TRUNCATE staff.account, staff.team, orders.clock_basis, orders."order" CASCADE;
     UPDATE staff.company SET response_minutes = 1440, hours = '[]', holidays = '[]', time_zone = 'UTC'`,
  );
  manager = await bed.colleague('manager');
  bed.letters.length = 0;
  bed.announced.length = 0;
});

/** A submission arrives, and the job that follows has run. */
async function arrives(more: Parameters<typeof submission>[0] = {}, begins = true): Promise<string> {
  const sent = submission(more);
  const draft = await bed.intake.draft(sent);
  const outcomes = await bed.database.transaction((tx) => bed.intake.accept(tx, [draft]).outcomes);
  const id = outcomes.get(sent.id)?.subjectId ?? '';
  if (begins) await bed.clock.begin(id);
  return id;
}
const order = (id: string) => bed.queries.get(manager, id);
/** As if all of it had happened so much earlier. */
const ago = (id: string, hours: number) =>
  bed.database.query(
    `UPDATE orders."order" SET created_at = created_at - $2::interval, waiting_since = waiting_since - $2::interval,
       respond_by = respond_by - $2::interval, respond_soon = respond_soon - $2::interval WHERE id = $1`,
    [id, `${hours} hours`],
  );
/** Jobs that the trigger asked for since the last look. */
async function asked(): Promise<number> {
  const [row] = await bed.database.query<{ count: number }>(
    "SELECT count(*) FROM graphile_worker.jobs WHERE task_identifier = 'orders.reset-clocks'",
  );
  await bed.database.query('DELETE FROM graphile_worker._private_jobs');
  return row?.count ?? 0;
}
async function team(minutes: number | null, hours = ALWAYS, zone = 'UTC'): Promise<string> {
  const [row] = await bed.database.query<{ id: string }>(
    'INSERT INTO staff.team (name, time_zone, hours, response_minutes) VALUES ($1, $2, $3, $4) RETURNING id',
    [randomUUID(), zone, hours, minutes],
  );
  return row?.id ?? '';
}
async function member(teamId: string | null, role: 'sales' | 'manager' = 'sales'): Promise<StaffActor> {
  const person = await bed.colleague(role);
  await bed.database.query('UPDATE staff.account SET team_id = $2 WHERE id = $1', [person.id, teamId]);
  return person;
}
/** Hours from the beginning of the wait until the answer is due. */
async function given(id: string): Promise<number | null> {
  const { waitingSince, respondBy } = await order(id);
  return respondBy === null ? null : (Date.parse(respondBy) - Date.parse(waitingSince ?? '')) / HOUR;
}
const replySent = (id: string, at = new Date()) =>
  bed.clockFollower.noteAnswer(new ReplySent(randomUUID(), { type: 'order', id }, at.toISOString()));
async function customerWrites(id: string, at = new Date()): Promise<void> {
  const mail = {
    ...{ id: randomUUID(), threadId: randomUUID(), from: { name: 'Anna', email: 'anna@customer.example' } },
    ...{ replyTo: null, subject: 'Bottles', text: 'Any news?', quoted: null, messageId: 'x@customer.example' },
    ...{ receivedAt: at.toISOString(), classification: 'human', files: [] },
  };
  bed.post.mails.set(mail.id, mail);
  const subject = { type: 'order', id };
  await bed.mailIn.take(new MailReceived(mail.id, mail.threadId, subject, 'human', 'outside', true));
}
const listed = async (state: 'waiting' | 'due-soon' | 'overdue', actor = manager) => {
  const query = { limit: 50, sort: 'respondBy' as const, filter: { response: { eq: state } } };
  return (await bed.queries.page(actor, query)).data.map(({ id }) => id);
};

describe('ORD-12 the response clock', () => {
  test('begins with the first message, by the company’s target while nobody is in charge, and once', async () => {
    const id = await arrives();
    const first = await order(id);
    expect(first.waitingSince).toBe(first.createdAt);
    expect(await given(id)).toBe(24);
    expect(Date.parse(first.respondSoonFrom ?? '') - Date.parse(first.createdAt)).toBe(18 * HOUR);
    expect(first).toMatchObject({ version: 1, firstRespondedAt: null });
    await replySent(id);
    await bed.clock.begin(id);
    expect(await order(id)).toMatchObject({ waitingSince: null, respondBy: null });
  });

  test('does not run for suspects, for what was typed in after a call, and where it is off', async () => {
    const suspect = await arrives({ suspect: true, suspicion: { score: 90, reasons: ['honeypot'] } });
    const called = await bed.orders.create(manager, { source: 'phone', contact: { name: 'Ann' } });
    const written = await bed.orders.create(manager, { source: 'chat', contact: { name: 'Ann' } });
    await bed.clock.resetStale();
    expect([await given(suspect), await given(called.id), await given(written.id)]).toEqual([null, null, 24]);
    await bed.acts.clearSuspicion(manager, suspect);
    await bed.clock.resetStale();
    expect(await given(suspect)).toBe(24);
    expect(Date.parse((await order(suspect)).waitingSince ?? '')).toBeGreaterThan(
      Date.parse((await order(suspect)).createdAt),
    );
    await bed.database.query('UPDATE staff.company SET response_minutes = 0');
    const unmeasured = await arrives();
    expect(await order(unmeasured)).toMatchObject({ respondBy: null, waitingSince: expect.any(String) });
    expect(await listed('waiting')).toEqual(expect.not.arrayContaining([unmeasured]));
  });

  test('runs by the hours and the target of the team in charge, whichever act puts somebody there', async () => {
    const fast = await member(await team(60));
    const [slow, own] = [await member(await team(null)), await member(await team(600, '[]'))];
    await bed.database.query('UPDATE staff.company SET response_minutes = 120');
    const [one, two] = [await arrives(), await arrives()];
    await asked();
    await bed.handover.assign(manager, one, fast.id);
    expect(await asked()).toBe(1);
    await bed.clock.resetStale();
    expect(await given(one)).toBe(1);
    await bed.bulk.carryOut(manager, { selection: { ids: [one, two] }, act: { type: 'assign', assigneeId: slow.id } });
    expect(await asked()).toBe(1);
    await bed.clock.resetStale();
    expect([await given(one), await given(two)]).toEqual([2, 2]);
    await bed.reassignment.reassign(manager, { fromId: slow.id, toId: own.id });
    expect(await asked()).toBe(1);
    await bed.clock.resetStale();
    expect([await given(one), await given(two)]).toEqual([10, 10]);
    await bed.handover.assign(manager, one, null);
    await bed.clock.resetStale();
    expect(await given(one)).toBe(2);
    expect(bed.announced.filter(({ id, type }) => id === one && type === 'order.updated').length).toBeGreaterThan(3);
  });

  test('follows the targets, the hours and who is in which team', async () => {
    const quick = await team(30);
    const li = await member(null);
    const id = await arrives();
    await bed.handover.assign(manager, id, li.id);
    await bed.clock.resetStale();
    await bed.clock.resetAll();
    expect(await given(id)).toBe(24);
    await bed.database.query('UPDATE staff.account SET team_id = $1 WHERE id = $2', [quick, li.id]);
    await bed.clock.resetAll();
    expect(await given(id)).toBe(0.5);
    await bed.database.query('UPDATE staff.team SET response_minutes = 90 WHERE id = $1', [quick]);
    bed.announced.length = 0;
    await bed.clock.resetAll();
    expect(await given(id)).toBe(1.5);
    expect(bed.announced).toHaveLength(1);
    await bed.clock.resetAll();
    expect(bed.announced).toHaveLength(1);
    await bed.database.query('DELETE FROM staff.team');
    await bed.clockFollower.watch();
    expect(await given(id)).toBe(24);
  });

  test('stops when the answer has gone, not when it is written; a note and a call that reached nobody do nothing', async () => {
    const id = await arrives();
    await bed.conversation.reply(manager, id, { text: 'Soon', sendAt: new Date(Date.now() + 5 * HOUR).toISOString() });
    await bed.notes.add(manager, id, { text: 'Ask Chen' });
    await bed.taskActs.logCall(manager, id, { outcome: 'not-reached' });
    const before = await order(id);
    expect(before).toMatchObject({ status: 'processed', firstRespondedAt: null });
    expect(await given(id)).toBe(24);
    const at = new Date();
    await replySent(id, at);
    const due = before.respondBy;
    expect(await order(id)).toMatchObject({
      ...{ waitingSince: null, respondBy: null, respondSoonFrom: null, version: before.version },
      ...{ firstRespondedAt: at.toISOString(), firstResponseDue: due },
    });
    await replySent(id, new Date(at.getTime() + HOUR));
    expect(await order(id)).toMatchObject({ firstRespondedAt: at.toISOString(), firstResponseDue: due });
  });

  test('whoever was reached by phone is answered', async () => {
    const id = await arrives();
    await bed.taskActs.logCall(manager, id, { outcome: 'reached' });
    expect(await order(id)).toMatchObject({ waitingSince: null, firstRespondedAt: expect.any(String) });
  });

  test('begins again with the customer’s next word, and goes on from the first that is unanswered', async () => {
    const id = await arrives();
    await replySent(id);
    const first = new Date(Date.now() - 2 * HOUR);
    await customerWrites(id, first);
    await customerWrites(id);
    await bed.clock.resetStale();
    expect(await order(id)).toMatchObject({
      waitingSince: first.toISOString(),
      respondBy: new Date(first.getTime() + 24 * HOUR).toISOString(),
    });
    // An answer that left before they wrote answers nothing.
    await replySent(id, new Date(first.getTime() - HOUR));
    expect((await order(id)).waitingSince).toBe(first.toISOString());
  });

  test('whoever moves an order on has dealt with it; closed and recycled ones don’t count, and count again', async () => {
    const ids = [await arrives(), await arrives(), await arrives(), await arrives()] as const;
    for (const id of ids) await ago(id, 25);
    expect(await listed('overdue')).toHaveLength(4);
    await bed.acts.transition(manager, ids[0], { to: 'processed' });
    await bed.acts.transition(manager, ids[1], { to: 'lost', reason: 'Too dear' });
    await bed.acts.recycle(manager, ids[2], undefined);
    await bed.bulk.carryOut(manager, { selection: { ids: [ids[3]] }, act: { type: 'process' } });
    expect(await listed('waiting')).toEqual([]);
    expect((await order(ids[2])).respondBy).toBeNull();
    expect((await order(ids[0])).firstRespondedAt).toBeNull();
    await bed.acts.restore(manager, ids[2]);
    expect(await listed('overdue')).toEqual([ids[2]]);
  });

  test('“Thank you” needs no answer: somebody says so, once', async () => {
    const id = await arrives();
    await bed.waiver.waive(manager, id);
    expect(await order(id)).toMatchObject({ waitingSince: null, firstRespondedAt: null, status: 'new' });
    expect((await bed.queries.history(manager, id)).data[0]).toMatchObject({ action: 'response-waived' });
    await expect(bed.waiver.waive(manager, id)).rejects.toMatchObject({ code: 'orders/nobody-waits' });
  });

  test('of many at once: those who wait, as by the act on one; the others are counted, and nobody’s but one’s own', async () => {
    const [first, second, done, foreign] = [await arrives(), await arrives(), await arrives(), await arrives()];
    await bed.waiver.waive(manager, done);
    const [li, chen] = [await member(null), await member(null)];
    await bed.handover.assign(manager, foreign, chen.id);
    const waive = (selection: BulkSelectionDto) => bed.bulk.carryOut(li, { selection, act: { type: 'waive' } });
    const { number } = await order(done);
    expect(await waive({ ids: [first, done, foreign] })).toEqual({
      matched: 2,
      changed: 1,
      skipped: [{ code: 'orders/nobody-waits', count: 1, examples: [number] }],
    });
    expect(await waive({ query: { filter: { response: { eq: 'waiting' } } } })).toMatchObject({
      matched: 1,
      changed: 1,
    });
    expect(await order(second)).toMatchObject({
      waitingSince: null,
      respondBy: null,
      firstRespondedAt: null,
      version: 1,
    });
    expect((await bed.queries.history(manager, second)).data[0]).toMatchObject({
      action: 'response-waived',
      actor: { id: li.id },
    });
    expect(await listed('waiting')).toEqual([foreign]);
    expect(
      await bed.database.query("SELECT subject_id FROM staff.audit_entry WHERE action = 'orders.bulk-waive'"),
    ).toHaveLength(2);
  });
});

describe('ORD-12 lists by the clock', () => {
  test('what is late, nearly late, and waits at all; the most urgent first, and the row rule holds', async () => {
    const [late, soon, calm] = [await arrives(), await arrives(), await arrives()];
    await ago(late, 30);
    await ago(soon, 20);
    const [li, chen] = [await member(null), await member(null)];
    await bed.handover.assign(manager, late, chen.id);
    expect(await listed('overdue')).toEqual([late]);
    expect(await listed('due-soon')).toEqual([soon]);
    expect(await listed('waiting')).toEqual([late, soon, calm]);
    expect(await listed('waiting', li)).toEqual([soon, calm]);
    expect((await bed.queries.counts(manager)).overdue).toEqual({ count: 1, capped: false });
    expect((await bed.queries.counts(li)).overdue.count).toBe(0);
    expect(await bed.queries.neighbours(manager, soon, { sort: 'respondBy' })).toEqual({ previous: late, next: calm });
    const boxes = { limit: 50, sort: '-createdAt' as const, filter: { response: { eq: 'waiting' as const } } };
    expect((await bed.queries.page(manager, { ...boxes, box: 'won' })).data).toEqual([]);
    expect((await bed.queries.page(manager, { ...boxes, box: 'new', count: true })).total?.count).toBe(3);
  });

  test('pages follow one another', async () => {
    const ids = [await arrives(), await arrives(), await arrives()];
    const query = { limit: 2, sort: 'respondBy' as const };
    const first = await bed.queries.page(manager, query);
    const second = await bed.queries.page(manager, { ...query, cursor: first.nextCursor ?? '' });
    expect([...first.data, ...second.data].map(({ id }) => id)).toEqual(ids);
  });
});

describe('ORD-12 escalation', () => {
  test('tells the person in charge and the manager of their team, once, by one letter each', async () => {
    const home = await team(60);
    const li = await member(home);
    const boss = await member(home, 'manager');
    const ids = [await arrives(), await arrives()];
    for (const id of ids) {
      await bed.handover.assign(manager, id, li.id);
      await bed.clock.resetStale();
      await ago(id, 2);
    }
    await bed.escalation.run();
    await bed.escalation.run();
    expect(bed.letters.map(({ to }) => to.address).sort()).toEqual([li.email, boss.email].sort());
    expect(bed.letters[0]?.subject).toBe('Overdue: 2 customers wait for an answer');
    expect(bed.letters[0]?.paragraphs.join('\n')).toContain((await order(ids[0] ?? '')).number);
    const told = (await bed.queries.history(manager, ids[0] ?? '')).data.filter(
      ({ action }) => action === 'response-overdue',
    );
    expect(told).toHaveLength(1);
  });

  test('an order that nobody is in charge of: all managers; without managers the owners', async () => {
    const owner = await bed.colleague('owner');
    await ago(await arrives(), 25);
    await bed.escalation.run();
    expect(bed.letters.map(({ to }) => to.address)).toEqual([manager.email]);
    await bed.database.query("UPDATE staff.account SET active = false WHERE role = 'manager'");
    await ago(await arrives(), 25);
    await bed.escalation.run();
    expect(bed.letters.map(({ to }) => to.address)).toEqual([manager.email, owner.email]);
  });

  test('nobody is written to while they don’t work, nor of what was answered meanwhile, nor twice in a quarter of an hour', async () => {
    await bed.database.query(
      'INSERT INTO staff.absence (account_id, first_day, last_day) VALUES ($1, current_date - 1, current_date + 1)',
      [manager.id],
    );
    const [one, two] = [await arrives(), await arrives()];
    for (const id of [one, two]) await ago(id, 25);
    await bed.escalation.run();
    expect(bed.letters).toEqual([]);
    await replySent(one);
    await bed.database.query('DELETE FROM staff.absence');
    await bed.escalation.run();
    expect(bed.letters.map(({ subject }) => subject)).toEqual(['Overdue: a customer waits for an answer']);
    const three = await arrives();
    await ago(three, 25);
    await bed.escalation.run();
    expect(bed.letters).toHaveLength(1);
    await bed.database.query("UPDATE orders.overdue_letter SET sent_at = now() - interval '16 minutes'");
    await bed.escalation.run();
    expect(bed.letters).toHaveLength(2);
    expect(bed.letters[1]?.paragraphs.join('\n')).toContain((await order(three)).number);
  });

  test('in the reader’s language; a wait that begins anew is told of anew', async () => {
    await bed.database.query("UPDATE staff.account SET locale = 'zh-CN'");
    const id = await arrives();
    await ago(id, 25);
    await bed.escalation.run();
    expect(bed.letters[0]?.subject).toBe('回复超时：1 位客户在等待答复');
    await replySent(id);
    await customerWrites(id, new Date(Date.now() - 25 * HOUR));
    await bed.clock.resetStale();
    await bed.database.query('TRUNCATE orders.overdue_letter');
    await bed.escalation.run();
    expect(bed.letters).toHaveLength(2);
  });
});
