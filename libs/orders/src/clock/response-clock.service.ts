import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@regulars/platform';
import { type ResponseTargets, ResponseTargetsReader } from '@regulars/staff';
import { OrderAnnouncer } from '../order-announcer.js';
import { type ClockRow, ResponseClockRepository } from './response-clock.repository.js';
import { type ResponseTimes, awaitsAnswer, basisOf, responseTimes, targetOf } from './response-times.js';
import { answered } from './waiting.repository.js';

/** So many orders at once; beyond it another transaction begins. */
const BATCH = 500;
/** Screens are told of each order up to here, of many at once beyond it. */
const TOLD = 50;

/** By when customers are to have their answer (ORD-12; docs/adr/0019). */
@Injectable()
export class ResponseClock {
  constructor(
    private readonly database: Database,
    private readonly rows: ResponseClockRepository,
    private readonly targets: ResponseTargetsReader,
    private readonly announcer: OrderAnnouncer,
  ) {}

  /** For an order that has just come in. Tried twice it does nothing the second time. */
  begin(orderId: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const order = await this.rows.lockBeginning(tx, orderId);
      if (!order || order.begun || order.suspect || order.status !== 'new' || !awaitsAnswer(order.source)) return;
      const { id, assignee_id, created_at } = order;
      await this.workOut(tx, await this.targets.current(tx), [
        { id, assignee_id, waiting_since: order.waiting_since ?? created_at },
      ]);
    });
  }

  /** The customer was written back, or reached. What they wrote after that still waits. */
  async answered(tx: Tx, order: { id: string; assignee_id: string | null }, at: Date): Promise<void> {
    if (await answered(tx, order.id, at)) this.announcer.announce(tx, 'order.updated', order);
  }

  /** Works out anew what an act has left: the order lies on another desk now, or the customer has written. */
  async resetStale(): Promise<void> {
    const targets = await this.targets.current();
    for (;;) {
      const done = await this.database.transaction(async (tx) =>
        this.workOut(tx, targets, await this.rows.lockStale(tx, BATCH)),
      );
      if (done < BATCH) return;
    }
  }

  /** Works out all anew when hours, holidays, targets or teams are others than last time. */
  async resetAll(): Promise<void> {
    const targets = await this.targets.current();
    const basis = basisOf(targets);
    if (basis === (await this.rows.basis())) return;
    let after: string | null = null;
    for (;;) {
      const rows: ClockRow[] = await this.database.transaction(async (tx) => {
        const running = await this.rows.lockRunning(tx, after, BATCH);
        await this.workOut(tx, targets, running);
        return running;
      });
      after = rows.at(-1)?.id ?? null;
      if (rows.length < BATCH) break;
    }
    await this.rows.rememberBasis(basis);
  }

  private async workOut(tx: Tx, targets: ResponseTargets, orders: readonly ClockRow[]): Promise<number> {
    if (orders.length === 0) return 0;
    const known = new Map<string, ResponseTimes | null>();
    const rows = orders.map(({ id, assignee_id, waiting_since: since }) => {
      // Days are walked for each: what came at once to the same desk is worked out once.
      const key = `${targets.teamOf.get(assignee_id ?? '') ?? ''} ${since.getTime()}`;
      const times = known.has(key) ? known.get(key) : responseTimes(targetOf(targets, assignee_id), since);
      known.set(key, times ?? null);
      return { id, since, times: times ?? null };
    });
    await this.rows.set(tx, rows);
    if (orders.length > TOLD) this.announcer.manyChanged(tx);
    else for (const order of orders) this.announcer.announce(tx, 'order.updated', order);
    return orders.length;
  }
}
