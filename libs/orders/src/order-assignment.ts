import { Injectable } from '@nestjs/common';
import { DomainError, type Tx } from '@regulars/platform';
import { type Actor, StaffReader } from '@regulars/staff';
import { AssignmentByRule } from './assignment/assignment-by-rule.js';
import type { OrderRow } from './order-row.js';
import { unacceptable } from './orders.errors.js';

/** Who may be put in charge, and by whom (ORD-5). */
@Injectable()
export class OrderAssignment {
  constructor(
    private readonly staff: StaffReader,
    private readonly rules: AssignmentByRule,
  ) {}

  /** For an order that was just made, by whoever did not say who takes care of it. */
  byRules(tx: Tx, order: OrderRow): Promise<OrderRow> {
    return this.rules.assign(tx, order);
  }

  /**
   * @returns `to` @throws 403 when the actor may only take free orders for themselves
   * @throws 422 when nobody active has that id
   */
  async allowed(tx: Tx, actor: Actor, from: string | null, to: string | null, pointer: string): Promise<string | null> {
    if (from === to) return to;
    const takes = from === null && to === actor.id;
    if (!takes && !actor.can('orders:assign')) {
      throw new DomainError(
        'orders/may-only-take',
        403,
        'You may take an order that nobody is in charge of. To hand orders to others, ask a manager.',
      );
    }
    await this.assertActive(tx, to, pointer);
    return to;
  }

  /** @throws 422 */
  async assertActive(tx: Tx, to: string | null, pointer: string): Promise<void> {
    if (to !== null && (await this.staff.find(to, tx))?.active !== true) {
      throw unacceptable('orders/unknown-assignee', pointer, 'There is no such active colleague. Choose another.');
    }
  }
}
