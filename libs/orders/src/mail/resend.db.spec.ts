import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ThreadItem } from '@regulars/messaging';
import type { StaffActor } from '@regulars/staff';
import { ordersBed } from '../testing/orders-bed.js';

let bed: Awaited<ReturnType<typeof ordersBed>>;
let owner: StaffActor;
let li: StaffActor;
let wang: StaffActor;

beforeAll(async () => {
  bed = await ordersBed();
  [owner, li, wang] = [await bed.colleague('owner'), await bed.colleague('sales'), await bed.colleague('sales')];
});
afterAll(() => bed.db.close());

const order = (assigneeId: string | null = null) =>
  bed.orders.create(owner, { source: 'hand', contact: { email: 'anna@customer.example' }, assigneeId });

function mailOf(orderId: string, status: ThreadItem['status']): string {
  const id = randomUUID();
  const error = status === 'failed' ? '550 No such user here' : null;
  bed.post.items.set(id, { id, kind: 'mail', direction: 'out', purpose: 'reply', status, error } as ThreadItem);
  bed.post.subjects.set(id, orderId);
  return id;
}
const audited = async (orderId: string) =>
  (
    await bed.database.query<{ action: string; actor_id: string }>(
      "SELECT action, actor_id FROM staff.audit_entry WHERE subject_id = $1 AND action <> 'orders.created'",
      [orderId],
    )
  ).map(({ action, actor_id }) => [action, actor_id]);

describe('ORD-6 a mail that failed is sent again', () => {
  test('it waits to be sent, screens are told, and the audit log says who did it', async () => {
    const { id } = await order(li.id);
    const mail = mailOf(id, 'failed');
    bed.announced.length = 0;
    expect(await bed.conversation.resend(li, id, mail)).toMatchObject({ id: mail, status: 'queued', error: null });
    expect(bed.announced).toEqual([{ topic: 'orders', type: 'message.added', id, ownerId: li.id }]);
    expect(await audited(id)).toEqual([['orders.mail-resent', li.id]]);
    expect(await bed.queries.get(owner, id)).toMatchObject({ status: 'new', version: 1 });
  });

  test('of two who press at once one sends it', async () => {
    const { id } = await order();
    const mail = mailOf(id, 'failed');
    const tries = await Promise.allSettled([owner, li].map((actor) => bed.conversation.resend(actor, id, mail)));
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await audited(id)).toHaveLength(1);
  });

  test.each(['sent', 'queued', 'sending', 'received'] as const)('one that is %s is left alone', async (status) => {
    const { id } = await order();
    const mail = mailOf(id, status);
    bed.announced.length = 0;
    await expect(bed.conversation.resend(owner, id, mail)).rejects.toMatchObject({
      status: 409,
      code: 'messaging/not-failed',
    });
    expect(bed.post.items.get(mail)?.status).toBe(status);
    expect([bed.announced, await audited(id)]).toEqual([[], []]);
  });

  test('a mail of another order is not there, nor is one that belongs nowhere', async () => {
    const [{ id }, other] = [await order(), await order()];
    const mail = mailOf(other.id, 'failed');
    for (const wrong of [mail, randomUUID()]) {
      await expect(bed.conversation.resend(owner, id, wrong)).rejects.toMatchObject({
        status: 404,
        code: 'orders/message-not-found',
      });
    }
    expect(bed.post.items.get(mail)?.status).toBe('failed');
  });

  test('ORD-5 for a salesperson a colleague’s order is not there, whatever its mails', async () => {
    const { id } = await order(wang.id);
    const mail = mailOf(id, 'failed');
    await expect(bed.conversation.resend(li, id, mail)).rejects.toMatchObject({
      status: 404,
      code: 'orders/not-found',
    });
    expect(bed.post.items.get(mail)?.status).toBe('failed');
  });

  test('ORD-3 from the recycle bin nothing goes out', async () => {
    const { id } = await order();
    const mail = mailOf(id, 'failed');
    await bed.acts.recycle(owner, id, 'spam?');
    await expect(bed.conversation.resend(owner, id, mail)).rejects.toMatchObject({
      status: 409,
      code: 'orders/recycled',
    });
    await bed.acts.restore(owner, id);
    expect(await bed.conversation.resend(owner, id, mail)).toMatchObject({ status: 'queued' });
  });
});
