import { Injectable } from '@nestjs/common';
import { Submissions } from '@regulars/forms';
import { Correspondence } from '@regulars/messaging';
import { Database, Files, type Tx } from '@regulars/platform';
import type { Doer, StaffActor } from '@regulars/staff';
import { DRAFT_FILES } from './mail/drafts.service.js';
import { OrderAccess } from './order-access.js';
import { OrderJournal } from './order-journal.js';
import type { OrderRow } from './order-row.js';
import { conflict } from './orders.errors.js';
import { SUPPLY_SUBJECT } from './supply/supply-words.js';
import { OrdersRepository } from './orders.repository.js';

/** Deletes for good (ORD-3): the order, its items, history, thread, files, and the submission it came from. That it was done stays in the audit log. */
@Injectable()
export class OrderPurge {
  constructor(
    private readonly database: Database,
    private readonly orders: OrdersRepository,
    private readonly access: OrderAccess,
    private readonly files: Files,
    private readonly correspondence: Correspondence,
    private readonly journal: OrderJournal,
    private readonly submissions: Submissions,
  ) {}

  /** @throws 409 unless it lies in the bin */
  purge(actor: StaffActor, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const order = await this.access.lock(tx, actor, id);
      if (order.recycled_at === null) {
        throw conflict(
          'orders/not-recycled',
          'Only what lies in the recycle bin can be deleted for good. Recycle the order first.',
        );
      }
      await this.remove(tx, actor, order);
    });
  }

  async remove(tx: Tx, actor: Doer, order: OrderRow): Promise<void> {
    const subject = { type: 'order', id: order.id };
    await this.correspondence.removeThread(tx, subject);
    await this.files.remove(tx, subject);
    for (const id of await this.orders.draftIds(tx, order.id)) await this.files.remove(tx, { type: DRAFT_FILES, id });
    for (const id of await this.orders.supplyRequestIds(tx, order.id)) {
      await this.correspondence.removeThread(tx, { type: SUPPLY_SUBJECT, id });
      await this.files.remove(tx, { type: SUPPLY_SUBJECT, id });
    }
    if (order.submission_id !== null) await this.submissions.erase(tx, order.submission_id);
    await this.orders.delete(tx, order.id);
    await this.journal.purged(tx, actor, order);
  }
}
