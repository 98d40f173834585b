import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ThreadTimeline } from '@regulars/messaging';
import type { StaffActor } from '@regulars/staff';
import { ordersBed } from '../testing/orders-bed.js';
import { MemberTimelineReader } from './member-timeline.reader.js';
import { MemberTimeline } from './member-timeline.js';

let bed: Awaited<ReturnType<typeof ordersBed>>;
let owner: StaffActor;
let li: StaffActor;
let ann: string;
/** Wang's, whom Li doesn't represent. */
let his: string;

beforeAll(async () => {
  bed = await ordersBed();
  const { database, members } = bed;
  new MemberTimeline(
    members.timelineProviders,
    new MemberTimelineReader(database),
    new ThreadTimeline(database),
  ).onModuleInit();
  [owner, li] = [await bed.colleague('owner'), await bed.colleague('sales')];
  const wang = await bed.colleague('sales');
  ann = await member('Ann');
  await database.query(
    `INSERT INTO members.consent_event (member_id, channel, given, at, source, wording, actor_name)
     VALUES ($1, 'email', true, '2026-02-01T10:00Z', 'fair', 'Yes, write to me.', 'Ann')`,
    [ann],
  );
  await database.query(
    `INSERT INTO staff.audit_entry (actor_name, action, subject_type, subject_id, changes)
     VALUES ('Li', 'members.edited', 'member', $1, '{"city": {"from": "Bonn", "to": "Berlin"}}')`,
    [ann],
  );
  const mine = await order(li.id, '2026-03-01T10:00Z');
  his = await order(wang.id, '2026-03-02T10:00Z');
  const binned = await order(li.id, '2026-03-03T10:00Z');
  await database.query(`UPDATE orders."order" SET recycled_at = now() WHERE id = $1`, [binned]);
  await bed.acts.transition(owner, mine, { to: 'processed' });
  await bed.acts.transition(owner, mine, { to: 'won', amount: { amount: 129_900, currency: 'EUR' } });
  await database.query(
    `INSERT INTO orders.order_event (order_id, at, actor_name, action, "from", "to", reason)
     VALUES ($1, '2026-03-04T10:00Z', 'Li', 'called', 'call', 'reached', 'Wants blue ones'),
       ($1, '2026-03-04T10:00Z', 'Li', 'task-done', 'Send samples', NULL, NULL), ($1, '2026-03-04T10:00Z', 'Li', 'assigned', NULL, 'Li', NULL)`,
    [mine],
  );
  for (const [id, number] of [
    [mine, 'one'],
    [his, 'two'],
    [binned, 'three'],
  ])
    await mails(id ?? '', number ?? '');
});
afterAll(() => bed.db.close());

async function member(name: string, ownerId: string | null = null): Promise<string> {
  const [row] = await bed.database.query<{ id: string }>(
    `INSERT INTO members.member (name, source, owner_id, joined_at) VALUES ($1, 'import', $2, '2026-01-01T10:00Z') RETURNING id`,
    [name, ownerId],
  );
  return row?.id ?? '';
}

async function order(assigneeId: string, at: string): Promise<string> {
  const { id } = await bed.orders.create(owner, {
    source: 'phone',
    contact: { name: 'Ann' },
    assigneeId,
    message: 'Two cups',
  });
  await bed.database.query('UPDATE orders."order" SET member_id = $2, created_at = $3 WHERE id = $1', [id, ann, at]);
  return id;
}

/** A mail in and one out, one that waits, one forwarded, and a note; all at the same time, so that the ids have to tell. */
async function mails(orderId: string, number: string): Promise<void> {
  const [thread] = await bed.database.query<{ id: string }>(
    `INSERT INTO messaging.thread (subject_type, subject_id, number) VALUES ('order', $1, $2) RETURNING id`,
    [orderId, number],
  );
  await bed.database.query(
    `INSERT INTO messaging.message (thread_id, kind, purpose, direction, status, author_name, subject, text, created_at)
     SELECT $1, kind, purpose, direction, status, author, subject, 'Dear all', '2026-03-05T10:00Z' FROM (VALUES
       ('mail', 'incoming', 'in', 'received', 'Ann', 'Cups'), ('mail', 'reply', 'out', 'sent', 'Li', 'Re: Cups'),
       ('mail', 'reply', 'out', 'failed', 'Li', 'Re: Cups'), ('mail', 'reply', 'out', 'queued', 'Li', 'Later'),
       ('mail', 'forward', 'out', 'sent', 'Li', 'Fwd'), ('note', 'note', NULL, NULL, 'Li', '')) AS m(kind, purpose, direction, status, author, subject)`,
    [thread?.id],
  );
}

const page = (actor: StaffActor, kinds?: string, limit = 100, cursor?: string) =>
  bed.members.timeline.page(actor, ann, {
    limit,
    ...(kinds !== undefined && { filter: { kind: { in: kinds } } }),
    ...(cursor !== undefined && { cursor }),
  });
const actions = async (actor: StaffActor, kinds?: string) =>
  (await page(actor, kinds)).data.map(({ action }) => action);

describe('MEM-6 everything that happened with a member on one page', () => {
  test('what modules know is one list, newest first, each with the order it is about', async () => {
    const { data } = await page(owner);
    expect(
      data.map(({ action, at }) => [at.slice(0, 10), action]).filter(([day]) => (day ?? '') < '2026-03-06'),
    ).toEqual([
      ...['note', 'mail-failed', 'mail-out', 'mail-in', 'note', 'mail-failed', 'mail-out', 'mail-in'].map((action) => [
        '2026-03-05',
        action,
      ]),
      ['2026-03-04', 'task-done'],
      ['2026-03-04', 'called'],
      ['2026-03-02', 'order-made'],
      ['2026-03-01', 'order-made'],
      ['2026-02-01', 'consent-given'],
      ['2026-01-01', 'joined'],
    ]);
    expect(data.find(({ action, to }) => action === 'order-status' && to === 'won')).toMatchObject({
      ...{ from: 'processed', amount: { amount: 129_900, currency: 'EUR' }, about: { type: 'order' } },
    });
    expect(data.find(({ action }) => action === 'called')).toMatchObject({ to: 'reached', text: 'Wants blue ones' });
    expect(data.find(({ action }) => action === 'mail-in')).toMatchObject({
      title: 'Cups',
      text: 'Dear all',
      actor: { name: 'Ann' },
    });
    expect(data.find(({ action }) => action === 'edited')).toMatchObject({ fields: ['city'], title: null, text: null });
    expect(data.find(({ action }) => action === 'consent-given')).toMatchObject({
      to: 'email',
      text: 'Yes, write to me.',
    });
  });

  test('page after page, however long, is the same list: nothing twice, nothing left out', async () => {
    const whole = (await page(owner)).data.map(({ id, action }) => [id, action]);
    for (const limit of [1, 2, 3, 7]) {
      const walked: unknown[] = [];
      let cursor: string | undefined;
      do {
        const next = await page(owner, undefined, limit, cursor);
        expect(next.data.length).toBeLessThanOrEqual(limit);
        walked.push(...next.data.map(({ id, action }) => [id, action]));
        cursor = next.nextCursor ?? undefined;
      } while (cursor !== undefined);
      expect(walked).toEqual(whole);
    }
  });

  test('by kind, only those', async () => {
    expect(await actions(owner, 'call,task')).toEqual(['task-done', 'called']);
    expect(new Set(await actions(owner, 'mail'))).toEqual(new Set(['mail-in', 'mail-out', 'mail-failed']));
    expect(await actions(owner, 'profile')).toEqual(['edited', 'joined']);
  });

  test('who reads own orders only sees nothing of a colleague’s, and of a member of a colleague’s nothing at all', async () => {
    const { data } = await page(li);
    expect(data.map(({ about }) => about?.id)).not.toContain(his);
    expect(data.filter(({ kind }) => kind === 'mail')).toHaveLength(3);
    const nothing = { ...li, can: (permission: string) => permission === 'members:read' } as StaffActor;
    expect(new Set((await page(nothing)).data.map(({ kind }) => kind))).toEqual(new Set(['profile', 'consent']));
    const hers = await member('Olga’s', owner.id);
    await expect(bed.members.timeline.page(li, hers, { limit: 5 })).rejects.toMatchObject({ status: 404 });
  });

  test('a cursor of another list is refused', async () => {
    const foreign = Buffer.from(JSON.stringify(['not a time', ann])).toString('base64url');
    await expect(page(owner, undefined, 5, foreign)).rejects.toMatchObject({
      status: 400,
      code: 'http/invalid-cursor',
    });
  });
});
