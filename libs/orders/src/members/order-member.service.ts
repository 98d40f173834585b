import { Injectable } from '@nestjs/common';
import { type MemberBrief, MemberReader } from '@regulars/members';
import { Database, type Tx } from '@regulars/platform';
import { Audit, type StaffActor } from '@regulars/staff';
import { OrderAccess } from '../order-access.js';
import { OrderAnnouncer } from '../order-announcer.js';
import { conflict, unacceptable } from '../orders.errors.js';
import { OrdersRepository } from '../orders.repository.js';

/** What people say about whose an order is; the matching never takes it back (MEM-1). */
@Injectable()
export class OrderMember {
  constructor(
    private readonly database: Database,
    private readonly orders: OrdersRepository,
    private readonly access: OrderAccess,
    private readonly members: MemberReader,
    private readonly audit: Audit,
    private readonly announcer: OrderAnnouncer,
  ) {}

  /** @param memberId null: nobody's @throws 404, 409 in the bin or when only a colleague may see whose it is, 422 for a member who is not there */
  set(actor: StaffActor, orderId: string, memberId: string | null): Promise<void> {
    return this.database.transaction(async (tx) => {
      const before = await this.access.lock(tx, actor, orderId);
      if (before.recycled_at !== null)
        throw conflict('orders/recycled', 'The order lies in the recycle bin. Restore it first.');
      const from = await this.seen(tx, actor, before.member_id);
      if (before.member_id !== null && !from)
        throw conflict(
          'orders/member-of-colleague',
          'The order is a member’s whom a colleague looks after. Ask them, or a manager, to change it.',
        );
      const to = await this.seen(tx, actor, memberId);
      if (memberId !== null && !to)
        throw unacceptable('orders/unknown-member', '/memberId', 'There is no such member. Choose another.');
      if (memberId === before.member_id && before.member_fixed) return;
      const after = await this.orders.update(tx, orderId, { member_id: memberId, member_fixed: true });
      if (memberId !== before.member_id) {
        const entry = { from: from?.number ?? null, to: to?.number ?? null };
        await this.orders.addHistory(tx, orderId, actor, {
          action: to ? 'member-linked' : 'member-unlinked',
          ...entry,
        });
        await this.audit.record(tx, actor, {
          action: to ? 'orders.member-linked' : 'orders.member-unlinked',
          subject: { type: 'order', id: orderId },
          changes: { memberId: { from: before.member_id, to: memberId } },
        });
      }
      this.announcer.announce(tx, 'order.updated', after);
      await this.announcer.publish(tx, 'order.updated', orderId, { changed: ['member'] });
    });
  }

  private async seen(tx: Tx, actor: StaffActor, id: string | null): Promise<MemberBrief | null> {
    return id === null ? null : this.members.seenBy(actor, id, tx);
  }
}
