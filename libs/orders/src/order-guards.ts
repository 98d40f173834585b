import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Correspondence, ThreadChanges } from '@regulars/messaging';
import { Files, LiveEvents, Tasks, type Viewer } from '@regulars/platform';
import { maySee } from './order-access.js';
import type { OrderRow } from './order-row.js';
import { OrdersRepository } from './orders.repository.js';

/** Says to lower modules what only this one knows: whose an order's files and mails are, and what becomes stale. */
@Injectable()
export class OrderGuards implements OnModuleInit {
  constructor(
    private readonly files: Files,
    private readonly correspondence: Correspondence,
    private readonly changes: ThreadChanges,
    private readonly orders: OrdersRepository,
    private readonly live: LiveEvents,
    private readonly tasks: Tasks,
  ) {}

  onModuleInit(): void {
    const ofOrder = async (id: string, viewer: Viewer) => mayRead(await this.orders.find(id), viewer);
    this.files.guard('order', ofOrder);
    this.files.guard('submission', async (id, viewer) => mayRead(await this.orders.bySubmission(id), viewer));
    this.correspondence.guard('order', ofOrder);
    // "Send again" sends it, once the order is out of the bin.
    this.correspondence.holdBack('order', async (id) =>
      (await this.orders.find(id))?.recycled_at == null ? null : 'the order lies in the recycle bin.',
    );
    this.changes.listen('order', ({ subject }) => void this.threadChanged(subject.id));
    this.tasks.define('orders.housekeeping', () => this.orders.forgetAcknowledgements());
    this.tasks.cron('41 3 * * *', 'orders.housekeeping');
  }

  /** A mail was sent, or failed: screens that show the thread read it again. */
  private async threadChanged(orderId: string): Promise<void> {
    const order = await this.orders.find(orderId).catch(() => null);
    if (order) this.live.publish({ topic: 'orders', type: 'message.added', id: order.id, ownerId: order.assignee_id });
  }
}

function mayRead(order: OrderRow | null, viewer: Viewer): boolean {
  return order !== null && viewer.can('orders:read') && maySee(viewer, order);
}
