import { Injectable } from '@nestjs/common';
import { LiveEvents, type Tx } from '@regulars/platform';
import { type Actor, Audit, type Changes, StaffReader } from '@regulars/staff';
import { OrderAnnouncer } from '../order-announcer.js';
import type { HistoryAction } from '../dto/order-history.response.js';
import type { Plain } from '../order.mapper.js';
import { OrdersRepository } from '../orders.repository.js';
import { toTask } from './task.mapper.js';
import type { TaskResponse } from './task.response.js';
import type { TaskRow } from './task-row.js';
import { taskNotFound } from './tasks.errors.js';
import { TasksReader } from './tasks.reader.js';

interface Deed {
  action: `tasks.${string}`;
  changes?: Changes | undefined;
  note?: string | undefined;
  /** What the order's history says of it. */
  history?: { action: HistoryAction; to: string | null; reason: string } | undefined;
}

/** Writes down what was done with a task, tells open screens, and reads the answer. */
@Injectable()
export class TaskJournal {
  constructor(
    private readonly reader: TasksReader,
    private readonly orders: OrdersRepository,
    private readonly audit: Audit,
    private readonly staff: StaffReader,
    private readonly live: LiveEvents,
    private readonly announcer: OrderAnnouncer,
  ) {}

  async record(tx: Tx, actor: Actor, task: TaskRow, { action, changes, note, history }: Deed): Promise<void> {
    await this.audit.record(tx, actor, { action, subject: { type: 'task', id: task.id }, changes, note });
    if (history && task.order_id !== null) {
      const { action, to, reason } = history;
      await this.orders.addHistory(tx, task.order_id, actor, {
        action,
        from: task.title === '' ? task.kind : task.title,
        to,
        reason: reason === '' ? null : reason,
      });
      this.announcer.announce(tx, 'order.updated', { id: task.order_id, assignee_id: task.order_assignee_id });
    }
    this.announce(tx, task);
  }

  /** Whom it may concern: whoever is to do it, and whoever is in charge of the order. */
  announce(tx: Tx, task: TaskRow): void {
    const concerned = new Set([task.assignee_id, ...(task.order_id === null ? [] : [task.order_assignee_id])]);
    for (const ownerId of concerned) {
      this.live.announce(tx, { topic: 'tasks', type: 'task.changed', id: task.id, ownerId });
    }
  }

  /** As the transaction leaves it. @throws when it is gone */
  async stands(tx: Tx, id: string): Promise<TaskRow> {
    const task = await this.reader.find(id, tx);
    if (!task) throw taskNotFound();
    return task;
  }

  async answer(tx: Tx, actor: Actor, id: string): Promise<Plain<TaskResponse>> {
    const task = await this.stands(tx, id);
    return toTask(actor, task, await this.staff.names([task.assignee_id], tx));
  }
}
