import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ReplySent } from '@regulars/messaging';
import { Database, Events, Tasks } from '@regulars/platform';
import { WorkTimesChanged } from '@regulars/staff';
import { OrdersRepository } from '../orders.repository.js';
import { ResponseClock } from './response-clock.service.js';
import { ResponseEscalation } from './response-escalation.service.js';

/** What keeps the clocks right: answers that have gone, hours that changed, and the minute. */
@Injectable()
export class ClockFollower implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly tasks: Tasks,
    private readonly orders: OrdersRepository,
    private readonly clock: ResponseClock,
    private readonly escalation: ResponseEscalation,
  ) {}

  onModuleInit(): void {
    this.events.subscribe(ReplySent, 'orders.note-answer', (event) => this.noteAnswer(event));
    this.events.subscribe(WorkTimesChanged, 'orders.reset-all-clocks', () => this.clock.resetAll());
    // Named by the trigger order_clock_is_stale.
    this.tasks.define('orders.reset-clocks', () => this.clock.resetStale());
    this.tasks.define('orders.watch-clocks', () => this.watch());
    this.tasks.cron('* * * * *', 'orders.watch-clocks');
  }

  /** Every minute. Somebody may have changed teams, for which there is no event; rows may have been written past all acts. */
  async watch(): Promise<void> {
    await this.clock.resetStale();
    await this.clock.resetAll();
    await this.escalation.run();
  }

  noteAnswer({ subject, sentAt }: ReplySent): Promise<void> {
    return this.database.transaction(async (tx) => {
      const order = subject.type === 'order' ? await this.orders.lock(tx, subject.id) : null;
      if (order) await this.clock.answered(tx, order, new Date(sentAt));
    });
  }
}
