import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, Logger, Tasks } from '@regulars/platform';
import type { Doer } from '@regulars/staff';
import { OrderAnnouncer } from '../order-announcer.js';
import { OrderPurge } from '../order-purge.service.js';
import { OrdersRepository } from '../orders.repository.js';
import { PurgeRunsRepository } from './purge-runs.repository.js';

export const PURGE_MANY = 'orders.purge-many';
/** Between two looks at what is left, and two words to open screens. */
const BATCH = 100;

/** Takes one after the other, each in a transaction of its own, so that a crash loses nothing and counts nothing twice. */
@Injectable()
export class PurgeWorker implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly runs: PurgeRunsRepository,
    private readonly orders: OrdersRepository,
    private readonly purge: OrderPurge,
    private readonly announcer: OrderAnnouncer,
    private readonly tasks: Tasks,
    private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.tasks.define(PURGE_MANY, (payload) => this.work((payload as { runId: string }).runId));
  }

  /** May run again after a crash: what was deleted is no longer on the list. */
  async work(runId: string): Promise<void> {
    const run = await this.runs.find(runId);
    if (!run || run.finished_at) return;
    const actor = { id: run.actor_id, name: run.actor_name };
    for (;;) {
      const ids = await this.runs.next(runId, BATCH);
      for (const id of ids) await this.forget(actor, runId, id);
      const last = ids.length < BATCH;
      await this.database.transaction(async (tx) => {
        if (last) await this.runs.finish(tx, runId);
        this.announcer.manyChanged(tx);
      });
      if (last) return;
    }
  }

  private async forget(actor: Doer, runId: string, orderId: string): Promise<void> {
    try {
      await this.database.transaction(async (tx) => {
        if (!(await this.runs.take(tx, runId, orderId))) return;
        const order = await this.orders.lock(tx, orderId);
        // Someone may have restored it meanwhile.
        if (order?.recycled_at) await this.purge.remove(tx, actor, order);
        await this.runs.count(tx, runId, order?.recycled_at ? 'done' : 'spared');
      });
    } catch (error) {
      this.logger.error({ err: error, order: orderId }, 'an order could not be deleted for good');
      await this.database.transaction(async (tx) => {
        if (await this.runs.take(tx, runId, orderId)) await this.runs.countFailure(tx, runId, orderId);
      });
    }
  }
}
