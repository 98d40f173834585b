import { Injectable } from '@nestjs/common';
import { Database, type Tx, type Viewer } from '@regulars/platform';
import type { Actor } from '@regulars/staff';
import { maySee } from '../order-access.js';
import { OrdersRepository } from '../orders.repository.js';
import type { TaskRow } from './task-row.js';
import { taskNotFound } from './tasks.errors.js';
import { TasksReader } from './tasks.reader.js';
import { TasksRepository } from './tasks.repository.js';

/** The row rule of tasks: own ones, those of orders that one may see, and those without an order that nobody has taken. */
export function maySeeTask(viewer: Viewer | Actor, task: TaskRow): boolean {
  if (task.assignee_id !== null && task.assignee_id === viewer.id) return true;
  return maySee(viewer, { assignee_id: task.order_id === null ? task.assignee_id : task.order_assignee_id });
}

/** Finds tasks for somebody; what they may not see is not there. */
@Injectable()
export class TaskAccess {
  constructor(
    private readonly database: Database,
    private readonly orders: OrdersRepository,
    private readonly tasks: TasksRepository,
    private readonly reader: TasksReader,
  ) {}

  /** @throws 404 */
  async find(actor: Actor, id: string): Promise<TaskRow> {
    return seen(actor, await this.reader.find(id, this.database));
  }

  /** The order is locked before its task, as by every act on an order that changes its tasks too. @throws 404 */
  async lock(tx: Tx, actor: Actor, id: string): Promise<TaskRow> {
    const orderId = await this.tasks.orderOf(tx, id);
    if (orderId !== null) await this.orders.lock(tx, orderId);
    await this.tasks.lock(tx, id);
    return seen(actor, await this.reader.find(id, tx));
  }
}

function seen(actor: Actor, task: TaskRow | null): TaskRow {
  if (task === null || !maySeeTask(actor, task)) throw taskNotFound();
  return task;
}
