import { Injectable } from '@nestjs/common';
import { type Tx, normalisedEmail } from '@regulars/platform';
import { type StaffMember, StaffReader } from '@regulars/staff';
import type { OrderRow } from '../order-row.js';
import { OrdersConfig } from '../orders.config.js';

export interface Informed {
  /** Whose answer to the mail is obeyed. */
  staff: StaffMember;
  /** Where the mail goes; the colleague's own address, but for NOTIFY_EMAIL. */
  address: string;
}

/** Who hears of an order: its assignee, else whom the form names, else NOTIFY_EMAIL, else the owners. */
@Injectable()
export class PersonInCharge {
  constructor(
    private readonly staff: StaffReader,
    private readonly config: OrdersConfig,
  ) {}

  async of(order: Pick<OrderRow, 'assignee_id' | 'notify_staff_id'>, tx?: Tx): Promise<Informed[]> {
    for (const id of [order.assignee_id, order.notify_staff_id]) {
      const member = id === null ? null : await this.staff.find(id, tx);
      if (member?.active) return [{ staff: member, address: member.email }];
    }
    const owners = (await this.staff.active(tx)).filter(({ role }) => role === 'owner');
    const { notifyEmail } = this.config;
    if (notifyEmail === undefined) return owners.map((owner) => ({ staff: owner, address: owner.email }));
    const member = (await this.staff.byEmail(normalisedEmail(notifyEmail), tx)) ?? owners[0];
    // A shared mailbox is nobody: its answers are kept, marked as not proved to be an owner's.
    return member ? [{ staff: member, address: notifyEmail }] : [];
  }
}
