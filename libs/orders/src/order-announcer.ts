import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Events, LiveEvents, PublicEvent, type PublicEventType, type Tx } from '@regulars/platform';

type Kind = 'order.created' | 'order.updated' | 'order.removed' | 'message.added';

/** Tells open screens, after the commit, and programs outside, with it. */
@Injectable()
export class OrderAnnouncer {
  constructor(
    private readonly live: LiveEvents,
    private readonly events: Events,
  ) {}

  /** To webhooks, if any wants it. @param more what the act knows and the order no longer tells afterwards */
  async publish(tx: Tx, event: PublicEventType, id: string, more: Record<string, unknown> = {}): Promise<void> {
    await this.events.publish(tx, new PublicEvent(event, { id, ...more }));
  }

  announce(tx: Tx, type: Kind, order: { id: string; assignee_id: string | null }): void {
    this.live.announce(tx, { topic: 'orders', type, id: order.id, ownerId: order.assignee_id });
  }

  /** Of something that was not done within a transaction of this module. */
  publishNow(type: Kind, order: { id: string; assignee_id: string | null }): void {
    this.live.publish({ topic: 'orders', type, id: order.id, ownerId: order.assignee_id });
  }

  /** Once for all of them: whoever shows orders reads again what is on the screen. It names no order, so all may hear it. */
  manyChanged(tx: Tx): void {
    this.live.announce(tx, { topic: 'orders', type: 'orders.changed', id: randomUUID() });
  }

  /** Who loses an order hears of it as well as who gets it. */
  handedOver(
    tx: Tx,
    from: { id: string; assignee_id: string | null },
    to: { id: string; assignee_id: string | null },
  ): void {
    if (from.assignee_id !== to.assignee_id) this.announce(tx, 'order.updated', from);
    this.announce(tx, 'order.updated', to);
  }
}
