import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, Tasks } from '@regulars/platform';
import { SYSTEM } from '@regulars/staff';
import { OrderPurge } from './order-purge.service.js';
import { OrdersConfig } from './orders.config.js';
import { OrdersRepository } from './orders.repository.js';

/** Orders that one look at the bin takes along. */
const BATCH = 200;

/** Deletes for good, every night, what has lain in the bin for long enough (ORD-3). */
@Injectable()
export class RecycleBin implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly orders: OrdersRepository,
    private readonly purge: OrderPurge,
    private readonly tasks: Tasks,
    private readonly config: OrdersConfig,
  ) {}

  onModuleInit(): void {
    this.tasks.define('orders.empty-bin', () => this.empty());
    this.tasks.cron('23 3 * * *', 'orders.empty-bin');
  }

  /** Each by itself: a stop in between loses nothing, and one that can't be deleted keeps no other. @throws AggregateError of those */
  async empty(): Promise<void> {
    const failures = new Map<string, unknown>();
    for (;;) {
      const ids = await this.orders.recycledBefore(this.config.purgeable, BATCH, [...failures.keys()]);
      for (const id of ids) await this.forget(id).catch((error: unknown) => failures.set(id, error));
      if (ids.length < BATCH) break;
    }
    if (failures.size > 0)
      throw new AggregateError(failures.values(), `Orders that can't be deleted: ${[...failures.keys()].join(', ')}`);
  }

  private forget(id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const order = await this.orders.lock(tx, id);
      // Someone may have restored it meanwhile.
      if (!order?.recycled_at || order.recycled_at >= this.config.purgeable) return;
      await this.purge.remove(tx, SYSTEM, order);
    });
  }
}
