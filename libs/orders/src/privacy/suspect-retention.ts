import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RetentionRules } from '@regulars/members';
import { COUNT_CAP, Database } from '@regulars/platform';
import { SYSTEM } from '@regulars/staff';
import { OrderPurge } from '../order-purge.service.js';
import { OrdersRepository } from '../orders.repository.js';

interface Suspect {
  id: string;
  number: string;
  at: Date;
}

const BATCH = 100;
const SAMPLE = 10;

/** Submissions that looked like spam and that nobody vouched for, answered or moved: they go with everything (MEM-12). */
@Injectable()
export class SuspectRetention implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly rules: RetentionRules,
    private readonly orders: OrdersRepository,
    private readonly purge: OrderPurge,
  ) {}

  onModuleInit(): void {
    this.rules.register({
      ...{ name: 'suspects', unit: 'days', usual: 30, least: 1, most: 3_650 },
      preview: async ({ before }) => {
        const found = await this.before(before, COUNT_CAP + 1);
        return {
          count: found.length,
          sample: found.slice(0, SAMPLE).map(({ number, at }) => ({ label: number, at })),
        };
      },
      run: async ({ before }) => {
        const found = await this.before(before, BATCH);
        for (const { id } of found) await this.forget(id);
        return found.length;
      },
    });
  }

  private forget(id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const order = await this.orders.lock(tx, id);
      // Somebody may have vouched for it meanwhile.
      if (order?.suspect && order.status === 'new' && order.recycled_at === null)
        await this.purge.remove(tx, SYSTEM, order);
    });
  }

  /** The oldest first. Index: order_suspect. */
  private before(before: Date, limit: number): Promise<Suspect[]> {
    return this.database.query<Suspect>(
      `SELECT id, number, created_at AS at FROM orders."order"
       WHERE suspect AND box = 'suspect' AND created_at < $1 AND message_count = 0 ORDER BY created_at, id LIMIT $2`,
      [before, limit],
    );
  }
}
