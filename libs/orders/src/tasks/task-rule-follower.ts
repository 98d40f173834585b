import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, Events } from '@regulars/platform';
import { CompanyReader, SYSTEM } from '@regulars/staff';
import { OrderStatusChanged } from '../orders.events.js';
import { OrdersRepository } from '../orders.repository.js';
import { TaskJournal } from './task-journal.js';
import { TaskRules } from './task-rules.service.js';
import { TasksRepository } from './tasks.repository.js';

/**
 * Keeps the tasks of an order what the rules ask for, in the status that it has now: whichever of several changes is heard first, and however
 * often, the end is the same.
 */
@Injectable()
export class TaskRuleFollower implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly orders: OrdersRepository,
    private readonly rules: TaskRules,
    private readonly tasks: TasksRepository,
    private readonly journal: TaskJournal,
    private readonly company: CompanyReader,
  ) {}

  onModuleInit(): void {
    this.events.subscribe(OrderStatusChanged, 'orders.follow-task-rules', ({ orderId }) => this.follow(orderId));
  }

  follow(orderId: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const order = await this.orders.lock(tx, orderId);
      if (!order) return;
      for (const id of await this.tasks.dropLeft(tx, SYSTEM, orderId, order.status)) {
        if (order.recycled_at === null) this.journal.announce(tx, await this.journal.stands(tx, id));
      }
      const { timeZone } = await this.company.current(tx);
      const { entry, rules } = await this.rules.holding(tx, order, timeZone);
      if (entry === null) return;
      for (const rule of rules) {
        const id = await this.tasks.insert(
          tx,
          SYSTEM,
          {
            kind: rule.kind,
            title: rule.title,
            note: '',
            orderId,
            contactName: order.contact_name,
            contactPhone: order.contact_phone,
            assigneeId: rule.assigneeId,
            due: { day: rule.day, at: null },
            rule: { id: rule.id, status: rule.status, onceKey: `${rule.id}:${entry.id}` },
          },
          timeZone,
        );
        if (id !== null && order.recycled_at === null) this.journal.announce(tx, await this.journal.stands(tx, id));
      }
    });
  }
}
